const part = /(\d{1,9}(?:\.\d{1,9})?)\s*(milliseconds?|ms|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)/gy;
const seconds: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/**
 * Seconds of a duration as Google writes it: `38.2s`, `4h24m2s`, `500ms`, `{ seconds: 38, nanos: 200000000 }`, or a bare
 * number of seconds as in `Retry-After`. Undefined for anything else; a date of `Retry-After` needs a clock and is ignored.
 */
export function durationSeconds(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value === 'object' && value !== null && 'seconds' in value) {
    const whole = Number(value.seconds);
    const nanos = 'nanos' in value ? Number(value.nanos) : 0;
    return Number.isFinite(whole + nanos) ? whole + nanos / 1e9 : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{1,9}(\.\d{1,9})?$/.test(text)) return Number(text);
  let total: number | undefined;
  part.lastIndex = 0;
  for (let match = part.exec(text); match !== null; match = part.exec(text)) {
    const unit = match[2] ?? '';
    const factor = unit === 'ms' || unit.startsWith('milli') ? 0.001 : (seconds[unit[0] ?? ''] ?? 0);
    total = (total ?? 0) + Number(match[1]) * factor;
  }
  return total === undefined ? undefined : Math.round(total * 1000) / 1000;
}

const named =
  /(?:retry|retrying|try again|reset)\w*\s+(?:in|after)\s+((?:\d{1,9}(?:\.\d{1,9})?\s?[a-z]{1,12}[ ,]{0,2}){1,4})/i;

/** The delay that a sentence names, as in `Please retry in 38.2s.` or `Your quota will reset after 4h24m2s.`, in seconds. */
export function delayInText(text: string): number | undefined {
  const match = named.exec(text);
  return match === null ? undefined : durationSeconds(match[1]?.toLowerCase());
}
