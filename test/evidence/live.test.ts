import { describe, expect, it } from 'vitest';
import { callAgentPlatform, callGemini, fetchModels } from '../../src/evidence/live.ts';
import { Secret } from '../../src/evidence/secret.ts';
import type { Models } from '../../src/model.ts';
import type { World } from '../../src/simulator/index.ts';
import { backend, doorTo, hang, json, text } from './server.ts';
import { place, requests, signedIn } from './world.ts';

const key = new Secret('AQ.EXAMPLE0000aBcDeFgHiJkLmNoPqRsTuVwXyZ0000000000main');
const listed = (...generating: readonly string[]): Models => ({ names: generating, generating });
const notFound = json(404, {
  error: { code: 404, message: 'models/x is not found for API version v1beta.', status: 'NOT_FOUND' },
});
const answered = json(200, { candidates: [{ finishReason: 'MAX_TOKENS' }], usageMetadata: { totalTokenCount: 3 } });
const unavailable = json(503, { error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } });

/** A door to answers, one after another. */
async function answers(...list: Parameters<typeof backend>) {
  const { url, received } = await backend(...list);
  return { received, door: doorTo(url, { requestTimeoutMs: 300 }).door };
}

function state(model: string, state: World['models'][string]['state']): (world: World) => void {
  return (world) => {
    Object.assign(world.models[model] ?? {}, { state });
  };
}

describe('the models of a key', () => {
  it('are listed in one request, without their prefix; those that generate are ranked', async () => {
    const there = await place('healthy');
    const models = await fetchModels(there.door, key);
    expect(models).toMatchObject({
      ok: true,
      value: { names: expect.arrayContaining(['gemini-embedding-001', 'gemini-3.8-flash']) },
    });
    expect(models.ok && models.value.generating.slice(0, 3)).toEqual([
      'gemini-3.5-flash-lite',
      'gemini-3.1-flash-lite',
      'gemini-flash-lite-latest',
    ]);
    expect(requests(there)).toEqual(['GET generativelanguage.googleapis.com/v1beta/models 200']);
  });

  it('are asked for with the key in the header, never in the URL', async () => {
    const { door, received } = await answers(json(200, { models: [{ name: 'models/m' }] }));
    expect(await fetchModels(door, key)).toEqual({ ok: true, value: { names: ['m'], generating: ['m'] } });
    expect(received[0]?.headers['x-goog-api-key']).toBe(key.reveal());
    expect(received[0]?.path).not.toContain('AQ.');
  });

  it('may be none', async () => {
    const { door } = await answers(json(200, { models: [] }));
    expect(await fetchModels(door, key)).toEqual({ ok: true, value: { names: [], generating: [] } });
  });

  it.each([
    ['HTML', text(200, '<html>Welcome to the guest network</html>')],
    ['nothing', text(200, '')],
    ['cut short', text(200, '{"models": [{"name": "mod')],
    ['no list', json(200, {})],
    ['a list of something else', json(200, { models: ['gemini'] })],
    ['null', json(200, null)],
    ['a list of models without names', json(200, { models: [{ name: '' }] })],
    ['methods of another type', json(200, { models: [{ name: 'models/m', supportedGenerationMethods: 'all' }] })],
  ])('an answer that cannot be read is of kind answer: %s', async (_, answer) => {
    const { door } = await answers(answer);
    expect(await fetchModels(door, key)).toMatchObject({
      ok: false,
      problem: { kind: 'answer', service: 'generativelanguage.googleapis.com' },
    });
  });
});

