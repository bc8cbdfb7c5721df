import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shellQuote } from '../../src/report/shell-quote.ts';

test.each([
  [
    ['gcloud', 'services', 'enable', 'generativelanguage.googleapis.com', '--project=my-app'],
    'gcloud services enable generativelanguage.googleapis.com --project=my-app',
  ],
  [['a', ''], "a ''"],
  [['echo', "it's"], String.raw`echo 'it'\''s'`],
  [['gcloud', '--filter=a b'], "gcloud '--filter=a b'"],
  [['X=1'], "'X=1'"],
  [['export', 'X=1'], 'export X=1'],
  [['ls', '~', '*', '$HOME', '#x', '=cat'], "ls '~' '*' '$HOME' '#x' '=cat'"],
  [['cat', 'a\nb'], String.raw`cat $'a\012b'`],
  [['cat', '\u202e'], String.raw`cat $'\342\200\256'`],
])('%j', (argv, line) => {
  expect(shellQuote(argv)).toBe(line);
});

describe('a shell reads back the words', () => {
  const word = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !/[\0\p{Cs}]/u.test(text));
  const ascii = fc.string({
    unit: fc.constantFrom(...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))),
    maxLength: 20,
  });

  function readBack(shell: string, words: readonly string[]): readonly string[] {
    const { stdout, error } = spawnSync(shell, ['-c', shellQuote(['printf', String.raw`%s\0`, ...words])], {
      encoding: 'utf8',
    });
    if (error !== undefined) throw error;
    return stdout.split('\0').slice(0, -1);
  }

  test('sh, printable ASCII', () => {
    const words = fc.sample(ascii, { numRuns: 300, seed: 1 });
    expect(readBack('sh', words)).toEqual(words);
  });

  test.skipIf(spawnSync('bash', ['-c', 'true']).status !== 0)('bash, anything', () => {
    const words = fc.sample(word, { numRuns: 300, seed: 2 });
    expect(readBack('bash', words)).toEqual(words);
  });
});

test('is always one harmless line', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (argv) => {
      expect(shellQuote(argv)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});
