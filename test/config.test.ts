import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findConfig } from '../src/config/find-config.ts';
import { parseConfig } from '../src/config/parse-config.ts';
import { configSchema } from '../src/config/schema.ts';
import { UsageError } from '../src/evidence/surroundings.ts';
import { folderWith } from './evidence/folder.ts';
import { run } from './run.ts';

const published = z.toJSONSchema(configSchema, { io: 'input' });

const full = {
  $schema: 'https://example.com/config.schema.json',
  project: 'my-app',
  surface: 'vertex',
  model: 'gemini-flash-latest',
  location: 'europe-west1',
  live: 'count',
  check: ['iam-role', 'api-enabled'],
  skip: ['clock'],
  failOn: 'warning',
  strict: true,
  timeout: '20s',
  sarifAnchor: '.github/workflows/ci.yml',
  ignores: [
    { cause: 'role-too-broad', subject: 'roles/owner', reason: 'being moved', until: '2027-01-31', owner: 'ops' },
  ],
};

function refusal(config: unknown, text = JSON.stringify(config)): string {
  try {
    parseConfig(text, '.gkey.json', false);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return '';
}

describe('what a configuration says', () => {
  it('docs/config.schema.json is the schema of the code', async () => {
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../docs/config.schema.json');
  });

  it('every setting, as the code and as an editor would validate it', () => {
    expect(parseConfig(JSON.stringify(full), '.gkey.json', false)).toEqual(full);
    expect(new Ajv2020().compile(published)(full)).toBe(true);
  });

  it('nothing, or a byte order mark before it', () => {
    expect(parseConfig('\ufeff{}', '.gkey.json', false)).toEqual({});
  });

  const ok = { cause: 'role-too-broad', reason: 'x', until: '2027-01-31' };
  it.each<[unknown, string]>([
    [{ porject: 'x' }, '"porject" is not a setting. Did you mean project?'],
    [{ 'fail-on': 'error' }, '"fail-on" is not a setting. Did you mean failOn?'],
    [{ key: 'x' }, '"key" is not a setting. There are project, surface,'],
    [{ project: 123 }, 'project must be a project id, or a project number in quotes.'],
    [{ project: ' ' }, 'project is empty.'],
    [{ surface: 'gemni' }, 'surface cannot be "gemni". Did you mean gemini?'],
    [{ live: 3 }, 'live cannot be 3. It is one of off, list, count, generate.'],
    [{ location: 'Z Z' }, 'location must look like global or europe-west1.'],
    [{ check: ['livecall'] }, 'check[0] cannot be "livecall". Did you mean live-call?'],
    [{ skip: [] }, 'skip is empty.'],
    [{ skip: 'clock' }, 'skip must be an array.'],
    [{ strict: 'yes' }, 'strict must be a boolean.'],
    [{ timeout: 'soon' }, 'timeout must be a time such as "30s", "500ms" or "2m".'],
    [{ ignores: [3] }, 'ignores[0] must be an object.'],
    [{ ignores: [{ ...ok, reason: undefined }] }, 'ignores[0] has no "reason". Say why it may wait.'],
    [{ ignores: [{ ...ok, reason: ' ' }] }, 'ignores[0].reason is empty.'],
    [{ ignores: [ok, { ...ok, until: undefined }] }, 'ignores[1] has no "until". Say until when, as "2027-01-31".'],
    [{ ignores: [{ ...ok, until: '2027-02-30' }] }, 'ignores[0].until must be a date such as "2027-01-31".'],
    [{ ignores: [{ ...ok, until: 20270131 }] }, 'ignores[0].until must be a date such as "2027-01-31".'],
    [{ ignores: [{ ...ok, until: '31.01.2027' }] }, 'ignores[0].until must be a date such as "2027-01-31".'],
    [{ ignores: [{ ...ok, cause: undefined }] }, 'ignores[0] has no "cause".'],
    [
      { ignores: [{ ...ok, cause: 'role-to-broad' }] },
      'ignores[0].cause cannot be "role-to-broad". Did you mean role-too-broad?',
    ],
    [
      { ignores: [{ cause: 'role-too-broad', reason: 'x', untill: '2027-01-31' }] },
      '"untill" is not a setting in ignores[0]. Did you mean until?',
    ],
    [[], 'must hold an object, such as { "project": "my-app" }.'],
    [null, 'must hold an object, such as { "project": "my-app" }.'],
  ])('%j is refused, with what to write instead', (config, said) => {
    expect(refusal(config)).toMatch(/^\.gkey\.json:? /);
    expect(refusal(config)).toContain(said);
  });

  it.each([
    ['', 'is empty. The least it may hold is {}.'],
    ['{', 'is not JSON: '],
  ])('%j is no document', (text, said) => {
    expect(refusal(null, text)).toContain(`.gkey.json ${said}`);
  });

  it('whatever it holds, it is understood or refused in one sentence', () => {
    const keys = fc.constantFrom(
      ...Object.keys(configSchema.shape),
      'cause',
      'until',
      'reason',
      '__proto__',
      'constructor',
    );
    const { document } = fc.letrec((tie) => ({
      document: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.array(tie('document')),
        fc.dictionary(keys, tie('document')),
      ),
    }));
    fc.assert(
      fc.property(document, (config) => {
        const said = refusal(null, JSON.stringify(config));
        expect(said === '' || /^\.gkey\.json:? .+[.}?]$/s.test(said)).toBe(true);
      }),
    );
  });
});

