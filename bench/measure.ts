import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** One program to time: Node with these arguments. */
export interface Run {
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Wall time of a whole process in milliseconds, from spawn to exit, and how it ended. Its output goes nowhere. */
export function timed({ argv, env, cwd }: Run): Promise<{ readonly ms: number; readonly exitCode: number | null }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, argv, { env: { ...bareEnv(), ...env }, cwd, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve({ ms: performance.now() - start, exitCode }));
  });
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half) - 1] ?? Number.NaN)) / 2;
}

/** What a process needs to start, and nothing that gkey would read. */
function bareEnv(): Record<string, string> {
  const names = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
