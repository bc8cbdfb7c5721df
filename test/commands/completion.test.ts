import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { bashScript } from '../../src/completion/bash.ts';
import { fishScript } from '../../src/completion/fish.ts';
import type { Script } from '../../src/completion/script.ts';
import { zshScript } from '../../src/completion/zsh.ts';
import { causeIds } from '../../src/model.ts';
import { formats } from '../../src/report/formats.ts';
import { listWorlds } from '../../src/simulator/index.ts';
import { run } from '../run.ts';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
// In a variable, because nobody has to install it.
const fish: string = 'fish';
const folder = mkdtempSync(path.join(tmpdir(), 'gkey-completion-'));
const file = (shell: string): string => path.join(folder, `gkey.${shell}`);

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { exitCode, stdout, stderr } = await run(['completion', shell]);
    expect([exitCode, stderr]).toEqual([0, '']);
    writeFileSync(file(shell), stdout);
  }
  for (const name of ['report.json', 'a b.txt', 'out.sarif']) writeFileSync(path.join(folder, name), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What bash offers when TAB is pressed after the last of these words, which are split as bash splits them. */
function bashOffers(words: readonly string[], script = file('bash')): readonly string[] {
  const code = `source "$1"; shift
COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_gkey
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', code, 'bash', script, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

function fishOffers(line: string, script = file('fish')): readonly string[] {
  const code = 'source $argv[1]; complete -C $argv[2]';
  const { stdout, stderr } = spawnSync(fish, ['--no-config', '-c', code, script, line], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  expect(stderr).toBe('');
  return stdout
    .split('\n')
    .filter((offer) => offer !== '')
    .map((offer) => offer.split('\t')[0] ?? '');
}

const commands = ['doctor', 'explain', 'run', 'guide', 'baseline', 'render', 'diff', 'simulate', 'completion'];
const of = (names: readonly string[], start: string): readonly string[] =>
  names.filter((name) => name.startsWith(start));

/** The words of a command line, and what may follow the last of them. */
const cases: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
  [[''], commands],
  [['do'], ['doctor']],
  [['--lang', 'zh-CN', 'gu'], ['guide']],
  [
    ['guide', ''],
    ['choose', 'key'],
  ],
  [
    ['guide', 'choose', '--l'],
    ['--lifetime', '--lang'],
  ],
  [['guide', 'choose', '--where', 'g'], ['google-cloud']],
  [
    ['guide', 'key', '--way', ''],
    ['studio', 'console', 'gcloud'],
  ],
  [['doctor', '--pro'], ['--project']],
  [['doctor', '--project', 'doctor', '--key-s'], ['--key-stdin']],
  [
    ['doctor', '--live', ''],
    ['off', 'list', 'count', 'generate'],
  ],
  [['doctor', '--format', 'j'], of(formats, 'j')],
  [['doctor', '--check', ''], checks.map(({ id }) => id)],
  [['doctor', '--skip', 'clock', 'live-c'], ['live-call']],
  [['doctor', '--check', 'clock,live-c'], ['clock,live-call']],
  [['doctor', '--check', 'clock', '--fail'], ['--fail-on']],
  [['doctor', '--simulate', 'api-p'], ['api-pending']],
  [['simulate', 'healthy-'], ['healthy-vertex']],
  [['explain', 'quota-z'], of(causeIds, 'quota-z')],
  [['explain', '--file', 'rep'], ['report.json']],
  [['render', 'rep'], ['report.json']],
  [['diff', 'a.json', 'rep'], ['report.json']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [
    ['doctor', '--lang', ''],
    ['en', 'zh-CN'],
  ],
];

describe.runIf(has('bash'))('bash', () => {
  it('understands the script', () => {
    const { status, stderr } = spawnSync('bash', ['-n', file('bash')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.each([...cases])('gkey %j', (words, offered) => {
    expect(bashOffers(['gkey', ...words])).toEqual(offered);
  });

  it('offers every world and every cause', async () => {
    const worlds = (await listWorlds()).map(({ name }) => name);
    expect(bashOffers(['gkey', 'simulate', ''])).toEqual(worlds);
    expect(bashOffers(['gkey', 'explain', ''])).toEqual(causeIds);
  });

  it.each([
    [['doctor', '--format', '=', 'sar'], ['sarif']],
    [['doctor', '--format', '='], formats],
    [['doctor', '--output', 's'], ['sarif:']],
    [['doctor', '--output', 'rep'], ['report.json']],
    [['doctor', '--output', 'sarif', ':', 'out'], ['out.sarif']],
    [['doctor', '--output', '=', 'sarif', ':', 'out'], ['out.sarif']],
    [['render', 'report.json', '-o', 'a'], ['a b.txt']],
    [['explain', '"quota-z'], of(causeIds, 'quota-z')],
    [['run', 'bas'], expect.arrayContaining(['bash'])],
    [['run', 'cat', 'rep'], ['report.json']],
    [['run', '--', 'cat', '--l'], []],
    [['doctor', '--project', ''], []],
    [['doctor', '--nonsense', ''], []],
  ])('gkey %j, split where bash splits', (words, offered) => {
    expect(bashOffers(['gkey', ...words])).toEqual(offered);
  });
});

describe.runIf(has('fish'))('fish', () => {
  it.each([...cases])('gkey %j', (words, offered) => {
    expect(fishOffers(`gkey ${words.join(' ')}`).toSorted()).toEqual(offered.toSorted());
  });

  it('completes a file behind its format', () => {
    expect(fishOffers('gkey doctor --output sarif:out')).toEqual(['sarif:out.sarif']);
  });
});

describe.runIf(has('zsh'))('zsh', () => {
  it('understands the script', () => {
    const { status, stderr } = spawnSync('zsh', ['-f', '-n', file('zsh')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('has its functions after it was read', () => {
    const code =
      'autoload -Uz compinit; compinit -u -D; source $1; print -r -- $_comps[gkey] $+functions[__gkey__guide__choose]';
    const { stdout } = spawnSync('zsh', ['-f', '-c', code, 'zsh', file('zsh')], { encoding: 'utf8' });
    expect(stdout).toBe('_gkey 1\n');
  });
});

describe('names that shells care about', () => {
  const odd = ["it's", 'a:b', '$HOME', '[x]', 'tick`s'];
  const script: Script = {
    commands: [
      {
        path: '',
        commands: [],
        options: [{ flags: ['-o', '--odd'], description: "[odd]: it's `so` $HOME", value: odd, variadic: false }],
        argument: 'worlds',
      },
      { path: 'sub', commands: [], options: [], argument: null },
    ],
    values: { checks: [], causes: [], worlds: odd, languages: [], formats: [] },
  };

  it.runIf(has('bash'))('survive in bash', () => {
    writeFileSync(file('odd'), bashScript(script));
    expect(bashOffers(['gkey', ''], file('odd'))).toEqual(odd);
    expect(bashOffers(['gkey', '--odd', ''], file('odd'))).toEqual(odd);
    expect(bashOffers(['gkey', '--odd', 'a', ':'], file('odd'))).toEqual(['b']);
  });

  it.runIf(has('fish'))('survive in fish', () => {
    writeFileSync(file('odd'), fishScript(script));
    expect(fishOffers('gkey --odd ', file('odd')).toSorted()).toEqual(odd.toSorted());
  });

  it.runIf(has('zsh'))('survive in zsh', () => {
    writeFileSync(file('odd'), zshScript(script));
    const { status, stderr } = spawnSync('zsh', ['-f', '-n', file('odd')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('gkey completion', () => {
  it('describes in the language of the reader', async () => {
    const { stdout } = await run(['completion', 'fish', '--lang', 'zh-CN']);
    expect(stdout).toContain('检查密钥');
  });

  it('starts nothing when TAB is pressed', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout } = await run(['completion', shell]);
      expect(stdout).not.toMatch(/\$\(gkey |`gkey |<\(gkey |; *gkey /);
    }
  });
});
