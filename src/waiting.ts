/** What heals by itself, and when to look again. Pure: times come in. */
import { list, type Text, text, verbatim } from './language/text.ts';
import type { CauseId } from './model.ts';
import { kindOf } from './report/diagnosis-text.ts';
import { type ExitOptions, proofOf } from './report/exit-code.ts';
import type { Diagnosis, Report } from './report/schema.ts';
import { plain } from './report/terminal.ts';

/** Whether a cause may be gone a few minutes later without anybody doing anything more, and why. */
export interface Healing {
  readonly heals: 'by itself' | 'no';
  /** Half a sentence, such as "Google is busy at the moment". */
  readonly because: Text;
}

const passes = (because: Text): Healing => ({ heals: 'by itself', because });
const stays = (because: Text): Healing => ({ heals: 'no', because });

const roleArrives = passes(text('a role that was just granted takes some minutes to arrive'));
const restrictionArrives = passes(text('a changed restriction of a key takes up to five minutes to arrive'));
const networkRecovers = passes(text('the way to Google may be there again'));
const keyStaysBad = stays(text('no time mends this key'));
const loginStaysBad = stays(text('no time mends this login'));
const setHere = stays(text('it is set on this machine'));
const somebodyMustAct = stays(text('somebody must change it first'));
const moneyFirst = stays(text('somebody must see to the billing first'));

/**
 * For every cause, whether `--wait` waits for it. Whoever waits has just changed something, so whatever a change that is still
 * on its way looks like is waited for: an API, a role, a restriction. What only another key, another setting or another day
 * mends is not.
 */
export const healing: Readonly<Record<CauseId, Healing>> = {
  'key-missing': setHere,
  'key-malformed': keyStaysBad,
  'key-invalid': keyStaysBad,
  'key-expired': keyStaysBad,
  'key-deleted': keyStaysBad,
  'key-leaked': keyStaysBad,
  'key-suspended': keyStaysBad,
  'key-service-blocked': restrictionArrives,
  'key-referrer-blocked': restrictionArrives,
  'key-ip-blocked': restrictionArrives,
  'key-android-blocked': restrictionArrives,
  'key-ios-blocked': restrictionArrives,
  'key-standard-rejected': keyStaysBad,
  'key-standard': keyStaysBad,
  'key-unrestricted': somebodyMustAct,
  'key-project-mismatch': setHere,
  'key-unsupported-here': keyStaysBad,
  'key-sent-as-token': setHere,
  'credentials-multiple': setHere,
  'key-create-denied': roleArrives,
  'key-limit-reached': somebodyMustAct,
  'env-conflict': setHere,
  'api-disabled': passes(text('an API that was just enabled takes some minutes to arrive')),
  'billing-disabled': moneyFirst,
  'billing-none': moneyFirst,
  'billing-prepay-depleted': moneyFirst,
  'billing-spend-cap': moneyFirst,
  'project-not-found': stays(text('a name that is wrong stays wrong')),
  'project-deleted': somebodyMustAct,
  'project-denied': somebodyMustAct,
  'project-required': setHere,
  'project-quota': somebodyMustAct,
  'quota-project': roleArrives,
  'tos-not-accepted': somebodyMustAct,
  'iam-denied': roleArrives,
  'role-too-broad': somebodyMustAct,
  'org-policy': somebodyMustAct,
  'vpc-sc': somebodyMustAct,
  'workspace-disabled': somebodyMustAct,
  'license-required': somebodyMustAct,
  'client-retired': somebodyMustAct,
  'location-unsupported': stays(text('it depends on where the call comes from')),
  'region-unsupported': setHere,
  'adc-missing': setHere,
  'adc-file-missing': setHere,
  'adc-expired': loginStaysBad,
  'adc-scopes': loginStaysBad,
  'sa-invalid': loginStaysBad,
  'clock-skew': setHere,
  'impersonation-denied': roleArrives,
  'model-not-found': stays(text('another model must be named')),
  'model-access': somebodyMustAct,
  'quota-rate': passes(text('a limit per minute is over in a minute')),
  'quota-daily': stays(text('the allowance comes back at midnight Pacific time')),
  'quota-zero': stays(text('an allowance of 0 stays 0')),
  overloaded: passes(text('Google is busy at the moment')),
  'server-error': passes(text('the failure is at Google')),
  deadline: passes(text('the answer was too slow this time')),
  'request-invalid': stays(text('the same request is as wrong a minute later')),
  'safety-blocked': stays(text('the same prompt is blocked a minute later, too')),
  'network-dns': networkRecovers,
  'network-refused': networkRecovers,
  'network-timeout': networkRecovers,
  'network-tls': stays(text('a certificate that is not trusted stays so')),
  'network-proxy': stays(text('a proxy that refuses goes on refusing')),
};

