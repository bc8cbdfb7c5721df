import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { diffReports } from '../../src/diff.ts';
import { diffSchema } from '../../src/report/diff-schema.ts';
import { samples } from './sample.ts';

const published = z.toJSONSchema(diffSchema);

test('docs/diff.schema.json is the schema of the code', async () => {
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../../docs/diff.schema.json');
});

test('any two reports make a diff that another program finds valid', () => {
  const validate = new Ajv2020({ formats: { 'date-time': true } }).compile(published);
  for (const before of Object.values(samples)) {
    for (const after of Object.values(samples))
      expect(validate(diffReports(before, after, '0.1.0')), JSON.stringify(validate.errors)).toBe(true);
  }
});
