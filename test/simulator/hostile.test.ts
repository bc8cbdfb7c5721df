import fc from 'fast-check';
import { expect, test } from 'vitest';
import { models, visit } from './visit.ts';

const paths = fc.constantFrom(
  `${models}/gemini-3.8-flash:generateContent`,
  `${models}/gemini-3.8-flash:countTokens`,
  'oauth2.googleapis.com/token',
  'oauth2.googleapis.com/tokeninfo',
  'sts.googleapis.com/v1/token',
  'iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/ci-runner@demo-project.iam.gserviceaccount.com:generateAccessToken',
  'cloudresourcemanager.googleapis.com/v3/projects/demo-project:testIamPermissions',
  'cloudresourcemanager.googleapis.com/v3/projects/demo-project:setIamPolicy',
  'cloudresourcemanager.googleapis.com/v3/projects/demo-project:getIamPolicy',
  'serviceusage.googleapis.com/v1/projects/demo-project/services:batchEnable',
  'apikeys.googleapis.com/v2/projects/demo-project/locations/global/keys',
  'aiplatform.googleapis.com/v1/projects/demo-project/locations/global/publishers/google/models/gemini-3.8-flash:generateContent',
);

test('whatever JSON is posted, the answer is one of Google and not a crash', async () => {
  const { asUser } = await visit('role-too-broad-owner');
  await fc.assert(
    fc.asyncProperty(paths, fc.jsonValue(), async (path, body) => {
      const { status } = await asUser(path, { body });
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
});

test('whatever path is asked for, there is an answer', async () => {
  const { ask } = await visit('healthy');
  await fc.assert(
    fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), async (path, query) => {
      const { status } = await ask(`generativelanguage.googleapis.com${path}?${query}`);
      expect([400, 401, 403, 404]).toContain(status);
    }),
    { numRuns: 150 },
  );
});
