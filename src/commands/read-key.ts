import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
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
export async function readKey({ stdin, stderr }: Io): Promise<string> {
  if ((stdin as Partial<NodeJS.ReadStream>).isTTY === true) return askUnseen(stdin, stderr);
  let text = '';
  for await (const chunk of stdin) {
    text += String(chunk);
    if (text.length > mostBytes) break;
  }
  return text;
}

async function askUnseen(input: NodeJS.ReadableStream, stderr: NodeJS.WritableStream): Promise<string> {
  // Readline edits the line as people expect and writes what it echoes to nowhere.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input, output, terminal: true });
  stderr.write('Gemini API key (not shown): ');
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
