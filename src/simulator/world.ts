/**
 * A world: one Google Cloud and one person in front of it, as a JSON file under `fixtures/`.
 * Everything the simulator answers is computed from here. Fields with a default may be left out.
 */
import * as z from 'zod';
import { causeIds } from '../model.ts';

const member = z
  .string()
  .regex(/^(?:(?:user|group|serviceAccount|domain|deleted):|principal(?:Set)?:\/\/|allUsers$|allAuthenticatedUsers$)/)
  .describe('IAM member, such as user:dev@example.com');

const binding = z
  .union([
    z.array(member),
    z.strictObject({
      role: z.string().optional().describe('role id, when the name of the entry is not the role'),
      members: z.array(member),
      condition: z
        .strictObject({
          title: z.string(),
          expression: z.string(),
          holds: z.boolean().describe('whether the condition is met now'),
        })
        .optional(),
    }),
  ])
  .describe('members of a role; the long form for conditions');

const orgPolicyRule = z.strictObject({
  enforce: z.boolean().optional(),
  allowAll: z.boolean().optional(),
  denyAll: z.boolean().optional(),
  values: z
    .strictObject({ allowedValues: z.array(z.string()).optional(), deniedValues: z.array(z.string()).optional() })
    .optional(),
  condition: z.strictObject({ expression: z.string(), title: z.string().optional() }).optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
});

/** What every level of the resource hierarchy has. */
const level = {
  bindings: z.record(z.string(), binding).default({}).describe('IAM allow policy: role id to members'),
  deny: z
    .array(
      z.strictObject({
        members: z.array(member),
        permissions: z.array(z.string()),
        exceptMembers: z.array(member).default([]),
      }),
    )
    .default([])
    .describe('IAM deny policies: take away what roles give'),
  orgPolicies: z
    .record(
      z.string(),
      z.strictObject({ rules: z.array(orgPolicyRule), inheritFromParent: z.boolean().default(false) }),
    )
    .default({})
    .describe('organization policies set here, by constraint without constraints/'),
};

const project = z.strictObject({
  ...level,
  number: z.string().regex(/^\d+$/),
  displayName: z.string().default(''),
  parent: z
    .string()
    .regex(/^(?:folders|organizations)\/\d+$/)
    .nullable()
    .default(null)
    .describe('folders/N, organizations/N, or null outside any organization'),
  state: z.enum(['ACTIVE', 'DELETE_REQUESTED']).default('ACTIVE'),
  services: z
    .record(z.string(), z.enum(['ENABLED', 'DISABLED', 'PENDING']))
    .default({})
    .describe('by service id; absent means DISABLED; PENDING: enabled, but the change has not arrived yet'),
  billing: z
    .strictObject({ account: z.string().nullable().default(null), enabled: z.boolean().default(false) })
    .prefault({})
    .describe('account set and enabled false: the account is closed'),
  suspended: z.enum(['no', 'consumer', 'gcp']).default('no').describe('CONSUMER_SUSPENDED or GCP_SUSPENDED'),
  tosAccepted: z.boolean().default(true).describe('false: services cannot be enabled'),
  perimeter: z
    .strictObject({ services: z.array(z.string()), uid: z.string() })
    .nullable()
    .default(null)
    .describe('VPC Service Controls refuse these services with this id'),
  gemini: z
    .strictObject({
      access: z.enum(['ok', 'denied', 'billing-country']).default('ok').describe('denied: flagged by Google'),
      quota: z
        .enum(['ok', 'per-minute', 'per-day', 'zero', 'no-free-tier'])
        .default('ok')
        .describe('zero: somebody set the quota of the project to 0; no-free-tier: limit 0 for every model'),
      credits: z.enum(['ok', 'depleted', 'account-cap', 'project-cap']).default('ok').describe('prepay and spend caps'),
    })
    .prefault({})
    .describe('how the Gemini API treats this project'),
  agentPlatform: z
    .strictObject({ capacity: z.enum(['ok', 'exhausted']).default('ok').describe('exhausted: shared 429') })
    .prefault({})
    .describe('how Agent Platform treats this project'),
});

