/**
 * What can be said to `gkey doctor` and `gkey baseline`. No option has a default of its own: what was not said may still come
 * from the environment or the configuration (settings.ts).
 */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { LiveMode, Surface } from '../model.ts';
import { formats, type Format } from '../report/formats.ts';
import type { ExitOptions } from '../report/exit-code.ts';
import type { Language } from '../language/language.ts';
import { list, text } from '../language/text.ts';
import { durationHint, milliseconds } from './duration.ts';
import { addColorOptions, addGeneralOptions, type CommandHelp, explained } from './help-options.ts';

/** What to look at, and how hard. */
export interface RunOptions {
  readonly project?: string;
  readonly surface?: Surface;
  readonly keyEnv?: string;
  readonly keyFile?: string;
  readonly keyStdin?: boolean;
  readonly live?: LiveMode;
  readonly model?: string;
  readonly location?: string;
  readonly check?: readonly string[];
  readonly skip?: readonly string[];
  readonly simulate?: string;
  readonly strict?: boolean;
  /** Milliseconds for the whole run. */
  readonly timeout?: number;
}

export interface DoctorOptions extends RunOptions {
  readonly failOn?: ExitOptions['failOn'];
  /** Milliseconds for which to look again while what is in the way heals by itself. */
  readonly wait?: number;
  readonly format?: Format;
  /** `FILE` or `FORMAT:FILE`, in the order given. */
  readonly output?: readonly string[];
  readonly sarifAnchor?: string;
  readonly showConfig?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

export interface BaselineOptions extends RunOptions {
  readonly reason?: string;
  readonly owner?: string;
  readonly until?: string;
  readonly output?: string;
  readonly write?: boolean;
}

/** Adds the options of `gkey doctor`. */
export function addDoctorOptions(command: Command, language: Language): Command {
  const { say } = language;
  addRunOptions(command, language)
    .optionsGroup(say(text('What counts as failure:')))
    .addOption(
      new Option('--fail-on <level>', say(text('least severity that exits 1')))
        .choices(['error', 'warning', 'never'])
        .default(undefined, 'error'),
    )
    .option('--strict', say(text('decide every check, even if the live call passes')))
    .addOption(new Option('--no-strict').hideHelp())
    .addOption(timeoutOption(language))
    .option(
      '--wait <time>',
      say(
        text(
          'look again for so long, as 5m, while only what heals by itself is in the way; each look has its --timeout',
        ),
      ),
      duration(language),
    )
    .optionsGroup(say(text('Output:')))
    .addOption(
      new Option('--format <format>', say(text('as {formats}', { formats: list(formats, 'none') })))
        .choices(formats)
        .default(undefined, say(text('text, in GitHub Actions github'))),
    );
  addOutputOptions(command, language)
    .option('-q, --quiet', say(text('only the conclusion, and only if something is wrong')))
    .option('-v, --verbose', say(text("show the evidence and Google's raw reasons")))
    .option('--show-config', say(text('show each setting and its origin, and ask nothing')));
  return explained(addGeneralOptions(addColorOptions(command, language), language), language, doctorHelp);
}

const doctorHelp: CommandHelp = {
  summary: text('check key, project, APIs, rights and a real call'),
  description: text('Checks a Gemini API key and its project, names the root cause and the fix.'),
  notes: [
    text(
      'Precedence: flag, then environment, then .gkey.json (or gkey in package.json), then default; --show-config shows it.',
    ),
    text('There is no --key VALUE: arguments are visible to other users.'),
  ],
  exitCodes: text('0 fine, 1 findings, 2 could not decide, 3 wrong usage, 130 interrupted'),
  examples: [
    { does: text('the key of this shell, and its project'), run: 'gkey doctor --project my-app' },
    {
      does: text('Agent Platform, with the credentials of this machine'),
      run: 'gkey doctor --surface vertex --project my-app --location europe-west1',
    },
    {
      does: text('in CI: warnings fail as well, with reports for the code host'),
      run: 'gkey doctor --fail-on warning --output sarif:gkey.sarif --output junit:gkey.xml',
    },
  ],
};

/** Adds the options of `gkey baseline`. */
export function addBaselineOptions(command: Command, language: Language): Command {
  const { say } = language;
  addRunOptions(command, language)
    .optionsGroup(say(text('What to check:')))
    .addOption(timeoutOption(language))
    .optionsGroup(say(text('What to write:')))
    .option('--reason <why>', say(text('why these findings may wait; required')))
    .option('--owner <name>', say(text('who sees to them')))
    .option(
      '--until <date>',
      say(text('last day on which they do not count, as 2027-01-31; default 90 days from today')),
    )
    .option('-o, --output <file>', say(text('write to this file instead of standard output')))
    .option('--write', say(text('write into the configuration in use, else into a new .gkey.json')));
  return explained(addGeneralOptions(command, language), language, baselineHelp);
}

const baselineHelp: CommandHelp = {
  summary: text('known findings as ignores that end on a day'),
  description: text(
    'Runs the doctor and writes what it finds as ignores for .gkey.json, each with a reason and a last day. What could not be decided cannot be ignored.',
  ),
  exitCodes: text('0 written, 2 could not decide, 3 wrong usage, 130 interrupted'),
  examples: [
    {
      does: text('show the ignores, to copy them into .gkey.json'),
      run: 'gkey baseline --reason "known, being cleaned up" --owner ops',
    },
    {
      does: text('write them into the configuration, until a day'),
      run: 'gkey baseline --reason "until the move" --until 2027-01-31 --write',
    },
  ],
};

function addRunOptions(command: Command, language: Language): Command {
  const { say } = language;
  command
    .optionsGroup(say(text('What to check:')))
    .option(
      '-p, --project <id>',
      say(text('project id or number (else GOOGLE_CLOUD_PROJECT, the configuration, the credentials, the key)')),
    )
    .addOption(
      new Option('--surface <api>', say(text('gemini: Gemini API with a key; vertex: Agent Platform with credentials')))
        .choices(['gemini', 'vertex'])
        .default(undefined, 'gemini'),
    )
    .option('--location <place>', say(text('for vertex (else GOOGLE_CLOUD_LOCATION, else global)')))
    .option('--model <name>', say(text('call this model (else one that the key can list)')))
    .addOption(
      new Option('--live <mode>', say(text('how real the call is: off, list, count or generate (the only full proof)')))
        .choices(['off', 'list', 'count', 'generate'])
        .default(undefined, 'generate'),
    )
    .option('--check <ids...>', say(text('run only these checks')), ids)
    .option('--skip <ids...>', say(text('leave these checks out')), ids)
    .option('--simulate <world>', say(text('a simulated world, not Google (gkey simulate --list)')));
  return addKeyOptions(command, language);
}

/** Where the key is to come from. */
export function addKeyOptions(command: Command, { say }: Language): Command {
  return command
    .optionsGroup(say(text('Where the key is (else GOOGLE_API_KEY, GEMINI_API_KEY, .env):')))
    .option('--key-env <name>', say(text('in this variable')))
    .option('--key-file <file>', say(text('in this file')))
    .option('--key-stdin', say(text('on standard input; a terminal asks without echo')));
}

export function timeoutOption(language: Language): Option {
  const what = language.say(text('for the whole run, as 30s or 500ms'));
  return new Option('--timeout <time>', what).argParser(duration(language)).default(undefined, '30s');
}

/** Where a report goes. */
export function addOutputOptions(command: Command, { say }: Language): Command {
  return command
    .option('-o, --output <dest>', say(text('to FILE instead; json:FILE as well; may be repeated')), collect)
    .option('--sarif-anchor <path>', say(text('where SARIF points (else the CI workflow, package.json)')));
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** `--check a b`, `--check a,b` and `--check a --check b` are the same. */
function ids(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...value.split(',').filter((id) => id !== '')];
}

function duration({ say }: Language): (value: string) => number {
  return (value) => {
    const ms = milliseconds(value);
    if (ms === null) throw new InvalidArgumentError(say(text('It is {hint}.', { hint: durationHint })));
    return ms;
  };
}
