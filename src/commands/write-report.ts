/** Writes a finished report to where it is wanted. Loaded when there is one. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Examined } from '../doctor.ts';
import { UsageError } from '../evidence/surroundings.ts';
import { render, type Format } from '../report/formats.ts';
import { plain, styleFor, type Style } from '../report/terminal.ts';
import { conclusionText } from '../report/text.ts';
import type { DoctorOptions } from './doctor-options.ts';
import type { Io } from './io.ts';
import type { Outputs } from './outputs.ts';

/** Whether there is something to tell a person who wants to hear of trouble only. */
function isWrong({ exitCode, verdict }: Examined['report']): boolean {
  return exitCode !== 0 || verdict === 'fail' || verdict === 'unknown';
}

/** What the writing needs beside the report. */
export interface Writing {
  readonly outputs: Outputs;
  readonly options: Pick<DoctorOptions, 'verbose' | 'color' | 'quiet'>;
  readonly sarifAnchor: string;
  /** The lines of the checks are on standard output already. */
  readonly streamed: boolean;
}

/**
 * Writes the report to everything that wants it; its strings are redacted already.
 * @throws UsageError that names the files that could not be written, when all others have been
 */
export async function writeReport({ report, trace }: Examined, writing: Writing, io: Io): Promise<void> {
  const { outputs, options, sarifAnchor, streamed } = writing;
  const verbose = options.verbose ?? false;
  const heard = options.quiet !== true || isWrong(report);
  const toFile = styleFor({}, { ...io.env, FORCE_COLOR: undefined }, options);
  const document = async (format: Format, style: Style): Promise<string> => {
    // Only a SARIF log explains every cause that it names.
    const help = format === 'sarif' ? await import('./cause-help.ts') : {};
    return render(format, report, { style, verbose, trace, sarifAnchor, ...help });
  };
  if (outputs.stdout !== null && heard) {
    const style = styleFor(io.stdout as NodeJS.WriteStream, io.env, options);
    const whole = outputs.stdout.value !== 'text' || (!streamed && options.quiet !== true);
    const conclusion = (): string => `${streamed ? '\n' : ''}${conclusionText(report, style, { verbose, trace })}\n`;
    io.stdout.write(whole ? await document(outputs.stdout.value, style) : conclusion());
  }
  const failures: string[] = [];
  for (const { format, file } of outputs.files) {
    const text = await document(format, toFile);
    const failure = await reasonOf(mkdir(path.dirname(file), { recursive: true }).then(() => writeFile(file, text)));
    if (failure !== null) failures.push(`${file} (${failure})`);
  }
  if (outputs.summary !== null) {
    const failure = await reasonOf(appendFile(outputs.summary, await document('markdown', toFile)));
    if (failure !== null) warn(io, `the step summary ${outputs.summary} cannot be written (${failure})`);
  }
  const toldOfNotices = outputs.stdout?.value === 'text';
  if (heard && !toldOfNotices) for (const { message } of report.notices ?? []) warn(io, message);
  if (failures.length > 0) throw new UsageError(`The report cannot be written to ${failures.join(', ')}.`);
}

function warn(io: Io, message: string): void {
  io.stderr.write(`gkey: warning: ${plain(message)}\n`);
}

async function reasonOf(written: Promise<unknown>): Promise<string | null> {
  try {
    await written;
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}
