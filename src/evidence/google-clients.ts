/** Google's own clients, in REST mode and through the door. Loaded only when there is a caller to ask as. */
// The packages' entry points load gRPC and every version of every client, which takes longer than all the rest of gkey. Their
// constructors take a REST-only google-gax, and their client files can be loaded one by one.
import { FoldersClient } from '@google-cloud/resource-manager/build/src/v3/folders_client.js';
import { OrganizationsClient } from '@google-cloud/resource-manager/build/src/v3/organizations_client.js';
import { ProjectsClient } from '@google-cloud/resource-manager/build/src/v3/projects_client.js';
import { ServiceUsageClient } from '@google-cloud/service-usage/build/src/v1/service_usage_client.js';
import * as gax from 'google-gax/fallback';
import type { Admin, Headers } from './admin.ts';

export interface GoogleClients {
  readonly projects: ProjectsClient;
  readonly serviceUsage: ServiceUsageClient;
  /** Clients of what stands above the project, which not every run has to ask. */
  readonly folders: () => Pick<FoldersClient, 'getIamPolicy'>;
  readonly organizations: () => Pick<OrganizationsClient, 'getIamPolicy'>;
}

/** Loads them at the first call. */
export type Clients = () => Promise<GoogleClients>;

export function googleClients(admin: Admin): GoogleClients {
  type Gax = ConstructorParameters<typeof ProjectsClient>[1];
  const rest = [{ fallback: true, authClient: admin.authClient }, gax as unknown as Gax] as const;
  return {
    projects: new ProjectsClient(...rest),
    serviceUsage: new ServiceUsageClient(...rest),
    folders: () => new FoldersClient(...rest),
    organizations: () => new OrganizationsClient(...rest),
  };
}

/** Call options: our headers; retrying is the door's business. */
export function callOptions(headers: Headers): { otherArgs: { headers: Headers }; maxRetries: 0 } {
  return { otherArgs: { headers }, maxRetries: 0 };
}
