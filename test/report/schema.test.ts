import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { jsonReport } from '../../src/report/json.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { diagnosis, report, samples } from './sample.ts';

const published = z.toJSONSchema(reportSchema);

test('docs/report.schema.json is the schema of the code', async () => {
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../../docs/report.schema.json');
});

describe('as another program would validate it', () => {
  const validate = new Ajv2020({ formats: { 'date-time': true } }).compile(published);

  test.each(Object.entries(samples))('%s is valid', (_, sample) => {
    expect(validate(JSON.parse(jsonReport(sample)))).toBe(true);
  });

  test.each([
    ['an unknown cause', { diagnoses: [{ ...diagnosis('api-disabled'), cause: 'made-up' }] }],
    ['an unknown field', { surprise: 1 }],
    ['an unknown verdict', { verdict: 'maybe' }],
    [
      'a command without words',
      { diagnoses: [diagnosis('api-disabled', { fix: [{ kind: 'run', text: 'x', argv: [], risk: 'safe' }] })] },
    ],
    ['a start that is no time', { startedAt: 'yesterday' }],
  ])('%s is not', (_, over) => {
    expect(validate({ ...report(), ...over })).toBe(false);
  });
});
