/** The few ways to call Gemini that gkey recommends, each with what to do next and what not to do. */
import { type Text, text } from '../language/text.ts';
import type { Facts, FixStep } from '../model.ts';
import type { GuideSource } from '../report/guide-shape.ts';
import {
  aiStudioKeys,
  consolePage,
  createKey,
  grant,
  open,
  putIntoVariable,
  run,
  runRisky,
  tell,
  who,
} from '../rules/links.ts';
import { agentPlatformApi, projectId } from '../rules/names.ts';
import type { Answers } from './answers.ts';
import type { ChangeId } from './changes.ts';
import {
  chooseFor,
  email,
  enableAgentPlatform,
  enableGemini,
  federates,
  gitHub,
  letItCall,
  makeAccount,
  otherCloud,
  proveAgentPlatform,
  proveKey,
  sdkVariables,
} from './recommended-steps.ts';
import { sources } from './sources.ts';

/** For whom: what is known of the project, and where the code runs, if that was said. */
export interface Reader {
  readonly facts: Facts;
  readonly where: Answers['where'] | undefined;
}

interface Recommendation {
  readonly title: Text;
  steps(reader: Reader): readonly FixStep[];
  readonly avoid: readonly Text[];
  readonly changes: readonly ChangeId[];
  readonly sources: readonly GuideSource[];
}

const notOwner = text(
  'Not Owner and not Editor for the account that calls: Editor only for a first test, then tighten it.',
);
const notJson = text('No JSON key of the service account: whoever finds it acts with all its roles.');
const notInCode = text(
  'Not into code, a repository, a chat or an address (`?key=`): send it in the header x-goog-api-key, or on the OpenAI-compatible route as Authorization: Bearer. Google blocks keys that it knows to be leaked.',
);

