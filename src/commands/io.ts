import type { Language } from '../language/language.ts';

/** Where a command reads and writes; handed in, so that tests and pipes are alike. */
export interface Io {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly stdin: NodeJS.ReadableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly platform: NodeJS.Platform;
  /** What the person reads. */
  readonly language: Language;
  readonly signal?: AbortSignal;
}
