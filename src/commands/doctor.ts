/** `gkey doctor`: options, a run, the report, the exit code. */
import { setMaxListeners } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nextTurn } from '../evidence/fetched.ts';
import { gather } from '../evidence/gather.ts';
import { findKey, type KeyChoice } from '../evidence/key.ts';
import { endpointFrom, setting, UsageError, type Surroundings } from '../evidence/surroundings.ts';
import { Door } from '../evidence/transport.ts';
import type { LiveMode, Surface, Target } from '../model.ts';
import { redactDeep, redactor } from '../redact.ts';
import type { ExitOptions } from '../report/exit-code.ts';
import { version } from '../package-files.ts';
import type { Io } from './io.ts';
import { readKey } from './read-key.ts';

export interface DoctorOptions {
  readonly project?: string;
  readonly surface: Surface;
  readonly keyEnv?: string;
  readonly keyFile?: string;
  readonly keyStdin?: boolean;
  readonly live: LiveMode;
  readonly model?: string;
  readonly location?: string;
  readonly check?: readonly string[];
  readonly skip?: readonly string[];
  readonly simulate?: string;
  readonly failOn: ExitOptions['failOn'];
  readonly strict?: boolean;
  /** Milliseconds for the whole run. */
  readonly timeout: number;
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** One hanging host must not use up the whole run. */
const longestRequestMs = 10_000;

/**
 * Runs the doctor and writes its report; resolves with the exit code.
 * `reparse` reads the command line again behind the arguments of a simulated world.
 * @throws UsageError for input that only the person can mend
 */
export async function doctorCommand(options: DoctorOptions, io: Io, reparse: (args: readonly string[]) => DoctorOptions): Promise<number> {
  if (options.simulate === undefined) {
    return examineAndReport(options, io, io);
  }
  const { loadWorld, startSimulator } = await import('../simulator/index.ts');
  const world = await loadWorld(options.simulate).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  });
  const simulator = await startSimulator(world);
  try {
    const { env, cwd } = simulator;
    return await examineAndReport(reparse(simulator.args), { env, cwd, home: env['HOME'] ?? cwd, platform: 'linux' }, io);
  } finally {
    await simulator.close();
  }
}

async function examineAndReport(options: DoctorOptions, at: Surroundings, io: Io): Promise<number> {
  const started = Date.now();
  const target = targetOf(options, at);
  const selected = await selectedChecks(options);
  const endpoint = endpointFrom(at.env);
  const key = await findKey(await keyChoice(options, io), at);
  const over = new AbortController();
  // Every request and every piece of evidence listens for the end of the run.
  setMaxListeners(0, over.signal);
  const stopAt = (code: string, message: string): void => over.abort(Object.assign(new Error(message), { code }));
  const timer = setTimeout(() => stopAt('DEADLINE', `not decided within ${options.timeout / 1000} s`), options.timeout);
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
    stopAt('INTERRUPTED', 'interrupted');
  };
  process.once('SIGINT', interrupt);
  try {
    const requestTimeoutMs = Math.min(longestRequestMs, options.timeout);
    const door = new Door({ endpoint, signal: over.signal, requestTimeoutMs, deadline: started + options.timeout });
    const { ask, secrets } = gather({ target, key, at, door, signal: over.signal });
    // The first requests leave before the rest of the program is loaded.
    void ask('caller');
    if (selected === null && target.surface === 'gemini') void ask('models');
    await nextTurn();
    const [{ examine }, report] = await Promise.all([import('../doctor.ts'), import('../report/index.ts')]);
    const { checkLine, concerns, conclusionText, headerText, jsonReport, styleFor, textReport } = report;
    const style = styleFor(options.output === undefined ? (io.stdout as NodeJS.WriteStream) : {}, io.env, { color: options.color });
    const streamed = options.format === 'text' && options.output === undefined;
    const say = (text: string): boolean => io.stdout.write(`${text}\n`);
    if (streamed) {
      const named = target.project === null ? null : /^\d+$/.test(target.project) ? { id: null, number: target.project } : { id: target.project, number: null };
      const { display, fingerprint, kind, source } = key.key?.facts ?? {};
      const shown = key.key === null ? null : { display: display ?? '', fingerprint: fingerprint ?? '', kind: kind ?? 'unknown', source: source ?? '' };
      const header = { surface: target.surface, project: named, key: shown, principal: null, model: target.model } as const;
      say(`${headerText(redactDeep(header, redactor(secrets)), style)}\n`);
    }
    const examined = await examine({
      target,
      ask,
      secrets,
      selected,
      callsByHost: () => door.callsByHost,
      version: version(),
      startedAt: started,
      now: Date.now,
      interrupted: () => interrupted,
      failOn: options.failOn,
      strict: options.strict ?? false,
      ...(streamed ? { onCheck: (check) => concerns(check, target.surface) && say(checkLine(check, style)) } : {}),
    });
    const text = { verbose: options.verbose ?? false, trace: examined.trace };
    if (streamed) say(`\n${conclusionText(examined.report, style, text)}`);
    else await write(options, io, options.format === 'json' ? jsonReport(examined.report) : textReport(examined.report, style, text));
    return examined.report.exitCode;
  } finally {
    clearTimeout(timer);
    process.removeListener('SIGINT', interrupt);
    // Whatever is still on its way keeps the process alive.
    stopAt('DONE', 'the run is over');
  }
}

async function write({ output }: DoctorOptions, io: Io, document: string): Promise<void> {
  if (output === undefined) {
    io.stdout.write(document);
    return;
  }
  await writeFile(path.resolve(io.cwd, output), document).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The report cannot be written to ${output} (${error.code}).`);
  });
}

function targetOf(options: DoctorOptions, at: Surroundings): Target {
  const fromEnvironment = setting(at.env, 'GOOGLE_CLOUD_PROJECT');
  const project = options.project?.trim() ?? fromEnvironment ?? null;
  if (project === '') throw new UsageError('--project is empty. It takes a project id such as my-app, or a project number.');
  const projectSource = project === null ? null : options.project === undefined ? 'env GOOGLE_CLOUD_PROJECT' : '--project';
  const location = options.location ?? setting(at.env, 'GOOGLE_CLOUD_LOCATION') ?? 'global';
  if (!/^[a-z][a-z0-9-]*$/.test(location)) throw new UsageError(`"${location}" is not a location. It looks like global or europe-west1.`);
  return { surface: options.surface, live: options.live, project, projectSource, model: options.model ?? null, location };
}

async function keyChoice({ keyEnv, keyFile, keyStdin }: DoctorOptions, io: Io): Promise<KeyChoice> {
  const given = [keyEnv, keyFile, keyStdin].filter((choice) => choice !== undefined);
  if (given.length > 1) throw new UsageError('Take the key from one place: --key-env, --key-file or --key-stdin.');
  if (keyEnv !== undefined) return { env: keyEnv };
  if (keyFile !== undefined) return { file: keyFile };
  return keyStdin === true ? { stdin: await readKey(io) } : {};
}

/** The ids that `--check` and `--skip` leave; null for all. */
async function selectedChecks({ check, skip }: DoctorOptions): Promise<ReadonlySet<string> | null> {
  if (check === undefined && skip === undefined) return null;
  const { checks } = await import('../checks/index.ts');
  const all: readonly string[] = checks.map(({ id }) => id);
  for (const id of [...(check ?? []), ...(skip ?? [])]) {
    if (!all.includes(id)) throw new UsageError(`"${id}" is not a check. There are ${all.join(', ')}.`);
  }
  return new Set((check ?? all).filter((id) => !skip?.includes(id)));
}
