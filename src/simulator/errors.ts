/** The error bodies of Google's front end and APIs, as facts: status, text and google.rpc details. */

/** gcloud's own project, the consumer of user credentials that name no quota project. */
const gcloudProjectNumber = '764086051850';

const titles: Readonly<Record<string, string>> = {
  'aiplatform.googleapis.com': 'Agent Platform API',
  'apikeys.googleapis.com': 'API Keys API',
  'cloudaicompanion.googleapis.com': 'Gemini for Google Cloud API',
  'cloudbilling.googleapis.com': 'Cloud Billing API',
  'cloudresourcemanager.googleapis.com': 'Cloud Resource Manager API',
  'generativelanguage.googleapis.com': 'Gemini API',
  'iam.googleapis.com': 'Identity and Access Management (IAM) API',
  'iamcredentials.googleapis.com': 'IAM Service Account Credentials API',
  'orgpolicy.googleapis.com': 'Organization Policy API',
  'serviceusage.googleapis.com': 'Service Usage API',
  'sts.googleapis.com': 'Security Token Service API',
};

/** The title of an API as error texts name it; the service id where there is none. */
export function serviceTitle(service: string): string {
  return titles[service] ?? service;
}

/** An answer that is not a success. `body` is sent as JSON, or as HTML when it is a string. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  readonly httpStatus: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(httpStatus: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`HTTP ${httpStatus}`);
    this.httpStatus = httpStatus;
    this.body = body;
    this.headers = headers;
  }
}

type Detail = Readonly<Record<string, unknown>> & { readonly '@type': string };

const codes = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
} as const;

/** A google.rpc.Status in its REST envelope. */
export function rpcError(
  status: keyof typeof codes,
  message: string,
  details: readonly Detail[] = [],
  httpStatus: number = codes[status],
): GoogleError {
  return new GoogleError(httpStatus, {
    error: { code: httpStatus, message, status, ...(details.length > 0 && { details }) },
  });
}

/** google.rpc.ErrorInfo. */
export function errorInfo(
  reason: string,
  metadata: Readonly<Record<string, string>>,
  domain = 'googleapis.com',
): Detail {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata };
}

function localized(message: string): Detail {
  return { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message };
}

function help(description: string, url: string): Detail {
  return { '@type': 'type.googleapis.com/google.rpc.Help', links: [{ description, url }] };
}

/** google.rpc.PreconditionFailure with one violation. */
export function precondition(type: string, subject: string, description?: string): Detail {
  const violation = { type, subject, ...(description !== undefined && { description }) };
  return { '@type': 'type.googleapis.com/google.rpc.PreconditionFailure', violations: [violation] };
}

/** google.rpc.BadRequest with one field. */
export function badRequest(field: string, description: string): GoogleError {
  return rpcError('INVALID_ARGUMENT', description, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description }] },
  ]);
}

const expected = 'Expected OAuth 2 access token, login cookie or other valid authentication credential.';
const signIn = 'See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** 401: a credential that is none. The answer for unknown `AQ.` keys, too. */
export function invalidCredentials(
  service: string,
  method: string,
  reason = 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
): GoogleError {
  const message = `Request had invalid authentication credentials. ${expected} ${signIn}`;
  return rpcError('UNAUTHENTICATED', message, [errorInfo(reason, { method, service })]);
}

/** 401: an API for principals was asked without any credential. */
export function missingCredentials(service: string, method: string): GoogleError {
  const message = `Request is missing required authentication credential. ${expected} ${signIn}`;
  return rpcError('UNAUTHENTICATED', message, [errorInfo('CREDENTIALS_MISSING', { method, service })]);
}

/** 401: an API key where only a principal will do. */
export function keysNotSupported(service: string, method: string): GoogleError {
  const message =
    'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that ' +
    'assert a principal. See https://cloud.google.com/docs/authentication';
  return rpcError('UNAUTHENTICATED', message, [errorInfo('CREDENTIALS_MISSING', { method, service })]);
}

/** 401: the account behind a token was disabled or deleted. */
export function accountDisabled(service: string, method: string, email: string): GoogleError {
  const message = `Request had invalid authentication credentials. ${expected} ${signIn}`;
  return rpcError('UNAUTHENTICATED', message, [errorInfo('ACCOUNT_STATE_INVALID', { email, method, service })]);
}

/** 403: nothing was sent to an API that takes keys. */
export function unregisteredCaller(): GoogleError {
  return rpcError(
    'PERMISSION_DENIED',
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other " +
      'form of API consumer identity to call this API.',
  );
}

/** 403: the token was made for other scopes. */
export function scopeInsufficient(service: string, method: string): GoogleError {
  return rpcError('PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
    errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', { method, service }),
  ]);
}

/** 400: an `AIza` key that Google does not know, or no longer. */
export function keyInvalid(service: string, message = 'API key not valid. Please pass a valid API key.'): GoogleError {
  return rpcError('INVALID_ARGUMENT', message, [errorInfo('API_KEY_INVALID', { service }), localized(message)]);
}

/** 403 of the front end with ErrorInfo and the text again in LocalizedMessage. */
export function refused(
  reason: string,
  message: string,
  metadata: Readonly<Record<string, string>>,
  extra: readonly Detail[] = [],
): GoogleError {
  return rpcError('PERMISSION_DENIED', message, [errorInfo(reason, metadata), localized(message), ...extra]);
}

