import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { diffSchema } from '../../src/report/diff-schema.ts';
import { jsonReport } from '../../src/report/json.ts';
import type { Report } from '../../src/report/schema.ts';
import { loadWorld } from '../../src/simulator/index.ts';
import { samples } from '../report/sample.ts';
import { run, type Result, visit } from '../run.ts';

/** Compares two reports in files of a folder of their own. */
async function diff(before: Report | string, after: Report | string, args: readonly string[] = []): Promise<Result> {
  const cwd = await realpath(await mkdtemp(path.join(tmpdir(), 'gkey-diff-')));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const written = (report: Report | string): string => (typeof report === 'string' ? report : jsonReport(report));
  await writeFile(path.join(cwd, 'old.json'), written(before));
  await writeFile(path.join(cwd, 'new.json'), written(after));
  return run(['diff', 'old.json', 'new.json', ...args], { cwd, env: { LANG: 'C.UTF-8' } });
}

const { healthy, 'api-disabled': off, busy } = samples;

describe('gkey diff', () => {
  it.each([
    ['it broke', healthy, off, 1, 'worse'],
    ['it was mended', off, healthy, 0, 'better'],
    ['a new warning', healthy, busy, 1, 'worse'],
    ['nothing', busy, busy, 0, 'same'],
  ] as const)('%s', async (_, before, after, code, verdict) => {
    const { exitCode, stdout, stderr } = await diff(before, after);
    expect([exitCode, stderr]).toEqual([code, '']);
    expect(stdout).toMatch(new RegExp(`\\n${verdict}: .*\\n$`));
    const json = await diff(before, after, ['--format', 'json']);
    expect(diffSchema.parse(JSON.parse(json.stdout))).toMatchObject({ verdict, exitCode: code });
    expect(json.exitCode).toBe(code);
  });

  it('reads one of the two from standard input', async () => {
    const cwd = await realpath(await mkdtemp(path.join(tmpdir(), 'gkey-diff-')));
    onTestFinished(() => rm(cwd, { recursive: true }));
    await writeFile(path.join(cwd, 'old.json'), jsonReport(healthy));
    expect((await run(['diff', 'old.json', '-'], { cwd }, jsonReport(off))).exitCode).toBe(1);
    expect((await run(['diff', '-', 'old.json'], { cwd }, jsonReport(off))).exitCode).toBe(0);
    const { exitCode, stderr } = await run(['diff', '-', '-'], { cwd }, jsonReport(off));
    expect([exitCode, stderr]).toEqual([3, 'gkey diff: Only one of the two can come from standard input.\n']);
  });

  it('2 for a file that cannot be read, 3 for one that is no report, naming it', async () => {
    const missing = await run(['diff', 'old.json', 'new.json'], { cwd: '/nonexistent' });
    expect([missing.exitCode, missing.stdout, missing.stderr]).toEqual([
      2,
      '',
      expect.stringMatching(/^gkey diff: old\.json cannot be read/),
    ]);
    const other = await diff(healthy, '{}');
    expect([other.exitCode, other.stdout, other.stderr]).toEqual([
      3,
      '',
      expect.stringMatching(/^gkey diff: new\.json is not a report/),
    ]);
  });

  it.each([[['diff']], [['diff', 'a.json']], [['diff', 'a', 'b', 'c']], [['diff', 'a', 'b', '--format', 'sarif']]])(
    '%j is wrong usage',
    async (argv) => {
      const { exitCode, stdout } = await run(argv);
      expect([exitCode, stdout]).toEqual([3, '']);
    },
  );
});

describe('between two real runs', () => {
  it.each([
    ['healthy', 'api-disabled', 1, 'New\n  ✗ The Gemini API is not enabled'],
    ['healthy', 'key-standard', 1, 'kind of key  auth → standard'],
    ['healthy', 'key-only', 0, 'caller   user:dev@example.com → not known'],
    ['key-leaked', 'healthy', 0, 'Gone\n  ✓ '],
    ['healthy', 'healthy', 0, 'Nothing changed (still pass)'],
  ])('%s, then %s', async (before, after, code, said) => {
    const [one, other] = await Promise.all([visit(await loadWorld(before)), visit(await loadWorld(after))]);
    const { exitCode, stdout } = await diff(one.report ?? healthy, other.report ?? healthy);
    expect(stdout).toContain(said);
    expect(exitCode).toBe(code);
  });
});
