import { type Gap, sentences, type Text, text } from '../language/text.ts';
import type { Facts, FixStep } from '../model.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, docs, grant, grantOnAccount, open, run, runRisky, tell, who } from './links.ts';
import {
  agentPlatformApi,
  clip,
  geminiApi,
  isAgentPlatform,
  isPlain,
  listed,
  member,
  noted,
  plainOr,
  projectId,
  serviceId,
  theCaller,
  theProject,
} from './names.ts';
import { predefinedRoles, smallestRoleFor } from './roles.ts';

/** Names of permissions only: hosts that stand beside them in an error look much the same. */
const missingPermissions = ({ permission, permissions = [] }: Facts): readonly string[] => {
  const named = permissions.length > 0 ? permissions : permission === undefined ? [] : [permission];
  return named.filter((name) => !/\.(?:googleapis|google|com|org|io|dev)(?:\.|$)/u.test(name));
};

const propagation = text('A new grant takes a minute or two, sometimes seven; then check again.');

function grantOnItsAccount(facts: Facts, role: string, words: Text): FixStep {
  const account = plainOr(facts.serviceAccount, 'SERVICE_ACCOUNT_EMAIL');
  const to = facts.principal === undefined ? 'user:YOUR_ACCOUNT' : member(facts);
  return grantOnAccount(facts, account, to, role, words);
}

/** The command that takes a role away again, at the level where it was granted. */
function takeAway(facts: Facts, role: string): readonly string[] {
  const [level, id] = (facts.grantedAt ?? '').split('/');
  // Whatever condition it was granted on.
  const rest = [`--member=${member(facts)}`, `--role=${role}`, '--all'];
  if (level === 'folders' && isPlain(id))
    return ['gcloud', 'resource-manager', 'folders', 'remove-iam-policy-binding', id, ...rest];
  if (level === 'organizations' && isPlain(id))
    return ['gcloud', 'organizations', 'remove-iam-policy-binding', id, ...rest];
  return ['gcloud', 'projects', 'remove-iam-policy-binding', projectId(facts), ...rest];
}

