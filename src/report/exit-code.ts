import type { Surface } from '../model.ts';
import type { ReportCheck, Verdict } from './schema.ts';

export interface ExitOptions {
  /** The least grave finding that fails the run. */
  readonly failOn: 'error' | 'warning' | 'never';
  /** Every check must be decided, even when a live call proved that the key works. */
  readonly strict: boolean;
}

/** The check that is full proof on a surface: a model answered. */
export function proofOf(surface: Surface): 'live-call' | 'vertex-call' {
  return surface === 'vertex' ? 'vertex-call' : 'live-call';
}

/** These pass without a word from Google. */
const ofThisMachine: ReadonlySet<string> = new Set(['key-format', 'key-source', 'key-type', 'clock']);

/**
 * The verdict over all checks. An unknown check makes the whole unknown unless the proof came through: `warn` there (busy, per
 * minute limit) means that the key was accepted. When nothing was decided at all, the verdict is unknown, never pass.
 */
export function verdictOf(
  checks: readonly Pick<ReportCheck, 'id' | 'status'>[],
  options: { readonly proof: string; readonly strict: boolean },
): Verdict {
  const has = (status: ReportCheck['status']): boolean => checks.some((check) => check.status === status);
  if (has('fail')) return 'fail';
  const proven = checks.some(({ id, status }) => id === options.proof && (status === 'pass' || status === 'warn'));
  if (has('unknown') && (options.strict || !proven)) return 'unknown';
  // With nothing but a look at the machine itself, there is nothing to vouch for.
  if (!checks.some(({ id, status }) => !ofThisMachine.has(id) && (status === 'pass' || status === 'warn')))
    return 'unknown';
  return has('warn') ? 'warn' : 'pass';
}

/**
 * 0, 1 (a finding at or above `failOn`) or 2 (could not decide). A finding wins over an unknown, and `never` spares findings
 * only: what could not be decided is 2 all the same.
 */
export function exitCodeOf(
  verdict: Verdict,
  checks: readonly Pick<ReportCheck, 'status'>[],
  options: Pick<ExitOptions, 'failOn'>,
): 0 | 1 | 2 {
  if (verdict === 'fail' && options.failOn !== 'never') return 1;
  if (options.failOn === 'warning' && checks.some((check) => check.status === 'warn')) return 1;
  return verdict === 'unknown' ? 2 : 0;
}
