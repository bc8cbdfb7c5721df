import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english, said } from '../src/language/language.ts';
import { causeIds } from '../src/model.ts';
import type { ExitOptions } from '../src/report/exit-code.ts';
import type { Report } from '../src/report/schema.ts';
import { rules } from '../src/rules/index.ts';
import { loadWorld } from '../src/simulator/index.ts';
import { awaitedText, healing, minutesText, outlookOf, pauseAfter } from '../src/waiting.ts';
import { check, diagnosis, report, samples } from './report/sample.ts';
import { visit } from './run.ts';

const asked: ExitOptions = { failOn: 'error', strict: false };

/** A failed run with these diagnoses, found by a check that failed. */
function failing(...diagnoses: Report['diagnoses']): Report {
  const found = diagnoses.map((one) => ({ ...one, checks: ['api-enabled'] }));
  return report({ verdict: 'fail', exitCode: 1, checks: [check('api-enabled', 'fail')], diagnoses: found });
}

describe('what heals by itself', () => {
  it('is exactly this', () => {
    const heals = causeIds.filter((cause) => healing[cause].heals === 'by itself');
    expect(heals.join(' ')).toBe(
      [
        'key-service-blocked key-referrer-blocked key-ip-blocked key-android-blocked key-ios-blocked',
        'key-create-denied api-disabled quota-project iam-denied impersonation-denied',
        'quota-rate overloaded server-error deadline network-dns network-refused network-timeout',
      ].join(' '),
    );
  });

  it('is never a bad key, money, or an allowance that is used up', () => {
    for (const cause of causeIds.filter((id) =>
      /^(billing|key-(invalid|expired|deleted|leaked|suspended)|quota-(zero|daily))/.test(id),
    )) {
      expect(healing[cause].heals, cause).toBe('no');
      expect(rules[cause]).toBeDefined();
    }
  });

  it.each(causeIds)('%s says why in half a sentence', (cause) => {
    expect(english.say(healing[cause].because)).toMatch(/^[\w].{8,80}[^.]$/);
  });
});

