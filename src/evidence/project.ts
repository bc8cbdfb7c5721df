import * as z from 'zod';
import type { Billing, Fetched, Permissions, Problem, Project, Services } from '../model.ts';
import type { Admin } from './admin.ts';
import { decode } from './answers.ts';
import { callOptions, type Clients } from './google-clients.ts';

const resourceManager = 'cloudresourcemanager.googleapis.com';

const projectSchema = z.object({
  name: z.string().regex(/^projects\/\d+$/),
  projectId: z.string().min(1),
  parent: z.string().optional(),
  state: z.enum(['ACTIVE', 'DELETE_REQUESTED', 'STATE_UNSPECIFIED']),
  displayName: z.string().optional(),
});

/** Resource Manager v3 projects.get; needs resourcemanager.projects.get. */
export function fetchProject(admin: Admin, clients: Clients, project: string): Promise<Fetched<Project>> {
  return admin.ask(resourceManager, async (headers) => {
    const [answer] = await (await clients()).projects.getProject({ name: `projects/${project}` }, callOptions(headers));
    const { name, projectId, parent, state, displayName } = decode(projectSchema, answer);
    return {
      id: projectId,
      number: name.slice('projects/'.length),
      state,
      displayName: displayName || null,
      parent: parent || null,
    };
  });
}

const billingSchema = z.object({
  name: z.string(),
  billingAccountName: z.string().optional(),
  billingEnabled: z.boolean().optional(),
});

/** Cloud Billing v1 getBillingInfo; needs resourcemanager.projects.get. */
export async function fetchBilling(admin: Admin, project: string): Promise<Fetched<Billing>> {
  const service = 'cloudbilling.googleapis.com';
  const answer = await admin.json(
    service,
    `https://${service}/v1/projects/${encodeURIComponent(project)}/billingInfo`,
    billingSchema,
  );
  if (!answer.ok) return answer;
  const { billingEnabled, billingAccountName } = answer.value;
  return { ok: true, value: { enabled: billingEnabled ?? false, account: billingAccountName || null } };
}

/** The two Gemini surfaces, the product that is mistaken for them, and the APIs that gkey itself asks. */
const services = [
  'generativelanguage.googleapis.com',
  'aiplatform.googleapis.com',
  'cloudaicompanion.googleapis.com',
  'apikeys.googleapis.com',
  'iam.googleapis.com',
  'cloudresourcemanager.googleapis.com',
  'cloudbilling.googleapis.com',
  'orgpolicy.googleapis.com',
] as const;

const serviceSchema = z.object({
  name: z.string().regex(/^projects\/[^/]+\/services\/[^/]+$/),
  config: z.object({ title: z.string().optional() }).nullish(),
  state: z.enum(['ENABLED', 'DISABLED', 'STATE_UNSPECIFIED']),
});

/** Service Usage v1 services:batchGet, all in one request; needs serviceusage.services.get. */
export function fetchServices(admin: Admin, clients: Clients, project: string): Promise<Fetched<Services>> {
  return admin.ask('serviceusage.googleapis.com', async (headers) => {
    const parent = `projects/${project}`;
    const names = services.map((service) => `${parent}/services/${service}`);
    const [answer] = await (await clients()).serviceUsage.batchGetServices({ parent, names }, callOptions(headers));
    const found = decode(z.array(serviceSchema).min(1), answer.services);
    return Object.fromEntries(
      found.map(({ name, config, state }) => {
        const service = name.slice(name.lastIndexOf('/') + 1);
        return [service, { service, title: config?.title || null, state }];
      }),
    );
  });
}

/** What key creation, the checks and Agent Platform need. All are testable on a project. */
const permissions = [
  'resourcemanager.projects.get',
  'resourcemanager.projects.getIamPolicy',
  'resourcemanager.projects.setIamPolicy',
  'serviceusage.services.enable',
  'serviceusage.services.get',
  'serviceusage.services.use',
  'apikeys.keys.create',
  'apikeys.keys.get',
  'apikeys.keys.list',
  'apikeys.keys.lookup',
  'apikeys.keys.update',
  'iam.serviceAccounts.create',
  'iam.serviceAccounts.get',
  'iam.serviceAccounts.actAs',
  'iam.serviceAccountApiKeyBindings.create',
  'aiplatform.endpoints.predict',
  'orgpolicy.policy.get',
] as const;

/**
 * Resource Manager v3 projects:testIamPermissions; needs nothing. One name that Google will not test on a project makes it refuse
 * the whole request, so a refused list is halved until the culprit stands alone.
 */
export async function fetchPermissions(admin: Admin, clients: Clients, project: string): Promise<Fetched<Permissions>> {
  const test = async (names: readonly string[]): Promise<Fetched<Permissions>> => {
    const answer = await admin.ask(resourceManager, async (headers) => {
      const request = { resource: `projects/${project}`, permissions: [...names] };
      const [response] = await (await clients()).projects.testIamPermissions(request, callOptions(headers));
      const granted = decode(z.array(z.string()).nullish(), response.permissions) ?? [];
      return { granted, denied: names.filter((name) => !granted.includes(name)), untestable: [] };
    });
    if (answer.ok || !refusedAName(answer.problem)) return answer;
    if (names.length === 1) return { ok: true, value: { granted: [], denied: [], untestable: names } };
    const middle = Math.ceil(names.length / 2);
    const [a, b] = await Promise.all([test(names.slice(0, middle)), test(names.slice(middle))]);
    if (!a.ok) return a;
    if (!b.ok) return b;
    const both = (part: keyof Permissions): readonly string[] => [...a.value[part], ...b.value[part]];
    return { ok: true, value: { granted: both('granted'), denied: both('denied'), untestable: both('untestable') } };
  };
  return test(permissions);
}

function refusedAName(problem: Problem | undefined): boolean {
  return problem?.httpStatus === 400 && /permission/i.test(problem.message);
}
