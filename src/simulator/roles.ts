/** What the predefined roles contain, as far as a Gemini key is concerned (Google's role definitions of August 2026). */

const keyReads = ['apikeys.keys.get', 'apikeys.keys.getKeyString', 'apikeys.keys.list', 'apikeys.keys.lookup'];
const keyWrites = ['apikeys.keys.create', 'apikeys.keys.delete', 'apikeys.keys.undelete', 'apikeys.keys.update'];
const serviceReads = ['serviceusage.quotas.get', 'serviceusage.services.get', 'serviceusage.services.list'];
const accountReads = ['iam.serviceAccounts.get', 'iam.serviceAccounts.list'];
const projectReads = ['resourcemanager.projects.get', 'resourcemanager.projects.list'];
const keyBindings = [
  'iam.serviceAccountApiKeyBindings.create',
  'iam.serviceAccountApiKeyBindings.delete',
  'iam.serviceAccountApiKeyBindings.undelete',
];

const viewer = [
  ...keyReads,
  ...serviceReads,
  ...accountReads,
  ...projectReads,
  'aiplatform.endpoints.predict',
  'aiplatform.models.list',
  'cloudaicompanion.companions.generateChat',
  'cloudquotas.quotas.get',
  'iam.roles.get',
  'iam.roles.list',
  'monitoring.timeSeries.list',
  'orgpolicy.policy.get',
  'resourcemanager.projects.getIamPolicy',
  'serviceusage.operations.get',
];

const editor = [
  ...viewer,
  ...keyWrites,
  ...keyBindings,
  'iam.serviceAccounts.actAs',
  'iam.serviceAccounts.create',
  'iam.serviceAccounts.delete',
  'iam.serviceAccounts.disable',
  'iam.serviceAccounts.enable',
  'resourcemanager.projects.update',
  'serviceusage.services.disable',
  'serviceusage.services.enable',
  'serviceusage.services.use',
];

const owner = [
  ...editor,
  'iam.roles.create',
  'iam.roles.update',
  'resourcemanager.projects.createBillingAssignment',
  'resourcemanager.projects.delete',
  'resourcemanager.projects.deleteBillingAssignment',
  'resourcemanager.projects.setIamPolicy',
  'resourcemanager.projects.undelete',
];

/** One predefined role. */
export interface PredefinedRole {
  readonly title: string;
  readonly permissions: readonly string[];
}

