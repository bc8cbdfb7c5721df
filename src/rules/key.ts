import { english } from '../language/language.ts';
import { list, type Pattern, sentences, type Text, text, verbatim } from '../language/text.ts';
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
import { clip, isPlain, listed } from './names.ts';

const variableNames = text(
  'The official SDKs, LiteLLM and langchain-google-genai read GOOGLE_API_KEY first, then GEMINI_API_KEY; Gemini CLI reads only GEMINI_API_KEY, LangChain for JavaScript only GOOGLE_API_KEY. The official SDKs never load a .env file.',
);

/** What belongs to a service account or to gcloud. */
const ofAccounts: ReadonlySet<Pattern> = new Set([
  'the JSON key of a service account',
  'the e-mail address of a service account',
  'a credentials file of gcloud',
]);

/** What belongs to a login. */
const ofLogins: ReadonlySet<Pattern> = new Set([
  'an OAuth client file',
  'an OAuth access token',
  'an OAuth refresh token',
  'an OAuth authorization code',
  'an OAuth client secret',
  'an OAuth client id',
  'an ephemeral token of the Live API',
  'a JSON Web Token',
]);

/** JSON of no known kind has no name of gkey's; it is most likely the file of an account. */
const isOfAccount = (thing: Text): boolean => (thing.text === 'pattern' ? ofAccounts.has(thing.pattern) : true);

const isOfLogin = (thing: Text): boolean => thing.text === 'pattern' && ofLogins.has(thing.pattern);

/** What to do with the thing that was taken for a key. */
function whatItIsFor(mistakenFor: Text | undefined): readonly FixStep[] {
  if (mistakenFor === undefined)
    return [
      tell(
        text(
          'Keys of other vendors (sk-, gsk_, xai-, AKIA), OAuth tokens (ya29.), client secrets (GOCSPX-), refresh tokens (1//) and project numbers are not Gemini keys, although they are often pasted here.',
        ),
      ),
    ];
  if (isOfAccount(mistakenFor))
    return [
      tell(
        text(
          'A service account JSON file is for Agent Platform and for admin calls: name it in GOOGLE_APPLICATION_CREDENTIALS, never in a key variable. Keep it out of repositories and images, and prefer Workload Identity Federation or an attached account, which need no such file.',
        ),
      ),
    ];
  if (isOfLogin(mistakenFor))
    return [
      tell(
        text(
          'OAuth tokens and client secrets belong to logins; with the Gemini API a key does the work of them. One that was shown here by mistake should be revoked.',
        ),
      ),
    ];
  return [];
}

/** Names the things where a title has room for them; the explanation names them all. */
function aroundTheKey(things: Text): Text {
  return english.say(things).length <= 42
    ? text('Something around the key does not belong to it: {things}', { things })
    : text('Something around the key does not belong to it');
}

/** No key in any of the variables; the last of several stands apart, as English wants it. */
function noneFound(variables: readonly string[]): Text {
  const names = variables.slice(0, 3).map((name) => clip(name, 15));
  const last = names.at(-1);
  if (last === undefined) return text('No API key was found');
  return names.length === 1
    ? text('No API key was found in {variable}', { variable: last })
    : text('No API key was found, neither in {variables} nor in {last}', {
        variables: list(names.slice(0, -1), 'none'),
        last,
      });
}

function whatIsWrong(mistakenFor: Text | undefined, stripped: readonly Text[]): Text {
  if (mistakenFor !== undefined) {
    return text('The value is {thing}, which the Gemini API does not take.', { thing: mistakenFor });
  }
  return stripped.length > 0
    ? text(
        'Found and left out by gkey: {things}. Most programs send it along, and Google then does not know the key.',
        { things: listed(stripped) },
      )
    : text('Google compares the key character by character.');
}

