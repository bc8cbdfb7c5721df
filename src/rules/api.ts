import { sentences, text, verbatim } from '../language/text.ts';
import type { Facts } from '../model.ts';
import { defineRules } from './define-rules.ts';
import {
  aiStudioKeys,
  checkAgain,
  consolePage,
  docs,
  enableApi,
  googleLink,
  grant,
  open,
  run,
  tell,
  who,
} from './links.ts';
import {
  agentPlatformApi,
  apiTitle,
  clip,
  geminiForGoogleCloudApi,
  isPlain,
  projectId,
  serviceId,
  theProject,
} from './names.ts';

const enableReference = 'https://cloud.google.com/service-usage/docs/enable-disable';

/** APIs that only describe projects, keys and rights. */
const adminApis: ReadonlySet<string> = new Set([
  'apikeys.googleapis.com',
  'cloudbilling.googleapis.com',
  'cloudresourcemanager.googleapis.com',
  'iam.googleapis.com',
  'orgpolicy.googleapis.com',
  'serviceusage.googleapis.com',
]);

/** A private API of Google's behind "Login with Google": nobody but Google can enable it. */
const isCodeAssistBackend = (facts: Facts): boolean => facts.service?.startsWith('cloudcode-pa.') === true;

const gcloudsOwn: ReadonlySet<string> = new Set(['764086051850', '32555940559']);

/** The quota project that Google refused; undefined where none was named, or only gcloud's own. */
function refusedQuotaProject({ otherProject, project, permission, reason }: Facts): string | undefined {
  const denied = reason === 'USER_PROJECT_DENIED' || permission === 'serviceusage.services.use';
  const named = otherProject ?? (denied ? project : undefined);
  return named === undefined || gcloudsOwn.has(named) ? undefined : named;
}

