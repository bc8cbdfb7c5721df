/** Security Token Service: a token of another identity provider for a federated Google token. */
import { formField, type Api, type Call } from '../api.ts';
import type { GoogleError } from '../errors.ts';
import type { World } from '../world.ts';
import { oauthError } from './oauth.ts';

const refusals: Readonly<Record<Exclude<World['person']['credentials']['federation'], 'ok'>, () => GoogleError>> = {
  'attribute-condition': () =>
    oauthError(400, 'unauthorized_client', 'The given credential is rejected by the attribute condition.'),
  'invalid-audience': () => oauthError(400, 'invalid_request', 'Invalid value for "audience".'),
  'expired-subject': () => oauthError(400, 'invalid_grant', 'ID Token issued at 0 is stale to sign-in.'),
  'provider-disabled': () =>
    oauthError(
      400,
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid. This might ' +
        'either be because the pool or provider is disabled or deleted or because it does not exist.',
    ),
};

function exchange(call: Call): unknown {
  const { credentials } = call.cloud.world.person;
  if (credentials.federation !== 'ok') throw refusals[credentials.federation]();
  const audience = formField(call, 'audience');
  const pool =
    /^\/\/iam\.googleapis\.com\/(projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/]+)\/providers\//.exec(
      audience,
    )?.[1];
  if (pool === undefined) throw refusals['invalid-audience']();
  const subject = formField(call, 'subject_token').replace(/^subject:/, '');
  const access = call.cloud.tokens.issue({
    principal: `principal://iam.googleapis.com/${pool}/subject/${subject}`,
    email: null,
    kind: 'federated',
    scopes: formField(call, 'scope').split(' '),
    expires: call.cloud.now() + 3600 * 1000,
  });
  return {
    access_token: access,
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    token_type: 'Bearer',
    expires_in: 3600,
  };
}

export const sts: Api = {
  service: 'sts.googleapis.com',
  host: /^sts\.googleapis\.com$/,
  methods: [
    {
      name: 'google.identity.sts.v1.SecurityTokenService.ExchangeToken',
      verb: 'POST',
      takes: 'none',
      path: /^\/v1\/token$/,
      handle: exchange,
    },
  ],
};
