import { UsageError } from '../evidence/surroundings.ts';
import { type Text, text, verbatim } from '../language/text.ts';
import type { World } from '../simulator/index.ts';

/**
 * A world by name or file, for whoever typed it.
 * @throws UsageError when there is none, or it is not understood
 */
export async function worldNamed(name: string): Promise<World> {
  const { loadWorld } = await import('../simulator/index.ts');
  return loadWorld(name).catch((error: unknown) => {
    throw new UsageError(reason(name, error));
  });
}

function reason(name: string, error: unknown): Text {
  if (!(error instanceof Error)) return verbatim(String(error));
  if (error.name === 'UnknownWorld') {
    const nearest = 'nearest' in error && typeof error.nearest === 'string' ? error.nearest : null;
    const asked = 'world' in error && typeof error.world === 'string' ? error.world : name;
    return nearest === null
      ? text('There is no world named {name}. The worlds: gkey simulate --list', { name: asked })
      : text('There is no world named {name}. Did you mean {nearest}? The worlds: gkey simulate --list', {
          name: asked,
          nearest,
        });
  }
  const missing = (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
  // What is wrong inside a world file is told to its author, in the words of the schema.
  return missing ? text('There is no file {file}.', { file: name }) : verbatim(error.message);
}
