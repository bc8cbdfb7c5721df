import { describe, expect, it } from 'vitest';
import type { CauseId, Facts } from '../../src/model.ts';
import type { AnswerHead } from '../../src/problem/google-error.ts';
import { problemFromBody } from '../../src/problem/from-body.ts';
import { problemFromError } from '../../src/problem/from-error.ts';
import { recognise, type RecogniseContext } from '../../src/rules/recognise.ts';
import { body, errorInfo, gemini, quotaFailure, quotaSpent, retryInfo, tokenRefused } from '../problem/bodies.ts';

function first(
  sent: unknown,
  head: AnswerHead = {},
  context: RecogniseContext = {},
): { readonly cause?: CauseId; readonly confidence?: string; readonly subject?: string; readonly facts?: Facts } {
  return recognise(problemFromBody(sent, head), context)[0] ?? {};
}

function denied(message: string, ...details: readonly Readonly<Record<string, unknown>>[]): object {
  return body(403, 'PERMISSION_DENIED', message, details);
}

const activation = `https://console.developers.google.com/apis/api/${gemini}/overview?project=123456789012`;
const blocked = `Requests to this API ${gemini} method google.ai.generativelanguage.v1beta.ModelService.ListModels are blocked.`;
const keys = { service: gemini, consumer: 'projects/123456789012' };