/** Predefined roles by id. Only permissions that something here can ask about are listed. */
export const predefinedRoles: Readonly<Record<string, PredefinedRole>> = {
  'roles/owner': { title: 'Owner', permissions: owner },
  'roles/editor': { title: 'Editor', permissions: editor },
  'roles/viewer': { title: 'Viewer', permissions: viewer },
  'roles/browser': {
    title: 'Browser',
    permissions: [
      ...projectReads,
      'resourcemanager.folders.get',
      'resourcemanager.folders.list',
      'resourcemanager.organizations.get',
      'resourcemanager.projects.getIamPolicy',
    ],
  },
  'roles/serviceusage.serviceUsageConsumer': {
    title: 'Service Usage Consumer',
    permissions: [
      ...serviceReads,
      'monitoring.timeSeries.list',
      'serviceusage.operations.get',
      'serviceusage.services.use',
    ],
  },
  'roles/serviceusage.serviceUsageAdmin': {
    title: 'Service Usage Admin',
    permissions: [
      ...serviceReads,
      'cloudquotas.quotas.get',
      'cloudquotas.quotas.update',
      'monitoring.timeSeries.list',
      'serviceusage.operations.get',
      'serviceusage.quotas.update',
      'serviceusage.services.disable',
      'serviceusage.services.enable',
      'serviceusage.services.use',
    ],
  },
  'roles/serviceusage.serviceUsageViewer': {
    title: 'Service Usage Viewer',
    permissions: [...serviceReads, 'serviceusage.operations.get'],
  },
  'roles/serviceusage.apiKeysAdmin': {
    title: 'API Keys Admin',
    permissions: [...keyReads, ...keyWrites, 'orgpolicy.policy.get', 'serviceusage.operations.get'],
  },
  'roles/serviceusage.apiKeysViewer': { title: 'API Keys Viewer', permissions: keyReads },
  'roles/iam.serviceAccountUser': {
    title: 'Service Account User',
    permissions: [...accountReads, ...projectReads, 'iam.serviceAccounts.actAs'],
  },
  'roles/iam.serviceAccountAdmin': {
    title: 'Service Account Admin',
    permissions: [
      ...accountReads,
      ...projectReads,
      ...keyBindings,
      'iam.serviceAccounts.create',
      'iam.serviceAccounts.delete',
      'iam.serviceAccounts.disable',
      'iam.serviceAccounts.enable',
    ],
  },
  'roles/iam.serviceAccountCreator': {
    title: 'Create Service Accounts',
    permissions: [...accountReads, ...projectReads, 'iam.serviceAccounts.create'],
  },
  'roles/iam.serviceAccountViewer': {
    title: 'View Service Accounts',
    permissions: [...accountReads, ...projectReads],
  },
  'roles/iam.serviceAccountApiKeyBindingAdmin': {
    title: 'Service Account API Key Binding Admin',
    permissions: keyBindings,
  },
  'roles/iam.serviceAccountTokenCreator': {
    title: 'Service Account Token Creator',
    permissions: [
      ...accountReads,
      ...projectReads,
      'iam.serviceAccounts.getAccessToken',
      'iam.serviceAccounts.getOpenIdToken',
      'iam.serviceAccounts.implicitDelegation',
      'iam.serviceAccounts.signBlob',
      'iam.serviceAccounts.signJwt',
    ],
  },
  'roles/iam.workloadIdentityUser': {
    title: 'Workload Identity User',
    permissions: [...accountReads, 'iam.serviceAccounts.getAccessToken', 'iam.serviceAccounts.getOpenIdToken'],
  },
  'roles/iam.roleViewer': {
    title: 'Role Viewer',
    permissions: [...projectReads, 'iam.roles.get', 'iam.roles.list', 'resourcemanager.projects.getIamPolicy'],
  },
  'roles/iam.securityReviewer': {
    title: 'Security Reviewer',
    permissions: [
      'apikeys.keys.list',
      'iam.roles.get',
      'iam.roles.list',
      'iam.serviceAccounts.list',
      'resourcemanager.folders.getIamPolicy',
      'resourcemanager.organizations.getIamPolicy',
      'resourcemanager.projects.getIamPolicy',
      'serviceusage.services.list',
    ],
  },
  'roles/resourcemanager.projectIamAdmin': {
    title: 'Project IAM Admin',
    permissions: [
      'iam.policybindings.get',
      'resourcemanager.projects.get',
      'resourcemanager.projects.getIamPolicy',
      'resourcemanager.projects.setIamPolicy',
    ],
  },
  'roles/resourcemanager.projectCreator': {
    title: 'Project Creator',
    permissions: ['resourcemanager.organizations.get', 'resourcemanager.projects.create'],
  },
  'roles/resourcemanager.organizationViewer': {
    title: 'Organization Viewer',
    permissions: ['resourcemanager.organizations.get'],
  },
  'roles/aiplatform.user': {
    title: 'Agent Platform User',
    permissions: [...projectReads, 'aiplatform.endpoints.predict', 'aiplatform.models.list'],
  },
  'roles/aiplatform.expressUser': {
    title: 'Agent Platform Express User',
    permissions: ['aiplatform.endpoints.predict'],
  },
  'roles/aiplatform.admin': {
    title: 'Agent Platform Administrator',
    permissions: [...projectReads, 'aiplatform.endpoints.predict', 'aiplatform.models.list'],
  },
  'roles/aiplatform.viewer': {
    title: 'Agent Platform Viewer',
    permissions: [...projectReads, 'aiplatform.models.list'],
  },
  'roles/cloudaicompanion.user': {
    title: 'Gemini for Google Cloud User',
    permissions: [...projectReads, 'cloudaicompanion.companions.generateChat'],
  },
  'roles/orgpolicy.policyViewer': {
    title: 'Organization Policy Viewer',
    permissions: ['orgpolicy.constraints.list', 'orgpolicy.policies.list', 'orgpolicy.policy.get'],
  },
  'roles/orgpolicy.policyAdmin': {
    title: 'Organization Policy Administrator',
    permissions: [
      'orgpolicy.constraints.list',
      'orgpolicy.policies.list',
      'orgpolicy.policy.get',
      'orgpolicy.policy.set',
    ],
  },
  'roles/cloudquotas.viewer': { title: 'Cloud Quotas Viewer', permissions: ['cloudquotas.quotas.get'] },
  'roles/billing.projectManager': {
    title: 'Project Billing Manager',
    permissions: [
      'resourcemanager.projects.createBillingAssignment',
      'resourcemanager.projects.deleteBillingAssignment',
    ],
  },
  'roles/firebase.admin': {
    title: 'Firebase Admin',
    permissions: [...keyReads, ...projectReads, ...serviceReads, 'resourcemanager.projects.getIamPolicy'],
  },
};

/** Exist, but `projects.testIamPermissions` refuses a call that names one. */
const notTestableOnProjects = new Set([
  'orgpolicy.constraints.list',
  'orgpolicy.policies.list',
  'resourcemanager.folders.get',
  'resourcemanager.folders.getIamPolicy',
  'resourcemanager.folders.list',
  'resourcemanager.organizations.get',
  'resourcemanager.organizations.getIamPolicy',
  'resourcemanager.projects.create',
  'resourcemanager.projects.list',
]);

/** Testable, but in no role above. */
const rolelessPermissions = [
  'billing.resourceCosts.get',
  'billing.resourcebudgets.read',
  'billing.resourcebudgets.write',
];

const testable = new Set(
  [...Object.values(predefinedRoles).flatMap((role) => role.permissions), ...rolelessPermissions].filter(
    (permission) => !notTestableOnProjects.has(permission),
  ),
);

/** Whether `projects.testIamPermissions` accepts this name; one refused name makes Google refuse the whole call. */
export function isTestableOnProjects(permission: string): boolean {
  return testable.has(permission);
}
