/** Writes a finished report to where it is wanted. Loaded when there is one. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Examined } from '../doctor.ts';
import { UsageError } from '../evidence/surroundings.ts';
import { list, text } from '../language/text.ts';
import { render, type Format } from '../report/formats.ts';
import { firstRunText, isFirstRun } from '../report/first-run-text.ts';
import { plain, styleFor, type Style } from '../report/terminal.ts';
import { conclusionText } from '../report/text.ts';
import type { DoctorOptions } from './doctor-options.ts';
import type { Io } from './io.ts';
import type { Outputs } from './outputs.ts';

/** What programs read is in English whatever the language. */
const forPrograms: ReadonlySet<Format> = new Set(['json', 'jsonl', 'sarif', 'junit']);

/** Whether there is something to tell a person who wants to hear of trouble only. */
function isWrong({ exitCode, verdict }: Examined['report']): boolean {
  return exitCode !== 0 || verdict === 'fail' || verdict === 'unknown';
}

/** What the writing needs beside the report. */
export interface Writing {
  readonly outputs: Outputs;
  readonly options: Pick<DoctorOptions, 'verbose' | 'color' | 'quiet'>;
  readonly sarifAnchor: string;
  /** The lines of the checks were made as they came. */
  readonly streamed: boolean;
  /** Those of them that are not on standard output yet. */
  readonly held?: string;
}

/**
 * Writes the report to everything that wants it; its strings are redacted already.
 * @throws UsageError that names the files that could not be written, when all others have been
 */
export async function writeReport({ report, spoken, trace }: Examined, writing: Writing, io: Io): Promise<void> {
  const { outputs, options, sarifAnchor, streamed, held = '' } = writing;
  const verbose = options.verbose ?? false;
  const heard = options.quiet !== true || isWrong(report);
  const choice = { ...options, language: io.language };
  const toFile = styleFor({}, { ...io.env, FORCE_COLOR: undefined }, choice);
  const document = async (format: Format, style: Style): Promise<string> => {
    // Only a SARIF log explains every cause that it names.
    const help = format === 'sarif' ? await import('./cause-help.ts') : {};
    return render(format, forPrograms.has(format) ? report : spoken, { style, verbose, trace, sarifAnchor, ...help });
  };
  if (outputs.stdout !== null && heard) {
    const style = styleFor(io.stdout as NodeJS.WriteStream, io.env, choice);
    const whole = outputs.stdout.value !== 'text' || (!streamed && options.quiet !== true);
    const conclusion = (): string => `${streamed ? '\n' : ''}${conclusionText(spoken, style, { verbose, trace })}\n`;
    const newcomer = held !== '' && !verbose && isFirstRun(spoken);
    if (newcomer) io.stdout.write(`${firstRunText(style)}\n`);
    else io.stdout.write(whole ? await document(outputs.stdout.value, style) : held + conclusion());
  }
  const failures: string[] = [];
  for (const { format, file } of outputs.files) {
    const content = await document(format, toFile);
    const failure = await reasonOf(mkdir(path.dirname(file), { recursive: true }).then(() => writeFile(file, content)));
    if (failure !== null) failures.push(`${file} (${failure})`);
  }
  if (outputs.summary !== null) {
    const failure = await reasonOf(appendFile(outputs.summary, await document('markdown', toFile)));
    if (failure !== null)
      warn(
        io,
        io.language.say(
          text('the step summary {file} cannot be written ({code})', { file: outputs.summary, code: failure }),
        ),
      );
  }
  const toldOfNotices = outputs.stdout?.value === 'text';
  if (heard && !toldOfNotices) for (const { message } of spoken.notices ?? []) warn(io, message);
  if (failures.length > 0)
    throw new UsageError(text('The report cannot be written to {files}.', { files: list(failures, 'none') }));
}

function warn(io: Io, message: string): void {
  io.stderr.write(`gkey: ${io.language.say(text('warning: {message}', { message: plain(message) }))}\n`);
}

async function reasonOf(written: Promise<unknown>): Promise<string | null> {
  try {
    await written;
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}
