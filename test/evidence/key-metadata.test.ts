import { describe, expect, it } from 'vitest';
import { fetchKeyMetadata, fetchServiceAccount } from '../../src/evidence/key-metadata.ts';
import { Secret } from '../../src/evidence/secret.ts';
import type { Fetched, KeyMetadata } from '../../src/model.ts';
import type { World } from '../../src/simulator/index.ts';
import { type Place, place, requests, signedIn } from './world.ts';

const dev = 'user:dev@example.com';
const project = 'projects/123456789012';
const mainKey = `${project}/locations/global/keys/11111111-0000-4000-8000-000000000001`;

interface Looked {
  readonly answer: Fetched<KeyMetadata>;
  readonly asked: readonly string[];
  readonly there: Place;
}

/** Looks the key of the world's person up, with the project named or not. */
async function look(
  change: (world: World) => void = () => undefined,
  named: string | null = 'demo-project',
  key = 'main',
): Promise<Looked> {
  const there = await place('healthy', change);
  const { admin } = await signedIn(there, named);
  const secret = new Secret(there.sim.world.keys[key]?.string ?? 'AQ.EXAMPLE0000-nobody-knows-this-key-000000000000');
  const answer = await fetchKeyMetadata(admin, secret, named);
  return { answer, there, asked: requests(there).filter((line) => line.includes('apikeys')) };
}

/** The person may do all that the roles say, but not this. */
function denied(...permissions: readonly string[]): (world: World) => void {
  return (world) => {
    world.projects['demo-project']?.deny.push({ members: [dev], permissions: [...permissions], exceptMembers: [] });
  };
}

function restricted(restrictions: World['keys'][string]['restrictions']): (world: World) => void {
  return (world) => {
    const key = world.keys['main'];
    if (key) key.restrictions = restrictions;
  };
}

function restrictionsOf({ answer }: Looked): KeyMetadata['restrictions'] {
  return answer.ok ? answer.value.restrictions : null;
}

describe('the resource of a key', () => {
  it('is found by lookup and list, which are asked at the same time', async () => {
    const { answer, asked } = await look();
    expect(answer).toEqual({
      ok: true,
      value: {
        projectNumber: '123456789012',
        projectId: null,
        name: mainKey,
        uid: '11111111-0000-4000-8000-000000000001',
        displayName: 'Gemini key',
        deleteTime: null,
        serviceAccountEmail: 'gemini-key@demo-project.iam.gserviceaccount.com',
        restrictions: {
          apiTargets: [{ service: 'generativelanguage.googleapis.com', methods: [] }],
          allowedReferrers: null,
          allowedIps: null,
          allowedAndroidApps: null,
          allowedIosBundleIds: null,
        },
      },
    });
    expect(asked.toSorted()).toEqual([
      'GET apikeys.googleapis.com/v2/keys:lookupKey 200',
      'GET apikeys.googleapis.com/v2/projects/demo-project/locations/global/keys 200',
    ]);
  });

  it('is got by name, when no project was named', async () => {
    const { answer, asked } = await look(undefined, null);
    expect(answer).toMatchObject({ ok: true, value: { name: mainKey } });
    expect(asked.at(-1)).toBe(`GET apikeys.googleapis.com/v2/${mainKey} 200`);
    expect(asked.filter((line) => line.endsWith('/keys 200'))).toEqual([]);
  });

  it('is got by name, when the list is denied', async () => {
    const { answer, asked } = await look(denied('apikeys.keys.list'));
    expect(answer).toMatchObject({ ok: true, value: { name: mainKey, displayName: 'Gemini key' } });
    expect(asked.at(-1)).toBe(`GET apikeys.googleapis.com/v2/${mainKey} 200`);
  });

  it('is read from the list, when getting it is denied', async () => {
    expect((await look(denied('apikeys.keys.get'))).answer).toMatchObject({ ok: true, value: { name: mainKey } });
  });

  it('is a Problem, when both are denied', async () => {
    const { answer } = await look(denied('apikeys.keys.get', 'apikeys.keys.list'));
    expect(answer).toMatchObject({
      ok: false,
      problem: { httpStatus: 403, metadata: { permission: 'apikeys.keys.get' } },
    });
  });

  it('is a Problem, when the lookup is denied', async () => {
    expect((await look(denied('apikeys.keys.lookup'))).answer).toMatchObject({
      ok: false,
      problem: { httpStatus: 403 },
    });
  });

  it('is got by name, when it is not in the list of the project that was named', async () => {
    const { answer } = await look(
      (world) => {
        const [other, key] = [world.projects['other-project'], world.keys['foreign']];
        Object.assign(other?.bindings ?? {}, { 'roles/serviceusage.apiKeysAdmin': [dev] });
        Object.assign(other?.services ?? {}, { 'apikeys.googleapis.com': 'ENABLED' });
        if (key) key.displayName = 'Mine elsewhere';
      },
      'demo-project',
      'foreign',
    );
    expect(answer).toMatchObject({ ok: true, value: { projectNumber: '210987654321', displayName: 'Mine elsewhere' } });
  });

  it.each([
    ['of another team', 'foreign'],
    ['that Google does not know', 'nobody'],
  ])('of a key %s may not be seen', async (_, key) => {
    expect((await look(undefined, 'demo-project', key)).answer).toMatchObject({
      ok: false,
      problem: { kind: 'google', httpStatus: 403 },
    });
  });
});

