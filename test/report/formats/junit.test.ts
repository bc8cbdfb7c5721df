import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { junitReport } from '../../../src/report/junit.ts';
import type { Report } from '../../../src/report/schema.ts';
import { check, diagnosis, report, samples } from '../sample.ts';
import { hostile, hostileReport } from './hostile.ts';
import { xmlErrors } from './tools.ts';

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly time: string;
  readonly skipped?: string;
  readonly failure?: Problem;
  readonly error?: Problem;
}

interface Problem {
  readonly message: string;
  readonly type: string;
  readonly '#text'?: string;
}

interface Suite {
  readonly testcase: readonly Case[];
  readonly properties: { readonly property: readonly { readonly name: string; readonly value: string }[] };
  readonly 'system-out': string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'testcase' || name === 'property',
  // Every text is written in numbers, of which a long report has many.
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
});

function suite(from: Report): Suite & Readonly<Record<string, unknown>> {
  return (parser.parse(junitReport(from)) as { testsuites: { testsuite: Suite & Record<string, unknown> } }).testsuites
    .testsuite;
}

it('has one test case per check, and counts that add up', () => {
  const from = samples['api-disabled'];
  const read = suite(from);
  expect(read.testcase.map(({ name }) => name)).toEqual(from.checks.map(({ id }) => id));
  expect(new Set(read.testcase.map(({ classname }) => classname))).toEqual(new Set(['gkey.gemini']));
  expect(read).toMatchObject({
    name: 'gkey.gemini',
    tests: '16',
    failures: String(read.testcase.filter(({ failure }) => failure !== undefined).length),
    errors: String(read.testcase.filter(({ error }) => error !== undefined).length),
    skipped: String(read.testcase.filter(({ skipped }) => skipped !== undefined).length),
    time: '0.812',
    timestamp: '2026-11-23T09:00:00',
  });
  expect([read['failures'], read['errors'], read['skipped']]).toEqual(['2', '1', '4']);
});

it('maps each status one to one, and times in seconds', () => {
  const checks = [
    check('project', 'pass', { durationMs: 1234 }),
    check('billing', 'warn', { summary: 'free tier only' }),
    check('api-enabled', 'fail', { summary: 'it is off', causes: ['api-disabled'] }),
    check('iam-role', 'unknown', { summary: 'nobody said' }),
    check('live-call', 'skip', { summary: 'no key', blockedBy: 'api-enabled' }),
  ];
  const off = diagnosis('api-disabled', { checks: ['api-enabled'], title: 'It is off' });
  const [pass, warn, fail, unknown, skip] = suite(
    report({ verdict: 'fail', exitCode: 1, checks, diagnoses: [off] }),
  ).testcase;
  expect(pass).toEqual({ name: 'project', classname: 'gkey.gemini', time: '1.234' });
  expect(warn).toEqual({ name: 'billing', classname: 'gkey.gemini', time: '0.000' });
  expect(fail?.failure).toMatchObject({ message: 'it is off', type: 'api-disabled' });
  expect(fail?.failure?.['#text']).toContain('Root cause: It is off [api-disabled]');
  expect(fail?.failure?.['#text']).toContain('1. Mend api-disabled');
  expect(unknown?.error).toEqual({ message: 'nobody said', type: 'unknown', '#text': 'nobody said' });
  expect(skip?.skipped).toBe('because of api-enabled: no key');
});

it('tells of a warning, of what is ignored and of the verdict in the output of the suite', () => {
  const ignored = diagnosis('role-too-broad', {
    checks: ['iam-role'],
    ignored: { reason: 'a sandbox', until: '2027-01-31' },
  });
  const { diagnoses } = samples.busy;
  const read = suite({ ...samples.busy, diagnoses: [...diagnoses, ignored] });
  expect([read['failures'], read['errors']]).toEqual(['0', '0']);
  expect(read['system-out']).toMatch(/^warning live-call: gemini-3\.1-flash-lite is over its per-minute limit\n/);
  expect(read['system-out']).toContain('1. Wait 22 seconds and try again');
  expect(read['system-out']).toContain('ignored until 2027-01-31: a sandbox');
  expect(read['system-out']).toMatch(/warn: 1 warning, 1 ignored in .*$/);
});

it('says what was looked at', () => {
  const { property } = suite(samples['api-disabled']).properties;
  expect(Object.fromEntries(property.map(({ name, value }) => [name, value]))).toEqual({
    'gkey.version': '0.1.0',
    'gkey.verdict': 'fail',
    'gkey.exitCode': '1',
    'gkey.surface': 'Gemini API',
    'gkey.project': 'my-app-481516 (123456789012)',
    'gkey.key': 'AQ.…0000 (auth, sha256 0123456789ab) from env GEMINI_API_KEY',
    'gkey.caller': 'user:dev@example.com',
  });
});

it.each(['junit-ant', 'junit-jenkins'] as const)('is what %s.xsd allows, whatever the texts', async (schema) => {
  const named = Object.fromEntries(Object.entries(samples).map(([name, one]) => [name, junitReport(one)]));
  const bad = Object.fromEntries(hostile.map((text, index) => [`hostile-${index}`, junitReport(hostileReport(text))]));
  expect(await xmlErrors({ ...named, ...bad }, schema)).toEqual([]);
});

it('is refused by the schemas when it is not JUnit, so they do look', async () => {
  const wrong = junitReport(samples.healthy).replace('tests=', 'test=');
  expect(await xmlErrors({ wrong }, 'junit-ant')).not.toEqual([]);
  expect(await xmlErrors({ wrong }, 'junit-jenkins')).not.toEqual([]);
  expect(await xmlErrors({ wrong: '<testsuites>\u0001</testsuites>' }, 'junit-jenkins')).not.toEqual([]);
});

it('holds nothing that XML 1.0 forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const xml = junitReport(hostileReport(text));
      expect(xml).toMatch(/^[\t\n -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      expect(suite(hostileReport(text)).testcase).toHaveLength(16);
    }),
    { numRuns: 30 },
  );
});
