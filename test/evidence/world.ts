import { onTestFinished } from 'vitest';
import type { Surroundings } from '../../src/evidence/surroundings.ts';
import { type AsCaller, session } from '../../src/evidence/session.ts';
import type { Door } from '../../src/evidence/transport.ts';
import type { Target } from '../../src/model.ts';
import { loadWorld, type Simulator, startSimulator, type World } from '../../src/simulator/index.ts';
import { doorTo } from './server.ts';

/** A person in front of a simulated Google Cloud, and the door to it. */
export interface Place {
  readonly at: Surroundings;
  readonly door: Door;
  readonly over: AbortController;
  readonly sim: Simulator;
}

/** Starts the simulator of a world for one test; `change` edits the world first. */
export async function place(name: string, change: (world: World) => void = () => undefined): Promise<Place> {
  const world = await loadWorld(name);
  change(world);
  const sim = await startSimulator(world);
  onTestFinished(() => sim.close());
  const at: Surroundings = { env: sim.env, cwd: sim.cwd, home: sim.env['HOME'] ?? '', platform: 'linux' };
  return { at, sim, ...doorTo(sim.endpoint) };
}

/** The requests that a simulator got, as `VERB host/path STATUS`. */
export function requests({ sim }: Pick<Place, 'sim'>): readonly string[] {
  return sim.requests.map(({ method, host, path, status }) => `${method} ${host}${path} ${status}`);
}

const target: Target = {
  surface: 'gemini',
  live: 'generate',
  project: 'demo-project',
  projectSource: '--project',
  model: null,
  location: 'global',
};

/** Signs the person of the world in, with Google's clients at hand. */
export async function signedIn(there: Place, project: string | null = 'demo-project'): Promise<AsCaller> {
  const as = await session({ ...target, project }, there.at, there.door, () => undefined).asCaller();
  if (as === null) throw new Error('the person of this world cannot sign in');
  return as;
}
