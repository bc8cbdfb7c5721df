import { kindOf } from './diagnosis-text.ts';
import { proofOf } from './exit-code.ts';
import { measure } from './fix-text.ts';
import type { Report, ReportCheck } from './schema.ts';
import { shown, tinted, wrap } from './terminal.ts';
import type { Style } from './terminal.ts';

/**
 * What the run proved or left open, and what would decide it. Empty after a failure that has a diagnosis, whose root cause says
 * all, unless the proof came through.
 */
export function standText(report: Report, style: Style): string {
  const interrupted = report.exitCode === 130 ? 'Interrupted: what was not decided by then is unknown. ' : '';
  return wrap(shown(interrupted + stand(report), style, 1500), Math.min(style.width, measure), '');
}

/** The verdict with its numbers, the time and the calls, in one line where it fits. */
export function totalText(report: Report, style: Style): string {
  const { verdict, checks, durationMs, calls } = report;
  const diagnoses = counting(report);
  const ignored = report.diagnoses.length - diagnoses.length;
  const kinds = diagnoses.filter(({ role }) => role === 'root').map((root) => ({ root, kind: kindOf(root, checks) }));
  const causes = kinds.filter(({ kind }) => kind === 'cause').map(({ root }) => root.cause);
  const warnings = kinds.filter(({ kind }) => kind === 'warning').length;
  const number = (status: ReportCheck['status']): number => checks.filter((check) => check.status === status).length;
  const undecided = number('unknown') + hiddenIn(report).length;
  const unknown = verdict === 'unknown' ? `${plural(undecided, 'check')} not decided` : `${undecided} unknown`;
  const parts = [
    ...(causes.length > 0
      ? [`${plural(causes.length, causes.length === 1 ? 'root cause' : 'cause')} (${causes.join(', ')})`]
      : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(verdict === 'pass' ? [`${plural(number('pass'), 'check')} passed`] : []),
    ...(undecided > 0 ? [unknown] : []),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(verdict === 'pass' && number('skip') > 0 ? [`${number('skip')} skipped`] : []),
  ];
  const called = `${calls.total === 0 ? 'no call' : plural(calls.total, 'call')} to Google`;
  const line = `${tinted(verdict, verdict, style)}: ${parts.join(', ') || 'nothing decided'} in ${duration(durationMs)} with ${called}`;
  return wrap(line, style.width, '');
}

/** A duration as people say it: `41 ms`, `0.8 s`, `12 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 100) return `${milliseconds} ms`;
  return milliseconds < 9950 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Math.round(milliseconds / 1000)} s`;
}

function stand(report: Report): string {
  switch (report.verdict) {
    case 'pass':
    case 'warn':
      return proven(report);
    case 'unknown':
      return open(report);
    case 'fail':
      return counting(report).length > 0 ? worksAllTheSame(report) : unnamed(report);
  }
}

/** A run can fail although the proof came through: then nobody should go and change the key. */
function worksAllTheSame(report: Report): string {
  const proof = proofIn(report);
  if (proof?.status !== 'pass' || sparedIn(report).has(proof.id)) return '';
  const what = report.target.surface === 'gemini' ? 'The key itself works' : 'The call itself works';
  return `${what}: ${proof.summary.trim().replace(/\.$/, '')}. Something else fails the run.`;
}

function proofIn({ checks, target }: Report): ReportCheck | undefined {
  return checks.find(({ id }) => id === proofOf(target.surface));
}

/** The diagnoses that count. */
function counting({ diagnoses }: Report): Report['diagnoses'] {
  return diagnoses.filter(({ ignored }) => ignored === undefined);
}

/** Checks that pass only because what they found is ignored. */
function sparedIn({ checks, diagnoses }: Report): ReadonlySet<string> {
  const ignored = diagnoses.filter((one) => one.ignored !== undefined).flatMap((one) => one.checks);
  return new Set(checks.flatMap(({ id, status }) => (status === 'pass' && ignored.includes(id) ? [id] : [])));
}

/** Checks that an ignored failure kept from running. */
function hiddenIn(report: Report): readonly ReportCheck[] {
  const spared = sparedIn(report);
  return report.checks.filter(({ blockedBy }) => blockedBy !== null && spared.has(blockedBy));
}

function proven(report: Report): string {
  const proof = proofIn(report);
  const said = proof?.summary.trim().replace(/\.$/, '') ?? '';
  const credential = report.target.surface === 'gemini' ? 'The key was' : 'The credentials were';
  if (proof !== undefined && sparedIn(report).has(proof.id)) return `Nothing else is wrong; ${proof.id} is ${said}.`;
  if (proof?.status === 'pass') return `It works: ${said || proof.title}.`;
  if (proof?.status === 'warn') return `${credential} accepted, but: ${said || 'no answer came'}.`;
  return 'Nothing is wrong in what was checked, but no model was asked: `gkey doctor --live=generate` proves that one answers.';
}

function open(report: Report): string {
  const { checks, target } = report;
  const diagnoses = counting(report);
  const proof = proofIn(report);
  const ids = checks.filter(({ status }) => status === 'unknown').map(({ id }) => id);
  const unknown = `${list(ids)} ${ids.length === 1 ? 'is' : 'are'} unknown`;
  const what = target.surface === 'gemini' ? 'the key works' : 'these credentials work on Agent Platform';
  const spared = sparedIn(report);
  const hidden = hiddenIn(report);
  if (ids.length === 0 && hidden.length > 0) {
    const because = list([...new Set(hidden.map(({ blockedBy }) => blockedBy ?? ''))]);
    return `Could not decide whether ${what}: what ${because} found is ignored, and ${list(hidden.map(({ id }) => id))} could not run because of it.`;
  }
  if (ids.length === 0) {
    return 'Nothing could be checked. Name a project (`gkey doctor --project PROJECT_ID`) or set a key in GEMINI_API_KEY, and run it again.';
  }
  if (proof !== undefined && !spared.has(proof.id) && (proof.status === 'pass' || proof.status === 'warn'))
    return `A model was reached, but ${unknown}, and --strict wants every check decided.`;
  const undecided = `Could not decide whether ${what}: ${unknown}.`;
  if (proof?.status === 'skip' && proof.blockedBy === null)
    return `${undecided} A live call decides it: \`gkey doctor --live=generate\`.`;
  if (diagnoses.length > 0) return `${undecided} It is decided once what stands in the way is cleared.`;
  return `${undecided} Run it again in a minute, with more time (\`--timeout 60\`), or with \`--verbose\` to see what came back.`;
}

function unnamed({ checks }: Report): string {
  const failed = checks.filter(({ status }) => status === 'fail').map(({ id, summary }) => `${id} (${summary.trim()})`);
  return `${list(failed)} failed, and gkey knows no cause for it. \`gkey doctor --verbose\` shows what came back.`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
