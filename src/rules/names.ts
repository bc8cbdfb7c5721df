import { counted, type Gap, list, sentences, type Text, text, verbatim } from '../language/text.ts';
import type { Facts } from '../model.ts';

/** What may stand in a command or in a link as it is: no option, no white space, nothing that a shell would read. */
const harmless = /^[A-Za-z0-9_][\w.:@%+/-]{0,300}$/;

/** The value, or the placeholder where it is absent or could be read as something else than an id. */
export function plainOr(value: string | undefined, placeholder: string): string {
  return isPlain(value) ? value : placeholder;
}

export function isPlain(value: string | undefined): value is string {
  return value !== undefined && harmless.test(value);
}

/** At most `max` characters on one line, cut in the middle, where ids differ least. */
export function clip(text: string, max = 40): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= max) return line;
  const tail = Math.floor((max - 1) / 3);
  return `${line.slice(0, max - 1 - tail)}…${line.slice(line.length - tail)}`;
}

/** `a`, `a and b`, `a, b and c`, or with `max` 2 of 5: `a, b and 3 more`. */
export function listed(items: readonly Gap[], max = 6): Text {
  return list(items.length > max ? [...items.slice(0, max), text('{n} more', { n: items.length - max })] : items);
}

/** An explanation, and a check's note behind it where there is one. */
export function noted(explanation: Text, note: Text | undefined): Text {
  return sentences(explanation, note);
}

/** `38 seconds`, `12 minutes`, `18 hours`, `3 days`; rounded up, so that nobody comes back too early. */
export function duration(seconds: number): Text {
  const atLeast = Math.min(Math.max(1, seconds), 1e8);
  if (atLeast <= 90) return inUnits(atLeast, 1, (n) => counted(n, text('1 second'), text('{n} seconds', { n })));
  if (atLeast <= 5400) return inUnits(atLeast, 60, (n) => counted(n, text('1 minute'), text('{n} minutes', { n })));
  if (atLeast <= 172_800) return inUnits(atLeast, 3600, (n) => counted(n, text('1 hour'), text('{n} hours', { n })));
  return inUnits(atLeast, 86_400, (n) => counted(n, text('1 day'), text('{n} days', { n })));
}

function inUnits(seconds: number, unit: number, words: (n: number) => Text): Text {
  return words(Math.ceil(seconds / unit));
}

/** Id or number of the project for commands and links, else the placeholder. */
export function projectId(facts: Facts): string {
  return plainOr(facts.project, plainOr(facts.projectNumber, 'PROJECT_ID'));
}

/** `project my-app`, or `the project`. */
export function theProject(facts: Facts): Text {
  const id = facts.project ?? facts.projectNumber;
  return id === undefined ? text('the project') : text('project {id}', { id: clip(id, 30) });
}

/** IAM member for commands: `user:a@example.com`, else the placeholder. */
export function member(facts: Facts): string {
  const named = facts.principal ?? facts.serviceAccount;
  if (!isPlain(named)) return 'user:YOUR_ACCOUNT';
  if (named.includes(':')) return named;
  return named.endsWith('.gserviceaccount.com') ? `serviceAccount:${named}` : `user:${named}`;
}

/** The person or account without its IAM prefix, or `your account`. */
export function theCaller(facts: Facts, max = 40): Text {
  return facts.principal === undefined
    ? text('your account')
    : verbatim(clip(facts.principal.replace(/^(?:user|serviceAccount|group):/u, ''), max));
}

export const geminiApi = 'generativelanguage.googleapis.com';
export const agentPlatformApi = 'aiplatform.googleapis.com';
export const geminiForGoogleCloudApi = 'cloudaicompanion.googleapis.com';

/** Titles as the English console shows them in autumn 2026; the Chinese one leaves them as they are. */
const titles: Readonly<Record<string, string>> = {
  [geminiApi]: 'Gemini API',
  [agentPlatformApi]: 'Agent Platform API',
  [geminiForGoogleCloudApi]: 'Gemini for Google Cloud API',
  'apikeys.googleapis.com': 'API Keys API',
  'iam.googleapis.com': 'Identity and Access Management (IAM) API',
  'iamcredentials.googleapis.com': 'IAM Service Account Credentials API',
  'cloudresourcemanager.googleapis.com': 'Cloud Resource Manager API',
  'serviceusage.googleapis.com': 'Service Usage API',
  'cloudbilling.googleapis.com': 'Cloud Billing API',
  'orgpolicy.googleapis.com': 'Organization Policy API',
};

/** Regional and multi-regional hosts of Agent Platform belong to one service. */
export function serviceId(facts: Facts): string {
  const service = plainOr(facts.service, geminiApi);
  return /(?:^|[-.])aiplatform\.(?:[a-z]+\.rep\.)?googleapis\.com$/u.test(service) ? agentPlatformApi : service;
}

export function isAgentPlatform(facts: Facts): boolean {
  return serviceId(facts) === agentPlatformApi;
}

/** Name of an API for people: its known title, else what Google called it, else its id. */
export function apiTitle(facts: Facts): string {
  const id = serviceId(facts);
  return titles[id] ?? clip(facts.serviceTitle ?? id, 45);
}