describe('where it stands', () => {
  const at = (cwd: string, home = '/nonexistent') => findConfig({ cwd, home });

  it('upwards, the nearest wins, and .gkey.json before package.json', async () => {
    const folder = await folderWith({
      '.git/HEAD': '',
      '.gkey.json': '{"project":"top"}',
      'a/package.json': '{"gkey":{"project":"in-a"}}',
      'a/b/package.json': '{"name":"gkey","bin":{"gkey":"x"}}',
      'c/.gkey.json': '{"project":"in-c"}',
      'c/package.json': '{"gkey":{"project":"other"}}',
      'd/readme': '',
    });
    const found = async (...inside: readonly string[]) => {
      const file = await at(path.join(folder, ...inside));
      return [file?.config.project, file?.label, file?.inPackage];
    };
    expect(await found('a', 'b')).toEqual(['in-a', '../package.json', true]);
    expect(await found('c')).toEqual(['in-c', '.gkey.json', false]);
    expect(await found('d')).toEqual(['top', '../.gkey.json', false]);
  });

  it('not above the repository, nor above the home directory', async () => {
    const folder = await folderWith({
      '.gkey.json': '{"project":"above"}',
      'repo/.git': 'gitdir: elsewhere',
      'repo/src/a': '',
      'home/me/work/a': '',
    });
    expect(await at(path.join(folder, 'repo', 'src'))).toBeNull();
    expect(await at(path.join(folder, 'home/me/work'), path.join(folder, 'home/me'))).toBeNull();
    expect((await at(path.join(folder, 'home/me/work')))?.config.project).toBe('above');
  });

  it('the package.json of somebody else may be broken', async () => {
    expect(await at(await folderWith({ '.git/HEAD': '', 'package.json': '{ broken' }))).toBeNull();
    await expect(at(await folderWith({ '.git/HEAD': '', 'package.json': '{ "gkey": broken' }))).rejects.toThrow(
      'package.json is not JSON',
    );
  });

  it('one that is there but cannot be used is refused by name', async () => {
    await expect(at(await folderWith({ '.gkey.json/file': '' }))).rejects.toThrow(
      '.gkey.json cannot be read (EISDIR).',
    );
    await expect(at(await folderWith({ 'package.json': '{"gkey":1}' }))).rejects.toThrow(
      'package.json (gkey) must hold an object',
    );
    await expect(at(await folderWith({ 'package.json': '{"gkey":{"modl":"x"}}' }))).rejects.toThrow(
      'Did you mean model?',
    );
  });
});

