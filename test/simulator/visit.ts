import { onTestFinished } from 'vitest';
import { loadWorld, type Simulator, startSimulator, type World } from '../../src/simulator/index.ts';

export type Json = Readonly<Record<string, unknown>>;

/** An answer as tests look at it. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
  /** `error.message`, or nothing. */
  readonly message: string;
  /** Reason, domain and metadata of the ErrorInfo, if there is one. */
  readonly info: {
    readonly reason?: string;
    readonly domain?: string;
    readonly metadata?: Readonly<Record<string, string>>;
  };
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A simulator for one test, and a way to ask it. */
export interface Visit {
  readonly sim: Simulator;
  ask(url: string, ask?: Ask): Promise<Reply>;
  /** As the person of the world, refreshed by the token endpoint, with the given quota project (none when null). */
  asUser(url: string, ask?: Ask, quotaProject?: string | null): Promise<Reply>;
  /** With the key in `GEMINI_API_KEY`. */
  withKey(url: string, ask?: Ask): Promise<Reply>;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(response: Response, text: string): Reply {
  let json: Json = {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (isJson(parsed)) json = parsed;
  } catch {
    // HTML and broken bodies are looked at as text.
  }
  const error = isJson(json['error']) ? json['error'] : {};
  const details = Array.isArray(error['details']) ? error['details'].filter(isJson) : [];
  return {
    status: response.status,
    headers: response.headers,
    text,
    json,
    message: typeof error['message'] === 'string' ? error['message'] : '',
    info: details.find((detail) => String(detail['@type']).endsWith('ErrorInfo')) ?? {},
  };
}

/** Starts a simulator that stops with the test. `change` edits the world first. */
export async function visit(name: string, change: (world: World) => void = () => undefined): Promise<Visit> {
  const world = await loadWorld(name);
  change(world);
  const sim = await startSimulator(world);
  onTestFinished(() => sim.close());
  const ask = async (url: string, { method, headers, body }: Ask = {}): Promise<Reply> => {
    const response = await fetch(`${sim.endpoint}/${url}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
    });
    return read(response, await response.text());
  };
  let token: string | undefined;
  return {
    sim,
    ask,
    async asUser(url, options = {}, quotaProject = 'demo-project') {
      token ??= await userToken(sim);
      const quota = quotaProject === null ? {} : { 'x-goog-user-project': quotaProject };
      return ask(url, { ...options, headers: { authorization: `Bearer ${token}`, ...quota, ...options.headers } });
    },
    withKey(url, options = {}) {
      return ask(url, {
        ...options,
        headers: { 'x-goog-api-key': sim.env['GEMINI_API_KEY'] ?? '', ...options.headers },
      });
    },
  };
}

async function userToken(sim: Simulator): Promise<string> {
  const response = await fetch(`${sim.endpoint}/oauth2.googleapis.com/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: '1//EXAMPLE-refresh-token-0000' }),
  });
  return String(read(response, await response.text()).json['access_token']);
}

/** A prompt that both surfaces accept. */
export const hello = { contents: [{ role: 'user', parts: [{ text: 'hello' }] }] };
export const models = 'generativelanguage.googleapis.com/v1beta/models';
