/** The one door to the network: redirects, counts, times out, retries and aborts. Google's clients use it as their transporter. */
import http from 'node:http';
import https from 'node:https';
// Google's auth library hands out its own copy of gaxios, so that there is one, and one class of error.
import { gaxios } from 'google-auth-library';

type GaxiosOptions = gaxios.GaxiosOptions;
type GaxiosResponse<T> = gaxios.GaxiosResponse<T>;

export interface DoorOptions {
  /** Stands in for every Google host, or null for the real ones. */
  readonly endpoint: URL | null;
  /** Aborted when the whole run is over. */
  readonly signal: AbortSignal;
  /** Longest wait for one answer, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** When the whole run is over, in milliseconds since the epoch: no retry waits past it. */
  readonly deadline: number;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** An answer's `Date` header against the local clock. */
export interface DateSeen {
  readonly host: string;
  /** Local clock minus Google's, in seconds; half the round trip is allowed for. */
  readonly skewSeconds: number;
}

const maxAnswerBytes = 10 * 1024 * 1024;
const maxAttempts = 3;
const firstPauseMs = 250;
const retryStatus = new Set([429, 500, 502, 503, 504]);
const retryCode = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'EAI_AGAIN',
  'ERR_STREAM_PREMATURE_CLOSE',
  'UND_ERR_SOCKET',
]);
// POSTs that change nothing: asking twice is harmless.
const readingPost = /(:(testIamPermissions|getIamPolicy|getAncestry|countTokens|generateAccessToken)|\/token)$/;

const proxyVariables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

export class Door extends gaxios.Gaxios {
  readonly #options: DoorOptions;
  readonly #calls = new Map<string, number>();
  #dateSeen: (date: DateSeen) => void = () => {};
  readonly #plainAgent = new http.Agent({ keepAlive: true });
  readonly #tlsAgent = new https.Agent({ keepAlive: true });
  /** A request is on its way; never settles behind a proxy, whose agent is not ours. */
  readonly firstSent: Promise<void>;
  /** The first `Date` that Google sent; never settles when no answer comes. */
  readonly firstDate: Promise<DateSeen>;

  constructor(options: DoorOptions) {
    super();
    this.#options = options;
    this.firstSent = new Promise((resolve) => {
      for (const [agent, event] of [
        [this.#plainAgent, 'connect'],
        [this.#tlsAgent, 'secureConnect'],
      ] as const) {
        onConnection(agent, event, resolve);
      }
    });
    this.firstDate = new Promise((resolve) => {
      this.#dateSeen = resolve;
    });
  }

  /** Requests that were sent, by Google host; retries count. */
  get callsByHost(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#calls].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  /**
   * Sends a request and returns Google's answer.
   * @throws GaxiosError for anything but a 2xx, and for no answer at all
   */
  override async request<T = unknown>(opts: GaxiosOptions = {}): Promise<GaxiosResponse<T>> {
    const url = new URL(String(opts.url));
    const method = (opts.method ?? 'GET').toUpperCase();
    const reading = method === 'GET' || readingPost.test(url.pathname);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#send<T>(url, opts);
      } catch (error) {
        const pause = reading && attempt < maxAttempts ? this.#pauseBefore(attempt, error) : null;
        if (pause === null) throw error;
        await this.#sleep(pause);
      }
    }
  }

  async #send<T>(url: URL, opts: GaxiosOptions): Promise<GaxiosResponse<T>> {
    const { requestTimeoutMs, signal } = this.#options;
    const now = this.#options.now ?? Date.now;
    signal.throwIfAborted();
    const host = url.hostname;
    this.#calls.set(host, (this.#calls.get(host) ?? 0) + 1);
    const target = this.#redirect(url);
    const signals = [signal, AbortSignal.timeout(requestTimeoutMs), ...(opts.signal ? [opts.signal] : [])];
    const sent = now();
    const note = (headers: Headers): void => {
      const date = Date.parse(headers.get('date') ?? '');
      // The header counts whole seconds, so on average it is half a second old.
      if (!Number.isNaN(date))
        this.#dateSeen({ host, skewSeconds: Math.round(((sent + now()) / 2 - (date + 500)) / 1000) });
    };
    const prepared: GaxiosOptions & { redirect: 'manual' } = {
      ...opts,
      // The library blacks out secrets in what a failed attempt was given, so each attempt gets its own.
      ...(opts.data instanceof URLSearchParams ? { data: new URLSearchParams(opts.data) } : {}),
      ...(opts.headers instanceof Headers ? { headers: new Headers(opts.headers) } : {}),
      url: target,
      // Retrying, waiting and following are decided here, for every client alike.
      retry: false,
      redirect: 'manual',
      signal: AbortSignal.any(signals),
      maxContentLength: maxAnswerBytes,
      fetchImplementation: unlessAborted,
    };
    delete prepared.timeout;
    delete prepared.agent;
    delete prepared.retryConfig;
    // Loopback never goes through a proxy. Where one is configured the HTTP library picks its agent.
    if (target.protocol === 'http:') prepared.agent = this.#plainAgent;
    else if (!proxyVariables.some((name) => process.env[name])) prepared.agent = this.#tlsAgent;
    // Google's auth library adds interceptors that log headers, key and token among them, where GOOGLE_SDK_NODE_LOGGING is set.
    this.interceptors.request.clear();
    this.interceptors.response.clear();
    try {
      const answer = await super.request<T>(prepared);
      note(answer.headers);
      return answer;
    } catch (error) {
      if (error instanceof gaxios.GaxiosError && error.response) {
        note(error.response.headers);
        // node-fetch warns on stderr when somebody looks for the `data` of an answer that was refused unread.
        if (!Object.hasOwn(error.response, 'data')) Object.defineProperty(error.response, 'data', { value: undefined });
      }
      throw error;
    }
  }

