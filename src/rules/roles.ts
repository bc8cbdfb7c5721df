/** A predefined role, with those of its permissions that matter for keys and calls. */
export interface PredefinedRole {
  readonly title: string;
  readonly permissions: readonly string[];
}

const readServices = ['serviceusage.services.get', 'serviceusage.services.list', 'serviceusage.quotas.get'];
const useServices = [...readServices, 'serviceusage.services.use'];
const switchServices = ['serviceusage.services.enable', 'serviceusage.services.disable'];
const readKeys = ['apikeys.keys.get', 'apikeys.keys.getKeyString', 'apikeys.keys.list', 'apikeys.keys.lookup'];
const writeKeys = ['apikeys.keys.create', 'apikeys.keys.update', 'apikeys.keys.delete', 'apikeys.keys.undelete'];
const readAccounts = ['iam.serviceAccounts.get', 'iam.serviceAccounts.list'];
const readProject = ['resourcemanager.projects.get', 'resourcemanager.projects.getIamPolicy'];
const bindKeys = [
  'iam.serviceAccountApiKeyBindings.create',
  'iam.serviceAccountApiKeyBindings.delete',
  'iam.serviceAccountApiKeyBindings.undelete',
];

const viewer = [
  ...readProject,
  ...readServices,
  ...readKeys,
  ...readAccounts,
  'iam.roles.get',
  'aiplatform.endpoints.predict',
  'orgpolicy.policy.get',
  'cloudquotas.quotas.get',
  'cloudaicompanion.companions.generateChat',
];

const editor = [
  ...viewer,
  ...switchServices,
  'serviceusage.services.use',
  ...writeKeys,
  'iam.serviceAccounts.create',
  'iam.serviceAccounts.actAs',
  'iam.serviceAccountApiKeyBindings.create',
];

/**
 * Predefined roles and what they hold of the permissions that gkey knows, the one to prefer first: `smallestRoleFor`
 * takes the first that fits. Not the whole of any role: a permission that is missing here is unknown, not denied.
 * From the roles as scraped in iann0036/iam-dataset, 2026-08-22. Custom roles, conditions and deny policies can take
 * away what this table promises, so it advises; what the caller may do, testIamPermissions decides.
 */
