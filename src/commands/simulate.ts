/** `gkey simulate`: a local Google Cloud in the foreground. */
import { once } from 'node:events';
import { UsageError } from '../evidence/surroundings.ts';
import { text } from '../language/text.ts';
import { shellQuote } from '../report/shell-quote.ts';
import { listWorlds, startSimulator } from '../simulator/index.ts';
import type { Io } from './io.ts';
import { worldNamed } from './world.ts';

export interface SimulateOptions {
  readonly list?: boolean;
  readonly port: number;
  /** Milliseconds added to every answer. */
  readonly latency: number;
}

/** Where the simulated person lives. Whoever reads the lines into a shell keeps a home of their own; CLOUDSDK_CONFIG says the rest. */
const homes: ReadonlySet<string> = new Set(['HOME', 'USERPROFILE', 'APPDATA']);

/** Serves a world until it is interrupted; resolves with the exit code. */
export async function simulateCommand(name: string, options: SimulateOptions, io: Io): Promise<number> {
  if (options.list === true) {
    const worlds = await listWorlds();
    const columns = Math.max(...worlds.map((world) => world.name.length));
    for (const world of worlds) io.stdout.write(`${world.name.padEnd(columns)}  ${world.summary}\n`);
    return 0;
  }
  const world = await worldNamed(name);
  const simulator = await startSimulator(world, { port: options.port, latencyMs: options.latency }).catch(
    (error: unknown) => {
      throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? new UsageError(text('Port {port} is taken. --port 0 picks a free one.', { port: options.port }))
        : error;
    },
  );
  try {
    const doctor = shellQuote(['gkey', 'doctor', ...simulator.args]);
    io.stdout.write(`# ${name}: ${world.summary}\n# Paste these lines into another shell, then run there: ${doctor}\n`);
    const shown = Object.entries(simulator.env).filter(([variable]) => !homes.has(variable));
    for (const [variable, value] of shown) io.stdout.write(`export ${variable}=${shellQuote([value])}\n`);
    io.stderr.write(`Serving on ${simulator.endpoint}. Ctrl-C stops it.\n`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    return 0;
  } finally {
    await simulator.close();
  }
}
