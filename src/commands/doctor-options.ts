/**
 * What can be said to `gkey doctor` and `gkey baseline`. No option has a default of its own: what was not said may still come
 * from the environment or the configuration (settings.ts).
 */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { LiveMode, Surface } from '../model.ts';
import { formats, type Format } from '../report/formats.ts';
import type { ExitOptions } from '../report/exit-code.ts';
import { durationHint, milliseconds } from './duration.ts';

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
export function addDoctorOptions(command: Command): Command {
  return addRunOptions(command)
    .optionsGroup('What counts as failure:')
    .addOption(
      new Option('--fail-on <severity>', 'least severity that exits 1; default error').choices([
        'error',
        'warning',
        'never',
      ]),
    )
    .option('--strict', 'every check must be decided, even when the live call passes')
    .addOption(new Option('--no-strict').hideHelp())
    .option('--timeout <duration>', 'longest the whole run may take, as 30s or 500ms; default 30s', duration)
    .option(
      '--wait <duration>',
      'look again for so long, as 5m, while only what heals by itself is in the way; each look has --timeout',
      duration,
    )
    .optionsGroup('Output:')
    .addOption(
      new Option('--format <format>', 'how to write the report; default text, in GitHub Actions github').choices(
        formats,
      ),
    )
    .option(
      '-o, --output <[format:]file>',
      'write it to a file instead; as FORMAT:FILE, to a file as well. May be repeated',
      collect,
    )
    .option('--sarif-anchor <path>', 'file that SARIF results point at (else the CI workflow, package.json)')
    .option('-q, --quiet', 'only the conclusion when something is wrong, nothing otherwise')
    .option('-v, --verbose', "show the evidence and Google's raw reasons")
    .option('--show-config', 'show every setting and where it comes from, and ask nothing')
    .option('--color', 'colour even when piped')
    .option('--no-color', 'no colour');
}

/** Adds the options of `gkey baseline`. */
export function addBaselineOptions(command: Command): Command {
  return addRunOptions(command)
    .option('--timeout <duration>', 'longest the whole run may take, as 30s or 500ms; default 30s', duration)
    .optionsGroup('What to write:')
    .option('--reason <text>', 'why these findings may wait; required')
    .option('--owner <name>', 'who sees to them')
    .option('--until <date>', 'last day on which they do not count, as 2027-01-31; default 90 days from today')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--write', 'write into the configuration in use, else into a new .gkey.json');
}

function addRunOptions(command: Command): Command {
  return command
    .optionsGroup('What to check:')
    .option(
      '-p, --project <id>',
      'project id or number (else GOOGLE_CLOUD_PROJECT, the configuration, the credentials, the key)',
    )
    .addOption(
      new Option(
        '--surface <surface>',
        'gemini: the Gemini API with a key; vertex: Agent Platform with credentials; default gemini',
      ).choices(['gemini', 'vertex']),
    )
    .option('--key-env <name>', 'take the key from this variable (else GOOGLE_API_KEY, GEMINI_API_KEY, .env)')
    .option('--key-file <file>', 'take the key from this file')
    .option('--key-stdin', 'take the key from standard input; on a terminal, ask without echo')
    .addOption(
      new Option('--live <mode>', 'how real the call is; generate, the default, is the only full proof').choices([
        'off',
        'list',
        'count',
        'generate',
      ]),
    )
    .option('--model <name>', 'call this model (else one that the key can list)')
    .option('--location <location>', 'Agent Platform location (else GOOGLE_CLOUD_LOCATION, else global)')
    .option('--check <ids...>', 'run only these checks', ids)
    .option('--skip <ids...>', 'leave these checks out', ids)
    .option('--simulate <world>', 'check a simulated world instead of Google (gkey simulate --list)');
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** `--check a b`, `--check a,b` and `--check a --check b` are the same. */
function ids(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...value.split(',').filter((id) => id !== '')];
}

function duration(value: string): number {
  const ms = milliseconds(value);
  if (ms === null) throw new InvalidArgumentError(`It is ${durationHint}.`);
  return ms;
}
