import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CallerReady, findCredentials, principalOfToken, signIn } from '../../src/evidence/credentials.ts';
import type { Surroundings } from '../../src/evidence/surroundings.ts';
import type { Fetched, Problem } from '../../src/model.ts';
import type { World } from '../../src/simulator/index.ts';
import { folderWith, surroundings } from './folder.ts';
import { backend, doorTo, hang, json, reset, text } from './server.ts';
import { place, requests } from './world.ts';

type Credentials = World['person']['credentials'];

const dev = 'dev@example.com';
const robot = 'ci-runner@demo-project.iam.gserviceaccount.com';

/** Signs in as the person of the healthy world with other credentials. */
async function signInWith(
  changes: Partial<Credentials>,
  env: Readonly<Record<string, string>> = {},
): Promise<{ ready: Fetched<CallerReady>; asked: readonly string[]; secrets: readonly string[] }> {
  const there = await place('healthy', (world) => {
    Object.assign(world.person.credentials, { where: 'variable', quotaProject: null }, changes);
  });
  const at = { ...there.at, env: { ...there.at.env, ...env } };
  const found = await findCredentials(at);
  if (!found.ok) throw new Error(JSON.stringify(found));
  const ready = await signIn(found.value, at, there.door);
  return { ready, asked: requests(there), secrets: found.value.secrets };
}

function caller(ready: Fetched<CallerReady>): CallerReady['caller'] {
  if (!ready.ok) throw new Error(JSON.stringify(ready));
  return ready.value.caller;
}

function problemOf(answer: Fetched<unknown>): Problem {
  if (answer.ok || answer.problem === undefined) throw new Error(JSON.stringify(answer));
  return answer.problem;
}

describe('signing in', () => {
  it('as a user, whose name is in the ID token', async () => {
    const { ready, asked, secrets } = await signInWith({ type: 'authorized_user', account: dev });
    expect(caller(ready)).toEqual({
      kind: 'authorized_user',
      principal: `user:${dev}`,
      source: expect.stringMatching(/credentials\.json$/),
      project: null,
      quotaProject: null,
    });
    expect(asked).toEqual(['POST oauth2.googleapis.com/token 200']);
    expect(secrets.toSorted()).toEqual(['1//EXAMPLE-refresh-token-0000', 'EXAMPLE-client-secret-0000']);
  });

  it('as a service account, which names its project', async () => {
    const { ready, asked, secrets } = await signInWith({ type: 'service_account', account: robot });
    expect(caller(ready)).toMatchObject({
      kind: 'service_account',
      principal: `serviceAccount:${robot}`,
      project: 'demo-project',
    });
    expect(asked).toEqual(['POST oauth2.googleapis.com/token 200']);
    expect(secrets.some((secret) => secret.includes('PRIVATE KEY'))).toBe(true);
  });

  it('as a service account that a user impersonates', async () => {
    const there = await place('impersonation');
    const found = await findCredentials(there.at);
    const ready = found.ok ? await signIn(found.value, there.at, there.door) : found;
    expect(caller(ready)).toMatchObject({
      kind: 'impersonated_service_account',
      principal: expect.stringMatching(/^serviceAccount:/),
      project: 'demo-project',
    });
    // Both legs go through the one door.
    expect(requests(there)).toEqual([
      'POST oauth2.googleapis.com/token 200',
      expect.stringMatching(/^POST iamcredentials\.googleapis\.com\/.*:generateAccessToken 200$/),
    ]);
    expect(found.ok && found.value.secrets).toContain('1//EXAMPLE-refresh-token-0000');
  });

  it('with a federated identity', async () => {
    const { ready, asked } = await signInWith({ type: 'external_account', account: 'repo:example/app' });
    expect(caller(ready)).toMatchObject({ kind: 'external_account', principal: null });
    expect(asked).toEqual(['POST sts.googleapis.com/v1/token 200']);
  });

  it('with a federated identity that impersonates a service account', async () => {
    const there = await place('federation-impersonating');
    const found = await findCredentials(there.at);
    const ready = found.ok ? await signIn(found.value, there.at, there.door) : found;
    expect(caller(ready)).toMatchObject({
      kind: 'external_account',
      principal: expect.stringMatching(/^serviceAccount:/),
    });
    expect(requests(there)).toHaveLength(2);
  });

  it.each(['GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'])(
    'with a ready token in %s, without asking anybody',
    async (variable) => {
      const { ready, asked, secrets } = await signInWith({ type: 'token', account: dev, variable });
      expect(caller(ready)).toEqual({
        kind: 'access token',
        principal: null,
        source: `env ${variable}`,
        project: null,
        quotaProject: null,
      });
      expect(asked).toEqual([]);
      expect(secrets).toHaveLength(1);
      expect(ready.ok && ready.value.token.reveal()).toBe(secrets[0]);
    },
  );

  it('asks Google whose token it is', async () => {
    const there = await place('healthy', (world) => {
      Object.assign(world.person.credentials, { type: 'token', account: dev });
    });
    const found = await findCredentials(there.at);
    const ready = found.ok ? await signIn(found.value, there.at, there.door) : found;
    if (!ready.ok || !('token' in ready.value)) throw new Error('no token');
    expect(await principalOfToken(ready.value.token, there.door)).toBe(`user:${dev}`);
    const { url } = await backend(json(400, { error: 'invalid_token' }));
    expect(await principalOfToken(ready.value.token, doorTo(url).door)).toBeNull();
  });
});

