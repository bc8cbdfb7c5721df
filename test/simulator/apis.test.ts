import { describe, expect, test } from 'vitest';
import { models, visit } from './visit.ts';

const crm = 'cloudresourcemanager.googleapis.com';
const project = `${crm}/v3/projects/demo-project`;
const usage = 'serviceusage.googleapis.com/v1/projects/demo-project';
const keys = 'apikeys.googleapis.com/v2/projects/demo-project/locations/global/keys';
const gemini = 'generativelanguage.googleapis.com';

describe('Service Usage', () => {
  test('get, by id and number, answers with the number', async () => {
    const { asUser } = await visit('api-disabled');
    for (const id of ['demo-project', '123456789012']) {
      const { json } = await asUser(`serviceusage.googleapis.com/v1/projects/${id}/services/${gemini}`);
      expect(json).toMatchObject({
        name: `projects/123456789012/services/${gemini}`,
        config: { title: 'Gemini API' },
        state: 'DISABLED',
      });
    }
  });

  test('batchGet takes 30 names, a project the caller may see, and known services', async () => {
    const { asUser } = await visit('healthy');
    const names = (count: number): string =>
      Array.from({ length: count }, () => `names=projects/demo-project/services/${gemini}`).join('&');
    expect((await asUser(`${usage}/services:batchGet?${names(30)}`)).status).toBe(200);
    expect((await asUser(`${usage}/services:batchGet?${names(31)}`)).status).toBe(400);
    const foreign =
      'serviceusage.googleapis.com/v1/projects/other-project/services:batchGet?names=projects/other-project/services/';
    expect((await asUser(`${foreign}${gemini}`)).info.reason).toBe('AUTH_PERMISSION_DENIED');
    expect((await asUser(`${usage}/services/nothing.googleapis.com`)).info.reason).toBe(
      'SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED',
    );
  });

  test('list filters and pages', async () => {
    const { asUser } = await visit('healthy');
    const first = await asUser(`${usage}/services?filter=state:ENABLED&pageSize=4`);
    expect(first.json['services']).toHaveLength(4);
    const rest = await asUser(
      `${usage}/services?filter=state:ENABLED&pageSize=200&pageToken=${String(first.json['nextPageToken'])}`,
    );
    expect(rest.json['services']).toHaveLength(6);
    expect(rest.json).not.toHaveProperty('nextPageToken');
  });

  test('what is enabled works in the next call', async () => {
    const { asUser, withKey } = await visit('api-disabled');
    expect((await withKey(models)).status).toBe(403);
    const operation = await asUser(`${usage}/services/${gemini}:enable`, { body: {} });
    expect(operation.json).toMatchObject({ done: true, response: { service: { state: 'ENABLED' } } });
    expect((await asUser(`serviceusage.googleapis.com/v1/${String(operation.json['name'])}`)).json).toEqual(
      operation.json,
    );
    expect((await withKey(models)).status).toBe(200);
  });

  test('enabling needs the permission, the terms, and sometimes billing', async () => {
    const denied = await visit('key-create-denied');
    expect((await denied.asUser(`${usage}/services/${gemini}:enable`, { body: {} })).text).toContain(
      'error_code=110002',
    );
    const poor = await visit('billing-none');
    const enable = `${usage}/services:batchEnable`;
    expect((await poor.asUser(enable, { body: { serviceIds: ['aiplatform.googleapis.com'] } })).info.reason).toBe(
      'UREQ_PROJECT_BILLING_NOT_FOUND',
    );
    const young = await visit('healthy', (world) => {
      for (const each of Object.values(world.projects)) each.tosAccepted = false;
    });
    expect((await young.asUser(enable, { body: { serviceIds: [gemini] } })).info.reason).toBe('UREQ_TOS_NOT_ACCEPTED');
  });
});

