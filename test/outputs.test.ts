import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputsOf } from '../src/commands/outputs.ts';
import { sarifAnchor } from '../src/commands/sarif-anchor.ts';
import { formats } from '../src/report/formats.ts';
import type { Report } from '../src/report/schema.ts';
import { folderWith } from './evidence/folder.ts';
import { run, type Result } from './run.ts';

type Env = Readonly<Record<string, string>>;

async function repository(files: Readonly<Record<string, string>> = {}): Promise<string> {
  return folderWith({ '.git/HEAD': '', ...files });
}

function doctor(cwd: string, world: string, argv: readonly string[] = [], env: Env = {}): Promise<Result> {
  return run(['doctor', '--simulate', world, ...argv], { cwd, env });
}

describe('the exit code is the same in every format', () => {
  it.each([
    ['healthy', [], 0],
    ['api-disabled', [], 1],
    ['role-too-broad-owner', [], 0],
    ['role-too-broad-owner', ['--fail-on', 'warning'], 1],
    ['api-disabled', ['--fail-on', 'never'], 0],
    ['healthy', ['--live', 'off', '--strict'], 0],
    ['fault-gemini-html', [], 2],
  ] as const)('%s %j is %d', { timeout: 40_000 }, async (world, argv, exitCode) => {
    const cwd = await repository();
    const codes = await Promise.all(
      formats.map(async (format) => (await doctor(cwd, world, [...argv, '--format', format])).exitCode),
    );
    expect(codes).toEqual(formats.map(() => exitCode));
    const quiet = await doctor(cwd, world, [...argv, '--quiet']);
    expect(quiet.exitCode).toBe(exitCode);
  });
});

