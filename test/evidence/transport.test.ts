import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetched } from '../../src/evidence/answers.ts';
import type { Problem } from '../../src/model.ts';
import { backend, doorTo, hang, json, reset, text } from './server.ts';

const host = 'example.googleapis.com';
const url = `https://${host}/v1/things`;
const ok = json(200, { fine: true });
const unavailable = json(503, { error: { code: 503, message: 'Busy.', status: 'UNAVAILABLE' } });

type Door = ReturnType<typeof doorTo>['door'];

/** The data of an answer, or the Problem. */
async function ask(door: Door, options: Parameters<Door['request']>[0] = {}): Promise<unknown> {
  const answer = await fetched(host, async () => (await door.request({ url, responseType: 'json', ...options })).data);
  return answer.ok ? answer.value : answer.problem;
}

async function problem(door: Door, options: Parameters<Door['request']>[0] = {}): Promise<Problem> {
  return (await ask(door, options)) as Problem;
}

describe('where a request goes', () => {
  it('to the endpoint, with host, path and query, headers and body untouched', async () => {
    const { url: endpoint, received } = await backend(ok);
    const { door } = doorTo(endpoint);
    const headers = { 'x-goog-api-key': 'AQ.EXAMPLE0000', 'x-goog-user-project': 'demo' };
    await door.request({
      url: 'https://example.googleapis.com/v1/projects/p%2Fq:test?a=1&b=%20',
      method: 'POST',
      headers,
      data: { x: 1 },
    });
    expect(received).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/example.googleapis.com/v1/projects/p%2Fq:test?a=1&b=%20',
        headers: expect.objectContaining(headers),
        body: '{"x":1}',
      }),
    ]);
    expect(received[0]?.headers['host']).toBe(new URL(endpoint).host);
  });

  it('an endpoint may have a path of its own', async () => {
    const { url: endpoint, received } = await backend(ok);
    for (const path of ['/stand-in', '/stand-in/']) await ask(doorTo(`${endpoint}${path}`).door);
    expect(received.map(({ path }) => path)).toEqual([`/stand-in/${host}/v1/things`, `/stand-in/${host}/v1/things`]);
  });

  it('plain http stays where it is: a metadata server', async () => {
    const { url: endpoint, received } = await backend(ok);
    const { door } = doorTo('http://127.0.0.1:9');
    expect(await ask(door, { url: `${endpoint}/computeMetadata/v1` })).toEqual({ fine: true });
    expect(received.map(({ path }) => path)).toEqual(['/computeMetadata/v1']);
  });

  describe('with a proxy in the environment', () => {
    afterEach(() => vi.unstubAllEnvs());

    it('loopback is asked directly', async () => {
      for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])
        vi.stubEnv(name, 'http://127.0.0.1:9');
      const { url: endpoint } = await backend(ok);
      expect(await ask(doorTo(endpoint).door)).toEqual({ fine: true });
    });
  });

  it('interceptors that a library adds see nothing: they would log the key', async () => {
    const { url: endpoint } = await backend(ok);
    const { door } = doorTo(endpoint);
    const seen = vi.fn();
    door.interceptors.request.add({ resolved: seen });
    door.interceptors.response.add({ resolved: seen, rejected: seen });
    expect(await ask(door)).toEqual({ fine: true });
    expect(seen).not.toHaveBeenCalled();
  });

  it('a redirect is not followed: whoever sends one might be given the key', async () => {
    const { url: elsewhere, received: stolen } = await backend(ok);
    const { url: endpoint } = await backend(text(302, '', { location: elsewhere }));
    expect(await problem(doorTo(endpoint).door)).toMatchObject({ kind: 'answer', httpStatus: 302 });
    expect(stolen).toEqual([]);
  });
});

