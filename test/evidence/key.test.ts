import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findKey, type KeyChoice, type KeyFound } from '../../src/evidence/key.ts';
import { Secret } from '../../src/evidence/secret.ts';
import type { Surroundings } from '../../src/evidence/surroundings.ts';
import { english, said } from '../../src/language/language.ts';
import { folderWith, surroundings } from './folder.ts';

const key = (name: string): string => `AQ.EXAMPLE0000aBcDeFgHiJkLmNoPqRsTuVwXyZ000000000${name}`;
const [one, two] = [key('one'), key('two')];

/** Where the key in effect came from, and what it is. */
function inEffect({ key: found }: KeyFound): readonly [string, string] | null {
  return found && [found.facts.source, found.secret.reveal()];
}

function labels({ sources }: KeyFound): readonly string[] | string {
  return sources.ok ? sources.value.sources.map(({ label }) => label) : (sources.problem?.message ?? '');
}

function problemOf({ sources }: KeyFound): unknown {
  return sources.ok ? undefined : sources.problem;
}

const find = (changes: Partial<Surroundings>, choice: KeyChoice = {}): Promise<KeyFound> =>
  findKey(choice, surroundings(changes));

describe('from the environment', () => {
  it('GOOGLE_API_KEY wins, as in the SDKs, and both are listed', async () => {
    const found = await find({ env: { GEMINI_API_KEY: one, GOOGLE_API_KEY: two } });
    expect(inEffect(found)).toEqual(['env GOOGLE_API_KEY', two]);
    expect(found.sources).toMatchObject({
      ok: true,
      value: {
        sources: [
          { label: 'env GOOGLE_API_KEY', variable: 'GOOGLE_API_KEY', file: null, origin: 'env', display: 'AQ.…0two' },
          { label: 'env GEMINI_API_KEY', variable: 'GEMINI_API_KEY', file: null, origin: 'env', display: 'AQ.…0one' },
        ],
      },
    });
  });

  it('an empty variable counts as unset', async () => {
    for (const empty of ['', '  ', '""', '\u200B']) {
      const found = await find({ env: { GOOGLE_API_KEY: empty, GEMINI_API_KEY: one } });
      expect(inEffect(found)).toEqual(['env GEMINI_API_KEY', one]);
      expect(labels(found)).toEqual(['env GEMINI_API_KEY']);
    }
  });

  it('names the variable that is there but empty', async () => {
    const found = await find({ env: { GEMINI_API_KEY: '' } });
    expect(found).toEqual({
      key: null,
      sources: {
        ok: false,
        problem: expect.objectContaining({
          kind: 'local',
          code: 'KEY_MISSING',
          message: 'GEMINI_API_KEY is empty',
          metadata: { variable: 'GEMINI_API_KEY' },
        }),
      },
    });
  });

  it('says so when there is none at all', async () => {
    expect(labels(await find({}))).toBe('no key was given');
  });

  it('tells equal keys by equal fingerprints, however they are quoted', async () => {
    const { sources } = await find({ env: { GOOGLE_API_KEY: `"${one}"`, GEMINI_API_KEY: `${one}\n` } });
    const prints = sources.ok ? sources.value.sources.map(({ fingerprint }) => fingerprint) : [];
    expect(prints).toEqual([new Secret(one).fingerprint, new Secret(one).fingerprint]);
  });

  it('describes the key without giving it away', async () => {
    const found = await find({ env: { GEMINI_API_KEY: `"${one}"` } });
    expect(said(found.key?.facts, english)).toEqual({
      source: 'env GEMINI_API_KEY',
      display: 'AQ.…0one',
      fingerprint: new Secret(one).fingerprint,
      kind: 'auth',
      length: one.length,
      stripped: ['quotes'],
      mistakenFor: null,
      oddities: [],
    });
    expect(JSON.stringify(found)).not.toContain(one);
  });

  it('lists the switches that are set', async () => {
    const { sources } = await find({
      env: {
        GEMINI_API_KEY: one,
        GOOGLE_GENAI_USE_VERTEXAI: 'true',
        GOOGLE_GENAI_USE_GCA: ' ',
        GOOGLE_GEMINI_BASE_URL: 'https://proxy.example',
      },
    });
    expect(sources.ok && sources.value.switches).toEqual({
      GOOGLE_GENAI_USE_VERTEXAI: 'true',
      GOOGLE_GEMINI_BASE_URL: 'https://proxy.example',
    });
  });
});

