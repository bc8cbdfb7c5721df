import { jsonText } from './json-text.ts';
import type { Report } from './schema.ts';

/**
 * The report as JSON Lines, for logs and stream processors: every line is a JSON object with a `type`, in this order:
 *
 * - `run`, once, first: `schemaVersion`, `tool`, `command`, `startedAt`, `redacted`, `target`, and `notices` when there are any
 * - `check`, once per check: the fields of one entry of `checks`
 * - `diagnosis`, once per diagnosis, the answer first: the fields of one entry of `diagnoses`
 * - `result`, once, last: `verdict`, `exitCode`, `durationMs`, `calls`. A file without it was cut short.
 *
 * Together they hold what `--format json` holds, under the same names.
 */
export function jsonlReport(report: Report): string {
  const { checks, diagnoses, verdict, exitCode, durationMs, calls, ...run } = report;
  const lines = [
    { type: 'run', ...run },
    ...checks.map((check) => ({ type: 'check', ...check })),
    ...diagnoses.map((diagnosis) => ({ type: 'diagnosis', ...diagnosis })),
    { type: 'result', verdict, exitCode, durationMs, calls },
  ];
  return lines.map((line) => `${jsonText(line)}\n`).join('');
}
