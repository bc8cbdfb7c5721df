import { describe, expect, it } from 'vitest';
import { ways } from '../../src/guide/ways.ts';
import { columns } from '../../src/report/terminal.ts';
import { type Result, run } from '../run.ts';

const commands = [
  'doctor',
  'explain',
  'run',
  'guide',
  'guide choose',
  'guide key',
  'baseline',
  'render',
  'diff',
  'simulate',
  'completion',
] as const;

async function help(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { exitCode, stdout, stderr } = await run(argv, { env: { COLUMNS: '80', LANG: 'en_US.UTF-8', ...env } });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

describe.each(['en', 'zh-CN'])('help in %s, at 80 columns', (lang) => {
  it.each(['', ...commands])('gkey %s', async (command) => {
    const text = await help([...(command === '' ? [] : command.split(' ')), '--help', '--lang', lang]);
    await expect(text).toMatchFileSnapshot(`help/${lang}/${`gkey ${command}`.trim().replaceAll(' ', '-')}.txt`);
    // Only a command line that is to be copied may be longer.
    const wide = linesOf(text).filter((line) => columns(line) > 80 && !/^ {2}(gkey|npm|echo) /.test(line));
    expect(wide).toEqual([]);
  });

  it('fits the screen', async () => {
    expect(linesOf(await help(['--lang', lang])).length).toBeLessThanOrEqual(24);
    expect(linesOf(await help(['doctor', '--help', '--lang', lang])).length).toBeLessThanOrEqual(50);
  });

  it.each(commands)('%s has groups, examples with a comment each, and exit codes', async (command) => {
    const text = await help([...command.split(' '), '--help', '--lang', lang]);
    const [, examples = ''] = text.split(/^(?:Examples:|示例：)$/m);
    const pairs = [...examples.matchAll(/^ {2}# (\S.*)\n {2}(\S.*)$/gm)];
    expect(pairs.length).toBeGreaterThanOrEqual(2);
    expect(linesOf(examples.trimStart())).toHaveLength(pairs.length * 2);
    for (const [, , line] of pairs) expect(line).toContain(`gkey ${command}`);
    expect(text).toMatch(/^(?:Exit codes: |退出码：)/m);
    expect(text).toContain('--lang <language>');
  });
});

describe('help', () => {
  it('is what gkey alone shows', async () => {
    const whole = await help(['--help']);
    for (const argv of [[], ['-h'], ['help'], ['--lang', 'en']]) expect(await help(argv)).toBe(whole);
    for (const command of commands) expect(whole).toMatch(new RegExp(`^  ${command} +\\S`, 'm'));
  });

  it('of a command has two more ways', async () => {
    for (const command of commands) {
      const whole = await help([...command.split(' '), '--help']);
      expect(await help([...command.split(' '), '-h'])).toBe(whole);
      expect(await help(['help', ...command.split(' ')])).toBe(whole);
    }
  });

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, '用法：'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'Usage: '],
  ])('speaks the language of %j', async (env, start) => {
    expect((await help(['doctor', '--help'], env)).startsWith(start)).toBe(true);
  });

  it.each(['40', '60', '160'])('fits a terminal of %s columns', async (COLUMNS) => {
    for (const lang of ['en', 'zh-CN']) {
      const text = await help(['doctor', '--help', '--lang', lang], { COLUMNS });
      const [before = ''] = text.split(/^(?:Examples:|示例：)$/m);
      // An id or an option with its value is never broken.
      const wide = linesOf(before).filter((line) => columns(line) > Number(COLUMNS) && line.trim().includes(' '));
      expect(wide).toEqual([]);
    }
  });

  it('is plain, or coloured where that was asked for', async () => {
    expect(await help(['--help'])).not.toContain('\u001b');
    const coloured = await help(['--help'], { FORCE_COLOR: '1' });
    expect(coloured).toContain('\u001b[1mIn CI:\u001b[22m');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(await help(['--help']));
  });
});

describe('--lang', () => {
  it.each([
    ['run --lang zh-CN --help', '用法：'],
    ['--lang zh-CN run --help', '用法：'],
    ['--lang=zh guide choose --help', '用法：'],
    ['guide choose --help --lang zh_CN', '用法：'],
    ['doctor --help --lang zh-CN --lang en', 'Usage: '],
  ])('gkey %s', async (line, start) => {
    expect((await help(line.split(' '))).startsWith(start)).toBe(true);
  });

  it('behind the command of run is not ours', async () => {
    const { stderr } = await run(['run', 'gkey-nowhere', '--lang', 'zh-CN'], { env: {} });
    expect(stderr).toBe('gkey run: gkey-nowhere: command not found\n');
  });
});

describe('gkey guide key', () => {
  it('names every way', async () => {
    expect(await help(['guide', 'key', '--help'])).toContain(`one way only: ${ways.join(', ')}; default all`);
  });
});

