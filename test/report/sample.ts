import { english } from '../../src/language/language.ts';
import { reportSchema } from '../../src/report/schema.ts';
import type { Diagnosis, Report, ReportCheck } from '../../src/report/schema.ts';
import type { Style } from '../../src/report/terminal.ts';
import type { Trace } from '../../src/report/text.ts';

export const noTrace: Trace = { projects: [], evidence: {} };

export function style(over: Partial<Style> = {}): Style {
  return { color: false, width: 100, unicode: true, links: false, language: english, ...over };
}

export function check(id: string, status: ReportCheck['status'], over: Partial<ReportCheck> = {}): ReportCheck {
  return {
    id,
    title: `${id} is fine`,
    status,
    summary: `about ${id}`,
    causes: [],
    blockedBy: null,
    durationMs: 0,
    ...over,
  };
}

export function skipped(id: string, blockedBy: string): ReportCheck {
  return check(id, 'skip', { blockedBy, summary: `because of ${blockedBy}` });
}

export function diagnosis(cause: Diagnosis['cause'], over: Partial<Diagnosis> = {}): Diagnosis {
  return {
    cause,
    severity: 'error',
    role: 'root',
    subject: cause,
    checks: [],
    title: `The title of ${cause}`,
    explanation: `Why ${cause}.`,
    facts: {},
    fix: [{ kind: 'tell', text: `Mend ${cause}` }],
    docs: [],
    ...over,
  };
}

/** A report that the schema accepts. */
export function report(over: Partial<Report> = {}): Report {
  return reportSchema.parse({
    schemaVersion: 1,
    tool: { name: 'gkey', version: '0.1.0' },
    command: 'doctor',
    startedAt: '2026-11-23T09:00:00.000Z',
    durationMs: 812,
    verdict: 'pass',
    exitCode: 0,
    redacted: true,
    target: {
      surface: 'gemini',
      project: { id: 'my-app-481516', number: '123456789012' },
      key: { kind: 'auth', display: 'AQ.…0000', fingerprint: '0123456789ab', source: 'env GEMINI_API_KEY' },
      principal: 'user:dev@example.com',
      model: null,
    },
    checks: [],
    diagnoses: [],
    calls: { total: 11, byHost: { 'serviceusage.googleapis.com': 1, 'generativelanguage.googleapis.com': 2 } },
    ...over,
  } satisfies Report);
}

const console_ = 'https://console.cloud.google.com';
const healthy: readonly ReportCheck[] = [
  check('key-format', 'pass', { summary: 'an auth key of 53 characters' }),
  check('key-source', 'pass', { summary: 'GEMINI_API_KEY is set, nothing else competes with it' }),
  check('credentials', 'pass', {
    summary: 'authorized_user from ~/.config/gcloud/application_default_credentials.json',
  }),
  check('clock', 'pass', { summary: 'the local clock agrees with Google to 1 s' }),
  check('project', 'pass', { summary: 'my-app-481516 (123456789012) is active' }),
  check('billing', 'pass', { summary: 'billingAccounts/000000-EXAMPLE-000000 is open' }),
  check('api-enabled', 'pass', { summary: 'the Gemini API is on in my-app-481516' }),
  check('iam-role', 'pass', { summary: 'roles/aiplatform.user, granted on the project' }),
  check('key-creation', 'pass', { summary: 'you may create Gemini keys here' }),
  check('key-project', 'pass', { summary: 'the key belongs to my-app-481516' }),
  check('key-type', 'pass', { summary: 'an auth key, bound to gemini@my-app-481516.iam.gserviceaccount.com' }),
  check('key-restrictions', 'pass', { summary: 'restricted to generativelanguage.googleapis.com' }),
  check('key-account', 'pass', { summary: 'gemini@my-app-481516.iam.gserviceaccount.com is enabled' }),
  check('live-models', 'pass', { summary: 'the key lists 43 models' }),
  check('live-call', 'pass', { summary: 'gemini-3.1-flash-lite answered with this key' }),
  check('vertex-call', 'skip', { summary: 'for --surface vertex only' }),
];

function changed(...changes: readonly ReportCheck[]): ReportCheck[] {
  return healthy.map((one) => changes.find(({ id }) => id === one.id) ?? one);
}

