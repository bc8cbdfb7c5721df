import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exitCodeOf, proofOf, verdictOf } from '../../src/report/exit-code.ts';
import type { Status } from '../../src/report/schema.ts';

const proof = 'live-call';
/** Statuses of two explanatory checks and, last, of the live call. */
function checks(...statuses: readonly Status[]): { readonly id: string; readonly status: Status }[] {
  return statuses.map((status, index) => ({ id: index === statuses.length - 1 ? proof : `check-${index}`, status }));
}

test('the proof is that a model answers', () => {
  expect(proofOf('gemini')).toBe('live-call');
  expect(proofOf('vertex')).toBe('vertex-call');
});

describe('verdict', () => {
  test.each<[string, Status[], boolean, ReturnType<typeof verdictOf>]>([
    ['all is well', ['pass', 'pass', 'pass'], false, 'pass'],
    ['a failure', ['pass', 'fail', 'pass'], false, 'fail'],
    ['a failure beats an unknown', ['unknown', 'fail', 'unknown'], true, 'fail'],
    ['a warning', ['pass', 'warn', 'pass'], false, 'warn'],
    ['an unknown does not matter once a model answered', ['unknown', 'pass', 'pass'], false, 'pass'],
    ['nor once the key was accepted by a busy model', ['unknown', 'pass', 'warn'], false, 'warn'],
    ['it does with --strict', ['unknown', 'pass', 'pass'], true, 'unknown'],
    ['it does when the live call was off', ['unknown', 'pass', 'skip'], false, 'unknown'],
    ['it does when the live call is unknown itself', ['pass', 'pass', 'unknown'], false, 'unknown'],
    ['an unknown beats a warning', ['unknown', 'warn', 'skip'], false, 'unknown'],
    ['the live call off, everything else decided', ['pass', 'pass', 'skip'], false, 'pass'],
    ['everything skipped', ['skip', 'skip', 'skip'], false, 'unknown'],
    ['no check at all', [], false, 'unknown'],
  ])('%s', (_, statuses, strict, verdict) => {
    expect(verdictOf(checks(...statuses), { proof, strict })).toBe(verdict);
  });

  test('a proof that was not among the checks proves nothing', () => {
    const some = [{ id: 'project', status: 'pass' } as const, { id: 'billing', status: 'unknown' } as const];
    expect(verdictOf(some, { proof, strict: false })).toBe('unknown');
  });
});

describe('exit code', () => {
  test.each<[Status[], 'error' | 'warning' | 'never', 0 | 1 | 2]>([
    [['pass', 'pass'], 'error', 0],
    [['warn', 'pass'], 'error', 0],
    [['fail', 'pass'], 'error', 1],
    [['fail', 'unknown'], 'error', 1],
    [['pass', 'unknown'], 'error', 2],
    [['skip', 'skip'], 'error', 2],
    [['pass', 'pass'], 'warning', 0],
    [['warn', 'pass'], 'warning', 1],
    [['warn', 'unknown'], 'warning', 1],
    [['pass', 'unknown'], 'warning', 2],
    [['fail', 'pass'], 'warning', 1],
    [['fail', 'pass'], 'never', 0],
    [['warn', 'pass'], 'never', 0],
    [['pass', 'unknown'], 'never', 2],
    [['skip', 'skip'], 'never', 2],
  ])('%j with --fail-on %s is %i', (statuses, failOn, code) => {
    const some = checks(...statuses);
    expect(exitCodeOf(verdictOf(some, { proof, strict: false }), some, { failOn })).toBe(code);
  });
});

test('the gate opens only when something passed and nothing failed or stayed open', () => {
  const status = fc.constantFrom<Status>('pass', 'warn', 'fail', 'skip', 'unknown');
  fc.assert(
    fc.property(fc.array(status, { maxLength: 6 }), fc.boolean(), (statuses, strict) => {
      const some = checks(...statuses);
      const verdict = verdictOf(some, { proof, strict });
      if (exitCodeOf(verdict, some, { failOn: 'error' }) !== 0) return;
      expect(statuses).not.toContain('fail');
      expect(statuses.includes('pass') || statuses.includes('warn')).toBe(true);
      if (statuses.includes('unknown'))
        expect([strict, statuses.at(-1)]).toSatisfy(([s, last]) => !s && /pass|warn/.test(String(last)));
    }),
  );
});
