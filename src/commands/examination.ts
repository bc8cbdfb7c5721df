/** One run of the doctor, with a deadline and a way to stop it. */
import { setMaxListeners } from 'node:events';
import type { Examined } from '../doctor.ts';
import { Ended } from '../evidence/fetched.ts';
import { gather } from '../evidence/gather.ts';
import { findKey, type KeyChoice, type KeyFound } from '../evidence/key.ts';
import type { Language } from '../language/language.ts';
import { type Text, text } from '../language/text.ts';
import { endpointFrom, UsageError, type Surroundings } from '../evidence/surroundings.ts';
import { Door } from '../evidence/transport.ts';
import type { KeyFacts, Target } from '../model.ts';
import { redactDeep, redactor } from '../redact.ts';
import type { Report, ReportCheck } from '../report/schema.ts';
import { version } from '../package-files.ts';
import type { RunOptions } from './doctor-options.ts';
import type { Io } from './io.ts';
import { readKey } from './read-key.ts';
import { selectedChecks, targetOf, type Settings } from './settings.ts';

/** Told of what is known while the run goes on, redacted. */
export interface Watcher {
  header(target: Report['target']): void;
  /** In the order of the list. */
  check(check: ReportCheck): void;
  /** The moment it is decided. */
  settled?(check: ReportCheck): void;
  /** The run is over, or broke. */
  end?(): void;
}

/** One hanging host must not use up the whole run. */
const longestRequestMs = 10_000;

/**
 * Examines the key and project that the settings name. `watch` is called, and may load what it needs, when the first requests
 * have left. Ctrl-C ends the run early with what is known by then.
 * @throws UsageError for input that only the person can mend
 */
export async function carryOut(
  settings: Settings,
  choice: KeyChoice,
  at: Surroundings,
  language: Language,
  watch?: () => Promise<Watcher>,
): Promise<Examined> {
  const started = Date.now();
  const timeoutMs = settings.timeout.value;
  const target = targetOf(settings);
  const selected = await selectedChecks(settings);
  const endpoint = endpointFrom(at.env);
  const key = await findKey(choice, at);
  const over = new AbortController();
  // Every request and every piece of evidence listens for the end of the run.
  setMaxListeners(0, over.signal);
  const stopAt = (code: string, words: Text): void => over.abort(new Ended(code, words));
  const late = text('not decided within {seconds} s', { seconds: timeoutMs / 1000 });
  const timer = setTimeout(() => stopAt('DEADLINE', late), timeoutMs);
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
    stopAt('INTERRUPTED', text('interrupted'));
  };
  process.once('SIGINT', interrupt);
  let watching: Watcher | undefined;
  try {
    const requestTimeoutMs = Math.min(longestRequestMs, timeoutMs);
    const door = new Door({ endpoint, signal: over.signal, requestTimeoutMs, deadline: started + timeoutMs });
    const { ask, secrets } = gather({ target, key, at, door, signal: over.signal });
    // The first requests leave before the rest of the program is loaded, which would keep them waiting.
    const first = [ask('caller'), ...(selected === null && target.surface === 'gemini' ? [ask('models')] : [])];
    await Promise.race([door.firstSent, Promise.all(first)]);
    const [{ examine }, watcher] = await Promise.all([import('../doctor.ts'), watch?.()]);
    watching = watcher;
    watcher?.header(redactDeep(headerOf(target, key), redactor(secrets)));
    return await examine({
      target,
      ask,
      secrets,
      selected,
      ignores: settings.ignores.value,
      callsByHost: () => door.callsByHost,
      version: version(),
      startedAt: started,
      now: Date.now,
      interrupted: () => interrupted,
      language,
      failOn: settings.failOn.value,
      strict: settings.strict.value,
      ...(watcher === undefined
        ? {}
        : { onCheck: (check) => watcher.check(check), onSettled: (check) => watcher.settled?.(check) }),
    });
  } finally {
    clearTimeout(timer);
    watching?.end?.();
    process.removeListener('SIGINT', interrupt);
    // Whatever is still on its way keeps the process alive.
    stopAt('DONE', text('the run is over'));
  }
}

/** What is known of the target before anybody answered. */
function headerOf({ surface, project, model }: Target, { key }: KeyFound): Report['target'] {
  const number = project !== null && /^\d+$/.test(project);
  const named = project === null ? null : { id: number ? null : project, number: number ? project : null };
  return { surface, project: named, key: key === null ? null : shownKey(key.facts), principal: null, model };
}

function shownKey({ kind, display, fingerprint, source }: KeyFacts): Report['target']['key'] {
  return { kind, display, fingerprint, source };
}

/**
 * Where the key is to come from; what comes on standard input is read here, once.
 * @throws UsageError when more than one place is named
 */
export async function keyChoice({ keyEnv, keyFile, keyStdin }: RunOptions, io: Io): Promise<KeyChoice> {
  const given = [keyEnv, keyFile, keyStdin].filter((choice) => choice !== undefined);
  if (given.length > 1)
    throw new UsageError(text('Take the key from one place: --key-env, --key-file or --key-stdin.'));
  if (keyEnv !== undefined) return { env: keyEnv };
  if (keyFile !== undefined) return { file: keyFile };
  return keyStdin === true ? { stdin: await readKey(io) } : {};
}
