/** Four credentials, compared row by row. */
import { text, type Text } from '../language/text.ts';
import type { Guide, Statement } from '../report/guide-shape.ts';
import type { ChangeId } from './changes.ts';

/** The columns, in their order. */
export const credentials = [
  { id: 'console-key', title: text('Console API key') },
  { id: 'ai-studio-key', title: text('AI Studio API key') },
  { id: 'service-account', title: text('Service account') },
  { id: 'owner', title: text('Project Owner') },
] as const satisfies Guide['credentials'];

export function statement(words: Text, ...changes: readonly ChangeId[]): Statement {
  return { text: words, changes };
}

interface Row {
  readonly id: string;
  readonly title: Text;
  readonly cells: readonly [console: Statement, studio: Statement, account: Statement, owner: Statement];
}

export const rows = [
  {
    id: 'made-at',
    title: text('Made at'),
    cells: [
      statement(
        text('Cloud Console > APIs & Services > Credentials > Create credentials > API key, or gcloud'),
        'console-asks',
      ),
      statement(
        text(
          'AI Studio > API keys; new users find a default project there, and more can be made; existing projects must be imported',
        ),
        'auth-keys',
      ),
      statement(
        text('Cloud Console > IAM & Admin > Service Accounts; a JSON key only as the last resort'),
        'no-json-key',
      ),
      statement(text('Cloud Console > IAM & Admin > IAM > Grant access, role Owner')),
    ],
  },
  {
    id: 'rights-from',
    title: text('Rights come from'),
    cells: [
      statement(
        text(
          'Its API restriction and the APIs enabled in its project; on Agent Platform also the roles of its service account',
        ),
        'console-asks',
        'no-role-needed',
      ),
      statement(
        text('As for a Console key; for the Gemini API its service account needs no role'),
        'auth-keys',
        'no-role-needed',
      ),
      statement(
        text(
          'The IAM roles granted to it, such as Agent Platform User (roles/aiplatform.user); Editor only for a first test',
        ),
        'agent-platform',
      ),
      statement(
        text('Nearly all of the project; not organization policies, nor access tokens of its service accounts'),
      ),
    ],
  },
  {
    id: 'can-call',
    title: text('Can call'),
    cells: [
      statement(
        text(
          'The APIs that its restriction names: the Gemini API refuses a standard key without one. Maps and others get a key of their own',
        ),
        'unrestricted-refused',
      ),
      statement(text('The Gemini API only (generativelanguage.googleapis.com)'), 'api-title'),
      statement(text('What its roles allow: Agent Platform, Cloud Storage and others'), 'agent-platform'),
      statement(text('Nearly everything in the project; manages APIs, IAM, keys and accounts')),
    ],
  },
  {
    id: 'how-general',
    title: text('How general'),
    cells: [
      statement(
        text('High: any program, SDK or tool that takes a key, with one key per purpose'),
        'unrestricted-refused',
      ),
      statement(text('Just as high: the same kind of key, for the same SDKs and tools'), 'auth-keys'),
      statement(text('High on servers and in scripts; never in a browser or an app')),
      statement(text('High, but not meant for calls')),
    ],
  },
  {
    id: 'security',
    title: text('Security controls'),
    cells: [
      statement(
        text(
          'API restriction, in effect required; IP address, referrer or app restriction where the caller is known (not confirmed on auth keys)',
        ),
        'console-asks',
        'unrestricted-refused',
      ),
      statement(
        text(
          'Restricted to the Gemini API from the start; whether IP and referrer restrictions work on it is not confirmed',
        ),
        'auth-keys',
        'console-asks',
      ),
      statement(text('Fine-grained roles and short-lived tokens; a JSON key must be guarded'), 'no-json-key'),
      statement(text('Too much power, grave if leaked')),
    ],
  },
  {
    id: 'typical-use',
    title: text('Typical use'),
    cells: [
      statement(text('Back ends, scripts, production')),
      statement(text('Quick tests and demos; production too, if guarded like any secret'), 'auth-keys'),
      statement(text('Back-end services, batch jobs, automation')),
      statement(text('Project administration')),
    ],
  },
  {
    id: 'iam',
    title: text('Relation to IAM'),
    cells: [
      statement(
        text('An auth key acts as its service account; a standard key only stands for its project'),
        'console-asks',
      ),
      statement(
        text('As for a Console key; AI Studio makes the account, and whoever makes the key needs five permissions'),
        'auth-keys',
        'five-permissions',
      ),
      statement(text('Entirely: it may do what its roles say, and nothing else')),
      statement(text('Nearly all rights in the project: Owner is the widest basic role')),
    ],
  },
  {
    id: 'risk',
    title: text('Risk'),
    cells: [
      statement(
        text(
          'Whoever finds it calls at your cost, as far as its restrictions reach; these go by API and application, not by person, nor in detail as roles do. Google blocks keys known as leaked',
        ),
      ),
      statement(text('As for a Console key')),
      statement(
        text('Whoever finds a JSON key acts with all its roles; without one, only short-lived tokens can be stolen'),
        'no-json-key',
      ),
      statement(text('The worst case: whoever takes the account over has the whole project')),
    ],
  },
  {
    id: 'fits',
    title: text('Fits'),
    cells: [
      statement(text('Stable, controlled production calls')),
      statement(text('Trying Gemini quickly, and growing from there'), 'auth-keys'),
      statement(text('Safe automation with fine-grained rights')),
      statement(text('Managing projects, APIs and rights')),
    ],
  },
  {
    id: 'advice',
    title: text('Advice'),
    cells: [
      statement(text('For production and tests: restricted, and kept in a secret store'), 'unrestricted-refused'),
      statement(text('Start here; in production treat it like a Console key'), 'auth-keys'),
      statement(text('Recommended for back ends and automation, attached or federated'), 'no-json-key'),
      statement(text('For few trusted people, never for calls')),
    ],
  },
] as const satisfies readonly Row[];
