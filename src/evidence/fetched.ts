import { english } from '../language/language.ts';
import type { Text } from '../language/text.ts';
import type { EvidenceKey, Fetched, NotAsked, Problem } from '../model.ts';

/** Evidence that nobody asked for, and why. `missing` names the piece without which it cannot be asked for. */
export function notAsked(because: Text, missing?: EvidenceKey): Extract<Fetched<never>, { notAsked: NotAsked }> {
  return { ok: false, notAsked: missing === undefined ? { because } : { because, missing } };
}

/** Something on this machine, as a Problem; rules and checks know it by its code. */
export function localProblem(code: string, words: Text, metadata: Problem['metadata'] = {}): Problem {
  return { kind: 'local', code, message: english.say(words), words, metadata, violations: [], links: [] };
}

/** Why a run ended before everything was known. */
export class Ended extends Error {
  override readonly name = 'Ended';
  readonly code: string;
  readonly words: Text;

  constructor(code: string, words: Text) {
    super(english.say(words));
    this.code = code;
    this.words = words;
  }
}

/** Calls `make` the first time, and hands out the same promise ever after. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** Lets everything that was started, sent or loaded get on its way first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The answer, or the Problem that time is up: what is undecided when the run ends stays undecided. Never rejects. */
export async function withinTime<T>(answer: Promise<Fetched<T>>, signal: AbortSignal): Promise<Fetched<T>> {
  const timeIsUp = new Promise<Fetched<T>>((resolve) => {
    const stop = (): void => resolve({ ok: false, problem: ended(signal.reason) });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  const settled = answer.catch((error: unknown): Fetched<T> => ({
    ok: false,
    problem: { ...ended(error), kind: 'local', code: 'INTERNAL' },
  }));
  return Promise.race([settled, timeIsUp]);
}

function ended(reason: unknown): Problem {
  const error: NodeJS.ErrnoException = reason instanceof Error ? reason : new Error(String(reason));
  const words = error instanceof Ended ? { words: error.words } : {};
  const { code = 'DEADLINE', message } = error;
  return { kind: 'network', code, message, ...words, metadata: {}, violations: [], links: [] };
}
