import { describe, expect, it } from 'vitest';
import { billing } from '../../src/checks/billing.ts';
import { factsIn, foundBy, healthy, outcomeOf, refused, unreachable, vertexTarget } from './evidence.ts';

const account = 'billingAccounts/000000-000000-000000';
const none = { enabled: false, account: null };
const closed = { enabled: false, account };

describe('billing', () => {
  it('passes an open account', () => {
    expect(outcomeOf(billing)).toEqual({ status: 'pass', detail: `${account} is linked and open` });
    expect(outcomeOf(billing, { billing: { enabled: true, account: null } })).toMatchObject({
      detail: 'billing is linked and open',
    });
  });

  it.each([
    ['none on the free tier', healthy.target, none, 'billing-none (warning)'],
    ['a closed account on the free tier', healthy.target, closed, 'billing-disabled (warning)'],
    ['none on Agent Platform', vertexTarget, none, 'billing-disabled (error)'],
    ['a closed account on Agent Platform', vertexTarget, closed, 'billing-disabled (error)'],
  ] as const)('finds %s', (_, target, value, expected) => {
    const outcome = outcomeOf(billing, { target, billing: value });
    expect(foundBy(outcome)).toEqual([expected]);
    expect(factsIn(outcome)).toMatchObject({ project: 'my-app', projectNumber: '123456789012' });
  });

  it('names what it takes to look', () => {
    expect(outcomeOf(billing, { billing: refused(403) })).toMatchObject({
      status: 'unknown',
      detail: 'needs resourcemanager.projects.get on project my-app',
    });
    const off = refused(403, 'SERVICE_DISABLED', { consumer: 'projects/123456789012' });
    expect(outcomeOf(billing, { billing: off })).toMatchObject({
      status: 'unknown',
      detail: 'cloudbilling.googleapis.com is off in project 123456789012',
    });
    expect(outcomeOf(billing, { billing: unreachable })).toMatchObject({ status: 'unknown' });
  });
});
