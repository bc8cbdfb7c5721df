#!/usr/bin/env node
import os from 'node:os';
import { main } from './program.ts';

// Whoever reads our output may stop early (`gkey doctor | head -1`): that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
const { stdin, stdout, stderr, env, platform } = process;
process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, platform, cwd: process.cwd(), home: os.homedir() });