describe('Resource Manager', () => {
  test('missing and forbidden look the same', async () => {
    const { asUser } = await visit('healthy');
    const missing = await asUser(`${crm}/v3/projects/no-such-project`);
    const forbidden = await asUser(`${crm}/v3/projects/other-project`);
    expect(missing.status).toBe(403);
    expect(missing.text.replaceAll('no-such-project', 'X')).toBe(forbidden.text.replaceAll('other-project', 'X'));
    expect(missing.info).toMatchObject({ reason: 'IAM_PERMISSION_DENIED', domain: crm });
  });

  test('get, search and ancestry', async () => {
    const { asUser } = await visit('healthy');
    expect((await asUser(`${crm}/v3/projects/123456789012`)).json).toMatchObject({
      projectId: 'demo-project',
      state: 'ACTIVE',
    });
    expect((await asUser(`${crm}/v3/projects:search?query=id:demo-project`)).json['projects']).toHaveLength(1);
    expect((await asUser(`${crm}/v3/projects:search?query=id:other-project`)).json).toEqual({});
    expect((await asUser(`${crm}/v1/projects/demo-project:getAncestry`, { body: {} })).json).toEqual({
      ancestor: [
        { resourceId: { type: 'project', id: 'demo-project' } },
        { resourceId: { type: 'folder', id: '345678901234' } },
        { resourceId: { type: 'organization', id: '456789012345' } },
      ],
    });
  });

  test('policies of ancestors need the permission there', async () => {
    const readable = await visit('healthy');
    const folder = `${crm}/v3/folders/345678901234:getIamPolicy`;
    expect((await readable.asUser(folder, { body: {} })).status).toBe(200);
    const hidden = await visit('role-inherited-unreadable');
    expect((await hidden.asUser(folder, { body: {} })).info.reason).toBe('IAM_PERMISSION_DENIED');
  });

  const test1 = async (world: string, ...permissions: string[]): Promise<unknown> => {
    const { asUser } = await visit(world);
    return (await asUser(`${project}:testIamPermissions`, { body: { permissions } })).json;
  };
  const predict = 'aiplatform.endpoints.predict';

  test.each([
    'healthy',
    'role-inherited',
    'role-group',
    'role-custom',
    'role-custom-organization',
    'role-conditional',
    'role-too-broad-owner',
  ])('testIamPermissions grants predict in %s', async (world) => {
    expect(await test1(world, predict)).toEqual({ permissions: [predict] });
  });

  test.each(['iam-denied', 'iam-denied-condition', 'iam-denied-deny-policy', 'iam-denied-viewer-role'])(
    'testIamPermissions grants nothing in %s',
    async (world) => {
      expect(await test1(world, predict)).toEqual({});
    },
  );

  test('one name that cannot be tested refuses the whole call', async () => {
    expect(await test1('healthy', predict, 'resourcemanager.projects.list')).toMatchObject({ error: { code: 400 } });
    expect(await test1('healthy', predict, 'no.such.permission')).toMatchObject({ error: { code: 400 } });
    expect(await test1('untestable-permissions', 'iam.serviceAccounts.create')).toMatchObject({ error: { code: 400 } });
  });

  test('conditions show from policy version 3 on', async () => {
    const { asUser } = await visit('role-conditional');
    const old = await asUser(`${project}:getIamPolicy`, { body: {} });
    expect(old.text).toContain('roles/aiplatform.user_withcond_');
    const now = await asUser(`${project}:getIamPolicy`, { body: { options: { requestedPolicyVersion: 3 } } });
    expect(now.json).toMatchObject({ version: 3 });
    expect(now.text).toContain('until 2027');
    expect(now.text).not.toContain('holds');
  });

  test('setIamPolicy changes what the next call may do', async () => {
    const { asUser, sim } = await visit('role-too-broad-owner');
    const bindings = [
      { role: 'roles/owner', members: ['user:dev@example.com'] },
      { role: 'roles/viewer', members: ['user:new@example.com'] },
    ];
    expect((await asUser(`${project}:setIamPolicy`, { body: { policy: { bindings } } })).status).toBe(200);
    expect(sim.world.projects['demo-project']?.bindings).toEqual({
      'roles/owner': ['user:dev@example.com'],
      'roles/viewer': ['user:new@example.com'],
    });
  });
});