describe('gkey doctor --show-config', () => {
  const config = JSON.stringify({ ...full, skip: ['clock'], check: undefined });

  async function shown(argv: readonly string[], env: Readonly<Record<string, string>> = {}, text = config) {
    const cwd = await folderWith({ '.git/HEAD': '', '.gkey.json': text });
    const { exitCode, stdout, stderr } = await run(['doctor', '--show-config', '--format', 'json', ...argv], {
      cwd,
      env,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    return (JSON.parse(stdout) as { settings: Readonly<Record<string, { value: unknown; from: string }>> }).settings;
  }

  it('flag beats environment beats file beats default', async () => {
    const env = { GOOGLE_CLOUD_PROJECT: 'in-env', GOOGLE_CLOUD_LOCATION: 'us-east1' };
    expect(await shown(['--project', 'typed', '--no-strict', '--timeout', '500ms'], env)).toMatchObject({
      project: { value: 'typed', from: '--project' },
      location: { value: 'us-east1', from: 'env GOOGLE_CLOUD_LOCATION' },
      model: { value: 'gemini-flash-latest', from: '.gkey.json' },
      strict: { value: false, from: '--no-strict' },
      timeout: { value: '0.5s', from: '--timeout' },
      failOn: { value: 'warning', from: '.gkey.json' },
      check: { value: null, from: 'default' },
      skip: { value: ['clock'], from: '.gkey.json' },
      ignores: { value: full.ignores, from: '.gkey.json' },
      format: { value: 'json', from: '--format' },
    });
    expect((await shown([], env))['project']).toEqual({ value: 'in-env', from: 'env GOOGLE_CLOUD_PROJECT' });
    expect((await shown([], { GOOGLE_CLOUD_PROJECT: '' }))['project']).toEqual({ value: 'my-app', from: '.gkey.json' });
    expect((await shown([], {}, '{}'))['project']).toEqual({ value: null, from: 'default' });
  });

  it('--check on the command line is not thinned out by the file', async () => {
    expect(await shown(['--check', 'clock,project', 'billing'])).toMatchObject({
      check: { value: ['clock', 'project', 'billing'], from: '--check' },
      skip: { value: [], from: 'default' },
    });
  });

  it('a simulated world brings its own project, model, surface and location', async () => {
    expect(await shown(['--simulate', 'model-access'])).toMatchObject({
      project: { value: 'demo-project', from: 'env GOOGLE_CLOUD_PROJECT' },
      model: { value: 'gemini-3.8-flash', from: 'world model-access' },
      surface: { value: 'gemini', from: 'default' },
      location: { value: 'global', from: 'default' },
      failOn: { value: 'warning', from: '.gkey.json' },
    });
  });

  it('is a table for people', async () => {
    const cwd = await folderWith({ '.git/HEAD': '', '.gkey.json': '{"project":"my-app"}' });
    const { stdout } = await run(['doctor', '--show-config'], { cwd });
    expect(stdout).toMatchInlineSnapshot(`
      "Configuration: .gkey.json

      project      my-app    .gkey.json
      surface      gemini    default
      model        -         default
      location     global    default
      live         generate  default
      check        all       default
      skip         -         default
      failOn       error     default
      strict       false     default
      sarifAnchor  -         default
      ignores      -         default
      timeout      30s       default
      format       text      default
      output       -         default
      "
    `);
    const without = await run(['doctor', '--show-config'], { cwd: await folderWith({ '.git/HEAD': '' }) });
    expect(without.stdout).toMatch(/^Configuration: none /);
  });

  it('has no other format', async () => {
    const { exitCode, stderr } = await run(['doctor', '--show-config', '--format', 'sarif']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr: 'gkey: --show-config is written as text or json, not as sarif.\n',
    });
  });
});

describe('in a run', () => {
  it('a mistyped setting is exit 3 before anything is asked', async () => {
    const cwd = await folderWith({ '.git/HEAD': '', '.gkey.json': '{"failOn":"eror"}' });
    const { exitCode, stdout, stderr } = await run(['doctor', '--simulate', 'healthy'], { cwd });
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: 'gkey: .gkey.json: failOn cannot be "eror". Did you mean error?\n',
    });
  });

  it.each([
    ['role-too-broad-owner', '{"failOn":"warning"}', 1],
    ['role-too-broad-owner', '{"failOn":"warning","skip":["iam-role"]}', 0],
    ['healthy', '{"timeout":"90m"}', 3],
  ])('%s with %s', async (world, text, exitCode) => {
    const cwd = await folderWith({ '.git/HEAD': '', '.gkey.json': text });
    expect((await run(['doctor', '--simulate', world, '--format', 'json'], { cwd })).exitCode).toBe(exitCode);
  });
});
