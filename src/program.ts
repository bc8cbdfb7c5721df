/** The command line: what can be said, and which command does it. Commands are loaded when they are called. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { DoctorOptions } from './commands/doctor.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { Io } from './commands/io.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import { version } from './package-files.ts';

/** Wrong usage, whatever commander calls it. */
const usageCode = 3;

/** Runs one command line; what comes back is the exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = createProgram(io, argv, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageCode;
    const message = error instanceof Error ? error.message : String(error);
    const { redact } = await import('./redact.ts');
    const usage = error instanceof Error && error.name === 'UsageError';
    io.stderr.write(usage ? `gkey: ${redact(message)}\n` : `gkey broke: ${redact(message)}\nPlease report this; it is not your fault.\n`);
    return usage ? usageCode : 2;
  }
}

function createProgram(io: Io, argv: readonly string[], done: (exitCode: number) => void): Command {
  const program = new Command('gkey')
    .description('Finds the one reason why a Gemini API key does not work or cannot be created, proves it, and says what to do.')
    .version(version(), '-V, --version')
    .helpOption('-h, --help', 'show help')
    .configureHelp({ sortSubcommands: false })
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showSuggestionAfterError()
    .showHelpAfterError('(gkey --help says what can be said)')
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText('after', examples('gkey doctor --project my-app', 'gkey explain "API key not valid. Please pass a valid API key."', 'gkey doctor --simulate api-disabled'));

  doctorCommand(program).action(async (options: DoctorOptions) => {
    const { doctorCommand: run } = await import('./commands/doctor.ts');
    const reparse = (worldArgs: readonly string[]): DoctorOptions => {
      const again = doctorCommand(new Command().exitOverride().configureOutput({ writeErr: (text) => io.stderr.write(text) }));
      // What the person typed comes last, so it wins over what the world says.
      again.parse([...worldArgs, ...argv.slice(argv.indexOf('doctor') + 1)], { from: 'user' });
      return again.opts();
    };
    done(await run(options, io, reparse));
  });

  program
    .command('explain')
    .summary('map a pasted error, log or JSON to its cause and fix; offline')
    .description('Explains a pasted error text, a log or JSON: the cause, why, and what to do. Offline, without credentials.\nReads standard input when no text is given. With a cause id it shows the page of that cause.')
    .argument('[text...]', 'error text, or a cause id such as api-disabled')
    .option('-f, --file <file>', 'read the text from a file, a log of any size')
    .option('--list', 'list all cause ids')
    .addOption(new Option('--format <format>', 'how to write it').choices(['text', 'json']).default('text'))
    .addOption(new Option('--color', 'colour even when piped'))
    .addOption(new Option('--no-color', 'no colour'))
    .addHelpText('after', examples('npm start 2>&1 | gkey explain', 'gkey explain --file build.log', 'gkey explain quota-zero'))
    .action(async (texts: string[], options: ExplainOptions) => {
      const { explainCommand } = await import('./commands/explain.ts');
      done(await explainCommand(texts, options, io));
    });

  program
    .command('run')
    .summary('run a command; if it fails, explain its last output')
    .description('Runs a command and passes its output and exit code through untouched. If it fails, says on stderr what gkey makes of its last output.')
    .argument('<command...>', 'the command and its arguments, after --')
    .passThroughOptions()
    .allowUnknownOption()
    .addHelpText('after', examples('gkey run -- npm start', 'gkey run -- python app.py'))
    .action(async (command: string[]) => {
      const { runCommand } = await import('./commands/run.ts');
      done(await runCommand(command, io));
    });

  program
    .command('simulate')
    .summary('run a local Google Cloud to try everything without an account')
    .description('Runs a local Google Cloud on loopback in the state of a world, prints the environment to use, and serves until Ctrl-C.')
    .addArgument(new Argument('[world]', 'a world by name, or a world file').default('healthy'))
    .option('--list', 'name the worlds, one line each')
    .option('--port <port>', 'port to listen on; 0 picks a free one', integer(0, 65535), 0)
    .option('--latency <ms>', 'delay of every answer in milliseconds', integer(0, 60_000), 0)
    .addHelpText('after', examples('gkey simulate --list', 'gkey simulate api-disabled', 'eval "$(gkey simulate healthy --port 8099 &)"'))
    .action(async (world: string, options: SimulateOptions) => {
      const { simulateCommand } = await import('./commands/simulate.ts');
      done(await simulateCommand(world, options, io));
    });
  return program;
}

function doctorCommand(parent: Command): Command {
  return parent
    .command('doctor', { isDefault: false })
    .summary('check key, project, APIs, permissions and a real call; name the root cause')
    .description('Checks a Gemini API key and its project from every side and names the one root cause, with the fix.')
    .optionsGroup('What to check:')
    .option('-p, --project <id>', 'project id or number (else GOOGLE_CLOUD_PROJECT, the credentials, the key)')
    .addOption(new Option('--surface <surface>', 'gemini: the Gemini API with a key; vertex: Agent Platform with credentials').choices(['gemini', 'vertex']).default('gemini'))
    .option('--key-env <name>', 'take the key from this variable (else GOOGLE_API_KEY, GEMINI_API_KEY, .env)')
    .option('--key-file <file>', 'take the key from this file')
    .option('--key-stdin', 'take the key from standard input; on a terminal, ask without echo')
    .addOption(new Option('--live <mode>', 'how real the call is; generate is the only full proof').choices(['off', 'list', 'count', 'generate']).default('generate'))
    .option('--model <name>', 'call this model (else one that the key can list)')
    .option('--location <location>', 'Agent Platform location (else GOOGLE_CLOUD_LOCATION, else global)')
    .option('--check <ids...>', 'run only these checks')
    .option('--skip <ids...>', 'leave these checks out')
    .option('--simulate <world>', 'check a simulated world instead of Google (gkey simulate --list)')
    .optionsGroup('What counts as failure:')
    .addOption(new Option('--fail-on <severity>', 'least severity that exits 1').choices(['error', 'warning', 'never']).default('error'))
    .option('--strict', 'every check must be decided, even when the live call passes')
    .option('--timeout <duration>', 'longest the whole run may take, as 30s or 500ms', duration, 30_000)
    .optionsGroup('Output:')
    .addOption(new Option('--format <format>', 'how to write the report').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write the report to a file instead of standard output')
    .option('-v, --verbose', 'show the evidence and Google\'s raw reasons')
    .option('--color', 'colour even when piped')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      `\nPrecedence: flag, then environment, then default. There is no --key VALUE: arguments are visible to other users.
Exit codes: 0 fine, 1 findings, 2 could not decide, 3 wrong usage, 130 interrupted.
${examples('gkey doctor --project my-app', 'gkey doctor --surface vertex --project my-app --location europe-west1', 'gkey doctor --format json --fail-on warning --timeout 20s')}`,
    );
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

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, '': 1000 };
const longestMs = 60 * 60_000;

/** `30s`, `500ms`, `2m`, or seconds without a unit; milliseconds come out. */
function duration(value: string): number {
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m|)$/.exec(value);
  const ms = Number(parts?.[1]) * (unitMs[parts?.[2] ?? ''] ?? Number.NaN);
  if (ms > 0 && ms <= longestMs) return ms;
  throw new InvalidArgumentError('It is a time such as 30s, 500ms or 2m, at most 60m.');
}
