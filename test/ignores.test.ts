import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../src/language/language.ts';
import { verbatim } from '../src/language/text.ts';
import type { Judged } from '../src/diagnose.ts';
import {
  addDays,
  baselineOf,
  countedChecks,
  type Ignore,
  ignoring,
  isDay,
  isReplacedBy,
  noticesOf,
} from '../src/ignores.ts';
import type { CauseId, Severity } from '../src/model.ts';
import type { Status } from '../src/report/schema.ts';
import { check, diagnosis, report } from './report/sample.ts';

const today = '2026-11-23';

function ignore(cause: CauseId, over: Partial<Ignore> = {}): Ignore {
  return { cause, reason: 'being moved', until: '2027-01-31', ...over };
}

type Found = readonly [cause: CauseId, subject: string, severity?: Severity];

function judged(id: string, status: Status, ...found: readonly Found[]): Judged {
  const findings = found.map(([cause, subject, severity = status === 'fail' ? 'error' : 'warning']) => ({
    cause,
    subject,
    facts: {},
    severity,
  }));
  return { check: id, status, findings, outcome: { status: 'pass', detail: verbatim('') } };
}

function counts(checks: readonly Judged[], ...ignores: readonly Ignore[]): readonly Status[] {
  return checks.map(ignoring(ignores, today)).map((ruled) => ruled.counts);
}

describe('what counts', () => {
  const owner = judged('iam-role', 'warn', ['role-too-broad', 'roles/owner']);

  it.each<[string, Ignore, Status]>([
    ['the cause alone', ignore('role-too-broad'), 'pass'],
    ['cause and subject', ignore('role-too-broad', { subject: 'roles/owner' }), 'pass'],
    ['another subject', ignore('role-too-broad', { subject: 'roles/editor' }), 'warn'],
    ['another cause', ignore('billing-none'), 'warn'],
    ['until today', ignore('role-too-broad', { until: today }), 'pass'],
    ['until yesterday', ignore('role-too-broad', { until: '2026-11-22' }), 'warn'],
  ])('%s', (_, one, status) => {
    expect(counts([owner], one)).toEqual([status]);
  });

  it('is what is left of a check', () => {
    const both = judged(
      'iam-role',
      'fail',
      ['iam-denied', 'aiplatform.endpoints.predict', 'error'],
      ['role-too-broad', 'roles/editor', 'warning'],
    );
    expect(counts([both], ignore('role-too-broad'))).toEqual(['fail']);
    expect(counts([both], ignore('iam-denied'))).toEqual(['warn']);
    expect(counts([both], ignore('iam-denied'), ignore('role-too-broad'))).toEqual(['pass']);
  });

  it('two broad roles are two cases', () => {
    const both = judged('iam-role', 'warn', ['role-too-broad', 'roles/owner'], ['role-too-broad', 'roles/editor']);
    expect(counts([both], ignore('role-too-broad', { subject: 'roles/editor' }))).toEqual(['warn']);
  });

  it('a later check that names the same case otherwise is under the same ignore', () => {
    const settings = judged('key-restrictions', 'fail', ['key-service-blocked', 'generativelanguage.googleapis.com']);
    const call = judged('live-models', 'fail', ['key-service-blocked', 'key']);
    expect(
      counts([settings, call], ignore('key-service-blocked', { subject: 'generativelanguage.googleapis.com' })),
    ).toEqual(['pass', 'pass']);
    // A check is ruled on when it is shown: what a later one calls the case comes too late for it.
    expect(counts([settings, call], ignore('key-service-blocked', { subject: 'key' }))).toEqual(['fail', 'pass']);
  });

  it('two APIs are two cases', () => {
    const [one, other] = [
      judged('api-enabled', 'fail', ['api-disabled', 'a']),
      judged('live-call', 'fail', ['api-disabled', 'b']),
    ];
    expect(counts([one, other], ignore('api-disabled', { subject: 'a' }))).toEqual(['pass', 'fail']);
  });

  it('what could not be decided stays undecided', () => {
    expect(
      counts([judged('key-project', 'unknown', ['iam-denied', 'apikeys.googleapis.com'])], ignore('iam-denied')),
    ).toEqual(['unknown']);
  });

  it('an ignore never makes anything worse, nor decides anything', () => {
    const status = fc.constantFrom<Status>('pass', 'warn', 'fail', 'skip', 'unknown');
    const cause = fc.constantFrom<CauseId>('api-disabled', 'role-too-broad', 'key-standard');
    const subject = fc.constantFrom('a', 'b');
    const checks = fc.array(fc.tuple(status, fc.array(fc.tuple(cause, subject))), { maxLength: 8 });
    const ignores = fc.array(
      fc.tuple(cause, fc.option(subject), fc.constantFrom('2026-11-22', '2026-11-23', '2027-01-01')),
    );
    const weight: Readonly<Record<Status, number>> = { pass: 0, skip: 0, warn: 1, unknown: 1, fail: 2 };
    fc.assert(
      fc.property(checks, ignores, (some, named) => {
        const before = some.map(([one, found], i) => judged(`check-${i}`, one, ...found));
        const list = named.map(([one, about, until]) =>
          ignore(one, { until, ...(about === null ? {} : { subject: about }) }),
        );
        for (const [i, after] of counts(before, ...list).entries()) {
          const was = before[i]?.status ?? 'pass';
          expect(weight[after]).toBeLessThanOrEqual(weight[was]);
          if (was !== 'fail' && was !== 'warn') expect(after).toBe(was);
        }
      }),
    );
  });
});

