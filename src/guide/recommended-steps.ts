/** Steps that several recommendations share, with the reader's project in them. */
import { text, type Text } from '../language/text.ts';
import type { Facts, FixStep } from '../model.ts';
import { checkAgain, docs, enableApi, grant, grantOnAccount, open, run, tell, who } from '../rules/links.ts';
import { agentPlatformApi, geminiApi, projectId } from '../rules/names.ts';
import type { Answers } from './answers.ts';

const account = 'gemini-caller';

/** Facts of the Agent Platform surface, with the account that calls it. */
const onAgentPlatform = (facts: Facts): Facts => ({
  ...facts,
  service: agentPlatformApi,
  serviceAccount: email(facts),
});
export const email = (facts: Facts): string => `${account}@${projectId(facts)}.iam.gserviceaccount.com`;

export const enableGemini = (facts: Facts): FixStep =>
  enableApi({ ...facts, service: geminiApi }, text('Enable the Gemini API, before you make the key.'));

export const enableAgentPlatform = (facts: Facts): FixStep =>
  enableApi(
    onAgentPlatform(facts),
    text('Enable the Agent Platform API. The project needs a billing account that is open.'),
  );

export const makeAccount = (facts: Facts, words: Text): FixStep =>
  run(words, ['gcloud', 'iam', 'service-accounts', 'create', account, '--project', projectId(facts)], who.accounts);

export const letItCall = (facts: Facts): FixStep =>
  grant(
    onAgentPlatform(facts),
    'roles/aiplatform.user',
    text('Let it call models: Agent Platform User, formerly Vertex AI User, and no more.'),
  );

export const sdkVariables = (facts: Facts): FixStep =>
  tell(
    text(
      'Tell the Google Gen AI SDK where to call: GOOGLE_GENAI_USE_VERTEXAI=true, GOOGLE_CLOUD_PROJECT={project} and GOOGLE_CLOUD_LOCATION=global. No API key is needed.',
      { project: projectId(facts) },
    ),
  );

export const proveKey = (facts: Facts): FixStep =>
  checkAgain({ ...facts, service: geminiApi }, text('Prove it with a real call, there where it will run.'));

export const proveAgentPlatform = (facts: Facts): FixStep =>
  checkAgain(onAgentPlatform(facts), text('Prove it with a real call, there where it will run.'));

export const chooseFor = (where: Answers['where'], words: Text): FixStep =>
  run(words, ['gkey', 'guide', 'choose', '--where', where, '--data', 'application', '--lifetime', 'production']);

/** Who may make pools and their providers; an Editor may not. */
export const federates = text('a project Owner, or someone with roles/iam.workloadIdentityPoolAdmin');

const pool = 'projects/PROJECT_NUMBER/locations/global/workloadIdentityPools/outside';

function actAs(facts: Facts, words: Text, attribute: string): FixStep {
  const outside = `principalSet://iam.googleapis.com/${pool}/${attribute}`;
  return grantOnAccount(facts, email(facts), outside, 'roles/iam.workloadIdentityUser', words);
}

export function gitHub(facts: Facts): readonly FixStep[] {
  return [
    run(
      text('Trust your repository, here one on GitHub; other systems have their own issuer and claims.'),
      [
        'gcloud',
        'iam',
        'workload-identity-pools',
        'providers',
        'create-oidc',
        'github',
        '--location=global',
        '--workload-identity-pool=outside',
        '--issuer-uri=https://token.actions.githubusercontent.com',
        '--attribute-mapping=google.subject=assertion.sub,attribute.repository=assertion.repository',
        '--attribute-condition=assertion.repository=="OWNER/REPOSITORY"',
        '--project',
        projectId(facts),
      ],
      federates,
    ),
    actAs(
      facts,
      text('Let its jobs act as the account. PROJECT_NUMBER is on the dashboard of the project.'),
      'attribute.repository/OWNER/REPOSITORY',
    ),
    tell(
      text(
        'In the workflow: `permissions: id-token: write`, and the action google-github-actions/auth with the provider and the service account.',
      ),
    ),
  ];
}

export function otherCloud(facts: Facts): readonly FixStep[] {
  return [
    open(
      text('Add your cloud to the pool as a provider, with a condition that only your own workloads meet.'),
      docs.workloadIdentity,
      federates,
    ),
    actAs(
      facts,
      text('Let those workloads act as the account. PROJECT_NUMBER is on the dashboard of the project.'),
      'attribute.NAME/VALUE',
    ),
    tell(
      text(
        'Give the program the credential configuration file that `gcloud iam workload-identity-pools create-cred-config` writes, in GOOGLE_APPLICATION_CREDENTIALS. It holds no secret.',
      ),
    ),
  ];
}
