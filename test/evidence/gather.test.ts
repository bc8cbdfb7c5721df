import { describe, expect, it } from 'vitest';
import { gather, type Gathering } from '../../src/evidence/gather.ts';
import { findKey } from '../../src/evidence/key.ts';
import { english, said } from '../../src/language/language.ts';
import type { EvidenceKey, Target } from '../../src/model.ts';
import type { World } from '../../src/simulator/index.ts';
import { type Place, place, requests } from './world.ts';

const gemini: readonly EvidenceKey[] = [
  'target',
  'keySources',
  'key',
  'caller',
  'quotaProject',
  'clock',
  'project',
  'billing',
  'services',
  'permissions',
  'policy',
  'orgPolicies',
  'keyMetadata',
  'serviceAccount',
  'models',
  'liveCall',
];
const vertex: readonly EvidenceKey[] = [
  ...gemini.filter((piece) => piece !== 'models' && piece !== 'liveCall'),
  'vertexCall',
];

interface There extends Place, Gathering {
  readonly wanted: readonly EvidenceKey[];
}

/** Everything there is to know in a world, for a target that differs from the usual one. */
async function gatherIn(world: string, changes: Partial<Target> = {}, change?: (world: World) => void): Promise<There> {
  const there = await place(world, change);
  const project = there.at.env['GOOGLE_CLOUD_PROJECT'] ?? null;
  const target: Target = {
    surface: 'gemini',
    live: 'generate',
    project,
    projectSource: null,
    model: null,
    location: 'global',
    ...changes,
  };
  const wanted = target.surface === 'gemini' ? gemini : vertex;
  const key = await findKey({}, there.at);
  return {
    ...there,
    wanted,
    ...gather({ target, key, at: there.at, door: there.door, signal: there.over.signal }),
  };
}

/** Asks for everything, twice and in both orders: `true`, why it was not asked for, or the kind of Problem. */
async function everything({ ask, wanted }: There): Promise<Readonly<Record<string, unknown>>> {
  const answers = await Promise.all(
    [...wanted, ...wanted.toReversed()].map(async (piece) => [piece, await ask(piece)] as const),
  );
  return said(
    Object.fromEntries(
      answers.map(([piece, answer]) => [
        piece,
        answer.ok || (answer.notAsked?.missing ?? answer.notAsked?.because ?? answer.problem?.kind),
      ]),
    ),
    english,
  );
}

describe('gathering', () => {
  it.each(['gemini', 'vertex'] as const)('asks nothing twice, and everything at once: %s', async (surface) => {
    const there = await gatherIn('healthy', { surface });
    const all = await everything(there);
    expect(Object.entries(all).filter(([, state]) => state !== true)).toEqual([]);
    const asked = requests(there);
    expect(asked.filter((line, i) => asked.indexOf(line) !== i)).toEqual([]);
    expect(there.sim.unknownRequests).toEqual([]);
    await everything(there);
    expect(requests(there)).toEqual(asked);
  });

  it('asks for nothing before somebody wants it', async () => {
    const there = await gatherIn('healthy');
    await there.ask('target');
    await there.ask('key');
    expect(requests(there)).toEqual([]);
    await there.ask('models');
    expect(requests(there)).toEqual(['GET generativelanguage.googleapis.com/v1beta/models 200']);
  });

  it('knows every secret that it met', async () => {
    const there = await gatherIn('healthy');
    await everything(there);
    expect(there.secrets).toEqual([
      there.sim.env['GEMINI_API_KEY'],
      'EXAMPLE-client-secret-0000',
      '1//EXAMPLE-refresh-token-0000',
      expect.stringMatching(/^ya29\./),
    ]);
  });

  it.each([
    ['off', [], { models: 'switched off by --live=off', liveCall: 'switched off by --live=off' }],
    ['list', ['/v1beta/models'], { models: true, liveCall: 'switched off by --live=list' }],
    ['count', ['/v1beta/models', ':countTokens'], { models: true, liveCall: true }],
    ['generate', ['/v1beta/models', ':generateContent'], { models: true, liveCall: true }],
  ] as const)('with --live=%s goes as far as that', async (live, paths, states) => {
    const there = await gatherIn('healthy', { live });
    expect(await everything(there)).toMatchObject(states);
    const asked = requests(there).filter((line) => line.includes('generativelanguage'));
    expect(asked).toHaveLength(paths.length);
    for (const [i, path] of paths.entries()) expect(asked[i]).toContain(`${path} 200`);
  });

  it('calls a named model without waiting for the list', async () => {
    const there = await gatherIn('healthy', { model: 'gemini-3.8-flash' }, (world) => {
      world.faults.push({ at: 'generativelanguage.googleapis.com/v1beta/models', kind: 'slow', ms: 200, times: 1 });
    });
    expect(await there.ask('liveCall')).toMatchObject({ ok: true, value: { model: 'gemini-3.8-flash' } });
    expect(requests(there)).toHaveLength(2);
  });
});

