/** The guide as GitHub's Markdown. */
import { changesIn } from './guide-marks.ts';
import type { SaidAdvice, SaidChange, SaidGuide, SaidStatement } from './guide-shape.ts';
import { fenced, link, prose } from './markdown.ts';
import { shellQuote } from './shell-quote.ts';

export function guideMarkdown(guide: SaidGuide): string {
  const { title, asOfBracket, colon, inShort, credentials, rows, data, changed, sources, next } = guide;
  const words = (statement: SaidStatement): string => `${prose(statement.text)}${marks(statement, guide)}`;
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const blocks = [
    `# ${prose(title)}${prose(asOfBracket)}`,
    `## ${prose(inShort.title)}`,
    inShort.points.map((point) => `- ${words(point)}`).join('\n'),
    prose(changed.hint),
    [
      line(['', ...credentials.map((one) => prose(one.title))]),
      line(['---', ...credentials.map(() => '---')]),
      ...rows.map((row) => line([`**${prose(row.title)}**`, ...row.cells.map(words)])),
    ].join('\n'),
    `## ${prose(data.title)}`,
    prose(data.intro),
    data.kinds.map((kind) => `- **${prose(kind.title)}**${colon}${words(kind)}`).join('\n'),
    `## ${prose(changed.title)}`,
    changed.changes.map((change, index) => `${index + 1}. ${changeText(change, colon)}`).join('\n'),
    `## ${prose(sources.title)}`,
    sourceList(sources.all),
    ...next.map(prose),
  ];
  return `${blocks.join('\n\n')}\n`;
}

export function adviceMarkdown(advice: SaidAdvice): string {
  const { heading, asOfBracket, colon, answers, again, title, reason, next, avoid, changed, sources } = advice;
  const blocks = [
    `# ${prose(heading)}${colon}${prose(title)}${prose(asOfBracket)}`,
    answers.map((answer) => `- ${prose(answer.title)}${colon}${prose(answer.words)}`).join('\n'),
    prose(reason),
    `## ${prose(next.title)}`,
    next.steps.map((step, index) => stepText(step, index, advice)).join('\n\n'),
    `## ${prose(avoid.title)}`,
    avoid.points.map((point) => `- ${prose(point)}`).join('\n'),
    ...(changed.changes.length === 0
      ? []
      : [`## ${prose(changed.title)}`, changed.changes.map((change) => `- ${changeText(change, colon)}`).join('\n')]),
    `## ${prose(sources.title)}`,
    sourceList(sources.all),
    `## ${prose(again.title)}`,
    fenced(shellQuote(again.argv)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function stepText(step: SaidAdvice['next']['steps'][number], index: number, { next, colon }: SaidAdvice): string {
  const prefix = `${index + 1}. `;
  const warning = step.kind === 'run' && step.risk === 'risky' ? ` **(${prose(next.risky)})**` : '';
  const blocks = [`${prose(step.text)}${warning}`];
  if (step.kind === 'run') blocks.push(fenced(shellQuote(step.argv)));
  if (step.kind === 'open') blocks.push(link(step.url));
  if (step.who !== undefined) blocks.push(`${prose(next.who)}${colon}${prose(step.who)}`);
  return (
    prefix +
    blocks
      .join('\n\n')
      .replaceAll('\n', `\n${' '.repeat(prefix.length)}`)
      .replace(/^ +$/gm, '')
  );
}

function marks(statement: SaidStatement, guide: SaidGuide): string {
  return changesIn(statement, guide)
    .map(({ number, change }) => ` _\\[${number} ${prose(change.dated)}\\]_`)
    .join('');
}

function changeText({ dated, text, sources }: SaidChange, colon: string): string {
  return `**${prose(dated)}**${colon}${prose(text)} ${sources.map(({ url }) => link(url)).join(' ')}`;
}

function sourceList(all: SaidGuide['sources']['all']): string {
  return all.map(({ url, date }) => `- ${link(url)} (${date})`).join('\n');
}

/** A bar ends the cell. */
function cell(text: string): string {
  return text.replace(/(?<!\\)\|/g, String.raw`\|`);
}
