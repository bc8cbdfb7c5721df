/** Writes a document of the guide to where it is wanted. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../evidence/surroundings.ts';
import { text } from '../language/text.ts';
import { styleFor, type Style } from '../report/terminal.ts';
import type { GuideFormat, GuideOptions } from './guide-options.ts';
import type { Io } from './io.ts';

/** Formats that the name of a file says. */
const byName: Readonly<Record<string, GuideFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.json': 'json',
  '.txt': 'text',
};

/**
 * Makes the document in the format that was asked for, and writes it to standard output or to the file.
 * @throws UsageError when the file cannot be written
 */
export async function deliver(
  options: GuideOptions,
  io: Io,
  document: (format: GuideFormat, style: Style) => Promise<string>,
): Promise<void> {
  const { output } = options;
  const choice = { ...options, language: io.language };
  if (output === undefined) {
    const style = styleFor(io.stdout as NodeJS.WriteStream, io.env, choice);
    io.stdout.write(await document(options.format ?? 'text', style));
    return;
  }
  if (output.trim() === '' || output === '-') throw new UsageError(text('--output takes the name of a file.'));
  const format = options.format ?? byName[path.extname(output).toLowerCase()] ?? 'text';
  const file = path.resolve(io.cwd, output);
  const content = await document(format, styleFor({}, { ...io.env, FORCE_COLOR: undefined }, choice));
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UsageError(text('The guide cannot be written to {file} ({code}).', { file, code }));
  }
}
