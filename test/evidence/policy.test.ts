import { describe, expect, it } from 'vitest';
import { fetchOrgPolicies, fetchPolicy } from '../../src/evidence/policy.ts';
import type { OrgPolicies, PolicyChain } from '../../src/model.ts';
import type { World } from '../../src/simulator/index.ts';
import { place, requests, signedIn } from './world.ts';

const dev = 'user:dev@example.com';
const [folder, organization] = ['folders/345678901234', 'organizations/456789012345'];

async function chain(
  world: string,
  change?: (world: World) => void,
): Promise<PolicyChain & { readonly asked: readonly string[] }> {
  const there = await place(world, change);
  const { admin, clients } = await signedIn(there);
  const answer = await fetchPolicy(admin, clients, 'demo-project', Promise.resolve(dev));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return { ...answer.value, asked: requests(there) };
}

describe('allow policies', () => {
  it('are read along the ancestry, the project first; what may not be read is null', async () => {
    const { levels } = await chain('healthy');
    expect(levels.map(({ resource }) => resource)).toEqual(['project', folder, organization]);
    expect(levels[0]?.bindings).toContainEqual({ role: 'roles/aiplatform.user', members: [dev], condition: null });
    const unreadable = await chain('role-inherited-unreadable');
    expect(unreadable.levels.filter(({ bindings }) => bindings === null).length).toBeGreaterThan(0);
  });

  it('keep their conditions', async () => {
    const { levels } = await chain('role-conditional');
    const conditions = levels.flatMap(({ bindings }) => bindings ?? []).flatMap(({ condition }) => condition ?? []);
    expect(conditions).toEqual([{ title: expect.stringMatching(/./), expression: expect.stringMatching(/./) }]);
  });

  it('bring the custom roles that concern the caller', async () => {
    const { customRoles } = await chain('role-custom');
    const [role, found] = Object.entries(customRoles)[0] ?? [];
    expect(role).toMatch(/^projects\/demo-project\/roles\//);
    expect(found).toMatchObject({
      role,
      deleted: false,
      permissions: expect.arrayContaining(['aiplatform.endpoints.predict']),
    });
  });

  it('but not those of others', async () => {
    const { customRoles, asked } = await chain('role-custom', (world) => {
      const bindings = world.projects['demo-project']?.bindings ?? {};
      for (const role of Object.keys(bindings))
        if (role.startsWith('projects/')) bindings[role] = ['user:other@example.com'];
    });
    expect(customRoles).toEqual({});
    expect(asked.filter((line) => line.includes('iam.googleapis.com'))).toEqual([]);
  });

  it('do without an ancestry that may not be read', async () => {
    const { levels } = await chain('healthy', (world) => {
      world.faults.push({ at: 'cloudresourcemanager.googleapis.com/v1', kind: 'html', ms: 0 });
    });
    expect(levels.map(({ resource }) => resource)).toEqual(['project']);
  });

  it('that may not be read at all are a Problem', async () => {
    const there = await place('healthy', (world) => {
      world.projects['demo-project']?.deny.push({
        members: [dev],
        permissions: ['resourcemanager.projects.getIamPolicy'],
        exceptMembers: [],
      });
    });
    const { admin, clients } = await signedIn(there);
    expect(await fetchPolicy(admin, clients, 'demo-project', Promise.resolve(dev))).toMatchObject({
      ok: false,
      problem: { httpStatus: 403 },
    });
  });
});

describe('organization policies', () => {
  async function policies(change?: (world: World) => void): Promise<OrgPolicies> {
    const there = await place('healthy', change);
    const { admin } = await signedIn(there);
    const answer = await fetchOrgPolicies(admin, 'demo-project');
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  }

  it('are read one by one, with parameters and values', async () => {
    const binding = 'iam.managed.disableServiceAccountApiKeyCreation';
    const found = await policies((world) => {
      Object.assign(world.organizations[organization]?.orgPolicies ?? {}, {
        [binding]: {
          inheritFromParent: false,
          rules: [{ enforce: true, parameters: { allowedServices: ['a.googleapis.com'] } }],
        },
        'gcp.restrictServiceUsage': {
          inheritFromParent: false,
          rules: [{ values: { deniedValues: ['b.googleapis.com'] } }],
        },
      });
    });
    expect(found[binding]).toMatchObject({
      ok: true,
      value: { rules: [{ enforce: true, allowedServices: ['a.googleapis.com'] }] },
    });
    expect(found['gcp.restrictServiceUsage']).toMatchObject({
      ok: true,
      value: { rules: [{ deniedValues: ['b.googleapis.com'], allowedServices: null }] },
    });
  });

  it('are Problems one by one, where Google does not tell', async () => {
    const found = await policies((world) => {
      world.faults.push({
        at: 'orgpolicy.googleapis.com/v2/projects/demo-project/policies/gcp.restrictServiceUsage',
        kind: 'wrongTypes',
        ms: 0,
      });
    });
    const states = Object.fromEntries(Object.entries(found).map(([name, { ok }]) => [name, ok]));
    expect(states).toMatchObject({
      'gcp.restrictServiceUsage': false,
      'iam.managed.disableServiceAccountApiKeyCreation': true,
    });
  });
});