const roleTitle = (role: string): string =>
  Object.entries(predefinedRoles).find(([id]) => id === role)?.[1].title ?? role.replace(/^roles\//u, '');

/** A role for a sentence: the basic ones have a name in every language, the others as Google's console shows them. */
function roleName(role: string, max?: number): Gap {
  if (role === 'roles/owner') return text('Owner');
  if (role === 'roles/editor') return text('Editor');
  return max === undefined ? roleTitle(role) : clip(roleTitle(role), max);
}

/** The account for a title, in the columns that the rest of it leaves. */
function theAccount(facts: Facts, columns: number): Text {
  return facts.principal === undefined ? text('The account') : theCaller(facts, Math.max(12, columns));
}

const editorForATest = tell(
  text(
    'If Agent Platform User cannot be found in a list of roles (older ones say Vertex AI User), Editor (roles/editor) will do for one first test. It is far too wide: take it away the same day.',
  ),
);

const agentPlatformAgain = (facts: Facts): FixStep => checkAgain({ ...facts, service: agentPlatformApi }, propagation);

/** A role is there already: another one would be taken away like it. */
function liftDenial(facts: Facts): readonly FixStep[] {
  return [
    run(
      text('Find the deny policy: on the project, and likewise on the folders and the organization above it.'),
      [
        'gcloud',
        'iam',
        'policies',
        'list',
        '--kind=denypolicies',
        `--attachment-point=cloudresourcemanager.googleapis.com/projects/${projectId(facts)}`,
      ],
      text('someone with roles/iam.denyReviewer, there too'),
    ),
    tell(
      text(
        'Have the account excepted from it, or from the principal access boundary if there is no deny policy. Another role does not help, not even Owner.',
      ),
      text('whoever manages the policy (roles/iam.denyAdmin)'),
    ),
    agentPlatformAgain(facts),
  ];
}

function meetCondition(facts: Facts): readonly FixStep[] {
  return [
    open(
      text(
        'Read the condition of the grant: a time, a place or a resource that it is bound to. Call when it holds, or have it changed.',
      ),
      consolePage('/iam-admin/iam', facts),
      who.iam,
    ),
    grant(facts, 'roles/aiplatform.user', text('Or grant Agent Platform User without a condition.')),
    agentPlatformAgain(facts),
  ];
}

/** Rules about rights of an account. */
export const permissionRules = defineRules({
  'iam-denied': {
    severity: 'error',
    explains: ['key-missing'],
    title: (facts) => {
      const missing = missingPermissions(facts);
      const [first, second] = missing;
      if (first === undefined) {
        const id = facts.project ?? facts.projectNumber;
        const account = theAccount(facts, id === undefined ? 54 : 57 - Math.min(id.length, 30));
        return text('{account} lacks a permission in {project}', { account, project: theProject(facts) });
      }
      if (second !== undefined)
        return text('{account} lacks {n} permissions', { account: theAccount(facts, 67), n: missing.length });
      const permission = clip(first, 44);
      return text('{account} lacks {permission}', { account: theAccount(facts, 81 - permission.length), permission });
    },
    explanation: (facts) => {
      const missing = missingPermissions(facts);
      const where = facts.resource === undefined ? theProject(facts) : clip(facts.resource, 90);
      const permissions = listed(missing);
      const what =
        missing.length === 0
          ? text('Google does not say which permission is missing on {where}.', { where })
          : missing.length === 1
            ? text('{permission} is missing on {where}.', { permission: permissions, where })
            : text('{permissions} are missing on {where}.', { permissions, where });
      const hint =
        missing.length === 0 && serviceId(facts) === geminiApi && facts.service !== undefined
          ? text(
              'Calling the Gemini API takes no IAM role, so look for tuned models, files or projects that belong to somebody else.',
            )
          : text('Google says the same of resources that do not exist, so look at the name first.');
      return noted(what, facts.note ?? hint);
    },
    fix: (facts) => {
      const missing = missingPermissions(facts);
      if (facts.subtype === 'deny policy') return liftDenial(facts);
      if (facts.subtype === 'condition') return meetCondition(facts);
      const roles = smallestRoleFor(missing).slice(0, 4);
      const onAccount =
        missing.length > 0 &&
        missing.every((name) => /^iam\.serviceAccounts\.(?:actAs|get(?:Access|OpenId)Token|sign|implicit)/u.test(name));
      const known = roles.map(({ role }) =>
        onAccount
          ? grantOnItsAccount(facts, role, text('Grant {role} on the service account.', { role: roleName(role) }))
          : grant(facts, role, text('Grant {role}, the smallest role that has it.', { role: roleName(role) })),
      );
      const platform =
        missing.some((name) => name.startsWith('aiplatform.')) || (missing.length === 0 && isAgentPlatform(facts));
      return [
        ...known,
        ...(known.length === 0 && platform
          ? [grant(facts, 'roles/aiplatform.user', text('Grant Agent Platform User (formerly Vertex AI User).'))]
          : []),
        ...(known.length === 0 && !platform
          ? [
              open(
                missing.length === 0
                  ? text('Find the permission of the call, and a role that has it.')
                  : text('Look for a role that has {permissions}.', { permissions: listed(missing) }),
                docs.roles,
              ),
            ]
          : []),
        ...(platform ? [editorForATest] : []),
        open(
          text(
            'See what the account has now. Custom roles, conditions and deny policies can take away what a role promises.',
          ),
          consolePage('/iam-admin/iam', facts),
          who.iam,
        ),
        checkAgain(
          missing.some((name) => name.startsWith('aiplatform.')) ? { ...facts, service: agentPlatformApi } : facts,
          propagation,
        ),
      ];
    },
    docs: [docs.roles, 'https://cloud.google.com/iam/docs/granting-changing-revoking-access'],
    page: {
      meaning: text(
        'The account is known and the login is good, and IAM says no. Which permission is missing stands in metadata.permission or in the sentence. Agent Platform takes aiplatform.endpoints.predict: roles/aiplatform.user, titled Agent Platform User since spring 2026 and Vertex AI User before. The Gemini API has no IAM permissions of its own: a key restricted to it works although its service account holds no role.',
      ),
      wording: [
        "Permission 'aiplatform.endpoints.predict' denied on resource '//aiplatform.googleapis.com/projects/…/publishers/google/models/M' (or it may not exist).",
        'The caller does not have permission',
        'Permission denied to enable service [S]',
      ],
      neighbours: [
        {
          cause: 'project-not-found',
          difference: text('"Permission denied on resource project X": the project itself is unknown or hidden'),
        },
        { cause: 'api-disabled', difference: text('SERVICE_DISABLED: no role helps until the API is on') },
        { cause: 'impersonation-denied', difference: text('the permission is iam.serviceAccounts.getAccessToken') },
        {
          cause: 'quota-project',
          difference: text('the permission is serviceusage.services.use on the project that meters the call'),
        },
        { cause: 'org-policy', difference: text('a constraint is named; roles do not lift it') },
        { cause: 'key-create-denied', difference: text('it was a key that could not be made') },
      ],
      sources: [
        {
          url: docs.errorReasons,
          date: '2026-08-22',
          note: text('IAM_PERMISSION_DENIED; the domain may be that of the service'),
        },
        { url: docs.roleTable, date: '2026-08-22', note: text('roles and their permissions') },
        {
          url: 'https://github.com/googleapis/python-genai/issues/2391',
          date: '2026-05-07',
          note: text('a key restricted to the Gemini API needs no role'),
        },
        {
          url: 'https://github.com/su-kaka/gcli2api/issues/283',
          date: '2026-01-14',
          note: text('AUTH_PERMISSION_DENIED of Service Usage'),
        },
      ],
    },
  },

  'role-too-broad': {
    severity: 'warning',
    explains: [],
    title: (facts) => {
      const role = facts.role ?? facts.roles?.[0];
      if (role === undefined)
        return text('{account} is Owner or Editor, more than calls need', { account: theAccount(facts, 47) });
      const account = theAccount(facts, 62 - clip(roleTitle(role), 24).length);
      return text('{account} is {role}, more than calls need', { account, role: roleName(role, 24) });
    },
    explanation: (facts) =>
      sentences(
        tooMuch(facts),
        text('Agent Platform calls take Agent Platform User, calls with a Gemini API key no role at all.'),
        facts.note,
      ),
    fix: (facts) => {
      const role = plainOr(facts.role ?? facts.roles?.[0], 'roles/editor');
      return [
        ...(isAccount(facts)
          ? [
              tell(
                text(
                  'If the account only stands behind a key that is restricted to the Gemini API, it needs no role: skip the next step.',
                ),
              ),
            ]
          : []),
        grant(
          facts,
          'roles/aiplatform.user',
          text('For Agent Platform, grant Agent Platform User (formerly Vertex AI User).'),
        ),
        runRisky(
          isAccount(facts)
            ? text('Then take {role} away; whatever else the account does with it stops.', { role: roleName(role) })
            : text(
                'Then take {role} away from accounts that only call. Keep at least one Owner, a person, on the project.',
                { role: roleName(role) },
              ),
          takeAway(facts, role),
          who.iam,
        ),
        ...(isAccount(facts)
          ? [
              open(
                text(
                  'Let the account go without a JSON key: attach it to the machine, or use Workload Identity Federation. An existing JSON key has to be kept like a password.',
                ),
                docs.workloadIdentity,
              ),
            ]
          : []),
        checkAgain(facts),
      ];
    },
    docs: ['https://cloud.google.com/iam/docs/using-iam-securely', docs.workloadIdentity],
    page: {
      meaning: text(
        'Everything works, with too much power. Editor is what older instructions grant for a first test because it always works; it can change nearly everything in the project. A leaked Owner is the worst case, a leaked JSON key of an Editor the next.',
      ),
      wording: [],
      neighbours: [
        { cause: 'iam-denied', difference: text('too little instead of too much') },
        { cause: 'key-unrestricted', difference: text('a key, not an account, that may do too much') },
      ],
      sources: [
        { url: docs.roleTable, date: '2026-08-22', note: text('what Owner, Editor and Agent Platform User contain') },
      ],
    },
  },

  'impersonation-denied': {
    severity: 'error',
    explains: ['iam-denied'],
    title: ({ serviceAccount }) =>
      serviceAccount === undefined
        ? text('The login may not act as the service account')
        : text('The login may not act as {account}', { account: clip(serviceAccount, 63) }),
    explanation: () =>
      text(
        'Acting as a service account takes iam.serviceAccounts.getAccessToken on that account. Owner and Editor do not contain it, which surprises most people.',
      ),
    fix: (facts) => [
      grantOnItsAccount(
        facts,
        'roles/iam.serviceAccountTokenCreator',
        text('Grant Service Account Token Creator on the account.'),
      ),
      run(
        text('See that the IAM Service Account Credentials API is enabled.'),
        ['gcloud', 'services', 'enable', 'iamcredentials.googleapis.com', '--project', projectId(facts)],
        who.apis,
      ),
      tell(
        text(
          'For Workload Identity Federation, grant roles/iam.workloadIdentityUser to the principal of the pool instead.',
        ),
      ),
      checkAgain(facts, text('Wait some minutes: fresh grants fail at first. Then check again.')),
    ],
    docs: ['https://cloud.google.com/iam/docs/service-account-impersonation'],
    page: {
      meaning: text(
        'The credentials name a service account to act as (gcloud --impersonate-service-account, impersonated_service_account in the credentials file, or a federated identity), and the login behind them may not. The resource is not named: a misspelt e-mail gets the same answer.',
      ),
      wording: [
        "PERMISSION_DENIED: unable to impersonate: Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
        'PERMISSION_DENIED: Failed to impersonate [SA]. …',
        'Unable to acquire impersonated credentials',
      ],
      neighbours: [
        { cause: 'iam-denied', difference: text('another permission is named') },
        { cause: 'sa-invalid', difference: text('the account itself is disabled or gone') },
        { cause: 'adc-expired', difference: text('the login behind the impersonation has expired') },
      ],
      sources: [
        { url: docs.roleTable, date: '2026-08-22', note: text('Owner and Editor lack getAccessToken') },
        { url: 'https://github.com/DataDog/stratus-red-team/issues/299', date: '2023-01', note: text('the sentence') },
      ],
    },
  },
});

/** What is wrong with so wide a role, and where it comes from. */
function tooMuch(facts: Facts): Text {
  const account = isAccount(facts) && facts.note === undefined;
  if (facts.grantedAt === undefined || facts.grantedAt === 'project')
    return account
      ? text('Whoever gets hold of this service account can change or delete everything in the project.')
      : text('Owner and Editor are for managing, not for calling.');
  const place = clip(facts.grantedAt);
  return account
    ? text(
        'Whoever gets hold of this service account can change or delete everything in the project; the role comes from {place} and holds in every project below.',
        { place },
      )
    : text(
        'Owner and Editor are for managing, not for calling; the role comes from {place} and holds in every project below.',
        { place },
      );
}

function isAccount(facts: Facts): boolean {
  return member(facts).startsWith('serviceAccount:');
}
