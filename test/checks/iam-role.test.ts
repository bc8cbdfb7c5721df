import { describe, expect, it } from 'vitest';
import { iamRole } from '../../src/checks/iam-role.ts';
import type { Binding, CustomRole, Permissions, PolicyChain } from '../../src/model.ts';
import { type Changes, factsIn, foundBy, healthy, notAsked, outcomeOf, refused, vertexTarget } from './evidence.ts';

const predict = 'aiplatform.endpoints.predict';
const ada = 'user:ada@example.com';
const robot = 'serviceAccount:robot@my-app.iam.gserviceaccount.com';
const granted: Permissions = { granted: [predict], denied: [], untestable: [] };
const denied: Permissions = { granted: [], denied: [predict], untestable: [] };
const custom = 'projects/my-app/roles/caller';

const bind = (role: string, members: readonly string[] = [ada], condition: Binding['condition'] = null): Binding => ({
  role,
  members,
  condition,
});

function chain(
  project: readonly Binding[] | null,
  folder: readonly Binding[] | null = [],
  roles: PolicyChain['customRoles'] = {},
): PolicyChain {
  return {
    levels: [
      { resource: 'project', bindings: project },
      { resource: 'folders/77', bindings: folder },
    ],
    customRoles: roles,
  };
}

const customRole = (changes: Partial<CustomRole> = {}): PolicyChain['customRoles'] => ({
  [custom]: { role: custom, title: 'Caller', permissions: [predict], stage: 'GA', deleted: false, ...changes },
});

const on = (surface: 'gemini' | 'vertex', changes: Changes) =>
  outcomeOf(iamRole, { ...(surface === 'vertex' ? { target: vertexTarget } : {}), ...changes });
const as = (principal: string | null) => ({ caller: { ...healthy.caller, principal } });

describe('iam-role, Gemini API', () => {
  const none = 'no role is needed to call with a key';

  it.each([
    ['no role at all', { permissions: denied, policy: chain([]) }, none],
    ['a policy that cannot be read', { permissions: denied, policy: refused(403) }, none],
    ['a policy that was not asked for', { permissions: denied, policy: notAsked }, none],
    ['nobody known', { permissions: granted, caller: null }, none],
    ['a role', { policy: chain([bind('roles/viewer')]) }, `${none}; user:ada@example.com holds roles/viewer (direct)`],
    [
      'many roles',
      { policy: chain(['a', 'b', 'c', 'd', 'd'].map((name) => bind(`roles/${name}`))) },
      `${none}; user:ada@example.com holds roles/a (direct), roles/b (direct), roles/c (direct) and 1 more`,
    ],
  ])('passes with %s', (_, changes, detail) => {
    expect(on('gemini', changes)).toEqual({ status: 'pass', detail });
  });

  it('warns of an Owner all the same', () => {
    expect(foundBy(on('gemini', { policy: chain([bind('roles/owner')]) }))).toEqual(['role-too-broad']);
  });
});

