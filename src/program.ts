/** The command line: what can be said, and which command does it. Commands are loaded when they are called. */
import { CommanderError } from 'commander';
import { addCompletionOptions, type Shell } from './commands/completion-options.ts';
import {
  addBaselineOptions,
  addDoctorOptions,
  type BaselineOptions,
  type DoctorOptions,
  type RunOptions,
} from './commands/doctor-options.ts';
import { addDiffOptions } from './commands/diff-options.ts';
import type { DiffOptions } from './commands/diff.ts';
import { addExplainOptions } from './commands/explain-options.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { GuideKeyOptions } from './commands/guide-key.ts';
import {
  addGuideChooseOptions,
  addGuideKeyOptions,
  addGuideOptions,
  type GuideChooseOptions,
  type GuideOptions,
} from './commands/guide-options.ts';
import { GkeyCommand, WrongUsage } from './commands/help-options.ts';
import type { Io } from './commands/io.ts';
import { languageChosen } from './commands/language-options.ts';
import { addProgramOptions, groups } from './commands/program-options.ts';
import { addRenderOptions, type RenderOptions } from './commands/render-options.ts';
import { addRunCommandOptions } from './commands/run-options.ts';
import { addSimulateOptions } from './commands/simulate-options.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import { languageOf } from './language/language.ts';
import { type Text, text } from './language/text.ts';

/** Wrong usage, whatever commander calls it. */
const usageCode = 3;
/** As a shell reports a program that Ctrl-C ended. */
const interruptedCode = 130;

/** Runs one command line; what comes back is the exit code. Never throws. */
export async function main(argv: readonly string[], outside: Omit<Io, 'language'>): Promise<number> {
  const io: Io = { ...outside, language: await languageOf(languageChosen(argv, outside.env)) };
  let code = 0;
  const program = createProgram(io, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    // `gkey` alone shows the help, for which commander would rather fail.
    if (error instanceof CommanderError && (error.exitCode === 0 || error.code === 'commander.help')) return 0;
    if (error instanceof Error && error.name === 'Interrupted') return interruptedCode;
    // A key may have been typed where it does not belong, and complaints quote what was typed.
    const { redact } = await import('./redact.ts');
    if (error instanceof WrongUsage) {
      const { wrongUsageText } = await import('./commands/wrong-usage.ts');
      io.stderr.write(redact(wrongUsageText(error, io.language)));
      return usageCode;
    }
    const usage = error instanceof Error && error.name === 'UsageError';
    const message = redact(usage && 'words' in error ? io.language.say(error.words as Text) : messageOf(error));
    const broken = text('gkey broke: {message}', { message });
    const report = text('Please report this; it is not your fault.');
    io.stderr.write(usage ? `gkey: ${message}\n` : `${io.language.say(broken)}\n${io.language.say(report)}\n`);
    return usage ? usageCode : 2;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `done` gets the exit code of the command that ran. */
function createProgram(io: Io, done: (exitCode: number) => void): GkeyCommand {
  const { language } = io;
  const program = new GkeyCommand('gkey');
  addProgramOptions(program, io);

  /** Options of a command as they would be typed elsewhere: in a simulated world. */
  const parse = (args: readonly string[]): RunOptions =>
    addDoctorOptions(new GkeyCommand(), language)
      .parse([...args], { from: 'user' })
      .opts();

  program.commandsGroup(language.say(groups.cause));
  addDoctorOptions(program.command('doctor'), language).action(async (options: DoctorOptions) => {
    const { doctorCommand } = await import('./commands/doctor.ts');
    done(await doctorCommand(options, io, parse));
  });
  addExplainOptions(program.command('explain'), language).action(async (texts: string[], options: ExplainOptions) => {
    const { explainCommand } = await import('./commands/explain.ts');
    done(await explainCommand(texts, options, io));
  });
  addRunCommandOptions(program.command('run'), language).action(async (command: string[]) => {
    const { runCommand } = await import('./commands/run.ts');
    done(await runCommand(command, io));
  });

  program.commandsGroup(language.say(groups.use));
  const guide = program.command('guide').commandsGroup(language.say(groups.use));
  addGuideOptions(guide, language).action(async (options: GuideOptions) => {
    const { guideCommand } = await import('./commands/guide.ts');
    done(await guideCommand(options, io));
  });
  addGuideChooseOptions(guide.command('choose'), language).action(async (options: GuideChooseOptions) => {
    const { guideChooseCommand } = await import('./commands/guide-choose.ts');
    done(await guideChooseCommand(options, io));
  });
  addGuideKeyOptions(guide.command('key'), language).action(async (options: GuideKeyOptions) => {
    const { guideKeyCommand } = await import('./commands/guide-key.ts');
    done(await guideKeyCommand(options, io, parse));
  });

  program.commandsGroup(language.say(groups.ci));
  addBaselineOptions(program.command('baseline'), language).action(async (options: BaselineOptions) => {
    const { baselineCommand } = await import('./commands/baseline.ts');
    done(await baselineCommand(options, io, parse));
  });
  addRenderOptions(program.command('render'), language).action(async (file: string, options: RenderOptions) => {
    const { renderCommand } = await import('./commands/render.ts');
    done(await renderCommand(file, options, io));
  });
  addDiffOptions(program.command('diff'), language).action(
    async (oldFile: string, newFile: string, options: DiffOptions) => {
      const { diffCommand } = await import('./commands/diff.ts');
      done(await diffCommand(oldFile, newFile, options, io));
    },
  );

  program.commandsGroup(language.say(groups.look));
  addSimulateOptions(program.command('simulate'), language).action(async (world: string, options: SimulateOptions) => {
    const { simulateCommand } = await import('./commands/simulate.ts');
    done(await simulateCommand(world, options, io));
  });
  addCompletionOptions(program.command('completion'), language).action(async (shell: Shell) => {
    const { completionCommand } = await import('./commands/completion.ts');
    done(await completionCommand(shell, program, io));
  });
  return program;
}
