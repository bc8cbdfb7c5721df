import type { Io } from './io.ts';

/** A pasted key is short; whatever is longer is not one. */
const mostBytes = 64 * 1024;

/** The key from standard input; on a terminal it is asked for and not shown. Resolves with what was typed, newline and all. */
export async function readKey({ stdin, stderr }: Io): Promise<string> {
  const terminal = stdin as NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?: (on: boolean) => void };
  const hidden = terminal.isTTY === true && terminal.setRawMode !== undefined;
  if (hidden) {
    stderr.write('Gemini API key (not shown): ');
    terminal.setRawMode?.(true);
  }
  let text = '';
  try {
    for await (const chunk of stdin) {
      text += String(chunk);
      // Ctrl-C arrives as a character when nothing is echoed.
      if (hidden && /[\r\n\u0003\u0004]/.test(text)) break;
      if (text.length > mostBytes) break;
    }
  } finally {
    if (hidden) {
      terminal.setRawMode?.(false);
      stderr.write('\n');
    }
  }
  return text.includes('\u0003') ? '' : text.replace(/\u0004/g, '');
}
