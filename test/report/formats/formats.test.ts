import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formats, render } from '../../../src/report/formats.ts';
import { samples } from '../sample.ts';
import { hostile, hostileReport } from './hostile.ts';
import { options } from './options.ts';

describe.each(formats)('%s', (format) => {
  it.each(Object.entries(samples))('is one document with a line break at its end: %s', async (_, report) => {
    const text = await render(format, report, options);
    expect(text).toMatch(/\S\n$/);
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('[object ');
  });

  it('is the same for the same report, and leaves the report alone', async () => {
    const report = samples['api-disabled'];
    const before = structuredClone(report);
    expect(await render(format, report, options)).toBe(await render(format, report, options));
    expect(report).toEqual(before);
  });

  it('names the cause and the way to fix it', async () => {
    const text = await render(format, samples['api-disabled'], options);
    expect(text).toContain('api-disabled');
    // HTML breaks commands between words, JSON has them as lists.
    expect(text.replace(/<\/?span>/g, '').replace(/",\s*"/g, ' ')).toContain(
      'services enable generativelanguage.googleapis.com',
    );
  });

  it.each(hostile)('writes no character that a terminal would obey: %j', async (text) => {
    // As it is written: half a character becomes a question mark there.
    const written = Buffer.from(await render(format, hostileReport(text), options)).toString();
    expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
  });
});

it('loads a format when it is asked for, and never the schema', async () => {
  const source = await readFile('src/report/formats.ts', 'utf8');
  expect(source.match(/^import (?!type )/gm)).toBeNull();
});
