/** Cloud Resource Manager v3, and getAncestry of v1. */
import { type Api, type Call, doneOperation, isJson, type Json, may, param, strings } from '../api.ts';
import { bindingsOf, type CloudProject } from '../cloud.ts';
import { badRequest, permissionDenied, rpcError } from '../errors.ts';
import { isTestableOnProjects } from '../roles.ts';
import type { WorldBinding } from '../world.ts';

const service = 'cloudresourcemanager.googleapis.com';
const rpc = 'google.cloud.resourcemanager.v3';

/** Missing and forbidden look the same. */
function projectFor(call: Call, permission: string): CloudProject {
  const id = param(call, 'project');
  const project = call.cloud.project(id);
  if (project === undefined || !may(call, permission, `projects/${project.id}`)) {
    throw permissionDenied(service, permission, `projects/${id}`);
  }
  return project;
}

function describe(project: CloudProject): Json {
  const time = '2026-01-15T09:00:00Z';
  return {
    name: `projects/${project.number}`,
    ...(project.parent !== null && { parent: project.parent }),
    projectId: project.id,
    state: project.state,
    displayName: project.displayName,
    createTime: time,
    updateTime: time,
    ...(project.state === 'DELETE_REQUESTED' && { deleteTime: '2026-11-20T09:00:00Z' }),
    etag: 'W/"EXAMPLE0000"',
  };
}

/** v1 words the same project differently; credential libraries still ask it for the project of a pool. */
function describeV1(project: CloudProject): Json {
  const [kind = '', id = ''] = (project.parent ?? '').split('/');
  return {
    projectNumber: project.number,
    projectId: project.id,
    lifecycleState: project.state,
    name: project.displayName,
    createTime: '2026-01-15T09:00:00Z',
    ...(project.parent !== null && { parent: { type: kind.replace(/s$/, ''), id } }),
  };
}

function search(call: Call): unknown {
  const terms = (call.request.query.get('query') ?? '').split(/\s+(?:AND\s+)?/).filter((term) => term !== '');
  const projects = Object.keys(call.cloud.world.projects)
    .map((id) => call.cloud.project(id))
    .filter((project) => project !== undefined)
    .filter((project) => may(call, 'resourcemanager.projects.get', `projects/${project.id}`))
    .filter((project) => terms.every((term) => matches(project, term)));
  return projects.length === 0 ? {} : { projects: projects.map(describe) };
}

function matches(project: CloudProject, term: string): boolean {
  const [, field = '', value = ''] = /^([\w.]+)[:=](.*)$/.exec(term) ?? [];
  const wanted = value.replace(/^"|"$/g, '');
  if (field === 'id' || field === 'projectId') return project.id === wanted;
  if (field === 'name' || field === 'projectNumber') return project.number === wanted.replace('projects/', '');
  if (field === 'state' || field === 'lifecycleState') return project.state === wanted;
  if (field === 'parent') return project.parent === wanted;
  if (field === 'displayName') return project.displayName.includes(wanted.replaceAll('*', ''));
  throw badRequest('query', `Unsupported query field ${field}.`);
}

function list(call: Call): unknown {
  const parent = call.request.query.get('parent') ?? '';
  if (!may(call, 'resourcemanager.projects.list', parent))
    throw permissionDenied(service, 'resourcemanager.projects.list', parent);
  const projects = Object.keys(call.cloud.world.projects)
    .map((id) => call.cloud.project(id))
    .filter((project) => project !== undefined && project.parent === parent)
    .filter((project) => project !== undefined);
  return projects.length === 0 ? {} : { projects: projects.map(describe) };
}

function policyOf(bindings: Readonly<Record<string, WorldBinding>>, withConditions: boolean): unknown {
  const all = bindingsOf(bindings).filter((binding) => binding.members.length > 0);
  const conditional = all.some((binding) => binding.condition !== undefined);
  return {
    version: conditional && withConditions ? 3 : 1,
    etag: 'BwEXAMPLE00=',
    bindings: all.map(({ role, members, condition }) => ({
      // Without version 3 Google marks a conditional role so that nobody mistakes it for an unconditional one.
      role: condition !== undefined && !withConditions ? `${role}_withcond_0000` : role,
      members,
      ...(condition !== undefined &&
        withConditions && { condition: { title: condition.title, expression: condition.expression } }),
    })),
  };
}

function wantsConditions(call: Call): boolean {
  const options = call.body['options'];
  return isJson(options) && Number(options['requestedPolicyVersion']) >= 3;
}

function getIamPolicy(call: Call): unknown {
  return policyOf(projectFor(call, 'resourcemanager.projects.getIamPolicy').bindings, wantsConditions(call));
}

function setIamPolicy(call: Call): unknown {
  const project = projectFor(call, 'resourcemanager.projects.setIamPolicy');
  const policy = call.body['policy'];
  const live = call.cloud.world.projects[project.id];
  if (!isJson(policy) || !Array.isArray(policy['bindings']) || live === undefined)
    throw badRequest('policy', 'A policy is required.');
  const bindings: Record<string, WorldBinding> = {};
  const before = bindingsOf(project.bindings);
  for (const [index, binding] of policy['bindings'].filter(isJson).entries()) {
    const role = String(binding['role']);
    const members = [...strings(binding['members'])];
    const condition = binding['condition'];
    if (!isJson(condition)) {
      bindings[role] = members;
      continue;
    }
    const title = String(condition['title']);
    // Whether a condition holds is the world's to say; a new one does.
    const holds = before.find((old) => old.role === role && old.condition?.title === title)?.condition?.holds ?? true;
    bindings[`${role}#${index}`] = {
      role,
      members,
      condition: { title, expression: String(condition['expression']), holds },
    };
  }
  live.bindings = bindings;
  return policyOf(bindings, true);
}