/** Rules about a key that is absent, is not one, or is not known. */
export const keyRules = defineRules({
  'key-missing': {
    severity: 'error',
    explains: [],
    title: ({ variable, variables }) => {
      if (variable !== undefined) {
        return text('No API key: {variable} is empty or not set', { variable: clip(variable) });
      }
      return variables === undefined ? text('No API key was sent to the Gemini API') : noneFound(variables);
    },
    explanation: ({ variables }) =>
      sentences(
        variables === undefined
          ? text('The request carried no key: the program found none to send.')
          : text('None was handed over, and none stands in the environment or in a .env file from here upwards.'),
        text(
          'Most often the variable is set in another shell than the one that runs the program, stands in a .env file that nothing loads, or has a name that this program does not read.',
        ),
      ),
    fix: (facts) => [
      newKey(facts, text('Get a key, if you have none yet: Create API key.')),
      putIntoVariable(facts),
      tell(variableNames),
      checkAgain(facts),
    ],
    docs: [docs.apiKey],
    page: {
      meaning: text(
        'A call reached Google without any key, or a library refused to make it. Google then speaks of "unregistered callers"; the JavaScript SDK goes on to look for Application Default Credentials and complains about those instead.',
      ),
      wording: [
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
        'API key should be set when using the Gemini API.',
        'Please set an API key for Google GenerativeAI in the environment variable GOOGLE_API_KEY or in the `apiKey` field …',
      ],
      neighbours: [
        { cause: 'key-invalid', difference: text('a key was sent, and Google does not know it') },
        {
          cause: 'adc-missing',
          difference: text(
            'the program wanted Application Default Credentials, not a key; from a Gemini API library the same sentence means that the key is missing',
          ),
        },
        { cause: 'env-conflict', difference: text('a key was found, but another one than you think') },
      ],
      sources: [
        { url: docs.apiKey, date: '2026-09-25', note: text('which variables the SDKs read') },
        {
          url: 'https://github.com/googleapis/js-genai/blob/main/src/node/node_client.ts',
          date: '2026-11-10',
          note: text('order of the variables in version 3.1.0, and no .env loading'),
        },
      ],
    },
  },

  'key-malformed': {
    severity: 'error',
    explains: ['key-invalid', 'key-sent-as-token', 'key-standard-rejected', 'key-unsupported-here'],
    title: ({ mistakenFor, stripped = [], note }) => {
      if (mistakenFor !== undefined) return text('This is {thing}, not a Gemini API key', { thing: mistakenFor });
      if (stripped.length > 0) return aroundTheKey(listed(stripped, 2));
      return note === undefined
        ? text('This cannot be a Gemini API key')
        : text('The key has an odd shape; it may be cut short or mistyped');
    },
    explanation: ({ mistakenFor, stripped = [], note }) =>
      sentences(
        whatIsWrong(mistakenFor, stripped),
        note,
        text(
          'Gemini keys begin with AQ. (auth keys, all that AI Studio has made since 2026-05-28) or with AIza (standard keys, 39 characters).',
        ),
      ),
    fix: (facts) => [
      open(text('Copy the key itself again with the copy button, or create one.'), aiStudioKeys),
      putIntoVariable(facts),
      ...whatItIsFor(facts.mistakenFor),
      checkAgain(facts),
    ],
    docs: [docs.apiKey],
    page: {
      meaning: text(
        'The value in the place of the key is surely something else, or the key with something around it: quotes, spaces, a line break, export X=, invisible characters, only its beginning. The prefix alone proves nothing: Google documents no length for AQ. keys, and a check such as ^AIza refuses every new key.',
      ),
      wording: [
        'API key not valid. Please pass a valid API key.',
        'API Key not found. Please pass a valid API key.',
        'Ephemeral tokens are only supported by the live API.',
      ],
      neighbours: [
        { cause: 'key-invalid', difference: text('the key looks right, and Google does not know it') },
        { cause: 'key-sent-as-token', difference: text('the key is right, and travels in the wrong header') },
        { cause: 'key-missing', difference: text('there is nothing in the place of the key') },
      ],
      sources: [
        {
          url: docs.apiKey,
          date: '2026-09-25',
          note: text('standard and auth keys; auth keys by default since 2026-05-28'),
        },
        {
          url: 'https://github.com/zeroclaw-labs/zeroclaw/issues/194',
          date: '2026-02',
          note: text('an OAuth token sent as a key'),
        },
        {
          url: 'https://github.com/NikolaiRadke/AI.duino/issues/22',
          date: '2026-08-10',
          note: text('a prefix IQ. is reported once and unconfirmed, so no prefix is refused'),
        },
      ],
    },
  },

  'key-invalid': {
    severity: 'error',
    explains: [],
    title: ({ keyKind }) => {
      if (keyKind === 'auth') return text('Google does not accept this auth key (AQ.)');
      return keyKind === 'standard'
        ? text('Google does not know this standard key (AIza)')
        : text('Google does not know this API key');
    },
    explanation: ({ keyKind }) => {
      const auth = text(
        'A 401 that expects an "OAuth 2 access token" is how Google answers an AQ. key that is mistyped, cut short, deleted, or whose service account is gone or disabled; OAuth is not what is missing.',
      );
      const standard = text(
        'A 400 API_KEY_INVALID says that no key with this value exists: mistyped, cut short, deleted, or from another vendor.',
      );
      if (keyKind === 'auth') return auth;
      return keyKind === 'standard' ? standard : sentences(standard, auth);
    },
    fix: (facts) => [
      open(
        text(
          'Compare the end and the length of the key in use with the keys listed here. Beware of a small l for the capital I in AIza.',
        ),
        aiStudioKeys,
      ),
      ...(facts.keyKind === 'standard'
        ? []
        : [
            open(
              isPlain(facts.serviceAccount)
                ? text('For an AQ. key: see that the service account behind it exists and is enabled ({account}).', {
                    account: facts.serviceAccount,
                  })
                : text('For an AQ. key: see that the service account behind it exists and is enabled.'),
              consolePage('/iam-admin/serviceaccounts', facts),
            ),
          ]),
      newKey(facts, text('Otherwise create a new key and use that.')),
      putIntoVariable(facts),
      checkAgain(facts),
    ],
    docs: [docs.apiKey, docs.troubleshooting],
    page: {
      meaning: text(
        'The key has the shape of a key, and Google has none with this value. It is no question of permissions, billing or OAuth. An AIza key and an AQ. key get different answers for the same fault: 400 API_KEY_INVALID and 401 ACCESS_TOKEN_TYPE_UNSUPPORTED. What an AQ. key gets when its service account is disabled is reported to be the same 401 and not confirmed.',
      ),
      wording: [
        'API key not valid. Please pass a valid API key.',
        'API Key not found. Please pass a valid API key.',
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
        'Invalid Auth key.',
      ],
      neighbours: [
        {
          cause: 'key-expired',
          difference: text('the same reason API_KEY_INVALID, but the message says "API key expired"'),
        },
        {
          cause: 'key-deleted',
          difference: text('the metadata of the key shows that it was deleted; within 30 days it can come back'),
        },
        {
          cause: 'key-standard-rejected',
          difference: text('an AIza key with the 401 answer: Google knows it and refuses it'),
        },
        { cause: 'key-sent-as-token', difference: text('the same 401 for a good key in an Authorization header') },
        {
          cause: 'key-service-blocked',
          difference: text('403: Google knows the key, and the key may not call this API'),
        },
      ],
      sources: [
        {
          url: 'https://discuss.ai.google.dev/t/178763',
          date: '2026-08',
          note: text('Google staff: the 401 usually means an invalid, cut or unlinked key'),
        },
        { url: 'https://discuss.ai.google.dev/t/184806', date: '2026-09', note: text('the same answer from staff') },
        {
          url: 'https://discuss.ai.google.dev/t/187509',
          date: '2026-10-08',
          note: text('an open case in which everything seems right'),
        },
        {
          url: docs.errorReasons,
          date: '2026-08-22',
          note: verbatim('API_KEY_INVALID, ACCESS_TOKEN_TYPE_UNSUPPORTED'),
        },
      ],
    },
  },

  'key-expired': {
    severity: 'error',
    explains: ['key-invalid'],
    title: () => text('The API key has expired'),
    explanation: () =>
      text(
        'Google knows this key and no longer takes it. In spite of the wording it cannot be renewed: it is replaced by a new key.',
      ),
    fix: (facts) => [
      newKey(facts, text('Create a new key.')),
      putIntoVariable(facts),
      deleteKey(facts, text('Delete the old key once nothing uses it any more.')),
      checkAgain(facts),
    ],
    docs: [docs.apiKey],
    page: {
      meaning: text(
        'The key was valid once. The reason is the same as for an unknown key, API_KEY_INVALID; only the message tells them apart. Often it is the old value in a shell or in a deployment that was not restarted.',
      ),
      wording: ['API key expired. Please renew the API key.'],
      neighbours: [
        { cause: 'key-invalid', difference: text('the message says "not valid" or "not found"') },
        { cause: 'key-deleted', difference: text('somebody deleted the key; it can be restored for 30 days') },
        {
          cause: 'adc-expired',
          difference: text('not a key but the login of gcloud or of an application has expired'),
        },
      ],
      sources: [
        {
          url: 'https://github.com/plainbook-ai/plainbook/issues/25',
          date: '2026-02',
          note: text('the answer as an SDK shows it'),
        },
        {
          url: 'https://github.com/firebase/flutterfire/issues/17886',
          date: '2025-12',
          note: text('the same sentence'),
        },
      ],
    },
  },
});
