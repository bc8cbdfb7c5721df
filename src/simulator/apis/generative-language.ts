/** The Gemini API: models, countTokens and generateContent, with every way in which a good key can still get no answer. */
import { type Api, type Call, param } from '../api.ts';
import type { CloudProject } from '../cloud.ts';
import { badRequest, quotaExceeded, rpcError } from '../errors.ts';
import type { WorldModel } from '../world.ts';
import { countTokens, generated, promptBlocked, readPrompt } from './generation.ts';

const service = 'generativelanguage.googleapis.com';
const rpc = 'google.ai.generativelanguage.v1beta';

function describe(id: string, model: WorldModel): unknown {
  return {
    name: `models/${id}`,
    version: '001',
    displayName: model.displayName === '' ? id : model.displayName,
    description: 'An example model.',
    inputTokenLimit: 1048576,
    outputTokenLimit: 65536,
    supportedGenerationMethods: model.methods,
    temperature: 1,
    topP: 0.95,
    topK: 64,
    maxTemperature: 2,
    thinking: true,
  };
}

function listModels(call: Call): unknown {
  const { query } = call.request;
  const pageSize = Math.min(Number(query.get('pageSize') ?? 50) || 50, 1000);
  if (pageSize < 0) throw badRequest('page_size', 'The page size must not be negative.');
  const all = Object.entries(call.cloud.world.models);
  const start = Number(query.get('pageToken') ?? 0) || 0;
  const page = all.slice(start, start + pageSize);
  return {
    ...(page.length > 0 && { models: page.map(([id, model]) => describe(id, model)) }),
    ...(start + pageSize < all.length && { nextPageToken: String(start + pageSize) }),
  };
}

/** 404 for what does not exist, cannot do this, or is closed to new users. */
function modelFor(call: Call, method: string): WorldModel {
  const id = param(call, 'model');
  const model = call.cloud.world.models[id];
  if (model === undefined || (method !== 'get' && !model.methods.includes(method))) {
    throw rpcError(
      'NOT_FOUND',
      `models/${id} is not found for API version v1beta, or is not supported for ${method === 'get' ? 'generateContent' : method}. ` +
        'Call ModelService.ListModels to see the list of available models and their supported methods.',
    );
  }
  if (model.state === 'retired' && method !== 'get') {
    throw rpcError(
      'NOT_FOUND',
      `This model models/${id} is no longer available to new users. Please update your code to use a newer model for the ` +
        'latest features and improvements.',
    );
  }
  return model;
}

function getModel(call: Call): unknown {
  return describe(param(call, 'model'), modelFor(call, 'get'));
}

function count(call: Call): unknown {
  const prompt = readPrompt(call);
  modelFor(call, 'countTokens');
  checkLocation(call);
  const totalTokens = countTokens(prompt.text);
  return { totalTokens, promptTokensDetails: [{ modality: 'TEXT', tokenCount: totalTokens }] };
}

function generate(call: Call): unknown {
  const id = param(call, 'model');
  const prompt = readPrompt(call);
  checkLocation(call);
  if (call.consumer !== null) checkProject(call.consumer);
  const model = modelFor(call, 'generateContent');
  if (call.consumer !== null) checkMoney(call.consumer);
  checkQuota(call.consumer?.gemini.quota ?? 'ok', model, id);
  switch (model.state) {
    case 'gated':
      throw rpcError('INVALID_ARGUMENT', `models/${id} is only accessible to billed users at this time.`);
    case 'interactions-only':
      throw rpcError('INVALID_ARGUMENT', 'This model only supports Interactions API.');
    case 'overloaded':
      throw rpcError(
        'UNAVAILABLE',
        'This model is currently experiencing high demand. Spikes in demand are usually temporary. Please try again later.',
      );
    case 'internal-error':
      throw rpcError(
        'INTERNAL',
        'An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting',
      );
    case 'too-slow':
      throw rpcError('DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.');
    case 'blocks-prompt':
      return promptBlocked(prompt, id);
    default:
      return generated(prompt, id);
  }
}

function checkLocation(call: Call): void {
  if (call.cloud.world.person.country === 'unsupported') {
    throw rpcError('FAILED_PRECONDITION', 'User location is not supported for the API use.');
  }
}

function checkProject(project: CloudProject): void {
  if (project.gemini.access === 'denied') {
    throw rpcError('PERMISSION_DENIED', 'Your project has been denied access. Please contact support.');
  }
  if (project.gemini.access === 'billing-country') {
    throw rpcError(
      'PERMISSION_DENIED',
      `Access to ${service} is restricted from your billing country and was denied for project ${project.number}.`,
    );
  }
}

function checkMoney(project: CloudProject): void {
  switch (project.gemini.credits) {
    case 'depleted':
      // 402 since September 2026, with the status of a 429.
      throw rpcError(
        'RESOURCE_EXHAUSTED',
        'Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects to manage your project ' +
          'and billing. Learn more at https://ai.google.dev/gemini-api/docs/billing#prepay. ',
        [],
        402,
      );
    case 'account-cap':
      throw rpcError(
        'RESOURCE_EXHAUSTED',
        'Your billing account has exceeded its monthly spending cap. Please go to AI Studio at https://ai.studio/billing to ' +
          'manage your billing. Learn more at https://ai.google.dev/gemini-api/docs/billing#tier-spend-caps. ',
      );
    case 'project-cap':
      throw rpcError(
        'RESOURCE_EXHAUSTED',
        'Your project has exceeded its monthly spending cap. Please go to AI Studio at https://ai.studio/spend to manage ' +
          'your project spend cap. ',
      );
    case 'ok':
  }
}

function checkQuota(quota: CloudProject['gemini']['quota'], model: WorldModel, id: string): void {
  const metric = 'generate_content_free_tier_requests';
  if (quota === 'no-free-tier' || model.state === 'no-free-tier') {
    throw quotaExceeded('GenerateRequestsPerDayPerProjectPerModel-FreeTier', metric, id, 0, '38.2s');
  }
  if (quota === 'per-day') {
    throw quotaExceeded('GenerateRequestsPerDayPerProjectPerModel-FreeTier', metric, id, 20, '31205.4s');
  }
  if (quota === 'per-minute' || model.state === 'rate-limited') {
    throw quotaExceeded('GenerateRequestsPerMinutePerProjectPerModel-FreeTier', metric, id, 5, '38.2s');
  }
}

const model = '(?<model>[^/:]+)';

export const generativeLanguage: Api = {
  service,
  host: /^generativelanguage\.googleapis\.com$/,
  methods: [
    {
      name: `${rpc}.ModelService.ListModels`,
      verb: 'GET',
      takes: 'any',
      path: /^\/v1(?:beta)?\/models$/,
      handle: listModels,
    },
    {
      name: `${rpc}.ModelService.GetModel`,
      verb: 'GET',
      takes: 'any',
      path: new RegExp(`^/v1(?:beta)?/models/${model}$`),
      handle: getModel,
    },
    {
      name: `${rpc}.GenerativeService.CountTokens`,
      verb: 'POST',
      takes: 'any',
      path: new RegExp(`^/v1(?:beta)?/models/${model}:countTokens$`),
      handle: count,
    },
    {
      name: `${rpc}.GenerativeService.GenerateContent`,
      verb: 'POST',
      takes: 'any',
      path: new RegExp(`^/v1(?:beta)?/models/${model}:generateContent$`),
      handle: generate,
    },
  ],
};
