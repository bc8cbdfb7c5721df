import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';

/** What must not compile: `npm run check` fails when one of these lines does. */
describe('a sentence does not compile', () => {
  it('without a translation', () => {
    // @ts-expect-error no catalogue has it
    expect(english.say(text('Nobody has translated this.'))).toBe('Nobody has translated this.');
  });

  it('with a gap that nobody fills, or one that is not there', () => {
    // @ts-expect-error {project} is left open
    expect(english.say(text('Choose project {project}.'))).toBe('Choose project project.');
    // @ts-expect-error the name is another one
    expect(text('Choose project {project}.', { id: 'my-app' })).toBeDefined();
    // @ts-expect-error there is no gap
    expect(text('Check again.', { project: 'my-app' })).toBeDefined();
  });
});
