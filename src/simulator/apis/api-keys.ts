/** API Keys v2, as raw REST answers: `serviceAccountEmail` is there although the published proto lacks it. */
import * as z from 'zod';
import { type Api, type Call, doneOperation, may, param } from '../api.ts';
import type { CloudProject } from '../cloud.ts';
import { badRequest, callerDenied, errorInfo, permissionDenied, precondition, rpcError } from '../errors.ts';
import { keyRestrictionsSchema, type WorldKey } from '../world.ts';

const service = 'apikeys.googleapis.com';
const rpc = 'google.api.apikeys.v2.ApiKeys';
const type = 'type.googleapis.com/google.api.apikeys.v2.Key';
const maxKeys = 300;
/** What the binding constraint allows where its rule says nothing. */
const gemini = 'generativelanguage.googleapis.com';

function projectFor(call: Call, permission: string, suffix = ''): CloudProject {
  const id = param(call, 'project');
  const project = call.cloud.project(id);
  if (project === undefined || !may(call, permission, `projects/${project.id}`)) {
    throw permissionDenied(service, permission, `projects/${project?.number ?? id}/locations/global${suffix}`);
  }
  return project;
}

function keyFor(call: Call, permission: string): { readonly project: CloudProject; readonly key: WorldKey } {
  const uid = param(call, 'uid');
  const project = projectFor(call, permission, `/keys/${uid}`);
  const key = keysOf(call, project).find((candidate) => candidate.uid === uid);
  if (key === undefined) throw rpcError('NOT_FOUND', 'Requested entity was not found.');
  return { project, key };
}

function keysOf(call: Call, project: CloudProject): readonly WorldKey[] {
  return Object.values(call.cloud.world.keys).filter((key) => key.project === project.id && key.state !== 'purged');
}

function describe(project: CloudProject, key: WorldKey): Readonly<Record<string, unknown>> {
  return {
    name: `projects/${project.number}/locations/global/keys/${key.uid}`,
    uid: key.uid,
    displayName: key.displayName,
    createTime: '2026-06-01T10:00:00.000000Z',
    updateTime: '2026-06-02T10:00:00.000000Z',
    ...(key.state === 'deleted' && { deleteTime: '2026-11-15T10:00:00.000000Z' }),
    ...(key.restrictions !== null && { restrictions: key.restrictions }),
    etag: 'W/"EXAMPLE0000"',
    ...(key.serviceAccountEmail !== null && { serviceAccountEmail: key.serviceAccountEmail }),
  };
}

function list(call: Call): unknown {
  const project = projectFor(call, 'apikeys.keys.list');
  const { query } = call.request;
  const shown = keysOf(call, project).filter((key) => query.get('showDeleted') === 'true' || key.state !== 'deleted');
  const start = Number(query.get('pageToken') ?? 0) || 0;
  const pageSize = Math.min(Number(query.get('pageSize') ?? 50) || 50, 300);
  const page = shown.slice(start, start + pageSize);
  return {
    ...(page.length > 0 && { keys: page.map((key) => describe(project, key)) }),
    ...(start + pageSize < shown.length && { nextPageToken: String(start + pageSize) }),
  };
}

function get(call: Call): unknown {
  const { project, key } = keyFor(call, 'apikeys.keys.get');
  return describe(project, key);
}

function keyString(call: Call): unknown {
  return { keyString: keyFor(call, 'apikeys.keys.getKeyString').key.string };
}

/** A key of somebody else's project and a key that never was look the same: not allowed. */
function lookup(call: Call): unknown {
  const text = call.request.query.get('keyString') ?? '';
  if (text === '') throw badRequest('key_string', 'A key string is required.');
  const key = call.cloud.keyByString(text);
  const project = call.cloud.project(key?.project ?? '');
  if (key === undefined || project === undefined || !may(call, 'apikeys.keys.lookup', `projects/${project.id}`))
    throw callerDenied();
  const parent = `projects/${project.number}/locations/global`;
  return key.state === 'purged' ? { parent } : { parent, name: `${parent}/keys/${key.uid}` };
}

const draft = z.object({
  displayName: z.string().max(63).default(''),
  restrictions: keyRestrictionsSchema.optional(),
  serviceAccountEmail: z.string().optional(),
});

function readDraft(call: Call): z.infer<typeof draft> {
  const result = draft.safeParse(call.body);
  if (!result.success) throw badRequest('key', `Invalid key: ${z.prettifyError(result.error)}`);
  return result.data;
}

