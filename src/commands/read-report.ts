/** A saved report, from a file or standard input. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as z from 'zod';
import { redact, redactDeep } from '../redact.ts';
import { type Report, reportSchema } from '../report/schema.ts';
import { plain } from '../report/terminal.ts';
import { version } from '../package-files.ts';
import type { Io } from './io.ts';

/** Why there is no report: `unreadable` where the file is the matter, `not a report` where its content is. */
export class NoReport extends Error {
  readonly kind: 'unreadable' | 'not a report';

  constructor(kind: NoReport['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Far more than any report; a file this large was named by mistake. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads what `gkey doctor --format json` wrote; `-` is standard input. A report may have been edited by anybody, so what looks
 * like a secret in it is taken out once more.
 * @throws NoReport with a sentence that names the file
 */
export async function readReport(file: string, io: Pick<Io, 'stdin' | 'cwd'>): Promise<Report> {
  const name = file === '-' ? 'standard input' : plain(redact(file), 200);
  const bytes = await (file === '-' ? bytesOf(io.stdin) : readFile(path.resolve(io.cwd, file))).catch(
    (error: unknown) => {
      throw new NoReport('unreadable', `${name} cannot be read: ${reasonOf(error)}.`);
    },
  );
  if (bytes.length > mostBytes) throw new NoReport('not a report', `${name} is too large for a report.`);
  const value = parse(textOf(bytes), name);
  try {
    const result = reportSchema.safeParse(value);
    if (result.success) return redactDeep(result.data, redact);
    throw new NoReport('not a report', `${name} ${whatInstead(value, result.error)}`);
  } catch (error) {
    if (error instanceof RangeError) throw new NoReport('not a report', `${name} is nested too deeply for a report.`);
    throw error;
  }
}

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    chunks.push(bytes);
    if (size > mostBytes) break;
  }
  return Buffer.concat(chunks);
}

/** Windows PowerShell redirects output as UTF-16. */
function textOf(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function parse(text: string, name: string): unknown {
  if (text.trim() === '')
    throw new NoReport('not a report', `${name} is empty. gkey doctor --format json writes a report.`);
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.trimStart().startsWith('{"type":"run",');
    throw new NoReport('not a report', lines ? `${name} is JSON Lines. ${wanted}` : `${name} is not JSON. ${wanted}`);
  }
}

const wanted = 'It takes what gkey doctor --format json writes.';

function whatInstead(value: unknown, { issues }: z.ZodError): string {
  const at = (key: string): unknown =>
    typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
  const command = at('command');
  const tool = at('tool');
  const writtenBy =
    typeof tool === 'object' && tool !== null && 'version' in tool && typeof tool.version === 'string'
      ? tool.version
      : null;
  if (typeof at('schemaVersion') !== 'number' || (command !== 'doctor' && typeof command !== 'string'))
    return `is not a report of gkey. ${wanted}`;
  if (command !== 'doctor') return `was written by gkey ${plain(command, 20)}. ${wanted}`;
  const [issue] = issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${plain(issue.path.join('.'), 80)}`;
  const said = `is not a whole report${place}: ${plain(redact(issue?.message ?? ''), 200)}.`;
  return writtenBy === null || writtenBy === version()
    ? said
    : `${said} gkey ${plain(writtenBy, 20)} wrote it, this is ${version()}.`;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'permission denied';
  if (code === 'EISDIR') return 'it is a directory';
  return redact(error instanceof Error ? error.message : String(error));
}
