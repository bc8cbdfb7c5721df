import { sentences, text } from '../language/text.ts';
import { defineRules } from './define-rules.ts';
import {
  aiStudioKeys,
  checkAgain,
  createKey,
  credentialsPage,
  deleteKey,
  docs,
  fiveMinutes,
  newKey,
  open,
  restrictKey,
  tell,
  who,
} from './links.ts';
import { noted } from './names.ts';

/** Rules about standard keys, and keys that may do too much. */
export const keyKindRules = defineRules({
  'key-standard-rejected': {
    severity: 'error',
    explains: ['key-unrestricted', 'key-standard', 'key-service-blocked', 'key-invalid'],
    title: () => text('Google refuses this standard key (AIza) because it is unrestricted or long unused'),
    explanation: () =>
      text(
        'Since 2026-06-19 the Gemini API refuses standard keys without an API restriction, and since 2026-05-07 those that nobody had used for long. A restricted standard key keeps working, an auth key is what Google wants.',
      ),
    fix: (facts) => [
      newKey(facts, text('Best: create a new key. AI Studio makes auth keys (AQ.), restricted to the Gemini API.')),
      open(
        text(
          'Or keep the key, if it is labelled Unrestricted here: hover over the label, Add restrictions, Restrict to Gemini API only. A key labelled Blocked has to be replaced.',
        ),
        aiStudioKeys,
      ),
      restrictKey(
        facts,
        text(
          'The same on the command line. Whatever else uses the key, such as Maps or Firebase, stops working with it.',
        ),
      ),
      tell(text('Use a client that does not insist on the prefix AIza.')),
      checkAgain(facts, fiveMinutes),
    ],
    docs: [docs.apiKey, docs.manageKeys],
    page: {
      meaning: text(
        'The key exists, and Google refuses its kind. There is no published reason code for that, and the exact answer is not confirmed by Google: reports show the 401 of an unknown auth key as well as the 403 of a blocked API.',
      ),
      wording: [
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
        'Requests to this API generativelanguage.googleapis.com method … are blocked.',
      ],
      neighbours: [
        { cause: 'key-invalid', difference: text('an AIza key with 400 API_KEY_INVALID: Google does not know it') },
        { cause: 'key-standard', difference: text('a restricted standard key, which works') },
        {
          cause: 'key-service-blocked',
          difference: text('the key has a restriction, and it leaves the Gemini API out'),
        },
        { cause: 'key-sent-as-token', difference: text('the same 401 for a key in an Authorization header') },
      ],
      sources: [
        { url: docs.apiKey, date: '2026-09-25', note: text('unrestricted standard keys are rejected') },
        { url: 'https://discuss.ai.google.dev/t/171786', date: '2026-06-18', note: text('announcement in the forum') },
        {
          url: 'https://github.com/Kilo-Org/kilocode/issues/11763',
          date: '2026-06-28',
          note: text('a 401 for an AIza key'),
        },
        {
          url: 'https://github.com/NousResearch/hermes-agent/issues/68285',
          date: '2026-07-21',
          note: text('the same'),
        },
      ],
    },
  },

  'key-standard': {
    severity: 'warning',
    explains: [],
    title: () => text('A standard key (AIza); Google is moving to auth keys (AQ.)'),
    explanation: ({ note }) =>
      noted(
        text(
          'Standard keys with a restriction keep working. Google announced that all standard keys would be refused in September 2026, never named a day, and took the sentence off its page between 2026-09-23 and 2026-09-25; whether and when it will happen is not known.',
        ),
        note,
      ),
    fix: (facts) => [
      newKey(
        facts,
        text('When it suits you, create a new key; AI Studio makes auth keys (AQ.), bound to a service account.'),
      ),
      tell(
        text(
          'Check that your client takes it: some still insist on ^AIza and 39 characters. Then put it into your variables and secrets.',
        ),
      ),
      createKey(
        facts,
        text(
          'Or make it on the command line, bound to a service account of yours, which needs no role. The key is printed.',
        ),
      ),
      deleteKey(facts, text('Delete the standard key some days after its last call.')),
      checkAgain(facts),
    ],
    docs: [docs.apiKey, docs.manageKeys],
    page: {
      meaning: text(
        'Nothing is broken. A standard key identifies a project and nobody in particular; an auth key acts as a service account, is restricted from birth and is blocked faster when it leaks. A service account whose only key is restricted to the Gemini API needs no role.',
      ),
      wording: [],
      neighbours: [
        {
          cause: 'key-standard-rejected',
          difference: text('the key has no restriction or was long unused, and calls fail'),
        },
        { cause: 'key-unrestricted', difference: text('the key has no API restriction') },
      ],
      sources: [
        {
          url: docs.apiKey,
          date: '2026-09-23',
          note: text('edition with "September 2026: the Gemini API will reject standard keys"'),
        },
        {
          url: docs.apiKey,
          date: '2026-09-25',
          note: text('edition without it: restricted standard keys continue to work'),
        },
        {
          url: 'https://github.com/NousResearch/hermes-agent/issues/114233',
          date: '2026-09-17',
          note: text('claims that leftover AIza keys fail; its own live test is not ticked off'),
        },
      ],
    },
  },

  'key-unrestricted': {
    severity: 'warning',
    explains: [],
    title: () => text('The key may call every API of its project'),
    explanation: ({ keyKind }) =>
      sentences(
        text('Whoever finds it can use every API that is enabled there, at your cost.'),
        keyKind === 'auth'
          ? text('It also acts as its service account.')
          : text(
              'The Gemini API refuses unrestricted standard keys since 2026-06-19, so it may stop, or have stopped, working here.',
            ),
      ),
    fix: (facts) => [
      facts.keyKind === 'auth'
        ? credentialsPage(
            text(
              'See which APIs the key is used for, and restrict it to those; for this purpose the Gemini API alone.',
            ),
            facts,
          )
        : open(
            text(
              'See which APIs the key is used for. For this purpose: Add restrictions, Restrict to Gemini API only. The console does not offer the Gemini API to a key without a service account.',
            ),
            aiStudioKeys,
            who.keys,
          ),
      restrictKey(
        facts,
        text(
          'The same on the command line. Whatever else uses the key, such as Maps or Firebase, stops working with it.',
        ),
      ),
      tell(
        text(
          'Where the callers have fixed addresses, add an IP restriction too (not confirmed to work on auth keys). For a standard key that may as well be a new auth key.',
        ),
      ),
      checkAgain(facts, fiveMinutes),
    ],
    docs: [docs.manageKeys, docs.apiKey],
    page: {
      meaning: text(
        'The key has no API restriction. Keys once made for Maps or Firebase, and published with a web page, reached the Gemini API that way until Google closed it. AI Studio labels such keys "Unrestricted"; the Cloud Console no longer makes them.',
      ),
      wording: [],
      neighbours: [
        { cause: 'key-standard-rejected', difference: text('Google already refuses the calls') },
        { cause: 'key-standard', difference: text('a standard key that has its restriction') },
        { cause: 'key-service-blocked', difference: text('the opposite: the restriction leaves the Gemini API out') },
      ],
      sources: [
        {
          url: docs.apiKey,
          date: '2026-09-25',
          note: text('unrestricted standard keys are rejected; how to restrict in AI Studio'),
        },
        { url: docs.manageKeys, date: '2026-11-23', note: text('API and application restrictions') },
      ],
    },
  },
});
