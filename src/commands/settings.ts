/** The settings of a run, each from the first that says it: flag, environment, configuration, default. */
import type { ConfigFile } from '../config/find-config.ts';
import { list, text } from '../language/text.ts';
import { setting, UsageError, type Surroundings } from '../evidence/surroundings.ts';
import type { Ignore } from '../ignores.ts';
import type { LiveMode, Surface, Target } from '../model.ts';
import type { ExitOptions } from '../report/exit-code.ts';
import type { DoctorOptions, RunOptions } from './doctor-options.ts';
import { durationHint, milliseconds } from './duration.ts';
import { nearest } from './nearest.ts';

/** A value, and who said it: `--project`, `env GOOGLE_CLOUD_PROJECT`, `.gkey.json`, `world healthy` or `default`. */
export interface Setting<Value> {
  readonly value: Value;
  readonly from: string;
}

export interface Settings {
  readonly project: Setting<string | null>;
  readonly surface: Setting<Surface>;
  readonly model: Setting<string | null>;
  readonly location: Setting<string>;
  readonly live: Setting<LiveMode>;
  /** Null: all of them. */
  readonly check: Setting<readonly string[] | null>;
  readonly skip: Setting<readonly string[]>;
  readonly failOn: Setting<ExitOptions['failOn']>;
  readonly strict: Setting<boolean>;
  /** Milliseconds for the whole run. */
  readonly timeout: Setting<number>;
  /** Null: what is found in the repository. */
  readonly sarifAnchor: Setting<string | null>;
  readonly ignores: Setting<readonly Ignore[]>;
}

/** Where settings come from. */
export interface Sources {
  /** What was said on the command line, over what the world says. */
  readonly options: Flags;
  /** What was said on the command line alone. */
  readonly said: Flags;
  readonly world: string | null;
  readonly env: Surroundings['env'];
  readonly file: ConfigFile | null;
}

type Flags = RunOptions & Pick<DoctorOptions, 'failOn' | 'sarifAnchor'>;
type Key = keyof Settings & keyof Flags;
type Candidate<Value> = readonly [value: Value | undefined, from: string];

/**
 * Puts the settings together. A simulated world brings its own project, surface, model and location: those of the
 * configuration are not meant for it.
 * @throws UsageError for a value that no run can work with, naming where it came from
 */
export async function settingsOf(sources: Sources): Promise<Settings> {
  const { options, said, world, env, file } = sources;
  const config = file?.config ?? {};
  const label = file?.label ?? '';
  const flag = <K extends Key>(key: K): Candidate<Flags[K]> => [
    options[key],
    said[key] === undefined && world !== null ? `world ${world}` : flagOf(key, options[key] === false),
  ];
  const variable = (name: string): Candidate<string> => [setting(env, name), `env ${name}`];
  const real = world === null ? config : {};
  const timeout: Candidate<number> = [
    config.timeout === undefined ? undefined : duration(config.timeout, label),
    label,
  ];
  const settings: Settings = {
    project: first<string | null>([flag('project'), variable('GOOGLE_CLOUD_PROJECT'), [real.project, label]], null),
    surface: first<Surface>([flag('surface'), [real.surface, label]], 'gemini'),
    model: first<string | null>([flag('model'), [real.model, label]], null),
    location: first([flag('location'), variable('GOOGLE_CLOUD_LOCATION'), [real.location, label]], 'global'),
    live: first<LiveMode>([flag('live'), [config.live, label]], 'generate'),
    check: first<readonly string[] | null>([flag('check'), [config.check, label]], null),
    // Whoever says which checks to run does not want the configuration to leave some of them out.
    skip: first<readonly string[]>([flag('skip'), [options.check === undefined ? config.skip : undefined, label]], []),
    failOn: first<ExitOptions['failOn']>([flag('failOn'), [config.failOn, label]], 'error'),
    strict: first<boolean>([flag('strict'), [config.strict, label]], false),
    timeout: first([flag('timeout'), timeout], 30_000),
    sarifAnchor: first<string | null>([flag('sarifAnchor'), [config.sarifAnchor, label]], null),
    ignores: first<readonly Ignore[]>([[config.ignores, label]], []),
  };
  await refuse(settings);
  return settings;
}

/** What the checks are about. */
export function targetOf({ project, surface, model, location, live }: Settings): Target {
  const projectSource = project.value === null ? null : project.from;
  return {
    surface: surface.value,
    live: live.value,
    project: project.value?.trim() ?? null,
    projectSource,
    model: model.value,
    location: location.value,
  };
}

/** The ids of the checks to run; null for all. */
export async function selectedChecks({ check, skip }: Settings): Promise<ReadonlySet<string> | null> {
  if (check.value === null && skip.value.length === 0) return null;
  const ids = check.value ?? (await checkIds());
  return new Set(ids.filter((id) => !skip.value.includes(id)));
}

/** How an option is typed: `failOn` is `--fail-on`. */
function flagOf(key: string, off: boolean): string {
  return `--${off ? 'no-' : ''}${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function first<Value>(candidates: readonly Candidate<Value>[], otherwise: Value): Setting<Value> {
  for (const [value, from] of candidates) if (value !== undefined) return { value, from };
  return { value: otherwise, from: 'default' };
}

async function refuse(settings: Settings): Promise<void> {
  const { project, model, location, check, skip } = settings;
  if (project.value?.trim() === '')
    throw new UsageError(
      text('{setting} is empty. It takes a project id such as my-app, or a project number.', { setting: project.from }),
    );
  if (model.value?.trim() === '')
    throw new UsageError(
      text('{setting} is empty. It takes a model such as gemini-flash-latest.', { setting: model.from }),
    );
  if (!/^[a-z][a-z0-9-]*$/.test(location.value)) {
    throw new UsageError(
      text('"{value}" is not a location ({setting}). It looks like global or europe-west1.', {
        value: location.value,
        setting: location.from,
      }),
    );
  }
  for (const { value, from } of [check, skip]) {
    for (const id of value ?? []) await refuseUnknownCheck(id, from);
  }
  const selected = await selectedChecks(settings);
  if (selected?.size === 0)
    throw new UsageError(text('No check is left to run: all that --check names are left out by --skip.'));
}

async function refuseUnknownCheck(id: string, from: string): Promise<void> {
  const ids = await checkIds();
  if (ids.includes(id)) return;
  const meant = nearest(id, ids);
  throw new UsageError(
    meant === undefined
      ? text('"{word}" is not a check ({setting}). There are {ids}.', {
          word: id,
          setting: from,
          ids: list(ids, 'none'),
        })
      : text('"{word}" is not a check ({setting}). Did you mean {id}?', { word: id, setting: from, id: meant }),
  );
}

async function checkIds(): Promise<readonly string[]> {
  const { checks } = await import('../checks/index.ts');
  return checks.map(({ id }) => id);
}

function duration(value: string, label: string): number {
  const ms = milliseconds(value);
  if (ms === null)
    throw new UsageError(text('{file}: timeout "{value}" is not {hint}.', { file: label, value, hint: durationHint }));
  return ms;
}
