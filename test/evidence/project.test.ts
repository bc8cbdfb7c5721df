import { describe, expect, it } from 'vitest';
import { fetchBilling, fetchPermissions, fetchProject, fetchServices } from '../../src/evidence/project.ts';
import type { Fetched, Problem } from '../../src/model.ts';
import type { World } from '../../src/simulator/index.ts';
import { type Place, place, requests, signedIn } from './world.ts';

function value<T>(answer: Fetched<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

function problemOf(answer: Fetched<unknown>): Problem {
  if (answer.ok || answer.problem === undefined) throw new Error(JSON.stringify(answer));
  return answer.problem;
}

/** A world in which one host is disturbed. */
function disturbed(at: string, kind: World['faults'][number]['kind']): Promise<Place> {
  return place('healthy', (world) => {
    world.faults.push({ at, kind, ms: 0 });
  });
}

describe('the project', () => {
  it.each(['demo-project', '123456789012'])('by id and by number: %s', async (name) => {
    const there = await place('healthy');
    const { admin, clients } = await signedIn(there);
    expect(value(await fetchProject(admin, clients, name))).toEqual({
      id: 'demo-project',
      number: '123456789012',
      state: 'ACTIVE',
      displayName: 'Demo Project',
      parent: 'folders/345678901234',
    });
  });

  it('outside any organization has no parent', async () => {
    const there = await place('healthy', (world) => {
      Object.assign(world.projects['demo-project'] ?? {}, { parent: null, displayName: '' });
    });
    const { admin, clients } = await signedIn(there);
    expect(value(await fetchProject(admin, clients, 'demo-project'))).toMatchObject({
      parent: null,
      displayName: null,
    });
  });

  it.each(['nowhere-project', 'other-project'])(
    'that is not there looks like one that may not be seen: %s',
    async (name) => {
      const there = await place('healthy');
      const { admin, clients } = await signedIn(there);
      expect(problemOf(await fetchProject(admin, clients, name))).toMatchObject({ kind: 'google', httpStatus: 403 });
    },
  );

  it.each(['a/b', '..', 'x?y=z', 'ä', 'projects/x', ' '])(
    'a name that is none is asked for and refused: %j',
    async (name) => {
      const there = await place('healthy');
      const { admin, clients } = await signedIn(there);
      expect(problemOf(await fetchProject(admin, clients, name)).message).not.toBe('');
      for (const { host, path } of there.sim.requests.slice(1)) {
        expect(`${host}${path}`).toMatch(/^cloudresourcemanager\.googleapis\.com\/v3\//);
      }
    },
  );
});

describe('billing', () => {
  it('linked, closed and none', async () => {
    const account = 'billingAccounts/000000-EXAMPL-000000';
    const cases = [
      [
        { account, enabled: true },
        { enabled: true, account },
      ],
      [
        { account, enabled: false },
        { enabled: false, account },
      ],
      [
        { account: null, enabled: false },
        { enabled: false, account: null },
      ],
    ] as const;
    for (const [billing, expected] of cases) {
      const there = await place('healthy', (world) => {
        Object.assign(world.projects['demo-project'] ?? {}, { billing });
      });
      const { admin } = await signedIn(there);
      expect(value(await fetchBilling(admin, 'demo-project'))).toEqual(expected);
    }
  });
});

describe('services', () => {
  it('are asked for in one request, by number in the answer', async () => {
    const there = await place('api-disabled');
    const { admin, clients } = await signedIn(there);
    const before = there.sim.requests.length;
    const services = value(await fetchServices(admin, clients, 'demo-project'));
    expect(there.sim.requests.length - before).toBe(1);
    expect(services['generativelanguage.googleapis.com']).toMatchObject({ state: 'DISABLED' });
    expect(services['aiplatform.googleapis.com']).toMatchObject({
      service: 'aiplatform.googleapis.com',
      state: 'ENABLED',
    });
    expect(services['cloudaicompanion.googleapis.com']).toMatchObject({ state: 'DISABLED' });
  });
});

describe('permissions', () => {
  it('are tested in one request', async () => {
    const there = await place('healthy');
    const { admin, clients } = await signedIn(there);
    const { granted, denied, untestable } = value(await fetchPermissions(admin, clients, 'demo-project'));
    expect(granted).toEqual(
      expect.arrayContaining([
        'apikeys.keys.create',
        'iam.serviceAccountApiKeyBindings.create',
        'aiplatform.endpoints.predict',
      ]),
    );
    expect(denied).toEqual(expect.arrayContaining(['resourcemanager.projects.setIamPolicy']));
    expect(untestable).toEqual([]);
    expect(requests(there).filter((line) => line.includes('testIamPermissions'))).toHaveLength(1);
  });

  it('are all denied for somebody without a role', async () => {
    const there = await place('healthy', (world) => {
      const project = world.projects['demo-project'];
      if (project) Object.assign(project, { bindings: {}, parent: null });
    });
    const { admin, clients } = await signedIn(there);
    const { granted, denied } = value(await fetchPermissions(admin, clients, 'demo-project'));
    expect(granted).toEqual([]);
    expect(denied).toContain('resourcemanager.projects.get');
  });

  it.each([
    [['iam.serviceAccounts.create']],
    [['resourcemanager.projects.get', 'orgpolicy.policy.get']],
    [['iam.serviceAccountApiKeyBindings.create', 'iam.serviceAccounts.create', 'apikeys.keys.lookup']],
  ])('that Google will not test are found by halving: %j', async (names) => {
    const usual = await place('healthy');
    const known = await signedIn(usual);
    const all = value(await fetchPermissions(known.admin, known.clients, 'demo-project'));
    const there = await place('untestable-permissions', (world) => {
      world.untestablePermissions = [...names];
    });
    const { admin, clients } = await signedIn(there);
    const found = value(await fetchPermissions(admin, clients, 'demo-project'));
    expect(found.untestable.toSorted()).toEqual(names.toSorted());
    expect(found.granted).toEqual(all.granted.filter((name) => !names.includes(name)));
    expect(found.denied).toEqual(all.denied.filter((name) => !names.includes(name)));
    const asked = requests(there).filter((line) => line.includes('testIamPermissions')).length;
    expect(asked).toBeLessThan(4 + names.length * 10);
  });

  it('are untestable, every one, where Google tests none', async () => {
    const names = value(await fetchPermissions(...(await asked('healthy')), 'demo-project'));
    const all = [...names.granted, ...names.denied];
    const there = await place('healthy', (world) => {
      world.untestablePermissions = all;
    });
    const { admin, clients } = await signedIn(there);
    const found = value(await fetchPermissions(admin, clients, 'demo-project'));
    expect(found).toMatchObject({ granted: [], denied: [] });
    expect(found.untestable.toSorted()).toEqual(all.toSorted());
  });

  it('a refusal that is not about a name is not halved', async () => {
    const there = await disturbed('cloudresourcemanager.googleapis.com', 'html');
    const { admin, clients } = await signedIn(there);
    expect(problemOf(await fetchPermissions(admin, clients, 'demo-project')).kind).not.toBe('local');
    expect(requests(there).filter((line) => line.includes('testIamPermissions'))).toHaveLength(1);
  });
});

async function asked(
  name: string,
): Promise<[Parameters<typeof fetchPermissions>[0], Parameters<typeof fetchPermissions>[1]]> {
  const { admin, clients } = await signedIn(await place(name));
  return [admin, clients];
}

describe('answers that are not what the API promises', () => {
  const hosts = {
    project: 'cloudresourcemanager.googleapis.com',
    permissions: 'cloudresourcemanager.googleapis.com',
    services: 'serviceusage.googleapis.com',
    billing: 'cloudbilling.googleapis.com',
  } as const;
  const kinds = ['empty', 'truncated', 'wrongTypes', 'html', 'huge'] as const;

  it.each(Object.keys(hosts).flatMap((piece) => kinds.map((kind) => [piece, kind] as const)))(
    '%s: %s is a Problem, never a value',
    async (piece, kind) => {
      const there = await disturbed(hosts[piece as keyof typeof hosts], kind);
      const { admin, clients } = await signedIn(there);
      const ask = {
        project: () => fetchProject(admin, clients, 'demo-project'),
        permissions: () => fetchPermissions(admin, clients, 'demo-project'),
        services: () => fetchServices(admin, clients, 'demo-project'),
        billing: () => fetchBilling(admin, 'demo-project'),
      }[piece as keyof typeof hosts];
      expect(problemOf(await ask()).kind).toBe('answer');
    },
  );
});
