/** The steps of `gkey guide key` as text, Markdown and data. */
import { english, type Language, said, type Said } from '../language/language.ts';
import { type Text, text } from '../language/text.ts';
import type { FixStep } from '../model.ts';
import { measure, risky, stepText } from './fix-text.ts';
import type { GuidedStep, KeyGuide, StepState, Way } from './guide-shape.ts';
import { label } from './label.ts';
import { escaped, fenced, link, prose } from './markdown.ts';
import { shellQuote } from './shell-quote.ts';
import { hanging, linkify, paint, shown, type Style, tinted, wrap } from './terminal.ts';

const wayNames: Readonly<Record<Way, Text>> = {
  studio: text('AI Studio'),
  console: text('Cloud console'),
  gcloud: text('gcloud'),
};

const stateNames: Readonly<Record<StepState, Text>> = {
  done: text('done'),
  open: text('open'),
  unneeded: text('not needed'),
  unknown: text('unknown'),
  choice: text('check yourself'),
};

const stateMarks = { done: 'pass', open: 'fail', unneeded: 'skip', unknown: 'unknown', choice: 'skip' } as const;

/** The guide for a terminal; ends with a newline. */
export function keyGuideText(guide: KeyGuide, style: Style): string {
  const { say } = style.language;
  const width = Math.min(style.width, measure);
  const blocks = [
    [
      paint('bold', say(text('The way to a working Gemini API key')), style),
      wrap(shown(say(headline(guide)), style), width, ''),
    ].join('\n'),
    ...guide.steps.map((step, i) => stepBlock(step, i + 1, guide, style)),
    wrap(shown(say(closing(guide)), style), width, ''),
  ];
  return `${linkify(blocks.join('\n\n'), style)}\n`;
}

/** The guide as Markdown; ends with a newline. */
export function keyGuideMarkdown(guide: KeyGuide, language: Language): string {
  const { say } = language;
  const blocks = [
    `# ${say(text('The way to a working Gemini API key'))}`,
    prose(say(headline(guide))),
    ...guide.steps.flatMap((step, i) => stepMarkdown(step, i + 1, guide, language)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The guide as data, in English. */
export function keyGuideData({ asOf, project, steps, ways }: KeyGuide, version: string): object {
  return {
    schemaVersion: 1,
    tool: { name: 'gkey', version },
    command: 'guide key',
    asOf,
    project,
    steps: said(steps, english).map(({ id, mark, title, why, changed, checks, all, by, docs }, i) => ({
      number: i + 1,
      id,
      state: mark?.state ?? null,
      evidence: mark?.evidence ?? null,
      title,
      why,
      changed: changed ?? null,
      checks,
      ways: ways.flatMap((way) => (by[way] === undefined ? [] : [{ way, steps: by[way] }])),
      steps: all,
      docs,
    })),
  };
}

function headline({ asOf, project, offline, steps }: KeyGuide): Text {
  const marked = steps.some(({ mark }) => mark !== null);
  const count = (...states: readonly StepState[]): number =>
    steps.filter(({ mark }) => mark !== null && states.includes(mark.state)).length;
  if (offline) return text('As of {month}. Nothing is marked: --offline asks nobody.', { month: asOf });
  if (!marked)
    return text(
      'As of {month}. Nothing is marked, because nothing could be looked at: with a key or credentials, and --project, gkey says what is done and what is open.',
      { month: asOf },
    );
  const numbers = {
    month: asOf,
    done: count('done', 'unneeded'),
    open: count('open'),
    unknown: count('unknown'),
    choice: count('choice'),
  };
  return project === null
    ? text('As of {month}. Steps done: {done}, open: {open}, unknown: {unknown}, to check yourself: {choice}.', numbers)
    : text(
        'As of {month}, for project {project}. Steps done: {done}, open: {open}, unknown: {unknown}, to check yourself: {choice}.',
        { ...numbers, project },
      );
}

function closing({ steps, whole }: KeyGuide): Text {
  const hidden = !whole && steps.some(({ mark }) => mark?.state === 'done');
  return hidden
    ? text('Steps that are done are in short; --all shows them whole. Which credential at all: `gkey guide`.')
    : text('Which credential at all: `gkey guide`.');
}

function stepBlock(step: GuidedStep, number: number, guide: KeyGuide, style: Style): string {
  const { title, why, all, by, changed, mark } = step;
  const { say } = style.language;
  const width = Math.min(style.width, measure);
  const state = mark === null ? '' : ` [${tinted(stateMarks[mark.state], say(stateNames[mark.state]), style)}]`;
  const prefix = `${String(number).padStart(2)}. `;
  const indent = ' '.repeat(prefix.length);
  const lines = [hanging(prefix, `${paint('bold', shown(say(title), style), style)}${state}`, width)];
  if (mark !== null) lines.push(hanging(indent, paint('dim', shown(say(mark.evidence), style), style), width));
  if (mark?.state === 'done' && !guide.whole) return lines.join('\n');
  lines.push(hanging(indent, shown(say(why), style), width));
  for (const way of guide.ways) {
    const steps = by[way];
    if (steps === undefined) continue;
    lines.push(`${indent}${paint('bold', say(wayNames[way]), style)}`);
    for (const one of said(steps, style.language)) lines.push(stepText(one, `${indent}- `, style));
  }
  if (all.length > 0 && guide.ways.some((way) => by[way] !== undefined))
    lines.push(`${indent}${paint('bold', say(text('In any case')), style)}`);
  for (const one of said(all, style.language)) lines.push(stepText(one, `${indent}- `, style));
  if (changed !== undefined) lines.push(changedText(changed, indent, style, width));
  return lines.join('\n');
}

function changedText(
  { date, what }: NonNullable<GuidedStep['changed']>,
  indent: string,
  style: Style,
  width: number,
): string {
  const { say } = style.language;
  const heading = tinted('warn', label(text('Changed {date}', { date }), style.language), style);
  return hanging(indent, heading + shown(say(what), style), width);
}

function stepMarkdown(step: GuidedStep, number: number, { ways }: KeyGuide, language: Language): readonly string[] {
  const { say } = language;
  const { title, why, all, by, changed, mark, docs } = step;
  return [
    `## ${number}. ${escaped(say(title))}`,
    ...(mark === null ? [] : [`**${escaped(say(stateNames[mark.state]))}**: ${prose(say(mark.evidence))}`]),
    escaped(say(why)),
    ...ways.flatMap((way) =>
      by[way] === undefined
        ? []
        : [`**${say(wayNames[way])}**`, ...said(by[way], language).map((one) => markdownStep(one, language))],
    ),
    ...(all.length > 0 && ways.some((way) => by[way] !== undefined) ? [`**${say(text('In any case'))}**`] : []),
    ...said(all, language).map((one) => markdownStep(one, language)),
    ...(changed === undefined
      ? []
      : [`*${label(text('Changed {date}', { date: changed.date }), language).trim()}* ${escaped(say(changed.what))}`]),
    docs.map(link).join(' '),
  ];
}

function markdownStep(step: Said<FixStep>, { say }: Language): string {
  const warning = step.kind === 'run' && step.risk === 'risky' ? ` (${say(risky)})` : '';
  const who = step.who === undefined ? '' : ` ${escaped(say(text('Who: {who}.', { who: step.who })))}`;
  const line = `- ${escaped(step.text)}${warning}${who}`;
  if (step.kind === 'run') return `${line}\n\n${fenced(shellQuote(step.argv)).replace(/^/gm, '  ')}`;
  return step.kind === 'open' ? `${line} ${link(step.url)}` : line;
}
