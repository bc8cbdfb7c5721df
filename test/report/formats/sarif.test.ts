import { describe, expect, it } from 'vitest';
import { type CauseId, causeIds } from '../../../src/model.ts';
import { sarifReport } from '../../../src/report/sarif.ts';
import type { Diagnosis, Report } from '../../../src/report/schema.ts';
import { check, diagnosis, report, samples } from '../sample.ts';
import { hostile, hostileReport } from './hostile.ts';
import { options } from './options.ts';
import { sarifErrors } from './tools.ts';

interface Message {
  readonly text: string;
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly Rule[]; readonly notifications: readonly { id: string }[] };
      };
      readonly automationDetails: { readonly id: string };
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly exitCode: number;
          readonly toolExecutionNotifications: readonly Notification[];
          readonly toolConfigurationNotifications?: readonly Notification[];
        },
      ];
      readonly results: readonly Result[];
    },
  ];
}

interface Notification {
  readonly level: string;
  readonly message: Message;
  readonly descriptor?: { readonly id: string; readonly index: number };
}

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message & { readonly markdown: string };
  readonly helpUri: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: Message;
  readonly suppressions?: readonly { readonly justification: string }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { uri: string; uriBaseId: string };
      readonly region: object;
    };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
}

function run(from: Report, more: Partial<typeof options> = {}): Log['runs'][0] {
  const text = sarifReport(from, { ...options, ...more });
  expect(sarifErrors(text)).toEqual([]);
  return (JSON.parse(text) as Log).runs[0];
}

function of(...diagnoses: Diagnosis[]): Report {
  const checks = [...new Set(diagnoses.flatMap((one) => one.checks))].map((id) => check(id, 'fail'));
  return report({ verdict: 'fail', exitCode: 1, checks, diagnoses });
}

function fingerprint(one: Diagnosis, target: Partial<Report['target']> = {}): string {
  const from = of(one);
  const [result] = run({ ...from, target: { ...from.target, ...target } }).results;
  return result?.partialFingerprints['primaryLocationLineHash'] ?? '';
}

describe('results', () => {
  it('stand at the anchor and name the project', () => {
    const { results } = run(samples['api-disabled']);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['api-disabled', 'error'],
      ['key-create-denied', 'note'],
      ['billing-none', 'warning'],
      ['role-too-broad', 'warning'],
    ]);
    for (const { locations } of results) {
      const artifactLocation = { uri: '.github/workflows/deploy.yml', uriBaseId: '%SRCROOT%' };
      const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
      const resource = { name: 'my-app-481516', fullyQualifiedName: 'projects/my-app-481516', kind: 'resource' };
      expect(locations).toEqual([{ physicalLocation: { artifactLocation, region }, logicalLocations: [resource] }]);
    }
  });

  it('begin with the title as a sentence, which is all that a list shows, and hold the whole fix', () => {
    const [root] = run(samples['api-disabled']).results;
    expect(root?.message.text).toMatch(/^The Gemini API is off in project my-app-481516\.\n/);
    expect(root?.message.text).toContain(
      'gcloud services enable generativelanguage.googleapis.com --project=my-app-481516',
    );
    expect(root?.properties).toEqual({
      severity: 'error',
      role: 'root',
      subject: 'generativelanguage.googleapis.com',
      checks: ['api-enabled', 'live-models'],
    });
  });

  it.each([
    ['src/main.ts', 'src/main.ts'],
    ['./a b/ü#?.yml', 'a%20b/%C3%BC%23%3F.yml'],
    [String.raw`.github\workflows\ci.yml`, '.github/workflows/ci.yml'],
    ['/home/somebody/repo/ci.yml', 'home/somebody/repo/ci.yml'],
    [String.raw`C:\repo\ci.yml`, 'repo/ci.yml'],
    ['../../../etc/passwd', 'etc/passwd'],
    ['', 'package.json'],
  ])('point at %j as the relative address %j', (sarifAnchor, uri) => {
    const [result] = run(samples['api-disabled'], { sarifAnchor }).results;
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it('are suppressed when they are ignored', () => {
    const ignored = { reason: 'a sandbox', until: '2027-01-31', owner: 'ops' };
    const { results, invocations } = run({
      ...of(diagnosis('role-too-broad', { checks: ['iam-role'], ignored })),
      notices: [{ kind: 'stale', cause: 'billing-none', until: '2027-01-31', message: 'It can be deleted.' }],
    });
    expect(results[0]?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'ignored until 2027-01-31 by ops: a sandbox' },
    ]);
    expect(invocations[0].toolConfigurationNotifications).toEqual([
      { level: 'warning', message: { text: 'It can be deleted.' } },
    ]);
  });

  it('name files without the folders of this machine', () => {
    const file = '/home/somebody/.secrets/adc.json';
    const missing = diagnosis('adc-file-missing', {
      subject: file,
      title: `No usable credentials in ${file}`,
      explanation: `${file} does not exist here.`,
      facts: { file },
      checks: ['credentials'],
    });
    expect(sarifReport(of(missing), options)).not.toContain('somebody');
    expect(run(of(missing)).results[0]?.message.text).toMatch(/^No usable credentials in adc\.json\./);
  });
});

