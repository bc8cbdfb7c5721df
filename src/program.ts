/** The command line: what can be said, and which command does it. Commands are loaded when they are called. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  addBaselineOptions,
  addDoctorOptions,
  type BaselineOptions,
  type DoctorOptions,
  type RunOptions,
} from './commands/doctor-options.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { Io } from './commands/io.ts';
import { addRenderOptions, type RenderOptions } from './commands/render-options.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import { version } from './package-files.ts';

/** Wrong usage, whatever commander calls it. */
const usageCode = 3;
/** As a shell reports a program that Ctrl-C ended. */
const interruptedCode = 130;

/** Runs one command line; what comes back is the exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  let complaint = '';
  const complain = (text: string): void => {
    complaint += text;
  };
  const program = createProgram(io, complain, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof Error && error.name === 'Interrupted') return interruptedCode;
    const message = error instanceof Error ? error.message : String(error);
    // A key may have been typed where it does not belong, and complaints quote what was typed.
    const { redact } = await import('./redact.ts');
    io.stderr.write(redact(complaint));
    if (error instanceof CommanderError) return usageCode;
    const usage = error instanceof Error && error.name === 'UsageError';
    io.stderr.write(
      usage
        ? `gkey: ${redact(message)}\n`
        : `gkey broke: ${redact(message)}\nPlease report this; it is not your fault.\n`,
    );
    return usage ? usageCode : 2;
  }
}

/** `complain` gets what the person typed wrong, unredacted; `done` the exit code of the command that ran. */
function createProgram(io: Io, complain: (text: string) => void, done: (exitCode: number) => void): Command {
  const program = new Command('gkey')
    .description(
      'Finds the one reason why a Gemini API key does not work or cannot be created, proves it, and says what to do.',
    )
    .version(version(), '-V, --version')
    .helpOption('-h, --help', 'show help')
    .configureHelp({ sortSubcommands: false })
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: complain })
    .showSuggestionAfterError()
    .showHelpAfterError('(gkey --help says what can be said)')
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText(
      'after',
      examples(
        'gkey doctor --project my-app',
        'gkey explain "API key not valid. Please pass a valid API key."',
        'gkey doctor --simulate api-disabled',
      ),
    );

  /** Options of a command as they would be typed elsewhere: in a simulated world. */
  const parseWith =
    (add: (command: Command) => Command) =>
    (args: readonly string[]): RunOptions =>
      add(new Command().exitOverride().configureOutput({ writeErr: complain }))
        .parse([...args], { from: 'user' })
        .opts();

  addDoctorOptions(program.command('doctor', { isDefault: false }))
    .summary('check key, project, APIs, permissions and a real call; name the root cause')
    .description('Checks a Gemini API key and its project from every side and names the one root cause, with the fix.')
    .addHelpText(
      'after',
      `\nPrecedence: flag, then environment, then .gkey.json (or gkey in package.json), then default; --show-config shows it.
There is no --key VALUE: arguments are visible to other users.
Exit codes: 0 fine, 1 findings, 2 could not decide, 3 wrong usage, 130 interrupted.
${examples('gkey doctor --project my-app', 'gkey doctor --surface vertex --project my-app --location europe-west1', 'gkey doctor --fail-on warning --output sarif:gkey.sarif --output junit:gkey.xml')}`,
    )
    .action(async (options: DoctorOptions) => {
      const { doctorCommand } = await import('./commands/doctor.ts');
      done(await doctorCommand(options, io, parseWith(addDoctorOptions)));
    });

  addBaselineOptions(program.command('baseline'))
    .summary('write what doctor finds today as ignores that end on a day')
    .description(
      'Runs the doctor and writes what it finds as ignores for .gkey.json, each with a reason and a last day.\nWhat could not be decided cannot be ignored.',
    )
    .addHelpText(
      'after',
      examples(
        'gkey baseline --reason "known, being cleaned up" --owner ops',
        'gkey baseline --reason "until the move" --until 2027-01-31 --write',
      ),
    )
    .action(async (options: BaselineOptions) => {
      const { baselineCommand } = await import('./commands/baseline.ts');
      done(await baselineCommand(options, io, parseWith(addDoctorOptions)));
    });

  program
    .command('explain')
    .summary('map a pasted error, log or JSON to its cause and fix; offline')
    .description(
      'Explains a pasted error text, a log or JSON: the cause, why, and what to do. Offline, without credentials.\nReads standard input when no text is given. With a cause id it shows the page of that cause.',
    )
    .argument('[text...]', 'error text, or a cause id such as api-disabled')
    .option('-f, --file <file>', 'read the text from a file, a log of any size')
    .option('--list', 'list all cause ids')
    .addOption(new Option('--format <format>', 'how to write it').choices(['text', 'json']).default('text'))
    .addOption(new Option('--color', 'colour even when piped'))
    .addOption(new Option('--no-color', 'no colour'))
    .addHelpText(
      'after',
      examples('npm start 2>&1 | gkey explain', 'gkey explain --file build.log', 'gkey explain quota-zero'),
    )
    .action(async (texts: string[], options: ExplainOptions) => {
      const { explainCommand } = await import('./commands/explain.ts');
      done(await explainCommand(texts, options, io));
    });

  program
    .command('run')
    .summary('run a command; if it fails, explain its last output')
    .description(
      'Runs a command and passes its output and exit code through untouched. If it fails, says on stderr what gkey makes of its last output.',
    )
    .argument('<command...>', 'the command and its arguments, after --')
    .passThroughOptions()
    .allowUnknownOption()
    .addHelpText('after', examples('gkey run -- npm start', 'gkey run -- python app.py'))
    .action(async (command: string[]) => {
      const { runCommand } = await import('./commands/run.ts');
      done(await runCommand(command, io));
    });

  addRenderOptions(program.command('render'))
    .summary('write a saved report in another format')
    .description('Writes what `gkey doctor --format json` saved in any format, without asking anybody anything.')
    .addHelpText(
      'after',
      `\nExit codes: 0 written, whatever the report says: rendering is not judging; with --exit-code the one in the report.
2 the report cannot be read, 3 it is not a report, or wrong usage.
${examples('gkey render report.json', 'gkey render report.json --output html:report.html --output junit:gkey.xml', 'gkey doctor --format json | gkey render - --format markdown --exit-code')}`,
    )
    .action(async (file: string, options: RenderOptions) => {
      const { renderCommand } = await import('./commands/render.ts');
      done(await renderCommand(file, options, io));
    });

  program
    .command('diff')
    .summary('what is new, gone and changed between two saved reports')
    .description('Compares two reports of `gkey doctor --format json`: one from when it worked, and one of now.')
    .argument('<old>', 'a JSON report; - is standard input')
    .argument('<new>', 'a later one')
    .addOption(new Option('--format <format>', 'how to write it').choices(['text', 'json']).default('text'))
    .option('--color', 'colour even when piped')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      `\nWorse is: a new finding, a finding that weighs more or is no longer ignored, and a status or verdict further along
pass, warn, unknown, fail. A skip says nothing, unless the check passed or warned before and one that failed or is
unknown blocks it now. A finding of checks that were skipped before is shown, and by itself not worse.
Exit codes: 0 nothing got worse, 1 something did, 2 a file cannot be read, 3 it is not a report, or wrong usage.
${examples('gkey diff worked.json report.json', 'gkey doctor --format json | gkey diff worked.json -')}`,
    )
    .action(async (oldFile: string, newFile: string, options: DiffOptions) => {
      const { diffCommand } = await import('./commands/diff.ts');
      done(await diffCommand(oldFile, newFile, options, io));
    });

  program
    .command('simulate')
    .summary('run a local Google Cloud to try everything without an account')
    .description(
      'Runs a local Google Cloud on loopback in the state of a world, prints the environment to use, and serves until Ctrl-C.',
    )
    .addArgument(new Argument('[world]', 'a world by name, or a world file').default('healthy'))
    .option('--list', 'name the worlds, one line each')
    .option('--port <port>', 'port to listen on; 0 picks a free one', integer(0, 65535), 0)
    .option('--latency <ms>', 'delay of every answer in milliseconds', integer(0, 60_000), 0)
    .addHelpText(
      'after',
      examples('gkey simulate --list', 'gkey simulate api-disabled', 'gkey simulate my-world.json --port 8099'),
    )
    .action(async (world: string, options: SimulateOptions) => {
      const { simulateCommand } = await import('./commands/simulate.ts');
      done(await simulateCommand(world, options, io));
    });
  return program;
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

function integer(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
