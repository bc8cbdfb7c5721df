import { describe, expect, it } from 'vitest';
import { keyFormat } from '../../src/checks/key-format.ts';
import { text } from '../../src/language/text.ts';
import type { KeyFacts } from '../../src/model.ts';
import { factsIn, foundBy, healthy, outcomeOf } from './evidence.ts';

const key = (changes: Partial<KeyFacts>) => ({ key: { ...healthy.key, ...changes } });

describe('key-format', () => {
  it.each([
    ['an auth key', {}, 'auth key, 53 characters'],
    ['a standard key', { kind: 'standard', length: 39 }, 'standard key, 39 characters'],
    ['a prefix that nobody knows', { kind: 'unknown' }, 'unknown prefix, only a call can tell'],
  ] as const)('passes %s', (_, changes, detail) => {
    expect(outcomeOf(keyFormat, key(changes))).toEqual({ status: 'pass', detail });
  });

  it('fails what is surely something else', () => {
    const outcome = outcomeOf(keyFormat, {
      ...key({ kind: 'unknown', mistakenFor: text('an OpenAI key') }),
      models: null,
    });
    expect(foundBy(outcome)).toEqual(['key-malformed']);
    expect(factsIn(outcome)).toEqual({ variable: 'GEMINI_API_KEY', keyKind: 'unknown', mistakenFor: 'an OpenAI key' });
  });

  it('warns of what SDKs would send along', () => {
    const outcome = outcomeOf(keyFormat, key({ stripped: [text('quotes'), text('whitespace')] }));
    expect(foundBy(outcome)).toEqual(['key-malformed (warning)']);
    expect(factsIn(outcome)).toEqual({
      variable: 'GEMINI_API_KEY',
      keyKind: 'auth',
      stripped: ['quotes', 'whitespace'],
    });
  });

  it('warns of an odd length, and only until Google takes the key', () => {
    const odd = key({
      kind: 'standard',
      length: 38,
      oddities: [text('has {n} characters; a standard key (AIza…) has {standard}', { n: 38, standard: 39 })],
    });
    const outcome = outcomeOf(keyFormat, { ...odd, models: null });
    expect(foundBy(outcome)).toEqual(['key-malformed (warning)']);
    expect(factsIn(outcome)).toMatchObject({ note: 'It has 38 characters; a standard key (AIza…) has 39.' });
    expect(outcomeOf(keyFormat, odd)).toEqual({ status: 'pass', detail: 'standard key, 38 characters' });
  });

  it('names no variable for a key from a file', () => {
    const outcome = outcomeOf(keyFormat, key({ source: '--key-file key.txt', stripped: [text('quotes')] }));
    expect(factsIn(outcome)).not.toHaveProperty('variable');
  });
});