describe('several outputs at once', () => {
  it('one run, every format, the same report', async () => {
    const cwd = await repository();
    const asked = formats.flatMap((format) => ['--output', `${format}:out/deep/gkey.${format}`]);
    const { exitCode, stdout, stderr } = await doctor(cwd, 'api-disabled', ['--format', 'json', ...asked]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    const files = await Promise.all(
      formats.map((format) => readFile(path.join(cwd, `out/deep/gkey.${format}`), 'utf8')),
    );
    for (const text of files) expect(text).toMatch(/api-disabled[^]*\n$/);
    expect(files[formats.indexOf('json')]).toBe(stdout);
  });

  it('FILE takes what standard output would get, FORMAT:FILE is one more', async () => {
    const cwd = await repository();
    const { stdout } = await doctor(cwd, 'healthy', ['-o', 'report.txt', '-o', 'json:report.json']);
    expect(stdout).toBe('');
    expect(await readFile(path.join(cwd, 'report.txt'), 'utf8')).toMatch(/^gkey doctor: [^]*\npass: /);
    expect((JSON.parse(await readFile(path.join(cwd, 'report.json'), 'utf8')) as Report).verdict).toBe('pass');
    expect((await doctor(cwd, 'healthy', ['-o', 'json:report.json'])).stdout).toMatch(/^gkey doctor: [^]*\npass: /);
  });

  it('a file is not coloured because a terminal is', async () => {
    const cwd = await repository();
    const { stdout } = await doctor(cwd, 'healthy', ['--format', 'text', '-o', 'text:a.txt'], { FORCE_COLOR: '1' });
    expect(stdout).toContain('\u001b[');
    expect(await readFile(path.join(cwd, 'a.txt'), 'utf8')).not.toContain('\u001b[');
    await doctor(cwd, 'healthy', ['--color', '-o', 'text:b.txt']);
    expect(await readFile(path.join(cwd, 'b.txt'), 'utf8')).toContain('\u001b[');
  });

  it.each<[readonly string[], string]>([
    [
      ['-o', 'sariff:x'],
      '"sariff" is not a format. Did you mean sarif? A file with a colon in its name is written ./sariff:x',
    ],
    [['-o', 'pdf:x'], '"pdf" is not a format. There are text, json,'],
    [['-o', 'sarif:'], '--output sarif: names no file.'],
    [['-o', ''], 'names no file.'],
    [['-o', '-'], 'What standard output gets, --format says.'],
    [['-o', 'a', '-o', 'json:./b/../a'], 'Two outputs want the same file'],
    [['--sarif-anchor', '../ci.yml'], 'is not a file inside the repository'],
    [['--sarif-anchor', '/etc/passwd'], 'is not a file inside the repository'],
    [['--sarif-anchor', '.'], 'is not a file inside the repository'],
    [['--check', 'livecall'], '"livecall" is not a check (--check). Did you mean live-call?'],
    [['--skip', 'nonsense-entirely'], 'There are key-format, key-source,'],
    [['--check', 'clock', '--skip', 'clock,billing'], 'No check is left to run'],
    [['--model', ''], '--model is empty'],
  ])('%j is exit 3 and one sentence', async (argv, said) => {
    const { exitCode, stdout, stderr } = await doctor(await repository(), 'healthy', argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toMatch(/^gkey: [^\n]+\n$/);
    expect(stderr).toContain(said);
  });

  it('a file that cannot be written is exit 3, after all others', async () => {
    const cwd = await repository({ 'taken/file': '', file: '' });
    const { exitCode, stdout, stderr } = await doctor(cwd, 'healthy', [
      '-o',
      'json:taken',
      '-o',
      'html:file/x.html',
      '-o',
      'json:good.json',
    ]);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('pass: ');
    expect(stderr).toBe(`gkey: The report cannot be written to ${cwd}/taken (EISDIR), ${cwd}/file/x.html (EEXIST).\n`);
    expect((JSON.parse(await readFile(path.join(cwd, 'good.json'), 'utf8')) as Report).exitCode).toBe(0);
  });

  it('the name of a file says its format, unless one was said', () => {
    const at = { env: {}, cwd: '/work' };
    const formatOf = (file: string, format?: 'text' | 'json'): string | undefined =>
      outputsOf({ output: [file], ...(format === undefined ? {} : { format }) }, at).files[0]?.format;
    const files = ['a.html', 'a.HTM', 'a.md', 'a.json', 'a.jsonl', 'a.sarif', 'a.sarif.json', 'a.xml', 'a.txt', 'a'];
    expect(files.map((file) => formatOf(file))).toEqual([
      'html',
      'html',
      'markdown',
      'json',
      'jsonl',
      'sarif',
      'sarif',
      'junit',
      'text',
      'text',
    ]);
    expect(formatOf('a.html', 'json')).toBe('json');
  });

  it('a drive letter and a colon inside a path are no formats', () => {
    const at = { env: {}, cwd: '/work' };
    expect(outputsOf({ output: ['C:\\a', './x:y'] }, at).files.map(({ format }) => format)).toEqual(['text', 'text']);
  });
});

describe('--quiet', () => {
  it('says nothing on success, and writes its files', async () => {
    const cwd = await repository({
      '.gkey.json': JSON.stringify({ ignores: [{ cause: 'role-too-broad', reason: 'x', until: '2999-01-01' }] }),
    });
    for (const argv of [[], ['--format', 'json'], ['--format', 'github']]) {
      const { exitCode, stdout, stderr } = await doctor(cwd, 'healthy', ['--quiet', ...argv, '-o', 'json:a.json']);
      expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: '', stderr: '' });
      expect((JSON.parse(await readFile(path.join(cwd, 'a.json'), 'utf8')) as Report).notices).toMatchObject([
        { kind: 'stale' },
      ]);
    }
  });

  it('says the conclusion alone when something is wrong', async () => {
    const cwd = await repository();
    const { stdout } = await doctor(cwd, 'api-disabled', ['--quiet']);
    expect(stdout).toMatch(/^Root cause: [^]*\nfail: .*\n$/);
    expect(stdout).not.toContain('key-format');
    expect((await doctor(cwd, 'api-disabled', ['-q', '--fail-on', 'never'])).stdout).toMatch(/^(?:.*\n)*Root cause: /);
    expect(JSON.parse((await doctor(cwd, 'api-disabled', ['-q', '--format', 'json'])).stdout)).toMatchObject({
      exitCode: 1,
    });
  });
});

