import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Surroundings } from '../../src/evidence/surroundings.ts';

/** A folder with these files (paths with `/`), gone when the test is over. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'gkey-test-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

/** A machine with nothing on it but what the test names. */
export function surroundings(changes: Partial<Surroundings> = {}): Surroundings {
  return { env: {}, cwd: '/nonexistent', home: '/nonexistent', platform: 'linux', ...changes };
}