/** What is waited for. */
type Awaited = Pick<Diagnosis, 'cause' | 'subject'>;

export type Outlook =
  /** `because` is null when there is nothing to wait for. */
  | { readonly again: false; readonly because: Text | null }
  | {
      readonly again: true;
      readonly waitingFor: readonly Awaited[];
      /** The longest that Google asked to wait; null when it did not. */
      readonly retryAfterSeconds: number | null;
    };

/**
 * Whether looking again can help: something that heals by itself stands in the way of success, and nothing else does. A run
 * that succeeds is repeated only when the model has not answered yet, because it was busy or asked too often.
 */
export function outlookOf(report: Report, options: ExitOptions): Outlook {
  const { checks, verdict, exitCode, target } = report;
  const answered = checks.every(({ id, status }) => id !== proofOf(target.surface) || status !== 'warn');
  const succeeded = exitCode === 0 && (verdict === 'pass' || verdict === 'warn');
  if (exitCode === 130 || (succeeded && answered)) return { again: false, because: null };
  const roots = report.diagnoses.filter(({ role, ignored }) => role === 'root' && ignored === undefined);
  const hopeless = roots.find((root) => healing[root.cause].heals === 'no' && preventsSuccess(root, report, options));
  if (hopeless !== undefined)
    return {
      again: false,
      because: text('{cause}: {why}', { cause: hopeless.cause, why: healing[hopeless.cause].because }),
    };
  const waitingFor = roots.filter(({ cause }) => healing[cause].heals === 'by itself');
  if (waitingFor.length === 0)
    return { again: false, because: succeeded ? null : text('nothing that was found heals by itself') };
  const asked = waitingFor.map(({ facts }) => facts['retryAfterSeconds']).filter((asked) => typeof asked === 'number');
  return { again: true, waitingFor, retryAfterSeconds: asked.length === 0 ? null : Math.max(...asked) };
}

function preventsSuccess(diagnosis: Diagnosis, { checks }: Report, { failOn, strict }: ExitOptions): boolean {
  switch (kindOf(diagnosis, checks)) {
    case 'cause':
      return true;
    case 'warning':
      return failOn === 'warning';
    case 'obstacle':
      return strict || diagnosis.severity === 'error';
  }
}

const firstPauseMs = 2000;
const longestPauseMs = 15_000;
const growth = 1.5;

/**
 * Milliseconds to the next look after so many looks: 2 s growing to 15 s, never less than Google asked for; the last look comes
 * when the time is over. Null when it is over, or will be before Google wants to be asked again.
 */
export function pauseAfter(looks: number, retryAfterSeconds: number | null, leftMs: number): number | null {
  const asked = (retryAfterSeconds ?? 0) * 1000;
  if (leftMs <= 0 || asked > leftMs) return null;
  return Math.min(leftMs, Math.max(asked, Math.min(longestPauseMs, firstPauseMs * growth ** (looks - 1))));
}

/** What is waited for, as people read it: `api-disabled (generativelanguage.googleapis.com)`. One line, made harmless. */
export function awaitedText(waitingFor: readonly Awaited[]): Text {
  return list(
    waitingFor.map(({ cause, subject }) => verbatim(`${cause} (${plain(subject, 80)})`)),
    'none',
  );
}

/** A time as minutes and seconds, rounded up: `4:05`. */
export function minutesText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
