/** Agent Platform (formerly Vertex AI): countTokens and generateContent with the caller's credentials. */
import { type Api, type Call, may, param } from '../api.ts';
import type { CloudProject } from '../cloud.ts';
import { listAllows } from '../constraints.ts';
import { billingDisabled, errorInfo, notServed, permissionDenied, rpcError, serviceDisabled } from '../errors.ts';
import { countTokens, generated, type Prompt, promptBlocked, readPrompt } from './generation.ts';

const service = 'aiplatform.googleapis.com';
const rpc = 'google.cloud.aiplatform.v1.PredictionService';
const permission = 'aiplatform.endpoints.predict';

interface Target {
  readonly project: CloudProject;
  readonly location: string;
  readonly model: string;
}

/** Project and location of the path; the express path has neither and belongs to the key's project. */
function targetFor(call: Call): Target {
  const model = param(call, 'model');
  const named = call.params['project'];
  const location = call.params['location'] ?? 'global';
  const regional = /^(.+)-aiplatform\.googleapis\.com$/.exec(call.request.host)?.[1];
  // A regional host serves its own location only.
  if (regional !== undefined && regional !== location) throw notServed(call.request.path);
  const project = named === undefined ? call.consumer : call.cloud.project(named);
  const resource = `projects/${named ?? project?.id ?? ''}/locations/${location}/publishers/google/models/${model}`;
  if (project === null || project === undefined) throw permissionDenied(service, permission, resource);
  if (project.services[service] !== 'ENABLED' && may(call, permission, `projects/${project.id}`))
    throw serviceDisabled(service, project.number);
  if (!may(call, permission, `projects/${project.id}`)) throw permissionDenied(service, permission, resource);
  if (!project.billing.enabled) throw billingDisabled(service, project.number);
  return { project, location, model };
}

function checkPolicies(call: Call, { project, location, model }: Target): void {
  const locations = call.cloud.effectivePolicy(project, 'gcp.resourceLocations') ?? [];
  if (location !== 'global' && !listAllows(locations, location)) {
    const message = `Location ${location} violates constraint constraints/gcp.resourceLocations on the resource projects/${project.id}.`;
    throw rpcError('FAILED_PRECONDITION', message, [
      errorInfo('LOCATION_ORG_POLICY_VIOLATED', { location, resource: `projects/${project.id}` }),
    ]);
  }
  const models = call.cloud.effectivePolicy(project, 'vertexai.allowedModels') ?? [];
  if (!listAllows(models, `publishers/google/models/${model}`)) {
    throw rpcError(
      'FAILED_PRECONDITION',
      `Organization Policy constraint constraints/vertexai.allowedModels violated for projects/${project.number} ` +
        `attempting to use publishers/google/models/${model}.`,
    );
  }
}

function prepare(call: Call): { readonly target: Target; readonly prompt: Prompt } {
  const target = targetFor(call);
  const prompt = readPrompt(call);
  if (!prompt.roles.every((role) => role === 'user' || role === 'model')) {
    throw rpcError('INVALID_ARGUMENT', 'Please use a valid role: user, model.');
  }
  checkPolicies(call, target);
  const found = call.cloud.world.models[target.model];
  const available = found !== undefined && found.state !== 'retired' && found.locations.includes(target.location);
  if (!available) {
    throw rpcError(
      'NOT_FOUND',
      `Publisher Model \`projects/${target.project.id}/locations/${target.location}/publishers/google/models/${target.model}\` ` +
        'was not found or your project does not have access to it. Please ensure you are using a valid model version. For ' +
        'more information, see: https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions',
    );
  }
  if (found.state === 'gated') {
    throw rpcError(
      'FAILED_PRECONDITION',
      `Project \`${target.project.number}\` is not allowed to use Publisher Model ` +
        `\`projects/${target.project.id}/locations/${target.location}/publishers/google/models/${target.model}\``,
    );
  }
  return { target, prompt };
}

function count(call: Call): unknown {
  const { prompt } = prepare(call);
  return { totalTokens: countTokens(prompt.text), totalBillableCharacters: prompt.text.length };
}

function generate(call: Call): unknown {
  const { target, prompt } = prepare(call);
  const state = call.cloud.world.models[target.model]?.state;
  if (target.project.agentPlatform.capacity === 'exhausted' || state === 'rate-limited') {
    throw rpcError(
      'RESOURCE_EXHAUSTED',
      'Resource exhausted. Please try again later. Please refer to ' +
        'https://cloud.google.com/vertex-ai/generative-ai/docs/error-code-429 for more details.',
    );
  }
  if (state === 'overloaded') throw rpcError('UNAVAILABLE', 'The service is currently unavailable.');
  if (state === 'too-slow') throw rpcError('DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.');
  if (state === 'internal-error') throw rpcError('INTERNAL', 'Internal error encountered.');
  return state === 'blocks-prompt' ? promptBlocked(prompt, target.model) : generated(prompt, target.model);
}

const model = 'publishers/google/models/(?<model>[^/:]+)';
const full = `^/v1(?:beta1)?/(?:projects/(?<project>[^/]+)/locations/(?<location>[^/]+)/)?${model}`;

export const agentPlatform: Api = {
  service,
  host: /^(?:[a-z0-9-]+-)?aiplatform\.googleapis\.com$/,
  authKeysOnly: true,
  methods: [
    { name: `${rpc}.CountTokens`, verb: 'POST', takes: 'any', path: new RegExp(`${full}:countTokens$`), handle: count },
    {
      name: `${rpc}.GenerateContent`,
      verb: 'POST',
      takes: 'any',
      path: new RegExp(`${full}:generateContent$`),
      handle: generate,
    },
    {
      name: 'google.cloud.aiplatform.v1beta1.ModelGardenService.ListPublisherModels',
      verb: 'GET',
      path: /^\/v1(?:beta1)?\/publishers\/google\/models$/,
      handle: (call) => ({
        publisherModels: Object.keys(call.cloud.world.models).map((id) => ({ name: `publishers/google/models/${id}` })),
      }),
    },
  ],
};
