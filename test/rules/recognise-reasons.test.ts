import { describe, expect, it } from 'vitest';
import { causeIds } from '../../src/model.ts';
import { problemFromBody } from '../../src/problem/from-body.ts';
import { interactionsCodes, reasons } from '../../src/rules/reasons.ts';
import { recognise } from '../../src/rules/recognise.ts';
import { body, errorInfo, gemini } from '../problem/bodies.ts';

/** All values of google/api/error_reason.proto, as published in March 2026; 22, 32, 37 and 40 do not exist. */
const published = `
  SERVICE_DISABLED BILLING_DISABLED API_KEY_INVALID API_KEY_SERVICE_BLOCKED RATE_LIMIT_EXCEEDED RESOURCE_QUOTA_EXCEEDED
  API_KEY_HTTP_REFERRER_BLOCKED API_KEY_IP_ADDRESS_BLOCKED API_KEY_ANDROID_APP_BLOCKED LOCATION_TAX_POLICY_VIOLATED
  USER_PROJECT_DENIED CONSUMER_SUSPENDED API_KEY_IOS_APP_BLOCKED CONSUMER_INVALID SECURITY_POLICY_VIOLATED ACCESS_TOKEN_EXPIRED
  ACCESS_TOKEN_SCOPE_INSUFFICIENT ACCOUNT_STATE_INVALID ACCESS_TOKEN_TYPE_UNSUPPORTED CREDENTIALS_MISSING RESOURCE_PROJECT_INVALID
  SESSION_COOKIE_INVALID USER_BLOCKED_BY_ADMIN RESOURCE_USAGE_RESTRICTION_VIOLATED SYSTEM_PARAMETER_UNSUPPORTED
  ORG_RESTRICTION_VIOLATION ORG_RESTRICTION_HEADER_INVALID SERVICE_NOT_VISIBLE GCP_SUSPENDED LOCATION_POLICY_VIOLATED MISSING_ORIGIN
  OVERLOADED_CREDENTIALS LOCATION_ORG_POLICY_VIOLATED TLS_ORG_POLICY_VIOLATED EMULATOR_QUOTA_EXCEEDED
  CREDENTIAL_ANDROID_APP_INVALID IAM_PERMISSION_DENIED JWT_TOKEN_INVALID CREDENTIAL_TYPE_UNSUPPORTED ACCOUNT_TYPE_UNSUPPORTED
  ENDPOINT_USAGE_RESTRICTION_VIOLATED TLS_CIPHER_RESTRICTION_VIOLATED MCP_SERVER_DISABLED
`
  .trim()
  .split(/\s+/);

function firstOf(reason: string, message = 'Something went wrong.'): string | undefined {
  const sent = body(403, 'PERMISSION_DENIED', message, [
    errorInfo(reason, { service: gemini, consumer: 'projects/123456789012' }),
  ]);
  return recognise(problemFromBody(sent))[0]?.cause;
}

describe('the reasons of google.api.ErrorReason', () => {
  it('are all in the table', () => {
    expect(Object.keys(reasons).toSorted()).toEqual([...published, 'ERROR_REASON_UNSPECIFIED'].toSorted());
  });

  it.each(published)('%s has a cause, whatever the message says', (reason) => {
    expect(causeIds).toContain(firstOf(reason));
  });

  it.each(['SOMETHING_OF_2028', 'API_KEY_RETIRED'])('%s is from the future and is not guessed', (reason) => {
    expect(firstOf(reason)).toBeUndefined();
    expect(firstOf(reason, 'The caller does not have permission')).toBeUndefined();
  });

  it('leaves a sentence with one meaning its meaning, even beside a reason from the future', () => {
    expect(firstOf('API_KEY_RETIRED', 'Your API key was reported as leaked. Please use another API key.')).toBe(
      'key-leaked',
    );
  });

  it('does not trip over names that every object has', () => {
    expect(firstOf('constructor')).not.toBe('constructor');
    expect(firstOf('__proto__')).not.toBe('__proto__');
  });
});

describe('the string codes of the Interactions API', () => {
  it.each(Object.entries(interactionsCodes))('%s means %s', (code, cause) => {
    const problem = problemFromBody({ error: { code, message: 'Something went wrong.' } }, { service: gemini });
    expect(recognise(problem)[0]?.cause).toBe(cause);
  });
});
