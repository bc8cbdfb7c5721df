/** The calls that prove something: the Gemini API with the key, Agent Platform with the caller's credentials. */
import { text } from '../language/text.ts';
import type { Call, Fetched, LiveMode, Models, Problem } from '../model.ts';
import type { Admin } from './admin.ts';
import { fetched } from './answers.ts';
import { localProblem } from './fetched.ts';
import type * as Shapes from './live-answers.ts';
import { rankModels } from './model-choice.ts';
import type { Secret } from './secret.ts';
import type { Door } from './transport.ts';

const gemini = 'generativelanguage.googleapis.com';

/** What the answers must look like; loaded while they are on their way. */
const shapes = async (): Promise<typeof Shapes> => import('./live-answers.ts');

/** A list of more pages than this is no list of models. */
const mostPages = 5;

/** Models listed by the key. Free; proves that the key is accepted, the API is on and the restrictions let this caller pass. */
export function fetchModels(door: Door, key: Secret): Promise<Fetched<Models>> {
  return fetched(gemini, async () => {
    const models: ModelListed[] = [];
    let pageToken = '';
    for (let page = 0; page < mostPages; page++) {
      const url = `https://${gemini}/v1beta/models?pageSize=1000${pageToken && `&pageToken=${encodeURIComponent(pageToken)}`}`;
      const answer = await door.request({ url, headers: { 'x-goog-api-key': key.reveal() }, responseType: 'json' });
      const listed = (await shapes()).models(answer.data);
      models.push(...listed.models);
      pageToken = listed.nextPageToken ?? '';
      if (pageToken === '') break;
    }
    const names = models.map(({ name }) => name.replace(/^models\//, ''));
    const able = models.filter((model) => model.supportedGenerationMethods?.includes('generateContent') ?? true);
    return { names, generating: rankModels(able.map(({ name }) => name.replace(/^models\//, ''))) };
  });
}

type ModelListed = ReturnType<Awaited<ReturnType<typeof shapes>>['models']>['models'][number];

type CallMode = Extract<LiveMode, 'count' | 'generate'>;

/**
 * The smallest possible call of a model. Without a named model the first ones that the key can list are tried in turn, because a
 * listed model may still answer 404 ("no longer available to new users").
 */
export async function callGemini(
  door: Door,
  key: Secret,
  mode: CallMode,
  named: string | null,
  models: Models | null,
): Promise<Fetched<Call>> {
  const candidates = named === null ? (models?.generating ?? []).slice(0, 3) : [named.replace(/^models\//, '')];
  return callFirst(gemini, candidates, (model) => {
    const url = `https://${gemini}/v1beta/models/${encodeURIComponent(model)}:${methods[mode]}`;
    return post(door, url, { 'x-goog-api-key': key.reveal() }, mode, model);
  });
}

/** Known good names for the case that Agent Platform will not list its models; the first that exists answers. */
const agentPlatformFallback = [
  'gemini-3.5-flash-lite',
  'gemini-3.8-flash',
  'gemini-3.1-flash-lite',
  'gemini-3.5-flash',
  'gemini-flash-lite-latest',
];

export interface AgentPlatformCall {
  readonly project: string;
  readonly location: string;
  /** Null: one that Agent Platform lists. */
  readonly model: string | null;
  readonly live: CallMode;
}

/** The same for Agent Platform, with the token and exactly the quota project that the caller's own programs would send. */
export async function callAgentPlatform(admin: Admin, target: AgentPlatformCall): Promise<Fetched<Call>> {
  const host = agentPlatformHost(target.location);
  const headers = {
    ...Object.fromEntries(await admin.authClient.getRequestHeaders()),
    ...(admin.caller.quotaProject === null ? {} : { 'x-goog-user-project': admin.caller.quotaProject }),
  };
  const candidates = target.model === null ? await agentPlatformModels(admin.door, host, headers) : [target.model];
  const parent = `projects/${encodeURIComponent(target.project)}/locations/${encodeURIComponent(target.location)}/publishers/google/models`;
  return callFirst(host, candidates, (model) => {
    const url = `https://${host}/v1/${parent}/${encodeURIComponent(model)}:${methods[target.live]}`;
    return post(admin.door, url, headers, target.live, model);
  });
}

/** `global` has the plain host, `us` and `eu` their own domain, every region its prefix. */
function agentPlatformHost(location: string): string {
  if (location === 'global') return 'aiplatform.googleapis.com';
  return location === 'us' || location === 'eu'
    ? `aiplatform.${location}.rep.googleapis.com`
    : `${location}-aiplatform.googleapis.com`;
}

async function agentPlatformModels(
  door: Door,
  host: string,
  headers: Record<string, string>,
): Promise<readonly string[]> {
  const listed = await fetched(host, async () => {
    const url = `https://${host}/v1beta1/publishers/google/models?pageSize=300`;
    const answer = await door.request({ url, headers, responseType: 'json' });
    return (await shapes())
      .publisherModels(answer.data)
      .publisherModels.map(({ name }) => name.slice(name.lastIndexOf('/') + 1));
  });
  const ranked = listed.ok ? rankModels(listed.value) : [];
  return ranked.length > 0 ? ranked.slice(0, 5) : agentPlatformFallback;
}

const methods: Readonly<Record<CallMode, string>> = { count: 'countTokens', generate: 'generateContent' };

async function post(
  door: Door,
  url: string,
  headers: Record<string, string>,
  mode: CallMode,
  model: string,
): Promise<Call> {
  const contents = [{ role: 'user', parts: [{ text: 'hi' }] }];
  const data = mode === 'count' ? { contents } : { contents, generationConfig: { maxOutputTokens: 1 } };
  const answer = await door.request({ url, method: 'POST', headers, data, responseType: 'json' });
  if (mode === 'count') return { mode, model, tokens: (await shapes()).counted(answer.data).totalTokens, finish: null };
  const { candidates, promptFeedback, usageMetadata } = (await shapes()).generated(answer.data);
  const finish = promptFeedback?.blockReason ?? candidates?.[0]?.finishReason ?? null;
  return { mode, model, tokens: usageMetadata?.totalTokenCount ?? null, finish };
}

/** The first answer that is not "no such model"; if all are, the first of those. */
async function callFirst(
  service: string,
  candidates: readonly string[],
  call: (model: string) => Promise<Call>,
): Promise<Fetched<Call>> {
  let first: Fetched<Call> | null = null;
  for (const model of candidates) {
    const answer = await fetched(service, () => call(model));
    const named = answer.ok ? answer : { ok: false as const, problem: withModel(answer.problem, model) };
    if (named.ok || !cannotServe(named.problem)) return named;
    first ??= named;
  }
  return first ?? { ok: false, problem: { ...nothingToCall, service, host: service } };
}

/** Listed models may be closed to new users (404), or answer another API only. Such a one says nothing about the key. */
function cannotServe({ httpStatus, message }: Problem): boolean {
  return httpStatus === 404 || (httpStatus === 400 && /only supports Interactions API/.test(message));
}

function withModel(problem: Problem | undefined, model: string): Problem {
  const known = problem ?? nothingToCall;
  return { ...known, metadata: { ...known.metadata, model } };
}

const nothingToCall: Problem = {
  ...localProblem('NO_MODEL', text('no model that can generate text was listed')),
  kind: 'answer',
};
