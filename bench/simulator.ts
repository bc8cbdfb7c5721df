/** The other process of `bench/doctor.ts`: a simulator of its own, asked and told over the IPC channel. */
import { loadWorld, startSimulator } from '../src/simulator/index.ts';

/** What the parent is told first. */
export interface Ready {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly argv: readonly string[];
}

/** What the parent is told when it sends `requests`: everything that was asked since it last did, as `VERB host/path`. */
export type Requests = readonly string[];

const [world = 'healthy', latencyMs = '0'] = process.argv.slice(2);
const simulator = await startSimulator(await loadWorld(world), { latencyMs: Number(latencyMs) });
const [project = ''] = Object.keys(simulator.world.projects);
const argv = simulator.args.includes('--project') ? simulator.args : ['--project', project, ...simulator.args];

let told = 0;
process.on('message', () => {
  const requests: Requests = simulator.requests.slice(told).map(({ method, host, path }) => `${method} ${host}${path}`);
  told = simulator.requests.length;
  process.send?.(requests);
});
process.once('disconnect', () => void simulator.close());

const ready: Ready = { env: simulator.env, cwd: simulator.cwd, argv };
process.send?.(ready);
