/**
 * How long a whole `gkey doctor` takes when every answer of Google's takes 150 ms, against what it cannot do without:
 * Node's own start and three round trips one after another (a token, the project, what depends on it).
 * Measures and prints; judges nothing.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median, type Run, timed } from './measure.ts';
import type { Ready, Requests } from './simulator.ts';

const rounds = 9;
const latencyMs = 150;
const roundTrips = 3;

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Starts a simulator in a process of its own. */
function simulate(latency: number): ChildProcess {
  const execArgv = ['--import', 'tsx'];
  return fork(new URL('simulator.ts', import.meta.url), ['healthy', String(latency)], { execArgv });
}

/** The next message of a simulator; rejects when it dies instead. */
async function heard<T>(simulator: ChildProcess): Promise<T> {
  const settled = new AbortController();
  const { signal } = settled;
  const died = once(simulator, 'exit', { signal }).then(([code]) => {
    throw new Error(`the simulator ended with code ${String(code)}`);
  });
  try {
    const [message] = await Promise.race([once(simulator, 'message', { signal }), died]);
    return message;
  } finally {
    died.catch(() => {});
    settled.abort();
  }
}

async function doctorAgainst(simulator: ChildProcess): Promise<Run> {
  const { env, cwd, argv } = await heard<Ready>(simulator);
  return { argv: [cli, 'doctor', ...argv], env, cwd };
}

const slow = simulate(latencyMs);
const fast = simulate(0);
const [doctor, doctorAtOnce] = await Promise.all([doctorAgainst(slow), doctorAgainst(fast)]);
const contenders = {
  node: { argv: ['-e', '0'] },
  version: { argv: [cli, '--version'] },
  doctor,
  doctorAtOnce,
} satisfies Record<string, Run>;
type Contender = keyof typeof contenders;
const names: readonly Contender[] = ['node', 'version', 'doctor', 'doctorAtOnce'];

const times: Record<Contender, number[]> = { node: [], version: [], doctor: [], doctorAtOnce: [] };
const exitCodes = new Set<number | null>();
let requests: Requests = [];
for (let round = 0; round <= rounds; round += 1) {
  // In turns, so that a busy moment of the machine hits all alike.
  for (const name of names) {
    const { ms, exitCode } = await timed(contenders[name]);
    // Round 0 is for the disk cache, and for the list of requests.
    if (round > 0) times[name].push(ms);
    if (name === 'doctor') exitCodes.add(exitCode);
  }
  if (round === 0) {
    const answer = heard<Requests>(slow);
    slow.send('requests');
    requests = await answer;
  }
}
slow.disconnect();
fast.disconnect();

const [node, version, whole, atOnce] = names.map((name) => median(times[name])) as [number, number, number, number];
const floor = node + roundTrips * latencyMs;
const ms = (value: number): string => `${value.toFixed(0)} ms`.padStart(8);
const twice = [...new Set(requests.filter((request, index) => requests.indexOf(request) !== index))];
const hosts = new Set(requests.map((request) => request.split(' ')[1]?.split('/')[0]));

console.log(`gkey doctor, world healthy, ${latencyMs} ms per answer: whole processes, medians of ${rounds} rounds

  node -e 0                 ${ms(node)}
  gkey --version            ${ms(version)}   ${(version / node).toFixed(2)} x node's own start (target 1.6)
  gkey doctor               ${ms(whole)}   ${(whole / floor).toFixed(2)} x (node's own start + ${roundTrips} round trips = ${floor.toFixed(0)} ms) (target 1.5)
  the same without latency  ${ms(atOnce)}   so ${((whole - atOnce) / latencyMs).toFixed(1)} round trips one after another

  requests: ${requests.length} to ${hosts.size} hosts, ${twice.length === 0 ? 'none made twice' : `made twice:\n    ${twice.join('\n    ')}`}
  exit code of doctor: ${[...exitCodes].join(', ')}
`);
