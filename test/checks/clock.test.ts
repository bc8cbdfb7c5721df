import { describe, expect, it } from 'vitest';
import { clock } from '../../src/checks/clock.ts';
import type { CallerKind } from '../../src/model.ts';
import { factsIn, foundBy, healthy, outcomeOf, unreachable } from './evidence.ts';

const skewed = (skewSeconds: number, kind: CallerKind | null = 'authorized_user') => ({
  clock: { skewSeconds, host: 'oauth2.googleapis.com' },
  caller: kind === null ? null : { ...healthy.caller, kind },
});

describe('clock', () => {
  it.each([0, 60, -60])('passes %d s', (seconds) => {
    expect(outcomeOf(clock, skewed(seconds)).status).toBe('pass');
  });

  it.each([
    [61, 'service_account', 'warning'],
    [-300, 'service_account', 'warning'],
    [301, 'service_account', 'error'],
    [-7200, 'service_account', 'error'],
    [7200, 'external_account', 'error'],
    [7200, 'impersonated_service_account', 'error'],
    [7200, 'gdch_service_account', 'error'],
    [7200, 'authorized_user', 'warning'],
    [7200, 'external_account_authorized_user', 'warning'],
    [7200, 'access token', 'warning'],
    [7200, 'metadata server', 'warning'],
    [7200, null, 'warning'],
  ] as const)('%d s with %s is a %s', (seconds, kind, severity) => {
    const outcome = outcomeOf(clock, skewed(seconds, kind));
    expect(foundBy(outcome)).toEqual([`clock-skew (${severity})`]);
    expect(factsIn(outcome)).toEqual({ skewSeconds: seconds, host: 'oauth2.googleapis.com' });
  });

  it('is an error when the token endpoint refuses a signature for its time', () => {
    const message =
      'invalid_grant: Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.';
    const refused = { failed: { kind: 'oauth', message, metadata: {}, violations: [], links: [] } } as const;
    const outcome = outcomeOf(clock, { clock: { skewSeconds: 7200, host: 'oauth2.googleapis.com' }, caller: refused });
    expect(foundBy(outcome)).toEqual(['clock-skew (error)']);
  });

  it('cannot tell without an answer', () => {
    expect(outcomeOf(clock, { clock: unreachable })).toMatchObject({
      status: 'unknown',
      detail: 'no answer from example.googleapis.com',
    });
  });
});
