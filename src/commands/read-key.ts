import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from '../language/text.ts';
import type { Io } from './io.ts';

/** A pasted key is short; whatever is longer is not one. */
const mostBytes = 64 * 1024;

/** Thrown when the person gives up with Ctrl-C: exit code 130, and nothing to say. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * The key from standard input, newline and all; on a terminal it is asked for and not shown.
 * @throws Interrupted
 */
export async function readKey({ stdin, stderr, language }: Io): Promise<string> {
  if ((stdin as Partial<NodeJS.ReadStream>).isTTY === true)
    return askUnseen(stdin, stderr, language.say(text('Gemini API key (not shown):')));
  let read = '';
  for await (const chunk of stdin) {
    read += String(chunk);
    if (read.length > mostBytes) break;
  }
  return read;
}

async function askUnseen(
  input: NodeJS.ReadableStream,
  stderr: NodeJS.WritableStream,
  question: string,
): Promise<string> {
  // Readline edits the line as people expect and writes what it echoes to nowhere.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input, output, terminal: true });
  stderr.write(`${question} `);
  try {
    return await new Promise<string>((resolve, reject) => {
      line.once('line', resolve);
      line.once('SIGINT', () => reject(new Interrupted()));
      line.once('close', () => resolve(''));
    });
  } finally {
    line.close();
    stderr.write('\n');
  }
}