  /** `https://HOST/PATH` becomes `ENDPOINT/HOST/PATH`; other schemes (a metadata server) are left alone. */
  #redirect(url: URL): URL {
    const { endpoint } = this.#options;
    if (endpoint === null || url.protocol !== 'https:') return url;
    const target = new URL(endpoint);
    target.pathname = `${endpoint.pathname.replace(/\/$/, '')}/${url.hostname}${url.pathname}`;
    target.search = url.search;
    return target;
  }

  /** Milliseconds to wait before the next attempt, or null when trying again is of no use. */
  #pauseBefore(attempt: number, error: unknown): number | null {
    if (!(error instanceof gaxios.GaxiosError) || this.#options.signal.aborted) return null;
    const status = error.response?.status;
    if (status === undefined ? !retryCode.has(codeOf(error)) : !retryStatus.has(status)) return null;
    const jitter = (this.#options.random ?? Math.random)();
    const asked = retryAfterMs(error.response?.headers.get('retry-after') ?? null);
    const pause = asked ?? firstPauseMs * 2 ** (attempt - 1) * (0.5 + jitter);
    const left = this.#options.deadline - (this.#options.now ?? Date.now)();
    return pause < left ? pause : null;
  }

  async #sleep(ms: number): Promise<void> {
    const { signal } = this.#options;
    await new Promise<void>((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, ms);
      signal.addEventListener('abort', stop, { once: true });
    });
  }
}

/**
 * What gaxios would call by itself, but never with a signal that is aborted already: node-fetch then destroys the body that it was
 * to send, nobody listens for that, and the process ends with a stack trace.
 */
async function unlessAborted(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const { default: send } = await import('node-fetch');
  init?.signal?.throwIfAborted();
  return send(input as never, init as never) as unknown as Promise<Response>;
}

type Connect = http.Agent['createConnection'];

/** Tells when the first connection is made; by then the request that waits for it is written. */
function onConnection(agent: http.Agent, event: 'connect' | 'secureConnect', told: () => void): void {
  const connect: Connect = agent.createConnection.bind(agent);
  agent.createConnection = (...args: Parameters<Connect>) => {
    const socket = connect(...args);
    socket?.once(event, () => setImmediate(told));
    return socket;
  };
}

/** The innermost code of an error and its causes. */
function codeOf(error: unknown): string {
  let code = '';
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const own = (at as NodeJS.ErrnoException).code;
    if (typeof own === 'string') code = own;
  }
  return code;
}

/** `Retry-After` in milliseconds: seconds or an HTTP date. */
function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
