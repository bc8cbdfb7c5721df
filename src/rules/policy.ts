import { sentences, type Text, text, verbatim } from '../language/text.ts';
import type { Facts } from '../model.ts';
import { defineRules } from './define-rules.ts';
import { checkAgain, consolePage, createKey, docs, open, run, tell, who } from './links.ts';
import { agentPlatformApi, clip, geminiApi, isPlain, plainOr, projectId, serviceId, theProject } from './names.ts';

interface Constraint {
  /** What it forbids, as a sentence. */
  readonly effect: Text;
  /** What to ask the administrator for. */
  readonly ask: Text;
}

const accountCreation: Constraint = {
  effect: text('It forbids new service accounts, and AI Studio makes one for every new key.'),
  ask: text(
    'Ask for an exception for the project, or for a service account made for you, to which you bind a key in the Cloud Console.',
  ),
};
const jsonKeys: Constraint = {
  effect: text('It forbids JSON keys of service accounts; it does not touch API keys.'),
  ask: text(
    'Do without a JSON key: attach the service account, or use Workload Identity Federation. Gemini API keys are not affected.',
  ),
};
const outsiders: Constraint = {
  effect: text('It forbids roles for accounts outside the organization.'),
  ask: text('Use an account of the organization, or ask for the domain or the account to be allowed.'),
};
const models: Constraint = {
  effect: text('It forbids models or features on Agent Platform that are not on its list.'),
  ask: text('Choose a model on the list, or ask for this one to be added.'),
};

/** The constraints that stand in the way of Gemini, by id without `constraints/`. */
const constraints: Readonly<Record<string, Constraint>> = {
  'iam.managed.disableServiceAccountApiKeyCreation': {
    effect: text(
      'It forbids API keys bound to service accounts, which all new Gemini keys are, unless all their APIs stand in allowedServices; it is on by default.',
    ),
    ask: text('Ask for {api} (and {other} for Agent Platform) in its parameter allowedServices.', {
      api: geminiApi,
      other: agentPlatformApi,
    }),
  },
  'iam.disableServiceAccountCreation': accountCreation,
  'iam.managed.disableServiceAccountCreation': accountCreation,
  'iam.disableServiceAccountKeyCreation': jsonKeys,
  'iam.managed.disableServiceAccountKeyCreation': jsonKeys,
  'iam.managed.disableServiceAccountKeyUpload': jsonKeys,
  'gcp.restrictServiceUsage': {
    effect: text('It forbids the use of APIs that are not on its list, even when they are enabled.'),
    ask: text('Ask for {api} to be allowed (for new keys also apikeys.googleapis.com and iam.googleapis.com).', {
      api: geminiApi,
    }),
  },
  'serviceuser.services': {
    effect: text('It forbids enabling certain APIs.'),
    ask: text('Ask for {api} to be allowed.', { api: geminiApi }),
  },
  'iam.allowedPolicyMemberDomains': outsiders,
  'iam.managed.allowedPolicyMembers': outsiders,
  'gcp.resourceLocations': {
    effect: text('It forbids locations that are not on its list.'),
    ask: text('Choose an allowed location, or ask for this one (or global) to be added.'),
  },
  'gcp.restrictEndpointUsage': {
    effect: text('It forbids certain API endpoints.'),
    ask: text('Call a regional endpoint if the policy allows that, or ask for this endpoint to be allowed.'),
  },
  'gcp.restrictTLSVersion': {
    effect: text('It forbids old TLS versions.'),
    ask: text('Update the client, or whatever intercepts TLS on the way, to TLS 1.2 or newer.'),
  },
  'gcp.restrictTLSCipherSuites': {
    effect: text('It forbids the cipher suite that was negotiated.'),
    ask: text('Update the client, or whatever intercepts TLS on the way, to current cipher suites.'),
  },
  'vertexai.allowedModels': models,
  'vertexai.allowedPartnerModelFeatures': models,
};

/** Reasons that stand for one constraint, where Google does not name it. */
const constraintOfReason: Readonly<Record<string, string>> = {
  RESOURCE_USAGE_RESTRICTION_VIOLATED: 'gcp.restrictServiceUsage',
  LOCATION_ORG_POLICY_VIOLATED: 'gcp.resourceLocations',
  ENDPOINT_USAGE_RESTRICTION_VIOLATED: 'gcp.restrictEndpointUsage',
  TLS_ORG_POLICY_VIOLATED: 'gcp.restrictTLSVersion',
  TLS_CIPHER_RESTRICTION_VIOLATED: 'gcp.restrictTLSCipherSuites',
};

