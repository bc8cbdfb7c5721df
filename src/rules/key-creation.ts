import { counted, text } from '../language/text.ts';
import type { Facts, FixStep } from '../model.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, createKey, docs, enableApi, grant, open, run, runRisky, tell, who } from './links.ts';
import { clip, geminiApi, listed, plainOr, projectId, theCaller, theProject } from './names.ts';
import { smallestRoleFor } from './roles.ts';

/** What creating a Gemini key takes, as AI Studio's troubleshooting page lists it. */
const keyCreationPermissions = [
  'resourcemanager.projects.get',
  'apikeys.keys.create',
  'serviceusage.services.enable',
  'iam.serviceAccountApiKeyBindings.create',
  'iam.serviceAccounts.create',
] as const;

const bindingConstraint = 'iam.managed.disableServiceAccountApiKeyCreation';

const newProject = open(
  text(
    'Or make a project of your own here (outside any organization, if you may), then in AI Studio: Dashboard, Projects, Import projects, and create the key in it.',
  ),
  'https://console.cloud.google.com/cloud-resource-manager',
);

const inConsole = (facts: Facts): FixStep =>
  open(
    text(
      'Or create it in the Cloud Console: Create credentials, API key. It asks for an API restriction (Gemini API) and for a service account, which needs no role. If a wizard asks what data you access: application data; user data makes an OAuth client, for the mail and files of people.',
    ),
    consolePage('/apis/credentials', facts),
    who.newKeys,
  );

function stepsForPermissions(facts: Facts, missing: readonly string[]): readonly FixStep[] {
  const roles = smallestRoleFor(missing);
  return [
    ...(roles.length === 0
      ? [
          open(
            text('Ask for the role Editor or for a custom role with these permissions.'),
            consolePage('/iam-admin/iam', facts),
            who.iam,
          ),
        ]
      : roles.map(({ role, title }, index) =>
          grant(
            facts,
            role,
            index === 0
              ? text('Grant what is missing, in the smallest roles (Editor has it all, and far more): {role}.', {
                  role: title,
                })
              : text('And {role}.', { role: title }),
          ),
        )),
    newProject,
    checkAgain(facts, text('Wait a minute or two for the grant to arrive, then check again.')),
  ];
}

function stepsForConstraint(facts: Facts, constraint: string): readonly FixStep[] {
  return [
    run(text('See the policy as it is in effect.'), [
      'gcloud',
      'org-policies',
      'describe',
      constraint,
      '--project',
      projectId(facts),
      '--effective',
    ]),
    open(
      constraint === bindingConstraint
        ? text(
            'Ask for {service} in the parameter allowedServices of this constraint, or for an exception for the project.',
            { service: geminiApi },
          )
        : text('Ask for an exception for the project.'),
      consolePage('/iam-admin/orgpolicies', facts),
      who.policy,
    ),
    ...(constraint.endsWith('disableServiceAccountCreation')
      ? [createKey(facts, text('Or bind a key to a service account that exists already. The key is printed.'))]
      : []),
    newProject,
    checkAgain(facts),
  ];
}

/** The whole list, in the order in which it is worth going through. */
function stepsForAnything(facts: Facts): readonly FixStep[] {
  return [
    enableApi(
      facts,
      text(
        'Enable the API first: the Gemini API, or the Agent Platform API for Agent Platform. A new project has it off.',
      ),
    ),
    open(
      text(
        'See under IAM that you are Owner or Editor, or hold {permissions}. API Keys Admin alone is not enough any more, and custom roles from before spring 2026 lack the last two.',
        { permissions: listed(keyCreationPermissions) },
      ),
      consolePage('/iam-admin/iam', facts),
    ),
    run(
      text(
        'In an organization, see whether a policy is in the way: this constraint is on by default and must allow {service}. iam.disableServiceAccountCreation, its managed twin and gcp.restrictServiceUsage can block it too. Only an Organization Policy Administrator can change them; being Owner is not enough.',
        { service: geminiApi },
      ),
      ['gcloud', 'org-policies', 'describe', bindingConstraint, '--project', projectId(facts), '--effective'],
    ),
    newProject,
    inConsole(facts),
    tell(
      text(
        'Still refused: accept the Google terms and the Generative AI additional terms in AI Studio; ask the Workspace administrator whether AI Studio and Google Cloud are on for you; see that your account is 18 or older, age-verified and in a supported region; see which of several signed-in accounts is in use (?authuser=) and switch browser extensions off. Then wait some minutes and try once more: new projects and roles take a while, and some refusals go away.',
      ),
    ),
    checkAgain(facts, text('Let gkey tell which of these it is.')),
  ];
}

