/** Findings that a person chose to live with until a day they named. Pure: the day comes in. */
import { checks, type AnyCheck, type CheckId } from './checks/index.ts';
import { sameCase, type Judged, type JudgedFinding } from './diagnose.ts';
import type { Language } from './language/language.ts';
import { type Text, text } from './language/text.ts';
import type { CauseId, Finding, Surface } from './model.ts';
import type { Notice, Report, ReportCheck, Status } from './report/schema.ts';

/** One entry of `ignores` in the configuration. */
export interface Ignore {
  readonly cause: CauseId;
  /** The subject of the diagnosis, as the report shows it; absent: whatever it is about. */
  readonly subject?: string | undefined;
  readonly reason: string;
  /** Last day on which it holds, `YYYY-MM-DD` in UTC. */
  readonly until: string;
  readonly owner?: string | undefined;
}

/** What one check came to, and what is left of it without what is ignored. */
export interface Ruled extends Judged {
  /** The status that counts. What could not be decided stays undecided: an ignore is for findings. */
  readonly counts: Status;
}

/** From this many days before its end an ignore is spoken of. */
const warnDays = 14;

const dayMs = 86_400_000;

/** What is the same case as an earlier finding is under the same ignore, whatever subject a later check gives it. */
type Seen = Pick<Finding, 'cause' | 'subject'> & { readonly ignored: Ignore | undefined };

/**
 * Rules on the checks in their order, one call each: marks the findings that an ignore in force covers, and says what counts
 * without them. `today` is a day in UTC.
 */
export function ignoring(ignores: readonly Ignore[], today: string): (judged: Judged) => Ruled {
  const inForce = ignores.filter(({ until }) => until >= today);
  const seen: Seen[] = [];
  return (judged) => {
    const findings = judged.findings.map((finding) => {
      const known = seen.find((earlier) => sameCase(earlier, finding))?.ignored;
      const ignored = known ?? inForce.find((ignore) => covers(ignore, finding));
      seen.push({ cause: finding.cause, subject: finding.subject, ignored });
      return ignored === undefined || !isFound(judged.status) ? finding : { ...finding, ignored: mark(ignored) };
    });
    return { ...judged, findings, counts: countedStatus(judged.status, findings) };
  };
}

/**
 * The checks as the verdict has to see them. A failure that is ignored vouches for nothing, and what it kept from being looked
 * at was not decided: ignoring a cause must not open the gate for what it hides.
 */
export function countedChecks(
  ruled: readonly Ruled[],
  checks: readonly Pick<ReportCheck, 'id' | 'blockedBy'>[],
): readonly Pick<ReportCheck, 'id' | 'status'>[] {
  const spared = new Set(
    ruled.flatMap(({ check, status, counts }) => (status === 'fail' && counts === 'pass' ? [check] : [])),
  );
  return ruled.map(({ check: id, counts }) => {
    if (spared.has(id)) return { id, status: 'skip' };
    const blocker = checks.find((check) => check.id === id)?.blockedBy ?? null;
    return { id, status: counts === 'skip' && blocker !== null && spared.has(blocker) ? 'unknown' : counts };
  });
}

/** What the ignores need: at most one notice each, in their order. */
export function noticesOf(
  ignores: readonly Ignore[],
  judged: readonly Judged[],
  surface: Surface,
  today: string,
  language: Language,
): readonly Notice[] {
  return ignores.flatMap((ignore): readonly Notice[] => {
    const { cause, subject, until, reason, owner } = ignore;
    const notice = (kind: Notice['kind'], message: Text): readonly Notice[] => [
      { kind, cause, ...(subject === undefined ? {} : { subject }), until, message: language.say(message) },
    ];
    const name = subject === undefined ? cause : `${cause} (${subject})`;
    const why = `${reason}${owner === undefined ? '' : `, ${owner}`}`;
    const stillThere = matches(ignore, judged);
    if (!stillThere && isDecided(cause, judged, surface)) {
      return notice(
        'stale',
        text('{name} was not found any more: its ignore until {until} can be deleted.', { name, until }),
      );
    }
    if (until < today) {
      return notice(
        'expired',
        stillThere
          ? text('{name} counts again: its ignore ended on {until} ({why}).', { name, until, why })
          : text('The {name} ignore ended on {until} ({why}).', { name, until, why }),
      );
    }
    const left = daysBetween(today, until);
    if (left > warnDays) return [];
    return notice('expiring', expiring(name, left, until, why));
  });
}

