/** The OAuth token endpoint: refresh tokens, service account assertions, and who a token belongs to. */
import { formField, type Api, type Call, type Json } from '../api.ts';
import { GoogleError } from '../errors.ts';
import { isTimely, readJwt } from '../tokens.ts';
import type { World } from '../world.ts';

const hourSeconds = 3599;

/** An error body of the token endpoint: no google.rpc envelope. */
export function oauthError(httpStatus: number, error: string, description?: string, extra: Json = {}): GoogleError {
  return new GoogleError(httpStatus, {
    error,
    ...(description !== undefined && { error_description: description }),
    ...extra,
  });
}

const reauth = { error_uri: 'https://support.google.com/a/answer/9368756' };

const refusals: Readonly<Record<Exclude<World['person']['credentials']['refresh'], 'ok'>, () => GoogleError>> = {
  expired: () => oauthError(400, 'invalid_grant', 'Token has been expired or revoked.'),
  'bad-request': () => oauthError(400, 'invalid_grant', 'Bad Request'),
  'invalid-rapt': () =>
    oauthError(400, 'invalid_grant', 'reauth related error (invalid_rapt)', {
      ...reauth,
      error_subtype: 'invalid_rapt',
    }),
  'rapt-required': () =>
    oauthError(400, 'invalid_grant', 'reauth related error (rapt_required)', {
      ...reauth,
      error_subtype: 'rapt_required',
    }),
  'invalid-client': () => oauthError(401, 'invalid_client', 'The OAuth client was not found.'),
  'deleted-client': () => oauthError(401, 'deleted_client', 'The OAuth client was deleted.'),
  'disabled-client': () => oauthError(401, 'disabled_client', 'The OAuth client was disabled.'),
  'unauthorized-client': () => oauthError(401, 'unauthorized_client', 'Unauthorized'),
  'admin-policy': () =>
    oauthError(
      400,
      'admin_policy_enforced',
      'Access to your account data is restricted by policies within your organization.',
    ),
};

function token(call: Call): unknown {
  const grant = call.body['grant_type'];
  if (grant === 'refresh_token') return refresh(call);
  if (grant === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return assertion(call);
  throw oauthError(400, 'unsupported_grant_type', `Invalid grant_type: ${String(grant)}`);
}

function refresh(call: Call): unknown {
  const { credentials } = call.cloud.world.person;
  if (call.body['refresh_token'] !== refreshToken) throw refusals['bad-request']();
  if (credentials.refresh !== 'ok') throw refusals[credentials.refresh]();
  const access = call.cloud.tokens.issue({
    principal: `user:${credentials.account}`,
    email: credentials.account,
    kind: 'user',
    scopes: credentials.scopes,
    expires: call.cloud.now() + hourSeconds * 1000,
  });
  return {
    access_token: access,
    expires_in: hourSeconds,
    scope: credentials.scopes.join(' '),
    token_type: 'Bearer',
    ...(credentials.scopes.includes('openid') && { id_token: idToken(call, credentials.account) }),
  };
}

/** Says who the user is; nobody here checks its signature. */
function idToken(call: Call, email: string): string {
  const seconds = Math.floor(call.cloud.now() / 1000);
  const claims = {
    iss: 'https://accounts.google.com',
    email,
    email_verified: true,
    iat: seconds,
    exp: seconds + hourSeconds,
  };
  const encode = (json: Json): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${Buffer.from('EXAMPLE').toString('base64url')}`;
}

function assertion(call: Call): unknown {
  const jwt = readJwt(formField(call, 'assertion'));
  const email = jwt?.claims['iss'];
  if (jwt === undefined || typeof email !== 'string') throw oauthError(400, 'invalid_request', 'Bad Request');
  if (call.cloud.serviceAccount(email) === undefined)
    throw oauthError(400, 'invalid_grant', 'Invalid grant: account not found');
  if (!isTimely(jwt, call.cloud.now())) {
    throw oauthError(
      400,
      'invalid_grant',
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp ' +
        'values in the JWT claim.',
    );
  }
  if (!call.cloud.signingKey(email).signed(jwt)) throw oauthError(400, 'invalid_grant', 'Invalid JWT Signature.');
  const scope = jwt.claims['scope'];
  if (typeof scope !== 'string' || scope === '')
    throw oauthError(400, 'invalid_scope', 'Empty or missing scope not allowed.');
  const access = call.cloud.tokens.issue({
    principal: `serviceAccount:${email}`,
    email,
    kind: 'service account',
    scopes: scope.split(' '),
    expires: call.cloud.now() + hourSeconds * 1000,
  });
  return { access_token: access, expires_in: hourSeconds, token_type: 'Bearer' };
}

function tokenInfo(call: Call): unknown {
  const bearer = /^Bearer\s+(.*)$/i.exec(call.request.headers['authorization'] ?? '')?.[1];
  const text = bearer ?? call.request.query.get('access_token') ?? formField(call, 'access_token');
  const known = call.cloud.tokens.find(text);
  // Federated tokens are unknown here.
  if (known === undefined || known.kind === 'federated' || known.expires <= call.cloud.now()) {
    throw oauthError(400, 'invalid_token', 'Invalid Value');
  }
  const seconds = Math.floor((known.expires - call.cloud.now()) / 1000);
  const client = '000000000000-EXAMPLE.apps.googleusercontent.com';
  const showsEmail = known.scopes.some((scope) => scope === 'email' || scope.endsWith('/userinfo.email'));
  return {
    azp: client,
    aud: client,
    scope: known.scopes.join(' '),
    exp: String(Math.floor(known.expires / 1000)),
    expires_in: String(seconds),
    ...(showsEmail && known.email !== null && { email: known.email, email_verified: 'true' }),
    access_type: known.kind === 'user' ? 'offline' : 'online',
  };
}

/** The only refresh token that the endpoint knows. */
export const refreshToken = '1//EXAMPLE-refresh-token-0000';

export const oauth: Api = {
  service: 'oauth2.googleapis.com',
  host: /^(?:oauth2|www)\.googleapis\.com$/,
  methods: [
    { name: 'token', verb: 'POST', takes: 'none', path: /^(?:\/oauth2\/v4)?\/token$/, handle: token },
    { name: 'tokeninfo', verb: 'POST', takes: 'none', path: /^\/tokeninfo$/, handle: tokenInfo },
    { name: 'tokeninfo', verb: 'GET', takes: 'none', path: /^\/tokeninfo$/, handle: tokenInfo },
  ],
};