export const predefinedRoles = {
  'roles/browser': {
    title: 'Browser',
    permissions: [...readProject, 'resourcemanager.folders.get', 'resourcemanager.organizations.get'],
  },
  'roles/aiplatform.user': {
    title: 'Agent Platform User',
    permissions: ['aiplatform.endpoints.predict', 'resourcemanager.projects.get'],
  },
  'roles/aiplatform.expressUser': {
    title: 'Agent Platform Express User',
    permissions: ['aiplatform.endpoints.predict'],
  },
  'roles/aiplatform.admin': {
    title: 'Agent Platform Administrator',
    permissions: ['aiplatform.endpoints.predict', 'resourcemanager.projects.get'],
  },
  'roles/orgpolicy.policyViewer': { title: 'Organization Policy Viewer', permissions: ['orgpolicy.policy.get'] },
  'roles/cloudquotas.viewer': { title: 'Cloud Quotas Viewer', permissions: ['cloudquotas.quotas.get'] },
  'roles/serviceusage.serviceUsageConsumer': {
    title: 'Service Usage Consumer',
    permissions: [...useServices, 'serviceusage.operations.get', 'monitoring.timeSeries.list'],
  },
  'roles/serviceusage.serviceUsageAdmin': {
    title: 'Service Usage Admin',
    permissions: [...useServices, ...switchServices, 'serviceusage.operations.get', 'cloudquotas.quotas.get'],
  },
  'roles/serviceusage.apiKeysViewer': { title: 'API Keys Viewer', permissions: readKeys },
  'roles/serviceusage.apiKeysAdmin': {
    title: 'API Keys Admin',
    permissions: [...writeKeys, ...readKeys, 'orgpolicy.policy.get', 'serviceusage.operations.get'],
  },
  'roles/iam.serviceAccountViewer': {
    title: 'View Service Accounts',
    permissions: [...readAccounts, 'resourcemanager.projects.get'],
  },
  'roles/iam.serviceAccountCreator': {
    title: 'Create Service Accounts',
    permissions: ['iam.serviceAccounts.create', ...readAccounts, 'resourcemanager.projects.get'],
  },
  'roles/iam.serviceAccountApiKeyBindingAdmin': {
    title: 'Service Account API Key Binding Admin',
    permissions: bindKeys,
  },
  'roles/iam.serviceAccountTokenCreator': {
    title: 'Service Account Token Creator',
    permissions: [
      'iam.serviceAccounts.getAccessToken',
      'iam.serviceAccounts.getOpenIdToken',
      'iam.serviceAccounts.implicitDelegation',
      'iam.serviceAccounts.signBlob',
      'iam.serviceAccounts.signJwt',
      ...readAccounts,
      'resourcemanager.projects.get',
    ],
  },
  'roles/iam.workloadIdentityUser': {
    title: 'Workload Identity User',
    permissions: ['iam.serviceAccounts.getAccessToken', 'iam.serviceAccounts.getOpenIdToken', ...readAccounts],
  },
  'roles/iam.serviceAccountUser': {
    title: 'Service Account User',
    permissions: ['iam.serviceAccounts.actAs', ...readAccounts, 'resourcemanager.projects.get'],
  },
  'roles/iam.roleViewer': { title: 'Role Viewer', permissions: ['iam.roles.get', ...readProject] },
  'roles/resourcemanager.projectIamAdmin': {
    title: 'Project IAM Admin',
    permissions: [...readProject, 'resourcemanager.projects.setIamPolicy'],
  },
  'roles/resourcemanager.projectCreator': {
    title: 'Project Creator',
    permissions: ['resourcemanager.projects.create', 'resourcemanager.organizations.get'],
  },
  'roles/billing.projectManager': {
    title: 'Project Billing Manager',
    permissions: [
      'resourcemanager.projects.createBillingAssignment',
      'resourcemanager.projects.deleteBillingAssignment',
    ],
  },
  'roles/billing.user': {
    title: 'Billing Account User',
    permissions: ['billing.resourceAssociations.create', 'billing.accounts.get', 'billing.accounts.list'],
  },
  'roles/orgpolicy.policyAdmin': {
    title: 'Organization Policy Administrator',
    permissions: ['orgpolicy.policy.set', 'orgpolicy.policy.get'],
  },
  'roles/cloudaicompanion.user': {
    title: 'Gemini for Google Cloud User',
    permissions: [
      'cloudaicompanion.companions.generateChat',
      'cloudaicompanion.companions.generateCode',
      'cloudaicompanion.instances.completeCode',
      'cloudaicompanion.instances.completeTask',
      'cloudaicompanion.licenses.selfAssign',
      'resourcemanager.projects.get',
    ],
  },
  'roles/iam.serviceAccountAdmin': {
    title: 'Service Account Admin',
    permissions: ['iam.serviceAccounts.create', ...readAccounts, ...bindKeys, 'resourcemanager.projects.get'],
  },
  'roles/iam.securityReviewer': {
    title: 'Security Reviewer',
    permissions: [
      'resourcemanager.projects.getIamPolicy',
      'resourcemanager.folders.getIamPolicy',
      'resourcemanager.organizations.getIamPolicy',
      'iam.roles.get',
      'apikeys.keys.list',
      'serviceusage.services.list',
    ],
  },
  'roles/viewer': { title: 'Viewer', permissions: viewer },
  'roles/editor': { title: 'Editor', permissions: editor },
  'roles/owner': {
    title: 'Owner',
    permissions: [
      ...editor,
      'resourcemanager.projects.setIamPolicy',
      'resourcemanager.projects.createBillingAssignment',
    ],
  },
} as const satisfies Readonly<Record<string, PredefinedRole>>;

export type PredefinedRoleId = keyof typeof predefinedRoles;

const roles: readonly {
  readonly role: PredefinedRoleId;
  readonly title: string;
  readonly permissions: readonly string[];
}[] = Object.entries(predefinedRoles).map(([role, { title, permissions }]) => ({
  role: role as PredefinedRoleId,
  title,
  permissions,
}));

/**
 * The narrowest predefined roles that together hold the permissions, none of them superfluous.
 * Permissions that no role of the table holds are left out; none known gives an empty list.
 */
export function smallestRoleFor(
  permissions: readonly string[],
): readonly { readonly role: PredefinedRoleId; readonly title: string }[] {
  const wanted = [...new Set(permissions)].filter((name) => roles.some((role) => role.permissions.includes(name)));
  const chosen = new Set(wanted.flatMap((name) => roles.find((role) => role.permissions.includes(name)) ?? []));
  for (const role of chosen) {
    const rest = [...chosen].filter((other) => other !== role);
    if (wanted.every((name) => rest.some((other) => other.permissions.includes(name)))) chosen.delete(role);
  }
  return [...chosen].map(({ role, title }) => ({ role, title }));
}