function expiring(name: string, days: number, until: string, why: string): Text {
  if (days === 0) return text('The ignore of {name} ends today ({why}).', { name, why });
  if (days === 1) return text('The ignore of {name} ends in 1 day, on {until} ({why}).', { name, until, why });
  return text('The ignore of {name} ends in {days} days, on {until} ({why}).', { name, days, until, why });
}

/** Ignores of everything that counts in a report. What could not be decided cannot be ignored. */
export function baselineOf(
  { diagnoses, checks }: Report,
  terms: Pick<Ignore, 'reason' | 'until' | 'owner'>,
): readonly Ignore[] {
  const counts = (ids: readonly string[]): boolean =>
    checks.some(({ id, status }) => ids.includes(id) && isFound(status));
  return diagnoses.flatMap(({ cause, subject, ignored, checks: ids }) =>
    ignored === undefined && counts(ids) ? [{ cause, subject, ...terms }] : [],
  );
}

/** Whether an ignore is over and would have covered another one: it can go when that one is added. */
export function isReplacedBy(old: Ignore, other: Ignore, today: string): boolean {
  return old.until < today && old.cause === other.cause && (old.subject === undefined || old.subject === other.subject);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

/** The day so many days after another; an empty text when there is no such day. */
export function addDays(day: string, days: number): string {
  const time = Date.parse(day) + days * dayMs;
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, day.length) : '';
}

function mark({ reason, until, owner }: Ignore): NonNullable<JudgedFinding['ignored']> {
  return { reason, until, ...(owner === undefined ? {} : { owner }) };
}

function covers({ cause, subject }: Ignore, finding: Pick<Finding, 'cause' | 'subject'>): boolean {
  return cause === finding.cause && (subject === undefined || subject === finding.subject);
}

function isFound(status: Status): boolean {
  return status === 'fail' || status === 'warn';
}

function countedStatus(status: Status, findings: Judged['findings']): Status {
  if (!isFound(status)) return status;
  const left = findings.filter(({ ignored }) => ignored === undefined);
  if (left.length === findings.length) return status;
  if (left.length === 0) return 'pass';
  return left.some(({ severity }) => severity === 'error') ? 'fail' : 'warn';
}

/** Whether anything was met that it speaks of, in a check that could not decide as well. */
function matches(ignore: Ignore, judged: readonly Judged[]): boolean {
  return judged.some(({ findings }) => findings.some((finding) => covers(ignore, finding)));
}

/**
 * Whether a cause would have been found if it were still there. What only the settings show, the checks that raise it decide.
 * Anything else may also be named by a refusal of Google's, so whatever could have met one must be decided, too.
 */
function isDecided(cause: CauseId, judged: readonly Judged[], surface: Surface): boolean {
  if (onlyOn(cause) !== surface && onlyOn(cause) !== undefined) return false;
  const raises = (check: AnyCheck): boolean => check.causes.includes(cause);
  const raising = checks.filter(raises);
  const here = checks.filter(({ surfaces }: AnyCheck) => surfaces.includes(surface));
  // Raised on the other surface only: this run cannot tell.
  if (raising.length > 0 && !here.some(raises)) return false;
  const deciding = here.filter((check) => raises(check) || (!settingsOnly.has(cause) && handingOn.has(check.id)));
  return deciding.every(({ id }) =>
    judged.some(({ check, status }) => check === id && (status === 'pass' || isFound(status))),
  );
}

/** Checks that hand on what Google refused, whatever its cause. */
const handingOn: ReadonlySet<CheckId> = new Set(['credentials', 'project', 'live-models', 'live-call', 'vertex-call']);

/** Causes of which no refusal of Google's speaks. */
const settingsOnly: ReadonlySet<CauseId> = new Set([
  'billing-none',
  'env-conflict',
  'key-create-denied',
  'key-project-mismatch',
  'key-standard',
  'key-unrestricted',
  'role-too-broad',
]);

/** The surface without which a cause cannot be met. */
function onlyOn(cause: CauseId): Surface | undefined {
  if (cause.startsWith('key-')) return 'gemini';
  return cause === 'region-unsupported' ? 'vertex' : undefined;
}

/** Whole days from one date to another, both `YYYY-MM-DD`. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