const billingNone = diagnosis('billing-none', {
  severity: 'warning',
  checks: ['billing'],
  title: 'No billing account is linked to my-app-481516, so it lives on the free tier',
  explanation:
    'Without billing the key works within the free limits; some models are not offered at all, and content may be used to improve products.',
  fix: [
    {
      kind: 'open',
      text: 'Link a billing account, if you need more',
      url: `${console_}/billing/linkedaccount?project=my-app-481516`,
    },
    { kind: 'tell', text: 'Or do nothing: the free tier is fine for trying things out' },
  ],
});

const roleTooBroad = diagnosis('role-too-broad', {
  severity: 'warning',
  checks: ['iam-role'],
  title: 'roles/owner is more than calling Gemini takes',
  explanation:
    'An owner can delete the project and hand out rights; a leaked credential of an owner is the worst case.',
  fix: [
    {
      kind: 'run',
      text: 'Grant the narrow role',
      argv: [
        'gcloud',
        'projects',
        'add-iam-policy-binding',
        'my-app-481516',
        '--member=user:dev@example.com',
        '--role=roles/aiplatform.user',
      ],
      risk: 'safe',
    },
    {
      kind: 'run',
      text: 'Take the broad one away',
      argv: [
        'gcloud',
        'projects',
        'remove-iam-policy-binding',
        'my-app-481516',
        '--member=user:dev@example.com',
        '--role=roles/owner',
      ],
      risk: 'risky',
      who: 'another owner of the project',
    },
  ],
});

const warnings = [
  check('billing', 'warn', { summary: 'no billing account is linked: free tier only', causes: ['billing-none'] }),
  check('iam-role', 'warn', { summary: 'user:dev@example.com holds roles/owner', causes: ['role-too-broad'] }),
];

