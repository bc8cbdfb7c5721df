import { sentences, type Text, text, verbatim } from '../language/text.ts';
import { defineRules } from './define-rules.ts';
import {
  aiStudioKeys,
  checkAgain,
  consolePage,
  docs,
  googleLink,
  grant,
  open,
  run,
  runRisky,
  tell,
  who,
} from './links.ts';
import { clip, isPlain, projectId, theCaller, theProject } from './names.ts';

const projectsReference = 'https://cloud.google.com/resource-manager/docs/creating-managing-projects';

const looksLikePlaceholder = (id: string | undefined): boolean =>
  /^(?:your|my)?[-_ ]?project[-_ ]?(?:id)?$/iu.test(id ?? '');

const anOwner = text('an Owner of the project');

/** What the reason code says that Google decided; undefined without one. */
function googlesDecision(reason: string | undefined): Text | undefined {
  switch (reason) {
    case 'GCP_SUSPENDED':
      return text('Google Cloud access is suspended for the project or for its account.');
    case 'VALIDATION_REQUIRED':
      return text('Google wants this account verified before it goes on.');
    case 'TOS_VIOLATION':
      return text('Google closed this service to the account for a breach of its terms.');
    default:
      return undefined;
  }
}

/** Rules about the project itself. */
export const projectRules = defineRules({
  'project-not-found': {
    severity: 'error',
    explains: [
      'api-disabled',
      'billing-disabled',
      'billing-none',
      'iam-denied',
      'key-create-denied',
      'key-project-mismatch',
      'key-missing',
      'quota-project',
    ],
    title: ({ project, projectNumber }) => {
      const id = project ?? projectNumber;
      if (id === undefined) return text('The project does not exist, or is hidden from this account');
      return looksLikePlaceholder(id)
        ? text('{project} is a placeholder, not a project', { project: clip(id, 30) })
        : text('Project {project} does not exist, or is hidden from this account', { project: clip(id, 30) });
    },
    explanation: (facts) =>
      looksLikePlaceholder(facts.project)
        ? text('The example value was never replaced by the id of your own project.')
        : text(
            'Google gives the same answer for a project that does not exist and for one that {caller} may not see, so it is a misspelt id, a name in the place of the id, or a missing role.',
            { caller: theCaller(facts, 60) },
          ),
    fix: (facts) => [
      run(text('List the projects that your account can see, with their ids.'), ['gcloud', 'projects', 'list']),
      tell(
        text(
          'Put the id (my-app-123456) or the number in GOOGLE_CLOUD_PROJECT, not the display name. In Cloud Shell, Gemini CLI overwrites it with cloudshell-gca.',
        ),
      ),
      run(text('See which account is in use; the project may belong to another one.'), ['gcloud', 'auth', 'list']),
      // A consumer that Google does not know lacks no role.
      ...(looksLikePlaceholder(facts.project) || facts.reason === 'CONSUMER_INVALID'
        ? []
        : [grant(facts, 'roles/browser', text('If the id is right, ask to be let in.'))]),
      checkAgain(looksLikePlaceholder(facts.project) ? {} : facts),
    ],
    docs: [projectsReference],
    page: {
      meaning: text(
        'The consumer project is not known to Google under this id, or the account may not see it. Google does not tell the two apart on purpose. Clients that ask for a project, such as Gemini CLI and Agent Platform SDKs, show it for every typing mistake.',
      ),
      wording: [
        'Permission denied on resource project X',
        "Permission 'resourcemanager.projects.get' denied on resource '//cloudresourcemanager.googleapis.com/projects/X' (or it may not exist).",
      ],
      neighbours: [
        { cause: 'project-deleted', difference: text('Google knows the project and says that it is being deleted') },
        { cause: 'iam-denied', difference: text('another permission than resourcemanager.projects.get is named') },
        { cause: 'project-required', difference: text('no project was named at all') },
        { cause: 'quota-project', difference: text('the project may be seen, not used for quota') },
      ],
      sources: [
        {
          url: 'https://github.com/google-gemini/gemini-cli/issues/7478',
          date: '2025-08',
          note: text('YOUR_PROJECT_ID left in place'),
        },
        {
          url: 'https://github.com/gemini-cli-extensions/nanobanana/issues/16',
          date: '2025-10',
          note: verbatim('Permission denied on resource project'),
        },
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('CONSUMER_INVALID, RESOURCE_PROJECT_INVALID') },
      ],
    },
  },

  'project-deleted': {
    severity: 'error',
    explains: [
      'project-not-found',
      'project-denied',
      'api-disabled',
      'billing-disabled',
      'billing-none',
      'iam-denied',
      'key-create-denied',
      'key-deleted',
      'key-expired',
      'key-invalid',
      'key-missing',
      'key-project-mismatch',
      'key-suspended',
      'model-not-found',
      'quota-project',
      'quota-zero',
      'sa-invalid',
    ],
    title: ({ project, projectNumber }) => {
      const id = project ?? projectNumber;
      return id === undefined
        ? text('The project was shut down and is being deleted')
        : text('Project {project} was shut down and is being deleted', { project: clip(id, 30) });
    },
    explanation: ({ until }) =>
      sentences(
        text('Everything in it, its keys and service accounts included, has stopped.'),
        until === undefined
          ? text(
              'It can be restored for 30 days after it was shut down; then it is gone, and its id is never free again.',
            )
          : text('It can be restored until {until}; then it is gone, and its id is never free again.', {
              until: clip(until),
            }),
      ),
    fix: (facts) => [
      runRisky(
        text('If it was not shut down on purpose, restore it. What it costs starts again with it.'),
        ['gcloud', 'projects', 'undelete', projectId(facts)],
        anOwner,
      ),
      open(
        text('Or in the console: Resources pending deletion, Restore.'),
        'https://console.cloud.google.com/cloud-resource-manager',
        anOwner,
      ),
      tell(text('After that, link billing again if it was linked; some services take hours to come back.')),
      open(text('Or create a key in another project.'), aiStudioKeys),
      checkAgain(facts),
    ],
    docs: [projectsReference],
    page: {
      meaning: text(
        'The project is in state DELETE_REQUESTED. All that hangs on it fails in its own way: keys are unknown, APIs off, roles gone. One cause, many errors.',
      ),
      wording: [],
      neighbours: [
        { cause: 'project-not-found', difference: text('Google says nothing about the project at all') },
        { cause: 'key-deleted', difference: text('only the key is deleted') },
        { cause: 'project-denied', difference: text('the project lives, Google refuses it') },
      ],
      sources: [
        {
          url: 'https://github.com/googleapis/googleapis/blob/master/google/cloud/resourcemanager/v3/projects.proto',
          date: '2026-08-22',
          note: text('the state DELETE_REQUESTED, and what restores it'),
        },
        {
          url: docs.errorReasons,
          date: '2026-08-22',
          note: text('CONSUMER_INVALID also stands for a deleted project'),
        },
      ],
    },
  },

  'project-denied': {
    severity: 'error',
    explains: ['key-suspended', 'key-create-denied', 'quota-zero'],
    title: (facts) =>
      text('Google has denied {project} or its account access to Gemini', { project: theProject(facts) }),
    explanation: ({ reason }) => {
      const decided = googlesDecision(reason);
      return decided === undefined
        ? text(
            'A flag on the account or the project, not on the key: listing models still works, generating does not. It hits many new projects on the free tier, and is not always permanent.',
          )
        : sentences(decided, text('Keys, roles and settings have nothing to do with it.'));
    },
    fix: (facts) => [
      googleLink(facts, '') === ''
        ? open(
            text('See what AI Studio says about the project: the tier "Unavailable" confirms it.'),
            'https://aistudio.google.com/projects',
          )
        : open(
            text('Follow the link that Google sent with the refusal: it leads to the verification or to the appeal.'),
            googleLink(facts, ''),
          ),
      tell(
        text(
          'Complete the age verification and the verification of the Google account, then wait; one key answered again after six days.',
        ),
      ),
      open(
        text('Move to the paid tier (prepaid credits or a billing account); that is what Google staff advise next.'),
        docs.billing,
        who.billing,
      ),
      open(
        text('Look for a suspension notice, and appeal there if there is one.'),
        consolePage('/home/dashboard', facts),
        anOwner,
      ),
      tell(text('Another project sometimes helps and sometimes not; do not make many, that looks like abuse.')),
      checkAgain(facts),
    ],
    docs: ['https://discuss.ai.google.dev/t/183533', docs.aiStudio],
    page: {
      meaning: text(
        '"Your project has been denied access" is a decision of Google about the account or the project. It comes without a reason code, and models.list answers 200 all the while, so a check that only lists models calls such a key good.',
      ),
      wording: ['Your project has been denied access. Please contact support.'],
      neighbours: [
        { cause: 'key-suspended', difference: text('says "Consumer … has been suspended", reason CONSUMER_SUSPENDED') },
        { cause: 'location-unsupported', difference: text('names the location of the caller') },
        { cause: 'workspace-disabled', difference: text('an administrator of yours decided, not Google') },
        { cause: 'iam-denied', difference: text('names a permission, or says "The caller does not have permission"') },
      ],
      sources: [
        { url: 'https://discuss.ai.google.dev/t/183533', date: '2026-09', note: text('what Google staff answer') },
        { url: 'https://discuss.ai.google.dev/t/180234', date: '2026-08', note: text('the same') },
        {
          url: 'https://discuss.ai.google.dev/t/186898',
          date: '2026-10',
          note: text('still hitting new free-tier projects'),
        },
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('GCP_SUSPENDED') },
      ],
    },
  },

  'project-required': {
    severity: 'error',
    explains: [],
    title: () => text('The client was not told which Google Cloud project to use'),
    explanation: () =>
      text(
        'Agent Platform, gcloud and the login of Gemini CLI work in a project, and none was named. The Gemini API with a key needs no project: the key names it.',
      ),
    fix: (facts) => [
      run(text('Find the id of your project.'), ['gcloud', 'projects', 'list']),
      tell(
        isPlain(facts.project)
          ? text(
              'Set GOOGLE_CLOUD_PROJECT to it ({project}) where the program runs; for Agent Platform also GOOGLE_CLOUD_LOCATION (global is a good default).',
              { project: facts.project },
            )
          : text(
              'Set GOOGLE_CLOUD_PROJECT to it where the program runs; for Agent Platform also GOOGLE_CLOUD_LOCATION (global is a good default).',
            ),
      ),
      run(text('For gcloud itself.'), ['gcloud', 'config', 'set', 'project', projectId(facts)]),
      tell(
        text(
          'If you meant the Gemini API, unset GOOGLE_GENAI_USE_ENTERPRISE, GOOGLE_GENAI_USE_VERTEXAI and GOOGLE_GENAI_USE_GCA and set GEMINI_API_KEY.',
        ),
      ),
      checkAgain(facts),
    ],
    docs: ['https://cloud.google.com/docs/authentication/application-default-credentials', docs.apiKey],
    page: {
      meaning: text(
        'Not an answer of an API: a client library looked for a project in its settings, the environment, the credentials file, the gcloud configuration and the metadata server, and found none.',
      ),
      wording: [
        'Unable to detect a Project Id in the current environment.\nTo learn more about authentication and Google APIs, visit:\nhttps://cloud.google.com/docs/authentication/getting-started',
        'No project ID could be determined. Consider running `gcloud config set project` or setting the GOOGLE_CLOUD_PROJECT environment variable',
      ],
      neighbours: [
        { cause: 'project-not-found', difference: text('a project was named, and Google does not know it') },
        { cause: 'quota-project', difference: text('an admin API asks which project pays for the call') },
        { cause: 'adc-missing', difference: text('the login is missing, not the project') },
      ],
      sources: [
        { url: docs.authLibrary, date: '2026-11-23', note: text('the sentence of version 11.3.4') },
        {
          url: 'https://github.com/google-gemini/gemini-cli/issues/2150',
          date: '2025-06',
          note: text('Gemini CLI asks for the variable'),
        },
      ],
    },
  },

  'project-quota': {
    severity: 'error',
    explains: [],
    title: () => text('This account may not create any more projects'),
    explanation: () =>
      text(
        'Every account has a limit on the projects that it may own, and projects pending deletion count for 30 days. AI Studio makes at most ten at a time.',
      ),
    fix: (facts) => [
      open(
        text('Use a project that you have: import it in AI Studio (Dashboard, Projects, Import projects).'),
        'https://aistudio.google.com/projects',
      ),
      runRisky(
        text('Shut down projects that nothing uses; the room comes back after 30 days.'),
        ['gcloud', 'projects', 'delete', 'UNUSED_PROJECT'],
        anOwner,
      ),
      open(text('Or ask Google for more.'), 'https://support.google.com/code/contact/project_quota_increase'),
      checkAgain(facts),
    ],
    docs: [projectsReference, docs.apiKey],
    page: {
      meaning: text(
        'A limit on making projects. It has nothing to do with the quota of the Gemini API, and existing keys are not affected.',
      ),
      wording: ['The project cannot be created because you have exceeded your allotted project quota.'],
      neighbours: [
        { cause: 'quota-rate', difference: text('too many calls in a minute') },
        { cause: 'key-limit-reached', difference: text('too many keys in one project') },
      ],
      sources: [
        { url: docs.apiKey, date: '2026-09-25', note: text('at most ten projects from AI Studio') },
        { url: 'https://github.com/google/site-kit-wp/issues/563', date: '2019-09', note: text('the sentence') },
      ],
    },
  },
});
