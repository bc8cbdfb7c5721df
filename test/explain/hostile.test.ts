import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import { problemFromBody } from '../../src/problem/from-body.ts';
import { problemFromError } from '../../src/problem/from-error.ts';
import { explanationSchema } from '../../src/report/explain-schema.ts';
import { recognise } from '../../src/rules/recognise.ts';
import { body, errorInfo, gemini } from '../problem/bodies.ts';
import { english } from '../../src/language/language.ts';

const sample = JSON.stringify(
  body(403, 'PERMISSION_DENIED', 'Gemini API has not been used in project 123456789012 before or it is disabled.', [
    errorInfo('SERVICE_DISABLED', { service: gemini, consumer: 'projects/123456789012' }),
  ]),
);
const words = [
  'google',
  'error',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '\\n',
  '\n',
  ' ',
  'API key',
  'permission',
  'denied',
  'quota',
  'limit: 0',
  'reason:',
  'projects/',
  'models/',
  'Consumer',
  'project',
  '\u001b[31m',
  '│',
  '>',
  '429',
  'https://',
  ':',
  ',',
  '@type',
];

/** Time on this machine for this text, in milliseconds; the better of two. */
async function timeOf(text: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 2; run += 1) {
    const started = performance.now();
    await explain([text], '0', english);
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

describe('hostile input', () => {
  it('never makes explain throw: any bytes, in any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), async (chunks) => {
        explanationSchema.parse(await explain(chunks, '0', english));
      }),
      { numRuns: 150 },
    );
  });

  it('never makes explain throw: words of errors in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 200 }), async (parts) => {
        explanationSchema.parse(await explain([parts.join('')], '0', english));
      }),
      { numRuns: 150 },
    );
  });

  it('finds an error under any number of escapes, and in any piece that still holds its sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5 }), fc.nat(400), fc.nat(60), async (depth, head, tail) => {
        let text = sample;
        for (let level = 0; level < depth; level += 1) text = JSON.stringify({ error: { message: text, code: 403 } });
        const sentence = text.indexOf('Gemini API has');
        const cut = text.slice(Math.min(head, sentence), text.length - tail);
        const { problems } = await explain([cut], '0', english);
        expect(problems[0]?.diagnoses[0]?.cause).toBe('api-disabled');
      }),
      { numRuns: 100 },
    );
  });

  it('never makes the parsers throw, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withTypedArray: true }),
        (value) => {
          expect(problemFromError(value).message.length).toBeGreaterThan(0);
          expect(problemFromBody(value).message.length).toBeGreaterThan(0);
          expect(problemFromBody({ error: value }).message.length).toBeGreaterThan(0);
          recognise(problemFromBody({ error: { code: 403, message: 'x', details: value } }));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['brackets', '{"error":['],
    ['quotes', 'google error "reason": "'],
    ['backslashes', 'google error \\\\\\\\"'],
    ['blanks', `google error${' '.repeat(500)}`],
    ['line breaks', 'google error\n\n\n\n'],
    ['the beginning of sentences', 'Consumer project permission denied on resource google '],
    ['gaps', 'Requests to this API method google error exceeded limit '],
    ['delays', 'google error retry in 1h 1h 1h 1h '],
    ['paths', 'google error projects/a/locations/b/publishers/c/models/d '],
    ['HTML', '<google error <style <script '],
  ])('takes time in proportion to its length: %s', { timeout: 60_000 }, async (_, pattern) => {
    const unit = pattern.repeat(Math.ceil(30_000 / pattern.length));
    await explain([unit], '0', english);
    const once = await timeOf(unit);
    const fourTimes = await timeOf(unit.repeat(4));
    // Four times the text: far from sixteen times the time, with room for a busy machine.
    expect(fourTimes).toBeLessThan(10 * Math.max(once, 15));
  });
});
