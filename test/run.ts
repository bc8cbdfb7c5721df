import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import { PassThrough, Readable, type Writable } from 'node:stream';
import type { Io } from '../src/commands/io.ts';
import { main } from '../src/program.ts';
import type { Report } from '../src/report/schema.ts';
import { startSimulator, type Simulator, type World } from '../src/simulator/index.ts';

export interface Result {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in this process, with an environment of its own. */
export async function run(
  argv: readonly string[],
  surroundings: Partial<Pick<Io, 'env' | 'cwd' | 'home'>> = {},
  input = '',
): Promise<Result> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = [stdout, stderr].map(async (stream) => {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return text;
  });
  const io: Omit<Io, 'language'> = {
    stdin: Readable.from([input]),
    stdout,
    stderr,
    env: {},
    cwd: '/nonexistent',
    home: '/nonexistent',
    platform: 'linux',
    ...surroundings,
  };
  const exitCode = await main(argv, io);
  stdout.end();
  stderr.end();
  const [out, err] = await Promise.all(texts);
  return { exitCode, stdout: out ?? '', stderr: err ?? '' };
}

export interface Visit extends Result {
  readonly simulator: Simulator;
  /** Null unless the format was JSON. */
  readonly report: Report | null;
}

/** Starts a simulator for the world, runs doctor as its person would, and stops it. */
export async function visit(
  world: World,
  args: readonly string[] = ['--format', 'json'],
  env: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  const simulator = await startSimulator(world);
  try {
    const home = simulator.env['HOME'] ?? simulator.cwd;
    const result = await run(['doctor', ...simulator.args, ...args], {
      env: { ...simulator.env, ...env },
      cwd: simulator.cwd,
      home,
    });
    return {
      ...result,
      simulator,
      report: args.includes('json') && result.stdout !== '' ? (JSON.parse(result.stdout) as Report) : null,
    };
  } finally {
    await simulator.close();
  }
}

const program = path.resolve(import.meta.dirname, '..', 'dist', 'cli.js');

/** Starts gkey, as it is published, as a process of its own; of this process's environment it gets the path alone. */
export function start(
  argv: readonly string[],
  { env, cwd }: { readonly env: Io['env']; readonly cwd: string },
): ChildProcessByStdio<Writable, Readable, Readable> {
  const variables = { PATH: process.env['PATH'], NO_COLOR: '1', ...env };
  return spawn(process.execPath, [program, ...argv], { cwd, env: variables, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs gkey as a process of its own until it ends. The exit code is -1 when a signal ended it. */
export async function gkey(
  argv: readonly string[],
  surroundings: { readonly env: Io['env']; readonly cwd: string },
  input = '',
): Promise<Result> {
  const child = start(argv, surroundings);
  child.stdin.end(input);
  const read = async (stream: Readable): Promise<string> => {
    let text = '';
    for await (const chunk of stream.setEncoding('utf8')) text += String(chunk);
    return text;
  };
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? -1));
  });
  const [stdout, stderr, exitCode] = await Promise.all([read(child.stdout), read(child.stderr), ended]);
  return { exitCode, stdout, stderr };
}