describe('the quota project', () => {
  it('is the one in the file', async () => {
    const { ready } = await signInWith({ type: 'authorized_user', quotaProject: 'demo-project' });
    expect(caller(ready).quotaProject).toBe('demo-project');
  });

  it('is the one of GOOGLE_CLOUD_QUOTA_PROJECT above that', async () => {
    const { ready } = await signInWith(
      { type: 'authorized_user', quotaProject: 'demo-project' },
      { GOOGLE_CLOUD_QUOTA_PROJECT: 'other-project' },
    );
    expect(caller(ready).quotaProject).toBe('other-project');
  });

  it('can be named for a ready token', async () => {
    const { ready } = await signInWith({ type: 'token' }, { GOOGLE_CLOUD_QUOTA_PROJECT: 'other-project' });
    expect(caller(ready).quotaProject).toBe('other-project');
  });
});

describe('a refusal', () => {
  it.each([
    ['expired', { reason: 'invalid_grant', message: 'Token has been expired or revoked.' }],
    ['bad-request', { reason: 'invalid_grant', message: 'Bad Request' }],
    ['invalid-rapt', { reason: 'invalid_grant', metadata: { error_subtype: 'invalid_rapt' } }],
    ['deleted-client', { reason: 'deleted_client' }],
    ['disabled-client', { reason: 'disabled_client' }],
    ['unauthorized-client', { reason: 'unauthorized_client' }],
    ['admin-policy', { reason: 'admin_policy_enforced' }],
  ] as const)('of a user: %s', async (refresh, expected) => {
    const { ready, asked } = await signInWith({ type: 'authorized_user', refresh });
    const { metadata = {}, ...rest } = { metadata: undefined, ...expected };
    expect(problemOf(ready)).toMatchObject({ kind: 'oauth', ...rest, metadata: expect.objectContaining(metadata) });
    expect(asked).toHaveLength(1);
  });

  it('of a service account with the key of another account', async () => {
    const { ready } = await signInWith({ type: 'service_account', account: robot, privateKey: 'of another account' });
    expect(problemOf(ready)).toMatchObject({
      kind: 'oauth',
      reason: 'invalid_grant',
      message: 'Invalid JWT Signature.',
    });
  });

  it('by OpenSSL, of a private key that is damaged', async () => {
    const { ready, asked } = await signInWith({ type: 'service_account', account: robot, privateKey: 'damaged' });
    expect(problemOf(ready).kind).toBe('local');
    expect(asked).toEqual([]);
  });

  it.each(['attribute-condition', 'invalid-audience', 'expired-subject', 'provider-disabled'] as const)(
    'of a federated identity: %s',
    async (federation) => {
      const { ready } = await signInWith({ type: 'external_account', account: 'repo:example/app', federation });
      expect(problemOf(ready)).toMatchObject({ kind: 'oauth', httpStatus: 400 });
    },
  );

  it('to impersonate', async () => {
    const there = await place('impersonation-denied');
    const found = await findCredentials(there.at);
    const ready = found.ok ? await signIn(found.value, there.at, there.door) : found;
    expect(problemOf(ready)).toMatchObject({ kind: 'google', httpStatus: 403 });
    expect(problemOf(ready).message).toContain('iam.serviceAccounts.getAccessToken');
  });
});

