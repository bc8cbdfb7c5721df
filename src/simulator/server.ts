/** The HTTP side: takes a request apart, finds its method, lets the front end judge it, sends what comes out. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Api, type Call, isJson, type Json, type Method, type SimRequest } from './api.ts';
import type { Cloud } from './cloud.ts';
import { GoogleError, notServed, rpcError } from './errors.ts';
import { FaultTable } from './faults.ts';
import { admit } from './front-end.ts';

/** What was asked, for tests and the bench. The query stays out: it may hold a key. */
export interface Served {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly status: number;
}

/** An answer before it is sent; a body that is a string is HTML. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Handles all requests of one simulator. */
export class Desk {
  readonly requests: Served[] = [];
  readonly unknownRequests: string[] = [];
  readonly #cloud: Cloud;
  readonly #apis: readonly Api[];
  readonly #faults: FaultTable;
  readonly #latencyMs: number;

  constructor(cloud: Cloud, apis: readonly Api[], latencyMs: number) {
    this.#cloud = cloud;
    this.#apis = apis;
    this.#faults = new FaultTable(cloud.world.faults);
    this.#latencyMs = latencyMs;
  }

  /** Answers one request. */
  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = takeApart(incoming, await readText(incoming));
    const note = (status: number): void => {
      this.requests.push({ method: request.verb, host: request.host, path: request.path, status });
    };
    await sleep(this.#latencyMs);
    response.sendDate = false;
    response.setHeader('date', new Date(this.#cloud.now()).toUTCString());
    const fault = this.#faults.next(request.host, request.path);
    if (fault?.kind === 'hang') return note(0);
    if (fault?.kind === 'reset') {
      note(0);
      incoming.socket.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'slow') await sleep(fault.ms);
    const answer = this.#faults.distort(fault, () => this.#answer(request));
    note(answer.status);
    send(response, answer);
  }

  #answer(request: SimRequest): Answer {
    try {
      return { status: 200, body: this.#handle(request), headers: {} };
    } catch (error) {
      if (error instanceof GoogleError) return { status: error.httpStatus, body: error.body, headers: error.headers };
      throw error;
    }
  }

  #handle(request: SimRequest): unknown {
    const found = this.#find(request);
    if (found === undefined) {
      this.unknownRequests.push(`${request.verb} ${request.host}${request.path}`);
      throw notServed(request.path);
    }
    const { api, method, params } = found;
    const { principal, consumer } = admit(this.#cloud, api, method, request);
    const call: Call = {
      cloud: this.#cloud,
      request,
      params,
      body: readBody(request),
      principal,
      consumer,
      service: api.service,
    };
    return method.handle(call);
  }

  #find(request: SimRequest): { api: Api; method: Method; params: Readonly<Record<string, string>> } | undefined {
    for (const api of this.#apis) {
      if (!api.host.test(request.host)) continue;
      for (const method of api.methods) {
        const match = method.verb === request.verb ? method.path.exec(request.path) : null;
        if (match !== null) return { api, method, params: { ...match.groups } };
      }
    }
    return undefined;
  }
}

function sleep(ms: number): Promise<void> | undefined {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined;
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function takeApart(incoming: IncomingMessage, text: string): SimRequest {
  const url = new URL(incoming.url ?? '/', 'http://simulator');
  const [, host = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(url.pathname) ?? [];
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { verb: incoming.method ?? 'GET', host, path: decode(rest), query: url.searchParams, headers, text };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** JSON of Google's APIs, or the form of the token endpoints. */
function readBody(request: SimRequest): Json {
  if (request.text === '') return {};
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true) {
    return Object.fromEntries(new URLSearchParams(request.text));
  }
  const body = parse(request.text);
  if (!isJson(body)) throw rpcError('INVALID_ARGUMENT', 'Invalid JSON payload received. Unexpected end of string.');
  return body;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, answer: Answer): void {
  const isText = typeof answer.body === 'string';
  const payload = typeof answer.body === 'string' ? answer.body : `${JSON.stringify(answer.body, null, 2)}\n`;
  response.writeHead(answer.status, {
    'content-type': isText ? 'text/html; charset=UTF-8' : 'application/json; charset=UTF-8',
    'content-length': Buffer.byteLength(payload),
    server: 'ESF',
    ...answer.headers,
  });
  response.end(payload);
}
