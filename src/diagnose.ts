/** From what the checks decided to the one root cause. Pure. */
import { type Language, said } from './language/language.ts';
import type { CauseId, Facts, Finding, FixStep, Outcome, Problem, Recognised, Rule, Severity } from './model.ts';
import type { Diagnosis, Status } from './report/schema.ts';
import { rules } from './rules/index.ts';
import { recognise, type RecogniseContext } from './rules/recognise.ts';

export interface JudgedFinding extends Finding {
  readonly severity: Severity;
  /** The ignore in force that keeps it from counting. */
  readonly ignored?: NonNullable<Diagnosis['ignored']>;
}

/** What one check came to, with its causes named. */
export interface Judged {
  readonly check: string;
  readonly status: Status;
  readonly findings: readonly JudgedFinding[];
  readonly outcome: Outcome;
}

/** Turns an outcome into a status: findings weigh what their rules say, Problems are what the rules recognise in them. */
export function judge(check: string, outcome: Outcome, context: RecogniseContext): Judged {
  switch (outcome.status) {
    case 'pass':
    case 'skip':
      return { check, status: outcome.status, findings: [], outcome };
    case 'found': {
      const findings = outcome.findings.map((finding) => ({
        ...finding,
        severity: finding.severity ?? ruleOf(finding.cause).severity,
      }));
      return { check, status: gravest(findings), findings, outcome };
    }
    case 'unknown': {
      const named = recognise(outcome.problem, context)[0];
      const findings = named
        ? [{ ...named, severity: ruleOf(named.cause).undecided ? ruleOf(named.cause).severity : ('warning' as const) }]
        : [];
      return { check, status: 'unknown', findings, outcome };
    }
    case 'problem': {
      const named = recognise(outcome.problem, context)[0];
      if (named === undefined) return { check, status: 'unknown', findings: [], outcome };
      const rule = ruleOf(named.cause);
      const finding = { ...named, facts: { ...named.facts, ...outcome.facts }, severity: rule.severity };
      return { check, status: statusOf(check, outcome.problem, named, rule), findings: [finding], outcome };
    }
  }
}

/** Causes of which each subject is a case of its own: another API, another permission. All others are one case per run. */
const bySubject: ReadonlySet<CauseId> = new Set([
  'api-disabled',
  'iam-denied',
  'org-policy',
  'role-too-broad',
  'env-conflict',
]);

/** Whether two findings are one case, for which there is one diagnosis. */
export function sameCase(one: Pick<Finding, 'cause' | 'subject'>, other: Pick<Finding, 'cause' | 'subject'>): boolean {
  return one.cause === other.cause && (one.subject === other.subject || !bySubject.has(one.cause));
}

interface Case {
  readonly cause: CauseId;
  readonly subject: string;
  severity: Severity;
  facts: Facts;
  readonly checks: string[];
  /** The first ignore of it; it holds for the case unless something of the case counts all the same. */
  ignored: JudgedFinding['ignored'];
  counts: boolean;
}

/** The checks that ask the very thing that matters: what they find is certain. */
const proofs: ReadonlySet<string> = new Set(['live-models', 'live-call', 'vertex-call']);

/**
 * Root causes first, errors before warnings, those that a real call met, or that explain what it met, before those that a look at
 * the settings found.
 * What is ignored comes last and explains nothing away.
 * `undecided`: the run could not decide, so what kept it from deciding is the answer; otherwise that is left out.
 */
export function diagnose(
  judged: readonly Judged[],
  known: Facts,
  undecided: boolean,
  language: Language,
): readonly Diagnosis[] {
  const cases: Case[] = [];
  for (const { check, status, findings } of judged) {
    if (status === 'pass' || (status === 'unknown' && !undecided)) continue;
    for (const finding of findings) add(cases, check, status, finding);
  }
  const symptoms = new Set(cases.filter((one) => cases.some((other) => explains(other, one))));
  const met = ({ checks }: Case): boolean => checks.some((check) => proofs.has(check));
  const certainty = (one: Case): number =>
    met(one) || cases.some((other) => met(other) && explains(one, other)) ? 0 : 1;
  const weight = (one: Case): number =>
    (isIgnored(one) ? 8 : 0) + (symptoms.has(one) ? 4 : 0) + (one.severity === 'error' ? 0 : 2) + certainty(one);
  const inOrder = cases.map((one, i) => ({ one, i })).toSorted((a, b) => weight(a.one) - weight(b.one) || a.i - b.i);
  return inOrder.map(({ one }) => diagnosis(one, symptoms.has(one) ? 'symptom' : 'root', known, language));
}

