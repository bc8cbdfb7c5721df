import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/program.ts';
import { run } from '../run.ts';

const utf8 = { LANG: 'en_US.UTF-8' };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'gkey-guide-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('gkey guide', () => {
  it('is a table where there is room, else a list', async () => {
    const wide = await run(['guide'], { env: { ...utf8, COLUMNS: '120' } });
    expect(wide).toMatchObject({ exitCode: 0, stderr: '' });
    expect(wide.stdout).toMatch(/^Which credential for what \(as of 2026-11\)\n/);
    expect(wide.stdout).toMatch(/│ Console API key +│ AI Studio API key +│ Service account +│ Project Owner\n/);
    const narrow = await run(['guide'], { env: { ...utf8, COLUMNS: '99' } });
    expect(narrow.stdout).toMatch(/^Console API key\n {2}Made at: +Cloud Console > /m);
    expect(narrow.stdout).not.toContain('│');
  });

  it('speaks the language of --lang, else of the locale', async () => {
    expect((await run(['guide', '--lang', 'zh-CN'], { env: utf8 })).stdout).toMatch(/^哪种凭据适合哪种用途/);
    expect((await run(['guide'], { env: { LANG: 'zh_CN.UTF-8' } })).stdout).toMatch(/^哪种凭据适合哪种用途/);
    expect((await run(['guide', '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } })).stdout).toMatch(/^Which/);
  });

  it('is English with stable ids as JSON', async () => {
    const { stdout } = await run(['guide', '--format', 'json', '--lang', 'zh-CN']);
    expect(stdout).not.toMatch(/\p{Script=Han}/u);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ schemaVersion: 1, tool: { name: 'gkey' }, command: 'guide', asOf: '2026-11' });
    expect(document.rows[1].cells[1]).toMatchObject({
      credential: 'ai-studio-key',
      changes: ['auth-keys', 'no-role-needed'],
    });
    const known = document.changes.map(({ id }: { id: string }) => id);
    for (const { cells } of document.rows)
      for (const cell of cells) for (const id of cell.changes) expect(known).toContain(id);
  });

  it('takes the format from the name of the file', async () => {
    for (const [name, begins] of [
      ['guide.html', '<!doctype html>'],
      ['sub/guide.md', '# Which credential'],
      ['guide.json', '{'],
      ['guide', 'Which credential'],
    ] as const) {
      const result = await run(['guide', '--output', name], { cwd: folder });
      expect(result).toEqual({ exitCode: 0, stdout: '', stderr: '' });
      expect(await readFile(path.join(folder, name), 'utf8')).toMatch(new RegExp(`^${begins}`));
    }
  });

  it('refuses a file that cannot be written, and a format that there is not', async () => {
    const nowhere = await run(['guide', '--output', path.join(folder, 'guide.md/x')], { cwd: folder });
    expect(nowhere.exitCode).toBe(0);
    const into = await run(['guide', '--output', '.'], { cwd: folder });
    expect(into).toMatchObject({ exitCode: 3, stdout: '' });
    expect(into.stderr).toMatch(/^gkey: The guide cannot be written to .* \(EISDIR\)\.\n$/);
    expect((await run(['guide', '--output', '-'])).exitCode).toBe(3);
    expect((await run(['guide', '--format', 'pdf'])).exitCode).toBe(3);
  });
});

