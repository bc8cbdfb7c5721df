import { ProjectsClient } from '@google-cloud/resource-manager';
import { ServiceUsageClient } from '@google-cloud/service-usage';
import { ApiError, GoogleGenAI } from '@google/genai';
import { type AuthClient, gaxios, GoogleAuth, JWT, type JWTInput } from 'google-auth-library';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Visit, visit } from './visit.ts';

const scope = 'https://www.googleapis.com/auth/cloud-platform';

/** Sends what a client wants from Google to the simulator instead. */
function redirected(endpoint: string): gaxios.Gaxios {
  const transporter = new gaxios.Gaxios({ retryConfig: { retry: 0 } });
  transporter.interceptors.request.add({
    resolved: async (options) => {
      const { host, pathname, search, origin } = new URL(options.url);
      if (origin !== endpoint) options.url = new URL(`${endpoint}/${host}${pathname}${search}`);
      return options;
    },
  });
  return transporter;
}

/** Google's own auth client for the credential file of a world. */
async function authClient({ sim }: Visit): Promise<AuthClient> {
  const wellKnown = `${sim.env['CLOUDSDK_CONFIG']}/application_default_credentials.json`;
  const text = await readFile(sim.env['GOOGLE_APPLICATION_CREDENTIALS'] ?? wellKnown, 'utf8');
  // The library exchanges federated tokens with a transporter of its own, which only the URL can redirect.
  const json: JWTInput = JSON.parse(text.replace('https://sts.googleapis.com', `${sim.endpoint}/sts.googleapis.com`));
  const transporter = redirected(sim.endpoint);
  const auth = new GoogleAuth({ scopes: [scope], clientOptions: { transporter } });
  const fromJSON = auth.fromJSON.bind(auth);
  // The source client of an impersonated account is made without the options, too.
  auth.fromJSON = (inner, options) => fromJSON(inner, { ...options, transporter });
  const client = auth.fromJSON(json, { transporter });
  client.transporter = transporter;
  if (json.quota_project_id !== undefined) client.quotaProjectId = json.quota_project_id;
  return client;
}

async function projectId(client: AuthClient): Promise<unknown> {
  const { data } = await client.request<{ projectId?: string }>({
    url: 'https://cloudresourcemanager.googleapis.com/v3/projects/demo-project',
  });
  return data.projectId;
}

describe('google-auth-library', () => {
  test.each(['healthy', 'service-account', 'impersonation', 'federation', 'federation-impersonating'])(
    'gets a token and an answer in %s',
    async (world) => {
      const visited = await visit(world);
      expect(await projectId(await authClient(visited))).toBe('demo-project');
      expect(visited.sim.unknownRequests).toEqual([]);
    },
  );

  test.each([
    ['adc-expired', /invalid_grant/],
    ['adc-reauth', /invalid_rapt|invalid_grant/],
    ['adc-client-deleted', /deleted_client/],
    ['service-account-deleted', /account not found/],
    ['service-account-wrong-key', /Invalid JWT Signature/],
    ['clock-skew', /reasonable timeframe/],
    ['impersonation-denied', /iam\.serviceAccounts\.getAccessToken/],
    ['federation-impersonation-denied', /iam\.serviceAccounts\.getAccessToken/],
    ['federation-rejected', /rejected by the attribute condition/],
  ])('fails in %s', async (world, message) => {
    const client = await authClient(await visit(world));
    await expect(projectId(client)).rejects.toThrow(message);
  });

  test('a JWT that the service account signs itself is as good as a token', async () => {
    const visited = await visit('service-account');
    const client = await authClient(visited);
    if (!(client instanceof JWT)) throw new Error('not a JWT client');
    client.useJWTAccessWithScope = true;
    expect(await projectId(client)).toBe('demo-project');
    expect(visited.sim.requests.map(({ host }) => host)).toEqual(['cloudresourcemanager.googleapis.com']);
  });

  test('a disabled service account gets a token that no API takes', async () => {
    const client = await authClient(await visit('service-account-disabled'));
    await expect(projectId(client)).rejects.toMatchObject({ status: 401 });
  });

  test('a damaged private key fails before anything is sent', async () => {
    const visited = await visit('service-account-damaged-key');
    await expect(authClient(visited).then(projectId)).rejects.toThrow();
    expect(visited.sim.requests).toEqual([]);
  });
});

describe('the clients of Google Cloud in REST mode', () => {
  test.each(['healthy', 'service-account'])(
    'read the project, test permissions and see services in %s',
    async (world) => {
      const visited = await visit(world);
      const options = { authClient: await authClient(visited), fallback: true } as const;
      const projects = new ProjectsClient(options);
      const [project] = await projects.getProject({ name: 'projects/demo-project' });
      expect(project).toMatchObject({ projectId: 'demo-project', state: 'ACTIVE' });
      const [policy] = await projects.getIamPolicy({
        resource: 'projects/demo-project',
        options: { requestedPolicyVersion: 3 },
      });
      expect(policy.bindings?.length).toBeGreaterThan(3);
      const [granted] = await projects.testIamPermissions({
        resource: 'projects/demo-project',
        permissions: ['aiplatform.endpoints.predict', 'resourcemanager.projects.delete'],
      });
      expect(granted.permissions).toEqual(['aiplatform.endpoints.predict']);
      const services = new ServiceUsageClient(options);
      const [batch] = await services.batchGetServices({
        parent: 'projects/demo-project',
        names: ['projects/demo-project/services/generativelanguage.googleapis.com'],
      });
      expect(batch.services?.[0]).toMatchObject({ state: 'ENABLED', config: { title: 'Gemini API' } });
      expect(visited.sim.unknownRequests).toEqual([]);
      await Promise.all([projects.close(), services.close()]);
    },
  );
});

describe('@google/genai', () => {
  const generate = async (world: string): Promise<string | undefined> => {
    const { sim } = await visit(world);
    const baseUrl = `${sim.endpoint}/generativelanguage.googleapis.com`;
    const ai = new GoogleGenAI({ apiKey: sim.env['GEMINI_API_KEY'] ?? '', vertexai: false, httpOptions: { baseUrl } });
    const { text } = await ai.models.generateContent({ model: 'gemini-3.8-flash', contents: 'hello' });
    expect(sim.unknownRequests).toEqual([]);
    return text;
  };

  test('gets text', async () => {
    expect(await generate('healthy')).toBe('OK');
  });

  test.each([
    ['api-disabled', 403, 'SERVICE_DISABLED'],
    ['billing-prepay-depleted', 402, 'prepayment credits are depleted'],
    ['key-leaked', 403, 'reported as leaked'],
  ])('throws the body of %s', async (world, status, part) => {
    const error: unknown = await generate(world).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status, message: expect.stringContaining(part) });
  });
});
