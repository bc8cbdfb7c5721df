import { expect, it } from 'vitest';
import { english } from '../../../src/language/language.ts';
import * as github from '../../../src/report/github.ts';
import type { Report } from '../../../src/report/schema.ts';
import { check, diagnosis, report, samples } from '../sample.ts';
import { hostile, hostileReport } from './hostile.ts';

const githubReport = (from: Report): string => github.githubReport(from, english);

interface Command {
  readonly level: string;
  readonly title: string;
  readonly message: string;
}

/** Reads a log as the runner does: a line that begins with two colons is a command. */
function commands(log: string): readonly Command[] {
  return log
    .split(/\r?\n/)
    .filter((line) => line.trimStart().startsWith('::'))
    .map((line) => {
      const [, level = '', title = '', message = ''] = /^::(\w+) title=([^,:]*)::(.*)$/.exec(line) ?? [line];
      return { level, title: decoded(title), message: decoded(message) };
    });
}

function decoded(text: string): string {
  return text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

it('makes an annotation of every root diagnosis, and one line that sums up', () => {
  const log = githubReport(samples['api-disabled']);
  const [root, ...others] = commands(log);
  expect(root?.level).toBe('error');
  expect(root?.title).toBe('Root cause: The Gemini API is off in project my-app-481516 [api-disabled]');
  expect(root?.message).toContain(
    '1. Enable it (this takes a minute or two to reach every server)\n   gcloud services enable generativelanguage.googleapis.com --project=my-app-481516\n',
  );
  expect(root?.message).toContain('Follows from it: No Gemini key can be created in my-app-481516 [key-create-denied]');
  expect(root?.message).toContain('Could not run: live-call');
  expect(others.map(({ level, title }) => [level, title])).toEqual([
    ['warning', 'Warning: No billing account is linked to my-app-481516, so it lives on the free tier [billing-none]'],
    ['warning', 'Warning: roles/owner is more than calling Gemini takes [role-too-broad]'],
  ]);
  expect(log.trimEnd().split('\n').at(-1)).toBe(
    'gkey fail: 1 root cause (api-disabled), 2 warnings, 1 unknown in 0.8 s with 11 calls to Google',
  );
});

it('makes no annotation when all is well', () => {
  expect(githubReport(samples.healthy)).toBe(
    'gkey pass: 15 checks passed, 1 skipped in 0.8 s with 11 calls to Google\n',
  );
});

it('warns, and never blames the project, when it could not decide', () => {
  expect(commands(githubReport(samples.network)).map(({ level, title }) => [level, title])).toEqual([
    ['warning', 'In the way: The name generativelanguage.googleapis.com cannot be looked up [network-dns]'],
  ]);
  const [only, ...more] = commands(githubReport(samples.nothing));
  expect([only?.level, only?.title, more]).toEqual(['warning', 'gkey: could not decide', []]);
});

it('notes what kept it from a look that the verdict does not need', () => {
  const checks = [check('key-project', 'unknown'), check('live-call', 'pass')];
  const works = report({ verdict: 'pass', checks, diagnoses: [diagnosis('iam-denied', { checks: ['key-project'] })] });
  expect(commands(githubReport(works)).map(({ level }) => level)).toEqual(['notice']);
});

it('makes an error of a failure that it cannot name', () => {
  const failed = report({ verdict: 'fail', exitCode: 1, checks: [check('live-call', 'fail')] });
  expect(commands(githubReport(failed)).map(({ level, title }) => [level, title])).toEqual([
    ['error', 'gkey: a check failed'],
  ]);
});

it('counts what is ignored, and warns of an ignore that ends', () => {
  const ignored = diagnosis('role-too-broad', {
    severity: 'warning',
    checks: ['iam-role'],
    ignored: { reason: 'a sandbox', until: '2026-11-30' },
  });
  const notice = {
    kind: 'expiring',
    cause: 'role-too-broad',
    until: '2026-11-30',
    message: 'It ends, soon: 7 days',
  } as const;
  const log = githubReport(report({ checks: [check('iam-role', 'pass')], diagnoses: [ignored], notices: [notice] }));
  expect(commands(log)).toEqual([
    { level: 'warning', title: 'gkey: an ignore is expiring', message: 'It ends, soon: 7 days' },
  ]);
  expect(log).toContain('1 ignored');
});

it.each(hostile)('lets no text be a command of its own: %j', (text) => {
  const log = githubReport(hostileReport(text));
  expect(log).not.toContain('\r');
  // Three roots, of which one is ignored, and a notice.
  expect(commands(log).map(({ level }) => level)).toEqual(['error', 'warning', 'warning']);
  expect(log.trimEnd().split('\n')).toHaveLength(4);
});
