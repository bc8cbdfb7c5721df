/** IAM v1: service accounts and roles. */
import { type Api, type Call, may, param, strings } from '../api.ts';
import { permissionDenied, rpcError } from '../errors.ts';
import { predefinedRoles } from '../roles.ts';

const service = 'iam.googleapis.com';
const rpc = 'google.iam.admin.v1.IAM';

function describeAccount(call: Call, email: string): unknown {
  const account = call.cloud.serviceAccount(email);
  if (account === undefined) throw rpcError('NOT_FOUND', `Unknown service account`);
  return {
    name: `projects/${account.project}/serviceAccounts/${email}`,
    projectId: account.project,
    uniqueId: account.uniqueId,
    email,
    displayName: account.displayName,
    etag: 'MDEXAMPLE00=',
    oauth2ClientId: account.uniqueId,
    // Google leaves the field out of accounts in use.
    ...(account.state === 'disabled' && { disabled: true }),
  };
}

/** The project of an account, also of one that is gone: its e-mail names it. */
function homeOf(call: Call, email: string): string {
  const known = call.cloud.world.serviceAccounts[email]?.project;
  return known ?? /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? '';
}

/** E-mail or unique id of the path, as e-mail. */
function emailOf(call: Call): string {
  const text = param(call, 'account');
  const byId = Object.entries(call.cloud.world.serviceAccounts).find(([, account]) => account.uniqueId === text);
  return byId?.[0] ?? text;
}

function getServiceAccount(call: Call): unknown {
  const email = emailOf(call);
  const named = param(call, 'project');
  const home = call.cloud.project(named === '-' ? homeOf(call, email) : named);
  const permission = 'iam.serviceAccounts.get';
  const bindings = call.cloud.serviceAccount(email)?.bindings ?? {};
  const direct = call.principal !== null && call.cloud.grants(bindings, call.principal, permission);
  if (!direct && (home === undefined || !may(call, permission, `projects/${home.id}`))) {
    throw permissionDenied(service, permission, `projects/${named}/serviceAccounts/${email}`);
  }
  return describeAccount(call, email);
}

function listServiceAccounts(call: Call): unknown {
  const id = param(call, 'project');
  const project = call.cloud.project(id);
  if (project === undefined || !may(call, 'iam.serviceAccounts.list', `projects/${project.id}`)) {
    throw permissionDenied(service, 'iam.serviceAccounts.list', `projects/${id}`);
  }
  const accounts = Object.entries(call.cloud.world.serviceAccounts)
    .filter(([, account]) => account.project === project.id && account.state !== 'deleted')
    .map(([email]) => describeAccount(call, email));
  return accounts.length === 0 ? {} : { accounts };
}

function testIamPermissions(call: Call): unknown {
  const email = emailOf(call);
  const account = call.cloud.serviceAccount(email);
  const { principal } = call;
  const granted = strings(call.body['permissions']).filter(
    (permission) =>
      account !== undefined &&
      principal !== null &&
      (call.cloud.grants(account.bindings, principal, permission) ||
        may(call, permission, `projects/${account.project}`)),
  );
  return granted.length === 0 ? {} : { permissions: granted };
}

function getPredefinedRole(call: Call): unknown {
  const name = `roles/${param(call, 'role')}`;
  const role = predefinedRoles[name];
  if (role === undefined) throw rpcError('NOT_FOUND', `The role named ${name} was not found.`);
  return { name, title: role.title, includedPermissions: role.permissions.toSorted(), stage: 'GA', etag: 'AA==' };
}

function getCustomRole(call: Call): unknown {
  const holder = call.cloud.project(param(call, 'holder'));
  const resource =
    param(call, 'kind') === 'projects'
      ? `projects/${holder?.id ?? param(call, 'holder')}`
      : `organizations/${param(call, 'holder')}`;
  const name = `${resource}/roles/${param(call, 'role')}`;
  if (!may(call, 'iam.roles.get', resource)) throw permissionDenied(service, 'iam.roles.get', name);
  const role = call.cloud.world.roles[name];
  if (role === undefined) throw rpcError('NOT_FOUND', `The role named ${name} was not found.`);
  return {
    name,
    title: role.title,
    includedPermissions: role.permissions.toSorted(),
    stage: role.stage,
    etag: 'BwEXAMPLE00=',
    ...(role.deleted && { deleted: true }),
  };
}

const account = '(?<project>[^/]+)/serviceAccounts/(?<account>[^/:]+)';

export const iam: Api = {
  service,
  host: /^iam\.googleapis\.com$/,
  methods: [
    {
      name: `${rpc}.GetServiceAccount`,
      verb: 'GET',
      path: new RegExp(`^/v1/projects/${account}$`),
      handle: getServiceAccount,
    },
    {
      name: `${rpc}.ListServiceAccounts`,
      verb: 'GET',
      path: /^\/v1\/projects\/(?<project>[^/]+)\/serviceAccounts$/,
      handle: listServiceAccounts,
    },
    {
      name: `${rpc}.TestIamPermissions`,
      verb: 'POST',
      path: new RegExp(`^/v1/projects/${account}:testIamPermissions$`),
      handle: testIamPermissions,
    },
    { name: `${rpc}.GetRole`, verb: 'GET', path: /^\/v1\/roles\/(?<role>[^/]+)$/, handle: getPredefinedRole },
    {
      name: `${rpc}.GetRole`,
      verb: 'GET',
      path: /^\/v1\/(?<kind>projects|organizations)\/(?<holder>[^/]+)\/roles\/(?<role>[^/]+)$/,
      handle: getCustomRole,
    },
  ],
};
