/** How far somebody is on the way to a key, from what doctor saw. Pure. */
import { type Text, text, verbatim } from '../language/text.ts';
import type { CauseId } from '../model.ts';
import type { StepMark, StepState } from '../report/guide-shape.ts';
import type { Diagnosis, Report, ReportCheck } from '../report/schema.ts';
import type { KeyStepId } from './key-steps.ts';

/** The checks from which each step is judged. */
export const proofs: Readonly<Record<KeyStepId, readonly string[]>> = {
  terms: ['live-models', 'key-creation'],
  project: ['project'],
  billing: ['billing'],
  api: ['api-enabled'],
  rights: ['key-creation'],
  data: [],
  'service-account': ['key-account'],
  create: ['key-source', 'key-format', 'live-models'],
  restrict: ['key-restrictions'],
  store: ['key-source'],
  verify: ['live-models'],
};

/** Causes that no right in the project mends. */
const refusesThePerson: readonly CauseId[] = ['tos-not-accepted', 'workspace-disabled', 'location-unsupported'];

/** Causes that nothing mends but another key. */
const needsAnotherKey: readonly CauseId[] = [
  'key-malformed',
  'key-invalid',
  'key-expired',
  'key-deleted',
  'key-leaked',
  'key-suspended',
  'key-unsupported-here',
];

/** A mark for every step. */
export function keyProgress(report: Report): Readonly<Record<KeyStepId, StepMark>> {
  const find = (id: string): ReportCheck | undefined => report.checks.find((check) => check.id === id);
  const statusOf = (id: string): ReportCheck['status'] => find(id)?.status ?? 'skip';
  const said = (id: string): Text => verbatim(`${id}: ${find(id)?.summary ?? ''}`);
  /** What is skipped says what stood in the way. */
  const byCheck = (id: string): StepMark => {
    const blocker = statusOf(id) === 'skip' ? find(id)?.blockedBy : null;
    return { state: states[statusOf(id)], evidence: said(blocker ?? id) };
  };
  const found = (causes: readonly CauseId[]): Diagnosis | undefined =>
    report.diagnoses.find(({ cause }) => causes.includes(cause));
  const refusal = found(refusesThePerson);
  const accepted = statusOf('live-models') === 'pass';
  const keyThere = report.target.key !== null;
  const noKey: StepMark = { state: 'open', evidence: text('no key was found') };

  return {
    terms: refusal
      ? { state: 'open', evidence: verbatim(refusal.title) }
      : accepted
        ? { state: 'done', evidence: said('live-models') }
        : { state: 'choice', evidence: text('cannot be seen from outside') },
    project:
      report.target.project === null && statusOf('project') === 'skip'
        ? { state: 'open', evidence: text('no project is named') }
        : byCheck('project'),
    billing:
      statusOf('billing') === 'warn' && found(['billing-none'])
        ? { state: 'unneeded', evidence: said('billing') }
        : byCheck('billing'),
    api:
      accepted && ['skip', 'unknown'].includes(statusOf('api-enabled'))
        ? { state: 'done', evidence: said('live-models') }
        : byCheck('api-enabled'),
    rights:
      accepted && statusOf('key-creation') !== 'pass'
        ? { state: 'unneeded', evidence: text('there is a key that Google accepts') }
        : byCheck('key-creation'),
    data: { state: 'choice', evidence: text('application data, unless people log in with Google') },
    'service-account': keyThere ? byCheck('key-account') : { state: 'choice', evidence: text('no key was found') },
    create: !keyThere
      ? noKey
      : found(needsAnotherKey)
        ? { state: 'open', evidence: said(statusOf('live-models') === 'fail' ? 'live-models' : 'key-format') }
        : ['pass', 'fail', 'warn'].includes(statusOf('live-models'))
          ? { state: 'done', evidence: said(accepted ? 'live-models' : 'key-source') }
          : byCheck('live-models'),
    restrict: keyThere ? byCheck('key-restrictions') : noKey,
    // Where else the key stands, nobody sees from here.
    store: !keyThere
      ? noKey
      : found(['key-leaked'])
        ? { state: 'open', evidence: said('live-models') }
        : statusOf('key-source') === 'pass'
          ? { state: 'choice', evidence: said('key-source') }
          : byCheck('key-source'),
    verify: !keyThere
      ? noKey
      : accepted
        ? { state: 'open', evidence: text('Google accepts the key; no model was asked yet') }
        : byCheck('live-models'),
  };
}

/** A warning is something that is still to be done. */
const states: Readonly<Record<ReportCheck['status'], StepState>> = {
  pass: 'done',
  warn: 'open',
  fail: 'open',
  skip: 'unknown',
  unknown: 'unknown',
};
