import { counted, list, type Text, text } from '../language/text.ts';
import { address, fixText, measure, stepText } from './fix-text.ts';
import { label } from './label.ts';
import type { Diagnosis, Report } from './schema.ts';
import { columns, hanging, mark, paint, shown, tinted, wrap } from './terminal.ts';
import type { Mark, Style } from './terminal.ts';

/**
 * What a diagnosis means for the run: `cause` made a check fail, `obstacle` only kept gkey from looking, `warning` is worth
 * knowing.
 */
export type Kind = 'cause' | 'obstacle' | 'warning';

/** By the statuses of the checks that found it. */
export function kindOf({ checks: ids, severity }: Diagnosis, checks: Report['checks']): Kind {
  const statuses = checks.filter(({ id }) => ids.includes(id)).map(({ status }) => status);
  if (!statuses.includes('fail') && statuses.includes('unknown')) return 'obstacle';
  return severity === 'error' ? 'cause' : 'warning';
}

/** What to call a root diagnosis; `first` for the first cause. */
export function headingOf(kind: Kind, first: boolean): Text {
  if (kind === 'cause') return first ? text('Root cause') : text('Another cause');
  return kind === 'obstacle' ? text('In the way') : text('Warning');
}

const signs = { cause: 'fail', obstacle: 'unknown', warning: 'warn' } as const satisfies Record<Kind, Mark>;

/** How many documents are named under a root cause; all of them when verbose. */
const docsShown = 2;
/** How many skipped checks are named; the check lines name them all. */
const idsShown = 5;

/** A diagnosis in full: title, why, every step, what to read. `heading` is what it is for the run, such as `Root cause`. */
export function fullText(diagnosis: Diagnosis, kind: Kind, heading: string, style: Style, verbose: boolean): string {
  const { cause, explanation, fix, docs } = diagnosis;
  const { say } = style.language;
  const lines = [titleText(diagnosis, colored(label(heading, style.language), signs[kind], style), style)];
  if (explanation !== '') lines.push(wrap(shown(explanation, style), Math.min(style.width, measure), '  '));
  if (fix.length > 0) lines.push('', `  ${paint('bold', say(text('Fix')), style)}`, fixText(fix, style, '  '));
  lines.push('', readText(cause, docs.slice(0, verbose ? docs.length : docsShown), style));
  return lines.join('\n');
}

/** Where there is more to read: the page of the cause, and documents under it. */
export function readText(cause: string, docs: readonly string[], { language }: Style): string {
  const prefix = `  ${label(text('Read'), language)}`;
  const indent = ' '.repeat(columns(prefix));
  return [`${prefix}gkey explain ${cause}`, ...docs.map((url) => indent + address(url))].join('\n');
}

/** A label in the colour of a status, the blank behind it without. */
export function colored(name: string, status: Mark, style: Style): string {
  const bare = name.trimEnd();
  return tinted(status, bare, style) + name.slice(bare.length);
}

/** A diagnosis in short: title, why, the first step and where the rest is. */
export function shortText(diagnosis: Diagnosis, kind: Kind, style: Style): string {
  const { cause, explanation, fix } = diagnosis;
  const { language } = style;
  const sign = `  ${mark(signs[kind], style)} `;
  const indent = ' '.repeat(columns(sign));
  const lines = [titleText(diagnosis, sign, style)];
  if (explanation !== '') lines.push(wrap(shown(explanation, style), Math.min(style.width, measure), indent));
  if (fix[0] !== undefined) lines.push(stepText(fix[0], indent + label(text('Fix'), language), style));
  lines.push(`${indent}${label(rest(fix.length), language)}gkey explain ${cause}`);
  return lines.join('\n');
}

/**
 * What a cause brings with it: the symptoms that the rules put under it, and the checks that could not run because one of
 * `causes` stood in their way. Empty when there is nothing.
 */
export function consequencesText(
  causes: readonly Diagnosis[],
  symptoms: readonly Diagnosis[],
  checks: Report['checks'],
  style: Style,
): string {
  const { say } = style.language;
  const width = Math.min(style.width, measure);
  const blocked = blockedBy(new Set(causes.flatMap((cause) => cause.checks)), checks);
  const lines = symptoms.map((symptom) => hanging('  - ', `${shown(symptom.title, style)} [${symptom.cause}]`, width));
  if (blocked.length > 0) lines.push(hanging('  - ', say(notRun(blocked)), width));
  const heading = causes.length > 1 ? text('Also follows from these') : text('Also follows from it');
  return lines.length === 0 ? '' : [`  ${paint('bold', say(heading), style)}`, ...lines].join('\n');
}

function notRun(ids: readonly string[]): Text {
  return ids.length > idsShown
    ? text('{n} checks could not run', { n: ids.length })
    : text('not run: {checks}', { checks: list(ids, 'none') });
}

function titleText({ cause, title }: Diagnosis, prefix: string, style: Style): string {
  return hanging(prefix, `${paint('bold', shown(title, style), style)} [${cause}]`, style.width);
}

function rest(steps: number): Text {
  if (steps < 2) return text('More');
  return counted(steps - 1, text('1 more step'), text('{n} more steps', { n: steps - 1 }));
}

/** Ids of the checks that were skipped because of these, directly or through another skipped one. */
export function blockedBy(ids: ReadonlySet<string>, checks: Report['checks']): readonly string[] {
  const reached = new Set(ids);
  let before = -1;
  while (before !== reached.size) {
    before = reached.size;
    for (const check of checks) if (check.blockedBy !== null && reached.has(check.blockedBy)) reached.add(check.id);
  }
  return checks.map((check) => check.id).filter((id) => reached.has(id) && !ids.has(id));
}