describe('a key that is none', () => {
  it.each(['key-of-another-vendor', 'key-is-oauth-token', 'key-placeholder'])(
    'is never sent to Google: %s',
    async (world) => {
      const there = await gatherIn(world);
      expect(await everything(there)).toMatchObject({
        key: true,
        models: 'key',
        liveCall: 'key',
        keyMetadata: 'key',
        serviceAccount: 'keyMetadata',
      });
      expect(requests(there).filter((line) => /generativelanguage|apikeys/.test(line))).toEqual([]);
    },
  );

  it('but a placeholder is no secret: the report must go on naming GEMINI_API_KEY', async () => {
    const there = await gatherIn('healthy', {}, (world) => {
      world.person.env['GEMINI_API_KEY'] = 'GEMINI_API_KEY';
    });
    expect(there.secrets).toEqual([]);
  });

  it('nor is the project, where somebody took it for the key', async () => {
    const there = await gatherIn('healthy', { project: 'a-project-with-a-long-name' }, (world) => {
      world.person.env['GEMINI_API_KEY'] = 'a-project-with-a-long-name';
    });
    expect(there.secrets).toEqual([]);
  });

  it('and no key at all leaves the rest as it is', async () => {
    const there = await gatherIn('key-missing');
    expect(await everything(there)).toMatchObject({
      keySources: 'local',
      key: 'keySources',
      models: 'key',
      project: true,
      permissions: true,
    });
  });
});

describe('what is missing is missing because of', () => {
  it('the caller, when there are no credentials; the key still speaks for itself', async () => {
    const there = await gatherIn('key-only', { project: null });
    expect(await everything(there)).toMatchObject({
      caller: expect.stringContaining('no credentials were given'),
      project: 'caller',
      billing: 'caller',
      keyMetadata: 'caller',
      models: true,
      liveCall: true,
    });
    expect(requests(there).every((line) => line.includes('generativelanguage'))).toBe(true);
  });

  it('the caller, whose credentials are needed as soon as a project is named', async () => {
    const there = await gatherIn('adc-missing');
    expect(await everything(there)).toMatchObject({ caller: 'local', project: 'caller' });
  });

  it('the project, when it may not be used', async () => {
    for (const world of ['project-forbidden', 'project-not-found', 'project-deleted']) {
      const all = await everything(await gatherIn(world));
      expect(
        Object.entries(all)
          .filter(([piece]) => ['services', 'policy', 'billing'].includes(piece))
          .map(([, state]) => state),
      ).toEqual(expect.arrayContaining(['project']));
    }
  });

  it('the quota project, when Google refuses the caller everywhere', async () => {
    const all = await everything(await gatherIn('token-expired'));
    expect(all).toMatchObject({
      caller: true,
      quotaProject: 'google',
      services: 'quotaProject',
      permissions: 'quotaProject',
    });
  });

  it('nothing, for a permission that may be used without the project being seen', async () => {
    const there = await gatherIn('healthy', {}, (world) => {
      world.projects['demo-project']?.deny.push({
        members: ['user:dev@example.com'],
        permissions: ['resourcemanager.projects.get'],
        exceptMembers: [],
      });
    });
    expect(await everything(there)).toMatchObject({
      project: 'google',
      billing: 'google',
      services: true,
      permissions: true,
    });
  });
});

describe('the end of the run', () => {
  it('leaves undecided what is undecided, and sends nothing more', async () => {
    const there = await gatherIn('healthy', {}, (world) => {
      world.faults.push({ at: '*', kind: 'hang', ms: 0 });
    });
    setTimeout(() => there.over.abort(Object.assign(new Error('not decided within 1 s'), { code: 'DEADLINE' })), 300);
    const all = await everything(there);
    expect(all).toMatchObject({ target: true, key: true, caller: 'network', models: 'network' });
    const asked = requests(there).length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(requests(there)).toHaveLength(asked);
  });

  it('one API that hangs is no refusal of the caller, and takes nothing from what the others said', async () => {
    const there = await gatherIn('healthy', {}, (world) => {
      world.faults.push({ at: 'serviceusage.googleapis.com', kind: 'hang', ms: 0 });
    });
    setTimeout(() => there.over.abort(Object.assign(new Error('not decided within 1 s'), { code: 'DEADLINE' })), 800);
    expect(await everything(there)).toMatchObject({
      caller: true,
      quotaProject: true,
      services: 'network',
      permissions: true,
      liveCall: true,
    });
  });

  it('before the beginning asks for nothing', async () => {
    const there = await gatherIn('healthy');
    there.over.abort(Object.assign(new Error('interrupted'), { code: 'INTERRUPTED' }));
    expect(await everything(there)).toMatchObject({ project: 'network', liveCall: 'network' });
    expect(requests(there)).toEqual([]);
  });
});

describe('the clock', () => {
  it('is read from the first answer, whatever it says', async () => {
    const skewed = await gatherIn('clock-skew-warning');
    void skewed.ask('models');
    expect(await skewed.ask('clock')).toMatchObject({ ok: true });
  });

  it('is not known when no answer came', async () => {
    const there = await gatherIn('healthy', {}, (world) => {
      world.faults.push({ at: '*', kind: 'reset', ms: 0 });
    });
    expect((await everything(there))['clock']).toBe('no answer of Google said what time it is');
  });
});
