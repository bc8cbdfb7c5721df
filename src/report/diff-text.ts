import type { Change, Diff } from './diff-schema.ts';
import { columns, hanging, mark, paint, plain, shown, tinted, wrap } from './terminal.ts';
import type { Mark, Style } from './terminal.ts';

const signs = { worse: 'fail', better: 'pass', neutral: 'skip' } as const satisfies Record<Change, Mark>;
const verdictSigns = { worse: 'fail', better: 'pass', changed: 'warn', same: 'pass' } as const satisfies Record<
  Diff['verdict'],
  Mark
>;

const headlines: Readonly<Record<Diff['verdict'], string>> = {
  worse: 'Something got worse',
  better: 'Something got better, and nothing worse',
  changed: 'Something changed, but nothing got worse',
  same: 'Nothing changed',
};

const labels: Readonly<Record<Diff['facts'][number]['fact'], string>> = {
  surface: 'surface',
  project: 'project',
  key: 'key',
  keyKind: 'kind of key',
  keySource: 'key from',
  principal: 'caller',
  model: 'model',
  gkey: 'gkey',
};

/** Two runs compared, for people: the worst first. Ends with a newline. */
export function diffText(diff: Diff, style: Style): string {
  const { diagnoses, checks, facts, verdict } = diff;
  const blocks = [
    headText(diff, style),
    block('New', newLines(diff, style), style),
    block(
      'Gone',
      diagnoses.gone.map((one) => diagnosisText(one, style)),
      style,
    ),
    block('Other than before', otherLines(diff, style), style),
    block(
      'Checks',
      checks.toSorted((a, b) => order(a) - order(b)).map((check) => checkText(check, style)),
      style,
    ),
    wrap(`${tinted(verdictSigns[verdict], verdict, style)}: ${totals({ diagnoses, checks, facts })}`, style.width, ''),
  ];
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`;
}

function headText({ old, new: now, verdict }: Diff, style: Style): string {
  const said = old.verdict === now.verdict ? `still ${now.verdict}` : `${old.verdict} → ${now.verdict}`;
  const lines = [
    `${paint('bold', 'gkey diff', style)}: ${tinted(verdictSigns[verdict], headlines[verdict], style)} (${shown(said, style)})`,
    `  from ${moment(old.startedAt)} to ${moment(now.startedAt)}`,
  ];
  if (Date.parse(old.startedAt) > Date.parse(now.startedAt))
    lines.push('  The old report is the later one: are they the wrong way round?');
  return lines.join('\n');
}

/** `2026-11-23 09:00 UTC`. */
function moment(iso: string): string {
  return `${plain(iso).slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ')} UTC`;
}

function block(title: string, lines: readonly string[], style: Style): string {
  return lines.length === 0 ? '' : [paint('bold', title, style), ...lines].join('\n');
}

function diagnosisText(one: Diff['diagnoses']['new'][number], style: Style): string {
  const { cause, title, role, change, note } = one;
  const aside = [role === 'symptom' ? 'follows from another' : '', note ?? ''].filter((word) => word !== '').join(', ');
  return hanging(
    `  ${mark(signs[change], style)} `,
    shown(`${title} [${cause}]${aside === '' ? '' : ` (${aside})`}`, style),
    style.width,
  );
}

function newLines({ diagnoses }: Diff, style: Style): readonly string[] {
  const roots = diagnoses.new.filter(({ role, change }) => role === 'root' && change === 'worse');
  const pages = [...new Set(roots.map(({ cause }) => cause))].map((cause) => `    Read: gkey explain ${cause}`);
  return [...diagnoses.new.map((one) => diagnosisText(one, style)), ...pages];
}

/** Facts of the target, and diagnoses that are there as before but not the same. */
function otherLines({ facts, diagnoses }: Diff, style: Style): readonly string[] {
  const column = Math.max(0, ...facts.map(({ fact }) => columns(labels[fact]))) + 2;
  const lines = facts.map((one) =>
    hanging(`  ${labels[one.fact].padEnd(column)}`, shown(fromTo(one.old, one.new), style), style.width),
  );
  for (const { title, cause, change, fields } of diagnoses.changed) {
    lines.push(hanging(`  ${mark(signs[change], style)} `, shown(`${title} [${cause}]`, style), style.width));
    for (const field of fields)
      lines.push(hanging(`      ${plain(field.field, 40)}: `, shown(fromTo(field.old, field.new), style), style.width));
  }
  return lines;
}

function checkText(
  { id, old, new: now, change, oldSummary, newSummary }: Diff['checks'][number],
  style: Style,
): string {
  const prefix = `  ${mark(signs[change], style)} ${plain(id, 40)}: `;
  const said =
    old === now ? fromTo(oldSummary, newSummary) : `${fromTo(old, now)}${now === null ? '' : `; ${newSummary ?? ''}`}`;
  return hanging(prefix, shown(said, style, 600), style.width);
}

function fromTo(before: string | null, after: string | null): string {
  return `${before ?? 'not known'} → ${after ?? 'not known'}`;
}

function order({ change }: Diff['checks'][number]): number {
  return ['worse', 'better', 'neutral'].indexOf(change);
}

function totals({ diagnoses, checks, facts }: Pick<Diff, 'diagnoses' | 'checks' | 'facts'>): string {
  const worse = checks.filter(({ change }) => change === 'worse').length;
  const better = checks.filter(({ change }) => change === 'better').length;
  const parts = [
    count(diagnoses.new.length, 'new finding'),
    count(diagnoses.gone.filter(({ change }) => change === 'better').length, 'finding', ' gone'),
    count(worse, 'check', ' worse'),
    count(better, 'check', ' better'),
    count(facts.length + diagnoses.changed.length, 'other change'),
  ];
  return parts.filter((part) => part !== '').join(', ') || 'the same checks with the same results';
}

function count(number: number, noun: string, after = ''): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}${after}`;
}
