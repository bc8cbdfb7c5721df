import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, diffReports } from '../src/diff.ts';
import { causeIds } from '../src/model.ts';
import { diffSchema, type Diff } from '../src/report/diff-schema.ts';
import { diffText } from '../src/report/diff-text.ts';
import { jsonText } from '../src/report/json-text.ts';
import type { Diagnosis, Report, ReportCheck, Status } from '../src/report/schema.ts';
import { check, diagnosis, report, samples, skipped, style } from './report/sample.ts';

const diff = (before: Report, after: Report): Diff => diffSchema.parse(diffReports(before, after, '0.1.0'));

const { healthy } = samples;
const off = samples['api-disabled'];

/** A report in which one check found one thing. */
function with_(one: ReportCheck, ...diagnoses: readonly Diagnosis[]): Report {
  const verdict = one.status === 'skip' ? 'pass' : one.status;
  return report({ verdict, exitCode: verdict === 'fail' ? 1 : 0, checks: [one], diagnoses: [...diagnoses] });
}

describe('the order of statuses', () => {
  const order: readonly Status[] = ['pass', 'warn', 'unknown', 'fail'];

  it('pass, warn, unknown, fail: further along is worse', () => {
    for (const [i, from] of order.entries()) {
      for (const [j, to] of order.entries()) {
        const expected = j > i ? 'worse' : i === j || to === 'unknown' ? 'neutral' : 'better';
        expect(changeOf(from, to), `${from} to ${to}`).toBe(expected);
      }
    }
  });

  it('a failure that nobody can see any more is no progress', () => {
    expect(changeOf('fail', 'unknown')).toBe('neutral');
  });

  it('a skip says nothing, unless what passed is blocked now', () => {
    for (const status of order) {
      expect(changeOf('skip', status)).toBe('neutral');
      expect(changeOf(status, 'skip', false)).toBe('neutral');
      expect(changeOf(status, 'skip', true)).toBe(status === 'pass' || status === 'warn' ? 'worse' : 'neutral');
    }
    expect(changeOf(null, 'fail')).toBe('neutral');
    expect(changeOf('fail', null)).toBe('neutral');
  });
});

describe('what became of a run that worked', () => {
  it('nothing', () => {
    expect(
      diff(healthy, {
        ...healthy,
        startedAt: '2026-11-24T09:00:00.000Z',
        durationMs: 1,
        calls: { total: 0, byHost: {} },
      }),
    ).toMatchObject({
      verdict: 'same',
      exitCode: 0,
      facts: [],
      checks: [],
      diagnoses: { new: [], gone: [], changed: [] },
    });
  });

  it('an API was switched off: worse, with the checks that show it and those it blocks', () => {
    const { verdict, exitCode, diagnoses, checks } = diff(healthy, off);
    expect([verdict, exitCode]).toEqual(['worse', 1]);
    expect(diagnoses.new.map(({ cause, change }) => [cause, change])).toEqual([
      ['api-disabled', 'worse'],
      ['key-create-denied', 'worse'],
      ['billing-none', 'worse'],
      ['role-too-broad', 'worse'],
    ]);
    expect(
      checks.filter(({ change }) => change === 'worse').map(({ id, old, new: now }) => `${id} ${old} ${now}`),
    ).toEqual([
      'billing pass warn',
      'api-enabled pass fail',
      'iam-role pass warn',
      'key-creation pass warn',
      'key-type pass unknown',
      'key-restrictions pass skip',
      'key-account pass skip',
      'live-models pass fail',
      'live-call pass skip',
    ]);
  });

  it('the other way round: better', () => {
    const { verdict, exitCode, diagnoses } = diff(off, healthy);
    expect([verdict, exitCode, diagnoses.new, diagnoses.changed]).toEqual(['better', 0, [], []]);
    expect(diagnoses.gone.every(({ change }) => change === 'better')).toBe(true);
  });

  it('a new warning is worse', () => {
    expect(diff(healthy, samples.warnings)).toMatchObject({ verdict: 'worse', exitCode: 1 });
  });

  it('a key, a model, a project, a caller: listed, and by itself not worse', () => {
    const target: Report['target'] = {
      surface: 'gemini',
      project: { id: 'other-example', number: '999999999999' },
      key: {
        kind: 'standard',
        display: 'AIza…0000',
        fingerprint: 'ba9876543210',
        source: '.env GOOGLE_API_KEY (/app/.env)',
      },
      principal: null,
      model: 'gemini-flash-latest',
    };
    const { verdict, exitCode, facts } = diff(healthy, {
      ...healthy,
      target,
      tool: { name: 'gkey', version: '0.2.0' },
    });
    expect([verdict, exitCode]).toEqual(['changed', 0]);
    expect(facts.map(({ fact, old, new: now }) => `${fact}: ${old} > ${now}`)).toEqual([
      'project: my-app-481516 (123456789012) > other-example (999999999999)',
      'key: AQ.…0000 (sha256 0123456789ab) > AIza…0000 (sha256 ba9876543210)',
      'keyKind: auth > standard',
      'keySource: env GEMINI_API_KEY > .env GOOGLE_API_KEY (/app/.env)',
      'principal: user:dev@example.com > null',
      'model: null > gemini-flash-latest',
      'gkey: 0.1.0 > 0.2.0',
    ]);
  });

  it('the same project known by its number only is the same project', () => {
    const byNumber = { ...healthy, target: { ...healthy.target, project: { id: null, number: '123456789012' } } };
    expect(diff(healthy, byNumber).verdict).toBe('same');
    expect(
      diff({ ...healthy, target: { ...healthy.target, project: { id: 'my-app-481516', number: null } } }, byNumber)
        .facts,
    ).toHaveLength(1);
  });

  it('what a check saw: services, roles, restrictions', () => {
    const before = with_(
      check('key-restrictions', 'pass', { summary: 'restricted to generativelanguage.googleapis.com' }),
    );
    const after = with_(check('key-restrictions', 'pass', { summary: 'may call every API' }));
    expect(diff(before, after)).toMatchObject({
      verdict: 'changed',
      exitCode: 0,
      checks: [{ id: 'key-restrictions', change: 'neutral', newSummary: 'may call every API' }],
    });
  });

  it('but neither the clock nor counted tokens nor measured times', () => {
    const seen = (clock: string, live: string): Report =>
      report({ checks: [check('clock', 'pass', { summary: clock }), check('live-call', 'pass', { summary: live })] });
    expect(diff(seen('0 s apart', 'm answered, 2 tokens'), seen('1 s apart', 'm answered, 31 tokens')).verdict).toBe(
      'same',
    );
    expect(diff(seen('', 'm answered, 2 tokens'), seen('', 'n answered, 2 tokens')).verdict).toBe('changed');
  });
});

