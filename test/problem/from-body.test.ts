import { describe, expect, it } from 'vitest';
import { problemFromBody } from '../../src/problem/from-body.ts';
import { body, errorInfo, gemini, help, quotaFailure, quotaSpent, retryInfo } from './bodies.ts';

const expired = body(400, 'INVALID_ARGUMENT', 'API key expired. Please renew the API key.', [
  errorInfo('API_KEY_INVALID', { service: gemini }),
]);

describe('problemFromBody', () => {
  it.each([
    ['an object', expired],
    ['JSON text', JSON.stringify(expired)],
    ['bytes', new TextEncoder().encode(JSON.stringify(expired))],
    ['a one-element array', JSON.stringify([expired])],
    ['JSON behind a prefix', `got status: 400 Bad Request. ${JSON.stringify(expired)}`],
    [
      'JSON inside a message',
      JSON.stringify({ error: { message: JSON.stringify(expired), code: 400, status: 'Bad Request' } }),
    ],
    [
      'JSON inside a message, twice',
      JSON.stringify({
        error: { message: JSON.stringify({ error: { message: JSON.stringify(expired), code: 400 } }), code: 400 },
      }),
    ],
    ['a server-sent event', `data: ${JSON.stringify(expired)}\n\n`],
    ['a byte order mark', `\uFEFF${JSON.stringify(expired)}`],
  ])('reads the envelope in %s', (_, sent) => {
    expect(problemFromBody(sent, { httpStatus: 400 })).toEqual({
      kind: 'google',
      message: 'API key expired. Please renew the API key.',
      service: gemini,
      httpStatus: 400,
      status: 'INVALID_ARGUMENT',
      reason: 'API_KEY_INVALID',
      domain: 'googleapis.com',
      metadata: { service: gemini },
      violations: [],
      links: [],
    });
  });

  it('reads violations, links and the delay, in any order', () => {
    const violation = {
      quotaMetric: `${gemini}/generate_content_free_tier_requests`,
      quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier',
      quotaDimensions: { location: 'global', model: 'gemini-3-flash' },
      quotaValue: '20',
    };
    const problem = problemFromBody(
      body(429, 'RESOURCE_EXHAUSTED', quotaSpent, [
        retryInfo('38.2s'),
        help('https://ai.google.dev/gemini-api/docs/rate-limits'),
        quotaFailure(violation),
      ]),
    );
    expect(problem).toMatchObject({
      retryAfterSeconds: 38.2,
      links: [{ url: 'https://ai.google.dev/gemini-api/docs/rate-limits' }],
      violations: [{ quotaId: violation.quotaId, quotaValue: '20', model: 'gemini-3-flash', location: 'global' }],
    });
  });

  it('finds details that a client has stripped of their type', () => {
    const problem = problemFromBody({
      error: {
        code: 401,
        message: 'x',
        status: 'UNAUTHENTICATED',
        details: [{ reason: 'CREDENTIALS_MISSING', metadata: { service: gemini } }],
      },
    });
    expect(problem).toMatchObject({ reason: 'CREDENTIALS_MISSING', service: gemini });
  });

  it('reads the Retry-After header and delays in the text', () => {
    expect(problemFromBody(body(429, 'RESOURCE_EXHAUSTED', 'x'), { retryAfter: '17' }).retryAfterSeconds).toBe(17);
    expect(problemFromBody(body(429, 'RESOURCE_EXHAUSTED', 'Please retry in 1m2.5s.')).retryAfterSeconds).toBe(62.5);
    expect(
      problemFromBody(body(429, 'RESOURCE_EXHAUSTED', 'x'), { retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' })
        .retryAfterSeconds,
    ).toBeUndefined();
  });

  it('reads the string codes of the Interactions API, also as an event', () => {
    const error = { code: 'payment_required', message: 'No credits.' };
    expect(problemFromBody({ error }, { httpStatus: 402 })).toMatchObject({
      kind: 'google',
      reason: 'payment_required',
      httpStatus: 402,
    });
    expect(problemFromBody({ event_type: 'error', error })).toMatchObject({
      kind: 'google',
      reason: 'payment_required',
    });
  });

  it("does not take other vendors' string codes for them", () => {
    expect(
      problemFromBody({ error: { code: 'rate_limit_exceeded', message: 'x', type: 'requests', param: null } }),
    ).toMatchObject({ kind: 'answer' });
  });

  it('reads a long-running operation that failed: its code is a number of google.rpc.Code', () => {
    expect(problemFromBody({ name: 'operations/x', done: true, error: { code: 7, message: 'no' } })).toMatchObject({
      kind: 'google',
      status: 'PERMISSION_DENIED',
    });
  });

  it('reads the older format', () => {
    const old = {
      error: {
        code: 403,
        message: 'Access Not Configured.',
        errors: [{ domain: 'usageLimits', reason: 'accessNotConfigured', message: 'x' }],
      },
    };
    expect(problemFromBody(old)).toMatchObject({
      reason: 'accessNotConfigured',
      domain: 'usageLimits',
      httpStatus: 403,
    });
  });

  it('reads OAuth bodies', () => {
    const sent = {
      error: 'invalid_grant',
      error_description: 'reauth related error (invalid_rapt)',
      error_uri: 'https://support.google.com/a/answer/9368756',
      error_subtype: 'invalid_rapt',
    };
    expect(problemFromBody(sent, { httpStatus: 400, service: 'oauth2.googleapis.com' })).toEqual({
      kind: 'oauth',
      message: 'reauth related error (invalid_rapt)',
      reason: 'invalid_grant',
      metadata: { error_subtype: 'invalid_rapt', error_uri: 'https://support.google.com/a/answer/9368756' },
      violations: [],
      links: [],
      httpStatus: 400,
      service: 'oauth2.googleapis.com',
    });
  });

  it.each([
    [
      'HTML',
      '<!DOCTYPE html><html><title>Error 403 (Forbidden)!!1</title><style>a{}</style><p>Your client does not have permission to get URL',
      /HTML page.*Your client does not have permission/,
    ],
    ['nothing', '', /empty/],
    ['undefined', undefined, /empty/],
    ['cut-off JSON', '{"error": {"code": 403, "mess', /cut-off/],
    ['plain text', 'upstream connect error', /upstream/],
    ['a number', 7, /unexpected shape/],
    ['a success', '{"models": []}', /models/],
  ])('calls %s an answer that nobody promised', (_, sent, message) => {
    const problem = problemFromBody(sent, { httpStatus: 403, service: gemini });
    expect(problem).toMatchObject({ kind: 'answer', httpStatus: 403, service: gemini });
    expect(problem.message).toMatch(message);
  });

  it('always has a message', () => {
    expect(problemFromBody({ error: { code: 500, status: 'INTERNAL' } }).message).not.toBe('');
    expect(problemFromBody({ error: { code: 500, message: '', status: 'INTERNAL' } }).message).not.toBe('');
  });
});
