import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/report/schema.ts';
import { loadWorld } from '../src/simulator/index.ts';
import { visit } from './run.ts';

const execute = promisify(execFile);
const cli = path.resolve('dist/cli.js');

/** Bundling must not change what is asked or answered: these worlds use every client and every way to sign in. */
describe('the bundled program', () => {
  it.each([
    'healthy',
    'role-inherited',
    'role-custom-organization',
    'service-account',
    'federation-impersonating',
    'impersonation',
    'api-disabled',
  ])('sees the world %s as the sources do', async (name) => {
    const args = ['doctor', '--simulate', name, '--format', 'json'];
    const bundled = await execute(process.execPath, [cli, ...args]).catch(
      (failed: unknown) => failed as { stdout: string },
    );
    const [there, here] = [JSON.parse(bundled.stdout) as Report, (await visit(await loadWorld(name))).report];
    const comparable = (report: Report | null) => ({
      statuses: report?.checks.map(({ id, status }) => [id, status]),
      causes: report?.diagnoses.map(({ cause }) => cause),
      calls: report?.calls,
    });
    expect(comparable(there)).toEqual(comparable(here));
  });

  it('needs nothing beside its own package', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'gkey-pack-'));
    try {
      const { stdout } = await execute('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]);
      const [packed] = JSON.parse(stdout) as { filename: string }[];
      await execute('tar', ['-xzf', path.join(folder, packed?.filename ?? ''), '-C', folder]);
      const run = await execute(process.execPath, [
        path.join(folder, 'package/dist/cli.js'),
        'doctor',
        '--simulate',
        'healthy',
        '--format',
        'json',
      ]);
      expect((JSON.parse(run.stdout) as Report).verdict).toBe('pass');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('speaks Chinese', async () => {
    const run = await execute(process.execPath, [cli, 'explain', 'quota-zero', '--lang', 'zh-CN']);
    expect(run.stdout).toMatch(/配额/u);
  });

  it('brings the licence of everything that it bundles', async () => {
    const notices = await readFile(path.resolve('dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const all = notices.split(/\n-{80}\n/u).map((notice) => notice.trim());
    expect(all.length).toBeGreaterThan(10);
    expect(notices).toMatch(/^google-auth-library \d+\.\d+\.\d+ \(Apache-2\.0\)$/mu);
    const without = all.filter(
      (notice) => !/permission|redistribution|licen[cs]ed under|apache license/iu.test(notice),
    );
    expect(without.map((notice) => notice.slice(0, 60))).toEqual([]);
  });

  // The request that is just being made must not bring the process down.
  it.each([1, 5, 10, 20, 30])('ends calmly when its %i ms are over at once', async (ms) => {
    const run = await execute(process.execPath, [cli, 'doctor', '--simulate', 'healthy', '--timeout', `${ms}ms`]).catch(
      (failed: unknown) => failed as { stdout: string; stderr: string; code: number },
    );
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/\n(?:unknown|pass): .*\n$/);
  });
});
