/** The person's side of a world: a home directory, a working directory, credential files, variables. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cloud } from './cloud.ts';
import { refreshToken } from './apis/oauth.ts';
import type { World } from './world.ts';

/** Temporary directories of one person, and the variables of their shell. */
export interface Home {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

type Credentials = World['person']['credentials'];

const tokenUri = 'https://oauth2.googleapis.com/token';

/** Writes the files of a world's person below the system's directory for temporary files. */
export async function settle(cloud: Cloud): Promise<Home> {
  // The real path, so that what tools print is what was given to them.
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gkey-world-')));
  const remove = (): Promise<void> => rm(root, { recursive: true, force: true });
  try {
    return { ...(await furnish(cloud, root)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function furnish(cloud: Cloud, root: string): Promise<Omit<Home, 'remove'>> {
  const { person } = cloud.world;
  const home = join(root, 'home');
  const cwd = join(root, 'work');
  const gcloud = join(home, '.config', 'gcloud');
  await Promise.all([mkdir(gcloud, { recursive: true }), mkdir(cwd)]);
  const env: Record<string, string> = {
    HOME: home,
    USERPROFILE: home,
    APPDATA: join(home, '.config'),
    CLOUDSDK_CONFIG: gcloud,
    METADATA_SERVER_DETECTION: 'none',
  };
  for (const [name, value] of Object.entries(person.env)) env[name] = fillKeys(cloud.world, value);
  if (person.dotenv !== null) await writeFile(join(cwd, '.env'), fillKeys(cloud.world, person.dotenv));
  await writeCredentials(cloud, person.credentials, { root, gcloud, env });
  return { cwd, env };
}

/** `${key:NAME}` becomes the string of that key. */
function fillKeys(world: World, text: string): string {
  return text.replace(/\$\{key:([^}]+)\}/g, (_, name: string) => {
    const key = world.keys[name];
    if (key === undefined) throw new Error(`The person refers to the key ${name}, but the world has no such key.`);
    return key.string;
  });
}

async function writeCredentials(
  cloud: Cloud,
  credentials: Credentials,
  to: { readonly root: string; readonly gcloud: string; readonly env: Record<string, string> },
): Promise<void> {
  if (credentials.type === 'none') return;
  if (credentials.type === 'token') {
    to.env[credentials.variable] = readyToken(cloud, credentials);
    return;
  }
  const path =
    credentials.where === 'variable'
      ? join(to.root, 'credentials.json')
      : join(to.gcloud, 'application_default_credentials.json');
  if (credentials.where === 'variable') to.env['GOOGLE_APPLICATION_CREDENTIALS'] = path;
  if (credentials.type === 'missing') return;
  if (credentials.type === 'broken') return writeFile(path, credentials.content);
  const subjectFile = join(to.root, 'subject-token');
  if (credentials.type === 'external_account') await writeFile(subjectFile, `subject:${credentials.account}`);
  await writeFile(path, `${JSON.stringify(credentialFile(cloud, credentials, subjectFile), null, 2)}\n`);
}

function readyToken(cloud: Cloud, credentials: Credentials): string {
  if (credentials.token === 'unknown') return 'ya29.EXAMPLE-unknown-token-0000';
  const isServiceAccount = cloud.world.serviceAccounts[credentials.account] !== undefined;
  return cloud.tokens.issue({
    principal: `${isServiceAccount ? 'serviceAccount' : 'user'}:${credentials.account}`,
    email: credentials.account,
    kind: isServiceAccount ? 'service account' : 'user',
    scopes: credentials.scopes,
    expires: cloud.now() + (credentials.token === 'expired' ? -60_000 : 3_600_000),
  });
}

function authorizedUser(): Readonly<Record<string, string>> {
  return {
    type: 'authorized_user',
    client_id: '000000000000-EXAMPLE.apps.googleusercontent.com',
    client_secret: 'EXAMPLE-client-secret-0000',
    refresh_token: refreshToken,
    universe_domain: 'googleapis.com',
  };
}

function impersonationUrl(email: string): string {
  return `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${email}:generateAccessToken`;
}

function credentialFile(
  cloud: Cloud,
  credentials: Credentials,
  subjectFile: string,
): Readonly<Record<string, unknown>> {
  const quota = credentials.quotaProject === null ? {} : { quota_project_id: credentials.quotaProject };
  switch (credentials.type) {
    case 'service_account':
      return { ...serviceAccountFile(cloud, credentials), ...quota };
    case 'impersonated_service_account':
      return {
        type: 'impersonated_service_account',
        service_account_impersonation_url: impersonationUrl(credentials.target ?? ''),
        source_credentials: authorizedUser(),
        delegates: [],
        ...quota,
      };
    case 'external_account':
      return {
        type: 'external_account',
        audience: `//iam.googleapis.com/projects/${Object.values(cloud.world.projects)[0]?.number ?? ''}/locations/global/workloadIdentityPools/ci/providers/ci`,
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_url: 'https://sts.googleapis.com/v1/token',
        credential_source: { file: subjectFile, format: { type: 'text' } },
        ...(credentials.target !== null && { service_account_impersonation_url: impersonationUrl(credentials.target) }),
        ...quota,
      };
    default:
      return { ...authorizedUser(), ...quota };
  }
}

function serviceAccountFile(cloud: Cloud, credentials: Credentials): Readonly<Record<string, unknown>> {
  const email = credentials.account;
  const signer = credentials.privateKey === 'of another account' ? 'somebody-else@example.com' : email;
  const key = cloud.signingKey(signer);
  const damaged = credentials.privateKey === 'damaged';
  return {
    type: 'service_account',
    project_id: cloud.world.serviceAccounts[email]?.project ?? /@([^.]+)\./.exec(email)?.[1] ?? '',
    private_key_id: key.id,
    private_key: damaged ? key.privateKeyPem.replace(/\n[^-\n]{8}/, '\nXXXX') : key.privateKeyPem,
    client_email: email,
    client_id: cloud.world.serviceAccounts[email]?.uniqueId ?? '000000000000000000000',
    auth_uri: 'https://accounts.google.com/o/oauth2/auth',
    token_uri: tokenUri,
    universe_domain: 'googleapis.com',
  };
}
