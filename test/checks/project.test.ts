import { describe, expect, it } from 'vitest';
import { project } from '../../src/checks/project.ts';
import type { Project } from '../../src/model.ts';
import { factsIn, failed, foundBy, healthy, outcomeOf, refused, unreachable } from './evidence.ts';

const changed = (changes: Partial<Project>) => ({ project: { ...healthy.project, ...changes } });
const nothingElse = { services: null, permissions: null } as const;

describe('project', () => {
  it('passes an active project', () => {
    expect(outcomeOf(project)).toEqual({ status: 'pass', detail: 'my-app (123456789012) is ACTIVE' });
    expect(outcomeOf(project, changed({ number: null }))).toEqual({ status: 'pass', detail: 'my-app is ACTIVE' });
  });

  it('finds one that waits for its deletion', () => {
    const outcome = outcomeOf(project, changed({ state: 'DELETE_REQUESTED' }));
    expect(foundBy(outcome)).toEqual(['project-deleted']);
    expect(factsIn(outcome)).toEqual({ project: 'my-app', projectNumber: '123456789012' });
  });

  it('cannot tell a state that Google does not name', () => {
    expect(outcomeOf(project, changed({ state: 'STATE_UNSPECIFIED' })).status).toBe('unknown');
    const learned = {
      ...changed({ state: 'STATE_UNSPECIFIED', id: null }),
      target: { ...healthy.target, project: null },
    };
    expect(outcomeOf(project, learned)).toEqual({
      status: 'skip',
      because: "only Google's answer named project 123456789012",
    });
  });

  it.each([
    ['403', refused(403, 'IAM_PERMISSION_DENIED', { permission: 'resourcemanager.projects.get' })],
    ['a bare 403', refused(403)],
    ['404', refused(404)],
  ])('hands on %s, which a forbidden and a missing project share', (_, answer) => {
    const outcome = outcomeOf(project, { ...nothingElse, project: answer });
    expect(outcome).toEqual({ status: 'problem', problem: answer.failed, facts: { project: 'my-app' } });
  });

  it.each([
    ['its services', { ...nothingElse, services: healthy.services }],
    ['what may be done in it', { ...nothingElse, permissions: healthy.permissions }],
  ])('knows by %s that a forbidden project exists', (_, proof) => {
    const detail = 'project my-app exists, but you may not read it: resourcemanager.projects.get';
    expect(outcomeOf(project, { ...proof, project: refused(403) })).toMatchObject({ status: 'unknown', detail });
  });

  it('takes no permissions at all for no proof', () => {
    const permissions = { granted: [], denied: ['resourcemanager.projects.get'], untestable: [] };
    expect(outcomeOf(project, { ...nothingElse, permissions, project: refused(403) }).status).toBe('problem');
  });

  it.each(['CONSUMER_SUSPENDED', 'GCP_SUSPENDED', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'SECURITY_POLICY_VIOLATED'])(
    'hands %s on, whatever else could be read',
    (reason) => {
      expect(outcomeOf(project, { project: refused(403, reason) }).status).toBe('problem');
    },
  );

  it('cannot look while Resource Manager is off or the quota project refused', () => {
    const off = refused(403, 'SERVICE_DISABLED', {
      service: 'cloudresourcemanager.googleapis.com',
      consumer: 'projects/555',
    });
    expect(outcomeOf(project, { project: off })).toMatchObject({
      status: 'unknown',
      detail: 'cloudresourcemanager.googleapis.com is off in project 555',
    });
    const unpaid = refused(403, 'USER_PROJECT_DENIED', { consumer: 'projects/quota-home' });
    expect(outcomeOf(project, { project: unpaid })).toMatchObject({
      status: 'unknown',
      detail: 'needs serviceusage.services.use on the quota project quota-home',
    });
  });

  it.each([
    ['no answer', unreachable, 'no answer from example.googleapis.com'],
    ['trouble at Google', refused(503), 'cloudresourcemanager.googleapis.com answered 503'],
    ['too many requests', refused(429), 'cloudresourcemanager.googleapis.com answered 429'],
  ])('cannot tell: %s', (_, answer, detail) => {
    expect(outcomeOf(project, { ...nothingElse, project: answer })).toMatchObject({ status: 'unknown', detail });
  });

  it('finds that none is named where one must be', () => {
    const none = failed({ kind: 'local', code: 'PROJECT_REQUIRED', message: 'no project was named' });
    const target = { ...healthy.target, project: null };
    expect(foundBy(outcomeOf(project, { target, project: none }))).toEqual(['project-required']);
  });
});
