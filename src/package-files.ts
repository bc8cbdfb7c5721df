import { readFileSync } from 'node:fs';

/** A file that is published beside the program; this folder, and `dist`, stand one below the package's own. */
export function packageFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}

/** The version in package.json. */
export function version(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
}
