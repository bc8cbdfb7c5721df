import { type Text, sentences, text } from '../language/text.ts';
import type { Facts, FixStep } from '../model.ts';
import { geminiApi, isAgentPlatform, isPlain, member, plainOr, projectId, serviceId } from './names.ts';

/** Pages of Google's that several causes point at. */
export const docs = {
  apiKey: 'https://ai.google.dev/gemini-api/docs/api-key',
  apiErrors: 'https://ai.google.dev/gemini-api/docs/api-errors',
  troubleshooting: 'https://ai.google.dev/gemini-api/docs/troubleshooting',
  aiStudio: 'https://ai.google.dev/gemini-api/docs/troubleshoot-ai-studio',
  billing: 'https://ai.google.dev/gemini-api/docs/billing',
  rateLimits: 'https://ai.google.dev/gemini-api/docs/rate-limits',
  regions: 'https://ai.google.dev/gemini-api/docs/available-regions',
  models: 'https://ai.google.dev/gemini-api/docs/models',
  openai: 'https://ai.google.dev/gemini-api/docs/openai',
  workspace: 'https://ai.google.dev/gemini-api/docs/workspace',
  manageKeys: 'https://cloud.google.com/docs/authentication/api-keys',
  adc: 'https://cloud.google.com/docs/authentication/provide-credentials-adc',
  adcTrouble: 'https://cloud.google.com/docs/authentication/troubleshoot-adc',
  userCredentials: 'https://cloud.google.com/docs/authentication/adc-troubleshooting/user-creds',
  workloadIdentity: 'https://cloud.google.com/iam/docs/workload-identity-federation',
  roles: 'https://cloud.google.com/iam/docs/roles-permissions',
  constraints: 'https://cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints',
  accountPolicies: 'https://cloud.google.com/iam/docs/troubleshoot-org-policies',
  locations: 'https://cloud.google.com/vertex-ai/generative-ai/docs/learn/locations',
  errorReasons: 'https://github.com/googleapis/googleapis/blob/master/google/api/error_reason.proto',
  roleTable: 'https://github.com/iann0036/iam-dataset',
  geminiCliTrouble: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/resources/troubleshooting.md',
  authLibrary: 'https://github.com/googleapis/google-auth-library-nodejs',
} as const;

/** Who may do what is not everybody's to do. */
export const who = {
  apis: text('a project Owner or Editor, or someone with roles/serviceusage.serviceUsageAdmin'),
  iam: text('a project Owner, or someone with roles/resourcemanager.projectIamAdmin'),
  keys: text('a project Owner or Editor, or someone with roles/serviceusage.apiKeysAdmin'),
  newKeys: text(
    'someone with roles/serviceusage.apiKeysAdmin and roles/iam.serviceAccountApiKeyBindingAdmin, or an Editor or Owner',
  ),
  policy: text('an Organization Policy Administrator (roles/orgpolicy.policyAdmin); a project Owner is not enough'),
  billing: text(
    'someone with rights on the billing account (Administrator or User) who is also Owner of the project, or has roles/billing.projectManager',
  ),
  accounts: text('a project Owner or Editor, or someone with roles/iam.serviceAccountAdmin'),
  workspace: text('your Google Workspace administrator'),
} as const;

/** A command that changes little, or nothing that cannot be taken back. */
export function run(words: Text, argv: readonly string[], whoMay?: Text): FixStep {
  return { kind: 'run', text: words, argv, risk: 'safe', ...(whoMay === undefined ? {} : { who: whoMay }) };
}

/** A command to think about first: it widens rights, deletes, or may stop something else that works. */
export function runRisky(words: Text, argv: readonly string[], whoMay?: Text): FixStep {
  return { kind: 'run', text: words, argv, risk: 'risky', ...(whoMay === undefined ? {} : { who: whoMay }) };
}

export function open(words: Text, url: string, whoMay?: Text): FixStep {
  return { kind: 'open', text: words, url, ...(whoMay === undefined ? {} : { who: whoMay }) };
}

export function tell(words: Text, whoMay?: Text): FixStep {
  return { kind: 'tell', text: words, ...(whoMay === undefined ? {} : { who: whoMay }) };
}

/** A console page of the project; without a known project the console takes the one chosen last. */
export function consolePage(path: string, facts: Facts): string {
  const project = [facts.project, facts.projectNumber].find(isPlain);
  return `https://console.cloud.google.com${path}${project === undefined ? '' : `?project=${encodeURIComponent(project)}`}`;
}

export const aiStudioKeys = 'https://aistudio.google.com/api-keys';

