import { jsonText } from './json-text.ts';
import type { Report } from './schema.ts';

/** The report as one JSON document with a newline at its end. */
export function jsonReport(report: Report): string {
  return `${jsonText(report, 2)}\n`;
}