describe('from .env files', () => {
  it('looks from the working directory upwards, nearest first, .gemini/.env after .env', async () => {
    const root = await folderWith({
      '.env': `GOOGLE_API_KEY=${key('far')}`,
      'app/.env': `GEMINI_API_KEY=${one}\nGOOGLE_API_KEY=${two}`,
      'app/.gemini/.env': `GEMINI_API_KEY=${key('cli')}`,
      'app/src/.env': 'OTHER=1',
    });
    const found = await find({ cwd: path.join(root, 'app', 'src') });
    expect(inEffect(found)).toEqual(['../.env GOOGLE_API_KEY', two]);
    expect(labels(found)).toEqual([
      '../.env GOOGLE_API_KEY',
      '../.env GEMINI_API_KEY',
      '../.gemini/.env GEMINI_API_KEY',
      '../../.env GOOGLE_API_KEY',
    ]);
    expect(found.sources.ok && found.sources.value.sources[0]).toMatchObject({
      file: path.join(root, 'app', '.env'),
      variable: 'GOOGLE_API_KEY',
      origin: 'dotenv',
    });
  });

  it('the environment beats them', async () => {
    const cwd = await folderWith({ '.env': `GOOGLE_API_KEY=${two}` });
    const found = await find({ cwd, env: { GEMINI_API_KEY: one } });
    expect(inEffect(found)).toEqual(['env GEMINI_API_KEY', one]);
    expect(labels(found)).toEqual(['env GEMINI_API_KEY', '.env GOOGLE_API_KEY']);
  });

  it.each([
    ['quotes and a comment', `GEMINI_API_KEY="${one}" # mine`],
    ['export', `export GEMINI_API_KEY=${one}`],
    ['Windows line ends', `A=1\r\nGEMINI_API_KEY=${one}\r\nB=2\r\n`],
    ['a byte order mark', `\uFEFFGEMINI_API_KEY=${one}\n`],
    ['UTF-16, as PowerShell writes it', Buffer.from(`\uFEFFGEMINI_API_KEY=${one}\r\n`, 'utf16le')],
  ])('reads %s', async (_, content) => {
    const found = await find({ cwd: await folderWith({ '.env': content }) });
    expect(inEffect(found)).toEqual(['.env GEMINI_API_KEY', one]);
    expect(found.key?.facts.stripped).toEqual([]);
  });

  it('does not stumble over a folder named .env, or a binary file', async () => {
    const cwd = await folderWith({ '.env/activate': '', '.gemini/.env': Buffer.from([0, 255, 254, 128, 10]) });
    expect(labels(await find({ cwd }))).toBe('no key was given');
  });
});

describe('from where the person says', () => {
  const env = { GEMINI_API_KEY: one, GOOGLE_API_KEY: one, MY_KEY: two };

  it('--key-env beats everything', async () => {
    const cwd = await folderWith({ '.env': `GEMINI_API_KEY=${key('dot')}` });
    const found = await find({ env, cwd }, { env: 'MY_KEY' });
    expect(inEffect(found)).toEqual(['env MY_KEY', two]);
    expect(labels(found)).toEqual(['env MY_KEY']);
    expect(found.sources.ok && found.sources.value.sources[0]?.origin).toBe('flag');
  });

  it('--key-env with an unset variable is no reason to take another key', async () => {
    for (const mine of [undefined, '', ' ', '""']) {
      const found = await find({ env: { ...env, MY_KEY: mine } }, { env: 'MY_KEY' });
      expect(found.key).toBeNull();
      expect(problemOf(found)).toMatchObject({
        code: 'KEY_MISSING',
        message: 'MY_KEY is not set or empty',
        metadata: { variable: 'MY_KEY' },
      });
    }
  });

  it('--key-file is read from the working directory; its line end is nothing to warn of', async () => {
    for (const end of ['', '\n', '\r\n']) {
      const cwd = await folderWith({ 'key.txt': `${two}${end}` });
      const found = await find({ env, cwd }, { file: 'key.txt' });
      expect(inEffect(found)).toEqual(['--key-file key.txt', two]);
      expect(found.key?.facts.stripped).toEqual([]);
    }
  });

  it('--key-file may be UTF-16', async () => {
    const cwd = await folderWith({ 'key.txt': Buffer.from(`\uFEFF${two}\r\n`, 'utf16le') });
    expect(inEffect(await find({ cwd }, { file: 'key.txt' }))).toEqual(['--key-file key.txt', two]);
  });

  it('an empty --key-file is a missing key', async () => {
    const cwd = await folderWith({ 'key.txt': ' \n' });
    const found = await find({ env, cwd }, { file: 'key.txt' });
    expect(found.key).toBeNull();
    expect(problemOf(found)).toMatchObject({ code: 'KEY_MISSING', message: 'key.txt is empty', metadata: {} });
  });

  it.each([
    ['nowhere.txt', 'The key file nowhere.txt cannot be read (ENOENT).'],
    ['folder', 'The key file folder cannot be read (EISDIR).'],
    ['large.bin', 'large.bin is too large to be a key file.'],
  ])('a --key-file that cannot be read is wrong usage: %s', async (file, message) => {
    const cwd = await folderWith({ 'folder/file': '', 'large.bin': Buffer.alloc(70_000, 65) });
    await expect(find({ cwd }, { file })).rejects.toMatchObject({ name: 'UsageError', message });
  });

  it('--key-stdin takes what came in', async () => {
    const found = await find({ env }, { stdin: `${two}\n` });
    expect(inEffect(found)).toEqual(['standard input', two]);
    expect(found.key?.facts.stripped).toEqual([]);
    expect(labels(await find({ env }, { stdin: '\n' }))).toBe('standard input is empty');
  });
});

describe('Secret', () => {
  it('shows nothing of itself, however it is printed', () => {
    const secret = new Secret(one);
    expect(
      [String(secret), inspect({ secret }), JSON.stringify({ secret }), JSON.stringify(Object.entries(secret))].join(),
    ).not.toContain('0one');
    expect(secret.reveal()).toBe(one);
    expect(secret.display).toBe('AQ.…0one');
    expect(new Secret('AIzaSyEXAMPLE0000standard00000000000000').display).toBe('AIza…0000');
    expect(new Secret('sk-ant-EXAMPLE0000').display).toBe('…0000');
    expect(new Secret('short').display).toBe('…');
  });
});