describe('API Keys', () => {
  test('a key as raw JSON has its service account and never its string', async () => {
    const { asUser, sim } = await visit('healthy');
    const list = await asUser(keys);
    expect(list.json['keys']).toHaveLength(3);
    expect(list.text).not.toContain(sim.env['GEMINI_API_KEY']);
    expect(list.text).toContain('"serviceAccountEmail": "gemini-key@demo-project.iam.gserviceaccount.com"');
  });

  test('lookup: alive, deleted, purged, foreign, unknown', async () => {
    const lookup = async (name: string, key?: string): Promise<unknown> => {
      const { asUser, sim } = await visit(name);
      return (await asUser(`apikeys.googleapis.com/v2/keys:lookupKey?keyString=${key ?? sim.env['GEMINI_API_KEY']}`))
        .json;
    };
    const parent = 'projects/123456789012/locations/global';
    const name = `${parent}/keys/11111111-0000-4000-8000-000000000001`;
    expect(await lookup('healthy')).toEqual({ parent, name });
    expect(await lookup('key-deleted')).toEqual({ parent, name });
    expect(await lookup('key-purged')).toEqual({ parent });
    expect(await lookup('key-foreign')).toMatchObject({ error: { code: 403 } });
    expect(await lookup('healthy', 'AQ.EXAMPLE0000')).toMatchObject({ error: { code: 403 } });
  });

  test('a deleted key can be restored and works again', async () => {
    const { asUser, withKey } = await visit('key-deleted');
    const one = `${keys}/11111111-0000-4000-8000-000000000001`;
    expect((await asUser(one)).json).toHaveProperty('deleteTime');
    expect((await withKey(models)).status).toBe(401);
    expect((await asUser(`${one}:undelete`, { body: {} })).json).toMatchObject({ done: true });
    expect((await withKey(models)).status).toBe(200);
  });

  test('patch restricts and frees a key', async () => {
    const { asUser, withKey } = await visit('key-service-blocked');
    const patch = { method: 'PATCH', body: { restrictions: { apiTargets: [{ service: gemini }] } } };
    await asUser(`${keys}/11111111-0000-4000-8000-000000000001?updateMask=restrictions`, patch);
    expect((await withKey(models)).status).toBe(200);
  });

  test('a bound key can be made for the Gemini API, not for others, unless a policy forbids it', async () => {
    const draft = (service: string): unknown => ({
      displayName: 'New',
      restrictions: { apiTargets: [{ service }] },
      serviceAccountEmail: 'gemini-key@demo-project.iam.gserviceaccount.com',
    });
    const { asUser, ask } = await visit('healthy');
    const made = await asUser(keys, { body: draft(gemini) });
    const created = made.json['response'];
    const string =
      typeof created === 'object' && created !== null && 'keyString' in created ? String(created.keyString) : '';
    expect((await ask(models, { headers: { 'x-goog-api-key': string } })).status).toBe(200);
    expect((await asUser(keys, { body: draft('aiplatform.googleapis.com') })).message).toMatch(
      /^Organization policy prevents this operation/,
    );
    const strict = await visit('key-create-denied-binding-policy');
    expect((await strict.asUser(keys, { body: draft(gemini) })).status).toBe(400);
    const nobody = await visit('key-create-denied');
    expect((await nobody.asUser(keys, { body: draft(gemini) })).info.metadata?.['permission']).toBe(
      'apikeys.keys.create',
    );
  });
});

describe('IAM, billing, organization policy', () => {
  const account = 'iam.googleapis.com/v1/projects/-/serviceAccounts/gemini-key@demo-project.iam.gserviceaccount.com';

  test('a service account: in use, disabled, gone', async () => {
    const usable = await (await visit('healthy')).asUser(account);
    expect(usable.json).toMatchObject({ projectId: 'demo-project' });
    expect(usable.json).not.toHaveProperty('disabled');
    expect((await (await visit('key-account-disabled')).asUser(account)).json).toMatchObject({ disabled: true });
    expect(await (await visit('key-account-deleted')).asUser(account)).toMatchObject({
      status: 404,
      message: 'Unknown service account',
    });
  });

  test('roles: predefined ones are public, custom ones need iam.roles.get', async () => {
    const { asUser } = await visit('role-custom');
    const iam = 'iam.googleapis.com/v1';
    expect((await asUser(`${iam}/roles/aiplatform.user`)).json['title']).toBe('Agent Platform User');
    expect((await asUser(`${iam}/projects/demo-project/roles/modelCaller`)).json['includedPermissions']).toEqual([
      'aiplatform.endpoints.predict',
    ]);
    const blind = await visit('role-custom', (world) => {
      world.organizations = {};
    });
    expect((await blind.asUser(`${iam}/projects/demo-project/roles/modelCaller`)).status).toBe(403);
  });

  test('billing: linked, none, closed', async () => {
    const info = async (world: string): Promise<unknown> =>
      (await (await visit(world)).asUser('cloudbilling.googleapis.com/v1/projects/demo-project/billingInfo')).json;
    expect(await info('healthy')).toMatchObject({ billingEnabled: true });
    expect(await info('billing-none')).toMatchObject({ billingEnabled: false, billingAccountName: '' });
    expect(await info('billing-closed-vertex')).toMatchObject({
      billingEnabled: false,
      billingAccountName: expect.stringMatching(/^billingAccounts/),
    });
  });

  test('policies: the default, one set above, one that is none', async () => {
    const policy = async (world: string, constraint: string): Promise<{ status: number; json: unknown }> =>
      (await visit(world)).asUser(
        `orgpolicy.googleapis.com/v2/projects/demo-project/policies/${constraint}:getEffectivePolicy`,
      );
    const constraint = 'iam.managed.disableServiceAccountApiKeyCreation';
    expect((await policy('healthy', constraint)).json).toMatchObject({
      name: `projects/123456789012/policies/${constraint}`,
      spec: { rules: [{ enforce: true, parameters: { allowedServices: [gemini] } }] },
    });
    expect((await policy('key-create-denied-binding-policy', constraint)).json).toMatchObject({
      spec: { rules: [{ enforce: true }] },
    });
    expect((await policy('healthy', 'no.such.constraint')).status).toBe(404);
    expect((await policy('org-policy-unreadable', constraint)).status).toBe(403);
  });
});
