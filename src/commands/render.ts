/** `gkey render`: a saved report in any format. */
import { english } from '../language/language.ts';
import type { Io } from './io.ts';
import { outputsOf } from './outputs.ts';
import { NoReport, readReport } from './read-report.ts';
import type { RenderOptions } from './render-options.ts';
import { sarifAnchor } from './sarif-anchor.ts';
import { writeReport } from './write-report.ts';

/**
 * Writes a saved report again; resolves with the exit code: 0 when it is written, whatever it says, or what the report itself
 * says with `--exit-code`; 2 when it cannot be read, 3 when it is not a report.
 * @throws UsageError for an output that is not understood or cannot be written
 */
export async function renderCommand(file: string, options: RenderOptions, io: Io): Promise<number> {
  // Whoever renders says what they want: in GitHub Actions nothing is chosen or written besides.
  const outputs = outputsOf(options, { cwd: io.cwd, env: {} });
  try {
    const report = await readReport(file, io);
    const anchor = sarifAnchor(options.sarifAnchor ?? null, io);
    const trace = { projects: [], evidence: {} };
    await writeReport(
      { report, spoken: report, trace },
      { outputs, options, sarifAnchor: anchor, streamed: false },
      { ...io, language: english },
    );
    return options.exitCode === true ? exitCodeIn(report.exitCode) : 0;
  } catch (error) {
    if (!(error instanceof NoReport)) throw error;
    io.stderr.write(`gkey render: ${error.message}\n`);
    return error.kind === 'unreadable' ? 2 : 3;
  }
}

/** Only what doctor can end with; anything else was written by somebody else, and vouches for nothing. */
function exitCodeIn(saved: number): number {
  return [0, 1, 2, 130].includes(saved) ? saved : 2;
}
