import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listWorlds, loadWorld } from '../../src/simulator/index.ts';

const directory = new URL('../../fixtures/', import.meta.url);

async function temporaryFile(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gkey-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('the worlds', async () => {
  const worlds = await listWorlds();

  test('healthy comes first and all have one line', () => {
    expect(worlds[0]?.name).toBe('healthy');
    expect(worlds.length).toBeGreaterThan(60);
    for (const { name, summary } of worlds) expect(summary, name).toMatch(/^[^\n]{10,100}[^.\n]$/);
    expect(new Set(worlds.map(({ summary }) => summary)).size).toBe(worlds.length);
  });

  test.each(worlds.map(({ name }) => name))('%s loads and says what it expects', async (name) => {
    const world = await loadWorld(name);
    const { diagnosis, exitCode, statuses } = world.expect;
    expect(diagnosis !== undefined || exitCode !== undefined || Object.keys(statuses).length > 0).toBe(true);
  });

  test('every world but healthy is a short difference with its own expectation', async () => {
    for (const file of (await readdir(directory)).filter((name) => name.endsWith('.json') && name !== 'healthy.json')) {
      const text = await readFile(new URL(file, directory), 'utf8');
      const difference: unknown = JSON.parse(text);
      expect(difference, file).toMatchObject({ extends: expect.any(String), expect: expect.any(Object) });
      expect(text.split('\n').length, file).toBeLessThan(40);
    }
  });

  test('no world holds a secret that could be real', async () => {
    for (const file of await readdir(directory)) {
      const text = await readFile(new URL(file, directory), 'utf8');
      for (const [secret] of text.matchAll(/(?:AIza|AQ\.|ya29\.|sk-|GOCSPX|1\/\/)[\w.-]*/g)) {
        expect(secret, file).toContain('EXAMPLE');
      }
      expect(text, file).not.toContain('PRIVATE KEY');
    }
  });
});

describe('loadWorld', () => {
  test('suggests the nearest name', async () => {
    await expect(loadWorld('api-disbled')).rejects.toThrow(
      'There is no world named api-disbled. Did you mean api-disabled?',
    );
  });

  test('suggests nothing for a name that is like no other', async () => {
    await expect(loadWorld('qqqqqqqqqqqqqqqqqqqq')).rejects.toThrow(/^There is no world named q+\. The worlds:/);
  });

  test('never leaves the folder for a name', async () => {
    await expect(loadWorld('..')).rejects.toThrow('There is no world named ..');
  });

  test('names the field that is wrong', async () => {
    const file = await temporaryFile(
      'mine.json',
      '{ "extends": "healthy", "keys": { "main": { "state": "gone" } }, "expect": { "exitCode": 1 } }',
    );
    await expect(loadWorld(file)).rejects.toThrow(/keys\.main\.state/);
  });

  test('refuses a field that it does not know', async () => {
    const file = await temporaryFile(
      'mine.json',
      '{ "extends": "healthy", "billing": {}, "expect": { "exitCode": 1 } }',
    );
    await expect(loadWorld(file)).rejects.toThrow(/billing/);
  });

  test('tells a missing file and text that is not JSON', async () => {
    await expect(loadWorld('./nowhere.json')).rejects.toThrow('There is no file ./nowhere.json.');
    const file = await temporaryFile('mine.json', '{');
    await expect(loadWorld(file)).rejects.toThrow(/is not JSON/);
  });

  test('merges: objects deep, lists whole, null deletes', async () => {
    const file = await temporaryFile(
      'mine.json',
      JSON.stringify({
        extends: 'healthy',
        projects: { 'demo-project': { bindings: { 'roles/browser': null, 'roles/owner': ['user:new@example.com'] } } },
        expect: { exitCode: 0 },
      }),
    );
    const { bindings, number } = (await loadWorld(file)).projects['demo-project'] ?? {};
    expect(number).toBe('123456789012');
    expect(bindings).not.toHaveProperty('roles/browser');
    expect(bindings?.['roles/owner']).toEqual(['user:new@example.com']);
  });
});
