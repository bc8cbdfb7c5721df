/** Org Policy v2: the rules in effect on a project. */
import { type Api, type Call, may, param } from '../api.ts';
import { permissionDenied, rpcError } from '../errors.ts';

const service = 'orgpolicy.googleapis.com';

function getEffectivePolicy(call: Call): unknown {
  const id = param(call, 'project');
  const constraint = param(call, 'constraint');
  const project = call.cloud.project(id);
  if (project === undefined || !may(call, 'orgpolicy.policy.get', `projects/${project.id}`)) {
    throw permissionDenied(service, 'orgpolicy.policy.get', `projects/${project?.number ?? id}/policies/${constraint}`);
  }
  const rules = call.cloud.effectivePolicy(project, constraint);
  if (rules === undefined) throw rpcError('NOT_FOUND', `Constraint 'constraints/${constraint}' was not found.`);
  return { name: `projects/${project.number}/policies/${constraint}`, spec: { rules } };
}

export const orgPolicy: Api = {
  service,
  host: /^orgpolicy\.googleapis\.com$/,
  methods: [
    {
      name: 'google.cloud.orgpolicy.v2.OrgPolicy.GetEffectivePolicy',
      verb: 'GET',
      path: /^\/v2\/projects\/(?<project>[^/]+)\/policies\/(?<constraint>[^/:]+):getEffectivePolicy$/,
      handle: getEffectivePolicy,
    },
  ],
};
