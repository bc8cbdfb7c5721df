import type { Problem } from '../model.ts';
import { serviceOfHost } from '../problem/service.ts';
import { squeeze } from '../problem/squeeze.ts';
import { match } from './match.ts';

/** Titles that error texts give the APIs that matter here: a terminal may have broken the id into lines. */
const titled: Readonly<Record<string, string>> = {
  'agent platform api': 'aiplatform.googleapis.com',
  'api keys api': 'apikeys.googleapis.com',
  'cloud billing api': 'cloudbilling.googleapis.com',
  'cloud resource manager api': 'cloudresourcemanager.googleapis.com',
  'gemini api': 'generativelanguage.googleapis.com',
  'gemini for google cloud api': 'cloudaicompanion.googleapis.com',
  'generative language api': 'generativelanguage.googleapis.com',
  'iam service account credentials api': 'iamcredentials.googleapis.com',
  'identity and access management (iam) api': 'iam.googleapis.com',
  'organization policy api': 'orgpolicy.googleapis.com',
  'service usage api': 'serviceusage.googleapis.com',
  'vertex ai api': 'aiplatform.googleapis.com',
};

/** The API whose title stands before "has not been used", whatever line breaks stand in it. */
function titledInPieces(text: string): string | undefined {
  if (!/enable it by visiting|or it is disabled/i.test(text)) return undefined;
  const squeezed = squeeze(text);
  return Object.entries(titled).find(([title]) => squeezed.includes(`${squeeze(title)}hasnotbeenused`))?.[1];
}

/** The API that a problem is about; `title` is the one that its text gives it. */
export function serviceIn(problem: Problem, text: string, title: string | undefined): string | undefined {
  const said =
    problem.metadata['service'] ??
    titled[title?.toLowerCase() ?? ''] ??
    titledInPieces(text) ??
    match(text, /\/apis\/(?:api|library)\/([a-z0-9.-]+\.googleapis\.com)/i) ??
    match(text, /\bRequests to this API ([a-z0-9.-]+\.googleapis\.com)/i) ??
    match(text, /\b(?:API|service|services) ['"[]{0,2}([a-z0-9-]+\.googleapis\.com)/i) ??
    match(text, /\bThe ([a-z0-9-]+\.googleapis\.com) API\b/i) ??
    match(text, /\benable service \[?([a-z0-9.-]+\.googleapis\.com)/i);
  return (
    said ??
    problem.service ??
    serviceOfHost(match(text, /\b([a-z0-9.-]{1,100}\.googleapis\.com)\b/i))
  )?.toLowerCase();
}
