import type * as z from 'zod';
import { nearest } from '../commands/nearest.ts';
import { UsageError } from '../evidence/surroundings.ts';
import { configSchema, type Config } from './schema.ts';

/**
 * A configuration from the text of a file. `label` names the file in errors; with `inPackage` it stands under `gkey`, and null
 * comes back when there is no such key.
 * @throws UsageError that names the file, the place in it and what to write instead
 */
export function parseConfig(text: string, label: string, inPackage: boolean): Config | null {
  const document = parseJson(text, label);
  if (inPackage && !(isRecord(document) && 'gkey' in document)) return null;
  const given = inPackage && isRecord(document) ? document['gkey'] : document;
  const where = inPackage ? `${label} (gkey)` : label;
  if (!isRecord(given)) throw new UsageError(`${where} must hold an object, such as { "project": "my-app" }.`);
  const result = configSchema.safeParse(given);
  if (result.success) return result.data;
  const { issues } = result.error;
  // A mistyped name is why another one is missing.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  throw new UsageError(`${where}: ${issue === undefined ? 'is not understood' : sentence(issue, given)}`);
}

function parseJson(text: string, label: string): unknown {
  const json = text.replace(/^\ufeff/, '');
  if (json.trim() === '') throw new UsageError(`${label} is empty. The least it may hold is {}.`);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new UsageError(`${label} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function sentence(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = keysAt(issue.path);
    const inside = place === '' ? '' : ` in ${place}`;
    return `"${key}" is not a setting${inside}.${suggestion(key, known) ?? ` There are ${known.join(', ')}.`}`;
  }
  const value = valueAt(given, issue.path);
  if (value === undefined)
    return `${placeOf(issue.path.slice(0, -1))} has no "${String(issue.path.at(-1))}".${needed(issue.path)}`;
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const instead = suggestion(typeof value === 'string' ? value : '', words);
    return `${place} cannot be ${JSON.stringify(value)}.${instead ?? (words.length > 20 ? '' : ` It is one of ${words.join(', ')}.`)}`;
  }
  if (issue.code === 'too_small') return `${place} is empty.`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid'))
    return `${place} must be ${article(issue.expected)}.`;
  return `${place} ${issue.message}.`;
}

/** An ignore without them would stay for ever, and nobody would know why. */
function needed(path: readonly PropertyKey[]): string {
  if (path.at(-1) === 'reason') return ' Say why it may wait.';
  return path.at(-1) === 'until' ? ' Say until when, as "2027-01-31".' : '';
}

function suggestion(word: string, known: readonly string[]): string | null {
  const meant = nearest(word, known);
  return meant === undefined ? null : ` Did you mean ${meant}?`;
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const { shape } = configSchema;
  const keys = path.length === 0 ? shape : shape.ignores.unwrap().element.shape;
  return Object.keys(keys).filter((key) => key !== '$schema');
}

function article(type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** `ignores[0].until`, in which people find it. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    given,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
