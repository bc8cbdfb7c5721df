/** Service Usage v1: which APIs are on in a project, and switching them on. */
import { type Api, type Call, doneOperation, may, param, strings } from '../api.ts';
import type { CloudProject } from '../cloud.ts';
import { badRequest, errorInfo, type GoogleError, precondition, rpcError, serviceTitle } from '../errors.ts';

const service = 'serviceusage.googleapis.com';
const rpc = 'google.api.serviceusage.v1.ServiceUsage';

/** The service configuration kept its old title when the console and the error texts got the new one. */
const configTitles: Readonly<Record<string, string>> = { 'aiplatform.googleapis.com': 'Vertex AI API' };

/** Services that exist although no world enables them. */
const publicServices = [
  'aiplatform.googleapis.com',
  'apikeys.googleapis.com',
  'bigquery.googleapis.com',
  'cloudaicompanion.googleapis.com',
  'cloudbilling.googleapis.com',
  'cloudquotas.googleapis.com',
  'cloudresourcemanager.googleapis.com',
  'compute.googleapis.com',
  'generativelanguage.googleapis.com',
  'iam.googleapis.com',
  'iamcredentials.googleapis.com',
  'logging.googleapis.com',
  'monitoring.googleapis.com',
  'orgpolicy.googleapis.com',
  'policytroubleshooter.googleapis.com',
  'run.googleapis.com',
  'serviceusage.googleapis.com',
  'storage.googleapis.com',
  'sts.googleapis.com',
];

const needsBilling = new Set(['aiplatform.googleapis.com', 'compute.googleapis.com', 'run.googleapis.com']);
const helpToken = 'EXAMPLE-help-token';
const domain = 'serviceusage.googleapis.com';

function denied(permission: string, doing: string, what: string, project: string): GoogleError {
  const subject = `?error_code=110002&service=serviceusage.googleapis.com&permission=${permission}&resource=${project}`;
  return rpcError('PERMISSION_DENIED', `Permission denied to ${doing} ${what}\nHelp Token: ${helpToken}`, [
    precondition('googleapis.com', subject),
    errorInfo('AUTH_PERMISSION_DENIED', { permission, resource: project, service }, domain),
  ]);
}

function projectFor(call: Call, permission: string, doing: string, what: string): CloudProject {
  const id = param(call, 'project');
  const project = call.cloud.project(id);
  if (project === undefined || !may(call, permission, `projects/${project.id}`)) {
    throw denied(permission, doing, what, `projects/${id}`);
  }
  return project;
}

function checkKnown(project: CloudProject, id: string): void {
  if (publicServices.includes(id) || project.services[id] !== undefined) return;
  throw rpcError(
    'PERMISSION_DENIED',
    `Not found or permission denied for service(s): ${id}.\nHelp Token: ${helpToken}`,
    [
      precondition('googleapis.com', `?error_code=220002&services=${id}`),
      errorInfo('SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED', { services: id }, domain),
    ],
  );
}

function describe(project: CloudProject, id: string): unknown {
  const state = project.services[id] ?? 'DISABLED';
  return {
    name: `projects/${project.number}/services/${id}`,
    parent: `projects/${project.number}`,
    config: { name: id, title: configTitles[id] ?? serviceTitle(id) },
    state: state === 'DISABLED' ? 'DISABLED' : 'ENABLED',
  };
}

function get(call: Call): unknown {
  const id = param(call, 'service');
  const project = projectFor(call, 'serviceusage.services.get', 'get service', `[${id}]`);
  checkKnown(project, id);
  return describe(project, id);
}

function batchGet(call: Call): unknown {
  const names = call.request.query.getAll('names');
  if (names.length === 0) throw badRequest('names', 'At least one service name is required.');
  if (names.length > 30) throw badRequest('names', 'A batch may name at most 30 services.');
  const ids = names.map((name) => /^projects\/[^/]+\/services\/([^/]+)$/.exec(name)?.[1] ?? '');
  if (ids.includes('')) throw badRequest('names', 'A name must look like projects/PROJECT/services/SERVICE.');
  const project = projectFor(call, 'serviceusage.services.get', 'get services', `[${ids.join(', ')}]`);
  for (const name of names) {
    const owner = call.cloud.project(name.split('/')[1] ?? '');
    if (owner?.id !== project.id) throw badRequest('names', 'All services must belong to the parent.');
  }
  for (const id of ids) checkKnown(project, id);
  return { services: ids.map((id) => describe(project, id)) };
}

function list(call: Call): unknown {
  const { query } = call.request;
  const container = `for consumer container [projects/${param(call, 'project')}]`;
  const project = projectFor(call, 'serviceusage.services.list', 'list services', container);
  const pageSize = Number(query.get('pageSize') ?? 50) || 50;
  if (pageSize > 200) throw badRequest('page_size', 'The page size must not exceed 200.');
  const filter = /^state:(ENABLED|DISABLED)$/.exec(query.get('filter') ?? '')?.[1];
  const all = [...new Set([...publicServices, ...Object.keys(project.services)])].toSorted();
  const isEnabled = (id: string): boolean => (project.services[id] ?? 'DISABLED') !== 'DISABLED';
  const chosen = all.filter((id) => filter === undefined || isEnabled(id) === (filter === 'ENABLED'));
  const start = Number(query.get('pageToken') ?? 0) || 0;
  const more = start + pageSize < chosen.length;
  return {
    services: chosen.slice(start, start + pageSize).map((id) => describe(project, id)),
    ...(more && { nextPageToken: String(start + pageSize) }),
  };
}

