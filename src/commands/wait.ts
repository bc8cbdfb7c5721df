/** `--wait`: looks again and again while what stands in the way heals by itself. */
import type { Examined } from '../doctor.ts';
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
  io: Pick<Io, 'stderr' | 'env' | 'signal'>,
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
      const end = endText(outlook, left());
      if (looks > 1 || end !== '')
        line.tell(`waited ${minutesText(waited())}, looked ${looks === 1 ? 'once' : `${looks} times`}${end}`);
      return examined;
    }
    const tick = (rest: number): void => line.show(() => stateText(outlook, left(), rest));
    if (await sleepThrough(pause, clock, io.signal, tick)) {
      line.clear();
      return { ...examined, report: { ...examined.report, exitCode: 130 } };
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

function stateText({ waitingFor }: Again, leftMs: number, restMs: number): string {
  const next = restMs > 0 ? `next look in ${Math.ceil(restMs / 1000)} s` : 'looking again';
  return `waiting, ${minutesText(leftMs)} left, ${next}: ${awaitedText(waitingFor)}`;
}

/** Why it is over though something is still wrong; empty when nothing is. */
function endText(outlook: Outlook, leftMs: number): string {
  if (!outlook.again) return outlook.because === null ? '' : `; waiting does not help (${outlook.because})`;
  const { waitingFor, retryAfterSeconds } = outlook;
  const asks =
    leftMs > 0 && retryAfterSeconds !== null
      ? `, and Google asks to come back in ${minutesText(retryAfterSeconds * 1000)}`
      : '';
  return `; still ${awaitedText(waitingFor)}${asks}`;
}

/** One line on stderr: redrawn on a terminal, else repeated now and then. */
class StatusLine {
  readonly #io: Pick<Io, 'stderr' | 'env'>;
  readonly #clock: Clock;
  readonly #quiet: boolean;
  /** Columns of a terminal that can redraw a line, or null. */
  readonly #columns: number | null;
  #drawn = false;
  #lastLineAt = Number.NEGATIVE_INFINITY;

  constructor(io: Pick<Io, 'stderr' | 'env'>, clock: Clock, quiet: boolean) {
    const { isTTY, columns } = io.stderr as Partial<NodeJS.WriteStream>;
    this.#io = io;
    this.#clock = clock;
    this.#quiet = quiet;
    this.#columns = isTTY === true && io.env['TERM'] !== 'dumb' ? columns || 80 : null;
  }

  show(text: () => string): void {
    if (this.#quiet) return;
    if (this.#columns !== null) {
      // A line that wraps could not be redrawn.
      const shown = `gkey: ${text()}`;
      const fits = shown.length < this.#columns ? shown : `${shown.slice(0, Math.max(0, this.#columns - 4))}...`;
      this.#io.stderr.write(`\r\u001b[K${fits}`);
      this.#drawn = true;
    } else if (this.#clock.now() - this.#lastLineAt >= plainLineMs) {
      this.#lastLineAt = this.#clock.now();
      this.#io.stderr.write(`gkey: ${text()}\n`);
    }
  }

  /** A line that stays. */
  tell(text: string): void {
    this.clear();
    if (!this.#quiet) this.#io.stderr.write(`gkey: ${text}\n`);
  }

  clear(): void {
    if (this.#drawn) this.#io.stderr.write('\r\u001b[K');
    this.#drawn = false;
  }
}
