/** Who is asking: Application Default Credentials of every type, or a ready access token. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { GoogleAuth, OAuth2Client, type AuthClient, type JWTInput } from 'google-auth-library';
import { list, type Text, text } from '../language/text.ts';
import type { Caller, CallerKind, Fetched, Problem } from '../model.ts';
import { problemFromError } from '../problem/from-error.ts';
import { localProblem } from './fetched.ts';
import { Secret } from './secret.ts';
import { setting, type Surroundings } from './surroundings.ts';
import type { Door } from './transport.ts';

/** One scope is enough for everything that gkey asks. https://docs.cloud.google.com/docs/authentication */
const scopes = ['https://www.googleapis.com/auth/cloud-platform'];

const tokenVariables = ['GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'] as const;

const fileKinds = new Set<CallerKind>([
  'authorized_user',
  'service_account',
  'external_account',
  'external_account_authorized_user',
  'impersonated_service_account',
  'gdch_service_account',
]);

/** Credentials that were found, before they are tried. */
export interface CredentialsFound {
  readonly kind: CallerKind;
  readonly source: string;
  readonly json: JWTInput & Readonly<Record<string, unknown>>;
  /** Secrets inside, for the redactor. */
  readonly secrets: readonly string[];
}

/** A caller with a token in hand. */
export interface CallerReady {
  readonly caller: Caller;
  readonly token: Secret;
}

/** Looks for credentials without trying them: fast, and free of network but for a metadata server. */
export async function findCredentials(at: Surroundings): Promise<Fetched<CredentialsFound>> {
  const variable = tokenVariables.find((name) => setting(at.env, name) !== undefined);
  if (variable !== undefined) {
    const token = setting(at.env, variable) ?? '';
    return { ok: true, value: { kind: 'access token', source: `env ${variable}`, json: { token }, secrets: [token] } };
  }
  const named = setting(at.env, 'GOOGLE_APPLICATION_CREDENTIALS') ?? setting(at.env, 'google_application_credentials');
  if (named !== undefined) return readCredentials(path.resolve(at.cwd, named), 'GOOGLE_APPLICATION_CREDENTIALS', at);
  const wellKnown = wellKnownFile(at);
  if (wellKnown !== null && (await stat(wellKnown).catch(() => null)) !== null)
    return readCredentials(wellKnown, null, at);
  if (mayHaveMetadataServer(at)) {
    return { ok: true, value: { kind: 'metadata server', source: 'the metadata server', json: {}, secrets: [] } };
  }
  return { ok: false, problem: missing() };
}

const tokenEndpoint = { service: 'oauth2.googleapis.com', host: 'oauth2.googleapis.com' };