describe('iam-role, Agent Platform', () => {
  const expired = { title: 'until may', expression: 'request.time < timestamp("2026-05-01T00:00:00Z")' };

  it.each([
    ['directly', chain([bind('roles/aiplatform.user')]), `${predict} by roles/aiplatform.user (direct)`],
    ['as Viewer', chain([bind('roles/viewer')]), `${predict} by roles/viewer (direct)`],
    [
      'whatever the case of the address',
      chain([bind('roles/aiplatform.user', ['user:Ada@Example.COM'])]),
      `${predict} by roles/aiplatform.user (direct)`,
    ],
    [
      'inherited',
      chain([], [bind('roles/aiplatform.user')]),
      `${predict} by roles/aiplatform.user (inherited from folders/77)`,
    ],
    ['through a custom role', chain([bind(custom)], [], customRole()), `${predict} by custom role ${custom} (direct)`],
    [
      'on a condition',
      chain([bind('roles/aiplatform.user', [ada], expired)]),
      `${predict} by roles/aiplatform.user (direct, on the condition "until may")`,
    ],
    [
      'on a condition without a title',
      chain([bind('roles/aiplatform.user', [ada], { title: '', expression: 'true' })]),
      `${predict} by roles/aiplatform.user (direct, on the condition "true")`,
    ],
    [
      'best without a condition',
      chain([bind('roles/aiplatform.user', [ada], expired)], [bind('roles/viewer')]),
      `${predict} by roles/viewer (inherited from folders/77)`,
    ],
    [
      'as a member of the domain',
      chain([bind('roles/aiplatform.user', ['domain:example.com'])]),
      `${predict} by roles/aiplatform.user (direct, through domain:example.com)`,
    ],
    [
      'as everybody',
      chain([bind('roles/aiplatform.user', ['allAuthenticatedUsers'])]),
      `${predict} by roles/aiplatform.user (direct, through allAuthenticatedUsers)`,
    ],
    [
      'through a group',
      chain([bind('roles/aiplatform.user', ['group:devs@example.com'])]),
      `${predict} is granted through a group or an ancestor that cannot be read`,
    ],
    [
      'from an ancestor that cannot be read',
      chain([], null),
      `${predict} is granted through a group or an ancestor that cannot be read`,
    ],
    [
      'by a role that gkey does not know',
      chain([bind('roles/ml.developer')]),
      `${predict} is granted by roles/ml.developer (direct)`,
    ],
    [
      'by a custom role that cannot be read, or a group',
      chain([bind(custom), bind('roles/viewer', ['group:devs@example.com'])]),
      `${predict} is granted by custom role ${custom} (direct), or through a group or an ancestor that cannot be read`,
    ],
    ['by nothing in sight', chain([]), `${predict} is granted`],
  ])('passes: granted %s', (_, policy, detail) => {
    expect(on('vertex', { permissions: granted, policy })).toEqual({ status: 'pass', detail });
  });

  it.each([
    ['deleted:user:ada@example.com?uid=1', ada],
    ['user:ada@example.com.evil.example', ada],
    ['serviceAccount:ada@example.com', ada],
    ['domain:ample.com', ada],
    ['domain:my-app.iam.gserviceaccount.com', robot],
    ['principal://iam.googleapis.com/pool/subject/B', 'principal://iam.googleapis.com/pool/subject/b'],
    ['principalSet://iam.googleapis.com/other/*', 'principal://iam.googleapis.com/pool/subject/b'],
    ['projectOwner:my-app', ada],
    ['', ada],
  ])('does not take %s for %s', (member, principal) => {
    const policy = chain([bind('roles/owner', [member])]);
    expect(on('vertex', { permissions: granted, policy, ...as(principal) }).status).toBe('pass');
  });

  it.each([
    ['principal://iam.googleapis.com/pool/subject/b', 'principal://iam.googleapis.com/pool/subject/b'],
    ['principalSet://iam.googleapis.com/pool/*', 'principal://iam.googleapis.com/pool/subject/b'],
    ['serviceAccount:ROBOT@my-app.iam.gserviceaccount.com', robot],
    ['allUsers', robot],
  ])('takes %s for %s', (member, principal) => {
    const policy = chain([bind('roles/owner', [member])]);
    expect(foundBy(on('vertex', { permissions: granted, policy, ...as(principal) }))).toEqual(['role-too-broad']);
  });

  it('says so when the policy or the caller is not known', () => {
    const unread = `${predict} is granted; the policies that say how cannot be read`;
    expect(on('vertex', { permissions: granted, policy: refused(403) })).toEqual({ status: 'pass', detail: unread });
    expect(on('vertex', { permissions: granted, policy: notAsked })).toEqual({ status: 'pass', detail: unread });
    const nameless = `${predict} is granted; Google did not say to whom`;
    expect(on('vertex', { permissions: granted, ...as(null) })).toEqual({ status: 'pass', detail: nameless });
  });

  it.each([
    ['no binding', chain([]), undefined],
    ['a policy that cannot be read', refused(403), undefined],
    [
      'a condition that does not hold',
      chain([bind('roles/aiplatform.user', [ada], expired)]),
      'roles/aiplatform.user (direct, on the condition "until may") has it, but the condition does not hold now.',
      'condition',
    ],
    [
      'a deny policy',
      chain([bind('roles/aiplatform.user')]),
      'roles/aiplatform.user (direct) has it: a deny policy or an access boundary takes it away.',
      'deny policy',
    ],
    [
      'a custom role without it',
      chain([bind(custom)], [], customRole({ permissions: ['aiplatform.models.list'] })),
      `Custom role ${custom} (direct) does not contain it.`,
    ],
    [
      'a disabled custom role',
      chain([bind(custom)], [], customRole({ stage: 'DISABLED' })),
      `Custom role ${custom} (direct) does not contain it.`,
    ],
    [
      'a deleted custom role',
      chain([bind(custom)], [], customRole({ deleted: true })),
      `Custom role ${custom} (direct) does not contain it.`,
    ],
  ])('finds that it is denied: %s', (_, policy, note, subtype?: string) => {
    const outcome = on('vertex', { permissions: denied, policy });
    expect(foundBy(outcome)).toEqual(['iam-denied']);
    expect(factsIn(outcome)).toEqual({
      project: 'my-app',
      projectNumber: '123456789012',
      principal: ada,
      permission: predict,
      role: 'roles/aiplatform.user',
      ...(subtype === undefined ? {} : { subtype }),
      ...(note === undefined ? {} : { note }),
    });
  });

  it('finds both when an Owner is denied', () => {
    const outcome = on('vertex', { permissions: denied, policy: chain([bind('roles/owner')]) });
    expect(foundBy(outcome)).toEqual(['iam-denied', 'role-too-broad']);
  });

  it('cannot tell what Google would not test', () => {
    const permissions = { granted: [], denied: [], untestable: [predict] };
    const detail = `could not test ${predict} on project my-app`;
    expect(on('vertex', { permissions })).toMatchObject({ status: 'unknown', detail });
    expect(on('vertex', { permissions: refused(503) })).toMatchObject({
      status: 'unknown',
      detail: 'cloudresourcemanager.googleapis.com answered 503',
    });
    expect(on('gemini', { permissions: refused(403) }).status).toBe('unknown');
  });
});

