import { setMaxListeners } from 'node:events';
import { onTestFinished } from 'vitest';
import { Admin } from '../../src/evidence/admin.ts';
import { findCredentials, signIn } from '../../src/evidence/credentials.ts';
import { type Clients, googleClients } from '../../src/evidence/google-clients.ts';
import type { Surroundings } from '../../src/evidence/surroundings.ts';
import type { Door } from '../../src/evidence/transport.ts';
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
  const { door, over } = doorTo(sim.endpoint);
  // As in a run: every piece of evidence listens for its end.
  setMaxListeners(0, over.signal);
  return { at, sim, door, over };
}

/** The requests that a simulator got, as `VERB host/path STATUS`. */
export function requests({ sim }: Pick<Place, 'sim'>): readonly string[] {
  return sim.requests.map(({ method, host, path, status }) => `${method} ${host}${path} ${status}`);
}

/** The person of a world, signed in, and Google's clients. */
export interface SignedIn {
  readonly admin: Admin;
  readonly clients: Clients;
}

/** Signs the person of the world in, with Google's clients at hand; `project` is the one in question. */
export async function signedIn(there: Place, project: string | null = 'demo-project'): Promise<SignedIn> {
  const found = await findCredentials(there.at);
  const ready = found.ok ? await signIn(found.value, there.at, there.door) : found;
  if (!ready.ok) throw new Error(`the person of this world cannot sign in: ${JSON.stringify(ready)}`);
  const admin = new Admin(there.door, ready.value.token, ready.value.caller, async () => project);
  return { admin, clients: async () => googleClients(admin) };
}
