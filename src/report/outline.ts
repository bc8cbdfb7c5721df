/** What a reader wants of a report, in order: the same in every format that is prose. */
import { kindOf } from './diagnosis-text.ts';
import type { Kind } from './diagnosis-text.ts';
import { address } from './fix-text.ts';
import type { Step } from './fix-text.ts';
import type { Diagnosis, Notice, Report } from './schema.ts';
import { shellQuote } from './shell-quote.ts';
import { plain } from './terminal.ts';
import type { Style } from './terminal.ts';
import { standText, totalText } from './verdict-text.ts';

/** A root diagnosis and what it is for this run. */
export interface Root {
  readonly diagnosis: Diagnosis;
  readonly kind: Kind;
  /** What to call it: `Root cause`, `Another cause`, `In the way`, `Warning`. */
  readonly heading: string;
}

export interface Outline {
  /** The answer in one line without a full stop: what is wrong, or what the run proved or left open. */
  readonly headline: string;
  /** What there is to say under the headline; may be empty. */
  readonly subline: string;
  /** What deserves its whole fix, the answer first. Empty when nothing is the matter or nothing is known. */
  readonly main: readonly Root[];
  readonly others: readonly Root[];
  /** What follows from `main`. */
  readonly symptoms: readonly Diagnosis[];
  /** Ids of the checks that could not run because of `main`. */
  readonly notRun: readonly string[];
  /** What does not count because the configuration says so. */
  readonly ignored: readonly Diagnosis[];
  /** What the ignores themselves need. */
  readonly notices: readonly Notice[];
  /** What was proved or left open; empty after a failure that has a diagnosis. */
  readonly stand: string;
  /** Verdict, numbers, time and calls in one line. */
  readonly total: string;
}

/** For documents: no colour, typographic characters, lines of 100 columns. */
export const onPaper: Style = { color: false, width: 100, unicode: true, links: false };

/** What is said of a command that can break something. */
export const risky = 'risky: read it before you run it';

/** Sorts the diagnoses as the text report does, and words what is the case. All texts are single lines. */
export function outlineOf(report: Report): Outline {
  const { checks, verdict } = report;
  const diagnoses = report.diagnoses.filter(({ ignored }) => ignored === undefined);
  const works = verdict === 'pass' || verdict === 'warn';
  const kinds = diagnoses
    .filter(({ role }) => role === 'root')
    .map((diagnosis) => ({ diagnosis, kind: kindOf(diagnosis, checks) }));
  const firstCause = kinds.find(({ kind }) => kind === 'cause');
  const roots = kinds.map((root) => ({ ...root, heading: headingOf(root.kind, root === firstCause) }));
  // The first diagnosis is the answer whatever its weight, unless it only says why a needless look failed.
  const isMain = ({ kind }: Root, index: number): boolean =>
    kind === 'cause' || (index === 0 && !(works && kind === 'obstacle'));
  const main = roots.filter(isMain);
  const stand = plain(standText(report, onPaper));
  const first = main[0];
  const said = first === undefined || works ? firstSentence(stand) : null;
  const title = plain(first?.diagnosis.title ?? '');
  return {
    headline: said ?? (verdict === 'unknown' ? `Could not decide: ${title}` : title),
    subline: said === null ? stand : stand.slice(said.length + 1).trim(),
    main,
    others: roots.filter((root, index) => !isMain(root, index)),
    symptoms: diagnoses.filter(({ role }) => role === 'symptom'),
    notRun: blockedBy(new Set(main.flatMap(({ diagnosis }) => diagnosis.checks)), checks),
    ignored: report.diagnoses.filter(({ ignored }) => ignored !== undefined),
    notices: report.notices ?? [],
    stand,
    total: plain(totalText(report, onPaper)),
  };
}

/** What was looked at, as labels and values; what is not known is left out. */
export function targetFacts({ target }: Report): readonly { readonly label: string; readonly value: string }[] {
  const { surface, project, key, principal, model } = target;
  const ids = [...new Set([project?.id, project?.number])].filter((id) => typeof id === 'string');
  const kind = key === null || key.kind === 'unknown' ? '' : `${key.kind}, `;
  const facts = [
    { label: 'Surface', value: surface === 'gemini' ? 'Gemini API' : 'Agent Platform' },
    { label: 'Project', value: ids.length === 2 ? `${ids[0]} (${ids[1]})` : (ids[0] ?? '') },
    {
      label: 'Key',
      value: key === null ? '' : `${key.display} (${kind}sha256 ${key.fingerprint}) from ${key.source}`,
    },
    { label: 'Caller', value: principal ?? '' },
    { label: 'Model', value: model ?? '' },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** Until when, by whom and why a finding is ignored, in one line; empty when it is not. */
export function ignoreTerms({ ignored }: Diagnosis): string {
  if (ignored === undefined) return '';
  const { until, owner, reason } = ignored;
  return plain(`ignored until ${until}${owner === undefined ? '' : ` by ${owner}`}: ${reason}`);
}

/** The steps of a fix as numbered lines that are not wrapped, for whoever wraps by itself. */
export function stepLines(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step, index) => [
    `${index + 1}. ${plain(step.text)}${step.kind === 'run' && step.risk === 'risky' ? ` (${risky})` : ''}`,
    ...(step.kind === 'run' ? [`   ${shellQuote(step.argv)}`] : []),
    ...(step.kind === 'open' ? [`   ${address(step.url)}`] : []),
    ...(step.who === undefined ? [] : [`   Who: ${plain(step.who)}`]),
  ]);
}

/** Without its full stop. A number such as 3.5 and an id such as a.b end no sentence. */
function firstSentence(text: string): string {
  return text.split(/\.(?:\s|$)/u, 1)[0] ?? '';
}

function headingOf(kind: Kind, first: boolean): string {
  if (kind === 'cause') return first ? 'Root cause' : 'Another cause';
  return kind === 'obstacle' ? 'In the way' : 'Warning';
}

/** Ids of the checks that were skipped because of these, directly or through another skipped one. */
function blockedBy(ids: ReadonlySet<string>, checks: Report['checks']): readonly string[] {
  const reached = new Set(ids);
  let before = -1;
  while (before !== reached.size) {
    before = reached.size;
    for (const check of checks) if (check.blockedBy !== null && reached.has(check.blockedBy)) reached.add(check.id);
  }
  return checks.map(({ id }) => id).filter((id) => reached.has(id) && !ids.has(id));
}
