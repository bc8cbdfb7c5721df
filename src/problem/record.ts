/** True for anything with named fields; arrays are not records. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a field of any value. Never throws, not even where a getter or a proxy does; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  try {
    return Reflect.get(value, name);
  } catch {
    return undefined;
  }
}

/** A field as text: strings as they are, numbers and booleans spelled out, everything else undefined. Empty text is undefined. */
export function textField(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  if (typeof found === 'string') return found === '' ? undefined : found;
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : undefined;
}

/** The records in an array field; empty when the field is no array. */
export function recordsField(value: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  const found = field(value, name);
  return Array.isArray(found) ? found.filter(isRecord) : [];
}

/** Drops the fields that are undefined, so that the result fits types with exact optional properties. */
export function defined<T extends Readonly<Record<string, unknown>>>(
  fields: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
