import * as z from 'zod';
import type { Binding, CustomRole, Fetched, OrgPolicies, OrgPolicy, PolicyChain } from '../model.ts';
import type { Admin } from './admin.ts';
import { decode } from './answers.ts';
import { callOptions, type Clients, type GoogleClients } from './google-clients.ts';

const resourceManager = 'cloudresourcemanager.googleapis.com';

const policySchema = z.object({
  bindings: z
    .array(
      z.object({
        role: z.string().min(1),
        members: z.array(z.string()).nullish(),
        condition: z.object({ title: z.string().nullish(), expression: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});

const ancestrySchema = z.object({
  ancestor: z.array(z.object({ resourceId: z.object({ type: z.string(), id: z.string() }) })).min(1),
});

/**
 * IAM allow policies of the project and, where readable, of its folders and organization, with the custom roles that concern the
 * caller. getIamPolicy shows what is granted on one level only, so inherited roles have to be looked up above.
 */
export async function fetchPolicy(
  admin: Admin,
  clients: Clients,
  project: string,
  principal: Promise<string | null>,
): Promise<Fetched<PolicyChain>> {
  const read = (
    client: () => Promise<PolicyReader> | PolicyReader,
    resource: string,
  ): Promise<Fetched<readonly Binding[]>> =>
    admin.ask(resourceManager, async (headers) => {
      const request = { resource, options: { requestedPolicyVersion: 3 } };
      const [policy] = await (await client()).getIamPolicy(request, callOptions(headers));
      return (decode(policySchema, policy).bindings ?? []).map(binding);
    });
  const above = async (resource: string): Promise<PolicyChain['levels'][number]> => {
    const { folders, organizations } = await clients();
    const policy = await read(resource.startsWith('folders/') ? folders : organizations, resource);
    return { resource, bindings: policy.ok ? policy.value : null };
  };
  const [own, ancestors] = await Promise.all([
    read(async () => (await clients()).projects, `projects/${project}`),
    fetchAncestors(admin, project).then((resources) => Promise.all(resources.map(above))),
  ]);
  if (!own.ok) return own;
  const levels = [{ resource: 'project', bindings: own.value }, ...ancestors];
  return { ok: true, value: { levels, customRoles: await fetchCustomRoles(admin, levels, await principal) } };
}

type PolicyReader = Pick<GoogleClients['projects'], 'getIamPolicy'>;

function binding({ role, members, condition }: NonNullable<z.infer<typeof policySchema>['bindings']>[number]): Binding {
  const expression = condition?.expression;
  return { role, members: members ?? [], condition: expression ? { title: condition?.title ?? '', expression } : null };
}

/** `folders/N` and `organizations/N` above the project, nearest first. Resource Manager v3 cannot tell; v1 can, in one request. */
async function fetchAncestors(admin: Admin, project: string): Promise<readonly string[]> {
  const url = `https://${resourceManager}/v1/projects/${encodeURIComponent(project)}:getAncestry`;
  const answer = await admin.json(resourceManager, url, ancestrySchema, {});
  if (!answer.ok) return [];
  return answer.value.ancestor
    .filter(({ resourceId }) => resourceId.type !== 'project')
    .map(({ resourceId }) => `${resourceId.type}s/${resourceId.id}`);
}

const roleSchema = z.object({
  name: z.string(),
  title: z.string().optional(),
  includedPermissions: z.array(z.string()).optional(),
  stage: z.string().optional(),
  deleted: z.boolean().optional(),
});

/** A project may have hundreds of custom roles; only those the caller may hold are of interest. */
const mostCustomRoles = 10;

async function fetchCustomRoles(
  admin: Admin,
  levels: PolicyChain['levels'],
  principal: string | null,
): Promise<Readonly<Record<string, CustomRole | null>>> {
  const concerns = (members: readonly string[]): boolean =>
    members.some(
      (member) =>
        member.toLowerCase() === principal?.toLowerCase() || /^(?:group|domain|principalSet):|^all/.test(member),
    );
  const bindings = levels.flatMap((level) => level.bindings ?? []);
  const custom = bindings.filter(
    ({ role, members }) => /^(?:projects|organizations)\//.test(role) && concerns(members),
  );
  const roles = [...new Set(custom.map(({ role }) => role))].slice(0, mostCustomRoles);
  const found = await Promise.all(
    roles.map(async (role): Promise<readonly [string, CustomRole | null]> => {
      const answer = await admin.json('iam.googleapis.com', `https://iam.googleapis.com/v1/${role}`, roleSchema);
      if (!answer.ok) return [role, null];
      const { title, includedPermissions, stage, deleted } = answer.value;
      return [
        role,
        {
          role,
          title: title ?? role,
          permissions: includedPermissions ?? [],
          stage: stage ?? 'GA',
          deleted: deleted ?? false,
        },
      ];
    }),
  );
  return Object.fromEntries(found);
}

/** Constraints that can keep a person from creating or using a Gemini key, or a service account for it. */
const keyConstraints = [
  'iam.managed.disableServiceAccountApiKeyCreation',
  'iam.managed.disableServiceAccountCreation',
  'iam.disableServiceAccountCreation',
  'gcp.restrictServiceUsage',
  'serviceuser.services',
];

const ruleSchema = z.object({
  enforce: z.boolean().optional(),
  allowAll: z.boolean().optional(),
  denyAll: z.boolean().optional(),
  values: z
    .object({ allowedValues: z.array(z.string()).optional(), deniedValues: z.array(z.string()).optional() })
    .optional(),
  condition: z.object({ expression: z.string().optional() }).optional(),
  parameters: z.object({ allowedServices: z.array(z.string()).optional() }).optional(),
});

const orgPolicySchema = z.object({
  name: z.string(),
  spec: z.object({ rules: z.array(ruleSchema).optional() }).optional(),
});

/** Org Policy v2 getEffectivePolicy, one request per constraint; needs orgpolicy.policy.get. */
export async function fetchOrgPolicies(admin: Admin, project: string): Promise<Fetched<OrgPolicies>> {
  const service = 'orgpolicy.googleapis.com';
  const policies = await Promise.all(
    keyConstraints.map(async (constraint) => {
      const url = `https://${service}/v2/projects/${encodeURIComponent(project)}/policies/${constraint}:getEffectivePolicy`;
      const answer = await admin.json(service, url, orgPolicySchema);
      if (!answer.ok) return [constraint, answer] as const;
      const rules = (answer.value.spec?.rules ?? []).map((rule): OrgPolicy['rules'][number] => ({
        enforce: rule.enforce ?? null,
        allowAll: rule.allowAll ?? false,
        denyAll: rule.denyAll ?? false,
        allowedValues: rule.values?.allowedValues ?? [],
        deniedValues: rule.values?.deniedValues ?? [],
        condition: rule.condition?.expression ?? null,
        allowedServices: rule.parameters?.allowedServices ?? null,
      }));
      return [constraint, { ok: true, value: { constraint, rules } }] as const;
    }),
  );
  return { ok: true, value: Object.fromEntries(policies) as OrgPolicies };
}
