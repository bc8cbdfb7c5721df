import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Bundles the program before the tests, so that what they spawn is what stands in `src`. */
export async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs']);
}
