import { expect, it } from 'vitest';
import { jsonlReport } from '../../../src/report/jsonl.ts';
import { samples } from '../sample.ts';
import { hostile, hostileReport } from './hostile.ts';

type Line = Readonly<Record<string, unknown>>;

function parse(text: string): readonly Line[] {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** The fields of a line without its type. */
function fields(line: Line): Line {
  return Object.fromEntries(Object.entries(line).filter(([name]) => name !== 'type'));
}

it.each([...Object.values(samples), ...hostile.map((text) => hostileReport(text))])(
  'holds what JSON holds, one object per line',
  (report) => {
    const lines = parse(jsonlReport(report));
    expect(lines.map(({ type }) => type)).toEqual([
      'run',
      ...report.checks.map(() => 'check'),
      ...report.diagnoses.map(() => 'diagnosis'),
      'result',
    ]);
    const of = (type: string): readonly Line[] => lines.filter((line) => line['type'] === type).map(fields);
    expect({ ...of('run')[0], ...of('result')[0], checks: of('check'), diagnoses: of('diagnosis') }).toEqual(
      JSON.parse(JSON.stringify(report)),
    );
  },
);
