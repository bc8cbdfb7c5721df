import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonReport } from '../../src/report/json.ts';
import { check, report } from './sample.ts';

test('one document, indented by two, with a newline at its end', () => {
  const text = jsonReport(report());
  expect(text).toMatch(/^\{\n {2}"schemaVersion": 1,\n/);
  expect(text.endsWith('}\n')).toBe(true);
});

test('keeps every string, and shows a terminal nothing but printable characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (summary) => {
      const sample = report({ checks: [check('project', 'unknown', { summary })] });
      const text = jsonReport(sample);
      expect(JSON.parse(text)).toEqual(sample);
      expect(text).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
    }),
  );
});