/** 403: the API is off in the consumer project. */
export function serviceDisabled(service: string, projectNumber: string): GoogleError {
  const title = serviceTitle(service);
  const url = `https://console.developers.google.com/apis/api/${service}/overview?project=${projectNumber}`;
  const message =
    `${title} has not been used in project ${projectNumber} before or it is disabled. Enable it by visiting ${url} then ` +
    'retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';
  const metadata = {
    activationUrl: url,
    consumer: `projects/${projectNumber}`,
    containerInfo: projectNumber,
    service,
    serviceTitle: title,
  };
  return refused('SERVICE_DISABLED', message, metadata, [help('Google developers console API activation', url)]);
}

/** 403: user credentials without a quota project on an API that insists on one. */
export function quotaProjectMissing(service: string): GoogleError {
  const message =
    `Your application is authenticating by using local Application Default Credentials. The ${service} API requires a ` +
    'quota project, which is not set by default. To learn how to set your quota project, see ' +
    'https://cloud.google.com/docs/authentication/adc-troubleshooting/user-creds .';
  return refused('SERVICE_DISABLED', message, { consumer: `projects/${gcloudProjectNumber}`, service });
}

/** 403: `x-goog-user-project` names a project that this caller may not use. */
export function userProjectDenied(service: string, project: string): GoogleError {
  const url = `https://console.developers.google.com/iam-admin/iam?project=${project}`;
  const message =
    `Caller does not have required permission to use project ${project}. Grant the caller the ` +
    'roles/serviceusage.serviceUsageConsumer role, or a custom role with the serviceusage.services.use permission, by ' +
    `visiting ${url} and then retry. Propagation of the new permission may take a few minutes.`;
  const metadata = { consumer: `projects/${project}`, containerInfo: project, service };
  return refused('USER_PROJECT_DENIED', message, metadata, [help('Google developer console IAM admin', url)]);
}

/** 403: a permission is missing on a resource, which may as well not exist. The domain is the API's own. */
export function permissionDenied(service: string, permission: string, resource: string): GoogleError {
  const message = `Permission '${permission}' denied on resource '//${service}/${resource}' (or it may not exist).`;
  return rpcError('PERMISSION_DENIED', message, [
    errorInfo('IAM_PERMISSION_DENIED', { permission, resource }, service),
  ]);
}

/** 403 without a word more. */
export function callerDenied(): GoogleError {
  return rpcError('PERMISSION_DENIED', 'The caller does not have permission');
}

/** 403: billing is needed and there is none. */
export function billingDisabled(service: string, projectNumber: string): GoogleError {
  const url = `https://console.developers.google.com/billing/enable?project=${projectNumber}`;
  const message =
    `This API method requires billing to be enabled. Please enable billing on project #${projectNumber} by visiting ` +
    `${url} then retry. If you enabled billing for this project recently, wait a few minutes for the action to ` +
    'propagate to our systems and retry.';
  const metadata = { consumer: `projects/${projectNumber}`, containerInfo: projectNumber, service };
  return refused('BILLING_DISABLED', message, metadata, [help('Google developers console billing', url)]);
}

/** 429 of the Gemini API: the plan's allowance is used, or there never was one (`limit` 0 comes without a value). */
export function quotaExceeded(
  quotaId: string,
  metric: string,
  model: string,
  limit: number,
  retryDelay: string,
): GoogleError {
  const quotaMetric = `generativelanguage.googleapis.com/${metric}`;
  const message =
    'You exceeded your current quota, please check your plan and billing details. For more information on this error, ' +
    'head to: https://ai.google.dev/gemini-api/docs/rate-limits. To monitor your current usage, head to: ' +
    `https://ai.dev/rate-limit. \n* Quota exceeded for metric: ${quotaMetric}, limit: ${limit}, model: ${model}\n` +
    `Please retry in ${retryDelay}.`;
  const violation = {
    quotaMetric,
    quotaId,
    quotaDimensions: { location: 'global', model },
    ...(limit > 0 && { quotaValue: String(limit) }),
  };
  return rpcError('RESOURCE_EXHAUSTED', message, [
    help('Learn more about Gemini API quotas', 'https://ai.google.dev/gemini-api/docs/rate-limits'),
    { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: [violation] },
    { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay },
  ]);
}

/** 429 of the front end: somebody set the project's quota to 0. */
export function projectQuotaZero(service: string, projectNumber: string): GoogleError {
  const message =
    "Quota exceeded for quota metric 'Generate Content API requests per minute' and limit 'GenerateContent request limit " +
    `per minute for a region' of service '${service}' for consumer 'project_number:${projectNumber}'.`;
  const metadata = {
    consumer: `projects/${projectNumber}`,
    quota_limit: 'GenerateContentRequestsPerMinutePerProjectPerRegion',
    quota_limit_value: '0',
    quota_location: 'us-east1',
    quota_metric: 'generativelanguage.googleapis.com/generate_content_requests',
    quota_unit: '1/min/{project}/{region}',
    service,
  };
  return rpcError('RESOURCE_EXHAUSTED', message, [
    errorInfo('RATE_LIMIT_EXCEEDED', metadata),
    help('Request a higher quota limit.', 'https://cloud.google.com/docs/quotas/help/request_increase'),
  ]);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The robot page of Google's front end. */
export function htmlPage(httpStatus: number, title: string, text: string): GoogleError {
  return new GoogleError(
    httpStatus,
    `<!DOCTYPE html>\n<html lang=en>\n<meta charset=utf-8>\n<title>Error ${httpStatus} (${escapeHtml(title)})!!1</title>\n` +
      `<p><b>${httpStatus}.</b> <ins>That’s an error.</ins>\n<p>${escapeHtml(text)} <ins>That’s all we know.</ins>\n`,
  );
}

/** The page for a path that no API serves. */
export function notServed(path: string): GoogleError {
  return htmlPage(404, 'Not Found', `The requested URL ${path} was not found on this server.`);
}
