/** `gkey run -- COMMAND…`: runs a command untouched; when it fails, says what gkey makes of its last output. */
import { spawn } from 'node:child_process';
import os from 'node:os';
import type { Readable } from 'node:stream';
import { explain } from '../explain.ts';
import { text } from '../language/text.ts';
import { explainText } from '../report/explain-text.ts';
import { styleFor } from '../report/terminal.ts';
import { version } from '../package-files.ts';
import type { Io } from './io.ts';

/** How much of the last output of each stream is looked at, in bytes. */
const remembered = 256 * 1024;
/** What shells answer for a command that is not there, or that may not be run. */
const notFound = 127;
const notRunnable = 126;
const bySignal = 128;

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly NodeJS.Signals[];

/**
 * Runs a command with the standard input of this process, passes its output and its signals through, and resolves with its exit
 * code: 128 + n when a signal ended it, 127 when there is no such command, 126 when it cannot be run.
 */
export async function runCommand(command: readonly string[], io: Io): Promise<number> {
  const [program, ...args] = command;
  if (program === undefined) {
    io.stderr.write(`gkey run: ${io.language.say(text('which command? gkey run -- npm start'))}\n`);
    return 3;
  }
  const child = spawn(program, args, { stdio: ['inherit', 'pipe', 'pipe'], env: { ...io.env }, cwd: io.cwd });
  const last = [new Tail(child.stderr), new Tail(child.stdout)];
  child.stdout.pipe(io.stdout, { end: false });
  child.stderr.pipe(io.stderr, { end: false });
  const forward = (signal: NodeJS.Signals): void => {
    // A terminal sends Ctrl-C to the whole group: the command has it already.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of forwarded) process.on(signal, forward);
  try {
    const code = await ended(child);
    if (code !== 0) await tell(code, last, io);
    return code;
  } catch (error) {
    return notStarted(error, program, io);
  } finally {
    for (const signal of forwarded) process.off(signal, forward);
  }
}

/** The exit code, once both streams are at their end. */
function ended(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve(code ?? bySignal + (signal === null ? 0 : os.constants.signals[signal])),
    );
  });
}

function notStarted(error: unknown, program: string, io: Io): number {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const missing = code === 'ENOENT';
  const why = missing ? text('command not found') : text('cannot be run');
  io.stderr.write(`gkey run: ${program}: ${io.language.say(why)}\n`);
  return missing ? notFound : notRunnable;
}

async function tell(code: number, tails: readonly Tail[], io: Io): Promise<void> {
  const explanation = await explain(
    tails.flatMap((tail) => [...tail.chunks, '\n']),
    version(),
    io.language,
  );
  // Ordinary failures are not gkey's business.
  if (explanation.verdict === 'unexplained' && explanation.unknownReasons.length === 0) return;
  const said = text('the command ended with exit code {code}. In its last output:', { code });
  io.stderr.write(`\ngkey: ${io.language.say(said)}\n\n`);
  io.stderr.write(
    explainText(explanation, styleFor(io.stderr as NodeJS.WriteStream, io.env, { language: io.language })),
  );
}

/** The last output of a stream. */
class Tail {
  chunks: Buffer[] = [];
  #size = 0;

  constructor(stream: Readable) {
    stream.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.#size += chunk.length;
      while (this.#size - (this.chunks[0]?.length ?? 0) > remembered) this.#size -= this.chunks.shift()?.length ?? 0;
    });
  }
}
