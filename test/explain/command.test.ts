import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/language/language.ts';
import { explainCommand } from '../../src/commands/explain.ts';
import { runCommand } from '../../src/commands/run.ts';
import type { Io } from '../../src/commands/io.ts';
import { causeIds } from '../../src/model.ts';
import { explanationSchema } from '../../src/report/explain-schema.ts';
import { run } from '../run.ts';

const expired = 'API key expired. Please renew the API key.';
const folder = mkdtempSync(path.join(os.tmpdir(), 'gkey-explain-'));
const log = path.join(folder, 'app.log');

beforeAll(() => writeFileSync(log, `fine\nfine\n${expired}\n`));
afterAll(() => rmSync(folder, { recursive: true }));

describe('gkey explain', () => {
  it('explains a text given as words', async () => {
    const { exitCode, stdout, stderr } = await run(['explain', 'Error:', ...expired.split(' ')]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Cause: .*\[key-expired\]/);
    expect(stdout).toMatch(/\n {2}1\. /);
  });

  it('reads standard input', async () => {
    const { exitCode, stdout } = await run(['explain', '--format', 'json'], {}, `x\n${expired}`);
    const explanation = explanationSchema.parse(JSON.parse(stdout));
    expect({ exitCode, verdict: explanation.verdict, line: explanation.problems[0]?.line }).toEqual({
      exitCode: 0,
      verdict: 'explained',
      line: 2,
    });
  });

  it('reads a file', async () => {
    const { exitCode, stdout } = await run(['explain', '--file', log, '--format', 'json']);
    expect(exitCode).toBe(0);
    expect(explanationSchema.parse(JSON.parse(stdout)).problems[0]).toMatchObject({ line: 3 });
  });

  it("exits 1 with an empty list when nothing is Google's", async () => {
    const { exitCode, stdout } = await run(['explain', '--format', 'json'], {}, 'npm ERR! code E404');
    expect({ exitCode, ...(JSON.parse(stdout) as object) }).toMatchObject({
      exitCode: 1,
      verdict: 'unexplained',
      problems: [],
    });
    expect((await run(['explain'], {}, '')).exitCode).toBe(1);
  });

  it('exits 2 when it cannot read', async () => {
    const missing = await run(['explain', '--file', path.join(folder, 'none.log')]);
    expect(missing).toMatchObject({ exitCode: 2, stdout: '' });
    expect(missing.stderr).toContain('no such file');
    expect((await run(['explain', '--file', folder])).exitCode).toBe(2);
  });

  it('exits 3 on wrong usage', async () => {
    expect((await run(['explain', 'text', '--file', log])).exitCode).toBe(3);
    expect((await run(['explain', '--list', 'text'])).exitCode).toBe(3);
    expect((await run(['explain', '--format', 'yaml'])).exitCode).toBe(3);
  });

  it('shows the page of a cause, as text and as data', async () => {
    const { exitCode, stdout } = await run(['explain', 'quota-zero']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^quota-zero\n/);
    const json = JSON.parse((await run(['explain', 'quota-zero', '--format', 'json'])).stdout) as {
      page: { cause: string; fix: unknown[]; sources: unknown[] };
    };
    expect(json.page.cause).toBe('quota-zero');
    expect(json.page.fix.length).toBeGreaterThan(0);
    expect(json.page.sources.length).toBeGreaterThan(0);
  });

  it('suggests the nearest cause for a mistyped id', async () => {
    for (const [typed, meant] of [
      ['api-disabeld', 'api-disabled'],
      ['quota_zero', 'quota-zero'],
      ['KEY-LEAKED', 'key-leaked'],
      ['network-dsn', 'network-dns'],
    ]) {
      const { exitCode, stderr } = await run(['explain', typed ?? '']);
      expect({ exitCode, suggested: stderr.includes(`Did you mean ${meant}?`) }, typed).toEqual({
        exitCode: 3,
        suggested: true,
      });
    }
  });

  it('takes a word that is an error for an error, and a word like none for nothing', async () => {
    expect((await run(['explain', 'API_KEY_INVALID'])).exitCode).toBe(0);
    expect((await run(['explain', 'hello'])).exitCode).toBe(1);
  });

  it('lists all causes', async () => {
    const { exitCode, stdout } = await run(['explain', '--list']);
    expect(exitCode).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual([...causeIds]);
    const json = JSON.parse((await run(['explain', '--list', '--format', 'json'])).stdout) as {
      causes: { cause: string }[];
    };
    expect(json.causes.map(({ cause }) => cause)).toEqual([...causeIds]);
  });

  it('writes a summary first when there are several problems, and colour only where it is asked for', async () => {
    const both = `${expired}\n\nUser location is not supported for the API use.\n`;
    const { stdout } = await run(['explain'], {}, both);
    expect(stdout).toMatch(/^2 problems\n/);
    expect(stdout).not.toMatch(/\u001b/);
    expect((await run(['explain', '--color'], {}, both)).stdout).toMatch(/\u001b\[/);
  });

  it('fits any width, but for what must stay whole', async () => {
    for (const columns of ['60', '160']) {
      const { stdout } = await run(['explain', 'Failed to generate API key: permission denied. Please try again.'], {
        env: { COLUMNS: columns },
      });
      const long = stdout.split('\n').filter((line) => line.length > Number(columns) && !/https:|gcloud /.test(line));
      expect(long).toEqual([]);
    }
  });

  it('stops when it is interrupted', async () => {
    const stop = new AbortController();
    const endless = Readable.from(
      (function* lines(): Generator<string> {
        for (;;) {
          stop.abort();
          yield 'fine\n';
        }
      })(),
    );
    const io: Io = {
      stdin: endless,
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      env: {},
      cwd: '/',
      home: '/',
      platform: 'linux',
      language: english,
      signal: stop.signal,
    };
    expect(await explainCommand([], {}, io)).toBe(130);
  });
});

describe('gkey run', () => {
  async function runIt(
    command: readonly string[],
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const io: Io = {
      stdin: Readable.from([]),
      stdout,
      stderr,
      env: { PATH: process.env['PATH'] },
      cwd: folder,
      home: folder,
      platform: 'linux',
      language: english,
    };
    const texts = [stdout, stderr].map((stream) => text(stream));
    const code = await runCommand(command, io);
    stdout.end();
    stderr.end();
    const [out = '', err = ''] = await Promise.all(texts);
    return { code, out, err };
  }

  it('passes output and exit code through, and says nothing when all went well', async () => {
    expect(await runIt(['sh', '-c', 'echo out; echo err >&2'])).toEqual({ code: 0, out: 'out\n', err: 'err\n' });
  });

  it('explains the last output of a command that failed', async () => {
    const { code, out, err } = await runIt(['sh', '-c', `echo out; echo "${expired}" >&2; exit 7`]);
    expect({ code, out }).toEqual({ code: 7, out: 'out\n' });
    expect(err.startsWith(`${expired}\n`)).toBe(true);
    expect(err).toContain('exit code 7');
    expect(err).toContain('[key-expired]');
  });

  it('looks at standard output as well', async () => {
    expect((await runIt(['sh', '-c', `echo "${expired}"; exit 1`])).err).toContain('[key-expired]');
  });

  it("keeps quiet about failures that are not Google's", async () => {
    expect(await runIt(['sh', '-c', 'echo no >&2; exit 2'])).toEqual({ code: 2, out: '', err: 'no\n' });
  });

  it('answers as a shell does for signals and missing commands', async () => {
    expect((await runIt(['sh', '-c', 'kill -TERM $$'])).code).toBe(143);
    expect((await runIt(['sh', '-c', 'kill -KILL $$'])).code).toBe(137);
    expect(await runIt(['gkey-no-such-command'])).toMatchObject({
      code: 127,
      err: expect.stringContaining('command not found') as string,
    });
    expect((await runIt([folder])).code).toBe(126);
    expect((await runIt([])).code).toBe(3);
  });

  it('forgets all but the end of a long output', async () => {
    const { code, err } = await runIt(['sh', '-c', `echo "${expired}" >&2; yes fine | head -c 2000000 >&2; exit 1`]);
    expect(code).toBe(1);
    expect(err).not.toContain('[key-expired]');
    expect(err.length).toBeGreaterThan(2_000_000);
  });
});
