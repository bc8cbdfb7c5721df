/** What the API restriction of a key lets pass. */
import { list, type Text, text } from '../../language/text.ts';
import type { Facts, KeyRestrictions } from '../../model.ts';
import { factsOf } from './facts-of.ts';
import { agentPlatformApi, geminiApi, geminiForCloudApi } from './required-service.ts';
import { short } from './words-of.ts';

const apiPackage = 'google.ai.generativelanguage.v1beta.';
const generateContent = `${apiPackage}GenerativeService.GenerateContent`;

/** What keeps a key with these restrictions from generating, as facts; null when nothing does. */
export function whyBlocked(targets: KeyRestrictions['apiTargets']): Facts | null {
  const services = targets.map(({ service }) => service);
  const gemini = targets.filter(({ service }) => service.toLowerCase() === geminiApi);
  if (gemini.length > 0) {
    if (gemini.some(({ methods }) => allowsMethod(methods, generateContent))) return null;
    const methods = gemini.flatMap((target) => target.methods).map((method) => short(method));
    return {
      service: geminiApi,
      method: generateContent,
      allowed: services,
      note: text('Of that API it allows only {methods}.', { methods: list(methods, 'none') }),
    };
  }
  const note = services.map((service) => mistakes.get(service.toLowerCase())).find((mistake) => mistake !== undefined);
  return factsOf({ service: geminiApi, allowed: services, note });
}

const mistakes: ReadonlyMap<string, Text> = new Map([
  [
    geminiForCloudApi,
    text('{service} is Gemini for Google Cloud, not the Gemini API.', { service: geminiForCloudApi }),
  ],
  [agentPlatformApi, text('It is a key for Agent Platform, not for the Gemini API.')],
]);

/**
 * Whether a list of methods lets this one pass: an empty list lets all pass, case does not count, `*` may end a name.
 * A name is full, short (`GenerateContent`) or begins with the service.
 * https://docs.cloud.google.com/api-keys/docs/reference/rest/v2/projects.locations.keys#ApiTarget
 */
function allowsMethod(allowed: readonly string[], method: string): boolean {
  const short = method.slice(method.lastIndexOf('.') + 1);
  const spellings = [
    method,
    method.replace('.v1beta.', '.v1.'),
    method.slice(apiPackage.length),
    short,
    `${geminiApi}.${short}`,
  ];
  const names = spellings.map((name) => name.toLowerCase());
  return allowed.length === 0 || allowed.some((pattern) => names.some((name) => matches(pattern.toLowerCase(), name)));
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
