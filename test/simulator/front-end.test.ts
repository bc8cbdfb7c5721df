import { describe, expect, test } from 'vitest';
import { hello, models, visit } from './visit.ts';

const generate = `${models}/gemini-3.8-flash:generateContent`;
const project = 'cloudresourcemanager.googleapis.com/v3/projects/demo-project';
const keys = 'apikeys.googleapis.com/v2/projects/demo-project/locations/global/keys';
const services = 'serviceusage.googleapis.com/v1/projects/demo-project/services/generativelanguage.googleapis.com';

describe('keys', () => {
  test.each([
    ['key-invalid', 401, 'ACCESS_TOKEN_TYPE_UNSUPPORTED', /Expected OAuth 2 access token/],
    ['key-invalid-standard', 400, 'API_KEY_INVALID', /^API key not valid/],
    ['key-expired', 400, 'API_KEY_INVALID', /^API key expired/],
    ['key-deleted', 401, 'ACCESS_TOKEN_TYPE_UNSUPPORTED', /invalid authentication credentials/],
    ['key-purged', 401, 'ACCESS_TOKEN_TYPE_UNSUPPORTED', /invalid authentication credentials/],
    ['key-unsupported-here', 401, 'CREDENTIALS_MISSING', /^API keys are not supported by this API/],
    ['key-leaked', 403, undefined, /^Your API key was reported as leaked/],
    ['key-suspended', 403, 'CONSUMER_SUSPENDED', /^Permission denied: Consumer 'api_key:AQ\.EXAMPLE/],
    ['key-account-disabled', 401, 'ACCESS_TOKEN_TYPE_UNSUPPORTED', /invalid authentication credentials/],
    ['key-standard-rejected', 401, 'ACCESS_TOKEN_TYPE_UNSUPPORTED', /invalid authentication credentials/],
    ['key-service-blocked', 403, 'API_KEY_SERVICE_BLOCKED', /ModelService\.ListModels are blocked\.$/],
    ['key-referrer-blocked', 403, 'API_KEY_HTTP_REFERRER_BLOCKED', /^Requests from referer <empty> are blocked\.$/],
    ['key-ip-blocked', 403, 'API_KEY_IP_ADDRESS_BLOCKED', /\(203\.0\.113\.7\)/],
    ['key-android-blocked', 403, 'API_KEY_ANDROID_APP_BLOCKED', /Android client application <empty>/],
    ['key-ios-blocked', 403, 'API_KEY_IOS_APP_BLOCKED', /iOS client application <empty>/],
    ['api-disabled', 403, 'SERVICE_DISABLED', /^Gemini API has not been used in project 123456789012/],
    ['api-pending', 403, 'SERVICE_DISABLED', /wait a few minutes/],
    ['org-policy-service', 403, 'RESOURCE_USAGE_RESTRICTION_VIOLATED', /constraints\/gcp\.restrictServiceUsage/],
    ['vpc-sc', 403, 'SECURITY_POLICY_VIOLATED', /vpcServiceControlsUniqueIdentifier/],
    ['project-suspended', 403, 'CONSUMER_SUSPENDED', /project_number:123456789012/],
    ['project-suspended-cloud', 403, 'GCP_SUSPENDED', /suspended/],
    ['project-deleted', 403, 'CONSUMER_INVALID', /deleted/],
    ['quota-zero-project', 429, 'RATE_LIMIT_EXCEEDED', /Generate Content API requests per minute/],
  ])('%s: %i %s', async (world, status, reason, message) => {
    const { withKey } = await visit(world);
    const reply = await withKey(models);
    expect(reply).toMatchObject({ status });
    expect(reply.info.reason).toBe(reason);
    expect(reply.message).toMatch(message);
  });

  test('a key works where its restrictions let it', async () => {
    const site = await visit('key-referrer-blocked');
    expect((await site.withKey(models, { headers: { referer: 'https://app.example.com/chat' } })).status).toBe(200);
    const ios = await visit('key-ios-blocked');
    expect((await ios.withKey(models, { headers: { 'x-ios-bundle-identifier': 'com.example.app' } })).status).toBe(200);
    expect((await (await visit('key-ip-allowed')).withKey(models)).status).toBe(200);
  });

  test('a method restriction lets one method through and blocks another', async () => {
    const { withKey } = await visit('key-method-blocked');
    expect((await withKey(models)).status).toBe(200);
    const blocked = await withKey(generate, { body: hello });
    expect(blocked.info.reason).toBe('API_KEY_SERVICE_BLOCKED');
    expect(blocked.info.metadata?.['methodName']).toMatch(/GenerateContent$/);
  });

  test('no key, key in the query, key as bearer, two keys', async () => {
    const { sim, ask } = await visit('healthy');
    const key = sim.env['GEMINI_API_KEY'] ?? '';
    expect((await ask(models)).message).toMatch(/unregistered callers/);
    expect((await ask(models, { headers: { 'x-goog-api-key': '' } })).status).toBe(403);
    expect((await ask(`${models}?key=${key}`)).status).toBe(200);
    expect((await ask(models, { headers: { authorization: `Bearer ${key}` } })).info.reason).toBe(
      'ACCESS_TOKEN_TYPE_UNSUPPORTED',
    );
    expect((await ask(models, { headers: { authorization: 'Bearer AQ.EXAMPLE0000made-up' } })).info.reason).toBe(
      'API_KEY_SERVICE_BLOCKED',
    );
    expect((await ask(`${models}?key=${key}`, { headers: { 'x-goog-api-key': key } })).status).toBe(401);
  });

  test('a key cannot call an API for principals', async () => {
    const { withKey } = await visit('healthy');
    const reply = await withKey(keys);
    expect(reply).toMatchObject({ status: 401, info: { reason: 'CREDENTIALS_MISSING' } });
    expect(reply.message).toMatch(/^API keys are not supported by this API/);
  });

  test('SERVICE_DISABLED says which project, what it is called, and where to enable it', async () => {
    const { withKey } = await visit('api-disabled');
    const { info, text } = await withKey(models);
    expect(info.metadata).toEqual({
      activationUrl:
        'https://console.developers.google.com/apis/api/generativelanguage.googleapis.com/overview?project=123456789012',
      consumer: 'projects/123456789012',
      containerInfo: '123456789012',
      service: 'generativelanguage.googleapis.com',
      serviceTitle: 'Gemini API',
    });
    expect(text).toContain('google.rpc.Help');
    expect(text).toContain('google.rpc.LocalizedMessage');
  });
});

describe('quota project of user credentials', () => {
  test('none: Resource Manager and Service Usage work, others insist', async () => {
    const { asUser } = await visit('quota-project-missing');
    expect((await asUser(project, {}, null)).status).toBe(200);
    expect((await asUser(services, {}, null)).status).toBe(200);
    for (const url of [keys, 'cloudbilling.googleapis.com/v1/projects/demo-project/billingInfo']) {
      const reply = await asUser(url, {}, null);
      expect(reply.message).toMatch(/requires a quota project, which is not set by default/);
      expect(reply.info).toMatchObject({ reason: 'SERVICE_DISABLED', metadata: { consumer: 'projects/764086051850' } });
    }
    expect((await asUser(keys)).status).toBe(200);
    expect((await asUser(keys, {}, '123456789012')).status).toBe(200);
  });

  test('one that the caller may not use, missing or forbidden alike', async () => {
    const { asUser } = await visit('healthy');
    for (const name of ['other-project', 'no-such-project']) {
      const reply = await asUser(project, {}, name);
      expect(reply).toMatchObject({ status: 403, info: { reason: 'USER_PROJECT_DENIED' } });
      expect(reply.message).toContain(`permission to use project ${name}.`);
    }
  });

  test('viewer lacks serviceusage.services.use', async () => {
    const { asUser } = await visit('quota-project-not-usable');
    expect((await asUser(project, {}, null)).status).toBe(200);
    expect((await asUser(project)).info.reason).toBe('USER_PROJECT_DENIED');
  });

  test('one where the API is off', async () => {
    const { asUser } = await visit('admin-apis-disabled');
    expect((await asUser(keys)).info).toMatchObject({
      reason: 'SERVICE_DISABLED',
      metadata: { consumer: 'projects/123456789012', service: 'apikeys.googleapis.com' },
    });
  });
});

describe('tokens', () => {
  test('nothing, nonsense, too few scopes, expired', async () => {
    const { ask } = await visit('healthy');
    expect((await ask(project)).info.reason).toBe('CREDENTIALS_MISSING');
    expect((await ask(project, { headers: { authorization: 'Bearer ya29.EXAMPLE' } })).status).toBe(401);
    const ready = async (name: string): Promise<string | undefined> => {
      const { sim, ask: askThere } = await visit(name);
      const headers = { authorization: `Bearer ${sim.env['GOOGLE_OAUTH_ACCESS_TOKEN']}` };
      return (await askThere(project, { headers })).info.reason;
    };
    expect(await ready('token-ready')).toBeUndefined();
    expect(await ready('adc-scopes')).toBe('ACCESS_TOKEN_SCOPE_INSUFFICIENT');
    expect(await ready('token-expired')).toBe('ACCESS_TOKEN_EXPIRED');
  });

  test('a Workspace admin can switch an API off for a user', async () => {
    const { asUser } = await visit('workspace-disabled');
    const reply = await asUser(
      'aiplatform.googleapis.com/v1/projects/demo-project/locations/global/publishers/google/models/gemini-3.8-flash:countTokens',
      { body: hello },
    );
    expect(reply.info.reason).toBe('USER_BLOCKED_BY_ADMIN');
  });
});
