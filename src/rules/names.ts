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

/** A title around a name of any length: as much of the name as 88 columns leave. */
export function titled(before: string, name: string, after: string): string {
  return `${before}${clip(name, Math.max(12, 88 - before.length - after.length))}${after}`;
}

/** `a`, `a and b`, `a, b and c`, or with `max` 2 of 5: `a, b and 3 more`. */
export function listed(items: readonly string[], max = 6): string {
  const shown = items.length > max ? [...items.slice(0, max), `${items.length - max} more`] : items;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** A check's note as a sentence behind others; nothing where there is none. */
export function noted(note: string | undefined): string {
  if (note === undefined || note.trim() === '') return '';
  const text = clip(note, 240);
  const begun = /^[a-z]+ /u.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
  return ` ${begun}${/[.!?…]$/u.test(begun) ? '' : '.'}`;
}

/** `38 seconds`, `12 minutes`, `18 hours`, `3 days`; rounded up, so that nobody comes back too early. */
export function duration(seconds: number): string {
  const atLeast = Math.min(Math.max(1, seconds), 1e8);
  const [size, unit] = units.find(([, , below]) => atLeast <= below) ?? units[3];
  const count = Math.ceil(atLeast / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Seconds in a unit, its name, and up to how many seconds it is used. */
const units = [
  [1, 'second', 90],
  [60, 'minute', 5400],
  [3600, 'hour', 172_800],
  [86_400, 'day', 1e8],
] as const;

/** Id or number of the project for commands and links, else the placeholder. */
export function projectId(facts: Facts): string {
  return plainOr(facts.project, plainOr(facts.projectNumber, 'PROJECT_ID'));
}

/** `project my-app`, or `the project`. */
export function theProject(facts: Facts): string {
  const id = facts.project ?? facts.projectNumber;
  return id === undefined ? 'the project' : `project ${clip(id, 30)}`;
}

/** IAM member for commands: `user:a@example.com`, else the placeholder. */
export function member(facts: Facts): string {
  const named = facts.principal ?? facts.serviceAccount;
  if (!isPlain(named)) return 'user:YOUR_ACCOUNT';
  if (named.includes(':')) return named;
  return named.endsWith('.gserviceaccount.com') ? `serviceAccount:${named}` : `user:${named}`;
}

/** The person or account without its IAM prefix, or `your account`. */
export function theCaller(facts: Facts, max = 40): string {
  return facts.principal === undefined
    ? 'your account'
    : clip(facts.principal.replace(/^(?:user|serviceAccount|group):/u, ''), max);
}

export const geminiApi = 'generativelanguage.googleapis.com';
export const agentPlatformApi = 'aiplatform.googleapis.com';
export const geminiForGoogleCloudApi = 'cloudaicompanion.googleapis.com';

/** Titles as the console shows them in autumn 2026. */
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