/** Trades the credentials for a token. The library speaks to Google through the door. */
export async function signIn(found: CredentialsFound, at: Surroundings, door: Door): Promise<Fetched<CallerReady>> {
  const { kind, source, json } = found;
  const named = (name: string): string | null => {
    const value = json[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const quotaProject = setting(at.env, 'GOOGLE_CLOUD_QUOTA_PROJECT') ?? named('quota_project_id');
  if (kind === 'access token') {
    const token = new Secret(named('token') ?? '');
    return { ok: true, value: { token, caller: { kind, source, principal: null, project: null, quotaProject } } };
  }
  try {
    const auth = new GoogleAuth({ scopes, clientOptions: { transporter: door } });
    const client =
      kind === 'metadata server'
        ? await withoutWarning('MetadataLookupWarning', () => auth.getClient())
        : clientFor(auth, json, door);
    const { token } = await client.getAccessToken();
    if (typeof token !== 'string' || token === '') {
      const problem = localProblem('NO_TOKEN', text('the token endpoint answered without an access token'));
      return { ok: false, problem: { ...problem, kind: 'answer', ...tokenEndpoint } };
    }
    const principal =
      principalOf(kind, json, client) ?? (kind === 'metadata server' ? await metadataPrincipal(auth) : null);
    const project = named('project_id') ?? projectOf(principal);
    return {
      ok: true,
      value: { token: new Secret(token), caller: { kind, source, principal, project, quotaProject } },
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (kind === 'metadata server' && /Could not load the default credentials/.test(message))
      return { ok: false, problem: missing() };
    const problem = problemFromError(error, tokenEndpoint);
    const serviceAccount = accountIn(json);
    return {
      ok: false,
      problem: serviceAccount === null ? problem : { ...problem, metadata: { ...problem.metadata, serviceAccount } },
    };
  }
}

/** The library warns on stderr that a machine outside Google Cloud is outside Google Cloud. */
async function withoutWarning<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: never[]) => {
    if (rest[0] !== name) emitWarning.call(process, warning, ...rest);
  };
  try {
    return await work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Asks Google whose token it is. Used where the credentials do not say; null when Google does not say either. */
export async function principalOfToken(token: Secret, door: Door): Promise<string | null> {
  const info = await new OAuth2Client({ transporter: door }).getTokenInfo(token.reveal()).catch(() => null);
  return info?.email ? member(info.email) : null;
}

/** The library's client for these credentials, with our transporter also where the library forgets to pass it on. */
function clientFor(auth: GoogleAuth, json: CredentialsFound['json'], door: Door): AuthClient {
  // Deprecated for files that strangers hand in. These are the person's own, which every Google library takes as they are.
  // oxlint-disable-next-line typescript/no-deprecated
  const { fromJSON } = auth;
  type From = (json: JWTInput, options?: object) => AuthClient;
  const throughTheDoor: From = (inner, options) => fromJSON.call(auth, inner, { ...options, transporter: door });
  // An impersonated account builds the client of its source credentials by itself, by this name.
  Object.assign(auth, { fromJSON: throughTheDoor });
  const client = throughTheDoor(json);
  // An external account builds its token exchange by itself.
  const { stsCredential } = client as { readonly stsCredential?: { transporter: Door } };
  if (stsCredential !== undefined) stsCredential.transporter = door;
  return client;
}

async function readCredentials(
  file: string,
  variable: string | null,
  at: Surroundings,
): Promise<Fetched<CredentialsFound>> {
  const broken = (why: Text, code?: string): Fetched<CredentialsFound> => ({
    ok: false,
    problem: localProblem('ADC_FILE', why, {
      file,
      ...(variable === null ? {} : { variable }),
      ...(code === undefined ? {} : { errno: code }),
    }),
  });
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? text('There is no such file.')
        : code === 'EISDIR'
          ? text('It is a folder, not a file.')
          : text('It cannot be read ({code}).', { code: code ?? String(error) });
    return broken(why, code);
  }
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return broken(content.trim() === '' ? text('It is empty.') : text('It is not JSON.'));
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return broken(text('It is not a JSON object.'));
  const fields = json as Record<string, unknown>;
  const kind = fields['type'];
  if ('installed' in fields || 'web' in fields) return broken(text('It is an OAuth client file, not credentials.'));
  if (typeof kind !== 'string' || !fileKinds.has(kind as CallerKind)) {
    return broken(
      typeof kind === 'string'
        ? text('Its type "{type}" is not one that Google knows.', { type: kind.slice(0, 60) })
        : text('It has no "type", so it is not a credentials file.'),
    );
  }
  const lacking = requiredFields[kind]?.filter((name) => typeof fields[name] !== 'string' || fields[name] === '') ?? [];
  if (lacking.length > 0)
    return broken(text('It is a {kind} file without {lacking}.', { kind, lacking: list(lacking) }));
  return {
    ok: true,
    value: { kind: kind as CallerKind, source: shortened(file, at.home), json: fields, secrets: secretsIn(fields) },
  };
}

/** `~/…` for what is below the home folder. */
function shortened(file: string, home: string): string {
  return home !== '' && file.startsWith(home + path.sep) ? `~${file.slice(home.length)}` : file;
}

const requiredFields: Readonly<Record<string, readonly string[]>> = {
  authorized_user: ['client_id', 'client_secret', 'refresh_token'],
  external_account_authorized_user: ['client_id', 'client_secret', 'refresh_token'],
  service_account: ['client_email', 'private_key'],
  impersonated_service_account: ['service_account_impersonation_url'],
  external_account: ['audience', 'subject_token_type', 'token_url'],
};

const secretFields = new Set([
  'refresh_token',
  'client_secret',
  'private_key',
  'private_key_id',
  'access_token',
  'token',
]);

function secretsIn(value: object): string[] {
  return Object.entries<unknown>({ ...value }).flatMap(([name, inner]): string[] => {
    if (typeof inner === 'object' && inner !== null) return secretsIn(inner);
    return secretFields.has(name) && typeof inner === 'string' ? [inner] : [];
  });
}

/** `$CLOUDSDK_CONFIG`, else gcloud's own folder. */
function wellKnownFile(at: Surroundings): string | null {
  const name = 'application_default_credentials.json';
  const config = setting(at.env, 'CLOUDSDK_CONFIG');
  if (config !== undefined) return path.join(config, name);
  if (at.platform === 'win32') {
    const appData = setting(at.env, 'APPDATA');
    return appData === undefined ? null : path.join(appData, 'gcloud', name);
  }
  return at.home === '' ? null : path.join(at.home, '.config', 'gcloud', name);
}

/** With a stand-in for Google there is no metadata server either, unless one is named. */
function mayHaveMetadataServer(at: Surroundings): boolean {
  if (setting(at.env, 'GCE_METADATA_HOST') !== undefined) return true;
  return setting(at.env, 'GKEY_ENDPOINT') === undefined && setting(at.env, 'METADATA_SERVER_DETECTION') !== 'none';
}

function principalOf(kind: CallerKind, json: CredentialsFound['json'], client: AuthClient): string | null {
  const serviceAccount = accountIn(json);
  if (serviceAccount !== null) return member(serviceAccount);
  // A federated identity has no e-mail address.
  if (kind === 'external_account') return null;
  const account = json['account'];
  if (typeof account === 'string' && account.includes('@')) return member(account);
  return emailInIdToken(client.credentials.id_token);
}

/** E-mail of the service account that the credentials are of, or that they act as. */
function accountIn(json: CredentialsFound['json']): string | null {
  const impersonation = json['service_account_impersonation_url'];
  const acted = typeof impersonation === 'string' ? /serviceAccounts\/([^/:]+):/.exec(impersonation)?.[1] : undefined;
  return acted ?? json.client_email ?? null;
}

/** The token endpoint sends an ID token along for user credentials; its payload names the user. */
function emailInIdToken(idToken: string | null | undefined): string | null {
  try {
    const payload = JSON.parse(Buffer.from(idToken?.split('.')[1] ?? '', 'base64url').toString()) as {
      email?: unknown;
    };
    return typeof payload.email === 'string' ? member(payload.email) : null;
  } catch {
    return null;
  }
}

async function metadataPrincipal(auth: GoogleAuth): Promise<string | null> {
  const { client_email: email } = await auth.getCredentials().catch(() => ({ client_email: undefined }));
  return email === undefined ? null : member(email);
}

function member(email: string): string {
  return `${email.endsWith('.gserviceaccount.com') ? 'serviceAccount' : 'user'}:${email}`;
}

/** `NAME@PROJECT.iam.gserviceaccount.com` names its project. */
function projectOf(principal: string | null): string | null {
  return /@([a-z][\w-]+)\.iam\.gserviceaccount\.com$/.exec(principal ?? '')?.[1] ?? null;
}

function missing(): Problem {
  return localProblem('ADC_MISSING', text('no Application Default Credentials were found'));
}
