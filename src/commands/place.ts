import type { Surroundings } from '../evidence/surroundings.ts';
import type { RunOptions } from './doctor-options.ts';
import type { Io } from './io.ts';

/** Where a run takes place: on this machine, or in a simulated world. */
export interface Place<Options> {
  readonly at: Surroundings;
  /** What was said, over what the world says. */
  readonly options: Options;
  /** Name of the simulated world. */
  readonly world: string | null;
}

/**
 * Does some work here, or in the world that `--simulate` names, which runs that long. `parse` reads a command line without a
 * command: what the world would say.
 * @throws UsageError when there is no such world
 */
export async function inPlace<Options extends RunOptions, Result>(
  options: Options,
  io: Io,
  parse: (args: readonly string[]) => RunOptions,
  work: (place: Place<Options>) => Promise<Result>,
): Promise<Result> {
  const world = options.simulate;
  if (world === undefined) return work({ at: io, options, world: null });
  const [{ startSimulator }, { worldNamed }] = await Promise.all([
    import('../simulator/index.ts'),
    import('./world.ts'),
  ]);
  const loaded = await worldNamed(world);
  const simulator = await startSimulator(loaded);
  try {
    const { env, cwd } = simulator;
    const at: Surroundings = { env, cwd, home: env['HOME'] ?? cwd, platform: 'linux' };
    return await work({ at, options: { ...parse(simulator.args), ...options }, world });
  } finally {
    await simulator.close();
  }
}