describe('gkey guide choose', () => {
  it('recommends from flags, with the project in the commands', async () => {
    const { exitCode, stdout } = await run(
      [
        'guide',
        'choose',
        '--where',
        'google-cloud',
        '--data',
        'application',
        '--lifetime',
        'production',
        '-p',
        'my-app',
      ],
      { env: utf8 },
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('✓ Recommended: An attached service account, on Agent Platform');
    expect(stdout).toContain('gcloud services enable aiplatform.googleapis.com --project my-app');
    expect(stdout).toContain(
      'gkey guide choose --where google-cloud --data application --lifetime production --project my-app',
    );
  });

  it('takes the project from the environment, and no word that a shell would read', async () => {
    const flags = ['guide', 'choose', '--where', 'local', '--data', 'application', '--lifetime', 'trial'];
    expect((await run(flags, { env: { GOOGLE_CLOUD_PROJECT: 'from-env' } })).stdout).toContain('--project from-env');
    const hostile = await run([...flags, '--project', '$(rm -rf ~)'], { env: utf8 });
    expect(hostile.stdout).not.toContain('rm -rf');
    expect(hostile.stdout).toContain('--project PROJECT_ID');
  });

  it('is English with stable ids as JSON', async () => {
    const { stdout } = await run([
      'guide',
      'choose',
      '--where',
      'app',
      '--data',
      'application',
      '--format',
      'json',
      '--lang',
      'zh-CN',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      command: 'guide choose',
      answers: { where: 'app', data: 'application' },
      recommendation: { id: 'app-backend', changes: [{ id: 'app-check' }] },
    });
    expect(stdout).not.toMatch(/\p{Script=Han}/u);
  });

  it('names the flags that are missing, and only those, when there is nobody to ask', async () => {
    expect(await run(['guide', 'choose'])).toEqual({
      exitCode: 3,
      stdout: '',
      stderr:
        'gkey guide choose: without a terminal nothing can be asked. Say --where local|ci|google-cloud|other-cloud|server|app, --data application|user, --lifetime trial|production and --who me|program|people.\n',
    });
    const { stderr } = await run(['guide', 'choose', '--where', 'app', '--lang', 'zh-CN']);
    expect(stderr).toBe('gkey guide choose: 没有终端，无法提问。请指定 --data application|user。\n');
  });

  it('refuses an answer that there is not', async () => {
    expect((await run(['guide', 'choose', '--where', 'moon'])).exitCode).toBe(3);
  });
});

/** A terminal with somebody at it, who presses these keys one after the other. */
async function atTerminal(keys: readonly string[], env: Readonly<Record<string, string>> = utf8) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  Object.assign(stdin, { isTTY: true, setRawMode: () => stdin });
  Object.assign(stderr, { isTTY: true, columns: 80, rows: 40 });
  const written = { stdout: '', drawn: '' };
  stdout.on('data', (chunk) => (written.stdout += String(chunk)));
  stderr.on('data', (chunk) => (written.drawn += String(chunk)));
  const surroundings = { env: { TERM: 'xterm', ...env }, cwd: folder, home: folder, platform: 'linux' as const };
  const ended = main(['guide', 'choose'], { stdin, stdout, stderr, ...surroundings });
  let asked = 0;
  for (const key of keys) {
    // The next question has been drawn when its frame is closed.
    await expect.poll(() => written.drawn.split(/[└+]\s*$|[└+]\n/).length - 1).toBeGreaterThan(asked);
    asked = written.drawn.split(/[└+]\s*$|[└+]\n/).length - 1;
    stdin.write(key);
  }
  return { exitCode: await ended, ...written };
}

const [enter, down, controlC] = ['\r', '\u001b[B', '\u0003'];

describe('gkey guide choose on a terminal', () => {
  it('asks until the answers decide, and writes the answer alone to standard output', async () => {
    const { exitCode, stdout, drawn } = await atTerminal([down, enter, enter, down, enter]);
    expect(exitCode).toBe(0);
    expect(drawn).toContain('Where does the code run? (arrow keys, then Enter)');
    expect(drawn).not.toContain('Who calls?');
    expect(stdout).toMatch(/^Where: +in CI/);
    expect(stdout).toContain('Recommended: Workload Identity Federation');
  });

  it('draws in ASCII where the locale is', async () => {
    const { drawn } = await atTerminal([controlC], { LANG: 'C' });
    expect(drawn.replace(/\u001b\[[\d;?]*[a-zA-Z]/g, '')).toMatch(/^[\s -~]*$/);
  });

  it('ends with 130 at Ctrl-C, and nothing is half-written', async () => {
    const { exitCode, stdout } = await atTerminal([enter, controlC]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' });
  });
});
