import type { FixStep } from '../model.ts';
import { defineRules } from './define-rules.ts';
import {
  aiStudioKeys,
  checkAgain,
  consolePage,
  deleteKey,
  docs,
  newKey,
  open,
  putIntoVariable,
  tell,
} from './links.ts';
import { clip, isPlain, listed, noted, titled } from './names.ts';

const variableNames =
  'The official SDKs, LiteLLM and langchain-google-genai read GOOGLE_API_KEY first, then GEMINI_API_KEY; Gemini CLI reads only GEMINI_API_KEY, LangChain for JavaScript only GOOGLE_API_KEY. The official SDKs never load a .env file.';

/** What to do with the thing that was taken for a key. */
function whatItIsFor(mistakenFor: string | undefined): readonly FixStep[] {
  if (mistakenFor === undefined)
    return [
      tell(
        'Keys of other vendors (sk-, gsk_, xai-, AKIA), OAuth tokens (ya29.), client secrets (GOCSPX-), refresh tokens (1//) and project numbers are not Gemini keys, although they are often pasted here.',
      ),
    ];
  if (/service account|json|credential/iu.test(mistakenFor))
    return [
      tell(
        'A service account JSON file is for Agent Platform and for admin calls: name it in GOOGLE_APPLICATION_CREDENTIALS, never in a key variable. Keep it out of repositories and images, and prefer Workload Identity Federation or an attached account, which need no such file.',
      ),
    ];
  if (/oauth|token/iu.test(mistakenFor))
    return [
      tell(
        'OAuth tokens and client secrets belong to logins; with the Gemini API a key does the work of them. One that was shown here by mistake should be revoked.',
      ),
    ];
  return [];
}

