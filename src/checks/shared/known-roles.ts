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

/** Defined by a project or an organization, not by Google. */
export function isCustomRole(role: string): boolean {
  return /^(?:projects|organizations)\//.test(role);
}
