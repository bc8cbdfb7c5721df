/** The way to a working Gemini API key, step by step, as it is in November 2026. Pure. */
import { list, text } from '../language/text.ts';
import type { Facts } from '../model.ts';
import type { KeyStep } from '../report/guide-shape.ts';
import {
  aiStudioKeys,
  consolePage,
  createKey,
  credentialsPage,
  docs,
  enableApi,
  grant,
  grantRisky,
  open,
  putIntoVariable,
  restrictKey,
  run,
  tell,
  who,
} from '../rules/links.ts';
import { agentPlatformApi, projectId } from '../rules/names.ts';
import { creationPermissions } from './changes.ts';

export const keyStepIds = [
  'terms',
  'project',
  'billing',
  'api',
  'rights',
  'data',
  'service-account',
  'create',
  'restrict',
  'store',
  'verify',
] as const;

export type KeyStepId = (typeof keyStepIds)[number];

const accountName = 'gemini-key';

/** The steps in their order, with the ids that are known filled in. Sources: the pages under `docs` of each step. */
export function keySteps(facts: Facts): Readonly<Record<KeyStepId, KeyStep>> {
  const project = projectId(facts);
  const account = facts.serviceAccount ?? `${accountName}@${project}.iam.gserviceaccount.com`;
  const asAccount: Facts = { ...facts, principal: `serviceAccount:${account}` };
  return {
    terms: {
      title: text('Sign in and accept the terms'),
      why: text(
        'Google makes no key for an account that has not accepted the terms of Google Cloud and of the Gemini API, that is younger than 18, that is in a country without the Gemini API, or for which a Workspace administrator has switched AI Studio off.',
      ),
      all: [],
      by: {
        studio: [
          open(
            text(
              'Open AI Studio and accept. A new user gets a project and a key at once; whoever used Google Cloud before gets neither and goes on here.',
            ),
            'https://aistudio.google.com/',
          ),
        ],
        console: [open(text('Open the console and accept.'), 'https://console.cloud.google.com/')],
      },
      docs: [docs.aiStudio],
    },
    project: {
      title: text('Have a project'),
      why: text(
        'Every key belongs to one project and uses its APIs, its quota and its billing. A project outside any organization has no organization policies over it that could forbid keys.',
      ),
      all: [],
      by: {
        studio: [
          open(
            text(
              'AI Studio can make a project. One that exists already must be imported to be seen there: Dashboard > Projects > Import projects.',
            ),
            'https://aistudio.google.com/projects',
          ),
        ],
        console: [
          open(
            text(
              'New project: IAM & Admin > Manage Resources > Create project. Then import it in AI Studio, and try there again.',
            ),
            'https://console.cloud.google.com/cloud-resource-manager',
          ),
        ],
        gcloud: [
          run(text('New project; the id must be free in all of Google Cloud.'), [
            'gcloud',
            'projects',
            'create',
            project,
          ]),
        ],
      },
      docs: [docs.apiKey],
    },
    billing: {
      title: text('Set up billing, if the free tier is not enough'),
      why: text(
        'The Gemini API has a free tier, with few requests and not for every model. Agent Platform needs billing.',
      ),
      all: [],
      by: {
        studio: [
          open(text('Set up billing, next to the project.'), 'https://aistudio.google.com/projects', who.billing),
        ],
        console: [open(text('Link a billing account.'), consolePage('/billing/linkedaccount', facts), who.billing)],
      },
      changed: {
        date: '2026-03-23',
        what: text(
          'New users usually pay in advance (Prepay) since then; the $300 of the Cloud free trial do not count for the Gemini API.',
        ),
      },
      docs: [docs.billing],
    },
    api: {
      title: text('Enable the Gemini API, before you create a key'),
      why: text(
        'It is off in a new project. Without it AI Studio may only answer "Failed to generate API key: permission denied. Please try again.", which has other reasons, too: steps 1 and 5.',
      ),
      all: [
        enableApi(
          { ...facts, service: agentPlatformApi },
          text(
            'The Agent Platform API (formerly Vertex AI API) instead, when the program runs on Google Cloud and calls with its service account, not with a key.',
          ),
        ),
        tell(
          text(
            'cloudaicompanion.googleapis.com is Gemini for Google Cloud, not the Gemini API: enable it only for Code Assist, and never restrict a key to it, that breaks the key.',
          ),
        ),
      ],
      by: {
        studio: [
          tell(
            text(
              'To create a key there you need the right to enable services (serviceusage.services.enable); do not count on AI Studio to enable the API for you.',
            ),
          ),
        ],
        console: [
          open(
            text('APIs & Services > Library > Gemini API > Enable.'),
            consolePage('/apis/library/generativelanguage.googleapis.com', facts),
            who.apis,
          ),
        ],
        gcloud: [
          enableApi(
            { ...facts, service: 'generativelanguage.googleapis.com' },
            text('It takes a few minutes to arrive.'),
          ),
        ],
      },
      changed: {
        date: '2026-04-29',
        what: text(
          'Vertex AI is called Agent Platform since then (the date is that of the client libraries). The Generative Language API is titled Gemini API; since which day is not confirmed. The service ids are the same.',
        ),
      },
      docs: [docs.apiKey],
    },
    rights: {
      title: text('Have the rights to create a key'),
      why: text(
        'Five permissions decide: {permissions}. Owner and Editor have all of them. Owner is for managing the project, not for calling models: give it to few people, and to no program.',
        {
          permissions: list(creationPermissions),
        },
      ),
      all: [
        open(text('See under IAM whether you are Owner or Editor.'), consolePage('/iam-admin/iam', facts)),
        tell(
          text('Without them, these roles together are enough: {roles}.', {
            roles: list([
              'roles/browser',
              'roles/serviceusage.serviceUsageAdmin',
              'roles/serviceusage.apiKeysAdmin',
              'roles/iam.serviceAccountCreator',
              'roles/iam.serviceAccountApiKeyBindingAdmin',
            ]),
          }),
        ),
        tell(
          text(
            'An organization policy may forbid it all the same (iam.managed.disableServiceAccountApiKeyCreation, iam.disableServiceAccountCreation, gcp.restrictServiceUsage); no project Owner can lift it. Keys restricted to the Gemini API pass the first one by default, says a mail of Google’s of May 2026; the literal default is not confirmed. If nobody helps, take a project outside the organization, where you may.',
          ),
        ),
      ],
      by: {},
      changed: {
        date: '2026-05-28',
        what: text(
          'API Keys Admin alone is no longer enough: a key is bound to a service account, which takes rights on accounts, too.',
        ),
      },
      docs: [docs.aiStudio],
    },
    data: {
      title: text('Choose application data, not user data'),
      why: text(
        'Create credentials asks whose data the program will access. User data makes an OAuth client: people log in and share what is private to them (Gmail, Drive). Application data makes a service account: the program acts for itself, and that is what Gemini needs.',
      ),
      all: [],
      by: {
        console: [
          open(
            text(
              'Create credentials > Help me choose > Application data. Whoever takes API key there directly is not asked.',
            ),
            consolePage('/apis/credentials', facts),
          ),
        ],
      },
      docs: [docs.manageKeys],
    },
    'service-account': {
      title: text('Have a service account, with no more rights than it needs'),
      why: text(
        'An auth key acts as a service account. AI Studio makes one by itself, and a key that is restricted to the Gemini API needs no role on it. Calls to Agent Platform take Agent Platform User (roles/aiplatform.user).',
      ),
      all: [
        tell(
          text(
            'Make no JSON key if you can do without: on Google Cloud attach the account to the service, elsewhere use Workload Identity Federation. Whoever has the file acts with all roles of the account; keep it out of code and repositories.',
          ),
        ),
      ],
      by: {
        studio: [
          tell(text('Nothing to do: AI Studio makes the account together with the key. Leave the account in place.')),
        ],
        console: [
          open(
            text('IAM & Admin > Service Accounts > Create service account.'),
            consolePage('/iam-admin/serviceaccounts', facts),
            who.accounts,
          ),
          open(
            text(
              'For Agent Platform only: IAM > Grant access, the account, role Agent Platform User. If you cannot find that role, Editor for a first test, which may change nearly everything in the project; right after it Agent Platform User in its place.',
            ),
            consolePage('/iam-admin/iam', facts),
            who.iam,
          ),
        ],
        gcloud: [
          run(
            text('Make the account.'),
            ['gcloud', 'iam', 'service-accounts', 'create', accountName, '--project', project],
            who.accounts,
          ),
          grant(asAccount, 'roles/aiplatform.user', text('For Agent Platform only: give it Agent Platform User.')),
          grantRisky(
            asAccount,
            'roles/editor',
            text(
              'If that role cannot be found, Editor for a first test only: it may change nearly everything in the project.',
            ),
          ),
          run(
            text('Take Editor away again right after the test, and give it Agent Platform User instead.'),
            [
              'gcloud',
              'projects',
              'remove-iam-policy-binding',
              project,
              `--member=serviceAccount:${account}`,
              '--role=roles/editor',
              '--condition=None',
            ],
            who.iam,
          ),
        ],
      },
      changed: {
        date: '2026-04-29',
        what: text(
          'Vertex AI User is titled Agent Platform User (the date is that of the client libraries); the role id roles/aiplatform.user is the same.',
        ),
      },
      docs: [docs.manageKeys, docs.workloadIdentity],
    },
    create: {
      title: text('Create the key'),
      why: text(
        'Every way gives the same kind of key now, an auth key bound to a service account. If AI Studio does not create one, the console does, with the same rights (step 5).',
      ),
      all: [],
      by: {
        studio: [open(text('API keys > Create API key; choose project {project}.', { project }), aiStudioKeys)],
        console: [
          open(
            text(
              'APIs & Services > Credentials > Create credentials > API key. Choose a service account, and the Gemini API as the API restriction: the console offers it only to a key with a service account.',
            ),
            consolePage('/apis/credentials', facts),
            who.newKeys,
          ),
        ],
        gcloud: [createKey({ ...facts, serviceAccount: account }, text('The key itself is printed.'))],
      },
      changed: {
        date: '2026-05-28',
        what: text(
          'New keys begin with AQ. and have no fixed length; keys that begin with AIza (39 characters) are standard keys, which AI Studio no longer makes. A program that checks for AIza refuses every new key.',
        ),
      },
      docs: [docs.apiKey],
    },
    restrict: {
      title: text('Restrict the key'),
      why: text(
        'A key of AI Studio comes restricted to the Gemini API. A standard key without restrictions is refused, and a key that may call more than it needs does more harm when it leaks.',
      ),
      all: [
        tell(
          text(
            'Where the caller is known, restrict that, too: IP addresses for a server, referrers for a web page, the app for Android and iOS. Whether this works for auth keys is not confirmed: try it before you rely on it.',
          ),
        ),
      ],
      by: {
        studio: [
          open(text('A key marked Unrestricted: Add restrictions > Restrict to Gemini API only.'), aiStudioKeys),
        ],
        console: [
          credentialsPage(
            text(
              'The key > API restrictions > Restrict key > Gemini API. A standard key is not offered the Gemini API there: use AI Studio or gcloud, or better make a new key.',
            ),
            facts,
          ),
        ],
        gcloud: [restrictKey(facts, text('To the Gemini API alone; it takes up to five minutes.'))],
      },
      changed: {
        date: '2026-06-19',
        what: text('The Gemini API refuses standard keys that have no restriction; restricted ones go on working.'),
      },
      docs: [docs.apiKey, docs.manageKeys],
    },
    store: {
      title: text('Store the key where only the program reads it'),
      why: text(
        'Others use a leaked key on your bill, and Google blocks those that it finds. Never put it into code, a repository, a web page or an app.',
      ),
      all: [
        putIntoVariable({ ...facts, variable: facts.variable ?? 'GEMINI_API_KEY' }),
        run(
          text(
            'In production keep it in a secret manager (Secret Manager is off until secretmanager.googleapis.com is enabled). This reads the key from standard input to the last byte: no line break behind it.',
          ),
          ['gcloud', 'secrets', 'create', 'gemini-api-key', '--data-file=-', '--project', project],
        ),
        tell(
          text(
            "Set GEMINI_API_KEY or GOOGLE_API_KEY, not both: Google's SDKs prefer GOOGLE_API_KEY, Gemini CLI knows only GEMINI_API_KEY.",
          ),
        ),
      ],
      by: {},
      docs: [docs.apiKey],
    },
    verify: {
      title: text('Prove that it works'),
      why: text(
        'That Google lists models for the key proves little: only a model that answers proves key, project, quota and model together.',
      ),
      all: [run(text('One small call, and every reason if it fails.'), ['gkey', 'doctor', '--project', project])],
      by: {},
      docs: [docs.apiErrors],
    },
  };
}
