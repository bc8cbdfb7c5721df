/** A local Google Cloud on loopback. Its answers are computed from a world, which may change while it runs. */
import { createServer } from 'node:http';
import { apis } from './apis/index.ts';
import { Cloud } from './cloud.ts';
import { settle } from './person.ts';
import { Desk, type Served } from './server.ts';
import type { World } from './world.ts';

export { listWorlds, loadWorld } from './fixtures.ts';
export type { World } from './world.ts';

/** A running simulator. */
export interface Simulator {
  /** Such as `http://127.0.0.1:40123`; requests for `https://HOST/PATH` go to `ENDPOINT/HOST/PATH`. */
  readonly endpoint: string;
  /** The shell of the world's person: key variables, credentials, HOME, and GKEY_ENDPOINT. */
  readonly env: Readonly<Record<string, string>>;
  /** Their working directory, with a `.env` if the world has one. */
  readonly cwd: string;
  /** Arguments that the world gives to doctor. */
  readonly args: readonly string[];
  /** The live state: changes show in the next answer. */
  readonly world: World;
  /** What was asked so far, in the order of the answers; status 0 where there was none. */
  readonly requests: readonly Served[];
  /** Requests that no simulated API serves, as `VERB host/path`. */
  readonly unknownRequests: readonly string[];
  /** Stops the server, hanging connections included, and removes the person's directories. */
  close(): Promise<void>;
}

/**
 * Starts a simulator for a copy of the world. `port` 0 or none: a free one. `latencyMs` is added to every answer.
 * Rejects when the port is taken, or when the world's person refers to a key that is not there.
 */
export async function startSimulator(
  world: World,
  options: { readonly port?: number; readonly latencyMs?: number } = {},
): Promise<Simulator> {
  const cloud = new Cloud(structuredClone(world));
  const home = await settle(cloud);
  const desk = new Desk(cloud, apis, options.latencyMs ?? 0);
  const server = createServer((incoming, response) => {
    desk.serve(incoming, response).catch((error: unknown) => {
      // A client that went away is no trouble of ours; anything else must not pass for an answer of Google's.
      if (!response.headersSent && !response.destroyed) {
        response
          .writeHead(599)
          .end(`simulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
    });
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
  } catch (error) {
    await home.remove();
    throw error;
  }
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    endpoint,
    env: { ...home.env, GKEY_ENDPOINT: endpoint },
    cwd: home.cwd,
    args: cloud.world.person.args,
    world: cloud.world,
    requests: desk.requests,
    unknownRequests: desk.unknownRequests,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, home.remove()]);
    },
  };
}