describe('a key that is gone', () => {
  it('for some days has a time of deletion', async () => {
    const { answer } = await look((world) => {
      Object.assign(world.keys['main'] ?? {}, { state: 'deleted' });
    });
    expect(answer).toMatchObject({ ok: true, value: { name: mainKey, deleteTime: '2026-11-15T10:00:00.000000Z' } });
  });

  it('for longer is known by its project only', async () => {
    const { answer, asked } = await look((world) => {
      Object.assign(world.keys['main'] ?? {}, { state: 'purged' });
    });
    expect(answer).toEqual({
      ok: true,
      value: {
        projectNumber: '123456789012',
        projectId: null,
        name: null,
        uid: null,
        displayName: null,
        deleteTime: null,
        restrictions: null,
        serviceAccountEmail: null,
      },
    });
    expect(asked.filter((line) => line.includes('/keys/'))).toEqual([]);
  });
});

describe('restrictions', () => {
  it('none at all', async () => {
    const none = {
      apiTargets: [],
      allowedReferrers: null,
      allowedIps: null,
      allowedAndroidApps: null,
      allowedIosBundleIds: null,
    };
    expect(restrictionsOf(await look(restricted(null)))).toEqual(none);
    expect(restrictionsOf(await look(restricted({})))).toEqual(none);
  });

  it('of every kind', async () => {
    const apiTargets = [{ service: 'translate.googleapis.com', methods: ['Get*'] }];
    expect(
      restrictionsOf(await look(restricted({ apiTargets, serverKeyRestrictions: { allowedIps: ['203.0.113.0/24'] } }))),
    ).toMatchObject({
      apiTargets,
      allowedIps: ['203.0.113.0/24'],
    });
    expect(
      restrictionsOf(await look(restricted({ browserKeyRestrictions: { allowedReferrers: ['example.com/*'] } }))),
    ).toMatchObject({
      apiTargets: [],
      allowedReferrers: ['example.com/*'],
    });
    const app = { packageName: 'com.example', sha1Fingerprint: '00:00' };
    expect(
      restrictionsOf(await look(restricted({ androidKeyRestrictions: { allowedApplications: [app] } }))),
    ).toMatchObject({ allowedAndroidApps: [app] });
    expect(
      restrictionsOf(await look(restricted({ iosKeyRestrictions: { allowedBundleIds: ['com.example'] } }))),
    ).toMatchObject({ allowedIosBundleIds: ['com.example'] });
  });

  it('that allow nobody are not the same as none', async () => {
    expect(restrictionsOf(await look(restricted({ serverKeyRestrictions: { allowedIps: [] } })))).toMatchObject({
      allowedIps: [],
    });
  });
});

describe('the service account of a key', () => {
  const email = 'gemini-key@demo-project.iam.gserviceaccount.com';
  const ask = async (change: (world: World) => void = () => undefined): Promise<unknown> => {
    const there = await place('healthy', change);
    const { admin } = await signedIn(there);
    return fetchServiceAccount(admin, email);
  };
  const state = (state: 'disabled' | 'deleted') => (world: World) => {
    Object.assign(world.serviceAccounts[email] ?? {}, { state });
  };

  it('is active, disabled or gone', async () => {
    expect(await ask()).toEqual({ ok: true, value: { email, disabled: false, projectId: 'demo-project' } });
    expect(await ask(state('disabled'))).toMatchObject({ ok: true, value: { email, disabled: true } });
    expect(await ask(state('deleted'))).toMatchObject({ ok: false, problem: { kind: 'google' } });
    expect(await ask(denied('iam.serviceAccounts.get'))).toMatchObject({ ok: false, problem: { httpStatus: 403 } });
  });
});

describe('an answer that is not what the API promises', () => {
  it.each(['empty', 'truncated', 'wrongTypes', 'html', 'huge'] as const)('%s is a Problem', async (kind) => {
    const { answer } = await look((world) => {
      world.faults.push({ at: 'apikeys.googleapis.com', kind, ms: 0 });
    });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'answer' } });
  });
});
