#!/usr/bin/env node
import os from 'node:os';
import { version } from './package-files.ts';

// Whoever reads our output may stop early (`gkey doctor | head -1`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  // Scripts ask this at every start; it takes nothing of the rest.
  process.stdout.write(`${version()}\n`);
} else {
  const { main } = await import('./program.ts');
  const { stdin, stdout, stderr, env, platform } = process;
  process.exitCode = await main(argv, { stdin, stdout, stderr, env, platform, cwd: process.cwd(), home: os.homedir() });
}