describe('trying again', () => {
  it.each([429, 500, 502, 503, 504])('%i is met by up to three attempts', async (status) => {
    const { url: endpoint, received } = await backend(json(status, { error: { code: status, message: 'Busy.' } }));
    expect(await problem(doorTo(endpoint).door)).toMatchObject({ httpStatus: status });
    expect(received).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409, 501])('%i is final', async (status) => {
    const { url: endpoint, received } = await backend(json(status, { error: { code: status, message: 'No.' } }));
    expect(await problem(doorTo(endpoint).door)).toMatchObject({ httpStatus: status });
    expect(received).toHaveLength(1);
  });

  it('ends with the first good answer', async () => {
    const { url: endpoint, received } = await backend(unavailable, reset, ok);
    expect(await ask(doorTo(endpoint).door)).toEqual({ fine: true });
    expect(received).toHaveLength(3);
  });

  it('a broken connection is tried again, and then a network problem that names Google', async () => {
    const { url: endpoint, received } = await backend(reset);
    expect(await problem(doorTo(endpoint).door)).toMatchObject({ kind: 'network', code: 'ECONNRESET', host });
    expect(received).toHaveLength(3);
  });

  it('nobody listening is a network problem', async () => {
    const { door } = doorTo('http://127.0.0.1:9');
    expect(await problem(door)).toMatchObject({ kind: 'network', code: 'ECONNREFUSED', host });
    expect(door.callsByHost).toEqual({ [host]: 3 });
  });

  it.each([
    ['https://generativelanguage.googleapis.com/v1beta/models/m:generateContent'],
    ['https://serviceusage.googleapis.com/v1/projects/p/services/s:enable'],
    ['https://apikeys.googleapis.com/v2/projects/p/locations/global/keys'],
  ])('a POST that does something is sent once: %s', async (target) => {
    for (const answer of [unavailable, reset]) {
      const { url: endpoint, received } = await backend(answer);
      await ask(doorTo(endpoint).door, { url: target, method: 'POST', data: {} });
      expect(received).toHaveLength(1);
    }
  });

  it.each([
    ['https://cloudresourcemanager.googleapis.com/v3/projects/p:testIamPermissions'],
    ['https://cloudresourcemanager.googleapis.com/v3/projects/p:getIamPolicy'],
    ['https://cloudresourcemanager.googleapis.com/v1/projects/p:getAncestry'],
    ['https://generativelanguage.googleapis.com/v1beta/models/m:countTokens'],
    ['https://oauth2.googleapis.com/token'],
    ['https://sts.googleapis.com/v1/token'],
  ])('a POST that only reads is tried again: %s', async (target) => {
    const { url: endpoint, received } = await backend(unavailable, ok);
    expect(await ask(doorTo(endpoint).door, { url: target, method: 'POST', data: {} })).toEqual({ fine: true });
    expect(received).toHaveLength(2);
  });

  it('no other library on the way adds attempts of its own', async () => {
    const { url: endpoint, received } = await backend(unavailable);
    await ask(doorTo(endpoint).door, { retry: true, retryConfig: { retry: 5, httpMethodsToRetry: ['GET'] } });
    expect(received).toHaveLength(3);
  });

  it('waits as long as Retry-After says', async () => {
    const { url: endpoint } = await backend(json(429, {}, { 'retry-after': '0.4' }), ok);
    const started = performance.now();
    expect(await ask(doorTo(endpoint).door)).toEqual({ fine: true });
    expect(performance.now() - started).toBeGreaterThan(390);
  });

  it('understands Retry-After as a date, also one that is over', async () => {
    const { url: endpoint } = await backend(json(503, {}, { 'retry-after': 'Mon, 23 Nov 2026 00:00:00 GMT' }), ok);
    expect(
      await ask(
        doorTo(endpoint, {
          now: () => Date.parse('2026-11-23T00:00:01Z'),
          deadline: Date.parse('2026-11-23T00:01:00Z'),
        }).door,
      ),
    ).toEqual({ fine: true });
  });

  it.each(['soon', '', '-3', 'NaN'])('makes do with a Retry-After of "%s"', async (header) => {
    const { url: endpoint } = await backend(json(503, {}, { 'retry-after': header }), ok);
    expect(await ask(doorTo(endpoint).door)).toEqual({ fine: true });
  });

  it('does not wait past the end of the run', async () => {
    const { url: endpoint, received } = await backend(
      json(429, { error: { code: 429, message: 'Slow down.' } }, { 'retry-after': '60' }),
    );
    const started = performance.now();
    expect(await problem(doorTo(endpoint).door)).toMatchObject({ httpStatus: 429, retryAfterSeconds: 60 });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(received).toHaveLength(1);
  });

  it('stops waiting when the run is over', async () => {
    const { url: endpoint, received } = await backend(json(503, {}, { 'retry-after': '10' }));
    const { door, over } = doorTo(endpoint);
    setTimeout(() => over.abort(Object.assign(new Error('interrupted'), { code: 'INTERRUPTED' })), 100);
    const started = performance.now();
    await expect(door.request({ url })).rejects.toThrow('interrupted');
    expect(performance.now() - started).toBeLessThan(3000);
    expect(received).toHaveLength(1);
  });
});

