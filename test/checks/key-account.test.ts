import { describe, expect, it } from 'vitest';
import { keyAccount } from '../../src/checks/key-account.ts';
import { factsIn, foundBy, healthy, outcomeOf, refused, unreachable } from './evidence.ts';

const email = 'gemini@my-app.iam.gserviceaccount.com';

describe('key-account', () => {
  it('passes an enabled account', () => {
    expect(outcomeOf(keyAccount)).toEqual({ status: 'pass', detail: `${email} is enabled` });
  });

  it.each([
    ['disabled', { ...healthy.serviceAccount, disabled: true }, 'The service account is disabled.'],
    ['gone', refused(404), 'The service account does not exist any more.'],
  ])('finds one that is %s', (subtype, serviceAccount, note) => {
    const outcome = outcomeOf(keyAccount, { serviceAccount, liveCall: null });
    expect(foundBy(outcome)).toEqual(['sa-invalid']);
    expect(factsIn(outcome)).toEqual({
      serviceAccount: email,
      keyName: healthy.keyMetadata.name,
      project: 'my-app',
      subtype,
      note,
    });
  });

  it('does not believe that an account is gone behind a key that works', () => {
    expect(outcomeOf(keyAccount, { serviceAccount: refused(404) }).status).toBe('unknown');
  });

  it('finds one that is gone even if its name is not known', () => {
    const outcome = outcomeOf(keyAccount, { serviceAccount: refused(404), keyMetadata: null, liveCall: null });
    expect(outcome).toMatchObject({ findings: [{ subject: 'service account' }] });
  });

  it.each([
    ['no right to look', refused(403), `needs iam.serviceAccounts.get on ${email}`],
    [
      'IAM switched off',
      refused(403, 'SERVICE_DISABLED', { service: 'iam.googleapis.com', consumer: 'projects/9' }),
      'iam.googleapis.com is off in project 9',
    ],
    ['trouble at Google', refused(500), 'iam.googleapis.com answered 500'],
    ['no answer', unreachable, 'no answer from example.googleapis.com'],
  ])('cannot look: %s', (_, serviceAccount, detail) => {
    expect(outcomeOf(keyAccount, { serviceAccount })).toMatchObject({ status: 'unknown', detail });
  });
});
