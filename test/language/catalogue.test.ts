import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { zhCN } from '../../src/language/zh-CN/index.ts';

const source = path.resolve(import.meta.dirname, '../../src');

/** What stands in the text(…) of the sources: a literal, or whatever else somebody wrote there. */
const written = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('language/zh-CN'))
  .flatMap((file) => {
    const code = readFileSync(path.join(source, file), 'utf8');
    return [...code.matchAll(/(?<![\w.])text\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|([^)]{0,40}))/g)].map(
      ([, single, double, other]) => ({ file, literal: (single ?? double)?.replace(/\\(.)/g, '$1'), other }),
    );
  });

const used = new Set(written.flatMap(({ literal }) => literal ?? []));
const entries = Object.entries<string>(zhCN);

const gapsIn = (sentence: string): readonly string[] => [
  ...new Set([...sentence.matchAll(/\{[a-z]\w*\}/gi)].map(([gap]) => gap)),
];

describe('the Chinese catalogue', () => {
  it('finds the sentences of the sources', () => {
    expect(used.size).toBeGreaterThan(1000);
    expect(written.filter(({ literal }) => literal === undefined)).toEqual([]);
  });

  it('translates nothing that nobody says', () => {
    expect(entries.map(([english]) => english).filter((english) => !used.has(english))).toEqual([]);
  });

  it('has each sentence once', () => {
    const folder = path.join(source, 'language/zh-CN');
    const keys = readdirSync(folder)
      .filter((file) => file !== 'index.ts')
      .flatMap((file) =>
        [
          ...readFileSync(path.join(folder, file), 'utf8').matchAll(
            /^ {2}(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\w+)):/gm,
          ),
        ].map(([, single, double, bare]) => single ?? double ?? bare ?? ''),
      );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(keys).toHaveLength(entries.length);
  });

  it('leaves no gap open, and opens no other', () => {
    const other = entries.filter(
      ([english, chinese]) => gapsIn(chinese).toSorted().join() !== gapsIn(english).toSorted().join(),
    );
    expect(other).toEqual([]);
  });

  it('is Chinese, in Chinese punctuation', () => {
    const wrong = entries.filter(([english, chinese]) => {
      const bare = chinese.replace(/`[^`]*`|https?:\/\/\S+|“[^”]*”|\{\w+\}/g, '');
      const untranslated = english === chinese && /[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(english);
      return untranslated || /\p{Script=Han}\s?[,;:?!]|[,;:?!]\s?\p{Script=Han}|\p{Script=Han}\.(?:\s|$)|—/u.test(bare);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the numbers, dates and ids', () => {
    const marks = (sentence: string): readonly string[] =>
      sentence.match(/\b(?:\d{4}-\d{2}(?:-\d{2})?|[a-z]+(?:\.[a-zA-Z]+){2,}|roles\/[\w.]+|[A-Z]{3,}(?:_[A-Z]+)+)\b/g) ??
      [];
    const lost = entries.flatMap(([english, chinese]) =>
      marks(english)
        .filter((mark) => !chinese.includes(mark))
        .map((mark) => ({ english, mark })),
    );
    expect(lost).toEqual([]);
  });
});