describe('a call of the Gemini API', () => {
  it('is as small as can be, and costs a token or two', async () => {
    const { door, received } = await answers(answered);
    expect(await callGemini(door, key, 'generate', null, listed('a', 'b'))).toEqual({
      ok: true,
      value: { mode: 'generate', model: 'a', tokens: 3, finish: 'MAX_TOKENS' },
    });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: 'POST',
      path: '/generativelanguage.googleapis.com/v1beta/models/a:generateContent',
    });
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      contents: [{ role: 'user', parts: [{ text: 'hi' }] }],
      generationConfig: { maxOutputTokens: 1 },
    });
  });

  it('can count instead, which is free', async () => {
    const there = await place('healthy');
    const call = await callGemini(
      there.door,
      new Secret(there.sim.world.keys['main']?.string ?? ''),
      'count',
      null,
      listed('gemini-3.5-flash'),
    );
    expect(call).toEqual({
      ok: true,
      value: { mode: 'count', model: 'gemini-3.5-flash', tokens: expect.any(Number), finish: null },
    });
    expect(requests(there)).toEqual([
      'POST generativelanguage.googleapis.com/v1beta/models/gemini-3.5-flash:countTokens 200',
    ]);
  });

  it('goes on to the next model, when a listed one is not there', async () => {
    const { door, received } = await answers(notFound, notFound, answered);
    expect(await callGemini(door, key, 'generate', null, listed('a', 'b', 'c', 'd'))).toMatchObject({
      ok: true,
      value: { model: 'c' },
    });
    expect(received).toHaveLength(3);
  });

  it('tries three models at most, and tells of the first', async () => {
    const { door, received } = await answers(notFound);
    expect(await callGemini(door, key, 'generate', null, listed('a', 'b', 'c', 'd'))).toMatchObject({
      ok: false,
      problem: { httpStatus: 404, metadata: { model: 'a' } },
    });
    expect(received).toHaveLength(3);
  });

  it('stops at any other answer, which is about the key', async () => {
    const { door, received } = await answers(unavailable, answered);
    expect(await callGemini(door, key, 'generate', null, listed('a', 'b'))).toMatchObject({
      ok: false,
      problem: { httpStatus: 503, metadata: { model: 'a' } },
    });
    expect(received).toHaveLength(1);
  });

  it('takes the model that was named, and no other', async () => {
    const { door, received } = await answers(notFound, answered);
    expect(await callGemini(door, key, 'generate', 'models/mine', listed('a'))).toMatchObject({
      ok: false,
      problem: { httpStatus: 404, metadata: { model: 'mine' } },
    });
    expect(received.map(({ path }) => path)).toEqual([
      '/generativelanguage.googleapis.com/v1beta/models/mine:generateContent',
    ]);
  });

  it('names a model that cannot leave its place in the URL', async () => {
    const { door, received } = await answers(notFound);
    await callGemini(door, key, 'generate', '../../v1/x?key=y#z', null);
    expect(received[0]?.path).toBe(
      '/generativelanguage.googleapis.com/v1beta/models/..%2F..%2Fv1%2Fx%3Fkey%3Dy%23z:generateContent',
    );
  });

  it('needs a model', async () => {
    const { door, received } = await answers(answered);
    for (const models of [null, listed()]) {
      expect(await callGemini(door, key, 'generate', null, models)).toMatchObject({
        ok: false,
        problem: { kind: 'answer', code: 'NO_MODEL' },
      });
    }
    expect(received).toEqual([]);
  });

  it('is fine when the answer was blocked: the key did its part', async () => {
    const { door } = await answers(
      json(200, { promptFeedback: { blockReason: 'SAFETY' } }),
      json(200, { candidates: [{ finishReason: 'RECITATION' }] }),
    );
    expect(await callGemini(door, key, 'generate', 'm', null)).toMatchObject({
      ok: true,
      value: { finish: 'SAFETY', tokens: null },
    });
    expect(await callGemini(door, key, 'generate', 'm', null)).toMatchObject({
      ok: true,
      value: { finish: 'RECITATION' },
    });
  });

  it.each([
    ['HTML', text(200, '<html>Welcome to the guest network</html>')],
    ['nothing', text(200, '')],
    ['cut short', text(200, '{"candidates": [{')],
    ['an object without an answer', json(200, {})],
    ['null', json(200, null)],
    ['candidates of another type', json(200, { candidates: 'hi' })],
    ['tokens of another type', json(200, { candidates: [], usageMetadata: { totalTokenCount: 'three' } })],
    ['a redirect', text(302, '', { location: 'https://example.com/' })],
  ])('an answer that cannot be read proves nothing: %s', async (_, answer) => {
    const { door } = await answers(answer);
    expect(await callGemini(door, key, 'generate', 'm', null)).toMatchObject({
      ok: false,
      problem: { kind: 'answer' },
    });
  });

  it('a count that is no number proves nothing', async () => {
    const { door } = await answers(json(200, { totalTokens: '3' }), json(200, { candidates: [] }));
    for (const _ of [1, 2])
      expect(await callGemini(door, key, 'count', 'm', null)).toMatchObject({ ok: false, problem: { kind: 'answer' } });
  });

  it('that gets no answer is a network problem', async () => {
    const { door, received } = await answers(hang);
    expect(await callGemini(door, key, 'generate', 'm', null)).toMatchObject({
      ok: false,
      problem: { kind: 'network', host: 'generativelanguage.googleapis.com' },
    });
    expect(received).toHaveLength(1);
  });
});

describe('a call of Agent Platform', () => {
  const target = { project: 'demo-project', location: 'global', model: null, live: 'generate' } as const;

  it('takes the first model that is listed and answers', async () => {
    const there = await place('healthy-vertex');
    const { admin } = await signedIn(there);
    expect(await callAgentPlatform(admin, target)).toMatchObject({
      ok: true,
      value: { model: 'gemini-3.5-flash-lite', mode: 'generate' },
    });
    expect(requests(there).filter((line) => line.includes('aiplatform'))).toEqual([
      'GET aiplatform.googleapis.com/v1beta1/publishers/google/models 200',
      'POST aiplatform.googleapis.com/v1/projects/demo-project/locations/global/publishers/google/models/gemini-3.5-flash-lite:generateContent 200',
    ]);
  });

  it('goes on to the next model, when one is retired', async () => {
    const there = await place('healthy-vertex', state('gemini-3.5-flash-lite', 'retired'));
    const { admin } = await signedIn(there);
    expect(await callAgentPlatform(admin, target)).toMatchObject({
      ok: true,
      value: { model: 'gemini-3.1-flash-lite' },
    });
  });

  it('makes do with known names, when models are not listed', async () => {
    const there = await place('healthy-vertex', (world) => {
      world.faults.push({ at: 'aiplatform.googleapis.com/v1beta1', kind: 'status', status: 403, ms: 0 });
    });
    const { admin } = await signedIn(there);
    expect(await callAgentPlatform(admin, target)).toMatchObject({ ok: true, value: { mode: 'generate' } });
  });

  it.each([
    ['global', 'aiplatform.googleapis.com'],
    ['us', 'aiplatform.us.rep.googleapis.com'],
    ['eu', 'aiplatform.eu.rep.googleapis.com'],
    ['europe-west1', 'europe-west1-aiplatform.googleapis.com'],
  ])('in %s goes to %s', async (location, host) => {
    const there = await place('healthy-vertex');
    const { admin } = await signedIn(there);
    await callAgentPlatform(admin, { ...target, location, model: 'gemini-3.5-flash', live: 'count' });
    expect(requests(there).at(-1)).toMatch(
      new RegExp(
        `^POST ${host}/v1/projects/demo-project/locations/${location}/publishers/google/models/gemini-3\\.5-flash:countTokens `,
      ),
    );
  });
});
