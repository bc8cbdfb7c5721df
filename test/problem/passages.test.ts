import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines, entriesOf } from '../../src/problem/clean-lines.ts';
import { type Passage, PassageFinder } from '../../src/problem/passages.ts';
import { squeeze } from '../../src/problem/squeeze.ts';
import { WordFinder } from '../../src/problem/word-finder.ts';

/** A text that is not short comes first, so that the rest is searched. */
const before = 1000;
const padding = `${'.'.repeat(79)}\n`.repeat(before);

function passages(text: string, size = 1 << 16): readonly Passage[] {
  const finder = new PassageFinder(new WordFinder(['needle']));
  const bytes = new TextEncoder().encode(padding + text);
  const found: Passage[] = [];
  for (let from = 0; from < bytes.length; from += size) found.push(...finder.push(bytes.subarray(from, from + size)));
  return [...found, ...finder.end()].map((passage) => ({ ...passage, line: passage.line - before }));
}

describe('WordFinder', () => {
  it('finds what a search in squeezed text finds', () => {
    const words = ['apikey', 'key', 'keynot', 'quota', 'aaab'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('api', 'A', 'p', 'key', ' ', '\n', 'not', 'quota', 'a', 'aa', 'b', '"', 'é'), {
          maxLength: 30,
        }),
        (parts) => {
          const text = parts.join('');
          const squeezed = squeeze(text);
          const finder = new WordFinder(words);
          const expected = words.flatMap((word, index) => (squeezed.includes(word) ? [index] : []));
          expect([...finder.all(text)].toSorted((a, b) => a - b)).toEqual(expected);
          expect(new WordFinder(words).find(new TextEncoder().encode(text), 0) >= 0).toBe(expected.length > 0);
        },
      ),
    );
  });

  it('finds a word across chunks', () => {
    const finder = new WordFinder(['needle']);
    expect(finder.find(new TextEncoder().encode('a need'), 0)).toBe(-1);
    expect(finder.find(new TextEncoder().encode('\nle b'), 0)).toBe(2);
  });
});

describe('PassageFinder', () => {
  it('gives a short text whole, whatever is in it', () => {
    const finder = new PassageFinder(new WordFinder(['needle']));
    expect(finder.push(new TextEncoder().encode('错误\n'))).toEqual([]);
    expect(finder.end()).toEqual([{ text: '错误\n', line: 1, inLine: false, whole: true }]);
    expect(new PassageFinder(new WordFinder(['needle'])).end()).toEqual([]);
  });

  it('gives the surroundings of a word and its line number', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `line ${index + 1}`);
    lines[99] = 'line 100 with a Needle';
    const [passage, ...others] = passages(lines.join('\n'));
    expect(others).toEqual([]);
    expect(passage).toMatchObject({ line: 70, inLine: false });
    expect(passage?.text.split('\n')).toEqual(lines.slice(69, 129).concat(''));
  });

  it('says that a passage begins inside of a line', () => {
    const [passage] = passages(`${'x'.repeat(100_000)} needle ${'y'.repeat(100_000)}`);
    expect(passage).toMatchObject({ line: 1, inLine: true });
    expect(passage?.text.length).toBeLessThan(20_000);
  });

  it('never gives the same text twice, nor loses a word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9000), fc.boolean()), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40_000 }),
        (parts, size) => {
          let number = 0;
          const text = parts
            .map(([length, lines]) => `${(lines ? 'abc\n' : 'abcd').repeat(length / 4)}needle${(number += 1)};`)
            .join('');
          const seen = passages(text, size).flatMap((passage) => passage.text.match(/needle\d+;/g) ?? []);
          expect(seen).toEqual(text.match(/needle\d+;/g) ?? []);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts lines whatever the chunks', () => {
    const text = `${'a\n'.repeat(20_000)}needle\n${'b\n'.repeat(20_000)}needle\n`;
    for (const size of [100, 4096, 1 << 16]) {
      expect(
        passages(text, size).map(({ line, text: found }) => line + found.split('needle')[0]!.split('\n').length - 1),
      ).toEqual([20_001, 40_002]);
    }
  });
});

describe('cleanLines', () => {
  it.each([
    ['colours', '\u001b[1;31mError\u001b[0m: x', 'Error: x'],
    ['a box', '│ Error: x      │', 'Error: x'],
    ['the end of a box', 'Error: x      │', 'Error: x'],
    ['a quotation', '> > Error: x', 'Error: x'],
    ['a gutter', '  | Error: x', 'Error: x'],
    ['docker compose', 'api-1  | Error: x', 'Error: x'],
    ['a carriage return', 'Error: x\r', 'Error: x'],
    ['ISO time', '2026-11-20T10:00:00.123Z Error: x', 'Error: x'],
    ['local time', '[2026/11/20 10:00:00] Error: x', 'Error: x'],
    ['syslog time', 'Nov 20 10:00:00 Error: x', 'Error: x'],
    ['glog', 'E1120 10:00:00.123456 Error: x', 'Error: x'],
    ['zero-width characters', 'Er\u200bror: x', 'Error: x'],
  ])('takes off %s', (_, text, bare) => {
    expect(cleanLines(text, 1).map((line) => line.text.trimEnd())).toEqual([bare]);
  });

  it('leaves out what is only frame, and keeps line numbers', () => {
    expect(cleanLines('╭───╮\n│ a │\n╰───╯\nb', 5).map(({ text, number }) => [text, number])).toEqual([
      ['a', 6],
      ['b', 8],
    ]);
  });

  it('takes off a growing line number, not numbers that mean something', () => {
    expect(cleanLines(' 1 a\n 2 b\n 3 c', 1).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(cleanLines('403 a\n403 b\n403 c', 1).map(({ text }) => text)).toEqual(['403 a', '403 b', '403 c']);
  });
});

describe('entriesOf', () => {
  it('begins an entry at a time stamp, but not inside of brackets', () => {
    const text = [
      '10:00:00 one',
      '  more of it',
      '10:00:01 {',
      '10:00:02   "a": 1',
      '10:00:03 }',
      '10:00:04 three',
    ].join('\n');
    expect(entriesOf(cleanLines(text, 1)).map((entry) => entry.lines.map(({ number }) => number))).toEqual([
      [1, 2],
      [3, 4, 5],
      [6],
    ]);
  });

  it('keeps a text without stamps together', () => {
    expect(entriesOf(cleanLines('a\n\nb\nc', 1))).toHaveLength(1);
  });
});
