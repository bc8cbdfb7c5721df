import { describe, expect, it } from 'vitest';
import { keyProject } from '../../src/checks/key-project.ts';
import type { KeyMetadata } from '../../src/model.ts';
import { type Changes, factsIn, failed, foundBy, healthy, outcomeOf, refused, unreachable } from './evidence.ts';

const metadata = (changes: Partial<KeyMetadata>) => ({ keyMetadata: { ...healthy.keyMetadata, ...changes } });
const named = (project: string | null): Changes => ({ target: { ...healthy.target, project } });
const name = healthy.keyMetadata.name;

describe('key-project', () => {
  it.each([
    ['by id', named('my-app')],
    ['by number', named('123456789012')],
    ['not at all', named(null)],
  ])('passes the project of the key, named %s', (_, changes) => {
    const outcome = outcomeOf(keyProject, changes);
    expect(outcome).toEqual({ status: 'pass', detail: 'the key belongs to my-app (123456789012)' });
  });

  it('compares numbers without asking for the project', () => {
    const alone = { project: null, ...named('123456789012') };
    expect(outcomeOf(keyProject, alone)).toEqual({ status: 'pass', detail: 'the key belongs to project 123456789012' });
    expect(foundBy(outcomeOf(keyProject, { ...alone, ...metadata({ projectNumber: '999' }) }))).toEqual([
      'key-project-mismatch',
    ]);
  });

  it('compares ids where Google names one', () => {
    const alone = { project: null, ...named('my-app') };
    expect(outcomeOf(keyProject, { ...alone, ...metadata({ projectId: 'my-app' }) }).status).toBe('pass');
    expect(foundBy(outcomeOf(keyProject, { ...alone, ...metadata({ projectId: 'other' }) }))).toEqual([
      'key-project-mismatch',
    ]);
  });

  it('cannot compare an id with a number', () => {
    expect(outcomeOf(keyProject, { project: null })).toMatchObject({
      status: 'unknown',
      detail: 'the key belongs to project 123456789012; whether that is my-app could not be read',
    });
  });

  it('finds a key of another project, with both names', () => {
    const outcome = outcomeOf(keyProject, metadata({ projectNumber: '999' }));
    expect(foundBy(outcome)).toEqual(['key-project-mismatch']);
    expect(factsIn(outcome)).toEqual({
      project: 'my-app',
      projectNumber: '123456789012',
      otherProject: '999',
      keyName: name,
    });
  });

  it("finds a key of another project than the credentials'", () => {
    expect(foundBy(outcomeOf(keyProject, { ...named(null), ...metadata({ projectNumber: '999' }) }))).toEqual([
      'key-project-mismatch',
    ]);
  });

  it('finds a deleted key, and until when it can be restored', () => {
    const outcome = outcomeOf(keyProject, metadata({ deleteTime: '2026-11-10T08:00:00.123456Z' }));
    expect(foundBy(outcome)).toEqual(['key-deleted']);
    expect(factsIn(outcome)).toEqual({
      project: 'my-app',
      projectNumber: '123456789012',
      keyName: name,
      until: '2026-12-10',
    });
    const odd = outcomeOf(keyProject, metadata({ deleteTime: 'yesterday' }));
    expect(factsIn(odd)).not.toHaveProperty('until');
  });

  it('finds a purged key', () => {
    const outcome = outcomeOf(keyProject, metadata({ name: null, uid: null, restrictions: null }));
    expect(foundBy(outcome)).toEqual(['key-deleted']);
    expect(factsIn(outcome)).toEqual({
      project: 'my-app',
      projectNumber: '123456789012',
      note: 'It is gone for good; Google only knows the project that it was in.',
    });
  });

  it('finds a deleted key of another project', () => {
    const outcome = outcomeOf(keyProject, metadata({ name: null, projectNumber: '999' }));
    expect(foundBy(outcome)).toEqual(['key-deleted', 'key-project-mismatch']);
  });

  it.each([
    ['no right to look', refused(403), "needs apikeys.keys.lookup on the key's project"],
    [
      'another right, as Google names it',
      refused(403, 'IAM_PERMISSION_DENIED', { permission: 'apikeys.keys.get' }),
      "needs apikeys.keys.get on the key's project",
    ],
    [
      'API Keys switched off',
      refused(403, 'SERVICE_DISABLED', { service: 'apikeys.googleapis.com', consumer: 'projects/123456789012' }),
      'apikeys.googleapis.com is off in project 123456789012',
    ],
    [
      'no quota project',
      refused(403, 'SERVICE_DISABLED', { consumer: 'projects/764086051850' }),
      'apikeys.googleapis.com needs a quota project',
    ],
    ['an unknown key', refused(404), 'Google does not know the key here'],
    ['an unknown key, as a bad request', refused(400, 'API_KEY_INVALID'), 'Google does not know the key here'],
    ['no page at all', failed({ kind: 'answer', httpStatus: 404 }), 'apikeys.googleapis.com sent no usable answer'],
    ['no answer', unreachable, 'no answer from example.googleapis.com'],
  ])('cannot look: %s', (_, keyMetadata, detail) => {
    expect(outcomeOf(keyProject, { keyMetadata })).toMatchObject({ status: 'unknown', detail });
  });
});
