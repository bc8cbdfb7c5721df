/** Runs the benches one after another. */
import { existsSync } from 'node:fs';

for (const name of ['doctor', 'explain']) {
  const bench = new URL(`${name}.ts`, import.meta.url);
  if (existsSync(bench)) await import(bench.href);
}