/** The link that Google sent with the error, if it is one of Google's own pages, else the fallback. */
export function googleLink(facts: Facts, fallback: string): string {
  if (facts.url === undefined || !URL.canParse(facts.url)) return fallback;
  const { protocol, hostname, username, port } = new URL(facts.url);
  const ours = /(?:^|\.)(?:google\.com|google\.dev|ai\.studio)$/u.test(hostname);
  return protocol === 'https:' && ours && username === '' && port === '' ? facts.url : fallback;
}

/** `gkey doctor` once more, for the same project and surface. */
export function checkAgain(facts: Facts, words = text('Check again.'), extra: readonly string[] = []): FixStep {
  const project = [facts.project, facts.projectNumber].find(isPlain);
  return run(words, [
    'gkey',
    'doctor',
    ...(isAgentPlatform(facts) ? ['--surface', 'vertex'] : []),
    ...(project === undefined ? [] : ['--project', project]),
    ...extra,
  ]);
}

export function enableApi(facts: Facts, words: Text): FixStep {
  return run(words, ['gcloud', 'services', 'enable', serviceId(facts), '--project', projectId(facts)], who.apis);
}

export function newKey(facts: Facts, words: Text): FixStep {
  const project = plainOr(facts.project, '');
  return open(project === '' ? words : sentences(words, text('Choose project {project}.', { project })), aiStudioKeys);
}

/** Makes an auth key on the command line. The key itself is printed, so it is nothing to run unseen. */
export function createKey(facts: Facts, words: Text): FixStep {
  return runRisky(
    words,
    [
      'gcloud',
      'beta',
      'services',
      'api-keys',
      'create',
      '--display-name=gemini',
      `--api-target=service=${geminiApi}`,
      `--service-account=${plainOr(facts.serviceAccount, 'SERVICE_ACCOUNT_EMAIL')}`,
      '--project',
      projectId(facts),
    ],
    who.newKeys,
  );
}

/** Grants a role on the project. `--condition=None` keeps gcloud from asking when other grants have conditions. */
export function grant(facts: Facts, role: string, words: Text): FixStep {
  return run(words, bindingArguments(facts, role), who.iam);
}

/** The same for a role that may do far more than is needed. */
export function grantRisky(facts: Facts, role: string, words: Text): FixStep {
  return runRisky(words, bindingArguments(facts, role), who.iam);
}

function bindingArguments(facts: Facts, role: string): readonly string[] {
  return [
    'gcloud',
    'projects',
    'add-iam-policy-binding',
    projectId(facts),
    `--member=${member(facts)}`,
    `--role=${role}`,
    '--condition=None',
  ];
}

/** Lets somebody use a service account: such rights are granted on the account, not on the project. */
export function grantOnAccount(facts: Facts, account: string, to: string, role: string, words: Text): FixStep {
  return run(
    words,
    [
      'gcloud',
      'iam',
      'service-accounts',
      'add-iam-policy-binding',
      account,
      `--member=${to}`,
      `--role=${role}`,
      '--project',
      projectId(facts),
    ],
    // Editor makes accounts, but may not say who acts as them.
    text('a project Owner, or someone with roles/iam.serviceAccountAdmin on the account'),
  );
}

/** Arguments that name the key for `gcloud services api-keys …`. */
export function keyArguments(facts: Facts): readonly string[] {
  const name = plainOr(facts.keyName, 'KEY_ID');
  const owner = /^projects\/([^/]+)\//u.exec(name)?.[1];
  return [name, '--project', isPlain(facts.project) ? facts.project : (owner ?? projectId(facts))];
}

/** Restricts the key to the Gemini API alone: whatever else it was used for stops. */
export function restrictKey(facts: Facts, words: Text): FixStep {
  return runRisky(
    words,
    ['gcloud', 'services', 'api-keys', 'update', ...keyArguments(facts), `--api-target=service=${geminiApi}`],
    who.keys,
  );
}

export function deleteKey(facts: Facts, words: Text): FixStep {
  return runRisky(words, ['gcloud', 'services', 'api-keys', 'delete', ...keyArguments(facts)], who.keys);
}

export function loginAgain(words: Text): FixStep {
  return run(words, ['gcloud', 'auth', 'application-default', 'login']);
}

/** Where a key goes: the variable that is in use, else the common one. */
export function putIntoVariable(facts: Facts): FixStep {
  const variable = isPlain(facts.variable) ? facts.variable : 'GEMINI_API_KEY';
  return tell(
    text(
      'Put the key into {variable} where the program really runs (container, CI secret, service unit, hosting settings), on one line, without quotes or spaces, and restart the program.',
      { variable },
    ),
  );
}

export function credentialsPage(words: Text, facts: Facts): FixStep {
  return open(words, consolePage('/apis/credentials', facts), who.keys);
}

export const fiveMinutes = text('A changed restriction takes up to five minutes; then check again.');