describe('what a body means', () => {
  it.each<[CauseId, object, number?]>([
    [
      'key-invalid',
      body(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
        errorInfo('API_KEY_INVALID', { service: gemini }),
      ]),
    ],
    ['key-invalid', body(400, 'INVALID_ARGUMENT', 'API Key not found. Please pass a valid API key.')],
    ['key-invalid', [body(400, 'INVALID_ARGUMENT', 'Invalid Auth key.')]],
    [
      'key-expired',
      body(400, 'INVALID_ARGUMENT', 'API key expired. Please renew the API key.', [
        errorInfo('API_KEY_INVALID', { service: gemini }),
      ]),
    ],
    [
      'key-missing',
      denied(
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
      ),
    ],
    ['key-missing', [body(400, 'INVALID_ARGUMENT', 'Missing or invalid Authorization header.')]],
    ['key-leaked', denied('Your API key was reported as leaked. Please use another API key.')],
    ['key-suspended', denied("Permission denied: Consumer 'api_key:AIzaEXAMPLE0000' has been suspended.")],
    [
      'key-suspended',
      denied(
        "Permission denied: Consumer 'project:123456789012' has been suspended.",
        errorInfo('CONSUMER_SUSPENDED', keys),
      ),
    ],
    ['key-service-blocked', denied(blocked, errorInfo('API_KEY_SERVICE_BLOCKED', keys))],
    ['key-service-blocked', denied(blocked)],
    ['key-referrer-blocked', denied('Requests from referer <empty> are blocked.')],
    [
      'key-ip-blocked',
      denied(
        'The provided API key has an IP address restriction. The originating IP address of the call (192.0.2.7) violates this restriction.',
      ),
    ],
    ['key-android-blocked', denied('Requests from this Android client application <empty> are blocked.')],
    ['key-ios-blocked', denied('Requests from this iOS client application <empty> are blocked.')],
    [
      'key-unsupported-here',
      body(
        401,
        'UNAUTHENTICATED',
        'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal.',
        [errorInfo('CREDENTIALS_MISSING', { service: 'aiplatform.googleapis.com' })],
      ),
    ],
    [
      'credentials-multiple',
      [body(400, 'INVALID_ARGUMENT', 'Multiple authentication credentials received. Please pass only one.')],
    ],
    [
      'api-disabled',
      denied(
        `Gemini API has not been used in project 123456789012 before or it is disabled. Enable it by visiting ${activation} then retry.`,
        errorInfo('SERVICE_DISABLED', keys),
      ),
    ],
    [
      'api-disabled',
      denied('Generative Language API has not been used in project 123456789012 before or it is disabled.'),
    ],
    [
      'quota-project',
      denied(
        'The apikeys.googleapis.com API requires a quota project, which is not set by default.',
        errorInfo('SERVICE_DISABLED', { service: 'apikeys.googleapis.com', consumer: 'projects/764086051850' }),
      ),
    ],
    ['quota-project', denied('API Keys API has not been used in project 32555940559 before or it is disabled.')],
    [
      'quota-project',
      denied(
        'Caller does not have required permission to use project my-project. Grant the caller the roles/serviceusage.serviceUsageConsumer role',
        errorInfo('USER_PROJECT_DENIED', keys),
      ),
    ],
    [
      'billing-disabled',
      denied(
        'This API method requires billing to be enabled. Please enable billing on project #my-project by visiting https://console.developers.google.com/billing/enable?project=my-project then retry.',
      ),
    ],
    [
      'billing-disabled',
      body(400, 'FAILED_PRECONDITION', "Billing account for project '123456789012' is not found.", [
        errorInfo('UREQ_PROJECT_BILLING_NOT_FOUND', {}, 'serviceusage.googleapis.com/billing-enabled'),
      ]),
    ],
    [
      'billing-prepay-depleted',
      body(
        402,
        'RESOURCE_EXHAUSTED',
        'Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects to manage your project and billing.',
      ),
    ],
    [
      'billing-prepay-depleted',
      body(
        429,
        'RESOURCE_EXHAUSTED',
        'Your prepayment credits are depleted. Please go to AI Studio at https://ai.studio/projects to manage your project and billing.',
      ),
    ],
    [
      'billing-spend-cap',
      body(
        429,
        'RESOURCE_EXHAUSTED',
        'Your billing account has exceeded its monthly spending cap. Please go to AI Studio at https://ai.studio/billing',
      ),
    ],
    [
      'billing-spend-cap',
      body(
        429,
        'RESOURCE_EXHAUSTED',
        'Your project has exceeded its monthly spending cap. Please go to AI Studio at https://ai.studio/spend',
      ),
    ],
    [
      'tos-not-accepted',
      body(400, 'FAILED_PRECONDITION', 'x', [
        errorInfo('UREQ_TOS_NOT_ACCEPTED', {}, 'serviceusage.googleapis.com/tos/cloud'),
      ]),
    ],
    ['project-denied', denied('Your project has been denied access. Please contact support.')],
    [
      'project-not-found',
      denied('Permission denied on resource project my-project.', errorInfo('CONSUMER_INVALID', keys)),
    ],
    ['project-not-found', denied('Permission denied on resource project my-project.')],
    [
      'project-not-found',
      denied(
        "Permission 'resourcemanager.projects.get' denied on resource '//cloudresourcemanager.googleapis.com/projects/my-project' (or it may not exist).",
      ),
    ],
    [
      'iam-denied',
      denied(
        "Permission 'aiplatform.endpoints.predict' denied on resource '//aiplatform.googleapis.com/projects/p' (or it may not exist).",
        errorInfo('IAM_PERMISSION_DENIED', { permission: 'aiplatform.endpoints.predict' }, 'aiplatform.googleapis.com'),
      ),
    ],
    [
      'iam-denied',
      denied(
        'Permission denied to enable service [generativelanguage.googleapis.com]',
        errorInfo('AUTH_PERMISSION_DENIED', {}, 'serviceusage.googleapis.com'),
      ),
    ],
    ['iam-denied', denied('The caller does not have permission')],
    [
      'impersonation-denied',
      denied("Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist)."),
    ],
    [
      'org-policy',
      body(
        400,
        'FAILED_PRECONDITION',
        'Organization Policy constraint constraints/vertexai.allowedModels violated for projects/123456789012',
      ),
    ],
    [
      'vpc-sc',
      denied(
        "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: EXAMPLEuid0000000000",
      ),
    ],
    ['location-unsupported', body(400, 'FAILED_PRECONDITION', 'User location is not supported for the API use.')],
    [
      'location-unsupported',
      denied(
        'Access to generativelanguage.googleapis.com is restricted from your billing country and was denied for project 1',
      ),
    ],
    [
      'location-unsupported',
      body(
        400,
        'FAILED_PRECONDITION',
        'Gemini API free tier is not available in your country. Please enable billing on your project in Google AI Studio.',
      ),
    ],
    [
      'adc-scopes',
      denied('Request had insufficient authentication scopes.', errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', keys)),
    ],
    ['sa-invalid', body(401, 'UNAUTHENTICATED', 'x', [errorInfo('ACCOUNT_STATE_INVALID', { service: gemini })])],
    [
      'model-not-found',
      body(
        404,
        'NOT_FOUND',
        'models/gemini-x is not found for API version v1beta, or is not supported for generateContent. Call ModelService.ListModels to see the list.',
      ),
    ],
    [
      'model-not-found',
      body(
        404,
        'NOT_FOUND',
        'This model models/gemini-2.5-flash is no longer available to new users. Please update your code.',
      ),
    ],
    [
      'model-not-found',
      body(
        404,
        'NOT_FOUND',
        'Publisher Model `projects/p-1/locations/global/publishers/google/models/gemini-x` was not found or your project does not have access to it.',
      ),
    ],
    [
      'region-unsupported',
      body(
        404,
        'NOT_FOUND',
        'Publisher Model `projects/p-1/locations/us-west2/publishers/google/models/gemini-x` was not found or your project does not have access to it.',
      ),
    ],
    ['overloaded', body(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.')],
    ['server-error', body(500, 'INTERNAL', 'Internal error encountered.')],
    ['deadline', body(504, 'DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.')],
    ['model-not-found', body(400, 'INVALID_ARGUMENT', 'This model only supports Interactions API.')],
    ['adc-expired', { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }],
    ['adc-expired', { error: 'invalid_grant', error_description: 'Bad Request' }],
    [
      'adc-expired',
      { error: 'invalid_grant', error_description: 'reauth related error', error_subtype: 'rapt_required' },
    ],
    ['adc-expired', { error: 'deleted_client', error_description: 'The OAuth client was deleted.' }],
    ['sa-invalid', { error: 'invalid_grant', error_description: 'Invalid grant: account not found' }],
    ['sa-invalid', { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' }],
    [
      'clock-skew',
      {
        error: 'invalid_grant',
        error_description:
          'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
      },
    ],
    ['workspace-disabled', { error: 'admin_policy_enforced' }],
    [
      'iam-denied',
      {
        error: 'unauthorized_client',
        error_description: 'The given credential is rejected by the attribute condition.',
      },
    ],
  ])('%s: %j', (cause, sent) => {
    expect(first(sent).cause).toBe(cause);
  });
});

describe('quota', () => {
  const metric = `${gemini}/generate_content_free_tier_requests`;
  const violation = (quotaId: string, quotaValue?: string): object => ({
    quotaMetric: metric,
    quotaId,
    quotaDimensions: { model: 'gemini-3-flash', location: 'global' },
    ...(quotaValue === undefined ? {} : { quotaValue }),
  });
  const spent = (...violations: readonly object[]): object =>
    body(429, 'RESOURCE_EXHAUSTED', quotaSpent, [
      quotaFailure(...(violations as Readonly<Record<string, unknown>>[])),
      retryInfo('65205s'),
    ]);

  it.each<[CauseId, object]>([
    ['quota-rate', spent(violation('GenerateRequestsPerMinutePerProjectPerModel-FreeTier', '10'))],
    ['quota-rate', spent(violation('GenerateContentInputTokensPerModelPerMinute-FreeTier', '250000'))],
    ['quota-daily', spent(violation('GenerateRequestsPerDayPerProjectPerModel-FreeTier', '20'))],
    [
      'quota-daily',
      spent(
        violation('GenerateRequestsPerMinutePerProjectPerModel-FreeTier', '10'),
        violation('GenerateRequestsPerDayPerProjectPerModel-FreeTier', '20'),
      ),
    ],
    ['quota-zero', spent(violation('GenerateRequestsPerDayPerProjectPerModel-FreeTier'))],
    [
      'quota-zero',
      body(
        429,
        'RESOURCE_EXHAUSTED',
        `${quotaSpent}\n* Quota exceeded for metric: ${metric}, limit: 0, model: gemini-3-pro`,
      ),
    ],
    [
      'quota-zero',
      body(429, 'RESOURCE_EXHAUSTED', "Quota exceeded for quota metric 'Generate Content API requests per minute'", [
        errorInfo('RATE_LIMIT_EXCEEDED', {
          ...keys,
          quota_limit: 'GenerateContentRequestsPerMinutePerProjectPerRegion',
          quota_limit_value: '0',
        }),
      ]),
    ],
    [
      'quota-rate',
      body(429, 'RESOURCE_EXHAUSTED', "Quota exceeded for quota metric 'Generate Content API requests per minute'", [
        errorInfo('RATE_LIMIT_EXCEEDED', {
          ...keys,
          quota_limit: 'GenerateContentRequestsPerMinutePerProjectPerRegion',
          quota_limit_value: '60',
        }),
      ]),
    ],
    ['quota-rate', body(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).')],
    ['quota-rate', body(429, 'RESOURCE_EXHAUSTED', 'Resource exhausted. Please try again later.')],
  ])('is %s: %j', (cause, sent) => {
    expect(first(sent).cause).toBe(cause);
  });

  it('is certain by the id, and names the model and the limit', () => {
    expect(first(spent(violation('GenerateRequestsPerDayPerProjectPerModel-FreeTier', '20')))).toMatchObject({
      confidence: 'certain',
      subject: 'gemini-3-flash',
      facts: {
        model: 'gemini-3-flash',
        quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier',
        quotaMetric: metric,
        quotaValue: '20',
        retryAfterSeconds: 65205,
      },
    });
  });
});

describe('a 401 that expects an OAuth token', () => {
  const refused = body(401, 'UNAUTHENTICATED', tokenRefused, [
    errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED', { service: gemini }),
  ]);

  it.each<[NonNullable<RecogniseContext['sent']>, CauseId]>([
    ['auth key', 'key-invalid'],
    ['standard key', 'key-standard-rejected'],
    ['unknown key', 'key-invalid'],
    ['access token', 'adc-expired'],
  ])('sent an %s: %s', (sent, cause) => {
    expect(first(refused, {}, { sent }).cause).toBe(cause);
    expect(first(body(401, 'UNAUTHENTICATED', tokenRefused), {}, { sent }).cause).toBe(cause);
  });

  it('is only possible when nobody knows what was sent', () => {
    const causes = recognise(problemFromBody(refused));
    expect(causes.map(({ confidence }) => confidence)).toEqual(['possible', 'possible', 'possible']);
    expect(causes.map(({ cause }) => cause).toSorted()).toEqual([
      'key-invalid',
      'key-sent-as-token',
      'key-standard-rejected',
    ]);
  });

  it('is about the credentials on every other API', () => {
    expect(first(body(401, 'UNAUTHENTICATED', tokenRefused), { service: 'aiplatform.googleapis.com' }).cause).toBe(
      'adc-expired',
    );
  });
});

describe('without an answer', () => {
  it.each<[CauseId, string]>([
    ['network-dns', 'ENOTFOUND'],
    ['network-dns', 'EAI_AGAIN'],
    ['network-refused', 'ECONNREFUSED'],
    ['network-refused', 'ECONNRESET'],
    ['network-refused', 'EHOSTUNREACH'],
    ['network-timeout', 'ETIMEDOUT'],
    ['network-timeout', 'UND_ERR_HEADERS_TIMEOUT'],
    ['network-tls', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    ['network-tls', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ['network-tls', 'CERT_HAS_EXPIRED'],
    ['network-tls', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['network-tls', 'EPROTO'],
    ['network-proxy', 'ERR_PROXY_TUNNEL'],
  ])('%s: %s', (cause, code) => {
    const problem = problemFromError(Object.assign(new Error('failed'), { code }), { host: gemini, service: gemini });
    expect(recognise(problem)[0]).toMatchObject({ cause, subject: gemini, facts: { host: gemini, code } });
  });

  it('says that there are no credentials where the metadata server cannot be found', () => {
    const problem = problemFromError(
      Object.assign(new Error('getaddrinfo ENOTFOUND metadata.google.internal'), { code: 'ENOTFOUND' }),
    );
    expect(recognise(problem)[0]?.cause).toBe('adc-missing');
  });
});

describe('answers that no API sends', () => {
  it.each<[CauseId | undefined, unknown, number]>([
    [
      'location-unsupported',
      '<html><title>Error 403 (Forbidden)!!1</title><p>Your client does not have permission to get URL <code>/</code> from this server.',
      403,
    ],
    ['server-error', '<html><title>Error 502 (Server Error)!!1</title>', 502],
    ['overloaded', '<html>Service Unavailable', 503],
    ['deadline', '', 504],
    ['server-error', '', 500],
    ['network-proxy', '<html>', 407],
    [undefined, '<html>Welcome to the hotel', 200],
    [undefined, '{"models": [', 200],
    [undefined, '', 200],
    [undefined, 'Forbidden', 403],
  ])('%s: %j with %i', (cause, sent, httpStatus) => {
    expect(first(sent, { httpStatus, service: gemini }).cause).toBe(cause);
  });
});

describe('local errors', () => {
  it.each<[CauseId, string]>([
    [
      'adc-missing',
      'Could not load the default credentials. Browse to https://cloud.google.com/docs/authentication/getting-started for more information.',
    ],
    [
      'project-required',
      'Unable to detect a Project Id in the current environment. \nTo learn more about authentication and Google APIs, visit: ',
    ],
    [
      'adc-file-missing',
      'Unable to read the credential file specified by the GOOGLE_APPLICATION_CREDENTIALS environment variable: The file at /app/key.json does not exist, or it is not a file. ',
    ],
    [
      'adc-file-missing',
      "Unable to read the credential file specified by the GOOGLE_APPLICATION_CREDENTIALS environment variable: Expected property name or '}' in JSON at position 1",
    ],
    ['adc-file-missing', 'The incoming JSON object does not contain a client_secret field'],
    [
      'adc-file-missing',
      'The file at /app/token does not exist, or it is not a file. ENOENT: no such file or directory, lstat',
    ],
    [
      'adc-file-missing',
      'Pluggable Auth executables need to be explicitly allowed to run by setting the GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES environment Variable to 1.',
    ],
    ['sa-invalid', 'error:1E08010C:DECODER routines::unsupported'],
    [
      'adc-missing',
      'A Not Found error was returned while attempting to retrieve an access token for the Compute Engine built-in service account. ',
    ],
    [
      'impersonation-denied',
      "PERMISSION_DENIED: unable to impersonate: Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    ],
    ['key-malformed', 'Ephemeral tokens are only supported by the live API.'],
  ])('%s: %s', (cause, message) => {
    expect(recognise(problemFromError(new Error(message)))[0]?.cause).toBe(cause);
  });
});

describe('facts', () => {
  it('fills in what a disabled API needs', () => {
    const info = errorInfo('SERVICE_DISABLED', {
      ...keys,
      serviceTitle: 'Gemini API',
      activationUrl: activation,
      containerInfo: '123456789012',
    });
    expect(
      first(denied('Gemini API has not been used in project 123456789012 before or it is disabled.', info)),
    ).toMatchObject({
      confidence: 'certain',
      subject: gemini,
      facts: {
        project: '123456789012',
        projectNumber: '123456789012',
        service: gemini,
        serviceTitle: 'Gemini API',
        url: activation,
        httpStatus: 403,
      },
    });
  });

  it('reads the same out of the sentence alone', () => {
    const said = `Generative Language API has not been used in project my-project-1 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${gemini}/overview?project=my-project-1 then retry.`;
    expect(first(denied(said)).facts).toMatchObject({
      project: 'my-project-1',
      service: gemini,
      serviceTitle: 'Generative Language API',
    });
  });

  it.each<[string, Partial<Facts>]>([
    [
      "Permission 'apikeys.keys.create' denied on resource '//apikeys.googleapis.com/projects/p-12/locations/global' (or it may not exist).",
      {
        permission: 'apikeys.keys.create',
        project: 'p-12',
        resource: '//apikeys.googleapis.com/projects/p-12/locations/global',
      },
    ],
    ['Permission denied on resource project My First Project.', { project: 'My First Project' }],
    [
      'The provided API key has an IP address restriction. The originating IP address of the call (2001:db8::7) violates this restriction.',
      { callerIp: '2001:db8::7' },
    ],
    ['Requests from referer https://app.example.com/ are blocked.', { referrer: 'https://app.example.com/' }],
    [
      'Requests from this Android client application com.example.app are blocked.',
      { androidPackage: 'com.example.app' },
    ],
    [blocked, { service: gemini, method: 'google.ai.generativelanguage.v1beta.ModelService.ListModels' }],
    ['Permission denied to enable service [aiplatform.googleapis.com]', { service: 'aiplatform.googleapis.com' }],
    [
      'This API method requires billing to be enabled. Please enable billing on project #my-project by visiting https://console.developers.google.com/billing/enable?project=my-project then retry.',
      { project: 'my-project', url: 'https://console.developers.google.com/billing/enable?project=my-project' },
    ],
    [
      "Request is disallowed by organization's constraints/gcp.restrictServiceUsage constraint for 'projects/123456789012' attempting to use service 'generativelanguage.googleapis.com'.",
      { constraint: 'constraints/gcp.restrictServiceUsage', project: '123456789012', service: gemini },
    ],
    [
      "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: EXAMPLEuid0000000000",
      { perimeterId: 'EXAMPLEuid0000000000' },
    ],
    [
      'Publisher Model `projects/p-1/locations/us-west2/publishers/google/models/gemini-x` was not found.',
      { project: 'p-1', location: 'us-west2', model: 'gemini-x' },
    ],
    ['This model models/gemini-2.5-flash is no longer available to new users.', { model: 'gemini-2.5-flash' }],
  ])('finds them in "%s"', (message, facts) => {
    expect(first(denied(message)).facts).toMatchObject(facts);
  });

  it("never takes gcloud's own project or a key for the reader's project", () => {
    expect(
      first(denied('x', errorInfo('SERVICE_DISABLED', { service: gemini, consumer: 'projects/764086051850' }))).facts
        ?.project,
    ).toBeUndefined();
    const suspended = errorInfo('CONSUMER_SUSPENDED', {
      service: gemini,
      containerInfo: 'api_key:AIzaEXAMPLE0000',
      consumer: 'projects/123456789012',
    });
    expect(
      first(denied("Permission denied: Consumer 'api_key:AIzaEXAMPLE0000' has been suspended.", suspended)).facts
        ?.project,
    ).toBe('123456789012');
    expect(
      first(denied("Permission denied: Consumer 'api_key:AIzaEXAMPLE0000' has been suspended.")).facts?.project,
    ).toBeUndefined();
  });
});

describe('the context', () => {
  it('takes being refused a look at a project for its absence, when that was the question', () => {
    const problem = problemFromBody(denied('The caller does not have permission'), {
      service: 'cloudresourcemanager.googleapis.com',
    });
    expect(recognise(problem, { project: 'p-1' }).map(({ cause }) => cause)).toEqual([
      'project-not-found',
      'iam-denied',
    ]);
    expect(recognise(problem).map(({ cause }) => cause)).toEqual(['iam-denied']);
  });

  it('says nothing about the words that everybody uses where the text is not about Google', () => {
    expect(first(denied('API key is missing'), {}, { google: false }).cause).toBeUndefined();
    expect(
      first({ error: 'invalid_grant', error_description: 'Bad Request' }, {}, { google: false }).cause,
    ).toBeUndefined();
  });

  it('names at most three causes, none twice', () => {
    const causes = recognise(problemFromBody(body(429, 'RESOURCE_EXHAUSTED', quotaSpent))).map(({ cause }) => cause);
    expect(causes.length).toBeLessThanOrEqual(3);
    expect(new Set(causes).size).toBe(causes.length);
  });
});