describe('a token endpoint in trouble', () => {
  const user = { client_id: 'EXAMPLE', client_secret: 'EXAMPLE', refresh_token: 'EXAMPLE', type: 'authorized_user' };

  it.each([
    ['is down', json(503, {}), 'answer'],
    ['hangs', hang, 'network'],
    ['breaks the connection', reset, 'network'],
    ['answers in HTML', text(200, '<html>Sign in to the guest network</html>'), 'answer'],
    ['says nothing', text(200, ''), 'answer'],
    ['sends no token', json(200, { expires_in: 3600 }), 'answer'],
    ['sends a token of another type', json(200, { access_token: 42, expires_in: 3600 }), 'answer'],
    ['refuses in HTML', text(403, '<html>Forbidden</html>'), 'answer'],
  ] as const)('%s', async (_, answer, kind) => {
    const { url } = await backend(answer);
    const at = surroundings();
    const found = { kind: 'authorized_user', source: 'file', json: user, secrets: [] } as const;
    const ready = await signIn(found, at, doorTo(url, { requestTimeoutMs: 300 }).door);
    expect(problemOf(ready)).toMatchObject({ kind, service: 'oauth2.googleapis.com' });
  });
});

describe('where credentials are looked for', () => {
  const userFile = JSON.stringify({
    type: 'authorized_user',
    client_id: 'EXAMPLE',
    client_secret: 'EXAMPLE',
    refresh_token: 'EXAMPLE',
  });
  const name = 'application_default_credentials.json';

  async function source(at: Partial<Surroundings>): Promise<string> {
    const found = await findCredentials(surroundings({ ...at, env: { METADATA_SERVER_DETECTION: 'none', ...at.env } }));
    return found.ok ? found.value.source : (found.problem?.code ?? '');
  }

  it('nowhere else than where they may be: there are none', async () => {
    expect(await source({})).toBe('ADC_MISSING');
    expect(await source({ home: '' })).toBe('ADC_MISSING');
    expect(await source({ platform: 'win32' })).toBe('ADC_MISSING');
  });

  it('in the folder of gcloud, by system', async () => {
    const home = await folderWith({ [`.config/gcloud/${name}`]: userFile, [`AppData/gcloud/${name}`]: userFile });
    expect(await source({ home })).toBe(path.join('~/.config/gcloud', name));
    const env = { APPDATA: path.join(home, 'AppData') };
    expect(await source({ home, platform: 'win32', env })).toBe(path.join('~/AppData/gcloud', name));
  });

  it('in CLOUDSDK_CONFIG instead of it', async () => {
    const home = await folderWith({ [`.config/gcloud/${name}`]: userFile, [`mine/${name}`]: userFile });
    expect(await source({ home, env: { CLOUDSDK_CONFIG: path.join(home, 'mine') } })).toBe(path.join('~/mine', name));
    expect(await source({ home, env: { CLOUDSDK_CONFIG: path.join(home, 'empty') } })).toBe('ADC_MISSING');
  });

  it('in GOOGLE_APPLICATION_CREDENTIALS before it, from the working directory', async () => {
    const home = await folderWith({ [`.config/gcloud/${name}`]: userFile, 'key.json': userFile });
    for (const variable of ['GOOGLE_APPLICATION_CREDENTIALS', 'google_application_credentials']) {
      expect(await source({ home, cwd: home, env: { [variable]: 'key.json' } })).toBe('~/key.json');
    }
    expect(await source({ home, env: { GOOGLE_APPLICATION_CREDENTIALS: ' ' } })).toBe(
      path.join('~/.config/gcloud', name),
    );
  });

  it('outside the home folder they are named in full', async () => {
    const cwd = await folderWith({ 'key.json': userFile });
    const env = { GOOGLE_APPLICATION_CREDENTIALS: 'key.json' };
    for (const home of ['', '/nonexistent', cwd.slice(0, -1)]) {
      expect(await source({ home, cwd, env })).toBe(path.join(cwd, 'key.json'));
    }
  });

  it('a ready token before everything', async () => {
    const home = await folderWith({ 'key.json': userFile });
    const env = {
      GOOGLE_APPLICATION_CREDENTIALS: path.join(home, 'key.json'),
      CLOUDSDK_AUTH_ACCESS_TOKEN: 'ya29.EXAMPLE',
    };
    expect(await source({ home, env })).toBe('env CLOUDSDK_AUTH_ACCESS_TOKEN');
    expect(await source({ home, env: { ...env, GOOGLE_OAUTH_ACCESS_TOKEN: 'ya29.EXAMPLE2' } })).toBe(
      'env GOOGLE_OAUTH_ACCESS_TOKEN',
    );
  });

  it('on a metadata server at last, but not where something stands in for Google', async () => {
    const env = { METADATA_SERVER_DETECTION: undefined };
    expect(await source({ env })).toBe('the metadata server');
    expect(await source({ env: { ...env, GKEY_ENDPOINT: 'http://127.0.0.1:1' } })).toBe('ADC_MISSING');
    expect(
      await source({ env: { ...env, GKEY_ENDPOINT: 'http://127.0.0.1:1', GCE_METADATA_HOST: '127.0.0.1:1' } }),
    ).toBe('the metadata server');
  });
});