const group = z.strictObject({
  ...level,
  displayName: z.string().default(''),
  parent: z.string().nullable().default(null),
});

const restrictions = z.strictObject({
  apiTargets: z
    .array(z.strictObject({ service: z.string(), methods: z.array(z.string()).optional() }))
    .optional()
    .describe('absent or empty: the key may call every API'),
  browserKeyRestrictions: z.strictObject({ allowedReferrers: z.array(z.string()) }).optional(),
  serverKeyRestrictions: z.strictObject({ allowedIps: z.array(z.string()) }).optional(),
  androidKeyRestrictions: z
    .strictObject({
      allowedApplications: z.array(z.strictObject({ packageName: z.string(), sha1Fingerprint: z.string() })),
    })
    .optional(),
  iosKeyRestrictions: z.strictObject({ allowedBundleIds: z.array(z.string()) }).optional(),
});

const key = z.strictObject({
  string: z.string().describe('the key itself; obviously invented'),
  project: z.string().describe('id of the project that owns it'),
  uid: z.string(),
  displayName: z.string().default(''),
  serviceAccountEmail: z.string().nullable().default(null).describe('bound account of an auth key; null: standard key'),
  state: z
    .enum(['active', 'deleted', 'purged', 'expired', 'leaked', 'suspended', 'dormant', 'express'])
    .default('active')
    .describe(
      'deleted: less than 30 days ago; purged: longer; dormant: blocked unused standard key; express: the Gemini API takes none of these',
    ),
  restrictions: restrictions.nullable().default(null),
});

const serviceAccount = z.strictObject({
  bindings: level.bindings,
  project: z.string(),
  uniqueId: z.string(),
  displayName: z.string().default(''),
  state: z.enum(['active', 'disabled', 'deleted']).default('active'),
});

const customRole = z.strictObject({
  title: z.string(),
  permissions: z.array(z.string()),
  stage: z.enum(['ALPHA', 'BETA', 'GA', 'DEPRECATED', 'DISABLED', 'EAP']).default('GA'),
  deleted: z.boolean().default(false),
});

const model = z.strictObject({
  displayName: z.string().default(''),
  methods: z.array(z.string()).default(['generateContent', 'countTokens']),
  state: z
    .enum([
      'available',
      'retired',
      'gated',
      'no-free-tier',
      'rate-limited',
      'overloaded',
      'internal-error',
      'too-slow',
      'blocks-prompt',
      'interactions-only',
    ])
    .default('available')
    .describe('retired: still listed, but 404 for new users; gated: for paying or chosen projects'),
  locations: z.array(z.string()).default(['global']).describe('where Agent Platform has it'),
});

const credentials = z.strictObject({
  type: z
    .enum([
      'none',
      'authorized_user',
      'service_account',
      'impersonated_service_account',
      'external_account',
      'token',
      'broken',
      'missing',
    ])
    .describe('token: a ready access token in a variable; broken: a file that is none; missing: a path to nothing'),
  account: z.string().default('').describe('e-mail of the user or service account'),
  where: z
    .enum(['variable', 'well-known'])
    .default('variable')
    .describe('GOOGLE_APPLICATION_CREDENTIALS, or the file of gcloud'),
  quotaProject: z.string().nullable().default(null).describe('quota_project_id in the file'),
  refresh: z
    .enum([
      'ok',
      'expired',
      'bad-request',
      'invalid-rapt',
      'rapt-required',
      'invalid-client',
      'deleted-client',
      'disabled-client',
      'unauthorized-client',
      'admin-policy',
    ])
    .default('ok')
    .describe('what the token endpoint says to the refresh token'),
  scopes: z
    .array(z.string())
    .default([
      'openid',
      'https://www.googleapis.com/auth/userinfo.email',
      'https://www.googleapis.com/auth/cloud-platform',
    ])
    .describe('scopes of a refreshed or ready token'),
  variable: z.string().default('GOOGLE_OAUTH_ACCESS_TOKEN').describe('variable of a ready token'),
  token: z.enum(['valid', 'expired', 'unknown']).default('valid').describe('state of a ready token'),
  privateKey: z.enum(['good', 'damaged', 'of another account']).default('good').describe('of a service_account file'),
  target: z.string().nullable().default(null).describe('service account to impersonate'),
  federation: z
    .enum(['ok', 'attribute-condition', 'invalid-audience', 'expired-subject', 'provider-disabled'])
    .default('ok')
    .describe('what the Security Token Service says to an external_account'),
  content: z.string().default('').describe('text of a broken file'),
});

