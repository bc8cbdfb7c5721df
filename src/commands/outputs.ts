/** Where the report goes, in which formats: standard output, files, and the summary of a GitHub Actions step. */
import path from 'node:path';
import { list, text } from '../language/text.ts';
import { UsageError } from '../evidence/surroundings.ts';
import { formats, type Format } from '../report/formats.ts';
import type { DoctorOptions } from './doctor-options.ts';
import type { Io } from './io.ts';
import { nearest } from './nearest.ts';
import type { Setting } from './settings.ts';

export interface Outputs {
  /** What standard output gets; null when a file gets it instead. */
  readonly stdout: Setting<Format> | null;
  readonly files: readonly { readonly format: Format; readonly file: string }[];
  /** The file that GitHub Actions shows as the summary of the step. */
  readonly summary: string | null;
}

/**
 * Reads `--format` and `--output`: `--output FILE` takes what standard output would get, in the format that its name says unless
 * one was said; `--output FORMAT:FILE` is one more.
 * In GitHub Actions standard output gets workflow commands unless a format was said.
 * @throws UsageError for an unknown format, a file named twice, or none
 */
export function outputsOf({ format, output = [] }: DoctorOptions, { env, cwd }: Pick<Io, 'env' | 'cwd'>): Outputs {
  const said = output.map(formatAndFile);
  const inActions = env['GITHUB_ACTIONS'] === 'true';
  const instead = said.some((one) => one.format === null);
  const main: Setting<Format> =
    format !== undefined
      ? { value: format, from: '--format' }
      : inActions && !instead
        ? { value: 'github', from: 'env GITHUB_ACTIONS' }
        : { value: 'text', from: 'default' };
  const files = said.map((one) => ({
    format: one.format ?? (format === undefined ? formatByName(one.file) : null) ?? main.value,
    file: path.resolve(cwd, one.file),
  }));
  const twice = files.find(({ file }, i) => files.findIndex((one) => one.file === file) !== i);
  if (twice !== undefined) throw new UsageError(text('Two outputs want the same file, {file}.', { file: twice.file }));
  const summary = env['GITHUB_STEP_SUMMARY'];
  return { stdout: instead ? null : main, files, summary: inActions && summary ? summary : null };
}

/** Endings that say a format. */
const endings: readonly (readonly [RegExp, Format])[] = [
  [/\.html?$/i, 'html'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.sarif(?:\.json)?$/i, 'sarif'],
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.json$/i, 'json'],
  [/\.xml$/i, 'junit'],
];

function formatByName(file: string): Format | null {
  return endings.find(([ending]) => ending.test(file))?.[1] ?? null;
}

function formatAndFile(value: string): { readonly format: Format | null; readonly file: string } {
  // A drive such as C: is no format.
  const [, prefix, rest] = /^([\w-]{2,}):(.*)$/s.exec(value) ?? [];
  const format = formats.find((one) => one === prefix) ?? null;
  if (prefix !== undefined && format === null) {
    const meant = nearest(prefix, formats);
    throw new UsageError(
      meant === undefined
        ? text('"{word}" is not a format. There are {ids}. A file with a colon in its name is written ./{file}', {
            word: prefix,
            ids: list(formats, 'none'),
            file: value,
          })
        : text('"{word}" is not a format. Did you mean {id}? A file with a colon in its name is written ./{file}', {
            word: prefix,
            id: meant,
            file: value,
          }),
    );
  }
  const file = format === null ? value : (rest ?? '');
  if (file.trim() === '') throw new UsageError(text('--output {value} names no file.', { value }));
  if (file === '-') throw new UsageError(text('--output takes a file. What standard output gets, --format says.'));
  return { format, file };
}
