import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/language.ts';
import { explain } from '../../src/explain.ts';
import { sentences } from '../../src/rules/all-sentences.ts';
import { SentenceTable } from '../../src/rules/sentences.ts';

/** A sentence as people would meet it: something in the gaps, and a word of Google's where it needs one. */
function spoken(says: string, google: boolean): string {
  const text = says.replaceAll('*', ' some words ').replaceAll('+', ' some words ');
  return google ? `gcloud: ${text}` : text;
}

const all = sentences.sentences.flatMap((sentence) =>
  (sentence.says ?? []).map((says) => ({ cause: sentence.cause, says, google: sentence.google === true })),
);

describe('the table of sentences', () => {
  it('says nothing twice for the same cause', () => {
    const keys = all.map(({ cause, says }) => `${cause}: ${says}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('finds each of its sentences in a stream', async () => {
    const lost: string[] = [];
    for (const { says, google } of all) {
      const { problems } = await explain([spoken(says, google)], '0', english);
      if (problems.length === 0) lost.push(says);
    }
    expect(lost).toEqual([]);
  });

  it('keeps the regular expressions free of state', () => {
    for (const { matches = [] } of sentences.sentences)
      for (const pattern of matches) expect(pattern.flags).not.toMatch(/[gy]/);
  });
});

describe('SentenceTable', () => {
  const table = new SentenceTable([
    { cause: 'overloaded', sure: 'likely', google: true, says: ['is busy'] },
    { cause: 'iam-denied', sure: 'certain', says: ['Permission + denied on * resource'] },
  ]);
  const found = (text: string, google: boolean): readonly string[] =>
    table.find(text, google).map(({ sentence }) => sentence.cause);

  it('looks at letters only', () => {
    expect(found('PERMISSION\n │ "x.y"\\n denied-on\u001b[31m the re\nsource', false)).toEqual(['iam-denied']);
  });

  it('wants something for + and nothing for *', () => {
    expect(found('permission denied on resource', false)).toEqual([]);
    expect(found('permission x denied on resource', false)).toEqual(['iam-denied']);
  });

  it('gives the surest first, and shared words only for Google', () => {
    expect(found('It is busy: permission x denied on resource', true)).toEqual(['iam-denied', 'overloaded']);
    expect(found('It is busy', false)).toEqual([]);
  });
});