describe('a check that passed and is skipped now', () => {
  const before = report({ checks: [check('credentials', 'pass'), check('project', 'pass'), check('billing', 'pass')] });
  const after = (credentials: ReportCheck): Report => ({
    ...before,
    checks: [credentials, skipped('project', 'credentials'), skipped('billing', 'project')],
  });

  it.each(['fail', 'unknown', 'warn'] as const)('is worse when what blocks it is %s, however far away', (status) => {
    const worse = diff(before, after(check('credentials', status))).checks.filter(({ change }) => change === 'worse');
    expect(worse.map(({ id }) => id)).toEqual(['credentials', 'project', 'billing']);
  });

  it('is not worse when nobody asked for what blocks it', () => {
    expect(diff(before, after(check('credentials', 'skip')))).toMatchObject({ verdict: 'changed', exitCode: 0 });
  });

  it('checks that block each other do not hang it', () => {
    expect(diff(before, after(skipped('credentials', 'billing'))).exitCode).toBe(0);
  });
});

describe('findings', () => {
  const found = (over: Partial<Diagnosis> = {}): Diagnosis =>
    diagnosis('iam-denied', { checks: ['iam-role'], ...over });

  it('of the same cause and another subject are two, where each subject is a case of its own', () => {
    const { diagnoses } = diff(
      with_(check('iam-role', 'fail'), found({ subject: 'aiplatform.endpoints.predict' })),
      with_(check('iam-role', 'fail'), found({ subject: 'apikeys.keys.list' })),
    );
    expect([diagnoses.new.length, diagnoses.gone.length, diagnoses.changed.length]).toEqual([1, 1, 0]);
  });

  it('else they are one that changed', () => {
    const quota = (model: string): Report =>
      with_(
        check('live-call', 'warn'),
        diagnosis('quota-rate', {
          severity: 'warning',
          subject: model,
          checks: ['live-call'],
          facts: { model, retryAfterSeconds: model.length },
        }),
      );
    expect(diff(quota('gemini-a'), quota('gemini-bb'))).toMatchObject({
      verdict: 'changed',
      diagnoses: {
        new: [],
        gone: [],
        changed: [
          {
            cause: 'quota-rate',
            change: 'neutral',
            fields: [
              { field: 'subject', old: 'gemini-a', new: 'gemini-bb' },
              { field: 'model', old: 'gemini-a', new: 'gemini-bb' },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['a warning that became an error', found({ severity: 'warning' }), found(), 'worse'],
    ['an error that became a warning', found(), found({ severity: 'warning' }), 'better'],
    ['an ignore that ended', found({ ignored: { reason: 'known', until: '2026-11-22' } }), found(), 'worse'],
    ['an ignore that was added', found(), found({ ignored: { reason: 'known', until: '2027-01-31' } }), 'better'],
    [
      'an ignore that was prolonged',
      found({ ignored: { reason: 'x', until: '2026-11-22' } }),
      found({ ignored: { reason: 'x', until: '2027-01-31' } }),
      'neutral',
    ],
    ['other facts', found({ facts: { permissions: ['a'] } }), found({ facts: { permissions: ['a', 'b'] } }), 'neutral'],
  ])('%s', (_, before, after, change) => {
    const both = (one: Diagnosis): Report =>
      report({ verdict: 'fail', exitCode: 1, checks: [check('iam-role', 'fail')], diagnoses: [one] });
    const { diagnoses, exitCode } = diff(both(before), both(after));
    expect(diagnoses.changed).toMatchObject([{ change }]);
    expect(exitCode).toBe(change === 'worse' ? 1 : 0);
  });

  it('that are ignored do not count', () => {
    const ignored = found({ ignored: { reason: 'known', until: '2027-01-31' } });
    expect(diff(with_(check('iam-role', 'pass')), with_(check('iam-role', 'pass'), ignored))).toMatchObject({
      exitCode: 0,
      diagnoses: { new: [{ change: 'neutral', note: 'ignored' }] },
    });
  });

  it('that were hidden behind another failure are no step back', () => {
    const before = report({
      verdict: 'fail',
      exitCode: 1,
      checks: [check('live-models', 'fail'), skipped('live-call', 'live-models')],
      diagnoses: [diagnosis('api-disabled', { checks: ['live-models'] })],
    });
    const after = report({
      verdict: 'fail',
      exitCode: 1,
      checks: [check('live-models', 'pass'), check('live-call', 'fail')],
      diagnoses: [diagnosis('billing-prepay-depleted', { checks: ['live-call'] })],
    });
    expect(diff(before, after)).toMatchObject({
      verdict: 'better',
      exitCode: 0,
      diagnoses: { new: [{ note: 'not looked at before' }] },
    });
  });

  it('but a run that passed without looking, and fails now, is worse', () => {
    const before = report({ checks: [check('live-call', 'skip')] });
    expect(
      diff(before, with_(check('live-call', 'fail'), diagnosis('quota-zero', { checks: ['live-call'] }))),
    ).toMatchObject({ verdict: 'worse', exitCode: 1 });
  });

  it('that nobody could look for now are not gone', () => {
    const after = report({ verdict: 'unknown', exitCode: 2, checks: [check('iam-role', 'unknown')] });
    expect(diff(with_(check('iam-role', 'fail'), found()), after)).toMatchObject({
      verdict: 'changed',
      diagnoses: { gone: [{ note: 'not looked at now', change: 'neutral' }] },
    });
  });
});

describe('whatever the reports hold', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('\u001b]0;x\u0007', '::error::x', '\u202eabc', '</script>'),
  );
  const status = fc.constantFrom<Status>('pass', 'warn', 'fail', 'skip', 'unknown');
  const anyCheck = fc.record({
    id: fc.constantFrom('clock', 'iam-role', 'live-models', 'live-call'),
    title: text,
    status,
    summary: text,
    causes: fc.constant<ReportCheck['causes']>([]),
    blockedBy: fc.option(text),
    durationMs: fc.nat(),
  });
  const anyDiagnosis = fc.record({
    cause: fc.constantFrom(...causeIds),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    role: fc.constantFrom('root' as const, 'symptom' as const),
    subject: text,
    checks: fc.array(fc.constantFrom('iam-role', 'live-models', 'live-call'), { maxLength: 2 }),
    title: text,
    explanation: text,
    facts: fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
    fix: fc.constant<Diagnosis['fix']>([]),
    docs: fc.constant<string[]>([]),
  });
  const anyReport = fc
    .record({
      checks: fc.uniqueArray(anyCheck, { maxLength: 4, selector: ({ id }) => id }),
      diagnoses: fc.uniqueArray(anyDiagnosis, {
        maxLength: 3,
        selector: ({ cause, subject }) => `${cause} ${subject}`,
      }),
      verdict: fc.constantFrom('pass' as const, 'warn' as const, 'fail' as const, 'unknown' as const),
      model: fc.option(text),
    })
    .map(({ model, ...over }) => report({ ...over, target: { ...report().target, model } }));

  it('the diff is valid, its text harmless, and a report is the same as itself', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (before, after) => {
        const found = diff(before, after);
        expect(found.exitCode).toBe(found.verdict === 'worse' ? 1 : 0);
        expect(diffText(found, style())).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
        expect(jsonText(found)).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
        expect(diff(before, before)).toMatchObject({ verdict: 'same', exitCode: 0 });
      }),
      { numRuns: 200 },
    );
  });
});
