/** `gkey doctor`: options, a run, the report, the exit code. */
import { findConfig } from '../config/find-config.ts';
import type { Examined } from '../doctor.ts';
import { UsageError } from '../evidence/surroundings.ts';
import { text } from '../language/text.ts';
import type { Format } from '../report/formats.ts';
import type { Report, ReportCheck } from '../report/schema.ts';
import type { DoctorOptions, RunOptions } from './doctor-options.ts';
import { carryOut, keyChoice, type Watcher } from './examination.ts';
import type { Io } from './io.ts';
import { outputsOf, type Outputs } from './outputs.ts';
import { inPlace } from './place.ts';
import { sarifAnchor } from './sarif-anchor.ts';
import { settingsOf, type Settings } from './settings.ts';
import type { ShownConfig } from './show-config.ts';

/**
 * Runs the doctor and writes its report; resolves with the exit code. `parse` reads what a simulated world says to it.
 * @throws UsageError for input that only the person can mend
 */
export async function doctorCommand(
  said: DoctorOptions,
  io: Io,
  parse: (args: readonly string[]) => RunOptions,
): Promise<number> {
  const outputs = outputsOf(said, io);
  const file = await findConfig(io);
  return inPlace(said, io, parse, async ({ at, options, world }) => {
    const settings = await settingsOf({ options, said, world, env: at.env, file });
    if (options.showConfig === true) return showConfig({ settings, outputs, file }, options, io);
    const named = settings.sarifAnchor.value;
    const anchor = named !== null || wants(outputs, 'sarif') ? sarifAnchor(named, io) : '';
    // Of several runs only the last one is shown.
    const streamed = outputs.stdout?.value === 'text' && options.quiet !== true && options.wait === undefined;
    const choice = await keyChoice(options, io);
    const held: string[] = [];
    const look = (): Promise<Examined> =>
      carryOut(settings, choice, at, io.language, streamed ? () => watcherOn(io, options, held) : undefined);
    const examined =
      options.wait === undefined ? await look() : await lookAgain(look, options.wait, settings, options, io);
    const { writeReport } = await import('./write-report.ts');
    await writeReport(examined, { outputs, options, sarifAnchor: anchor, streamed, held: held.join('') }, io);
    return examined.report.exitCode;
  });
}

async function lookAgain(
  look: () => Promise<Examined>,
  waitMs: number,
  { failOn, strict }: Settings,
  { quiet = false }: DoctorOptions,
  io: Io,
): Promise<Examined> {
  const { examineUntilHealed } = await import('./wait.ts');
  return examineUntilHealed(look, { waitMs, failOn: failOn.value, strict: strict.value, quiet }, io);
}

async function showConfig(shown: ShownConfig, { format = 'text' }: DoctorOptions, io: Io): Promise<number> {
  if (format !== 'text' && format !== 'json')
    throw new UsageError(text('--show-config is written as text or json, not as {format}.', { format }));
  const { configJson, configText } = await import('./show-config.ts');
  io.stdout.write(format === 'json' ? configJson(shown) : configText(shown, io.language));
  return 0;
}

function wants({ stdout, files }: Outputs, format: Format): boolean {
  return stdout?.value === format || files.some((one) => one.format === format);
}

/**
 * Shows what is looked at, and each check as it is decided; on a terminal also those that are not. With neither key nor project
 * it may turn out that nothing is set up at all: then the lines are `held` until that is known.
 */
async function watcherOn(io: Io, options: DoctorOptions, held: string[]): Promise<Watcher> {
  const [{ styleFor }, { checkLine, concerns, headerText }, { checks }, { Progress }] = await Promise.all([
    import('../report/terminal.ts'),
    import('../report/text.ts'),
    import('../checks/index.ts'),
    import('./progress.ts'),
  ]);
  const style = styleFor(io.stdout as NodeJS.WriteStream, io.env, { ...options, language: io.language });
  const screen = io.stdout as NodeJS.WriteStream;
  const live = screen.isTTY && io.env['TERM'] !== 'dumb' && !io.env['CI'];
  let surface: Report['target']['surface'] = 'gemini';
  let progress: InstanceType<typeof Progress> | undefined;
  let holds = false;
  return {
    header(target) {
      surface = target.surface;
      holds = target.key === null && target.project === null;
      const header = `${headerText(target, style)}\n\n`;
      if (holds) held.push(header);
      else io.stdout.write(header);
      const coming = checks.filter((check) => concerns(check, surface));
      const titles = coming.map(({ id, title }) => ({ id, title: io.language.say(title) }));
      if (live) progress = new Progress(screen, style, titles, Date.now);
    },
    check(check: ReportCheck) {
      if (!concerns(check, surface)) return;
      const line = checkLine(check, style);
      if (holds) held.push(`${line}\n`);
      else if (progress === undefined) io.stdout.write(`${line}\n`);
      progress?.keep(check.id, holds ? null : line);
    },
    settled: (check) => progress?.settled(check),
    end: () => progress?.end(),
  };
}
