/** The content of `gkey guide`: which credential for what. */
import { text } from '../language/text.ts';
import type { Guide } from '../report/guide-shape.ts';
import { changes } from './changes.ts';
import { credentials, rows, statement } from './comparison.ts';
import { sources } from './sources.ts';

/** The month for which every statement of the guide holds. */
export const asOf = '2026-11';

export const guide: Guide = {
  title: text('Which credential for what'),
  asOf,
  asOfWords: text('as of {date}', { date: asOf }),
  asOfBracket: text(' (as of {date})', { date: asOf }),
  colon: text(': '),
  inShort: {
    title: text('In short'),
    points: [
      {
        id: 'api-key',
        ...statement(
          text(
            'Start with an API key for the Gemini API. Whether it comes from AI Studio or from the Console makes no difference today: it is an auth key (AQ.), bound to a service account.',
          ),
          'auth-keys',
          'console-asks',
        ),
      },
      {
        id: 'production',
        ...statement(
          text(
            'In production on Google Cloud, call Agent Platform with an attached service account (Application Default Credentials): there is no key that could leak. Elsewhere, Workload Identity Federation or a restricted key in a secret store.',
          ),
          'agent-platform',
          'no-json-key',
        ),
      },
      {
        id: 'old-keys',
        ...statement(
          text('A standard key (AIza) works only with an API restriction. Better make a new key.'),
          'unrestricted-refused',
        ),
      },
      {
        id: 'app',
        ...statement(
          text('A browser or mobile app gets no credential: it asks your back end, or goes through Firebase AI Logic.'),
          'app-check',
        ),
      },
      { id: 'owner', ...statement(text('Owner is for managing the project, never for calls.')) },
      {
        id: 'enable-first',
        ...statement(
          text(
            'A new project has the Gemini API (generativelanguage.googleapis.com) off: enable it before you make the key. cloudaicompanion.googleapis.com is Gemini for Google Cloud (Code Assist), not the Gemini API; a key restricted to it does not work.',
          ),
          'api-title',
        ),
      },
    ],
  },
  credentials,
  rows,
  data: {
    title: text('User data or application data'),
    intro: text('The Console asks it under Create credentials > Help me choose. For Gemini it is application data.'),
    kinds: [
      {
        id: 'user-data',
        title: text('User data'),
        ...statement(
          text(
            'Makes an OAuth client: people sign in and let your program see what is theirs, such as Gmail or Drive. Gemini does not need it.',
          ),
        ),
      },
      {
        id: 'application-data',
        title: text('Application data'),
        ...statement(
          text(
            'Makes a service account: your program acts in its own name. That is what Gemini needs; an auth key is bound to such an account.',
          ),
          'auth-keys',
        ),
      },
    ],
  },
  changed: {
    title: text('What changed since the guides of 2024 and 2025'),
    hint: text('[n] after a statement: it changed, see note n below.'),
    changes,
  },
  sources: {
    title: text('Sources'),
    all: [
      sources.apiKey,
      sources.manageKeys,
      sources.aiStudio,
      sources.troubleshooting,
      sources.roleTable,
      sources.roles,
      sources.workloadIdentity,
      sources.companion,
      sources.companionKey,
    ],
  },
  next: [
    text('Not sure? `gkey guide choose` asks a few questions and recommends one.'),
    text('`gkey guide key` shows the whole way to a working key; `gkey doctor` finds out why one does not work.'),
  ],
};
