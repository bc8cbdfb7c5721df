import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../src/ignores.ts';
import { folderWith } from './evidence/folder.ts';
import { run } from './run.ts';

const today = new Date().toISOString().slice(0, 10);
const owner = { cause: 'role-too-broad', subject: 'roles/owner' };
const known = ['--reason', 'being moved', '--owner', 'ops'];

function baseline(cwd: string, world: string, ...argv: readonly string[]) {
  return run(['baseline', '--simulate', world, ...argv], { cwd });
}

function doctor(cwd: string, world: string, ...argv: readonly string[]) {
  return run(['doctor', '--simulate', world, '--fail-on', 'warning', '--format', 'json', ...argv], { cwd });
}

describe('gkey baseline', () => {
  it('writes what counts today to standard output, 90 days long', async () => {
    const cwd = await folderWith({ '.git/HEAD': '' });
    const { exitCode, stdout, stderr } = await baseline(cwd, 'role-too-broad-owner', ...known);
    const until = addDays(today, 90);
    expect(JSON.parse(stdout)).toEqual({ ignores: [{ ...owner, reason: 'being moved', until, owner: 'ops' }] });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: `gkey: ignored until ${until}: role-too-broad\n` });
  });

  it('what it writes is what doctor takes', async () => {
    const cwd = await folderWith({ '.git/HEAD': '' });
    expect((await doctor(cwd, 'role-too-broad-owner')).exitCode).toBe(1);
    expect((await baseline(cwd, 'role-too-broad-owner', ...known, '--output', '.gkey.json')).exitCode).toBe(0);
    const after = await doctor(cwd, 'role-too-broad-owner');
    expect({ exitCode: after.exitCode, stderr: after.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect((await baseline(cwd, 'role-too-broad-owner', ...known)).stdout).toBe('{\n  "ignores": []\n}\n');
    // Somebody else's finding counts.
    expect((await doctor(cwd, 'role-too-broad-editor')).exitCode).toBe(1);
  });

  it('--write makes a configuration where there is none', async () => {
    const cwd = await folderWith({ '.git/HEAD': '' });
    const { stdout, stderr } = await baseline(cwd, 'billing-none', ...known, '--write', '--until', '2999-01-01');
    expect({ stdout, stderr }).toEqual({
      stdout: '',
      stderr: 'gkey: ignored until 2999-01-01 in .gkey.json: billing-none\n',
    });
    expect(JSON.parse(await readFile(path.join(cwd, '.gkey.json'), 'utf8'))).toMatchObject({
      ignores: [{ cause: 'billing-none' }],
    });
  });

  it('--write adds to the configuration in use, keeps the rest, and replaces what is over', async () => {
    const kept = { cause: 'key-standard', reason: 'later', until: '2999-01-01' };
    const over = { ...owner, reason: 'old', until: '2020-01-01' };
    const config = { name: 'app', gkey: { failOn: 'warning', ignores: [over, kept] }, scripts: {} };
    const cwd = await folderWith({ '.git/HEAD': '', 'package.json': JSON.stringify(config, null, '\t'), 'src/a': '' });
    await baseline(
      path.join(cwd, 'src'),
      'role-too-broad-owner',
      '--reason',
      'new',
      '--write',
      '--until',
      '2999-01-01',
    );
    const text = await readFile(path.join(cwd, 'package.json'), 'utf8');
    const added = { ...owner, reason: 'new', until: '2999-01-01' };
    expect(text).toBe(
      `${JSON.stringify({ ...config, gkey: { failOn: 'warning', ignores: [kept, added] } }, null, '\t')}\n`,
    );
  });

  it('a second one changes nothing', async () => {
    const cwd = await folderWith({ '.git/HEAD': '' });
    await baseline(cwd, 'role-too-broad-owner', ...known, '--write');
    const before = await readFile(path.join(cwd, '.gkey.json'), 'utf8');
    const { exitCode, stderr } = await baseline(cwd, 'role-too-broad-owner', ...known, '--write');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'gkey: nothing was found that would need an ignore\n',
    });
    expect(await readFile(path.join(cwd, '.gkey.json'), 'utf8')).toBe(before);
  });

  it('says what it could not see', async () => {
    const cwd = await folderWith({ '.git/HEAD': '' });
    const { exitCode, stdout, stderr } = await baseline(cwd, 'fault-gemini-unavailable', ...known, '--timeout', '10s');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '{\n  "ignores": []\n}\n' });
    expect(stderr).toContain('gkey: warning: not decided, so not in this baseline: live-models');
  });

  it('holds no secret', async () => {
    const cwd = await folderWith({ '.git/HEAD': '' });
    const key = `AIza${'EXAMPLE'.repeat(5)}`;
    const { stdout, stderr } = await baseline(cwd, 'role-too-broad-owner', '--reason', `rotate ${key}`, '--owner', key);
    expect(stdout).toContain('rotate AIza…[redacted]');
    expect(stdout + stderr).not.toContain(key);
  });

  it.each<[readonly string[], string]>([
    [[], '--reason is missing'],
    [['--reason', ' '], '--reason is missing'],
    [[...known, '--until', 'soon'], '--until soon is not a date. It looks like '],
    [[...known, '--until', '2020-01-01'], `--until 2020-01-01 is over: today is ${today}.`],
    [[...known, '--write', '--output', 'x.json'], 'Write to one place'],
    [[...known, '--output', ''], '--output is empty'],
    [[...known, '--check', 'billin'], 'Did you mean billing?'],
    [[...known, '--output', './.gkey.json'], './.gkey.json is the configuration in use. --write adds to it.'],
    [[...known, '--output', 'no/such/folder.json'], 'cannot be written to'],
  ])('%j is exit 3', async (argv, said) => {
    const cwd = await folderWith({ '.git/HEAD': '' });
    await writeFile(path.join(cwd, '.gkey.json'), '{}');
    const { exitCode, stdout, stderr } = await baseline(cwd, 'role-too-broad-owner', ...argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toContain(said);
  });
});