describe('for the verdict', () => {
  const models = judged('live-models', 'fail', ['api-disabled', 'generativelanguage.googleapis.com']);
  const call = judged('live-call', 'skip');
  const clock = judged('clock', 'pass');
  const checks = [
    { id: 'live-models', blockedBy: null },
    { id: 'live-call', blockedBy: 'live-models' },
    { id: 'clock', blockedBy: null },
  ];
  const statuses = (...ignores: readonly Ignore[]) =>
    countedChecks([models, call, clock].map(ignoring(ignores, today)), checks).map(({ status }) => status);

  it('an ignored failure vouches for nothing, and what it hides is undecided', () => {
    expect(statuses()).toEqual(['fail', 'skip', 'pass']);
    expect(statuses(ignore('api-disabled'))).toEqual(['skip', 'unknown', 'pass']);
  });

  it('an ignored warning is as good as none', () => {
    const rate = [judged('live-call', 'warn', ['quota-rate', 'gemini-flash-latest'])].map(
      ignoring([ignore('quota-rate')], today),
    );
    expect(countedChecks(rate, [{ id: 'live-call', blockedBy: null }])).toEqual([{ id: 'live-call', status: 'pass' }]);
  });
});

describe('notices', () => {
  const owner = judged('iam-role', 'warn', ['role-too-broad', 'roles/owner']);
  const notices = (one: Ignore, ...checks: readonly Judged[]) => noticesOf([one], checks, 'gemini', today, english);
  const kinds = (one: Ignore, ...checks: readonly Judged[]) => notices(one, ...checks).map(({ kind }) => kind);

  it('an ignore that holds for long needs nothing', () => {
    expect(kinds(ignore('role-too-broad', { until: '2026-12-08' }), owner)).toEqual([]);
  });

  it.each([
    ['2026-12-07', 'The ignore of role-too-broad ends in 14 days, on 2026-12-07 (being moved).'],
    ['2026-11-24', 'The ignore of role-too-broad ends in 1 day, on 2026-11-24 (being moved).'],
    ['2026-11-23', 'The ignore of role-too-broad ends today (being moved).'],
  ])('one that ends on %s is about to expire', (until, message) => {
    expect(notices(ignore('role-too-broad', { until }), owner)).toEqual([
      { kind: 'expiring', cause: 'role-too-broad', until, message },
    ]);
  });

  it('one that is over says that the finding counts again', () => {
    const over = ignore('role-too-broad', { until: '2026-11-01', subject: 'roles/owner', owner: 'ops' });
    const message = 'role-too-broad (roles/owner) counts again: its ignore ended on 2026-11-01 (being moved, ops).';
    expect(notices(over, owner)).toEqual([
      { kind: 'expired', cause: 'role-too-broad', subject: 'roles/owner', until: '2026-11-01', message },
    ]);
  });

  it('one that matches nothing any more is stale, over or not', () => {
    const fine = judged('iam-role', 'pass');
    expect(kinds(ignore('role-too-broad'), fine)).toEqual(['stale']);
    expect(kinds(ignore('role-too-broad', { until: '2026-01-01' }), fine)).toEqual(['stale']);
    expect(kinds(ignore('role-too-broad', { subject: 'roles/editor' }), owner)).toEqual(['stale']);
  });

  it.each<Status>(['skip', 'unknown'])('none is stale while the check that would raise it is %s', (status) => {
    expect(kinds(ignore('role-too-broad'), judged('iam-role', status))).toEqual([]);
    expect(kinds(ignore('role-too-broad', { until: '2026-01-01' }), judged('iam-role', status))).toEqual(['expired']);
  });

  it('an error may also be named by a refusal, so the calls must be decided, too', () => {
    const settings = ['credentials', 'project', 'api-enabled', 'live-models'].map((id) => judged(id, 'pass'));
    expect(kinds(ignore('api-disabled'), ...settings, judged('live-call', 'skip'))).toEqual([]);
    expect(kinds(ignore('api-disabled'), ...settings, judged('live-call', 'pass'))).toEqual(['stale']);
    expect(kinds(ignore('quota-rate'), ...settings, judged('live-call', 'unknown'))).toEqual([]);
  });

  it('an obstacle that it speaks of is still there', () => {
    expect(
      kinds(ignore('iam-denied'), judged('key-project', 'unknown', ['iam-denied', 'apikeys.googleapis.com'])),
    ).toEqual([]);
  });

  it('what only the other surface meets is not judged here', () => {
    const all = ['credentials', 'project', 'vertex-call'].map((id) => judged(id, 'pass'));
    expect(noticesOf([ignore('key-standard'), ignore('key-invalid')], all, 'vertex', today, english)).toEqual([]);
  });
});

