import { text } from '../language/text.ts';

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, '': 1000 };
const longestMs = 60 * 60_000;

/** What `milliseconds` takes, for the sentence that refuses something else. */
export const durationHint = text('a time such as 30s, 500ms or 2m, at most 60m');

/** `30s`, `500ms`, `2m`, or seconds without a unit, in milliseconds; null for anything else. */
export function milliseconds(value: string): number | null {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m|)$/.exec(value);
  const ms = Number(parts?.[1]) * (unitMs[parts?.[2] ?? ''] ?? Number.NaN);
  return ms > 0 && ms <= longestMs ? ms : null;
}