describe('ignores in a run', () => {
  const notice = (over: object) =>
    JSON.stringify({ ignores: [{ ...owner, reason: 'being moved', until: '2999-01-01', ...over }] });

  async function look(world: string, text: string, ...argv: readonly string[]) {
    const cwd = await folderWith({ '.git/HEAD': '', '.gkey.json': text });
    const result = await doctor(cwd, world, ...argv);
    return { ...result, report: JSON.parse(result.stdout) as Record<string, unknown> };
  }

  it('one in force keeps the finding in the report, last, and out of the verdict', async () => {
    const { exitCode, stderr, report } = await look('role-too-broad-owner', notice({ owner: 'ops' }));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(report).toMatchObject({
      verdict: 'pass',
      diagnoses: [
        {
          cause: 'role-too-broad',
          severity: 'warning',
          ignored: { reason: 'being moved', until: '2999-01-01', owner: 'ops' },
        },
      ],
    });
    expect(report['checks']).toContainEqual(
      expect.objectContaining({
        id: 'iam-role',
        status: 'pass',
        causes: ['role-too-broad'],
        summary: expect.stringMatching(/^ignored until 2999-01-01: /),
      }),
    );
    expect(report).not.toHaveProperty('notices');
  });

  it('one that is over counts again and says so', async () => {
    const { exitCode, stderr, report } = await look('role-too-broad-owner', notice({ until: '2026-01-31' }));
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      'gkey: warning: role-too-broad (roles/owner) counts again: its ignore ended on 2026-01-31 (being moved).\n',
    );
    expect(report['notices']).toMatchObject([{ kind: 'expired', cause: 'role-too-broad', until: '2026-01-31' }]);
  });

  it('one that is about to end, and one that is stale, are spoken of and change nothing', async () => {
    const soon = await look('role-too-broad-owner', notice({ until: addDays(today, 3) }));
    expect({ exitCode: soon.exitCode, notices: soon.report['notices'] }).toMatchObject({
      exitCode: 0,
      notices: [{ kind: 'expiring' }],
    });
    const stale = await look('healthy', notice({}));
    expect({ exitCode: stale.exitCode, notices: stale.report['notices'] }).toMatchObject({
      exitCode: 0,
      notices: [{ kind: 'stale' }],
    });
    const unseen = await look('healthy', notice({}), '--skip', 'iam-role');
    expect(unseen.report).not.toHaveProperty('notices');
  });

  it('ignoring the root cause does not open the gate for what it hides', async () => {
    const text = JSON.stringify({ ignores: [{ cause: 'api-disabled', reason: 'later', until: '2999-01-01' }] });
    const { exitCode, report } = await look('api-disabled', text);
    expect({ exitCode, report }).toMatchObject({
      exitCode: 2,
      report: { verdict: 'unknown', diagnoses: [{ cause: 'api-disabled', ignored: {} }] },
    });
    const cwd = await folderWith({ '.git/HEAD': '', '.gkey.json': text });
    const { stdout } = await run(['doctor', '--simulate', 'api-disabled'], { cwd });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Could not decide whether the key works: what live-models found is ignored, and live-call could not run because of it. ' +
        'Ignored - The Gemini API is not enabled in project demo-project [api-disabled], until 2999-01-01: later ' +
        'unknown: 1 check not decided, 1 ignored in',
    );
  });

  it('an ignored failure of the live call is no proof', async () => {
    const text = JSON.stringify({ ignores: [{ cause: 'model-not-found', reason: 'later', until: '2999-01-01' }] });
    const cwd = await folderWith({ '.git/HEAD': '', '.gkey.json': text });
    const { exitCode, stdout } = await run(['doctor', '--simulate', 'model-not-found'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Nothing else is wrong; live-call is ignored until 2999-01-01: ');
    expect(stdout).not.toContain('It works');
    expect((await run(['doctor', '--simulate', 'model-not-found', '--check', 'live-call'], { cwd })).exitCode).toBe(2);
  });
});
