import type * as z from 'zod';
import { nearest } from '../commands/nearest.ts';
import { list, sentences, type Text, text, verbatim } from '../language/text.ts';
import { UsageError } from '../evidence/surroundings.ts';
import { configSchema, type Config, refusals } from './schema.ts';

/**
 * A configuration from the text of a file. `label` names the file in errors; with `inPackage` it stands under `gkey`, and null
 * comes back when there is no such key.
 * @throws UsageError that names the file, the place in it and what to write instead
 */
export function parseConfig(content: string, label: string, inPackage: boolean): Config | null {
  const document = parseJson(content, label);
  if (inPackage && !(isRecord(document) && 'gkey' in document)) return null;
  const given = inPackage && isRecord(document) ? document['gkey'] : document;
  const where = inPackage ? `${label} (gkey)` : label;
  if (!isRecord(given))
    throw new UsageError(
      text('{file} must hold an object, such as {example}.', { file: where, example: '{ "project": "my-app" }' }),
    );
  const result = configSchema.safeParse(given);
  if (result.success) return result.data;
  const { issues } = result.error;
  // A mistyped name is why another one is missing.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const what = issue === undefined ? text('is not understood') : sentence(issue, given);
  throw new UsageError(text('{file}: {what}', { file: where, what }));
}

function parseJson(content: string, label: string): unknown {
  const json = content.replace(/^\ufeff/, '');
  if (json.trim() === '')
    throw new UsageError(text('{file} is empty. The least it may hold is {least}.', { file: label, least: '{}' }));
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new UsageError(
      text('{file} is not JSON: {error}.', {
        file: label,
        error: error instanceof Error ? error.message : String(error),
      }),
    );
  }
}

function sentence(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): Text {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = keysAt(issue.path);
    const wrong =
      place === ''
        ? text('"{key}" is not a setting.', { key })
        : text('"{key}" is not a setting in {place}.', { key, place });
    return sentences(wrong, suggestion(key, known) ?? text('There are {ids}.', { ids: list(known, 'none') }));
  }
  const value = valueAt(given, issue.path);
  if (value === undefined) {
    const missing = { place: placeOf(issue.path.slice(0, -1)), key: String(issue.path.at(-1)) };
    return sentences(text('{place} has no "{key}".', missing), needed(issue.path));
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const choice = words.length > 20 ? undefined : text('It is one of {ids}.', { ids: list(words, 'none') });
    return sentences(
      text('{place} cannot be {value}.', { place, value: JSON.stringify(value) }),
      suggestion(typeof value === 'string' ? value : '', words) ?? choice,
    );
  }
  if (issue.code === 'too_small') return text('{place} is empty.', { place });
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid'))
    return text('{place} must be {type}.', { place, type: types[issue.expected] ?? verbatim(issue.expected) });
  return text('{place} {message}.', { place, message: refusals.get(issue.message) ?? issue.message });
}

const types: Readonly<Record<string, Text>> = {
  string: text('a string'),
  number: text('a number'),
  boolean: text('a boolean'),
  array: text('an array'),
  object: text('an object'),
};

/** An ignore without them would stay for ever, and nobody would know why. */
function needed(path: readonly PropertyKey[]): Text | undefined {
  if (path.at(-1) === 'reason') return text('Say why it may wait.');
  return path.at(-1) === 'until' ? text('Say until when, as "2027-01-31".') : undefined;
}

function suggestion(word: string, known: readonly string[]): Text | undefined {
  const meant = nearest(word, known);
  return meant === undefined ? undefined : text('Did you mean {id}?', { id: meant });
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const { shape } = configSchema;
  const keys = path.length === 0 ? shape : shape.ignores.unwrap().element.shape;
  return Object.keys(keys).filter((key) => key !== '$schema');
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
