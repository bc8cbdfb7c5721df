/** Calling a model on Agent Platform takes this one permission. */
export const predict = 'aiplatform.endpoints.predict';

/** Predefined roles that contain it (role definitions of August 2026). `roles/aiplatform.viewer` does not. */
export const predictingRoles: ReadonlySet<string> = new Set([
  'roles/owner',
  'roles/editor',
  'roles/viewer',
  'roles/aiplatform.admin',
  'roles/aiplatform.user',
  'roles/aiplatform.expressUser',
]);

/** Roles that people hold for other ends and that do not contain it; others, gkey does not know. */
export const withoutPredict: ReadonlySet<string> = new Set([
  'roles/aiplatform.viewer',
  'roles/browser',
  'roles/iam.securityReviewer',
  'roles/iam.serviceAccountAdmin',
  'roles/iam.serviceAccountApiKeyBindingAdmin',
  'roles/iam.serviceAccountCreator',
  'roles/iam.serviceAccountTokenCreator',
  'roles/iam.serviceAccountUser',
  'roles/iam.workloadIdentityUser',
  'roles/orgpolicy.policyViewer',
  'roles/resourcemanager.projectIamAdmin',
  'roles/serviceusage.apiKeysAdmin',
  'roles/serviceusage.apiKeysViewer',
  'roles/serviceusage.serviceUsageAdmin',
  'roles/serviceusage.serviceUsageConsumer',
]);

/** Defined by a project or an organization, not by Google. */
export function isCustomRole(role: string): boolean {
  return /^(?:projects|organizations)\//.test(role);
}
