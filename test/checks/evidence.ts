/** A project where everything is well, to be changed in one place per test, and a stand-in for the runner. */
import type { AnyCheck } from '../../src/checks/index.ts';
import { english, said, type Said } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import type { Evidence, EvidenceKey, Outcome, Problem, Severity } from '../../src/model.ts';

export const healthy: Evidence = {
  target: {
    surface: 'gemini',
    live: 'generate',
    project: 'my-app',
    projectSource: '--project',
    model: null,
    location: 'global',
  },
  keySources: {
    sources: [
      {
        label: 'env GEMINI_API_KEY',
        variable: 'GEMINI_API_KEY',
        file: null,
        display: 'AQ.…MPLE',
        fingerprint: '0123456789ab',
        origin: 'env',
      },
    ],
    switches: {},
  },
  key: {
    source: 'env GEMINI_API_KEY',
    display: 'AQ.…MPLE',
    fingerprint: '0123456789ab',
    kind: 'auth',
    length: 53,
    stripped: [],
    mistakenFor: null,
    oddities: [],
  },
  caller: {
    kind: 'authorized_user',
    principal: 'user:ada@example.com',
    source: '/home/ada/.config/gcloud/application_default_credentials.json',
    project: null,
    quotaProject: 'my-app',
  },
  quotaProject: { used: 'my-app' },
  clock: { skewSeconds: 0.4, host: 'oauth2.googleapis.com' },
  project: { id: 'my-app', number: '123456789012', state: 'ACTIVE', displayName: 'My app', parent: 'folders/77' },
  billing: { enabled: true, account: 'billingAccounts/000000-000000-000000' },
  services: {
    'generativelanguage.googleapis.com': {
      service: 'generativelanguage.googleapis.com',
      title: 'Gemini API',
      state: 'ENABLED',
    },
    'aiplatform.googleapis.com': { service: 'aiplatform.googleapis.com', title: 'Vertex AI API', state: 'ENABLED' },
  },
  permissions: {
    granted: [
      'resourcemanager.projects.get',
      'apikeys.keys.create',
      'serviceusage.services.enable',
      'iam.serviceAccounts.create',
      'iam.serviceAccountApiKeyBindings.create',
      'aiplatform.endpoints.predict',
    ],
    denied: [],
    untestable: [],
  },
  policy: {
    levels: [
      {
        resource: 'project',
        bindings: [{ role: 'roles/aiplatform.user', members: ['user:ada@example.com'], condition: null }],
      },
      { resource: 'folders/77', bindings: [] },
    ],
    customRoles: {},
  },
  orgPolicies: {},
  keyMetadata: {
    projectNumber: '123456789012',
    projectId: null,
    name: 'projects/123456789012/locations/global/keys/0000-EXAMPLE',
    uid: '0000-EXAMPLE',
    displayName: 'Example key',
    deleteTime: null,
    restrictions: {
      apiTargets: [{ service: 'generativelanguage.googleapis.com', methods: [] }],
      allowedReferrers: null,
      allowedIps: null,
      allowedAndroidApps: null,
      allowedIosBundleIds: null,
    },
    serviceAccountEmail: 'gemini@my-app.iam.gserviceaccount.com',
  },
  serviceAccount: { email: 'gemini@my-app.iam.gserviceaccount.com', disabled: false, projectId: 'my-app' },
  models: { names: ['gemini-3.8-flash', 'embedding-2'], generating: ['gemini-3.8-flash'] },
  liveCall: { mode: 'generate', model: 'gemini-3.8-flash', tokens: 3, finish: null },
  vertexCall: { mode: 'generate', model: 'gemini-3.8-flash', tokens: 3, finish: null },
};

/** The same, called on Agent Platform. */
export const vertexTarget = { ...healthy.target, surface: 'vertex', model: 'gemini-3.8-flash' } as const;

/** A piece for which a Problem came instead. */
export interface Failed {
  readonly failed: Problem;
}

/** Pieces that differ from `healthy`; null for one that was not asked for. */
export type Changes = { readonly [K in EvidenceKey]?: Evidence[K] | Failed | null };

export function failed(problem: Partial<Problem>): Failed {
  return { failed: { kind: 'google', message: 'an example', metadata: {}, violations: [], links: [], ...problem } };
}

/** A google.rpc error. */
export function refused(httpStatus: number, reason?: string, metadata: Readonly<Record<string, string>> = {}): Failed {
  return failed({ httpStatus, metadata, ...(reason === undefined ? {} : { reason }) });
}

export const unreachable = failed({
  kind: 'network',
  code: 'ECONNREFUSED',
  host: 'example.googleapis.com',
  message: 'connect ECONNREFUSED',
});

export const notAsked = failed({
  kind: 'local',
  code: 'NOT_ASKED',
  message: 'there is no caller to ask as',
  words: text('there is no caller to ask as'),
});

/** What a check decided, its sentences said. */
type SaidOutcome = Said<Outcome>;

/** Runs a check as the runner would: values for what it needs and uses, answers for what it judges. */
export function outcomeOf(check: AnyCheck, changes: Changes = {}, language = english): SaidOutcome {
  const piece = (key: EvidenceKey): unknown => (key in changes ? changes[key] : healthy[key]);
  const isFailed = (value: unknown): value is Failed =>
    typeof value === 'object' && value !== null && 'failed' in value;
  const input: Partial<Record<EvidenceKey, unknown>> = {};
  for (const key of check.needs) {
    const value = piece(key);
    if (value === null || isFailed(value)) throw new Error(`The runner skips ${check.id} without ${key}.`);
    input[key] = value;
  }
  for (const key of check.uses) {
    const value = piece(key);
    input[key] = value === null || isFailed(value) ? undefined : value;
  }
  for (const key of check.hears ?? []) {
    const value = piece(key);
    if (value !== null) input[key] = isFailed(value) ? { ok: false, problem: value.failed } : { ok: true, value };
  }
  for (const key of check.judges) {
    const value = piece(key);
    if (value === null) throw new Error(`Hand ${key} over as a value or a Problem.`);
    input[key] = isFailed(value) ? { ok: false, problem: value.failed } : { ok: true, value };
  }
  return said(check.run(input as never), language);
}

/** Causes and severities that a check found, in order: `env-conflict`, `clock-skew (error)`. */
export function foundBy(outcome: SaidOutcome): readonly string[] {
  if (outcome.status !== 'found') return [`no finding but ${outcome.status}`];
  const weight = (severity: Severity | undefined): string => (severity === undefined ? '' : ` (${severity})`);
  return outcome.findings.map(({ cause, severity }) => `${cause}${weight(severity)}`);
}

/** The facts of the first finding, or those that go with a Problem. */
export function factsIn(outcome: SaidOutcome): object {
  if (outcome.status === 'found') return outcome.findings[0].facts;
  return outcome.status === 'problem' ? (outcome.facts ?? {}) : {};
}
