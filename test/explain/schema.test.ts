import { expect, it } from 'vitest';
import * as z from 'zod';
import { explain } from '../../src/explain.ts';
import { explanationSchema } from '../../src/report/explain-schema.ts';
import { english } from '../../src/language/language.ts';

const published = z.toJSONSchema(explanationSchema);

it('docs/explain.schema.json is the schema of the code', async () => {
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../../docs/explain.schema.json');
});

it('what explain gives fits it, with and without problems', async () => {
  for (const text of ['', 'User location is not supported for the API use.', 'nothing']) {
    expect(explanationSchema.safeParse(await explain([text], '0', english)).error).toBeUndefined();
  }
});
