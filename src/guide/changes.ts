/** What a reader of the guides of 2024 and 2025 would get wrong today, with dates and sources. */
import { list, type Text, text } from '../language/text.ts';
import type { Change } from '../report/guide-shape.ts';
import { agentPlatformApi, geminiApi } from '../rules/names.ts';
import { sources } from './sources.ts';

export const creationPermissions = [
  'resourcemanager.projects.get',
  'apikeys.keys.create',
  'serviceusage.services.enable',
  'iam.serviceAccounts.create',
  'iam.serviceAccountApiKeyBindings.create',
] as const;

type Undated = Omit<Change, 'id' | 'dated'>;

const described = {
  'auth-keys': {
    when: 'since',
    date: '2026-05-28',
    text: text(
      'Every new key of AI Studio is an auth key: it begins with AQ., acts as a service account that AI Studio makes, and is restricted to the Gemini API. The Console makes the same kind when the API restriction is the Gemini API or the Agent Platform API (seen 2026-07). So it no longer holds that keys of AI Studio are only for tests and have nothing to do with IAM, as older guides say. Older keys are standard keys and begin with AIza.',
    ),
    sources: [sources.apiKey, sources.manageKeys, sources.consoleFlow],
  },
  'console-asks': {
    when: 'seen',
    date: '2026-07',
    text: text(
      'The Console makes no API key without an API restriction, and for the Gemini API it asks for a service account too. Since which day is not confirmed; nor is whether IP and referrer restrictions work on auth keys.',
    ),
    sources: [sources.consoleFlow, sources.manageKeys],
  },
  'agent-platform': {
    when: 'since',
    date: '2026-04-29',
    text: text(
      'Vertex AI is called Agent Platform, and its role Vertex AI User is titled Agent Platform User. The ids are the same: {api}, roles/aiplatform.user. The date is that of the client libraries. Editor (roles/editor) works as well, but is unsafe: only for a first test, then tighten it.',
      { api: agentPlatformApi },
    ),
    sources: [sources.renamed, sources.roleTable],
  },
  'no-json-key': {
    when: 'as-of',
    date: '2026-11',
    text: text(
      'A JSON key is the last resort: on Google Cloud attach the service account, elsewhere use Workload Identity Federation. Both give short-lived tokens, so there is no lasting key to steal. An organization policy can forbid JSON keys.',
    ),
    sources: [sources.workloadIdentity, sources.constraints],
  },
  'unrestricted-refused': {
    when: 'since',
    date: '2026-06-19',
    text: text(
      'The Gemini API refuses standard keys (AIza) without an API restriction; long unused ones since 2026-05-07. Restricted ones keep working. Google had announced the end of all standard keys for September 2026 and took that off its page between 2026-09-23 and 2026-09-25: whether and when it comes is not confirmed.',
    ),
    sources: [sources.apiKey, sources.unrestricted],
  },
  'app-check': {
    when: 'since',
    date: '2026-07',
    text: text(
      'The setup of Firebase AI Logic enforces App Check by itself, so that only your real app gets through. In an older setup turn it on: Firebase announced that enforcement is required from 2026-11-02; whether it came that day is not confirmed.',
    ),
    sources: [sources.appCheck, sources.appCheckRequired],
  },
  'api-title': {
    when: 'as-of',
    date: '2026-11',
    text: text(
      'The Generative Language API is titled Gemini API. Its id is still {api}. The day of the change is not confirmed.',
      { api: geminiApi },
    ),
    sources: [sources.manageKeys],
  },
  'no-role-needed': {
    when: 'seen',
    date: '2026-05-07',
    text: text(
      'The service account of a key that is restricted to the Gemini API needs no role at all; on Agent Platform it needs Agent Platform User. Whether features such as File Search need a role is not confirmed.',
    ),
    sources: [sources.ownersEmail, sources.fileSearch],
  },
  'five-permissions': {
    when: 'seen',
    date: '2026-05-29',
    text: text(
      'Making a key in AI Studio takes {permissions}. Owner and Editor have all five; API Keys Admin alone is no longer enough. An organization policy can forbid it all the same.',
      { permissions: list(creationPermissions) },
    ),
    sources: [sources.aiStudio, sources.customRoles, sources.constraints],
  },
} as const satisfies Readonly<Record<string, Undated>>;

export type ChangeId = keyof typeof described;

const dated = (when: Change['when'], date: string): Text => {
  if (when === 'since') return text('since {date}', { date });
  return when === 'seen' ? text('seen {date}', { date }) : text('as of {date}', { date });
};

/** All of them, numbered by the guide in this order: that in which it comes to them. */
export const changes: readonly Change[] = Object.entries<Undated>(described).map(([id, change]) => ({
  id,
  ...change,
  dated: dated(change.when, change.date),
}));

/** Those with these ids, in the order of all. */
export function changesOf(ids: readonly ChangeId[]): readonly Change[] {
  return changes.filter(({ id }) => ids.some((one) => one === id));
}
