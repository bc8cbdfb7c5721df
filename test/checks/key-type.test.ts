import { describe, expect, it } from 'vitest';
import { keyType } from '../../src/checks/key-type.ts';
import type { KeyKind } from '../../src/model.ts';
import { factsIn, foundBy, healthy, outcomeOf, refused } from './evidence.ts';

const shaped = (kind: KeyKind) => ({ key: { ...healthy.key, kind } });
const unbound = { keyMetadata: { ...healthy.keyMetadata, serviceAccountEmail: null } };
const noMetadata = { keyMetadata: refused(403) };

describe('key-type', () => {
  it.each(['standard', 'auth', 'unknown'] as const)('believes the metadata of a bound key, shaped %s', (kind) => {
    expect(outcomeOf(keyType, shaped(kind))).toEqual({
      status: 'pass',
      detail: 'auth key, bound to gemini@my-app.iam.gserviceaccount.com',
    });
  });

  it.each([
    ['standard', undefined],
    ['unknown', undefined],
    ['auth', 'It is shaped like an auth key, but Google names no service account.'],
  ] as const)('believes the metadata of an unbound key, shaped %s', (kind, note) => {
    const outcome = outcomeOf(keyType, { ...shaped(kind), ...unbound });
    expect(foundBy(outcome)).toEqual(['key-standard (warning)']);
    expect(factsIn(outcome)).toEqual({
      keyKind: 'standard',
      keyName: healthy.keyMetadata.name,
      project: 'my-app',
      projectNumber: '123456789012',
      ...(note === undefined ? {} : { note }),
    });
  });

  it('judges by shape without metadata, and says so', () => {
    const outcome = outcomeOf(keyType, { ...shaped('standard'), ...noMetadata });
    expect(foundBy(outcome)).toEqual(['key-standard (warning)']);
    expect(factsIn(outcome)).toEqual({ keyKind: 'standard', note: 'Judged by its shape only.' });
    expect(outcomeOf(keyType, { ...shaped('auth'), ...noMetadata })).toEqual({
      status: 'pass',
      detail: 'auth key by its shape',
    });
    expect(outcomeOf(keyType, { ...shaped('unknown'), ...noMetadata })).toEqual({
      status: 'skip',
      because: "only the key's metadata would tell",
    });
  });

  it('learns nothing from what is left of a purged key', () => {
    const purged = { keyMetadata: { ...unbound.keyMetadata, name: null } };
    expect(outcomeOf(keyType, { ...shaped('auth'), ...purged }).status).toBe('pass');
    expect(outcomeOf(keyType, { ...shaped('unknown'), ...purged }).status).toBe('skip');
    expect(factsIn(outcomeOf(keyType, { ...shaped('standard'), ...purged }))).toMatchObject({
      note: 'Judged by its shape only.',
    });
  });
});