/** Rules about keys that cannot be created. */
export const keyCreationRules = defineRules({
  'key-create-denied': {
    severity: 'error',
    explains: ['key-missing'],
    title: (facts) => {
      const project = theProject(facts);
      if (facts.constraint !== undefined)
        return text('An organization policy blocks new Gemini keys in {project}', { project });
      const n = facts.permissions?.length ?? 0;
      if (n === 0) return text('No Gemini key could be created in {project}', { project });
      return counted(
        n,
        text('A permission is missing to create a key in {project}', { project }),
        text('{n} permissions are missing to create a key in {project}', { n, project }),
      );
    },
    explanation: (facts) => {
      const { permissions = [], constraint } = facts;
      if (constraint !== undefined)
        return text(
          'The constraint {constraint} is in force here. A Gemini key is bound to a service account today, so policies about service accounts and their keys decide over it.',
          { constraint: clip(constraint, 70) },
        );
      if (permissions.length > 0)
        return text(
          '{account} lacks {permissions}. Creating a Gemini key today also creates a service account and binds the key to it, so rights that were enough in 2025 are not any more.',
          {
            account: facts.principal === undefined ? text('The account') : theCaller(facts, 80),
            permissions: listed(permissions),
          },
        );
      return text(
        'AI Studio puts many reasons into one sentence, among them: the Gemini API is still off in the project, one of the five permissions is missing, or an organization policy forbids keys bound to service accounts.',
      );
    },
    fix: (facts) => {
      const constraint = plainOr(facts.constraint?.replace(/^constraints\//u, ''), '');
      if (constraint !== '') return stepsForConstraint(facts, constraint);
      const missing = facts.permissions ?? [];
      return missing.length > 0 ? stepsForPermissions(facts, missing) : stepsForAnything(facts);
    },
    docs: [docs.aiStudio, docs.apiKey, docs.accountPolicies],
    page: {
      meaning: text(
        'AI Studio, the Cloud Console or the API Keys API refused to make a key. Behind the one sentence of AI Studio stand, in the order in which they are worth checking: the API switched off, missing permissions (the newer page greys the button out instead), an organization policy, terms not accepted, a Workspace administrator, age or region, an account or project that was flagged, and plain bad luck that passes in minutes. Being Owner helps with the permissions and with nothing else on the list; for calling Gemini nobody needs Owner.',
      ),
      wording: [
        'Failed to generate API key: permission denied. Please try again.',
        'You do not have permission to create a key in this project',
        'Organization policy prevents this operation',
        'The caller does not have permission',
      ],
      neighbours: [
        {
          cause: 'api-disabled',
          difference: text('an error that names the API and the project; enable it and creation works'),
        },
        { cause: 'iam-denied', difference: text('a call, not the making of a key, lacks a permission') },
        { cause: 'key-limit-reached', difference: text('the right is there, the project is full') },
        { cause: 'workspace-disabled', difference: text('AI Studio as a whole is closed to the account') },
      ],
      sources: [
        { url: docs.aiStudio, date: '2026-05-29', note: text('the five permissions; Owner and Editor have them') },
        {
          url: 'https://discuss.ai.google.dev/t/143693',
          date: '2026-04',
          note: text('custom roles stopped being enough'),
        },
        { url: docs.accountPolicies, date: '2026-11-23', note: text('organization policies about service accounts') },
        {
          url: 'https://github.com/googleapis/python-genai/issues/2391',
          date: '2026-05-07',
          note: text(
            "Google's mail: keys restricted to the Gemini API may be bound by default; the literal default is not confirmed",
          ),
        },
        {
          url: 'https://discuss.ai.google.dev/t/88510',
          date: '2025-06',
          note: text('a refusal that passed by itself'),
        },
        { url: docs.roleTable, date: '2026-08-22', note: text('which roles hold the permissions') },
      ],
    },
  },

  'key-limit-reached': {
    severity: 'error',
    explains: ['key-create-denied', 'key-missing'],
    title: ({ serviceAccount, project, projectNumber }) => {
      const id = project ?? projectNumber;
      if (serviceAccount !== undefined)
        return text('Service account {account} has as many keys as it may have', { account: clip(serviceAccount, 40) });
      return id === undefined
        ? text('The project has as many keys as it may have')
        : text('Project {id} has as many keys as it may have', { id: clip(id, 30) });
    },
    explanation: ({ serviceAccount }) =>
      serviceAccount === undefined
        ? text('A project holds at most 300 API keys, and Google does not raise the limit.')
        : text(
            'A service account holds at most 10 JSON keys. Each is a password that never expires, so the best number is none.',
          ),
    fix: (facts) => {
      const account = plainOr(facts.serviceAccount, '');
      return account === ''
        ? [
            run(
              text('List the keys.'),
              ['gcloud', 'services', 'api-keys', 'list', '--project', projectId(facts)],
              who.keys,
            ),
            runRisky(
              text('Delete those that nothing uses; they can be restored for 30 days.'),
              ['gcloud', 'services', 'api-keys', 'delete', 'KEY_ID', '--project', projectId(facts)],
              who.keys,
            ),
            tell(text('Or create the key in another project.')),
            checkAgain(facts),
          ]
        : [
            run(text('List the keys of the account.'), [
              'gcloud',
              'iam',
              'service-accounts',
              'keys',
              'list',
              `--iam-account=${account}`,
            ]),
            runRisky(
              text('Delete those that nothing uses; a deleted JSON key does not come back.'),
              ['gcloud', 'iam', 'service-accounts', 'keys', 'delete', 'KEY_ID', `--iam-account=${account}`],
              text('someone with roles/iam.serviceAccountKeyAdmin'),
            ),
            open(
              text('Or do without JSON keys: Workload Identity Federation, or an attached service account.'),
              docs.workloadIdentity,
            ),
            checkAgain(facts),
          ];
    },
    docs: [docs.manageKeys, docs.workloadIdentity],
    page: {
      meaning: text(
        'The limit is on the number of keys, not on calls. How the API Keys API words it was not seen; for JSON keys of a service account it is a bare failed precondition. AI Studio shows at most 100 keys, so there may be more than it shows.',
      ),
      wording: ['Precondition check failed.'],
      neighbours: [
        { cause: 'key-create-denied', difference: text('the right to create is missing, not the room') },
        { cause: 'project-quota', difference: text('too many projects, not too many keys') },
      ],
      sources: [
        { url: docs.manageKeys, date: '2026-11-23', note: text('300 keys in a project; restore within 30 days') },
        {
          url: 'https://github.com/googleapis/google-api-dotnet-client/issues/2027',
          date: '2022-01',
          note: text('the answer for the eleventh JSON key'),
        },
      ],
    },
  },
});