/** One of each kind of end that a run can come to, as the doctor would write it. */
export const samples = {
  healthy: report({ checks: [...healthy] }),
  warnings: report({ verdict: 'warn', checks: changed(...warnings), diagnoses: [billingNone, roleTooBroad] }),
  'api-disabled': report({
    verdict: 'fail',
    exitCode: 1,
    checks: changed(
      ...warnings,
      check('api-enabled', 'fail', {
        summary: 'the Gemini API (generativelanguage.googleapis.com) is off in project my-app-481516 (123456789012)',
        causes: ['api-disabled'],
        durationMs: 163,
      }),
      check('key-creation', 'warn', {
        summary: 'no Gemini key can be created while the Gemini API is off',
        causes: ['key-create-denied'],
      }),
      check('key-type', 'unknown', {
        summary: 'the API Keys API is off in my-app-481516, so Google does not say',
        causes: [],
      }),
      skipped('key-restrictions', 'key-type'),
      skipped('key-account', 'key-type'),
      check('live-models', 'fail', {
        summary: '403 SERVICE_DISABLED from generativelanguage.googleapis.com',
        causes: ['api-disabled'],
      }),
      skipped('live-call', 'live-models'),
    ),
    diagnoses: [
      diagnosis('api-disabled', {
        subject: 'generativelanguage.googleapis.com',
        checks: ['api-enabled', 'live-models'],
        title: 'The Gemini API is off in project my-app-481516',
        explanation:
          'A new project starts with the Gemini API (Generative Language API) switched off, and every call with a key of that project is refused until somebody switches it on. The key itself may be fine.',
        fix: [
          {
            kind: 'run',
            text: 'Enable it (this takes a minute or two to reach every server)',
            argv: ['gcloud', 'services', 'enable', 'generativelanguage.googleapis.com', '--project=my-app-481516'],
            risk: 'safe',
            who: 'anyone with serviceusage.services.enable, such as an Editor or Owner of the project',
          },
          {
            kind: 'open',
            text: 'Or press Enable on its page',
            url: `${console_}/apis/library/generativelanguage.googleapis.com?project=my-app-481516`,
          },
          { kind: 'tell', text: 'Then run `gkey doctor --project my-app-481516` again' },
        ],
        docs: [
          'https://ai.google.dev/gemini-api/docs/api-key',
          'https://cloud.google.com/service-usage/docs/enable-disable',
        ],
      }),
      diagnosis('key-create-denied', {
        role: 'symptom',
        checks: ['key-creation'],
        title: 'No Gemini key can be created in my-app-481516',
      }),
      billingNone,
      roleTooBroad,
    ],
  }),
  network: report({
    verdict: 'unknown',
    exitCode: 2,
    target: { ...report().target, principal: null, project: { id: 'my-app-481516', number: null } },
    checks: changed(
      check('credentials', 'unknown', { summary: 'oauth2.googleapis.com could not be looked up (ENOTFOUND)' }),
      ...[
        'clock',
        'project',
        'billing',
        'api-enabled',
        'iam-role',
        'key-creation',
        'key-project',
        'key-type',
        'key-restrictions',
        'key-account',
      ].map((id) => skipped(id, 'credentials')),
      check('live-models', 'unknown', {
        summary: 'generativelanguage.googleapis.com could not be looked up (ENOTFOUND)',
      }),
      skipped('live-call', 'live-models'),
    ),
    diagnoses: [
      diagnosis('network-dns', {
        checks: ['credentials', 'live-models'],
        title: 'The name generativelanguage.googleapis.com cannot be looked up',
        explanation: 'This machine found no address for the host. That says nothing about the key or the project.',
        fix: [
          {
            kind: 'run',
            text: 'See whether names resolve at all',
            argv: ['nslookup', 'generativelanguage.googleapis.com'],
            risk: 'safe',
          },
          { kind: 'tell', text: 'Behind a proxy, set HTTPS_PROXY; in a container, check its DNS' },
        ],
      }),
    ],
    calls: { total: 2, byHost: { 'oauth2.googleapis.com': 1, 'generativelanguage.googleapis.com': 1 } },
  }),
  busy: report({
    verdict: 'warn',
    checks: changed(
      check('live-call', 'warn', {
        summary: 'gemini-3.1-flash-lite is over its per-minute limit',
        causes: ['quota-rate'],
      }),
    ),
    diagnoses: [
      diagnosis('quota-rate', {
        severity: 'warning',
        checks: ['live-call'],
        title: 'Too many requests to gemini-3.1-flash-lite this minute',
        explanation: 'The key is fine. The limit counts per project and model, all keys together.',
        fix: [{ kind: 'tell', text: 'Wait 22 seconds and try again' }],
      }),
    ],
  }),
  vertex: report({
    target: { ...report().target, surface: 'vertex', key: null, model: 'gemini-3.1-flash-lite' },
    checks: [
      check('credentials', 'pass', { summary: 'service_account from GOOGLE_APPLICATION_CREDENTIALS' }),
      check('vertex-call', 'pass', { summary: 'gemini-3.1-flash-lite answered in global with these credentials' }),
    ],
  }),
  'live-off': report({ checks: changed(check('live-call', 'skip', { summary: 'switched off by --live=off' })) }),
  nothing: report({
    verdict: 'unknown',
    exitCode: 2,
    durationMs: 41,
    target: { surface: 'gemini', project: null, key: null, principal: null, model: null },
    checks: [
      check('key-source', 'skip', { summary: 'no key was found' }),
      check('credentials', 'skip', { summary: 'no credentials were found' }),
    ],
    calls: { total: 0, byHost: {} },
  }),
} as const satisfies Readonly<Record<string, Report>>;

/** What the doctor could tell besides about `api-disabled`. */
export const trace: Trace = {
  projects: [
    { role: 'target', id: 'my-app-481516', number: null },
    { role: 'key', id: null, number: '123456789012' },
    { role: 'quota', id: 'billing-hub-example', number: null },
    { role: 'error', id: 'my-app-481516', number: '123456789012' },
  ],
  evidence: {
    'api-enabled': [
      'services.batchGet: generativelanguage.googleapis.com DISABLED, cloudaicompanion.googleapis.com DISABLED',
    ],
    'live-models': [
      '403 PERMISSION_DENIED SERVICE_DISABLED',
      'Gemini API has not been used in project 123456789012 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/generativelanguage.googleapis.com/overview?project=123456789012 then retry.',
    ],
  },
};
