import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formats } from '../../src/report/formats.ts';
import { jsonReport } from '../../src/report/json.ts';
import type { Report } from '../../src/report/schema.ts';
import { check, diagnosis, report, samples } from '../report/sample.ts';
import { run, type Result } from '../run.ts';

async function folder(files: Readonly<Record<string, string | Buffer>> = {}): Promise<string> {
  const made = await realpath(await mkdtemp(path.join(tmpdir(), 'gkey-render-')));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(made, name), text);
  return made;
}

/** Renders a report that stands in report.json. */
async function render(
  saved: Report,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Result & { readonly cwd: string }> {
  const cwd = await folder({ 'report.json': jsonReport(saved) });
  return { ...(await run(['render', 'report.json', ...args], { cwd, env: { LANG: 'C.UTF-8', ...env } })), cwd };
}

const off = samples['api-disabled'];

describe('gkey render', () => {
  it.each(formats)('--format %s', async (format) => {
    const { exitCode, stdout, stderr } = await render(off, ['--format', format]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('api-disabled');
    expect(stdout.endsWith('\n')).toBe(true);
  });

  it('writes the whole text by default, checks and conclusion', async () => {
    const { stdout } = await render(off);
    expect(stdout).toMatch(/^gkey doctor: Gemini API in project my-app-481516/);
    expect(stdout).toContain('\n✗ api-enabled ');
    expect(stdout).toContain('\nRoot cause: ');
  });

  it('JSON is what was read', async () => {
    expect((await render(off, ['--format', 'json'])).stdout).toBe(jsonReport(off));
  });

  it('reads standard input', async () => {
    const { exitCode, stdout } = await run(['render', '-', '--format', 'markdown'], {}, jsonReport(off));
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('api-disabled')]);
  });

  it('writes several files at once, and then nothing but what was asked for', async () => {
    const { exitCode, stdout, cwd } = await render(off, [
      '--output',
      'html:out/report.html',
      '-o',
      'junit:gkey.xml',
      '-o',
      'report.txt',
    ]);
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(await readFile(path.join(cwd, 'out/report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(XMLValidator.validate(await readFile(path.join(cwd, 'gkey.xml'), 'utf8'))).toBe(true);
    expect(await readFile(path.join(cwd, 'report.txt'), 'utf8')).toContain('Root cause: ');
  });

  it('chooses nothing by itself in GitHub Actions', async () => {
    const cwd = await folder();
    const summary = path.join(cwd, 'summary.md');
    const { stdout } = await render(off, [], { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });
    expect(stdout).toMatch(/^gkey doctor: /);
    await expect(readFile(summary)).rejects.toThrow('ENOENT');
  });

  it.each([
    [samples.healthy, 0],
    [off, 1],
    [samples.nothing, 2],
    [{ ...off, exitCode: 130 }, 130],
    [{ ...off, exitCode: 77 }, 2],
  ])('exits with 0; with --exit-code as the report says (%#)', async (saved, code) => {
    expect((await render(saved)).exitCode).toBe(0);
    expect((await render(saved, ['--exit-code', '--format', 'jsonl'])).exitCode).toBe(code);
  });
});

describe('a report that somebody has been at', () => {
  const secret = `AIza${'EXAMPLE0000'.repeat(4).slice(0, 35)}`;
  const nasty = `\u001b]0;title\u0007\u001b[2J\r\n::error::x\u202e</script><img src=x onerror=alert(1)> "'&]]> ${secret}`;
  const hostile = report({
    verdict: 'fail',
    exitCode: 1,
    target: {
      surface: 'gemini',
      project: { id: nasty, number: nasty },
      key: { kind: 'auth', display: nasty, fingerprint: nasty, source: nasty },
      principal: nasty,
      model: nasty,
    },
    checks: [check(nasty, 'fail', { title: nasty, summary: nasty, blockedBy: nasty })],
    diagnoses: [
      diagnosis('api-disabled', {
        subject: nasty,
        title: nasty,
        explanation: nasty,
        checks: [nasty],
        facts: { [nasty]: nasty },
        fix: [
          { kind: 'run', text: nasty, argv: [nasty], risk: 'safe', who: nasty },
          { kind: 'open', text: nasty, url: nasty },
        ],
        docs: [nasty],
      }),
    ],
    notices: [{ kind: 'stale', cause: 'api-disabled', subject: nasty, until: '2026-11-23', message: nasty }],
    calls: { total: 1, byHost: { [nasty]: 1 } },
  });

  it.each(formats)('is harmless as %s, and tells no secret', async (format) => {
    const { exitCode, stdout, stderr } = await render(hostile, ['--format', format, '--verbose']);
    expect(exitCode).toBe(0);
    expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    expect(stdout + stderr).not.toContain(secret);
    if (format === 'github') expect(stdout).not.toMatch(/^::error::x/m);
    if (format === 'html') expect(stdout).not.toContain('<img');
    if (format === 'junit') expect(XMLValidator.validate(stdout)).toBe(true);
    if (format === 'json' || format === 'sarif') expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });
});

describe('what is no report', () => {
  const explained = { schemaVersion: 1, command: 'explain' };
  const newer = { ...off, tool: { name: 'gkey', version: '9.9.9' }, surprise: true };
  const cases: readonly (readonly [what: string, text: string | Buffer, said: RegExp])[] = [
    ['an empty file', ' \n', /report\.json is empty\. gkey doctor --format json writes a report/],
    ['text', 'gkey doctor: Gemini API', /report\.json is not JSON\. It takes what gkey doctor --format json writes/],
    ['half a report', jsonReport(off).slice(0, 900), /is not JSON/],
    ['JSON Lines', '{"type":"run","schemaVersion":1}\n{"type":"check"}\n', /is JSON Lines/],
    ['other JSON', '{"name":"my-app"}', /is not a report of gkey/],
    ['a list', '[]', /is not a report of gkey/],
    ['null', 'null', /is not a report of gkey/],
    ['an explanation', JSON.stringify(explained), /was written by gkey explain/],
    ['a report without checks', JSON.stringify({ ...off, checks: undefined }), /is not a whole report at checks/],
    [
      'a report with another status',
      JSON.stringify({ ...off, checks: [{ ...off.checks[0], status: 'meh' }] }),
      /at checks\.0\.status/,
    ],
    ['a report of a newer gkey', JSON.stringify(newer), /gkey 9\.9\.9 wrote it, this is /],
    ['a pit', `{"schemaVersion":1,"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /is (not|nested)/],
    [
      'facts without a bottom',
      JSON.stringify(off).replace('"facts":{}', `"facts":{"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
      /is nested too deeply/,
    ],
    ['a secret', `AIza${'EXAMPLE0000'.repeat(4).slice(0, 35)}`, /is not JSON/],
  ];

  it.each(cases)('%s: exit 3 and one sentence', async (_, text, said) => {
    const { exitCode, stdout, stderr } = await run(['render', 'report.json'], {
      cwd: await folder({ 'report.json': text }),
    });
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/^gkey render: [^\n]*\n$/);
    expect(stderr).not.toMatch(/AIzaE|broke/);
  });

  it.each([
    ['nowhere.json', /nowhere\.json cannot be read: there is no such file/],
    ['.', /\. cannot be read: it is a directory/],
  ])('%s: exit 2', async (file, said) => {
    const { exitCode, stdout, stderr } = await run(['render', file], { cwd: await folder() });
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringMatching(said)]);
  });

  it.each([
    ['UTF-16, as Windows PowerShell redirects', Buffer.from(`\ufeff${jsonReport(off)}`, 'utf16le')],
    ['a byte order mark', Buffer.from(`\ufeff${jsonReport(off)}`)],
  ])('%s is one all the same', async (_, bytes) => {
    expect((await run(['render', 'report.json'], { cwd: await folder({ 'report.json': bytes }) })).exitCode).toBe(0);
  });
});

describe('wrong usage of render', () => {
  it.each([
    [['render'], /missing required argument 'report'/],
    [['render', 'a.json', 'b.json'], /too many arguments/],
    [['render', 'a.json', '--format', 'yaml'], /Allowed choices are text, json/],
    [['render', 'a.json', '--output', 'htm:x'], /Did you mean html\?/],
    [['render', 'a.json', '-o', 'x', '-o', 'x'], /Two outputs want the same file/],
  ])('%j', async (argv, said) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect([exitCode, stdout, stderr]).toEqual([3, '', expect.stringMatching(said)]);
  });

  it('a file that cannot be written', async () => {
    const { exitCode, stderr } = await render(off, ['--output', 'report.json/x.html']);
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(/cannot be written to .*x\.html/)]);
  });
});
