import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from '../language/text.ts';
import { UsageError, type Surroundings } from '../evidence/surroundings.ts';
import type { Config } from './schema.ts';

/** A configuration, and where it stands. */
export interface ConfigFile {
  readonly config: Config;
  readonly file: string;
  /** How to name it: relative to the working directory. */
  readonly label: string;
  /** It stands under `gkey` in a package.json. */
  readonly inPackage: boolean;
}

/**
 * The nearest `.gkey.json`, or `gkey` in package.json, from the working directory up to the root of the repository or the
 * home directory. In one folder `.gkey.json` wins. Null when there is none; only then nothing more is loaded.
 * @throws UsageError when it cannot be read or says what is not understood
 */
export async function findConfig(at: Pick<Surroundings, 'cwd' | 'home'>): Promise<ConfigFile | null> {
  for (const folder of foldersUpwards(at)) {
    for (const [name, inPackage] of [
      ['.gkey.json', false],
      ['package.json', true],
    ] as const) {
      const file = path.join(folder, name);
      const label = path.relative(at.cwd, file) || name;
      const content = readIfThere(file, label);
      if (content === null || (inPackage && !concernsUs(content))) continue;
      const { parseConfig } = await import('./parse-config.ts');
      const config = parseConfig(content, label, inPackage);
      if (config !== null) return { config, file, label, inPackage };
    }
  }
  return null;
}

/** The folders in which a configuration may stand, the working directory first. The last one is the root of a repository, if any. */
export function foldersUpwards({ cwd, home }: Pick<Surroundings, 'cwd' | 'home'>): readonly string[] {
  const folders: string[] = [];
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    folders.push(folder);
    if (folder === path.resolve(home) || existsSync(path.join(folder, '.git')) || path.dirname(folder) === folder)
      return folders;
  }
}

/** Whether a package.json has a `gkey` of its own. Found out without zod: most of them, gkey in their scripts or not, have none. */
function concernsUs(content: string): boolean {
  if (!content.includes('"gkey"')) return false;
  try {
    const document: unknown = JSON.parse(content.replace(/^\ufeff/, ''));
    return typeof document === 'object' && document !== null && 'gkey' in document;
  } catch {
    // It speaks of us, and nobody can tell what it says: that is for parseConfig to say.
    return true;
  }
}

function readIfThere(file: string, label: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new UsageError(text('{file} cannot be read ({code}).', { file: label, code: code ?? 'unknown' }));
  }
}
