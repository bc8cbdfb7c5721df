/** Names of google.rpc.Code by number (google/rpc/code.proto). */
export const statusNames = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const;

const names: ReadonlySet<string> = new Set(statusNames);

/** Whether a word is the name of a google.rpc.Code other than OK. */
export function isStatusName(word: string | undefined): word is string {
  return word !== undefined && word !== 'OK' && names.has(word);
}

/** The name of a google.rpc.Code by number, 1 to 16; undefined for 0 and anything else. */
export function statusName(code: unknown): string | undefined {
  return typeof code === 'number' && code > 0 ? statusNames[code] : undefined;
}