function checkBinding(call: Call, project: CloudProject, email: string, targets: readonly string[]): void {
  if (!may(call, 'iam.serviceAccountApiKeyBindings.create', `projects/${project.id}`)) {
    throw permissionDenied(
      'iam.googleapis.com',
      'iam.serviceAccountApiKeyBindings.create',
      `projects/${project.id}/serviceAccounts/${email}`,
    );
  }
  if (call.cloud.serviceAccount(email)?.state !== 'active') throw rpcError('NOT_FOUND', 'Unknown service account');
  const constraint = 'iam.managed.disableServiceAccountApiKeyCreation';
  const allowed = (call.cloud.effectivePolicy(project, constraint) ?? [])
    .filter((rule) => rule.enforce === true)
    .map((rule) => z.array(z.string()).catch([gemini]).parse(rule.parameters?.['allowedServices']));
  if (!allowed.every((services) => targets.length > 0 && targets.every((target) => services.includes(target)))) {
    throw rpcError('FAILED_PRECONDITION', `Organization policy prevents this operation: constraints/${constraint}`, [
      precondition(`constraints/${constraint}`, `orgpolicy:projects/${project.number}`),
      errorInfo('CUSTOM_ORG_POLICY_VIOLATION', { customConstraints: `constraints/${constraint}` }),
    ]);
  }
}

function create(call: Call): unknown {
  const project = projectFor(call, 'apikeys.keys.create', '/keys');
  const wanted = readDraft(call);
  const bound = wanted.serviceAccountEmail;
  const targets = (wanted.restrictions?.apiTargets ?? []).map((target) => target.service);
  if (bound !== undefined) checkBinding(call, project, bound, targets);
  const count = Object.keys(call.cloud.world.keys).length;
  if (keysOf(call, project).length >= maxKeys) {
    throw rpcError('RESOURCE_EXHAUSTED', `The project has reached its limit of ${maxKeys} API keys.`);
  }
  const uid = call.request.query.get('keyId') ?? `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  const key: WorldKey = {
    string: `${bound === undefined ? 'AIzaSyEXAMPLE' : 'AQ.EXAMPLE'}${String(count).padStart(bound === undefined ? 26 : 43, '0')}`,
    project: project.id,
    uid,
    displayName: wanted.displayName,
    serviceAccountEmail: bound ?? null,
    state: 'active',
    restrictions: wanted.restrictions ?? null,
  };
  call.cloud.world.keys[`created-${uid}`] = key;
  return finish(call, { ...describe(project, key), keyString: key.string });
}

function patch(call: Call): unknown {
  const { project, key } = keyFor(call, 'apikeys.keys.update');
  const wanted = readDraft(call);
  const mask = (call.request.query.get('updateMask') ?? '').split(',').filter((field) => field !== '');
  const touches = (field: string): boolean => mask.length === 0 || mask.some((name) => name.split('.')[0] === field);
  if (touches('displayName') || mask.includes('display_name')) key.displayName = wanted.displayName;
  if (touches('restrictions')) key.restrictions = wanted.restrictions ?? null;
  return finish(call, describe(project, key));
}

function setState(permission: string, from: WorldKey['state'], to: WorldKey['state']): (call: Call) => unknown {
  return (call) => {
    const { project, key } = keyFor(call, permission);
    if (key.state !== from) throw rpcError('FAILED_PRECONDITION', `The key is ${key.state}.`);
    key.state = to;
    return finish(call, describe(project, key));
  };
}

function finish(call: Call, key: Readonly<Record<string, unknown>>): unknown {
  return doneOperation(call, `operations/akmf.p7-EXAMPLE-${call.cloud.operations.size}`, { '@type': type, ...key });
}

function operation(call: Call): unknown {
  const found = call.cloud.operations.get(`operations/${param(call, 'operation')}`);
  if (found === undefined) throw rpcError('NOT_FOUND', 'Requested entity was not found.');
  return found;
}

const keys = '(?<project>[^/]+)/locations/global/keys';
const one = `${keys}/(?<uid>[^/:]+)`;

export const apiKeys: Api = {
  service,
  host: /^apikeys\.googleapis\.com$/,
  methods: [
    { name: `${rpc}.LookupKey`, verb: 'GET', path: /^\/v2\/keys:lookupKey$/, handle: lookup },
    { name: `${rpc}.ListKeys`, verb: 'GET', path: new RegExp(`^/v2/projects/${keys}$`), handle: list },
    { name: `${rpc}.CreateKey`, verb: 'POST', path: new RegExp(`^/v2/projects/${keys}$`), handle: create },
    { name: `${rpc}.GetKey`, verb: 'GET', path: new RegExp(`^/v2/projects/${one}$`), handle: get },
    {
      name: `${rpc}.GetKeyString`,
      verb: 'GET',
      path: new RegExp(`^/v2/projects/${one}/keyString$`),
      handle: keyString,
    },
    { name: `${rpc}.UpdateKey`, verb: 'PATCH', path: new RegExp(`^/v2/projects/${one}$`), handle: patch },
    {
      name: `${rpc}.DeleteKey`,
      verb: 'DELETE',
      path: new RegExp(`^/v2/projects/${one}$`),
      handle: setState('apikeys.keys.delete', 'active', 'deleted'),
    },
    {
      name: `${rpc}.UndeleteKey`,
      verb: 'POST',
      path: new RegExp(`^/v2/projects/${one}:undelete$`),
      handle: setState('apikeys.keys.undelete', 'deleted', 'active'),
    },
    {
      name: 'google.longrunning.Operations.GetOperation',
      verb: 'GET',
      path: /^\/v2\/operations\/(?<operation>.+)$/,
      handle: operation,
    },
  ],
};
