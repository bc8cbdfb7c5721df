export { exitCodeOf, proofOf, verdictOf } from './exit-code.ts';
export type { ExitOptions } from './exit-code.ts';
export { jsonReport } from './json.ts';
export type { Diagnosis, Report, ReportCheck, Status, Verdict } from './schema.ts';
export { styleFor } from './terminal.ts';
export type { Style } from './terminal.ts';
export { checkLine, concerns, conclusionText, headerText, textReport } from './text.ts';
export type { TextOptions, Trace } from './text.ts';