/** Rules about APIs that a project has, or may not, use. */
export const apiRules = defineRules({
  'api-disabled': {
    severity: 'error',
    explains: ['key-create-denied', 'key-missing', 'model-not-found'],
    title: (facts) =>
      facts.subtype === 'pending'
        ? text('The {api} was just enabled in {project} and is not there yet', {
            api: apiTitle(facts),
            project: theProject(facts),
          })
        : text('The {api} is not enabled in {project}', { api: apiTitle(facts), project: theProject(facts) }),
    explanation: (facts) => {
      if (facts.subtype === 'pending')
        return text(
          'Service Usage says that it is on, and the call is refused all the same: that is so for some minutes after somebody has enabled it.',
        );
      if (isCodeAssistBackend(facts))
        return text(
          'This is a private API of Google behind "Login with Google" in Gemini CLI and Code Assist. Nobody but Google can enable it: the login is at fault, not your project.',
        );
      const service = serviceId(facts);
      if (service === geminiForGoogleCloudApi)
        return text(
          'This is Gemini for Google Cloud: Code Assist needs it, in {project}. The Gemini API and its keys do not.',
          { project: theProject(facts) },
        );
      return sentences(
        text(
          'Google counts the call on {project}, and there this API is off, as it is in every new project until somebody enables it.',
          { project: theProject(facts) },
        ),
        adminApis.has(service)
          ? text('It serves gkey and gcloud to look things up; calls to Gemini do without it.')
          : undefined,
      );
    },
    fix: (facts) => {
      if (facts.subtype === 'pending')
        return [
          tell(text('Leave it as it is: enabling it once more does not make it faster.')),
          checkAgain(facts, text('Wait some minutes; this looks again until it works.'), ['--wait', '5m']),
        ];
      if (isCodeAssistBackend(facts))
        return [
          open(text('Use an API key instead of the login: create one, and put it into GEMINI_API_KEY.'), aiStudioKeys),
          tell(text('Or log in to the tool again with a licensed account, and update the tool.')),
          checkAgain({}),
        ];
      const service = serviceId(facts);
      return [
        enableApi(facts, text('Enable the {api}.', { api: apiTitle(facts) })),
        open(
          text('Or enable it in the console.'),
          googleLink(facts, consolePage(`/apis/library/${service}`, facts)),
          who.apis,
        ),
        ...(service === agentPlatformApi
          ? [
              open(
                text('If that is refused, link billing first: Agent Platform usually wants it.'),
                consolePage('/billing/linkedaccount', facts),
                who.billing,
              ),
            ]
          : []),
        checkAgain(facts, text('Wait some minutes, then check again.')),
      ];
    },
    docs: [enableReference, docs.apiKey],
    page: {
      meaning: text(
        'Every API has to be switched on per project. The error names the API and the project that it was looked for in, often by number: for a call with a key that is the project of the key, for a call with a login the quota project. In a new project the Gemini API (generativelanguage.googleapis.com, until 2025 titled Generative Language API) is off until somebody enables it; so is the Agent Platform API (aiplatform.googleapis.com, formerly Vertex AI API).',
      ),
      wording: [
        'Gemini API has not been used in project N before or it is disabled. Enable it by visiting …',
        'Generative Language API has not been used…',
      ],
      neighbours: [
        { cause: 'key-service-blocked', difference: text('the API is on, the key may not call it') },
        {
          cause: 'quota-project',
          difference: text('the project in the error is 764086051850 or 32555940559: gcloud, not yours'),
        },
        { cause: 'billing-disabled', difference: text('says that the method requires billing') },
        { cause: 'iam-denied', difference: text('names a permission') },
        { cause: 'org-policy', difference: text('enabling it, or using it, is forbidden by a constraint') },
      ],
      sources: [
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('SERVICE_DISABLED') },
        {
          url: 'https://github.com/google-gemini/gemini-cli/issues/1343',
          date: '2025-06-23',
          note: verbatim('Gemini for Google Cloud API'),
        },
        {
          url: 'https://github.com/google-gemini/gemini-cli/issues/25617',
          date: '2026-04-18',
          note: verbatim('Cloud Code Private API'),
        },
        { url: docs.aiStudio, date: '2026-05-29', note: text('AI Studio needs the API enabled to list keys') },
      ],
    },
  },

  'quota-project': {
    severity: 'error',
    explains: [],
    title: (facts) => {
      const quota = refusedQuotaProject(facts);
      return quota === undefined
        ? text('The login has no project that pays for its admin calls (quota project)')
        : text('The login may not use project {project} as its quota project', { project: clip(quota, 30) });
    },
    explanation: (facts) => {
      const api = facts.service === undefined ? undefined : apiTitle(facts);
      if (refusedQuotaProject(facts) === undefined)
        return sentences(
          api === undefined
            ? text('A login made with gcloud belongs to no project, and some APIs want one to count the call on.')
            : text('A login made with gcloud belongs to no project, and the {api} wants one to count the call on.', {
                api,
              }),
          text(
            "An error that names project 764086051850 or 32555940559 means this: those are gcloud's own, nothing can be enabled there.",
          ),
        );
      return api === undefined
        ? text(
            'Calls with this login are counted on that project, which takes the permission serviceusage.services.use there.',
          )
        : text(
            'Calls with this login are counted on that project, which takes the permission serviceusage.services.use there, and the {api} enabled there.',
            { api },
          );
    },
    fix: (facts) => {
      const refused = refusedQuotaProject(facts);
      const there: Facts = refused === undefined ? facts : { ...facts, project: refused };
      const other = facts.project === refused ? 'ANOTHER_PROJECT' : projectId(facts);
      const setProject = run(
        refused === undefined
          ? text('Name a project of yours as quota project of the login.')
          : text('Or let the login count its calls on another project of yours.'),
        [
          'gcloud',
          'auth',
          'application-default',
          'set-quota-project',
          refused === undefined ? projectId(facts) : other,
        ],
      );
      return [
        ...(refused === undefined ? [setProject] : []),
        grant(
          there,
          'roles/serviceusage.serviceUsageConsumer',
          text('Give the login the right to use it. Viewer, Browser and Agent Platform User do not have it.'),
        ),
        ...(isPlain(facts.service)
          ? [enableApi(there, text('See that the {api} is enabled there.', { api: apiTitle(facts) }))]
          : []),
        ...(refused === undefined ? [] : [setProject]),
        tell(
          text(
            'GOOGLE_CLOUD_QUOTA_PROJECT and GOOGLE_GENAI_USER_PROJECT overrule the login: unset them, or let them name the same project.',
          ),
        ),
        checkAgain(facts, text('Wait some minutes for the grant to arrive, then check again.')),
      ];
    },
    docs: [docs.userCredentials],
    page: {
      meaning: text(
        "Calls with a person's login have two projects: the one they are about, and the one that meters them (x-goog-user-project, quota_project_id in the credentials file). The second is missing, unknown, or not open to the caller. API keys and service accounts carry their own and do not meet this.",
      ),
      wording: [
        'Your application is authenticating by using local Application Default Credentials. The apikeys.googleapis.com API requires a quota project, which is not set by default. To learn how to set your quota project, see https://cloud.google.com/docs/authentication/adc-troubleshooting/user-creds .',
        'Caller does not have required permission to use project X. Grant the caller the roles/serviceusage.serviceUsageConsumer role, or a custom role with the serviceusage.services.use permission, by visiting https://console.developers.google.com/iam-admin/iam/project?project=X and then retry. Propagation of the new permission may take a few minutes.',
        'Your application has authenticated using end user credentials from Google Cloud SDK without a quota project. You might receive a "quota exceeded" or "API not enabled" error. …',
      ],
      neighbours: [
        { cause: 'api-disabled', difference: text('the project named in the error is one of yours') },
        { cause: 'iam-denied', difference: text('a permission on the project that the call is about is missing') },
        { cause: 'quota-rate', difference: text('quota in the sense of too many calls') },
      ],
      sources: [
        {
          url: 'https://github.com/googleapis/google-auth-library-python',
          date: '2026-03',
          note: text('the warning of version 2.48.0'),
        },
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('USER_PROJECT_DENIED') },
        {
          url: 'https://github.com/googleapis/google-cloud-rust/issues/3244',
          date: '2025-09',
          note: text('the sentence'),
        },
        {
          url: 'https://github.com/pulumi/pulumi-gcp/issues/2896',
          date: '2025-01',
          note: text('the API Keys API without quota project'),
        },
      ],
    },
  },

  'tos-not-accepted': {
    severity: 'error',
    explains: ['key-create-denied'],
    title: () => text('Terms of service have not been accepted yet'),
    explanation: () =>
      text(
        'Google wants the terms accepted in the browser, by the account that acts, before it enables the API or makes a key. No role replaces that.',
      ),
    fix: (facts) => [
      open(
        text('Open the terms with the same account and accept them.'),
        googleLink(facts, 'https://console.developers.google.com/terms/cloud'),
      ),
      open(
        text('Open AI Studio once with this account and accept the Generative AI additional terms.'),
        'https://aistudio.google.com/',
      ),
      tell(
        text(
          'With several accounts signed in, see that it is the right one (?authuser= in the address). A service account cannot accept terms: let a person do it.',
        ),
      ),
      checkAgain(facts),
    ],
    docs: [docs.aiStudio],
    page: {
      meaning: text(
        'Service Usage answers FAILED_PRECONDITION with reason UREQ_TOS_NOT_ACCEPTED and names the terms (tos_id) in the subject; they are shown under https://console.developers.google.com/terms/ followed by that id. AI Studio shows only "permission denied".',
      ),
      wording: ['UREQ_TOS_NOT_ACCEPTED'],
      neighbours: [
        { cause: 'workspace-disabled', difference: text('the administrator, not the person, has to agree') },
        { cause: 'key-create-denied', difference: text('the refusal without a word about terms') },
      ],
      sources: [{ url: docs.aiStudio, date: '2026-05-29', note: text('AI Studio checks that the terms are accepted') }],
    },
  },
});
