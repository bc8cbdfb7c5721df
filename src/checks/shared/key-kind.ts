import type { KeyFacts, KeyKind, KeyMetadata } from '../../model.ts';

/**
 * The kind of a key: by its metadata, where a bound service account makes an auth key, else by its shape, which is a hint.
 * A purged key has no metadata left that could tell.
 */
export function keyKind(key: KeyFacts | undefined, metadata: KeyMetadata | undefined): KeyKind {
  if (metadata !== undefined && metadata.serviceAccountEmail !== null) return 'auth';
  if (metadata !== undefined && metadata.name !== null) return 'standard';
  return key?.kind ?? 'unknown';
}
