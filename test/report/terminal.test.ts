import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, hanging, linkify, mark, paint, plain, shown, styleFor, wrap } from '../../src/report/terminal.ts';
import { style } from './sample.ts';

const tty = { isTTY: true, columns: 80 };
const utf8 = { LANG: 'en_US.UTF-8', TERM: 'xterm-256color' };

describe('styleFor', () => {
  test.each([
    ['a terminal', tty, utf8, undefined, true],
    ['piped', {}, utf8, undefined, false],
    ['NO_COLOR', tty, { ...utf8, NO_COLOR: '1' }, undefined, false],
    ['an empty NO_COLOR says nothing', tty, { ...utf8, NO_COLOR: '' }, undefined, true],
    ['FORCE_COLOR, piped', {}, { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0', tty, { ...utf8, FORCE_COLOR: '0' }, undefined, false],
    ['NO_COLOR over FORCE_COLOR', tty, { NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, false],
    ['--color over NO_COLOR', {}, { NO_COLOR: '1' }, true, true],
    ['--no-color over FORCE_COLOR', tty, { FORCE_COLOR: '1' }, false, false],
    ['a dumb terminal', tty, { TERM: 'dumb' }, undefined, false],
  ])('colour: %s', (_, stream, env, color, expected) => {
    expect(styleFor(stream, env, { color }).color).toBe(expected);
  });

  test.each([
    ['the terminal', { isTTY: true, columns: 72 }, {}, 72],
    ['piped', {}, {}, 100],
    ['piped, whatever the stream says', { columns: 72 }, {}, 100],
    ['COLUMNS', { isTTY: true, columns: 72 }, { COLUMNS: '60' }, 60],
    ['a COLUMNS that is no number', {}, { COLUMNS: 'wide' }, 100],
    ['a pseudo-terminal of 0 columns', { isTTY: true, columns: 0 }, {}, 80],
    ['very narrow', { isTTY: true, columns: 8 }, {}, 40],
    ['very wide', { isTTY: true, columns: 400 }, {}, 160],
  ])('width: %s', (_, stream, env, width) => {
    expect(styleFor(stream, env).width).toBe(width);
  });

  test.each([
    [{ LANG: 'de_DE.utf8' }, true],
    [{ LANG: 'C' }, false],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, false],
    [{ LC_CTYPE: 'C.UTF-8', LANG: 'C' }, true],
    [{}, false],
    [{ LANG: 'en_US.UTF-8', TERM: 'linux' }, false],
    [{ OS: 'Windows_NT', WT_SESSION: 'x' }, true],
    [{ OS: 'Windows_NT' }, false],
    [{ CI: 'true' }, true],
    [{ TERM_PROGRAM: 'tmux' }, false],
  ])('more than ASCII: %j %s', (env, unicode) => {
    expect(styleFor(tty, env).unicode).toBe(unicode);
  });

  test.each([
    [{ VTE_VERSION: '6003' }, true],
    [{ VTE_VERSION: '5000' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.4.1' }, true],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.9' }, false],
    [{ TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }, true],
    [{ TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a', VTE_VERSION: '6003', TMUX: '/tmp/x' }, false],
    [{ TERM_PROGRAM: 'vscode' }, true],
    [{ TERM_PROGRAM: 'vscode', CI: 'true' }, false],
    [{ TERM_PROGRAM: 'vscode', NO_COLOR: '1' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'xterm-256color' }, false],
    [{ WT_SESSION: 'x' }, true],
  ])('links: %j %s', (env, links) => {
    expect(styleFor(tty, env).links).toBe(links);
    expect(styleFor({}, { ...env, FORCE_COLOR: '1' }).links).toBe(false);
  });
});

describe('marks and colour', () => {
  test('are plain where there is no colour', () => {
    expect(mark('fail', style())).toBe('✗');
    expect(paint('red', 'x', style())).toBe('x');
  });

  test('differ in shape, and take the same room', () => {
    for (const look of [style(), style({ unicode: false })]) {
      const all = (['pass', 'warn', 'fail', 'skip', 'unknown'] as const).map((status) => mark(status, look));
      expect(new Set(all).size).toBe(5);
      expect(new Set(all.map(columns)).size).toBe(1);
    }
  });

  test('are ASCII where the locale is', () => {
    expect(mark('fail', style({ unicode: false }))).toBe('[FAIL]');
  });

  test('do not depend on this process', () => {
    expect(paint('red', 'x', style({ color: true }))).toBe('\u001b[31mx\u001b[39m');
  });
});

describe('linkify', () => {
  const links = style({ color: true, links: true });

  test('leaves text alone without links', () => {
    expect(linkify('see https://a.example/b.', style({ color: true }))).toBe('see https://a.example/b.');
  });

  test('keeps the full stop out of the address, and all that can be read', () => {
    const text = linkify('see https://a.example/b?c=d. And (http://e.example)', links);
    expect(text).toContain('\u001b]8;;https://a.example/b?c=d\u001b\\https://a.example/b?c=d\u001b]8;;\u001b\\.');
    expect(text.replaceAll(/\u001b]8;;[^\u001b]*\u001b\\/g, '')).toBe(
      'see https://a.example/b?c=d. And (http://e.example)',
    );
  });
});

describe('plain', () => {
  test.each([
    ['a\r\n\tb', 'a b'],
    ['\u001b[31mred\u001b[0m', String.raw`\x1b[31mred\x1b[0m`],
    ['\u009b2J', String.raw`\x9b2J`],
    ['a\u202eb', String.raw`a\u202eb`],
    ['a\u200bb', String.raw`a\u200bb`],
    ['\u{e0041}', String.raw`\u{e0041}`],
    ['\ud800', '\ufffd'],
    ['你好 é 🙂', '你好 é 🙂'],
  ])('%j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('never lets a control character through, and cuts what is endless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
      }),
    );
    expect(plain('x'.repeat(1_000_000), 100)).toBe(`${'x'.repeat(100)}…`);
  });

  test('typography becomes ASCII where the locale is not UTF-8', () => {
    expect(shown('AQ.…0000 — “it’s” → x', style({ unicode: false }))).toBe('AQ....0000 - "it\'s" -> x');
    expect(shown('AQ.…0000', style())).toBe('AQ.…0000');
  });
});

