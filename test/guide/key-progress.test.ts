import { expect, it } from 'vitest';
import { keyProgress } from '../../src/guide/key-progress.ts';
import { english } from '../../src/language/language.ts';
import { diagnosis, report } from '../report/sample.ts';

it('names what refuses the person, and not what else was found', () => {
  const other = diagnosis('api-disabled', { title: 'The Gemini API is not enabled' });
  const refusal = diagnosis('tos-not-accepted', { title: 'Terms of service have not been accepted yet' });
  const { terms } = keyProgress(report({ diagnoses: [other, refusal] }));
  expect(terms.state).toBe('open');
  expect(english.say(terms.evidence)).toBe('Terms of service have not been accepted yet');
});
