/** `gkey diff`: two saved reports, what is different between them, the exit code. */
import { diffReports } from '../diff.ts';
import { diffText } from '../report/diff-text.ts';
import { jsonText } from '../report/json-text.ts';
import { styleFor } from '../report/terminal.ts';
import { version } from '../package-files.ts';
import type { Io } from './io.ts';
import { NoReport, readReport } from './read-report.ts';

export interface DiffOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

/**
 * Compares two reports; resolves with the exit code: 0 nothing got worse, 1 something did, 2 a file cannot be read, 3 it is not
 * a report.
 */
export async function diffCommand(oldFile: string, newFile: string, options: DiffOptions, io: Io): Promise<number> {
  if (oldFile === '-' && newFile === '-') return failed(io, 3, 'Only one of the two can come from standard input.');
  try {
    const before = await readReport(oldFile, io);
    const diff = diffReports(before, await readReport(newFile, io), version());
    const style = styleFor(io.stdout as NodeJS.WriteStream, io.env, options);
    io.stdout.write(options.format === 'json' ? `${jsonText(diff, 2)}\n` : diffText(diff, style));
    return diff.exitCode;
  } catch (error) {
    if (error instanceof NoReport) return failed(io, error.kind === 'unreadable' ? 2 : 3, error.message);
    throw error;
  }
}

function failed(io: Io, exitCode: number, message: string): number {
  io.stderr.write(`gkey diff: ${message}\n`);
  return exitCode;
}