describe('what is mistyped', () => {
  const cases: readonly (readonly [line: string, english: string, chinese: string])[] = [
    [
      'doctr',
      "error: unknown command 'doctr'\n(Did you mean doctor?)\n",
      '错误：未知命令“doctr”\n（您是指 doctor 吗？）\n',
    ],
    [
      'guide chose',
      "error: unknown command 'chose'\n(Did you mean choose?)\n",
      '错误：未知命令“chose”\n（您是指 choose 吗？）\n',
    ],
    [
      'doctr --help',
      "error: unknown command 'doctr'\n(Did you mean doctor?)\n",
      '错误：未知命令“doctr”\n（您是指 doctor 吗？）\n',
    ],
    [
      'help guide chose',
      "error: unknown command 'chose'\n(Did you mean choose?)\n",
      '错误：未知命令“chose”\n（您是指 choose 吗？）\n',
    ],
    [
      'xyzzy',
      "error: unknown command 'xyzzy'\n(gkey --help says what can be said)\n",
      '错误：未知命令“xyzzy”\n（用法见 gkey --help）\n',
    ],
    [
      'doctor --projct x',
      "error: unknown option '--projct'\n(Did you mean --project?)\n",
      '错误：未知选项“--projct”\n（您是指 --project 吗？）\n',
    ],
    [
      'doctor --projct=x',
      "error: unknown option '--projct=x'\n(Did you mean --project?)\n",
      '错误：未知选项“--projct=x”\n（您是指 --project 吗？）\n',
    ],
    [
      'guide choose --were ci',
      "error: unknown option '--were'\n(Did you mean --where?)\n",
      '错误：未知选项“--were”\n（您是指 --where 吗？）\n',
    ],
    [
      'guide key -x',
      "error: unknown option '-x'\n(gkey guide key --help says what can be said)\n",
      '错误：未知选项“-x”\n（用法见 gkey guide key --help）\n',
    ],
    [
      'doctor --key AIza',
      "error: unknown option '--key'\n(Did you mean one of --key-env, --key-file, --key-stdin?)\n",
      '错误：未知选项“--key”\n（您是指以下之一吗：--key-env、--key-file、--key-stdin？）\n',
    ],
    [
      'explain --format jsn x',
      "error: option '--format <format>' argument 'jsn' is invalid. Allowed choices are text, json.\n(Did you mean json?)\n",
      '错误：选项“--format <format>”的取值“jsn”无效。可用的取值有 text、json。\n（您是指 json 吗？）\n',
    ],
    [
      'doctor --live gen',
      "error: option '--live <mode>' argument 'gen' is invalid. Allowed choices are off, list, count, generate.\n(Did you mean generate?)\n",
      '错误：选项“--live <mode>”的取值“gen”无效。可用的取值有 off、list、count、generate。\n（您是指 generate 吗？）\n',
    ],
    [
      'doctor --timeout soon',
      "error: option '--timeout <time>' argument 'soon' is invalid. It is a time such as 30s, 500ms or 2m, at most 60m.\n(gkey doctor --help says what can be said)\n",
      '错误：选项“--timeout <time>”的取值“soon”无效。应为时长，例如 30s、500ms 或 2m，最长 60m。\n（用法见 gkey doctor --help）\n',
    ],
    [
      'doctor --project',
      "error: option '-p, --project <id>' argument missing\n(gkey doctor --help says what can be said)\n",
      '错误：选项“-p, --project <id>”缺少取值\n（用法见 gkey doctor --help）\n',
    ],
    [
      'doctor x',
      "error: too many arguments for 'doctor'. Expected 0 arguments but got 1.\n(gkey doctor --help says what can be said)\n",
      '错误：“doctor”的参数过多。应为 0 个，实际为 1 个。\n（用法见 gkey doctor --help）\n',
    ],
    [
      'diff a',
      "error: missing required argument 'new'\n(gkey diff --help says what can be said)\n",
      '错误：缺少必需的参数“new”\n（用法见 gkey diff --help）\n',
    ],
    [
      'completion',
      "error: missing required argument 'shell': bash, zsh or fish\n(gkey completion --help says what can be said)\n",
      '错误：缺少必需的参数“shell”：bash、zsh 或 fish\n（用法见 gkey completion --help）\n',
    ],
    [
      'completion csh',
      "error: 'csh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n(Did you mean zsh?)\n",
      '错误：“csh”不是参数“shell”的有效取值。可用的取值有 bash、zsh、fish。\n（您是指 zsh 吗？）\n',
    ],
    [
      '--lang fr doctor',
      "error: option '--lang <language>' argument 'fr' is invalid. It is en or zh-CN.\n(gkey --help says what can be said)\n",
      '错误：选项“--lang <language>”的取值“fr”无效。应为 en 或 zh-CN。\n（用法见 gkey --help）\n',
    ],
  ];

  const typed = async (line: string, LANG: string): Promise<Result> => run(line.split(' '), { env: { LANG } });

  it.each(cases)('gkey %s', async (line, english, chinese) => {
    const wrong = { exitCode: 3, stdout: '' };
    expect(await typed(line, 'en_US.UTF-8')).toEqual({ ...wrong, stderr: english });
    expect(await typed(line, 'zh_CN.UTF-8')).toEqual({ ...wrong, stderr: chinese });
  });

  it.each([
    ['doctor --simulate api-disable', /Did you mean api-disabled\?/],
    ['doctor --check api-enable', /Did you mean api-enabled\?/],
    ['explain api-disable', /Did you mean api-disabled\?/],
    ['simulate --port x', /It must be a whole number from 0 to 65535/],
  ])('gkey %s', async (line, said) => {
    const { exitCode, stdout, stderr } = await typed(line, 'C');
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(said);
    expect(linesOf(stderr).length).toBeLessThanOrEqual(2);
  });

  it('shows no key that was typed in the wrong place', async () => {
    const key = `AIzaSyEXAMPLE0000${'x'.repeat(22)}`;
    for (const line of [`doctor ${key}`, `doctor --key=${key}`, `doctor --live ${key}`, key, `guide ${key}`]) {
      const { exitCode, stderr } = await typed(line, 'C');
      expect(exitCode).toBe(3);
      expect(stderr).not.toContain(key);
    }
  });
});