describe('an answer that does not come', () => {
  it('is given up after the time for one request, without another attempt', async () => {
    const { url: endpoint, received } = await backend(hang);
    const started = performance.now();
    const { door } = doorTo(endpoint, { requestTimeoutMs: 200 });
    expect(await problem(door)).toMatchObject({ kind: 'network', host });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(received).toHaveLength(1);
  });

  it('is given up when only its beginning came', async () => {
    const { url: endpoint } = await backend((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"fine":');
    });
    const { door } = doorTo(endpoint, { requestTimeoutMs: 200 });
    expect(await problem(door)).toMatchObject({ kind: 'network' });
  });

  it('is given up when the run is over, and nothing is sent afterwards', async () => {
    const { url: endpoint, received } = await backend(hang);
    const { door, over } = doorTo(endpoint);
    setTimeout(() => over.abort(Object.assign(new Error('not decided within 1 s'), { code: 'DEADLINE' })), 100);
    expect(await problem(door)).toMatchObject({ kind: 'network' });
    await expect(door.request({ url })).rejects.toThrow('not decided within 1 s');
    expect(received).toHaveLength(1);
    expect(door.callsByHost).toEqual({ [host]: 1 });
  });

  it('obeys the signal of the one who asks, too', async () => {
    const { url: endpoint } = await backend(hang);
    const { door } = doorTo(endpoint);
    await expect(door.request({ url, signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });
});

describe('an answer that is too large', () => {
  const padding = Buffer.alloc(1024 * 1024, 120);

  it('is refused by its length, before it is read', async () => {
    let sent = 0;
    const { url: endpoint, received } = await backend((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 30 * padding.length });
      const more = (): void => {
        if (sent < 30 && !response.destroyed) {
          sent += 1;
          response.write(padding, () => setImmediate(more));
        }
      };
      more();
    });
    expect(await problem(doorTo(endpoint).door)).toMatchObject({ kind: 'answer' });
    expect(received).toHaveLength(1);
    expect(sent).toBeLessThan(15);
  });

  it.each([200, 403])('is refused where it becomes too long, when it does not name its length (%i)', async (status) => {
    let sent = 0;
    const { url: endpoint } = await backend((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      const more = (): void => {
        if (sent < 100 && !response.destroyed) {
          sent += 1;
          response.write(padding, () => setImmediate(more));
        }
      };
      more();
    });
    const answer = await problem(doorTo(endpoint).door);
    expect(answer.kind).toBe('answer');
    expect(answer.message.length).toBeLessThan(5000);
    expect(sent).toBeLessThan(30);
  });
});

describe('what is noted on the way', () => {
  it('every request that was sent, by host, attempts included', async () => {
    const { url: endpoint } = await backend(unavailable, ok);
    const { door } = doorTo(endpoint);
    await ask(door, { url: 'https://b.googleapis.com/x' });
    await ask(door, { url: 'https://a.googleapis.com/y' });
    expect(door.callsByHost).toEqual({ 'a.googleapis.com': 1, 'b.googleapis.com': 2 });
    expect(Object.keys(door.callsByHost)).toEqual(['a.googleapis.com', 'b.googleapis.com']);
  });

  it('the first Date against the local clock, of refusals too', async () => {
    const now = Date.parse('2026-11-23T10:00:00Z');
    const late = json(403, {}, { date: new Date(now - 600_000).toUTCString() });
    const { url: endpoint } = await backend(json(404, {}, { date: 'yesterday' }), late, ok);
    const { door } = doorTo(endpoint, { now: () => now });
    await ask(door);
    await ask(door);
    await ask(door);
    expect(await door.firstDate).toEqual({ host, skewSeconds: 600 });
  });

  it('no Date when none came', async () => {
    const { door } = doorTo('http://127.0.0.1:9');
    await ask(door);
    expect(await Promise.race([door.firstDate, Promise.resolve('none')])).toBe('none');
  });
});