describe('fingerprints', () => {
  const denied = diagnosis('iam-denied', { subject: 'aiplatform.endpoints.predict', checks: ['iam-role'] });

  it('stay when only the wording, the fix or the time changes', () => {
    const other = {
      ...denied,
      title: 'Other words',
      explanation: 'Others',
      fix: [],
      docs: [],
      checks: ['vertex-call'],
    };
    expect(fingerprint(other)).toBe(fingerprint(denied));
    expect(fingerprint(denied)).toMatch(/^[0-9a-f]{16}:1$/);
    // Written down, so that an alert of today is the same alert after an update.
    expect(fingerprint(denied)).toBe('22f9e9ba6947cc4e:1');
  });

  it('differ by cause, subject and project', () => {
    const prints = [
      fingerprint(denied),
      fingerprint({ ...denied, cause: 'org-policy' }),
      fingerprint({ ...denied, subject: 'serviceusage.services.use' }),
      fingerprint(denied, { project: { id: 'another-app', number: null } }),
    ];
    expect(new Set(prints).size).toBe(4);
  });

  it('stay when a subject names one occurrence: a path of this machine, the id of one denial', () => {
    const file = (subject: string): Diagnosis => diagnosis('adc-file-missing', { subject, checks: ['credentials'] });
    expect(fingerprint(file('/runner/1/gha-creds-1.json'))).toBe(fingerprint(file('/runner/2/gha-creds-2.json')));
    const denial = (id: string): Diagnosis =>
      diagnosis('vpc-sc', { subject: id, facts: { perimeterId: id }, checks: ['project'] });
    expect(fingerprint(denial('EXAMPLE-0001'))).toBe(fingerprint(denial('EXAMPLE-0002')));
  });

  it('tell two results of one rule apart, which stand on the same line', () => {
    const second = { ...denied, subject: 'serviceusage.services.use' };
    const { results, tool } = run(of(denied, second));
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['iam-denied']);
    expect(new Set(results.map((one) => one.partialFingerprints['primaryLocationLineHash'])).size).toBe(2);
  });
});

describe('rules', () => {
  it.each(causeIds)('%s has what code scanning shows, within its limits', (cause) => {
    const { rules } = run(of(diagnosis(cause, { checks: ['project'], docs: ['https://cloud.google.com/a'] }))).tool
      .driver;
    const [rule] = rules;
    expect(rule?.id).toBe(cause);
    expect(rule?.name).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(rule?.helpUri).toBe('https://cloud.google.com/a');
    expect(rule?.help.markdown).not.toMatch(/\]\((?!https:)/);
    const texts = [rule?.shortDescription, rule?.fullDescription, rule?.help].map((message) => message?.text ?? '');
    for (const text of texts) expect(text.trim()).not.toBe('');
    for (const text of texts.slice(0, 2)) expect(text.length).toBeLessThanOrEqual(1024);
  });

  it('say the same whatever the case, and speak of the case only without a page', () => {
    const rule = (project: string, more = {}): Rule | undefined =>
      run(
        of(diagnosis('api-disabled', { title: `Off in ${project}`, explanation: project, checks: ['project'] })),
        more,
      ).tool.driver.rules[0];
    expect(rule('one')).toEqual(rule('two'));
    const { causeHelp: _, ...alone } = options;
    const text = sarifReport(of(diagnosis('api-disabled', { title: 'Off in one', checks: ['project'] })), alone);
    expect(sarifErrors(text)).toEqual([]);
    expect((JSON.parse(text) as Log).runs[0].tool.driver.rules[0]?.shortDescription.text).toBe('Off in one');
  });

  it('call a leaked key a matter of security, and a missing API none', () => {
    const properties = (cause: CauseId): Rule['properties'] | undefined =>
      run(of(diagnosis(cause, { checks: ['project'] }))).tool.driver.rules[0]?.properties;
    expect(properties('key-leaked')).toMatchObject({ 'security-severity': '9.0', 'problem.severity': 'error' });
    expect(properties('api-disabled')).not.toHaveProperty('security-severity');
  });
});

describe('the invocation', () => {
  it('was successful when the run came to a verdict, whatever it was', () => {
    expect(run(samples['api-disabled']).invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 });
    expect(run(samples.healthy)).toMatchObject({
      results: [],
      invocations: [{ executionSuccessful: true, exitCode: 0 }],
    });
  });

  it('was not when it could not decide, and says which checks are open', () => {
    const { invocations, tool, results } = run(samples.network);
    const [{ executionSuccessful, exitCode, toolExecutionNotifications: notes }] = invocations;
    expect({ executionSuccessful, exitCode }).toEqual({ executionSuccessful: false, exitCode: 2 });
    expect(notes.map(({ level, descriptor }) => [level, descriptor?.id])).toEqual([
      ['error', undefined],
      ['warning', 'credentials'],
      ['warning', 'live-models'],
    ]);
    for (const { descriptor } of notes) {
      if (descriptor) expect(tool.driver.notifications[descriptor.index]?.id).toBe(descriptor.id);
    }
    // What kept it from deciding is no error of the project.
    expect(results.map(({ level }) => level)).toEqual(['warning']);
  });

  it('was not when it was interrupted', () => {
    const interrupted = { ...samples['api-disabled'], exitCode: 130 };
    expect(run(interrupted).invocations[0].executionSuccessful).toBe(false);
  });

  it('has a category of its own for each project and surface', () => {
    expect(run(samples.healthy).automationDetails.id).toBe('gkey/gemini/my-app-481516/');
    expect(run(samples.vertex).automationDetails.id).toBe('gkey/vertex/my-app-481516/');
    expect(run(samples.nothing).automationDetails.id).toBe('gkey/gemini/-/');
  });
});

it.each(hostile)('stays a valid log without links of its own: %j', (text) => {
  const { results, invocations } = run(hostileReport(text));
  expect(results).toHaveLength(4);
  const messages = [...results, ...invocations[0].toolExecutionNotifications].map(({ message }) => message.text);
  for (const message of messages) expect(message).not.toMatch(/\]\(/);
  for (const message of messages) expect(message).not.toBe('');
});