function add(
  cases: Case[],
  check: string,
  status: Status,
  { cause, subject, facts, severity, ignored }: JudgedFinding,
): void {
  // A check that could not decide says nothing for or against an ignore.
  const counts = ignored === undefined && status !== 'unknown';
  const same = cases.find((one) => sameCase(one, { cause, subject }));
  if (same === undefined) {
    cases.push({ cause, subject, severity, facts, checks: [check], ignored, counts });
    return;
  }
  if (severity === 'error') same.severity = 'error';
  // Later checks know it from a real call, earlier ones from the settings: keep the first word, add what is new.
  same.facts = { ...facts, ...same.facts };
  same.ignored ??= ignored;
  same.counts ||= counts;
  if (!same.checks.includes(check)) same.checks.push(check);
}

function isIgnored({ ignored, counts }: Case): boolean {
  return ignored !== undefined && !counts;
}

/** A warning explains no error. */
function explains(cause: Case, effect: Case): boolean {
  if (cause === effect || isIgnored(cause) || !ruleOf(cause.cause).explains.includes(effect.cause)) return false;
  // The caller's own account has nothing to do with the key; the account behind the key comes with the key's name.
  if (cause.cause === 'sa-invalid' && cause.facts.keyName === undefined && effect.cause.startsWith('key-'))
    return false;
  return cause.severity === 'error' || effect.severity === 'warning';
}

function diagnosis(one: Case, role: Diagnosis['role'], known: Facts, language: Language): Diagnosis {
  const { cause, subject, severity, facts, checks, ignored } = one;
  const rule = ruleOf(cause);
  const full = withKnown(facts, known);
  return {
    cause,
    severity,
    role,
    subject,
    checks: [...checks],
    title: language.say(rule.title(full)),
    explanation: language.say(rule.explanation(full)),
    facts: said(full, language),
    fix: stepsIn(rule.fix(full), language),
    docs: [...rule.docs],
    ...(ignored !== undefined && isIgnored(one) ? { ignored: { ...ignored } } : {}),
  };
}

/** Fills in the project that was looked at, unless the finding is about another one. */
function withKnown(facts: Facts, known: Facts): Facts {
  const named = facts.project ?? facts.projectNumber;
  const same =
    named === undefined ||
    named === known.project ||
    named === known.projectNumber ||
    facts.projectNumber === known.projectNumber;
  const { project, projectNumber, ...rest } = known;
  const ofProject = same
    ? { ...(project === undefined ? {} : { project }), ...(projectNumber === undefined ? {} : { projectNumber }) }
    : {};
  return { ...rest, ...facts, ...ofProject };
}

function statusOf(check: string, problem: Problem, named: Recognised, rule: Rule): Status {
  if (rule.undecided || problem.kind === 'network' || problem.kind === 'answer') return 'unknown';
  // Nothing but a listing was asked: that Google is busy, or that the list is not there, says nothing about the key.
  if (check === 'live-models' && (rule.severity === 'warning' || named.cause === 'model-not-found')) return 'unknown';
  // The Gemini API has listed its models before; at Agent Platform nothing has shown yet that it takes this caller.
  if (check === 'vertex-call' && named.cause === 'overloaded') return 'unknown';
  // A blocked answer is an answer. A request that Google finds wrong proves nothing either way.
  if (named.cause === 'safety-blocked') return 'pass';
  if (named.cause === 'request-invalid') return 'unknown';
  return rule.severity === 'error' ? 'fail' : 'warn';
}

function gravest(findings: readonly { readonly severity: Severity }[]): Status {
  return findings.some(({ severity }) => severity === 'error') ? 'fail' : 'warn';
}

function ruleOf(cause: CauseId): Rule {
  return rules[cause];
}

/** The steps of a fix, as a report carries them. */
export function stepsIn(steps: readonly FixStep[], language: Language): Diagnosis['fix'] {
  return steps
    .map((step) => said(step, language))
    .map((step) => (step.kind === 'run' ? { ...step, argv: [...step.argv] } : { ...step }));
}