const constraintOf = ({ constraint, reason }: Facts): string | undefined =>
  constraint?.replace(/^constraints\//u, '') ?? constraintOfReason[reason ?? ''];

/** X-Goog-Allowed-Resources, which a proxy of the company adds: not a constraint of the project. */
const isHeaderRule = ({ reason }: Facts): boolean => reason?.startsWith('ORG_RESTRICTION_') === true;

/** Rules about what organizations forbid. */
export const policyRules = defineRules({
  'org-policy': {
    severity: 'error',
    explains: ['key-create-denied', 'key-missing', 'model-access', 'region-unsupported'],
    title: (facts) => {
      if (isHeaderRule(facts)) return text("Your organization's proxy keeps you out of this project");
      const constraint = constraintOf(facts);
      return constraint === undefined
        ? text('An organization policy forbids this in {project}', { project: theProject(facts) })
        : text('Organization policy {constraint} forbids this', { constraint: clip(constraint, 50) });
    },
    explanation: (facts) => {
      if (isHeaderRule(facts))
        return text(
          'A proxy adds the header X-Goog-Allowed-Resources, which admits only the organizations on its list, and this project belongs to another one.',
        );
      const effect = constraints[constraintOf(facts) ?? '']?.effect;
      return sentences(
        effect ?? text('A constraint set above the project forbids it.'),
        text('A project Owner cannot lift it; projects outside any organization have no such policies of their own.'),
        facts.note,
      );
    },
    fix: (facts) => {
      if (isHeaderRule(facts))
        return [
          tell(
            text('Use a project of your organization, or ask for the other organization to be allowed in the proxy.'),
            text('the administrators of your network proxy'),
          ),
          tell(text('Or call from a network without that proxy, if you may.')),
          checkAgain(facts),
        ];
      const constraint = constraintOf(facts);
      return [
        run(text('See the policy as it is in effect.'), [
          'gcloud',
          'org-policies',
          'describe',
          plainOr(constraint, 'CONSTRAINT'),
          '--project',
          projectId(facts),
          '--effective',
        ]),
        open(
          constraints[constraint ?? '']?.ask ??
            text('Ask for an exception for the project; name the constraint and what you wanted to do.'),
          consolePage('/iam-admin/orgpolicies', facts),
          who.policy,
        ),
        ...(constraint?.endsWith('disableServiceAccountCreation')
          ? [createKey(facts, text('Or bind a key to a service account that exists already. The key is printed.'))]
          : []),
        open(
          text('Or work in a project outside the organization, if you may.'),
          'https://console.cloud.google.com/cloud-resource-manager',
        ),
        checkAgain(facts, text('A changed policy takes some minutes; then check again.')),
      ];
    },
    docs: [docs.constraints, docs.accountPolicies],
    page: {
      meaning: text(
        'Organization policies are set above the project and no role in the project lifts them. For Gemini the one that matters most is iam.managed.disableServiceAccountApiKeyCreation ("Block service account API key bindings"), which Google enforces by default; by its own mail keys restricted to the Gemini API pass it by default, but the literal default list was not found in a public page. No constraint that forbids standard API keys was found.',
      ),
      wording: [
        'Organization policy prevents this operation',
        'Organization Policy constraint constraints/vertexai.… violated for …',
        "Request violates constraint 'constraints/iam.disableServiceAccountKeyCreation'",
      ],
      neighbours: [
        { cause: 'iam-denied', difference: text('a permission is named; a role helps') },
        {
          cause: 'vpc-sc',
          difference: text('"Request is prohibited by organization\'s policy" with a unique identifier'),
        },
        {
          cause: 'workspace-disabled',
          difference: text('a switch in the Workspace admin console, not in Google Cloud'),
        },
        { cause: 'api-disabled', difference: text('the API is off because nobody turned it on') },
      ],
      sources: [
        { url: docs.constraints, date: '2026-11-23', note: text('the constraints') },
        {
          url: 'https://docs.cloud.google.com/organization-policy/restrict-service-accounts',
          date: '2026-11-23',
          note: text('key bindings are blocked by default'),
        },
        {
          url: 'https://github.com/googleapis/python-genai/issues/2391',
          date: '2026-05-07',
          note: text("Google's mail about the default"),
        },
        {
          url: 'https://github.com/n8n-io/n8n/issues/29970',
          date: '2026-05-07',
          note: text('a commenter calls part of that mail misleading'),
        },
        {
          url: docs.errorReasons,
          date: '2026-08-22',
          note: text('the *_POLICY_VIOLATED and *_RESTRICTION_VIOLATED reasons'),
        },
      ],
    },
  },

  'vpc-sc': {
    severity: 'error',
    explains: [],
    title: (facts) => text('VPC Service Controls keep the call out of {project}', { project: theProject(facts) }),
    explanation: ({ perimeterId }) =>
      sentences(
        text(
          'The project stands inside a service perimeter, and the caller, its network or the API is not admitted. Roles and keys do not help.',
        ),
        perimeterId === undefined
          ? undefined
          : text('The administrator finds this refusal by its id {id}.', { id: clip(perimeterId, 70) }),
      ),
    fix: (facts) => [
      open(
        isPlain(facts.perimeterId)
          ? text(
              'Give the unique identifier {id} to the administrator of the perimeter; the troubleshooter explains it.',
              { id: facts.perimeterId },
            )
          : text(
              'Give the unique identifier from the error to the administrator of the perimeter; the troubleshooter explains it.',
            ),
        consolePage('/security/service-perimeter', facts),
        text('someone with roles/accesscontextmanager.policyAdmin on the organization'),
      ),
      tell(
        text(
          'Ask for an ingress or egress rule for {api} and your identity, or for the API among the accessible services.',
          { api: serviceId(facts) },
        ),
      ),
      tell(text('Or call from inside the perimeter.')),
      checkAgain(facts),
    ],
    docs: ['https://cloud.google.com/vpc-service-controls/docs/troubleshooting'],
    page: {
      meaning: text(
        'A perimeter around projects decides which networks and identities reach which APIs. The refusal carries a unique identifier that only the administrators can look up.',
      ),
      wording: ["Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: …"],
      neighbours: [
        { cause: 'org-policy', difference: text('a constraint is named, no unique identifier') },
        { cause: 'iam-denied', difference: text('a permission is named') },
        { cause: 'key-ip-blocked', difference: text('the key, not the project, refuses the address') },
      ],
      sources: [
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('SECURITY_POLICY_VIOLATED') },
        {
          url: 'https://github.com/cloudquery/cloudquery/issues/1062',
          date: '2022-07',
          note: text('the answer with its identifier'),
        },
      ],
    },
  },
});