function enableAll(call: Call, ids: readonly string[]): unknown {
  const project = projectFor(call, 'serviceusage.services.enable', 'enable service', `[${ids.join(', ')}]`);
  for (const id of ids) checkKnown(project, id);
  if (!project.tosAccepted) {
    const message = `Callers must accept Terms of Service\nHelp Token: ${helpToken}`;
    throw rpcError('FAILED_PRECONDITION', message, [
      precondition('googleapis.com', '?error_code=111001&tos_id=universal', message),
      errorInfo('UREQ_TOS_NOT_ACCEPTED', { tos_id: 'universal' }, `${domain}/tos/universal`),
    ]);
  }
  const paid = ids.filter((id) => needsBilling.has(id));
  if (paid.length > 0 && !project.billing.enabled) {
    const reason =
      project.billing.account === null ? 'UREQ_PROJECT_BILLING_NOT_FOUND' : 'UREQ_PROJECT_BILLING_NOT_OPEN';
    const services = paid.join(',');
    const message =
      reason === 'UREQ_PROJECT_BILLING_NOT_FOUND'
        ? `Billing account for project '${project.number}' is not found. Billing must be enabled for activation of service(s) '${services}' to proceed.\nHelp Token: ${helpToken}`
        : `Billing account for project '${project.number}' is not open. Billing must be enabled for activation of service(s) '${services}' to proceed.\nHelp Token: ${helpToken}`;
    throw rpcError('FAILED_PRECONDITION', message, [
      precondition(
        'googleapis.com/billing-enabled',
        `?error_code=390001&project=${project.number}&services=${services}`,
      ),
      errorInfo(reason, { project: project.number, services }, `${domain}/billing-enabled`),
    ]);
  }
  const live = call.cloud.world.projects[project.id];
  for (const id of ids) if (live !== undefined) live.services[id] = 'ENABLED';
  const changed = { ...project, services: live?.services ?? project.services };
  const response =
    ids.length === 1
      ? {
          '@type': 'type.googleapis.com/google.api.serviceusage.v1.EnableServiceResponse',
          service: describe(changed, ids[0] ?? ''),
        }
      : {
          '@type': 'type.googleapis.com/google.api.serviceusage.v1.BatchEnableServicesResponse',
          services: ids.map((id) => describe(changed, id)),
        };
  return doneOperation(call, `operations/acf.p2-${project.number}-${call.cloud.operations.size}`, response);
}

function disable(call: Call): unknown {
  const id = param(call, 'service');
  const project = projectFor(call, 'serviceusage.services.disable', 'disable service', `[${id}]`);
  const live = call.cloud.world.projects[project.id];
  if (live !== undefined) live.services[id] = 'DISABLED';
  const response = {
    '@type': 'type.googleapis.com/google.api.serviceusage.v1.DisableServiceResponse',
    service: describe({ ...project, services: live?.services ?? project.services }, id),
  };
  return doneOperation(call, `operations/acf.p2-${project.number}-${call.cloud.operations.size}`, response);
}

function batchEnable(call: Call): unknown {
  const ids = strings(call.body['serviceIds']);
  if (ids.length === 0 || ids.length > 20) throw badRequest('service_ids', 'A batch takes 1 to 20 services.');
  return enableAll(call, ids);
}

function operation(call: Call): unknown {
  const found = call.cloud.operations.get(`operations/${param(call, 'operation')}`);
  if (found === undefined) throw rpcError('NOT_FOUND', 'Requested entity was not found.');
  return found;
}

export const serviceUsage: Api = {
  service,
  host: /^serviceusage\.googleapis\.com$/,
  worksWithoutQuotaProject: true,
  methods: [
    {
      name: `${rpc}.BatchGetServices`,
      verb: 'GET',
      path: /^\/v1\/projects\/(?<project>[^/]+)\/services:batchGet$/,
      handle: batchGet,
    },
    { name: `${rpc}.ListServices`, verb: 'GET', path: /^\/v1\/projects\/(?<project>[^/]+)\/services$/, handle: list },
    {
      name: `${rpc}.GetService`,
      verb: 'GET',
      path: /^\/v1\/projects\/(?<project>[^/]+)\/services\/(?<service>[^/:]+)$/,
      handle: get,
    },
    {
      name: `${rpc}.EnableService`,
      verb: 'POST',
      path: /^\/v1\/projects\/(?<project>[^/]+)\/services\/(?<service>[^/:]+):enable$/,
      handle: (call) => enableAll(call, [param(call, 'service')]),
    },
    {
      name: `${rpc}.DisableService`,
      verb: 'POST',
      path: /^\/v1\/projects\/(?<project>[^/]+)\/services\/(?<service>[^/:]+):disable$/,
      handle: disable,
    },
    {
      name: `${rpc}.BatchEnableServices`,
      verb: 'POST',
      path: /^\/v1\/projects\/(?<project>[^/]+)\/services:batchEnable$/,
      handle: batchEnable,
    },
    {
      name: 'google.longrunning.Operations.GetOperation',
      verb: 'GET',
      path: /^\/v1\/operations\/(?<operation>.+)$/,
      handle: operation,
    },
  ],
};
