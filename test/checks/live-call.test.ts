import { describe, expect, it } from 'vitest';
import { liveCall } from '../../src/checks/live-call.ts';
import type { Call } from '../../src/model.ts';
import { healthy, outcomeOf, refused } from './evidence.ts';

const call = (changes: Partial<Call>) => ({ liveCall: { ...healthy.liveCall, ...changes } });

describe('live-call', () => {
  it.each([
    [{}, 'gemini-3.8-flash answered, 3 tokens'],
    [{ tokens: 1, finish: 'MAX_TOKENS' }, 'gemini-3.8-flash answered, 1 token'],
    [{ tokens: null, finish: 'SAFETY' }, 'gemini-3.8-flash answered (SAFETY)'],
    [{ mode: 'count', tokens: 2 }, 'gemini-3.8-flash counted, 2 tokens'],
  ] as const)('passes %o', (changes, detail) => {
    expect(outcomeOf(liveCall, call(changes))).toEqual({ status: 'pass', detail });
  });

  it('hands a refusal on, with the model that was named and those that the key may call', () => {
    const answer = refused(404);
    const target = { ...healthy.target, model: 'gemini-1.5-pro' };
    expect(outcomeOf(liveCall, { liveCall: answer, target })).toMatchObject({
      status: 'problem',
      problem: answer.failed,
      facts: { project: 'my-app', keyKind: 'auth', model: 'gemini-1.5-pro', models: ['gemini-3.8-flash'] },
    });
    const outcome = outcomeOf(liveCall, { liveCall: answer, models: null });
    expect(outcome).not.toHaveProperty('facts.model');
    expect(outcome).not.toHaveProperty('facts.models');
  });
});