export const recommendations = {
  'ai-studio-key': {
    title: text('An API key from AI Studio'),
    steps: ({ facts, where }) => [
      enableGemini(facts),
      open(
        text(
          'Create the key in AI Studio. A project that you have already appears there only after Dashboard > Projects > Import projects.',
        ),
        aiStudioKeys,
      ),
      where === 'ci'
        ? tell(text('Store it as a masked secret of the CI system, and hand it to the job as GEMINI_API_KEY.'))
        : putIntoVariable(facts),
      proveKey(facts),
    ],
    avoid: [
      notInCode,
      text('No test for ^AIza in your code: new keys begin with AQ. and have no fixed length.'),
      text('No Owner login instead of the key: Owner is for managing, not for calling.'),
    ],
    changes: ['auth-keys', 'five-permissions'],
    sources: [sources.apiKey, sources.aiStudio],
  },
  'console-key': {
    title: text('A restricted auth key, in a secret store'),
    steps: ({ facts }) => [
      enableGemini(facts),
      makeAccount(
        facts,
        text('Make a service account for the key. It needs no role, because the key is restricted to the Gemini API.'),
      ),
      createKey(
        { ...facts, serviceAccount: email(facts) },
        text('Make the key, bound to that account and restricted to the Gemini API. The command prints the key.'),
      ),
      open(
        text(
          'Or make it in the Console: Create credentials > API key, API restriction Gemini API, then the service account.',
        ),
        consolePage('/apis/credentials', facts),
      ),
      tell(
        text(
          'If the caller has a fixed IP address, add it as application restriction, and prove it with a call: whether that works on auth keys is not confirmed.',
        ),
      ),
      tell(
        text(
          'Keep the key in the secret store of the place where the program runs, and hand it to the program as GEMINI_API_KEY. One key per program, so that one can be replaced alone.',
        ),
      ),
      proveKey(facts),
    ],
    avoid: [
      text('No key without an API restriction: the Gemini API refuses such standard keys since 2026-06-19.'),
      text('No restriction to cloudaicompanion.googleapis.com: that is Gemini for Google Cloud, not the Gemini API.'),
      notInCode,
    ],
    changes: ['auth-keys', 'unrestricted-refused', 'console-asks', 'no-role-needed'],
    sources: [sources.apiKey, sources.manageKeys, sources.workloadIdentity],
  },
  'attached-account': {
    title: text('An attached service account, on Agent Platform'),
    steps: ({ facts }) => [
      enableAgentPlatform(facts),
      makeAccount(facts, text('Make a service account for this one program.')),
      letItCall(facts),
      runRisky(
        text(
          'Let the program run as that account, here on Cloud Run; virtual machines have a similar setting, and GKE its own way: Workload Identity Federation for GKE. What it was allowed as its former account it loses.',
        ),
        [
          'gcloud',
          'run',
          'services',
          'update',
          'SERVICE',
          `--service-account=${email(facts)}`,
          '--region=REGION',
          '--project',
          projectId(facts),
        ],
      ),
      sdkVariables(facts),
      proveAgentPlatform(facts),
    ],
    avoid: [notJson, notOwner, text('Not the default account of Compute Engine: it is shared, and often has Editor.')],
    changes: ['agent-platform', 'no-json-key'],
    sources: [sources.adc, sources.roleTable],
  },
  'workload-identity': {
    title: text('Workload Identity Federation, on Agent Platform'),
    steps: ({ facts, where }) => [
      enableAgentPlatform(facts),
      run(
        text('Enable the two services that exchange tokens.'),
        [
          'gcloud',
          'services',
          'enable',
          'sts.googleapis.com',
          'iamcredentials.googleapis.com',
          '--project',
          projectId(facts),
        ],
        who.apis,
      ),
      makeAccount(facts, text('Make a service account for these jobs.')),
      letItCall(facts),
      run(
        text('Make a pool for identities from outside.'),
        [
          'gcloud',
          'iam',
          'workload-identity-pools',
          'create',
          'outside',
          '--location=global',
          '--project',
          projectId(facts),
        ],
        federates,
      ),
      ...(where === 'other-cloud' ? otherCloud(facts) : gitHub(facts)),
      sdkVariables(facts),
      proveAgentPlatform(facts),
    ],
    avoid: [
      text('No JSON key as a secret of the CI system or of the other cloud.'),
      text('No provider without an attribute condition: GitHub and GitLab have one issuer for everybody.'),
      notOwner,
    ],
    changes: ['agent-platform', 'no-json-key'],
    sources: [sources.workloadIdentity, sources.roleTable],
  },
  'user-login': {
    title: text('Your own login (ADC), on Agent Platform'),
    steps: ({ facts }) => [
      enableAgentPlatform(facts),
      grant(
        { ...facts, service: agentPlatformApi },
        'roles/aiplatform.user',
        text('Let yourself call models, unless you are Owner or Editor: Agent Platform User, formerly Vertex AI User.'),
      ),
      grant(
        { ...facts, service: agentPlatformApi },
        'roles/serviceusage.serviceUsageConsumer',
        text('And use the project as quota project, again unless you are Owner or Editor.'),
      ),
      run(text('Log in. This is not `gcloud auth login`, which programs do not see.'), [
        'gcloud',
        'auth',
        'application-default',
        'login',
      ]),
      run(text('Name the project whose quota counts.'), [
        'gcloud',
        'auth',
        'application-default',
        'set-quota-project',
        projectId(facts),
      ]),
      sdkVariables(facts),
      proveAgentPlatform(facts),
      chooseFor('google-cloud', text('Before it goes live, choose the credential of the place where it will run.')),
    ],
    avoid: [
      text('Do not copy application_default_credentials.json to a server: it is you, with all your roles.'),
      notJson,
    ],
    changes: ['agent-platform'],
    sources: [sources.adc, sources.roleTable],
  },
  'oauth-client': {
    title: text('An OAuth client for the data of people, and a credential of your own for Gemini'),
    steps: ({ facts, where = 'server' }) => [
      open(
        text('Enable the APIs of that data, such as Gmail API or Google Drive API, in APIs & Services > Library.'),
        consolePage('/apis/library', facts),
        who.apis,
      ),
      open(
        text(
          'Set up the consent screen, with the smallest scopes. While the app is in testing, a login ends after seven days.',
        ),
        consolePage('/auth/overview', facts),
      ),
      open(
        text('Create credentials > OAuth client ID, for the type of your app. In the wizard this is user data.'),
        consolePage('/apis/credentials', facts),
      ),
      chooseFor(where, text('The call to Gemini itself is application data: choose the credential for it as well.')),
    ],
    avoid: [
      text(
        'No API key for Gmail or Drive of people: it gives no access to them. Nor a service account, unless a Workspace administrator has granted it domain-wide delegation.',
      ),
      text('No client secret in a browser or a mobile app.'),
      text('No wider scope than the program needs: people read the list before they agree.'),
    ],
    changes: [],
    sources: [sources.oauth],
  },
  'app-backend': {
    title: text('A back end of your own, or Firebase AI Logic'),
    steps: () => [
      chooseFor(
        'google-cloud',
        text(
          'A back end of your own: the app signs in to it, it holds the credential and calls Gemini. Choose its credential; if it runs elsewhere, with that as --where.',
        ),
      ),
      tell(text('Give each signed-in person a limit there, so that nobody can use up your quota.')),
      open(
        text(
          'Without a back end: Firebase AI Logic is a gateway of Google for web and mobile apps. See that App Check is enforced before the app is published.',
        ),
        sources.appCheck.url,
      ),
    ],
    avoid: [
      text('No API key in a page or an app, not even with a referrer or app restriction: both can be forged.'),
      text('No JSON key in a page or an app, ever.'),
      text('No Owner login of yours behind it: the back end gets an account of its own.'),
    ],
    changes: ['app-check'],
    sources: [sources.appCheck, sources.apiKey],
  },
} as const satisfies Readonly<Record<string, Recommendation>>;

export type RecommendationId = keyof typeof recommendations;

export function recommendationOf(id: RecommendationId): Recommendation {
  return recommendations[id];
}
