import { text, verbatim } from '../language/text.ts';
import type { Facts } from '../model.ts';
import { defineRules } from './define-rules.ts';
import {
  checkAgain,
  consolePage,
  deleteKey,
  docs,
  keyArguments,
  newKey,
  open,
  putIntoVariable,
  runRisky,
  tell,
  who,
} from './links.ts';
import { clip, noted, theProject } from './names.ts';

/** Google names the project of a purged key, and nothing of the key. */
const isPurged = ({ keyName, projectNumber, until }: Facts): boolean =>
  keyName === undefined && projectNumber !== undefined && until === undefined;

/** Rules about a key that somebody, or Google, has put out of use. */
export const keyRevokedRules = defineRules({
  'key-deleted': {
    severity: 'error',
    explains: ['key-invalid', 'key-expired'],
    title: (facts) => text('The API key was deleted from {project}', { project: theProject(facts) }),
    explanation: (facts) => {
      if (isPurged(facts)) {
        return text(
          'It was deleted more than 30 days ago and is gone for good; Google only remembers the project that it was in.',
        );
      }
      const stops =
        facts.until === undefined
          ? text('A deleted key stops working at once and can be restored for 30 days; after that it is gone for good.')
          : text(
              'A deleted key stops working at once and can be restored until {date}; after that it is gone for good.',
              { date: clip(facts.until) },
            );
      return noted(stops, facts.note);
    },
    fix: (facts) => {
      if (isPurged(facts)) return [newKey(facts, text('Create a new key.')), putIntoVariable(facts), checkAgain(facts)];
      return [
        runRisky(
          text('If it was not deleted on purpose, restore it; it works again after a few minutes.'),
          ['gcloud', 'services', 'api-keys', 'undelete', ...keyArguments(facts)],
          who.keys,
        ),
        open(
          text('Or in the console: Restore deleted credentials.'),
          consolePage('/apis/credentials', facts),
          who.keys,
        ),
        newKey(facts, text('If it was deleted for a reason, such as a leak, create a new key instead.')),
        checkAgain(facts),
      ];
    },
    docs: [docs.manageKeys],
    page: {
      meaning: text(
        'The key existed and was deleted. Calls with it are answered as if it had never existed; only the metadata of the key, which takes the right to look, tells the difference. A key purged after 30 days leaves nothing but the project it belonged to.',
      ),
      wording: ['API key not valid. Please pass a valid API key.'],
      neighbours: [
        { cause: 'key-invalid', difference: text('nothing is known about the key, not even that it was deleted') },
        { cause: 'project-deleted', difference: text('the whole project is being deleted, and its keys with it') },
      ],
      sources: [
        { url: docs.manageKeys, date: '2026-11-23', note: text('undelete within 30 days; takes a few minutes') },
        {
          url: 'https://cloud.google.com/sdk/gcloud/reference/services/api-keys/undelete',
          date: '2026-11-23',
          note: text('the command'),
        },
      ],
    },
  },

  'key-leaked': {
    severity: 'error',
    explains: ['key-invalid'],
    title: () => text('Google blocked the key because it was found in public'),
    explanation: () =>
      text(
        'Google searches public places such as repositories and web pages for keys and blocks what it finds. A blocked key does not come back; somebody else may have used it already.',
      ),
    fix: (facts) => [
      newKey(facts, text('Create a new key.')),
      putIntoVariable(facts),
      deleteKey(facts, text('Delete the leaked key.')),
      tell(
        text(
          'Take the key out of the code, the built front end, the image and the git history. Rotating comes first: rewriting history does not un-publish a key.',
        ),
      ),
      open(
        text('Look for usage and charges that are not yours; surprise charges go to billing support.'),
        consolePage('/billing/linkedaccount', facts),
      ),
      checkAgain(facts),
    ],
    docs: [docs.troubleshooting, docs.apiKey],
    page: {
      meaning: text(
        'Known-leaked keys are blocked before anybody complains. Web pages, mobile apps and notebooks show their keys to whoever looks: a Gemini key belongs on a server. Give the new key an API restriction, and an IP restriction where the caller has a fixed address (not confirmed to work on auth keys).',
      ),
      wording: ['Your API key was reported as leaked. Please use another API key.'],
      neighbours: [
        {
          cause: 'key-suspended',
          difference: text('the key or its project is suspended for abuse, not for being public'),
        },
        {
          cause: 'key-standard-rejected',
          difference: text('an unrestricted or long unused standard key, refused although nobody saw it'),
        },
      ],
      sources: [
        {
          url: docs.troubleshooting,
          date: '2026-10-03',
          note: text('leaked keys are blocked; what to do about charges'),
        },
        {
          url: 'https://github.com/continuedev/continue/issues/10513',
          date: '2026-02',
          note: text('403 PERMISSION_DENIED without details'),
        },
      ],
    },
  },

  'key-suspended': {
    severity: 'error',
    explains: ['key-invalid'],
    title: (facts) => text('Google has suspended the key or {project}', { project: theProject(facts) }),
    explanation: () =>
      text(
        'The consumer of these calls, the key itself or its whole project, is suspended, usually for abuse or for a breach of the terms, often after a leak. If it is the project, a new key in it does not help.',
      ),
    fix: (facts) => [
      open(
        text(
          'Look for a suspension notice on the project, and in the mail of its owners; it says why and how to appeal.',
        ),
        consolePage('/home/dashboard', facts),
      ),
      open(
        text('Read how suspensions are lifted.'),
        'https://cloud.google.com/resource-manager/docs/project-suspension-guidelines',
        text('a project Owner appeals'),
      ),
      tell(text('Before you paste the error anywhere, cut the key out: this sentence of Google may hold all of it.')),
      newKey(facts, text('When the reason is gone, and only the key was suspended, create a new key.')),
      checkAgain(facts),
    ],
    docs: ['https://cloud.google.com/resource-manager/docs/project-suspension-guidelines', docs.apiKey],
    page: {
      meaning: text(
        'CONSUMER_SUSPENDED. The message names what is suspended: api_key: followed by the key, or project: followed by the number. Treat logs that hold the first form as a leak.',
      ),
      wording: [
        "Permission denied: Consumer 'api_key:…' has been suspended.",
        "Permission denied: Consumer 'project:N' has been suspended.",
      ],
      neighbours: [
        {
          cause: 'project-denied',
          difference: text('"Your project has been denied access": a flag on the project without a reason code'),
        },
        { cause: 'key-leaked', difference: text('says that the key was reported as leaked') },
        { cause: 'billing-disabled', difference: text('says that billing is off; paying brings the project back') },
      ],
      sources: [
        { url: docs.errorReasons, date: '2026-08-22', note: verbatim('CONSUMER_SUSPENDED') },
        {
          url: 'https://github.com/continuedev/continue/issues/10902',
          date: '2026-02-28',
          note: text('the answer repeats the full key'),
        },
        {
          url: 'https://github.com/google/generative-ai-docs/issues/356',
          date: '2024-04',
          note: text('the same, with the project number'),
        },
      ],
    },
  },
});
