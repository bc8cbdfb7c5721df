/** IAM Credentials: tokens of a service account for those who may impersonate it. */
import { type Api, type Call, may, param, strings, formField } from '../api.ts';
import { errorInfo, rpcError } from '../errors.ts';

const service = 'iamcredentials.googleapis.com';
const permission = 'iam.serviceAccounts.getAccessToken';

function generateAccessToken(call: Call): unknown {
  const email = param(call, 'account');
  const account = call.cloud.serviceAccount(email);
  const { principal } = call;
  const allowed =
    account !== undefined &&
    principal !== null &&
    (call.cloud.grants(account.bindings, principal, permission) ||
      may(call, permission, `projects/${account.project}`));
  if (!allowed) {
    throw rpcError('PERMISSION_DENIED', `Permission '${permission}' denied on resource (or it may not exist).`, [
      errorInfo('IAM_PERMISSION_DENIED', { permission }, 'iam.googleapis.com'),
    ]);
  }
  const scopes = strings(call.body['scope']);
  if (scopes.length === 0) throw rpcError('INVALID_ARGUMENT', 'Request contains an invalid argument.');
  const lifetime = Number.parseInt(formField(call, 'lifetime', '3600s'), 10);
  const expires = call.cloud.now() + lifetime * 1000;
  const accessToken = call.cloud.tokens.issue({
    principal: `serviceAccount:${email}`,
    email,
    kind: 'service account',
    scopes,
    expires,
  });
  return { accessToken, expireTime: new Date(expires).toISOString() };
}

export const iamCredentials: Api = {
  service,
  host: /^iamcredentials\.googleapis\.com$/,
  worksWithoutQuotaProject: true,
  methods: [
    {
      name: 'google.iam.credentials.v1.IAMCredentials.GenerateAccessToken',
      verb: 'POST',
      path: /^\/v1\/projects\/-\/serviceAccounts\/(?<account>[^/:]+):generateAccessToken$/,
      handle: generateAccessToken,
    },
  ],
};
