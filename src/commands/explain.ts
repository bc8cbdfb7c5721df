/** `gkey explain`: where the text comes from, the explanation or the page of a cause, the exit code. */
import { createReadStream } from 'node:fs';
import { explain } from '../explain.ts';
import { english, said } from '../language/language.ts';
import { type Text, text, verbatim } from '../language/text.ts';
import { type CauseId, causeIds } from '../model.ts';
import { redact } from '../redact.ts';
import { causePageText } from '../report/cause-page.ts';
import { jsonText } from '../report/json-text.ts';
import type { Explanation } from '../report/explain-schema.ts';
import { explainText } from '../report/explain-text.ts';
import { type Style, styleFor } from '../report/terminal.ts';
import { rules } from '../rules/index.ts';
import { version } from '../package-files.ts';
import type { Io } from './io.ts';
import { nearest } from './nearest.ts';

export interface ExplainOptions {
  readonly file?: string;
  readonly list?: boolean;
  readonly format?: 'text' | 'json';
  readonly color?: boolean;
}

const codes = { explained: 0, unexplained: 1, unreadable: 2, usage: 3, interrupted: 130 } as const;

type Chunks = AsyncIterable<Uint8Array | string> | Iterable<string>;

/**
 * Explains a text, a file or standard input, or shows the page of a cause or the list of all; resolves with the exit code:
 * 0 explained, 1 nothing recognised, 2 could not read, 3 wrong usage, 130 interrupted.
 */
export async function explainCommand(texts: readonly string[], options: ExplainOptions, io: Io): Promise<number> {
  const style = styleFor(io.stdout as NodeJS.WriteStream, io.env, { ...options, language: io.language });
  // What programs read is in English whatever the language.
  const language = options.format === 'json' ? english : io.language;
  if (options.list === true) return listCauses(texts, options, io);
  if (texts.length > 0 && options.file !== undefined) return usage(io, text('give a text or --file, not both'));
  const [word] = texts;
  if (texts.length === 1 && word !== undefined && isCauseId(word)) return showPage(word, options, io, style);
  const chunks = chunksOf(texts, options, io);
  let explanation: Explanation;
  try {
    explanation = await explain(interruptible(chunks, io.signal), version(), language);
  } catch (error) {
    if (io.signal?.aborted === true) return codes.interrupted;
    const source = options.file ?? text('standard input');
    return failed(io, codes.unreadable, text('could not read {source}: {reason}', { source, reason: reasonOf(error) }));
  }
  if (explanation.verdict === 'unexplained' && texts.length === 1 && word !== undefined) {
    const meant = nearest(word.trim(), causeIds);
    if (meant !== undefined)
      return usage(
        io,
        text('there is no cause "{word}". Did you mean {id}? (gkey explain --list names all)', {
          word: redact(word),
          id: meant,
        }),
      );
  }
  io.stdout.write(options.format === 'json' ? `${jsonText(explanation, 2)}\n` : explainText(explanation, style));
  return codes[explanation.verdict];
}

function isCauseId(word: string): word is CauseId {
  return causeIds.some((id) => id === word);
}

function showPage(cause: CauseId, options: ExplainOptions, io: Io, style: Style): number {
  io.stdout.write(
    options.format === 'json'
      ? `${jsonText({ ...head(), page: pageOf(cause) }, 2)}\n`
      : causePageText(cause, rules[cause], style.width, io.language),
  );
  return codes.explained;
}

/** The page as data, with placeholders where a case would have its ids. */
function pageOf(cause: CauseId): object {
  const { severity, title, fix, docs, page } = rules[cause];
  return said({ cause, severity, title: title({}), ...page, fix: fix({}), docs }, english);
}

function listCauses(texts: readonly string[], options: ExplainOptions, io: Io): number {
  if (texts.length > 0 || options.file !== undefined) return usage(io, text('--list takes no text'));
  const language = options.format === 'json' ? english : io.language;
  const causes = causeIds.map((cause) => ({
    cause,
    severity: rules[cause].severity,
    title: language.say(rules[cause].title({})),
  }));
  const column = Math.max(...causeIds.map((id) => id.length));
  const lines = causes.map(({ cause, title }) => `${cause.padEnd(column)}  ${title}\n`);
  io.stdout.write(options.format === 'json' ? `${jsonText({ ...head(), causes }, 2)}\n` : lines.join(''));
  return codes.explained;
}

function head(): object {
  return { schemaVersion: 1, tool: { name: 'gkey', version: version() }, command: 'explain' };
}

function chunksOf(texts: readonly string[], options: ExplainOptions, io: Io): Chunks {
  if (texts.length > 0) return [texts.join(' ')];
  if (options.file !== undefined && options.file !== '-')
    return createReadStream(options.file, { highWaterMark: 1 << 18 });
  if ('isTTY' in io.stdin && io.stdin.isTTY === true)
    io.stderr.write(`${io.language.say(text('Paste the error, then press Ctrl-D on a line of its own.'))}\n`);
  return io.stdin;
}

/** Stops reading when the person does not want to wait any longer. */
async function* interruptible(chunks: Chunks, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array | string> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
}

function usage(io: Io, message: Text): number {
  return failed(io, codes.usage, message);
}

function failed(io: Io, code: number, message: Text): number {
  io.stderr.write(`gkey explain: ${io.language.say(message)}\n`);
  return code;
}

function reasonOf(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return text('there is no such file');
  if (code === 'EACCES') return text('permission denied');
  if (code === 'EISDIR') return text('it is a directory');
  return verbatim(redact(error instanceof Error ? error.message : String(error)));
}
