/** What a reader wants of a report, in order: the same in every format that is prose. */
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { blockedBy, headingOf, kindOf } from './diagnosis-text.ts';
import type { Kind } from './diagnosis-text.ts';
import { address, risky } from './fix-text.ts';
import type { Step } from './fix-text.ts';
import { label } from './label.ts';
import type { Diagnosis, Notice, Report } from './schema.ts';
import { shellQuote } from './shell-quote.ts';
import { plain } from './terminal.ts';
import type { Style } from './terminal.ts';
import { keyText, projectName, surfaces } from './target-text.ts';
import { standOf, totalLine, whole } from './verdict-text.ts';

/** A root diagnosis and what it is for this run. */
export interface Root {
  readonly diagnosis: Diagnosis;
  readonly kind: Kind;
  /** What to call it: `Root cause`, `Another cause`, `In the way`, `Warning`. */
  readonly heading: string;
}

export interface Outline {
  /** In which it is told. */
  readonly language: Language;
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
export function onPaper(language: Language): Style {
  return { color: false, width: 100, unicode: true, links: false, language };
}

/** Sorts the diagnoses as the text report does, and words what is the case. All texts are single lines. */
export function outlineOf(report: Report, language: Language): Outline {
  const { say } = language;
  const { checks, verdict } = report;
  const diagnoses = report.diagnoses.filter(({ ignored }) => ignored === undefined);
  const works = verdict === 'pass' || verdict === 'warn';
  const kinds = diagnoses
    .filter(({ role }) => role === 'root')
    .map((diagnosis) => ({ diagnosis, kind: kindOf(diagnosis, checks) }));
  const firstCause = kinds.find(({ kind }) => kind === 'cause');
  const roots = kinds.map((root) => ({ ...root, heading: say(headingOf(root.kind, root === firstCause)) }));
  // The first diagnosis is the answer whatever its weight, unless it only says why a needless look failed.
  const isMain = ({ kind }: Root, index: number): boolean =>
    kind === 'cause' || (index === 0 && !(works && kind === 'obstacle'));
  const main = roots.filter(isMain);
  const stand = standOf(report);
  const first = main[0];
  const title = plain(first?.diagnosis.title ?? '');
  // Where the run came through, or nothing has a name, what it proved is the answer.
  const answers = first === undefined || works;
  const answer = (): string => (verdict === 'unknown' ? say(text('Could not decide: {title}', { title })) : title);
  return {
    language,
    headline: answers ? plain(stand === null ? '' : say(stand.head)) : answer(),
    subline: plain(answers ? (stand?.rest === undefined ? '' : say(stand.rest)) : say(whole(stand))),
    main,
    others: roots.filter((root, index) => !isMain(root, index)),
    symptoms: diagnoses.filter(({ role }) => role === 'symptom'),
    notRun: blockedBy(new Set(main.flatMap(({ diagnosis }) => diagnosis.checks)), checks),
    ignored: report.diagnoses.filter(({ ignored }) => ignored !== undefined),
    notices: report.notices ?? [],
    stand: plain(say(whole(stand))),
    total: plain(totalLine(report, language)),
  };
}

/** What was looked at, as labels and values; what is not known is left out. */
export function targetFacts(
  { target }: Report,
  { say }: Language,
): readonly { readonly label: string; readonly value: string }[] {
  const { surface, project, key, principal, model } = target;
  const facts = [
    { label: text('Surface'), value: surfaces[surface] },
    { label: text('Project'), value: project === null ? '' : (projectName(project) ?? '') },
    { label: text('Key'), value: key === null ? '' : say(keyText(key)) },
    { label: text('Caller'), value: principal ?? '' },
    { label: text('Model'), value: model ?? '' },
  ];
  return facts.flatMap((fact) => (fact.value === '' ? [] : [{ label: say(fact.label), value: fact.value }]));
}

/** Until when, by whom and why a finding is ignored, in one line; empty when it is not. */
export function ignoreTerms({ ignored }: Diagnosis, { say }: Language): string {
  if (ignored === undefined) return '';
  const { until, owner, reason } = ignored;
  return plain(
    say(
      owner === undefined
        ? text('ignored until {until}: {reason}', { until, reason })
        : text('ignored until {until} by {owner}: {reason}', { until, owner, reason }),
    ),
  );
}

/** The steps of a fix as numbered lines that are not wrapped, for whoever wraps by itself. */
export function stepLines(steps: readonly Step[], language: Language): readonly string[] {
  const { say } = language;
  const said = (step: Step): string =>
    step.kind === 'run' && step.risk === 'risky'
      ? say(text('{what} ({note})', { what: plain(step.text), note: risky }))
      : plain(step.text);
  return steps.flatMap((step, index) => [
    `${index + 1}. ${said(step)}`,
    ...(step.kind === 'run' ? [`   ${shellQuote(step.argv)}`] : []),
    ...(step.kind === 'open' ? [`   ${address(step.url)}`] : []),
    ...(step.who === undefined ? [] : [`   ${label(text('Who'), language)}${plain(step.who)}`]),
  ]);
}
