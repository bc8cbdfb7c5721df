/** From what the checks decided to the one root cause. Pure. */
import type { CauseId, Facts, Finding, Outcome, Problem, Recognised, Rule, Severity } from './model.ts';
import type { Diagnosis, Status } from './report/schema.ts';
import { rules } from './rules/index.ts';
import { recognise, type RecogniseContext } from './rules/recognise.ts';

/** What one check came to, with its causes named. */
export interface Judged {
  readonly check: string;
  readonly status: Status;
  readonly findings: readonly (Finding & { readonly severity: Severity })[];
  readonly outcome: Outcome;
}

/** Turns an outcome into a status: findings weigh what their rules say, Problems are what the rules recognise in them. */
export function judge(check: string, outcome: Outcome, context: RecogniseContext): Judged {
  switch (outcome.status) {
    case 'pass':
    case 'skip':
      return { check, status: outcome.status, findings: [], outcome };
    case 'found': {
      const findings = outcome.findings.map((finding) => ({ ...finding, severity: finding.severity ?? ruleOf(finding.cause).severity }));
      return { check, status: gravest(findings), findings, outcome };
    }
    case 'unknown': {
      const named = recognise(outcome.problem, context)[0];
      const findings = named ? [{ ...named, severity: ruleOf(named.cause).undecided ? ruleOf(named.cause).severity : ('warning' as const) }] : [];
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
const bySubject: ReadonlySet<CauseId> = new Set(['api-disabled', 'iam-denied', 'org-policy', 'env-conflict', 'network-dns', 'network-refused', 'network-timeout']);

interface Case {
  readonly cause: CauseId;
  readonly subject: string;
  severity: Severity;
  facts: Facts;
  readonly checks: string[];
}

/** The checks that ask the very thing that matters: what they find is certain. */
const proofs: ReadonlySet<string> = new Set(['live-models', 'live-call', 'vertex-call']);

/**
 * Root causes first, errors before warnings, those that a real call met before those that a look at the settings found.
 * `undecided`: the run could not decide, so what kept it from deciding is the answer; otherwise that is left out.
 */
export function diagnose(judged: readonly Judged[], known: Facts, undecided: boolean): readonly Diagnosis[] {
  const cases: Case[] = [];
  for (const { check, status, findings } of judged) {
    if (status === 'pass' || (status === 'unknown' && !undecided)) continue;
    for (const finding of findings) add(cases, check, finding);
  }
  const symptoms = new Set(cases.filter((one) => cases.some((other) => explains(other, one))));
  const certainty = ({ checks }: Case): number => (checks.some((check) => proofs.has(check)) ? 0 : 1);
  const weight = (one: Case): number => (symptoms.has(one) ? 4 : 0) + (one.severity === 'error' ? 0 : 2) + certainty(one);
  const inOrder = cases.map((one, i) => ({ one, i })).toSorted((a, b) => weight(a.one) - weight(b.one) || a.i - b.i);
  return inOrder.map(({ one }) => diagnosis(one, symptoms.has(one) ? 'symptom' : 'root', known));
}

function add(cases: Case[], check: string, { cause, subject, facts, severity }: Finding & { severity: Severity }): void {
  const same = cases.find((one) => one.cause === cause && (one.subject === subject || !bySubject.has(cause)));
  if (same === undefined) {
    cases.push({ cause, subject, severity, facts, checks: [check] });
    return;
  }
  if (severity === 'error') same.severity = 'error';
  // Later checks know it from a real call, earlier ones from the settings: keep the first word, add what is new.
  same.facts = { ...facts, ...same.facts };
  if (!same.checks.includes(check)) same.checks.push(check);
}

/** A warning explains no error, except that an oddly shaped key explains why Google does not know it. */
function explains(cause: Case, effect: Case): boolean {
  if (cause === effect || !ruleOf(cause.cause).explains.includes(effect.cause)) return false;
  const oddShape = cause.cause === 'key-malformed' && cause.facts.note !== undefined;
  return cause.severity === 'error' || effect.severity === 'warning' || oddShape;
}

function diagnosis({ cause, subject, severity, facts, checks }: Case, role: Diagnosis['role'], known: Facts): Diagnosis {
  const rule = ruleOf(cause);
  const full = withKnown(facts, known);
  return {
    cause,
    severity,
    role,
    subject,
    checks: [...checks],
    title: rule.title(full),
    explanation: rule.explanation(full),
    facts: { ...full },
    fix: rule.fix(full).map((step) => (step.kind === 'run' ? { ...step, argv: [...step.argv] } : { ...step })),
    docs: [...rule.docs],
  };
}

/** Fills in the project that was looked at, unless the finding is about another one. */
function withKnown(facts: Facts, known: Facts): Facts {
  const named = facts.project ?? facts.projectNumber;
  const same = named === undefined || named === known.project || named === known.projectNumber || facts.projectNumber === known.projectNumber;
  const { project, projectNumber, ...rest } = known;
  const ofProject = same ? { ...(project === undefined ? {} : { project }), ...(projectNumber === undefined ? {} : { projectNumber }) } : {};
  return { ...rest, ...facts, ...ofProject };
}

function statusOf(check: string, problem: Problem, named: Recognised, rule: Rule): Status {
  if (rule.undecided || problem.kind === 'network' || problem.kind === 'answer') return 'unknown';
  // Nothing but a listing was asked: that Google is busy says nothing about the key.
  if (check === 'live-models' && rule.severity === 'warning') return 'unknown';
  if (named.cause === 'safety-blocked' || named.cause === 'request-invalid') return 'pass';
  return rule.severity === 'error' ? 'fail' : 'warn';
}

function gravest(findings: readonly { readonly severity: Severity }[]): Status {
  return findings.some(({ severity }) => severity === 'error') ? 'fail' : 'warn';
}

function ruleOf(cause: CauseId): Rule {
  return rules[cause];
}
