import { PassThrough, Readable } from 'node:stream';
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
export async function run(argv: readonly string[], surroundings: Partial<Pick<Io, 'env' | 'cwd' | 'home'>> = {}, input = ''): Promise<Result> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = [stdout, stderr].map(async (stream) => {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return text;
  });
  const io: Io = { stdin: Readable.from([input]), stdout, stderr, env: {}, cwd: '/nonexistent', home: '/nonexistent', platform: 'linux', ...surroundings };
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
export async function visit(world: World, args: readonly string[] = ['--format', 'json'], env: Readonly<Record<string, string>> = {}): Promise<Visit> {
  const simulator = await startSimulator(world);
  try {
    const home = simulator.env['HOME'] ?? simulator.cwd;
    const result = await run(['doctor', ...simulator.args, ...args], { env: { ...simulator.env, ...env }, cwd: simulator.cwd, home });
    return { ...result, simulator, report: args.includes('json') && result.stdout !== '' ? (JSON.parse(result.stdout) as Report) : null };
  } finally {
    await simulator.close();
  }
}
