import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import type { Explanation } from '../../src/report/explain-schema.ts';
import { english } from '../../src/language/language.ts';

const ordinary = '2026-11-20T10:00:00.000Z INFO  GET /api/items/42 200 3ms';
const expired = 'ERROR google.genai.errors.ClientError: 400 API key expired. Please renew the API key.';
const busy =
  'ERROR {"error":{"code":503,"message":"The model is overloaded. Please try again later.","status":"UNAVAILABLE"}}';

function stamped(index: number, text: string): string {
  return `2026-11-20T10:00:${String(index % 60).padStart(2, '0')}.000Z ${text}`;
}

async function found(explanation: Promise<Explanation>): Promise<readonly unknown[]> {
  return (await explanation).problems.map(({ diagnoses, line, lastLine, count }) => [
    diagnoses[0]?.cause,
    line,
    lastLine,
    count,
  ]);
}

describe('a log', () => {
  it('gives every problem once, with its count, first and last line', async () => {
    const lines = Array.from({ length: 5000 }, () => ordinary);
    for (const index of [99, 2000, 2001, 4998]) lines[index] = stamped(index, expired);
    for (const index of [3000, 4000]) lines[index] = stamped(index, busy);
    expect(await found(explain([lines.join('\n')], '0', english))).toEqual([
      ['key-expired', 100, 4999, 4],
      ['overloaded', 3001, 4001, 2],
    ]);
  });

  it('reads the same however it arrives', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => (index % 100 === 50 ? stamped(index, expired) : ordinary));
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const whole = await found(explain([bytes], '0', english));
    expect(whole).toEqual([['key-expired', 51, 351, 4]]);
    for (const size of [1, 7, 64, 1000, 8191]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect(await found(explain(chunks, '0', english)), `chunks of ${size}`).toEqual(whole);
    }
  });

  it('tells errors of neighbouring lines apart', async () => {
    const text = [expired, busy, 'User location is not supported for the API use.']
      .map((line, index) => stamped(index, line))
      .join('\n');
    expect(await found(explain([text], '0', english))).toEqual([
      ['key-expired', 1, 1, 1],
      ['overloaded', 2, 2, 1],
      ['location-unsupported', 3, 3, 1],
    ]);
  });

  it('does so without time stamps, too', async () => {
    const text = [
      'Error: API key expired. Please renew the API key.',
      '',
      'Error: User location is not supported for the API use.',
    ].join('\n');
    expect(await found(explain([text], '0', english))).toEqual([
      ['key-expired', 1, 1, 1],
      ['location-unsupported', 3, 3, 1],
    ]);
  });

  it('counts equal lines without time stamps', async () => {
    const text = Array.from({ length: 3 }, () => 'Error: API key not valid. Please pass a valid API key.').join('\n');
    expect(await found(explain([text], '0', english))).toEqual([['key-invalid', 1, 3, 3]]);
  });

  it('keeps different ids apart', async () => {
    const text = ['a-model', 'b-model']
      .map((model, index) => stamped(index, `ERROR models/gemini-${model} is not found for API version v1beta`))
      .join('\n');
    expect(await found(explain([text], '0', english))).toHaveLength(2);
  });

  it('reads UTF-16, as PowerShell writes it', async () => {
    const utf16 = Buffer.from(`\uFEFF${ordinary}\r\n${expired}\r\n`, 'utf16le');
    expect(await found(explain([utf16.subarray(0, 11), utf16.subarray(11)], '0', english))).toEqual([
      ['key-expired', 2, 2, 1],
    ]);
  });

  it('finds an error in a line of megabytes', async () => {
    const text = `${'x'.repeat(3_000_000)} API key expired. Please renew the API key. ${'y'.repeat(3_000_000)}`;
    expect(await found(explain([text], '0', english))).toEqual([['key-expired', 1, 1, 1]]);
  });
});
