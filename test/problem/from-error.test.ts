import { gaxios as library } from 'google-auth-library';
import { describe, expect, it } from 'vitest';
import { problemFromError } from '../../src/problem/from-error.ts';
import { body, errorInfo, gemini } from './bodies.ts';

const disabled = body(
  403,
  'PERMISSION_DENIED',
  'Gemini API has not been used in project 123456789012 before or it is disabled.',
  [errorInfo('SERVICE_DISABLED', { service: gemini, consumer: 'projects/123456789012' })],
);

function gaxios(message: string, status: number, data: unknown): Error {
  const url = new URL(`https://${gemini}/v1beta/models`);
  const config = { url, headers: new Headers() };
  const response = Object.assign(new Response(null, { status }), { config, data });
  const error = new library.GaxiosError(message, config, response as never);
  return Object.assign(error, { response: Object.assign(response, { data }) });
}

function coded(message: string, code: string, more: object = {}): Error {
  return Object.assign(new Error(message), { code }, more);
}

describe('problemFromError', () => {
  it.each([
    ['gaxios with an object', gaxios('Request failed', 403, disabled)],
    ['gaxios with a text', gaxios('Request failed', 403, JSON.stringify(disabled))],
    [
      'gaxios whose message is the body, as google-gax has it over REST',
      gaxios(JSON.stringify(disabled), 403, undefined),
    ],
    [
      'the same below a cause',
      new Error('Request failed', { cause: gaxios(JSON.stringify(disabled), 403, undefined) }),
    ],
    [
      'ApiError of @google/genai',
      Object.assign(new Error(JSON.stringify(disabled)), { name: 'ApiError', status: 403 }),
    ],
    [
      'an error of a REST client with a status code',
      Object.assign(new Error('403'), { statusCode: 403, responseBody: JSON.stringify(disabled) }),
    ],
    ['a text', JSON.stringify(disabled)],
    [
      'GoogleError over gRPC',
      Object.assign(
        new Error(
          '7 PERMISSION_DENIED: Gemini API has not been used in project 123456789012 before or it is disabled.',
        ),
        {
          code: 7,
          details: 'Gemini API has not been used in project 123456789012 before or it is disabled.',
          reason: 'SERVICE_DISABLED',
          domain: 'googleapis.com',
          errorInfoMetadata: { service: gemini, consumer: 'projects/123456789012' },
          statusDetails: [],
        },
      ),
    ],
  ])('reads the reason from %s', (_, error) => {
    expect(problemFromError(error, { service: gemini })).toMatchObject({
      kind: 'google',
      message: 'Gemini API has not been used in project 123456789012 before or it is disabled.',
      status: 'PERMISSION_DENIED',
      reason: 'SERVICE_DISABLED',
      domain: 'googleapis.com',
      service: gemini,
      metadata: { consumer: 'projects/123456789012' },
    });
  });

  it('knows what google-auth-library keeps in the response only', () => {
    const error = gaxios('invalid_grant', 400, {
      error: 'invalid_grant',
      error_description: 'Token has been expired or revoked.',
    });
    expect(problemFromError(error)).toMatchObject({
      kind: 'oauth',
      reason: 'invalid_grant',
      message: 'Token has been expired or revoked.',
      httpStatus: 400,
    });
  });

  it.each([
    ['invalid_grant', 'invalid_grant'],
    ['invalid_grant: Invalid JWT Signature.', 'Invalid JWT Signature.'],
    [
      'Error code unauthorized_client: The given credential is rejected by the attribute condition. - https://x',
      'The given credential is rejected by the attribute condition.',
    ],
  ])('reads an OAuth error out of the message "%s"', (message, said) => {
    const problem = problemFromError(new Error(message));
    expect(problem.kind).toBe('oauth');
    expect(problem.message).toContain(said);
  });

  it('keeps that impersonation was refused', () => {
    const message = 'PERMISSION_DENIED: unable to impersonate: The caller does not have permission';
    const error = gaxios(message, 403, body(403, 'PERMISSION_DENIED', 'The caller does not have permission'));
    expect(problemFromError(error)).toMatchObject({ kind: 'google', status: 'PERMISSION_DENIED', message });
  });

  it.each([
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND oauth2.googleapis.com', 'oauth2.googleapis.com'],
    ['EAI_AGAIN', 'getaddrinfo EAI_AGAIN oauth2.googleapis.com', 'oauth2.googleapis.com'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:443', undefined],
    ['ECONNRESET', 'read ECONNRESET', undefined],
    ['ETIMEDOUT', 'connect ETIMEDOUT 142.250.0.1:443', undefined],
    ['UND_ERR_CONNECT_TIMEOUT', 'Connect Timeout Error', undefined],
    ['UND_ERR_HEADERS_TIMEOUT', 'Headers Timeout Error', undefined],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate', undefined],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain', undefined],
    ['CERT_HAS_EXPIRED', 'certificate has expired', undefined],
    ['ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames", undefined],
    ['ERR_STREAM_PREMATURE_CLOSE', 'Premature close', undefined],
  ])('finds %s below wrappers', (code, message, host) => {
    const inner = coded(message, code, host === undefined ? {} : { hostname: host });
    const wrapped = new Error('outermost', { cause: new TypeError('fetch failed', { cause: inner }) });
    expect(problemFromError(wrapped, { service: gemini })).toMatchObject({
      kind: 'network',
      code,
      message,
      ...(host === undefined ? {} : { host }),
      service: gemini,
    });
  });

  it('finds the codes of an aggregate, of time-outs and of aborts', () => {
    expect(problemFromError(new AggregateError([coded('connect ECONNREFUSED ::1:443', 'ECONNREFUSED')]))).toMatchObject(
      { kind: 'network', code: 'ECONNREFUSED' },
    );
    expect(
      problemFromError(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
    ).toMatchObject({ kind: 'network', code: 'TimeoutError' });
    expect(problemFromError(new DOMException('This operation was aborted', 'AbortError'))).toMatchObject({
      kind: 'network',
      code: 'AbortError',
    });
  });

  it('names a proxy where the code is a general one', () => {
    const error = coded('Proxy response (407) !== 200 when HTTP Tunneling', 'UND_ERR_ABORTED');
    expect(problemFromError(error)).toMatchObject({ kind: 'network', code: 'ERR_PROXY_TUNNEL' });
  });

  it.each([
    'Could not load the default credentials. Browse to https://cloud.google.com/docs/authentication/getting-started for more information.',
    'Unable to detect a Project Id in the current environment. \nTo learn more about authentication and Google APIs, visit: \nhttps://cloud.google.com/docs/authentication/getting-started',
    'The incoming JSON object does not contain a client_email field',
    'error:1E08010C:DECODER routines::unsupported',
  ])('calls "%s" local', (message) => {
    expect(problemFromError(new Error(message))).toMatchObject({ kind: 'local', message });
  });

  it('keeps the code of a file error', () => {
    const message =
      "Unable to read the credential file specified by the GOOGLE_APPLICATION_CREDENTIALS environment variable: The file at /k.json does not exist, or it is not a file. ENOENT: no such file or directory, lstat '/k.json'";
    expect(problemFromError(coded(message, 'ENOENT'))).toMatchObject({ kind: 'local', code: 'ENOENT', message });
  });

  it.each([
    [undefined],
    [null],
    [''],
    [0],
    [false],
    [Symbol('x')],
    [{}],
    [[]],
    [new Error('')],
    [() => 1],
    [Object.create(null)],
  ])('never throws: %s', (thrown) => {
    const problem = problemFromError(thrown);
    expect(problem.message.length).toBeGreaterThan(0);
    expect(problem.kind).toBe('local');
  });

  it('never throws where a getter does, nor on circles', () => {
    const hostile = Object.defineProperty(new Error('x'), 'cause', {
      get: () => {
        throw new Error('gotcha');
      },
    });
    expect(problemFromError(hostile).message).toBe('x');
    const circle: { cause?: unknown; message: string } = { message: 'round' };
    circle.cause = circle;
    expect(problemFromError(circle).message).toBe('round');
    expect(
      problemFromError(
        new Proxy(
          {},
          {
            get: () => {
              throw new Error('gotcha');
            },
          },
        ),
      ).kind,
    ).toBe('local');
  });
});