/** Rules about a key that is absent, is not one, or is not known. */
export const keyRules = defineRules({
  'key-missing': {
    severity: 'error',
    explains: [],
    title: ({ variable, variables }) =>
      variable !== undefined
        ? `No API key: ${clip(variable)} is empty or not set`
        : variables === undefined
          ? 'No API key was sent to the Gemini API'
          : titled('No API key was found, neither in ', listed(variables, 3).replace(' and ', ' nor in '), ''),
    explanation: ({ variables }) =>
      `${variables === undefined ? 'The request carried no key: the program found none to send.' : 'None was handed over, and none stands in the environment or in a .env file from here upwards.'} Most often the variable is set in another shell than the one that runs the program, stands in a .env file that nothing loads, or has a name that this program does not read.`,
    fix: (facts) => [
      newKey(facts, 'Get a key, if you have none yet: Create API key.'),
      putIntoVariable(facts),
      tell(variableNames),
      checkAgain(facts),
    ],
    docs: [docs.apiKey],
    page: {
      meaning:
        'A call reached Google without any key, or a library refused to make it. Google then speaks of "unregistered callers"; the JavaScript SDK goes on to look for Application Default Credentials and complains about those instead.',
      wording: [
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
        'API key should be set when using the Gemini API.',
        'Please set an API key for Google GenerativeAI in the environment variable GOOGLE_API_KEY or in the `apiKey` field …',
      ],
      neighbours: [
        { cause: 'key-invalid', difference: 'a key was sent, and Google does not know it' },
        {
          cause: 'adc-missing',
          difference:
            'the program wanted Application Default Credentials, not a key; from a Gemini API library the same sentence means that the key is missing',
        },
        { cause: 'env-conflict', difference: 'a key was found, but another one than you think' },
      ],
      sources: [
        { url: docs.apiKey, date: '2026-09-25', note: 'which variables the SDKs read' },
        {
          url: 'https://github.com/googleapis/js-genai/blob/main/src/node/node_client.ts',
          date: '2026-11-10',
          note: 'order of the variables in version 3.1.0, and no .env loading',
        },
      ],
    },
  },

  'key-malformed': {
    severity: 'error',
    explains: ['key-invalid', 'key-sent-as-token', 'key-standard-rejected', 'key-unsupported-here'],
    title: ({ mistakenFor, stripped, note }) =>
      mistakenFor !== undefined
        ? `This is ${clip(mistakenFor, 50)}, not a Gemini API key`
        : stripped !== undefined && stripped.length > 0
          ? `Something around the key does not belong to it: ${clip(listed(stripped, 2), 36)}`
          : note === undefined
            ? 'This cannot be a Gemini API key'
            : 'The key has an odd shape; it may be cut short or mistyped',
    explanation: ({ mistakenFor, stripped = [], note }) =>
      (mistakenFor !== undefined
        ? `The value is ${clip(mistakenFor, 80)}, which the Gemini API does not take.`
        : stripped.length > 0
          ? `Found and left out by gkey: ${listed(stripped)}. Most programs send it along, and Google then does not know the key.`
          : 'Google compares the key character by character.') +
      noted(note) +
      ' Gemini keys begin with AQ. (auth keys, all that AI Studio has made since 2026-05-28) or with AIza (standard keys, 39 characters).',
    fix: (facts) => [
      open('Copy the key itself again with the copy button, or create one.', aiStudioKeys),
      putIntoVariable(facts),
      ...whatItIsFor(facts.mistakenFor),
      checkAgain(facts),
    ],
    docs: [docs.apiKey],
    page: {
      meaning:
        'The value in the place of the key is surely something else, or the key with something around it: quotes, spaces, a line break, export X=, invisible characters, only its beginning. The prefix alone proves nothing: Google documents no length for AQ. keys, and a check such as ^AIza refuses every new key.',
      wording: [
        'API key not valid. Please pass a valid API key.',
        'API Key not found. Please pass a valid API key.',
        'Ephemeral tokens are only supported by the live API.',
      ],
      neighbours: [
        { cause: 'key-invalid', difference: 'the key looks right, and Google does not know it' },
        { cause: 'key-sent-as-token', difference: 'the key is right, and travels in the wrong header' },
        { cause: 'key-missing', difference: 'there is nothing in the place of the key' },
      ],
      sources: [
        { url: docs.apiKey, date: '2026-09-25', note: 'standard and auth keys; auth keys by default since 2026-05-28' },
        {
          url: 'https://github.com/zeroclaw-labs/zeroclaw/issues/194',
          date: '2026-02',
          note: 'an OAuth token sent as a key',
        },
        {
          url: 'https://github.com/NikolaiRadke/AI.duino/issues/22',
          date: '2026-08-10',
          note: 'a prefix IQ. is reported once and unconfirmed, so no prefix is refused',
        },
      ],
    },
  },

  'key-invalid': {
    severity: 'error',
    explains: [],
    title: ({ keyKind }) =>
      keyKind === 'auth'
        ? 'Google does not accept this auth key (AQ.)'
        : keyKind === 'standard'
          ? 'Google does not know this standard key (AIza)'
          : 'Google does not know this API key',
    explanation: ({ keyKind }) => {
      const auth =
        'A 401 that expects an "OAuth 2 access token" is how Google answers an AQ. key that is mistyped, cut short, deleted, or whose service account is gone or disabled; OAuth is not what is missing.';
      const standard =
        'A 400 API_KEY_INVALID says that no key with this value exists: mistyped, cut short, deleted, or from another vendor.';
      if (keyKind === 'auth') return auth;
      return keyKind === 'standard' ? standard : `${standard} ${auth}`;
    },
    fix: (facts) => [
      open(
        'Compare the end and the length of the key in use with the keys listed here. Beware of a small l for the capital I in AIza.',
        aiStudioKeys,
      ),
      ...(facts.keyKind === 'standard'
        ? []
        : [
            open(
              `For an AQ. key: see that the service account behind it exists and is enabled${isPlain(facts.serviceAccount) ? ` (${facts.serviceAccount})` : ''}.`,
              consolePage('/iam-admin/serviceaccounts', facts),
            ),
          ]),
      newKey(facts, 'Otherwise create a new key and use that.'),
      putIntoVariable(facts),
      checkAgain(facts),
    ],
    docs: [docs.apiKey, docs.troubleshooting],
    page: {
      meaning:
        'The key has the shape of a key, and Google has none with this value. It is no question of permissions, billing or OAuth. An AIza key and an AQ. key get different answers for the same fault: 400 API_KEY_INVALID and 401 ACCESS_TOKEN_TYPE_UNSUPPORTED. What an AQ. key gets when its service account is disabled is reported to be the same 401 and not confirmed.',
      wording: [
        'API key not valid. Please pass a valid API key.',
        'API Key not found. Please pass a valid API key.',
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
        'Invalid Auth key.',
      ],
      neighbours: [
        { cause: 'key-expired', difference: 'the same reason API_KEY_INVALID, but the message says "API key expired"' },
        {
          cause: 'key-deleted',
          difference: 'the metadata of the key shows that it was deleted; within 30 days it can come back',
        },
        {
          cause: 'key-standard-rejected',
          difference: 'an AIza key with the 401 answer: Google knows it and refuses it',
        },
        { cause: 'key-sent-as-token', difference: 'the same 401 for a good key in an Authorization header' },
        { cause: 'key-service-blocked', difference: '403: Google knows the key, and the key may not call this API' },
      ],
      sources: [
        {
          url: 'https://discuss.ai.google.dev/t/178763',
          date: '2026-08',
          note: 'Google staff: the 401 usually means an invalid, cut or unlinked key',
        },
        { url: 'https://discuss.ai.google.dev/t/184806', date: '2026-09', note: 'the same answer from staff' },
        {
          url: 'https://discuss.ai.google.dev/t/187509',
          date: '2026-10-08',
          note: 'an open case in which everything seems right',
        },
        { url: docs.errorReasons, date: '2026-08-22', note: 'API_KEY_INVALID, ACCESS_TOKEN_TYPE_UNSUPPORTED' },
      ],
    },
  },

  'key-expired': {
    severity: 'error',
    explains: ['key-invalid'],
    title: () => 'The API key has expired',
    explanation: () =>
      'Google knows this key and no longer takes it. In spite of the wording it cannot be renewed: it is replaced by a new key.',
    fix: (facts) => [
      newKey(facts, 'Create a new key.'),
      putIntoVariable(facts),
      deleteKey(facts, 'Delete the old key once nothing uses it any more.'),
      checkAgain(facts),
    ],
    docs: [docs.apiKey],
    page: {
      meaning:
        'The key was valid once. The reason is the same as for an unknown key, API_KEY_INVALID; only the message tells them apart. Often it is the old value in a shell or in a deployment that was not restarted.',
      wording: ['API key expired. Please renew the API key.'],
      neighbours: [
        { cause: 'key-invalid', difference: 'the message says "not valid" or "not found"' },
        { cause: 'key-deleted', difference: 'somebody deleted the key; it can be restored for 30 days' },
        { cause: 'adc-expired', difference: 'not a key but the login of gcloud or of an application has expired' },
      ],
      sources: [
        {
          url: 'https://github.com/plainbook-ai/plainbook/issues/25',
          date: '2026-02',
          note: 'the answer as an SDK shows it',
        },
        { url: 'https://github.com/firebase/flutterfire/issues/17886', date: '2025-12', note: 'the same sentence' },
      ],
    },
  },
});
