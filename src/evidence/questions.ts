import type { Admin } from './admin.ts';
import type { Clients } from './google-clients.ts';
import { fetchKeyMetadata, fetchServiceAccount } from './key-metadata.ts';
import { callAgentPlatform, type AgentPlatformCall } from './live.ts';
import { fetchOrgPolicies, fetchPolicy } from './policy.ts';
import { fetchBilling, fetchPermissions, fetchProject, fetchServices } from './project.ts';
import type { Secret } from './secret.ts';

/** All that can be asked as the caller. Each question is one piece of evidence; `project` is an id or a number. */
export type Questions = ReturnType<typeof questionsTo>;

/** Everything here is loaded at once, while the token is on its way. */
export function questionsTo(admin: Admin, clients: Clients) {
  return {
    access: () => admin.access(),
    project: (project: string) => fetchProject(admin, clients, project),
    billing: (project: string) => fetchBilling(admin, project),
    services: (project: string) => fetchServices(admin, clients, project),
    permissions: (project: string) => fetchPermissions(admin, clients, project),
    policy: (project: string, principal: Promise<string | null>) => fetchPolicy(admin, clients, project, principal),
    orgPolicies: (project: string) => fetchOrgPolicies(admin, project),
    keyMetadata: (key: Secret, project: string | null) => fetchKeyMetadata(admin, key, project),
    serviceAccount: (email: string) => fetchServiceAccount(admin, email),
    vertexCall: (call: AgentPlatformCall) => callAgentPlatform(admin, call),
  };
}
