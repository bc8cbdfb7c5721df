import { describe, expect, it } from 'vitest';
import { diffReports } from '../../src/diff.ts';
import { diffText } from '../../src/report/diff-text.ts';
import type { Report } from '../../src/report/schema.ts';
import { check, diagnosis, report, samples, style } from './sample.ts';

const later = (one: Report): Report => ({ ...one, startedAt: '2026-11-24T10:30:00.000Z' });
const text = (before: Report, after: Report, over = {}): string =>
  diffText(diffReports(before, later(after), '0.1.0'), style(over));

const found = report({
  verdict: 'fail',
  exitCode: 1,
  checks: [
    check('api-enabled', 'fail', { summary: 'the Gemini API is off' }),
    check('iam-role', 'pass', { summary: 'roles/editor' }),
  ],
  diagnoses: [
    diagnosis('api-disabled', { checks: ['api-enabled'], title: 'The Gemini API is off' }),
    diagnosis('quota-rate', { role: 'symptom', severity: 'warning', checks: ['api-enabled'], title: 'Busy' }),
  ],
});
const fine = report({
  checks: [check('api-enabled', 'pass'), check('iam-role', 'pass', { summary: 'roles/viewer' })],
  target: { ...report().target, model: 'gemini-a' },
});

describe('a diff, for people', () => {
  it('says first whether it got worse, then what is new, and the checks, the worst first', () => {
    expect(text(fine, found)).toBe(`gkey diff: Something got worse (pass → fail)
  from 2026-11-23 09:00 UTC to 2026-11-24 10:30 UTC

New
  ✗ The Gemini API is off [api-disabled]
  ✗ Busy [quota-rate] (follows from another)
    Read: gkey explain api-disabled

Other than before
  model  gemini-a → not known

Checks
  ✗ api-enabled: pass → fail; the Gemini API is off
  - iam-role: roles/viewer → roles/editor

worse: 2 new findings, 1 check worse, 1 other change
`);
  });

  it('says what is gone', () => {
    const said = text(found, fine);
    expect(said).toContain('Something got better, and nothing worse (fail → pass)');
    expect(said).toContain('Gone\n  ✓ The Gemini API is off [api-disabled]\n');
    expect(said).toMatch(/\nbetter: 2 findings gone, 1 check better, 1 other change\n$/);
  });

  it('is short when nothing changed', () => {
    expect(text(fine, fine).split('\n')).toHaveLength(5);
    expect(text(fine, fine)).toContain('Nothing changed (still pass)');
  });

  it('asks whether the reports are the wrong way round', () => {
    expect(diffText(diffReports(later(fine), found, '0.1.0'), style())).toContain('are they the wrong way round?');
    expect(text(fine, found)).not.toContain('wrong way');
  });

  it('knows ASCII, colour and narrow terminals', () => {
    expect(text(fine, found, { unicode: false })).toMatch(/^[\n -~]*$/);
    expect(text(fine, found, { color: true })).toContain('\u001b[');
    const long = text(samples.healthy, samples['api-disabled'], { width: 60 }).split('\n');
    expect(long.filter((line) => line.length > 60)).toEqual([]);
  });
});