const person = z.strictObject({
  env: z
    .record(z.string(), z.string())
    .default({})
    .describe('variables of the shell; ${key:NAME} stands for the string of a key'),
  dotenv: z
    .string()
    .nullable()
    .default(null)
    .describe('text of the .env file in the working directory; ${key:NAME} as above'),
  credentials: credentials.prefault({ type: 'none' }).describe('Application Default Credentials, or a ready token'),
  args: z.array(z.string()).default([]).describe('arguments given to doctor'),
  address: z.string().default('203.0.113.7').describe('IP address that Google sees'),
  country: z.enum(['supported', 'unsupported']).default('supported').describe('of that address, for the Gemini API'),
  blockedServices: z.array(z.string()).default([]).describe('switched off for this user by the Workspace admin'),
});

const fault = z.strictObject({
  at: z.string().describe('host, host/path prefix, or * for everything'),
  kind: z.enum(['status', 'reset', 'hang', 'html', 'slow', 'empty', 'truncated', 'huge', 'wrongTypes']),
  status: z.number().int().optional().describe('HTTP status; by default 503 for status, 403 for html, 200 for empty'),
  retryAfter: z.number().optional().describe('Retry-After header of kind status, in seconds'),
  times: z.number().int().positive().optional().describe('first so many requests only; absent: always'),
  ms: z.number().int().nonnegative().default(1000).describe('delay of kind slow'),
});

const expectation = z.strictObject({
  diagnosis: z
    .enum(causeIds)
    .nullable()
    .optional()
    .describe('first diagnosis; null: none; absent: the design leaves it open'),
  exitCode: z.number().int().optional().describe('absent: the design leaves it open'),
  statuses: z
    .record(z.string(), z.enum(['pass', 'warn', 'fail', 'skip', 'unknown']))
    .default({})
    .describe('by check id, only the telling ones'),
});

/** The restrictions of a key, as API Keys v2 writes them. */
export const keyRestrictionsSchema = restrictions;

/** The schema of a whole world, after `extends` was applied. */
export const worldSchema = z.strictObject({
  summary: z.string().min(1).describe('one line for gkey simulate --list'),
  clock: z
    .strictObject({ offsetSeconds: z.number().default(0).describe("Google's clock minus the local one") })
    .prefault({}),
  projects: z.record(z.string(), project).describe('by project id'),
  folders: z.record(z.string().regex(/^folders\/\d+$/), group).default({}),
  organizations: z.record(z.string().regex(/^organizations\/\d+$/), group).default({}),
  groups: z.record(z.string(), z.array(member)).default({}).describe('members of a Google group, by its e-mail'),
  roles: z
    .record(z.string(), customRole)
    .default({})
    .describe('custom roles, by projects/ID/roles/R or organizations/N/roles/R'),
  untestablePermissions: z
    .array(z.string())
    .default([])
    .describe('refused by testIamPermissions on top of those that Google always refuses'),
  serviceAccounts: z.record(z.string(), serviceAccount).default({}).describe('by e-mail'),
  keys: z.record(z.string(), key).default({}).describe('API keys, by a name of your choice'),
  models: z.record(z.string(), model).default({}).describe('by model id, in the order in which they are listed'),
  person: person.prefault({}),
  faults: z.array(fault).default([]),
  expect: expectation.describe('what doctor must conclude'),
});

/** A complete world. The simulator changes its copy while it runs. */
export type World = z.infer<typeof worldSchema>;
export type WorldProject = World['projects'][string];
export type WorldKey = World['keys'][string];
export type WorldServiceAccount = World['serviceAccounts'][string];
export type WorldBinding = WorldProject['bindings'][string];
export type WorldModel = World['models'][string];
export type OrgPolicyRule = z.infer<typeof orgPolicyRule>;
export type Fault = World['faults'][number];