describe('in GitHub Actions', () => {
  const actions = { GITHUB_ACTIONS: 'true', CI: 'true' };

  it('workflow commands by themselves, and the Markdown report in the summary', async () => {
    const cwd = await repository({ 'summary.md': 'of the step before\n' });
    const env = { ...actions, GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md') };
    const { exitCode, stdout } = await doctor(cwd, 'api-disabled', [], env);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::error title=/);
    const summary = await readFile(env.GITHUB_STEP_SUMMARY, 'utf8');
    expect(summary).toMatch(/^of the step before\n## .*The Gemini API is not enabled/);
  });

  it('a format that was said wins; a file gets text', async () => {
    const cwd = await repository();
    expect((await doctor(cwd, 'healthy', ['--format', 'text'], actions)).stdout).toMatch(/^gkey doctor: /);
    await doctor(cwd, 'healthy', ['-o', 'a.txt'], actions);
    expect(await readFile(path.join(cwd, 'a.txt'), 'utf8')).toMatch(/^gkey doctor: /);
    expect((await doctor(cwd, 'api-disabled', ['-o', 'json:a.json'], actions)).stdout).toMatch(/^::error title=/);
  });

  it('a summary that cannot be written is a warning', async () => {
    const cwd = await repository();
    const { exitCode, stderr } = await doctor(cwd, 'healthy', [], { ...actions, GITHUB_STEP_SUMMARY: cwd });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: `gkey: warning: the step summary ${cwd} cannot be written (EISDIR)\n`,
    });
  });

  it('elsewhere there is no summary', async () => {
    const cwd = await repository({ 'summary.md': '' });
    await doctor(cwd, 'healthy', [], { GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md') });
    expect(await readFile(path.join(cwd, 'summary.md'), 'utf8')).toBe('');
  });

  it('no secret is in the summary or a file', async () => {
    const cwd = await repository();
    const summary = path.join(cwd, 'summary.md');
    const asked = formats.flatMap((format) => ['-o', `${format}:gkey.${format}`]);
    const { stdout, stderr } = await doctor(cwd, 'key-suspended', [...asked, '--verbose'], {
      ...actions,
      GITHUB_STEP_SUMMARY: summary,
    });
    const files = await Promise.all(
      [summary, ...formats.map((format) => path.join(cwd, `gkey.${format}`))].map((file) => readFile(file, 'utf8')),
    );
    const { keys } = JSON.parse(await readFile('fixtures/healthy.json', 'utf8')) as {
      keys: { main: { string: string } };
    };
    for (const text of [stdout, ...files]) expect(text).toContain('key-suspended');
    for (const text of [stdout, stderr, ...files]) expect(text).not.toContain(keys.main.string);
  });
});

describe('the file that SARIF points at', () => {
  const anchor = (cwd: string, named: string | null = null, env: Env = {}) =>
    sarifAnchor(named, { cwd, home: '/nonexistent', env });
  const workflow = { '.github/workflows/a.yml': 'on: push', '.github/workflows/b.yaml': 'run: npx gkey doctor' };
  const rest = { '.gitlab-ci.yml': '', 'cloudbuild.yaml': '', 'package.json': '', 'README.md': '' };

  it('is the workflow that runs, else one that speaks of gkey, else any', async () => {
    const cwd = await repository({ ...workflow, ...rest, 'sub/x': '' });
    const env = { GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/a.yml@refs/heads/main' };
    expect(anchor(cwd, null, env)).toBe('.github/workflows/a.yml');
    expect(anchor(cwd, null, { GITHUB_WORKFLOW_REF: 'octo/other/.github/workflows/shared.yml@v1' })).toBe(
      '.github/workflows/b.yaml',
    );
    expect(anchor(path.join(cwd, 'sub'))).toBe('.github/workflows/b.yaml');
    expect(
      anchor(
        await repository({
          '.github/workflows/z.yml': '',
          '.github/workflows/c.yml': '',
          '.github/workflows/a.txt': '',
        }),
      ),
    ).toBe('.github/workflows/c.yml');
  });

  it('is what the repository has, and always something', async () => {
    expect(anchor(await repository(rest))).toBe('.gitlab-ci.yml');
    expect(anchor(await repository({ 'package.json': '', 'cloudbuild.yaml': '' }))).toBe('cloudbuild.yaml');
    expect(anchor(await repository({ 'README.md': '', '.github/workflows': 'a file' }))).toBe('README.md');
    expect(anchor(await repository())).toBe('README.md');
  });

  it('is the named one, from the root of the repository', async () => {
    const cwd = await repository({ 'sub/x': '' });
    expect(anchor(path.join(cwd, 'sub'), './ci/deploy.yml')).toBe('ci/deploy.yml');
    expect(anchor(path.join(cwd, 'sub'), path.join(cwd, 'ci', 'deploy.yml'))).toBe('ci/deploy.yml');
  });

  it('reaches the log', async () => {
    const cwd = await repository({ ...workflow, '.gkey.json': '{"sarifAnchor":"deploy/gate.yml"}' });
    const { stdout } = await doctor(cwd, 'api-disabled', ['--format', 'sarif']);
    expect(stdout).toContain('"uri": "deploy/gate.yml"');
    const typed = await doctor(cwd, 'api-disabled', ['--format', 'sarif', '--sarif-anchor', 'other.yml']);
    expect(typed.stdout).toContain('"uri": "other.yml"');
  });
});
