import { describe, expect, it } from 'vitest';
import { once, withinTime } from '../../src/evidence/fetched.ts';
import type { Fetched } from '../../src/model.ts';

const never = new Promise<Fetched<number>>(() => undefined);
const ended = Object.assign(new Error('not decided within 1 s'), { code: 'DEADLINE' });

describe('withinTime', () => {
  it('is the answer, when it comes first', async () => {
    const { signal } = new AbortController();
    expect(await withinTime(Promise.resolve({ ok: true, value: 1 }), signal)).toEqual({ ok: true, value: 1 });
  });

  it('is a Problem, when time is up first', async () => {
    const over = new AbortController();
    const answer = withinTime(never, over.signal);
    over.abort(ended);
    expect(await answer).toMatchObject({
      ok: false,
      problem: { kind: 'network', code: 'DEADLINE', message: 'not decided within 1 s' },
    });
    expect(await withinTime(never, over.signal)).toMatchObject({ ok: false, problem: { code: 'DEADLINE' } });
  });

  it('never rejects', async () => {
    const { signal } = new AbortController();
    expect(await withinTime(Promise.reject(new TypeError('x is undefined')), signal)).toMatchObject({
      ok: false,
      problem: { kind: 'local', code: 'INTERNAL', message: 'x is undefined' },
    });
  });
});

describe('once', () => {
  it('makes it when it is first asked for, and only then', async () => {
    let made = 0;
    const make = once(async () => (made += 1));
    expect(made).toBe(0);
    expect(await Promise.all([make(), make()])).toEqual([1, 1]);
    expect(await make()).toBe(1);
  });
});
