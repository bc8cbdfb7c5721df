/** `--wait`: looks again and again while what stands in the way heals by itself. */
import type { Examined } from '../doctor.ts';
import { type Text, text } from '../language/text.ts';
import { cutTo } from '../report/terminal.ts';
import type { ExitOptions } from '../report/exit-code.ts';
import { awaitedText, minutesText, type Outlook, outlookOf, pauseAfter } from '../waiting.ts';
import type { Io } from './io.ts';

export interface WaitOptions extends ExitOptions {
  /** How long to go on looking, in milliseconds. */
  readonly waitMs: number;
  /** Say nothing while waiting. */
  readonly quiet: boolean;
}

/** Time, handed in so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

const realClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done, { once: true });
      if (signal.aborted) done();
    }),
};

const tickMs = 1000;
/** A log is read later: a line now and then is enough. */
const plainLineMs = 10_000;

type Again = Extract<Outlook, { again: true }>;

/**
 * Calls `look`, a whole fresh run each time, until it succeeds, until something is in the way that does not heal by itself, or
 * until the time is over; resolves with the last run. Says on stderr what it waits for. Ctrl-C during a pause ends it with the
 * last run and exit code 130.
 */
export async function examineUntilHealed(
  look: () => Promise<Examined>,
  options: WaitOptions,
  io: Pick<Io, 'stderr' | 'env' | 'signal' | 'language'>,
  clock: Clock = realClock,
): Promise<Examined> {
  const started = clock.now();
  const waited = (): number => clock.now() - started;
  const left = (): number => options.waitMs - waited();
  const line = new StatusLine(io, clock, options.quiet);
  for (let looks = 1; ; looks += 1) {
    const examined = await look().finally(() => line.clear());
    const outlook = outlookOf(examined.report, options);
    const pause = outlook.again ? pauseAfter(looks, outlook.retryAfterSeconds, left()) : null;
    if (!outlook.again || pause === null) {
      if (looks > 1 || stillWrong(outlook)) line.tell(overText(outlook, looks, waited(), left()));
      return examined;
    }
    const tick = (rest: number): void => line.show(() => stateText(outlook, left(), rest));
    if (await sleepThrough(pause, clock, io.signal, tick)) {
      line.clear();
      const interrupted = { exitCode: 130 };
      return {
        ...examined,
        report: { ...examined.report, ...interrupted },
        spoken: { ...examined.spoken, ...interrupted },
      };
    }
    // It stays on a terminal while the next look goes on.
    line.show(() => stateText(outlook, left(), 0));
  }
}

/** Sleeps in ticks, telling what is left of the pause before each; resolves with whether Ctrl-C ended it. */
async function sleepThrough(
  pauseMs: number,
  clock: Clock,
  signal: AbortSignal | undefined,
  tick: (restMs: number) => void,
): Promise<boolean> {
  const interrupted = new AbortController();
  const stop = AbortSignal.any([interrupted.signal, ...(signal === undefined ? [] : [signal])]);
  const interrupt = (): void => interrupted.abort();
  process.once('SIGINT', interrupt);
  try {
    const end = clock.now() + pauseMs;
    for (let rest = pauseMs; rest > 0 && !stop.aborted; rest = end - clock.now()) {
      tick(rest);
      await clock.sleep(Math.min(tickMs, rest), stop);
    }
    return stop.aborted;
  } finally {
    process.removeListener('SIGINT', interrupt);
  }
}

function stateText({ waitingFor }: Again, leftMs: number, restMs: number): Text {
  const gaps = { left: minutesText(leftMs), causes: awaitedText(waitingFor) };
  return restMs > 0
    ? text('waiting, {left} left, next look in {n} s: {causes}', { ...gaps, n: Math.ceil(restMs / 1000) })
    : text('waiting, {left} left, looking again: {causes}', gaps);
}

function stillWrong(outlook: Outlook): boolean {
  return outlook.again || outlook.because !== null;
}

/** How long it took, and why it is over though something is still wrong. */
function overText(outlook: Outlook, looks: number, waitedMs: number, leftMs: number): Text {
  const waited = minutesText(waitedMs);
  const effort =
    looks === 1
      ? text('waited {waited}, looked once', { waited })
      : text('waited {waited}, looked {n} times', { waited, n: looks });
  if (!outlook.again)
    return outlook.because === null
      ? effort
      : text('{effort}; waiting does not help ({why})', { effort, why: outlook.because });
  const { waitingFor, retryAfterSeconds } = outlook;
  const still = { effort, causes: awaitedText(waitingFor) };
  return leftMs > 0 && retryAfterSeconds !== null
    ? text('{effort}; still {causes}, and Google asks to come back in {later}', {
        ...still,
        later: minutesText(retryAfterSeconds * 1000),
      })
    : text('{effort}; still {causes}', still);
}

/** One line on stderr: redrawn on a terminal, else repeated now and then. */
class StatusLine {
  readonly #io: Pick<Io, 'stderr' | 'env' | 'language'>;
  readonly #clock: Clock;
  readonly #quiet: boolean;
  /** Columns of a terminal that can redraw a line, or null. */
  readonly #columns: number | null;
  #drawn = false;
  #lastLineAt = Number.NEGATIVE_INFINITY;

  constructor(io: Pick<Io, 'stderr' | 'env' | 'language'>, clock: Clock, quiet: boolean) {
    const { isTTY, columns } = io.stderr as Partial<NodeJS.WriteStream>;
    this.#io = io;
    this.#clock = clock;
    this.#quiet = quiet;
    this.#columns = isTTY === true && io.env['TERM'] !== 'dumb' ? columns || 80 : null;
  }

  show(state: () => Text): void {
    if (this.#quiet) return;
    if (this.#columns !== null) {
      // A line that wraps could not be redrawn.
      const shown = `gkey: ${this.#io.language.say(state())}`;
      const fits = cutTo(shown, this.#columns - 1);
      this.#io.stderr.write(`\r\u001b[K${fits}`);
      this.#drawn = true;
    } else if (this.#clock.now() - this.#lastLineAt >= plainLineMs) {
      this.#lastLineAt = this.#clock.now();
      this.#io.stderr.write(`gkey: ${this.#io.language.say(state())}\n`);
    }
  }

  /** A line that stays. */
  tell(words: Text): void {
    this.clear();
    if (!this.#quiet) this.#io.stderr.write(`gkey: ${this.#io.language.say(words)}\n`);
  }

  clear(): void {
    if (this.#drawn) this.#io.stderr.write('\r\u001b[K');
    this.#drawn = false;
  }
}