describe('a file that is no credentials', () => {
  const cases: readonly (readonly [content: string, why: RegExp])[] = [
    ['', /^It is empty\.$/],
    [' \n', /^It is empty\.$/],
    ['not json', /^It is not JSON\.$/],
    ['{"type": "authorized_user"', /^It is not JSON\.$/],
    ['null', /^It is not a JSON object\.$/],
    ['[]', /^It is not a JSON object\.$/],
    ['"text"', /^It is not a JSON object\.$/],
    ['{}', /^It has no "type"/],
    ['{"type": 7}', /^It has no "type"/],
    ['{"type": "robot"}', /^Its type "robot" is not one that Google knows\.$/],
    ['{"installed": {"client_id": "EXAMPLE"}}', /^It is an OAuth client file/],
    ['{"web": {"client_id": "EXAMPLE"}}', /^It is an OAuth client file/],
    ['{"type": "authorized_user"}', /without client_id, client_secret and refresh_token\.$/],
    [
      '{"type": "authorized_user", "client_id": "a", "client_secret": "", "refresh_token": 1}',
      /without client_secret and refresh_token\.$/,
    ],
    ['{"type": "service_account", "client_email": "a@b.c"}', /^It is a service_account file without private_key\.$/],
    ['{"type": "impersonated_service_account"}', /without service_account_impersonation_url\.$/],
    ['{"type": "external_account"}', /without audience, subject_token_type and token_url\.$/],
  ];

  it.each(cases)('%j', async (content, why) => {
    const cwd = await folderWith({ 'key.json': content });
    const found = await findCredentials(surroundings({ cwd, env: { GOOGLE_APPLICATION_CREDENTIALS: 'key.json' } }));
    const problem = problemOf(found);
    expect(problem).toMatchObject({ kind: 'local', code: 'ADC_FILE' });
    expect(problem.message).toMatch(why);
    expect(problem.metadata).toMatchObject({
      file: path.join(cwd, 'key.json'),
      variable: 'GOOGLE_APPLICATION_CREDENTIALS',
    });
  });

  it('but a folder, or nothing', async () => {
    const cwd = await folderWith({ 'folder/file': '' });
    const problem = async (name: string): Promise<Problem> =>
      problemOf(await findCredentials(surroundings({ cwd, env: { GOOGLE_APPLICATION_CREDENTIALS: name } })));
    expect(await problem('folder')).toMatchObject({
      code: 'ADC_FILE',
      message: 'It is a folder, not a file.',
      metadata: { errno: 'EISDIR' },
    });
    expect(await problem('nothing.json')).toMatchObject({
      code: 'ADC_FILE',
      message: 'There is no such file.',
      metadata: { errno: 'ENOENT' },
    });
    expect(await problem('x\0y')).toMatchObject({ code: 'ADC_FILE' });
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read', async () => {
    const cwd = await folderWith({ 'key.json': '{}' });
    await chmod(path.join(cwd, 'key.json'), 0);
    const found = await findCredentials(surroundings({ cwd, env: { GOOGLE_APPLICATION_CREDENTIALS: 'key.json' } }));
    expect(problemOf(found)).toMatchObject({
      message: 'It cannot be read (EACCES).',
      metadata: { errno: 'EACCES' },
    });
  });

  it('in the folder of gcloud names no variable', async () => {
    const home = await folderWith({ '.config/gcloud/application_default_credentials.json': '{}' });
    expect(problemOf(await findCredentials(surroundings({ home }))).metadata).not.toHaveProperty('variable');
  });

  it('a byte order mark does no harm', async () => {
    const there = await place('healthy', (world) => {
      Object.assign(world.person.credentials, { type: 'authorized_user', where: 'variable' });
    });
    const file = await readFile(there.at.env['GOOGLE_APPLICATION_CREDENTIALS'] ?? '', 'utf8');
    const cwd = await folderWith({ 'key.json': `\uFEFF${file}` });
    const at = surroundings({ cwd, env: { GOOGLE_APPLICATION_CREDENTIALS: 'key.json' } });
    const found = await findCredentials(at);
    expect(found.ok && (await signIn(found.value, at, there.door)).ok).toBe(true);
  });

  it.each([
    [
      'a service account with a private key that is none',
      { type: 'service_account', client_email: robot, private_key: 'FAKE' },
    ],
    ['an account of a distributed cloud', { type: 'gdch_service_account', name: 'FAKE' }],
    ['a workforce user without an address', { type: 'external_account_authorized_user', refresh_token: 'FAKE' }],
    ['impersonation of nobody', { type: 'impersonated_service_account', service_account_impersonation_url: 'nowhere' }],
    [
      'impersonation without a source',
      {
        type: 'impersonated_service_account',
        service_account_impersonation_url:
          'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/a@b.iam.gserviceaccount.com:generateAccessToken',
      },
    ],
    [
      'federation without a source',
      {
        type: 'external_account',
        audience: '//iam.googleapis.com/x',
        subject_token_type: 'urn:x',
        token_url: 'https://sts.googleapis.com/v1/token',
      },
    ],
    [
      'federation with the token in a file that is not there',
      {
        type: 'external_account',
        audience: '//iam.googleapis.com/x',
        subject_token_type: 'urn:x',
        token_url: 'https://sts.googleapis.com/v1/token',
        credential_source: { file: '/nonexistent/token' },
      },
    ],
  ])('%s is a Problem, not a crash', async (_, content) => {
    const { url, received } = await backend(json(400, { error: 'invalid_request' }));
    const cwd = await folderWith({ 'key.json': JSON.stringify(content) });
    const at = surroundings({ cwd, env: { GOOGLE_APPLICATION_CREDENTIALS: 'key.json' } });
    const found = await findCredentials(at);
    const ready = found.ok ? await signIn(found.value, at, doorTo(url).door) : found;
    expect(problemOf(ready).message).not.toBe('');
    expect(received).toEqual([]);
  });
});
