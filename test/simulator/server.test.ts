import { access, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { loadWorld, startSimulator } from '../../src/simulator/index.ts';
import { models, visit } from './visit.ts';

describe('requests', () => {
  test('unknown hosts and paths get the page of the front end and are remembered', async () => {
    const { ask, withKey, sim } = await visit('healthy');
    const reply = await ask('storage.googleapis.com/storage/v1/b?key=EXAMPLE');
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
    expect((await withKey('generativelanguage.googleapis.com/v9/models')).status).toBe(404);
    expect(sim.unknownRequests).toEqual([
      'GET storage.googleapis.com/storage/v1/b',
      'GET generativelanguage.googleapis.com/v9/models',
    ]);
  });

  test('are listed without their query, and take the parameters of client libraries', async () => {
    const { withKey, sim } = await visit('healthy');
    expect((await withKey(`${models}?$alt=json%3Benum-encoding=int&pageSize=1`)).status).toBe(200);
    expect(sim.requests).toEqual([
      { method: 'GET', host: 'generativelanguage.googleapis.com', path: '/v1beta/models', status: 200 },
    ]);
  });

  test('colons and slashes may come encoded', async () => {
    const { asUser } = await visit('healthy');
    const url = 'cloudresourcemanager.googleapis.com/v3/projects%3Asearch';
    expect((await asUser(url)).json['projects']).toHaveLength(1);
  });

  test('a body that is not JSON is refused', async () => {
    const { sim } = await visit('healthy');
    const headers = { 'x-goog-api-key': sim.env['GEMINI_API_KEY'] ?? '', 'content-type': 'application/json' };
    const url = `${sim.endpoint}/${models}/gemini-3.8-flash:generateContent`;
    expect((await fetch(url, { method: 'POST', headers, body: '{"contents":' })).status).toBe(400);
  });

  test('the clock of the world is in the Date header', async () => {
    const { withKey } = await visit('clock-skew-warning');
    const date = Date.parse((await withKey(models)).headers.get('date') ?? '');
    expect(Math.abs(date - Date.now() - 1_200_000)).toBeLessThan(5_000);
  });
});

describe('faults', () => {
  test('status, once, with Retry-After', async () => {
    const { asUser } = await visit('fault-retry-after');
    const url = 'serviceusage.googleapis.com/v1/projects/demo-project/services/generativelanguage.googleapis.com';
    const first = await asUser(url);
    expect(first.status).toBe(429);
    expect(first.headers.get('retry-after')).toBe('1');
    expect((await asUser(url)).status).toBe(200);
  });

  test('html, empty, truncated, wrong types, huge', async () => {
    const reply = async (name: string): Promise<{ status: number; text: string }> =>
      (await visit(name)).withKey(models);
    expect(await reply('fault-gemini-html')).toMatchObject({
      status: 403,
      text: expect.stringMatching(/^<!DOCTYPE html>/),
    });
    expect(await reply('fault-gemini-empty')).toMatchObject({ status: 200, text: '' });
    const { text: half } = await reply('fault-gemini-truncated');
    expect(() => JSON.parse(half)).toThrow(SyntaxError);
    expect(JSON.parse((await reply('fault-gemini-wrong-types')).text)).toEqual({ models: { 0: 'not a list' } });
    expect((await reply('fault-gemini-huge')).text.length).toBeGreaterThan(30_000_000);
  });

  test('a reset connection is no answer, and a hanging one ends when the simulator closes', async () => {
    const reset = await visit('fault-gemini-reset');
    await expect(reset.withKey(models)).rejects.toThrow();
    const sim = await startSimulator(await loadWorld('fault-gemini-hang'));
    const hanging = fetch(`${sim.endpoint}/${models}`).then(
      () => 'answered',
      () => 'cut off',
    );
    while (sim.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await sim.close();
    expect(await hanging).toBe('cut off');
  });

  test('latency is added to every answer', async () => {
    const sim = await startSimulator(await loadWorld('healthy'), { latencyMs: 60 });
    const start = performance.now();
    await (await fetch(`${sim.endpoint}/${models}`)).text();
    expect(performance.now() - start).toBeGreaterThan(55);
    await sim.close();
  });
});

describe('the person', () => {
  test('has a home, a working directory and a .env that go away with the simulator', async () => {
    const sim = await startSimulator(await loadWorld('key-in-dotenv'));
    expect(sim.env).not.toHaveProperty('GEMINI_API_KEY');
    expect(await readFile(`${sim.cwd}/.env`, 'utf8')).toBe(
      `# local settings\nGEMINI_API_KEY=${sim.world.keys['main']?.string}\n`,
    );
    await sim.close();
    await expect(access(sim.cwd)).rejects.toThrow('ENOENT');
    await expect(access(sim.env['HOME'] ?? '')).rejects.toThrow('ENOENT');
  });

  test('has only the variables of the world', async () => {
    const { sim } = await visit('env-conflict');
    expect(sim.env['GEMINI_API_KEY']).toBe(sim.world.keys['main']?.string);
    expect(sim.env['GOOGLE_API_KEY']).toBe(sim.world.keys['spare']?.string);
    expect(sim.env['GKEY_ENDPOINT']).toBe(sim.endpoint);
    expect(sim.env).not.toHaveProperty('GOOGLE_APPLICATION_CREDENTIALS');
  });

  test('cannot refer to a key that is not there', async () => {
    const world = await loadWorld('healthy');
    world.person.env['GEMINI_API_KEY'] = '${key:none}';
    await expect(startSimulator(world)).rejects.toThrow('refers to the key none');
  });

  test('a world is copied: two simulators do not meet', async () => {
    const world = await loadWorld('healthy');
    const [one, two] = await Promise.all([startSimulator(world), startSimulator(world)]);
    one.world.projects['demo-project']!.state = 'DELETE_REQUESTED';
    expect(two.world.projects['demo-project']?.state).toBe('ACTIVE');
    expect(world.projects['demo-project']?.state).toBe('ACTIVE');
    await Promise.all([one.close(), two.close()]);
  });
});