describe('a baseline', () => {
  const found = report({
    verdict: 'fail',
    checks: [
      check('iam-role', 'warn'),
      check('live-call', 'fail'),
      check('key-project', 'unknown'),
      check('billing', 'pass'),
    ],
    diagnoses: [
      diagnosis('model-access', { subject: 'gemini-x', checks: ['live-call'] }),
      diagnosis('role-too-broad', { subject: 'roles/owner', severity: 'warning', checks: ['iam-role'] }),
      diagnosis('key-create-denied', { subject: 'demo', role: 'symptom', checks: ['live-call'] }),
      diagnosis('api-disabled', { subject: 'apikeys.googleapis.com', checks: ['key-project'] }),
      diagnosis('billing-none', {
        subject: 'demo',
        checks: ['billing'],
        ignored: { reason: 'known', until: '2027-01-01' },
      }),
    ],
  });

  it('ignores what counts: not what is ignored already, nor what could not be decided', () => {
    const terms = { reason: 'known', until: '2027-02-21', owner: 'ops' };
    expect(baselineOf(found, terms)).toEqual([
      { cause: 'model-access', subject: 'gemini-x', ...terms },
      { cause: 'role-too-broad', subject: 'roles/owner', ...terms },
      { cause: 'key-create-denied', subject: 'demo', ...terms },
    ]);
  });

  it('replaces only what is over', () => {
    const added = ignore('role-too-broad', { subject: 'roles/owner' });
    const over = { until: '2026-11-22' };
    expect(isReplacedBy(ignore('role-too-broad', over), added, today)).toBe(true);
    expect(isReplacedBy(ignore('role-too-broad', { ...over, subject: 'roles/owner' }), added, today)).toBe(true);
    expect(isReplacedBy(ignore('role-too-broad', { ...over, subject: 'roles/editor' }), added, today)).toBe(false);
    expect(isReplacedBy(ignore('role-too-broad'), added, today)).toBe(false);
  });
});

describe('days', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', 'tomorrow', ''])(
    '%j is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('count over the ends of months and years', () => {
    expect([isDay('2028-02-29'), addDays('2026-11-23', 90), addDays('2028-02-28', 2)]).toEqual([
      true,
      '2027-02-21',
      '2028-03-01',
    ]);
  });
});