describe('role-too-broad', () => {
  it('names the role, who holds it and where', () => {
    const outcome = on('vertex', { permissions: granted, policy: chain([], [bind('roles/editor')]) });
    expect(foundBy(outcome)).toEqual(['role-too-broad']);
    expect(factsIn(outcome)).toEqual({
      project: 'my-app',
      projectNumber: '123456789012',
      principal: ada,
      role: 'roles/editor',
      grantedAt: 'folders/77',
    });
  });

  it('is louder for a service account', () => {
    const policy = chain([bind('roles/owner', [robot]), bind('roles/editor', [robot])]);
    const outcome = on('vertex', { permissions: granted, policy, ...as(robot) });
    expect(foundBy(outcome)).toEqual(['role-too-broad', 'role-too-broad']);
    expect(factsIn(outcome)).toMatchObject({
      role: 'roles/owner',
      serviceAccount: 'robot@my-app.iam.gserviceaccount.com',
      note: 'Whoever gets hold of a key of robot@my-app.iam.gserviceaccount.com can do all of it.',
    });
  });

  it('says through whom it is held', () => {
    const policy = chain([bind('roles/owner', ['domain:example.com'])]);
    expect(factsIn(on('gemini', { policy }))).toMatchObject({ note: 'It is granted to domain:example.com.' });
  });

  it.each([
    ['a condition', chain([bind('roles/owner', [ada], { title: 'x', expression: 'false' })])],
    ['a group, whose members cannot be seen', chain([bind('roles/owner', ['group:devs@example.com'])])],
    ['somebody else', chain([bind('roles/owner', ['user:bob@example.com'])])],
  ])('is not claimed from %s', (_, policy) => {
    const everything = {
      granted: [...healthy.permissions.granted, 'resourcemanager.projects.setIamPolicy'],
      denied: [],
      untestable: [],
    };
    expect(on('gemini', { policy, permissions: everything }).status).toBe('pass');
  });
});
