/** Variables that make a program go elsewhere than to the Gemini API with the key, and which programs obey them. */
import { type Gap, list, text } from '../../language/text.ts';
import type { Facts, Finding, KeySources } from '../../model.ts';
import { factsOf } from './facts-of.ts';
import { geminiApi } from './required-service.ts';

type Switches = KeySources['switches'];

const enterprise = 'GOOGLE_GENAI_USE_ENTERPRISE';
const vertex = 'GOOGLE_GENAI_USE_VERTEXAI';

/**
 * Who turns to Agent Platform by which variable, and what counts as true there.
 * From the sources of @google/genai 3.1, google-genai 2.19, Gemini CLI 0.61 and langchain-google-genai 4.3 (autumn 2026):
 * the newer variable outranks the older one, but only Google's SDKs know it.
 */
const readers: readonly { readonly name: Gap; readonly variables: readonly string[]; readonly yes: RegExp }[] = [
  { name: '@google/genai', variables: [enterprise, vertex], yes: /^true$/i },
  { name: text('google-genai for Python'), variables: [enterprise, vertex], yes: /^(true|1)$/i },
  { name: 'Gemini CLI', variables: [vertex], yes: /^true$/ },
  { name: text('LangChain for Python'), variables: [vertex], yes: /^(true|1|yes)$/i },
];

/** One finding for each way in which some program would not use the key as gkey does. */
export function diversions(switches: Switches): readonly Finding<'env-conflict'>[] {
  return [toAgentPlatform(switches), toGoogleLogin(switches), toOtherHost(switches), asBearer(switches)].flatMap(
    (facts) =>
      facts === null ? [] : [{ cause: 'env-conflict' as const, subject: facts.variable ?? 'environment', facts }],
  );
}

function toAgentPlatform(switches: Switches): Facts | null {
  const decided = readers.map(({ name, variables, yes }) => {
    const variable = variables.find((candidate) => (switches[candidate] ?? '') !== '');
    return { name, variable, leaves: variable !== undefined && yes.test(switches[variable] ?? '') };
  });
  const leaving = decided.filter(({ leaves }) => leaves);
  const staying = decided.filter(({ leaves }) => !leaves).map(({ name }) => name);
  const variable = leaving[0]?.variable;
  if (variable === undefined) return null;
  const setting = `${variable}=${switches[variable]}`;
  const programs = list(
    leaving.map(({ name }) => name),
    'none',
  );
  return factsOf({
    variable,
    variables: [enterprise, vertex].filter((name) => (switches[name] ?? '') !== ''),
    note:
      staying.length === 0
        ? text('{setting} sends {programs} to Agent Platform.', { setting, programs })
        : text('{setting} sends {programs} to Agent Platform, not {others}.', {
            setting,
            programs,
            others: list(staying, 'none'),
          }),
  });
}

function toGoogleLogin(switches: Switches): Facts | null {
  const variable = 'GOOGLE_GENAI_USE_GCA';
  if (switches[variable] !== 'true') return null;
  return { variable, variables: [variable], note: text('Gemini CLI signs in with Google and does not use the key.') };
}

function toOtherHost(switches: Switches): Facts | null {
  const variable = 'GOOGLE_GEMINI_BASE_URL';
  const value = switches[variable] ?? '';
  if (value === '') return null;
  // The address may hold a password: only its host is shown.
  const host = URL.canParse(value) ? new URL(value).host : null;
  if (host === geminiApi) return null;
  const note = text("Google's SDKs and Gemini CLI send requests and key to {host}.", {
    host: host ?? text('an address that is not a URL'),
  });
  return factsOf({ variable, variables: [variable], host, note });
}

function asBearer(switches: Switches): Facts | null {
  const variable = 'GEMINI_API_KEY_AUTH_MECHANISM';
  if (switches[variable]?.toLowerCase() !== 'bearer') return null;
  return {
    variable,
    variables: [variable],
    note: text('Gemini CLI sends the key as a bearer token, which the Gemini API refuses.'),
  };
}
