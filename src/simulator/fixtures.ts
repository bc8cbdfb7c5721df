/** Worlds on disk: find, merge, validate. */
import { readdir, readFile } from 'node:fs/promises';
import * as z from 'zod';
import { packageFile } from '../package-files.ts';
import { type World, worldSchema } from './world.ts';

/** Next to `src/` in a checkout and next to `dist/` in the package. */
const fixtures = packageFile('fixtures/');

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** RFC 7396: objects are merged, `null` deletes, everything else replaces. */
function merge(base: unknown, difference: unknown): unknown {
  if (!isJson(base) || !isJson(difference)) return difference;
  const result: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(difference)) {
    if (value === null) delete result[name];
    else result[name] = merge(result[name], value);
  }
  return result;
}

/** Number of edits between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

async function names(): Promise<readonly string[]> {
  const files = await readdir(fixtures);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted();
}

/** No world has this name. */
class UnknownWorld extends Error {
  override readonly name = 'UnknownWorld';
  readonly world: string;
  /** The name that was probably meant. */
  readonly nearest: string | null;

  constructor(world: string, nearest: string | null) {
    const hint = nearest === null ? '' : ` Did you mean ${nearest}?`;
    super(`There is no world named ${world}.${hint} The worlds: gkey simulate --list`);
    this.world = world;
    this.nearest = nearest;
  }
}

async function unknownWorld(name: string): Promise<UnknownWorld> {
  const near = (await names())
    .map((candidate) => ({ candidate, edits: candidate.includes(name) ? 0 : distance(name, candidate) }))
    .toSorted((a, b) => a.edits - b.edits)
    .at(0);
  const meant = near !== undefined && near.edits <= Math.max(3, name.length / 2);
  return new UnknownWorld(name, meant ? near.candidate : null);
}

async function read(file: URL | string, label: string): Promise<Json> {
  const text = await readFile(file, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${label} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (!isJson(json)) throw new Error(`${label} is not a JSON object.`);
  return json;
}

async function readNamed(name: string): Promise<Json> {
  if (!/^[\w.-]+$/.test(name)) throw await unknownWorld(name);
  try {
    return await read(new URL(`${name}.json`, fixtures), `fixtures/${name}.json`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw await unknownWorld(name);
    throw error;
  }
}

async function complete(difference: Json, seen: readonly string[]): Promise<Json> {
  const { extends: parent, ...rest } = difference;
  if (parent === undefined) return rest;
  if (typeof parent !== 'string') throw new Error('The field extends must be the name of a world.');
  if (seen.includes(parent)) throw new Error(`The worlds ${[...seen, parent].join(' -> ')} extend each other.`);
  const base = await complete(await readNamed(parent), [...seen, parent]);
  const merged = merge(base, rest);
  if (!isJson(merged)) return rest;
  // What is expected holds for one world only; it is never inherited in part.
  return { ...merged, expect: rest['expect'] };
}

function parse(json: Json, label: string): World {
  const result = worldSchema.safeParse(json);
  if (!result.success) throw new Error(`${label} is not a valid world:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/**
 * Loads a world by its name in `fixtures/`, or from a file (anything with a slash or ending in `.json`).
 * Throws an Error fit for people: unknown name with the nearest one, or the path of the field that is wrong.
 */
export async function loadWorld(nameOrPath: string): Promise<World> {
  const isPath = /[/\\]/.test(nameOrPath) || nameOrPath.endsWith('.json');
  if (!isPath) return parse(await complete(await readNamed(nameOrPath), [nameOrPath]), `fixtures/${nameOrPath}.json`);
  try {
    return parse(await complete(await read(nameOrPath, nameOrPath), []), nameOrPath);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`There is no file ${nameOrPath}.`, { cause: error });
    throw error;
  }
}

/** All worlds in `fixtures/` with their one line, sorted, `healthy` first. */
export async function listWorlds(): Promise<readonly { name: string; summary: string }[]> {
  const sorted = (await names()).toSorted((a, b) => Number(b === 'healthy') - Number(a === 'healthy'));
  return Promise.all(
    sorted.map(async (name) => {
      const { summary } = await readNamed(name);
      return { name, summary: typeof summary === 'string' ? summary : '' };
    }),
  );
}