describe('whether looking again can help', () => {
  it.each([
    ['a healthy run', samples.healthy],
    ['a run with warnings', samples.warnings],
    ['a run without a live call', samples['live-off']],
    ['an interrupted run', { ...failing(diagnosis('api-disabled')), exitCode: 130 }],
  ])('%s: there is nothing to wait for', (_, sample) => {
    expect(said(outlookOf(sample, asked), english)).toEqual({ again: false, because: null });
  });

  it('waits for an API that was just enabled, and not because of warnings', () => {
    expect(said(outlookOf(samples['api-disabled'], asked), english)).toMatchObject({
      again: true,
      waitingFor: [{ cause: 'api-disabled' }],
    });
  });

  it('waits for the network, and for a busy model though the run succeeds', () => {
    expect(said(outlookOf(samples.network, asked), english)).toMatchObject({ again: true, retryAfterSeconds: null });
    expect(said(outlookOf(samples.busy, asked), english)).toMatchObject({
      again: true,
      waitingFor: [{ cause: 'quota-rate' }],
    });
  });

  it('does not wait when something else is in the way that does not heal', () => {
    const both = failing(diagnosis('api-disabled'), diagnosis('key-invalid'));
    expect(said(outlookOf(both, asked), english)).toEqual({
      again: false,
      because: 'key-invalid: no time mends this key',
    });
    expect(said(outlookOf(samples.nothing, asked), english)).toEqual({
      again: false,
      because: 'nothing that was found heals by itself',
    });
  });

  it('does not mind symptoms and what is ignored', () => {
    const ignored = { reason: 'known', until: '2027-01-31' };
    const run = failing(
      diagnosis('api-disabled'),
      diagnosis('key-invalid', { role: 'symptom' }),
      diagnosis('key-leaked', { ignored }),
    );
    expect(outlookOf(run, asked).again).toBe(true);
  });

  it('minds a warning that does not heal only where warnings fail the run', () => {
    const warned = { ...samples.busy, exitCode: 1 };
    const run = {
      ...warned,
      diagnoses: [...warned.diagnoses, diagnosis('role-too-broad', { severity: 'warning', checks: ['iam-role'] })],
    };
    expect(outlookOf(run, asked).again).toBe(true);
    expect(outlookOf(run, { ...asked, failOn: 'warning' }).again).toBe(false);
  });

  it('minds what keeps it from looking only where everything must be decided', () => {
    const unsure = diagnosis('adc-missing', { severity: 'warning', checks: ['credentials'] });
    const run = report({
      verdict: 'unknown',
      exitCode: 2,
      checks: [check('credentials', 'unknown'), check('live-models', 'unknown')],
      diagnoses: [diagnosis('overloaded', { severity: 'warning', checks: ['live-models'] }), unsure],
    });
    expect(outlookOf(run, asked).again).toBe(true);
    expect(said(outlookOf(run, { ...asked, strict: true }), english)).toMatchObject({
      again: false,
      because: expect.stringMatching(/^adc-missing: /),
    });
  });

  it('takes the longest time that Google asked for', () => {
    const run = failing(
      diagnosis('quota-rate', { facts: { retryAfterSeconds: 38.2 } }),
      diagnosis('overloaded', { facts: { retryAfterSeconds: 60 } }),
      diagnosis('deadline', { facts: { retryAfterSeconds: 'soon' } }),
    );
    expect(said(outlookOf(run, asked), english)).toMatchObject({ again: true, retryAfterSeconds: 60 });
  });

  it.each([
    ['api-disabled', true],
    ['api-pending', true],
    ['iam-denied', true],
    ['key-service-blocked', true],
    ['quota-project-denied-vertex', true],
    ['quota-rate', true],
    ['overloaded', true],
    ['fault-everything', true],
    ['key-invalid', false],
    ['key-leaked', false],
    ['key-deleted', false],
    ['quota-daily', false],
    ['quota-zero', false],
    ['billing-prepay-depleted', false],
    ['org-policy-service', false],
    ['location-unsupported', false],
    ['adc-expired', false],
    ['key-standard', false],
    ['key-create-denied-warning', false],
    ['healthy', false],
  ])('world %s: %s', async (name, again) => {
    const { report: seen } = await visit(await loadWorld(name), ['--format', 'json', '--timeout', '1500ms']);
    expect(outlookOf(seen ?? report(), asked).again).toBe(again);
  });
});

describe('when to look again', () => {
  it('backs off from 2 s to 15 s', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 60].map((looks) => pauseAfter(looks, null, 600_000));
    expect(pauses).toEqual([2000, 3000, 4500, 6750, 10_125, 15_000, 15_000]);
  });

  it('never before Google wants to be asked again', () => {
    expect(pauseAfter(1, 38.2, 60_000)).toBe(38_200);
    expect(pauseAfter(1, 60, 60_000)).toBe(60_000);
    expect(pauseAfter(1, 61, 60_000)).toBeNull();
  });

  it('a last time when the time is over, and never after it', () => {
    expect(pauseAfter(9, null, 3000)).toBe(3000);
    expect(pauseAfter(9, null, 0)).toBeNull();
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
        fc.integer({ min: -5000, max: 3_600_000 }),
        (looks, retry, left) => {
          const pause = pauseAfter(looks, retry, left);
          expect(pause === null || (pause > 0 && pause <= left && pause >= (retry ?? 0) * 1000)).toBe(true);
        },
      ),
    );
  });
});

describe('how it is said', () => {
  it.each([
    [0, '0:00'],
    [-5, '0:00'],
    [1, '0:01'],
    [59_000, '0:59'],
    [245_000, '4:05'],
    [3_600_000, '60:00'],
  ])('%d ms is %s', (ms, text) => {
    expect(minutesText(ms)).toBe(text);
  });

  it('one line, whatever a subject holds', () => {
    const text = english.say(
      awaitedText([{ cause: 'api-disabled', subject: `a\n\u001b[2Jb\u202e${'x'.repeat(500)}` }]),
    );
    expect(text).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(text.length).toBeLessThan(140);
  });
});
