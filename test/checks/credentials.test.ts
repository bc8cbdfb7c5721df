import { describe, expect, it } from 'vitest';
import { credentials } from '../../src/checks/credentials.ts';
import { text } from '../../src/language/text.ts';
import { factsIn, failed, foundBy, healthy, notAsked, outcomeOf, refused, unreachable } from './evidence.ts';

describe('credentials', () => {
  it('passes with who is asking, as what, from where', () => {
    const detail =
      'user:ada@example.com (authorized_user, /home/ada/.config/gcloud/application_default_credentials.json)';
    expect(outcomeOf(credentials)).toEqual({ status: 'pass', detail });
    expect(outcomeOf(credentials, { quotaProject: notAsked })).toEqual({ status: 'pass', detail });
  });

  it('passes a token of which Google does not say whose it is', () => {
    const caller = { ...healthy.caller, kind: 'access token', principal: null, source: 'env X' } as const;
    expect(outcomeOf(credentials, { caller })).toMatchObject({ detail: 'principal not known (access token, env X)' });
  });

  it('finds no credentials at all', () => {
    const caller = failed({ kind: 'local', code: 'ADC_MISSING' });
    expect(foundBy(outcomeOf(credentials, { caller, quotaProject: notAsked }))).toEqual(['adc-missing']);
  });

  it('finds a file that is named and does not do', () => {
    const metadata = {
      file: '/app/sa.json',
      variable: 'GOOGLE_APPLICATION_CREDENTIALS',
      errno: 'ENOENT',
    };
    const caller = failed({ kind: 'local', code: 'ADC_FILE', metadata, words: text('There is no such file.') });
    const outcome = outcomeOf(credentials, { caller, quotaProject: notAsked });
    expect(foundBy(outcome)).toEqual(['adc-file-missing']);
    expect(factsIn(outcome)).toEqual({
      file: '/app/sa.json',
      variable: 'GOOGLE_APPLICATION_CREDENTIALS',
      code: 'ENOENT',
      note: 'There is no such file.',
    });
  });

  it('finds a bad file even if little is known of it', () => {
    const caller = failed({ kind: 'local', code: 'ADC_FILE' });
    expect(outcomeOf(credentials, { caller, quotaProject: notAsked })).toMatchObject({
      findings: [{ cause: 'adc-file-missing', subject: 'credentials', facts: {} }],
    });
  });

  it('hands on why there is no token', () => {
    const caller = failed({ kind: 'oauth', reason: 'invalid_grant', httpStatus: 400 });
    expect(outcomeOf(credentials, { caller, quotaProject: notAsked })).toEqual({
      status: 'problem',
      problem: caller.failed,
      facts: { project: 'my-app' },
    });
  });

  it.each([
    ['no answer', unreachable, 'no answer from example.googleapis.com'],
    ['trouble at Google', refused(503), 'oauth2.googleapis.com answered 503'],
    [
      'a page instead of a token',
      failed({ kind: 'answer', httpStatus: 403 }),
      'oauth2.googleapis.com sent no usable answer',
    ],
  ])('cannot tell: %s', (_, caller, detail) => {
    expect(outcomeOf(credentials, { caller, quotaProject: notAsked })).toMatchObject({ status: 'unknown', detail });
    expect(outcomeOf(credentials, { quotaProject: caller }).status).toBe('unknown');
  });

  describe('quota project', () => {
    it('finds one that the caller may not use', () => {
      const quotaProject = failed({
        httpStatus: 403,
        reason: 'USER_PROJECT_DENIED',
        metadata: { service: 'apikeys.googleapis.com', consumer: 'projects/other' },
        links: [{ description: 'IAM admin', url: 'https://console.example/iam' }],
      });
      const caller = { ...healthy.caller, quotaProject: 'billing-home' };
      const outcome = outcomeOf(credentials, { caller, quotaProject });
      expect(foundBy(outcome)).toEqual(['quota-project']);
      expect(factsIn(outcome)).toEqual({
        project: 'my-app',
        otherProject: 'billing-home',
        principal: 'user:ada@example.com',
        service: 'apikeys.googleapis.com',
        permission: 'serviceusage.services.use',
        url: 'https://console.example/iam',
      });
    });

    it.each([
      [
        'the API is off in the project of gcloud itself',
        refused(403, 'SERVICE_DISABLED', { consumer: 'projects/764086051850' }),
      ],
      ['a bare refusal', refused(403)],
    ])('finds that none is set: %s', (_, quotaProject) => {
      const caller = { ...healthy.caller, quotaProject: null };
      expect(foundBy(outcomeOf(credentials, { caller, quotaProject }))).toEqual(['quota-project']);
    });

    it.each([
      ['too few scopes', refused(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT')],
      ['a disabled account', refused(401, 'ACCOUNT_STATE_INVALID')],
    ])('leaves to the rules: %s', (_, quotaProject) => {
      expect(outcomeOf(credentials, { quotaProject })).toMatchObject({
        status: 'problem',
        problem: quotaProject.failed,
      });
    });
  });
});