function testIamPermissions(call: Call): unknown {
  const wanted = strings(call.body['permissions']);
  if (wanted.length === 0) throw badRequest('permissions', 'At least one permission is required.');
  if (wanted.length > 100) throw badRequest('permissions', 'At most 100 permissions can be tested at once.');
  const refused = wanted.find((permission) => !isTestable(call, permission));
  if (refused !== undefined)
    throw rpcError('INVALID_ARGUMENT', `Permission ${refused} is not valid for this resource.`);
  const project = call.cloud.project(param(call, 'project'));
  const granted = wanted.filter(
    (permission) => project !== undefined && may(call, permission, `projects/${project.id}`),
  );
  return granted.length === 0 ? {} : { permissions: granted };
}

function isTestable(call: Call, permission: string): boolean {
  return isTestableOnProjects(permission) && !call.cloud.world.untestablePermissions.includes(permission);
}

function getAncestry(call: Call): unknown {
  const project = projectFor(call, 'resourcemanager.projects.get');
  const ancestor = call.cloud.ancestry(project).map((name) => {
    const [kind = '', id = ''] = name.split('/');
    return { resourceId: { type: kind.replace(/s$/, ''), id } };
  });
  return { ancestor };
}

/** `folders/N` or `organizations/N`, with the permission of that kind. */
function groupFor(call: Call, verb: 'get' | 'getIamPolicy'): string {
  const name = `${param(call, 'kind')}/${param(call, 'number')}`;
  const permission = `resourcemanager.${param(call, 'kind')}.${verb}`;
  const exists = call.cloud.world.folders[name] ?? call.cloud.world.organizations[name];
  if (exists === undefined || !may(call, permission, name)) throw permissionDenied(service, permission, name);
  return name;
}

function getGroup(call: Call): unknown {
  const name = groupFor(call, 'get');
  const folder = call.cloud.world.folders[name];
  if (folder !== undefined) return { name, displayName: folder.displayName, parent: folder.parent, state: 'ACTIVE' };
  return { name, displayName: call.cloud.world.organizations[name]?.displayName ?? '', state: 'ACTIVE' };
}

function getGroupPolicy(call: Call): unknown {
  const name = groupFor(call, 'getIamPolicy');
  return policyOf(call.cloud.level(name)?.bindings ?? {}, wantsConditions(call));
}

function undelete(call: Call): unknown {
  const project = projectFor(call, 'resourcemanager.projects.undelete');
  const live = call.cloud.world.projects[project.id];
  if (live !== undefined) live.state = 'ACTIVE';
  return doneOperation(call, `operations/pc.${call.cloud.operations.size}`, describe({ ...project, state: 'ACTIVE' }));
}

const project = '(?<project>[^/:]+)';
const group = '(?<kind>folders|organizations)\\/(?<number>\\d+)';

export const resourceManager: Api = {
  service,
  host: /^cloudresourcemanager\.googleapis\.com$/,
  worksWithoutQuotaProject: true,
  methods: [
    { name: `${rpc}.Projects.SearchProjects`, verb: 'GET', path: /^\/v3\/projects:search$/, handle: search },
    { name: `${rpc}.Projects.ListProjects`, verb: 'GET', path: /^\/v3\/projects$/, handle: list },
    {
      name: `${rpc}.Projects.GetProject`,
      verb: 'GET',
      path: new RegExp(`^/v3/projects/${project}$`),
      handle: (call) => describe(projectFor(call, 'resourcemanager.projects.get')),
    },
    {
      name: `${rpc}.Projects.GetIamPolicy`,
      verb: 'POST',
      path: new RegExp(`^/v3/projects/${project}:getIamPolicy$`),
      handle: getIamPolicy,
    },
    {
      name: `${rpc}.Projects.SetIamPolicy`,
      verb: 'POST',
      path: new RegExp(`^/v3/projects/${project}:setIamPolicy$`),
      handle: setIamPolicy,
    },
    {
      name: `${rpc}.Projects.TestIamPermissions`,
      verb: 'POST',
      path: new RegExp(`^/v3/projects/${project}:testIamPermissions$`),
      handle: testIamPermissions,
    },
    {
      name: `${rpc}.Projects.UndeleteProject`,
      verb: 'POST',
      path: new RegExp(`^/v3/projects/${project}:undelete$`),
      handle: undelete,
    },
    { name: `${rpc}.GetResource`, verb: 'GET', path: new RegExp(`^/v3/${group}$`), handle: getGroup },
    {
      name: `${rpc}.GetIamPolicy`,
      verb: 'POST',
      path: new RegExp(`^/v3/${group}:getIamPolicy$`),
      handle: getGroupPolicy,
    },
    {
      name: 'google.cloudresourcemanager.v1.Projects.GetProject',
      verb: 'GET',
      path: new RegExp(`^/v1/projects/${project}$`),
      handle: (call) => describeV1(projectFor(call, 'resourcemanager.projects.get')),
    },
    {
      name: 'google.cloudresourcemanager.v1.Projects.GetAncestry',
      verb: 'POST',
      path: new RegExp(`^/v1/projects/${project}:getAncestry$`),
      handle: getAncestry,
    },
  ],
};
