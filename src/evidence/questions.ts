/** All that is asked of admin APIs, in one place to load. */
export { fetchKeyMetadata, fetchServiceAccount } from './key-metadata.ts';
export { fetchOrgPolicies, fetchPolicy } from './policy.ts';
export { fetchBilling, fetchPermissions, fetchProject, fetchServices } from './project.ts';