describe('columns', () => {
  test.each([
    ['abc', 3],
    ['密钥', 4],
    ['ｱ', 1],
    ['：', 2],
    ['한글', 4],
    ['e\u0301', 1],
    ['🙂', 2],
    ['…', 1],
    ['\u001b[31mab\u001b[39m', 2],
    ['\u001b]8;;https://a.example\u001b\\ab\u001b]8;;\u001b\\', 2],
  ])('%j is %i', (text, expected) => {
    expect(columns(text)).toBe(expected);
  });
});

describe('wrap', () => {
  test('breaks at blanks, each line behind the indent', () => {
    expect(wrap('one two three four five six seven', 22, '  ')).toBe('  one two three four\n  five six seven');
  });

  test('keeps line breaks', () => {
    expect(wrap('one\n\ntwo', 40, ' ')).toBe(' one\n\n two');
  });

  test.each([
    ['a URL', 'https://console.cloud.google.com/apis/library?project=my-app'],
    ['an id', 'generativelanguage.googleapis.com/projects/123456789012'],
    ['a command', '`gcloud services enable generativelanguage.googleapis.com`'],
  ])('never breaks inside %s', (_, whole) => {
    const lines = wrap(`some words before ${whole}, and some words after it`, 30, '  ').split('\n');
    expect(lines.filter((line) => line.includes(whole))).toHaveLength(1);
  });

  test('Chinese: between characters, punctuation never first, an opening bracket never last', () => {
    const text = '这个密钥属于另一个项目，（请检查）项目编号。运行 `gkey doctor --project my-app` 以确认。';
    const lines = wrap(text, 24, '').split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.filter((one) => !one.includes('`'))) expect(columns(line)).toBeLessThanOrEqual(26);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。）：]/);
      expect(line).not.toMatch(/（$/);
    }
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  test('loses nothing and is never wider than asked, unless one word is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z密钥]{1,15}$/)),
        fc.integer({ min: 40, max: 160 }),
        (parts, width) => {
          const text = parts.join(' ');
          const wrapped = wrap(text, width, '    ');
          expect(wrapped.replaceAll(/\s/g, '')).toBe(text.replaceAll(' ', ''));
          for (const line of wrapped.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('is quick on hostile text', () => {
    const started = performance.now();
    for (const text of ['`'.repeat(100_000), 'x'.repeat(1_000_000), '` '.repeat(50_000), '（'.repeat(100_000)])
      wrap(text, 80, '');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('hanging', () => {
  test('the following lines begin where the text began', () => {
    const prefix = `${paint('red', '1.', style({ color: true }))} `;
    expect(hanging(prefix, 'some words that take two lines', 24)).toBe(
      '\u001b[31m1.\u001b[39m some words that take\n   two lines',
    );
    expect(hanging('> ', '', 24)).toBe('> ');
  });

  test('a word that does not fit beside the prefix stands under it', () => {
    const email = 'gemini@my-app-481516.iam.gserviceaccount.com';
    expect(hanging('ok key-account       ', `bound to ${email}`, 60)).toBe(`ok key-account\n    bound to ${email}`);
  });
});
