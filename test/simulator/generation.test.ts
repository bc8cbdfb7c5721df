import { describe, expect, test } from 'vitest';
import { hello, models, visit } from './visit.ts';

const generate = `${models}/gemini-3.8-flash:generateContent`;
const vertex =
  'aiplatform.googleapis.com/v1/projects/demo-project/locations/global/publishers/google/models/gemini-3.8-flash';

describe('Gemini API', () => {
  test.each([
    ['project-denied', 403, /^Your project has been denied access/],
    ['billing-country', 403, /restricted from your billing country/],
    ['location-unsupported', 400, /^User location is not supported/],
    ['billing-prepay-depleted', 402, /^Your prepayment credits are depleted/],
    ['billing-spend-cap', 429, /^Your billing account has exceeded its monthly spending cap/],
    ['billing-spend-cap-project', 429, /^Your project has exceeded its monthly spending cap/],
    ['quota-rate', 429, /limit: 5, model: gemini-3\.8-flash/],
    ['quota-daily', 429, /limit: 20/],
    ['quota-zero', 429, /limit: 0/],
    ['overloaded', 503, /high demand/],
    ['server-error', 500, /internal error/],
    ['deadline', 504, /^Deadline expired/],
    ['model-access', 400, /only accessible to billed users/],
  ])('%s: models can be listed, but generateContent gives %i', async (world, status, message) => {
    const { withKey } = await visit(world);
    expect((await withKey(models)).status).toBe(200);
    const reply = await withKey(generate, { body: hello });
    expect(reply.status).toBe(status);
    expect(reply.message).toMatch(message);
  });

  test('used-up credits keep the status of a 429', async () => {
    const { withKey } = await visit('billing-prepay-depleted');
    expect((await withKey(generate, { body: hello })).json).toMatchObject({
      error: { code: 402, status: 'RESOURCE_EXHAUSTED' },
    });
  });

  test('a limit of zero comes without a quota value, others with one', async () => {
    const zero = await (await visit('quota-zero')).withKey(generate, { body: hello });
    expect(zero.text).toContain('PerDayPerProjectPerModel-FreeTier');
    expect(zero.text).not.toContain('quotaValue');
    const rate = await (await visit('quota-rate')).withKey(generate, { body: hello });
    expect(rate.text).toContain('"quotaValue": "5"');
    expect(rate.text).toContain('"retryDelay": "38.2s"');
  });

  test('models: listed in pages, retired ones too; unknown and retired ones are 404', async () => {
    const { withKey } = await visit('healthy');
    const page = await withKey(`${models}?pageSize=3`);
    expect(page.json['models']).toHaveLength(3);
    expect((await withKey(`${models}?pageSize=1000`)).text).toContain('models/gemini-2.5-flash');
    expect((await withKey(`${models}/gemini-9:generateContent`, { body: hello })).message).toMatch(
      /^models\/gemini-9 is not found/,
    );
    expect((await withKey(`${models}/gemini-2.5-flash:countTokens`, { body: hello })).message).toMatch(
      /no longer available to new users/,
    );
    expect((await withKey(`${models}/gemini-embedding-001:generateContent`, { body: hello })).status).toBe(404);
  });

  test('count and generate; hardly any room ends in MAX_TOKENS', async () => {
    const { withKey } = await visit('healthy');
    expect(
      (await withKey(`${models}/gemini-3.8-flash:countTokens`, { body: hello })).json['totalTokens'],
    ).toBeGreaterThan(0);
    expect((await withKey(generate, { body: hello })).text).toContain('"finishReason": "STOP"');
    const cut = await withKey(generate, { body: { ...hello, generationConfig: { maxOutputTokens: 1 } } });
    expect(cut).toMatchObject({ status: 200, text: expect.stringContaining('MAX_TOKENS') });
    expect((await withKey(generate, { body: {} })).status).toBe(400);
    expect((await (await visit('safety-blocked')).withKey(generate, { body: hello })).text).toContain('blockReason');
  });

  test('a token works when it names a quota project', async () => {
    const { asUser } = await visit('healthy');
    expect((await asUser(models)).status).toBe(200);
    expect((await asUser(models, {}, null)).message).toMatch(/requires a quota project/);
  });
});

describe('Agent Platform', () => {
  test.each([
    ['healthy-vertex', 200, undefined, /^$/],
    ['api-disabled-vertex', 403, 'SERVICE_DISABLED', /^Agent Platform API has not been used/],
    ['billing-disabled-vertex', 403, 'BILLING_DISABLED', /^This API method requires billing/],
    ['iam-denied', 403, 'IAM_PERMISSION_DENIED', /^Permission 'aiplatform\.endpoints\.predict' denied/],
    ['org-policy-model-vertex', 400, undefined, /constraints\/vertexai\.allowedModels violated/],
    ['model-access-vertex', 400, undefined, /^Project `123456789012` is not allowed to use Publisher Model/],
    ['quota-rate-vertex', 429, undefined, /^Resource exhausted/],
  ])('%s: %i %s', async (world, status, reason, message) => {
    const { asUser } = await visit(world);
    const reply = await asUser(`${vertex}:generateContent`, { body: hello });
    expect(reply.status).toBe(status);
    expect(reply.info.reason).toBe(reason);
    expect(reply.message).toMatch(message);
  });

  test('the denial carries the domain of the service', async () => {
    const { asUser } = await visit('iam-denied');
    expect((await asUser(`${vertex}:countTokens`, { body: hello })).info.domain).toBe('aiplatform.googleapis.com');
  });

  test('a regional host has its own location and its own models', async () => {
    const { asUser, sim } = await visit('healthy');
    const at = (host: string, location: string): string =>
      `${host}aiplatform.googleapis.com/v1beta1/projects/123456789012/locations/${location}/publishers/google/models/gemini-3.8-flash:countTokens`;
    expect((await asUser(at('us-central1-', 'us-central1'), { body: hello })).status).toBe(200);
    expect((await asUser(at('me-west1-', 'me-west1'), { body: hello })).message).toMatch(
      /^Publisher Model `projects\/demo-project/,
    );
    expect((await asUser(at('us-central1-', 'europe-west1'), { body: hello })).status).toBe(404);
    expect(sim.unknownRequests).toEqual([]);
  });

  test('contents need a role', async () => {
    const { asUser } = await visit('healthy');
    expect(
      (await asUser(`${vertex}:generateContent`, { body: { contents: [{ parts: [{ text: 'hello' }] }] } })).message,
    ).toMatch(/valid role/);
  });

  test('keys: standard ones never, auth ones when they are made for it', async () => {
    const healthy = await visit('healthy');
    const express = 'aiplatform.googleapis.com/v1/publishers/google/models/gemini-3.8-flash:generateContent';
    const standard = { 'x-goog-api-key': healthy.sim.world.keys['standard']?.string ?? '' };
    expect((await healthy.ask(express, { body: hello, headers: standard })).info.reason).toBe('CREDENTIALS_MISSING');
    expect((await healthy.withKey(express, { body: hello })).info.reason).toBe('API_KEY_SERVICE_BLOCKED');
    const bound = await visit('key-service-blocked', (world) => {
      world.projects['demo-project']!.bindings['roles/aiplatform.expressUser'] = [
        'serviceAccount:gemini-key@demo-project.iam.gserviceaccount.com',
      ];
    });
    expect((await bound.withKey(express, { body: hello })).status).toBe(200);
    expect((await bound.withKey('aiplatform.googleapis.com/v1/publishers/google/models')).message).toMatch(
      /^API keys are not supported/,
    );
  });
});
