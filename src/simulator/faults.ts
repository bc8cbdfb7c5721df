/** Troubles that a world asks for: which request meets one, and what becomes of its answer. */
import { htmlPage, rpcError } from './errors.ts';
import type { Fault } from './world.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

const hugeBytes = 30 * 1024 * 1024;

/** The faults of a world with their counters. */
export class FaultTable {
  readonly #faults: readonly { readonly fault: Fault; left: number }[];

  constructor(faults: readonly Fault[]) {
    this.#faults = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
  }

  /** The fault that this request meets; counts it. */
  next(host: string, path: string): Fault | undefined {
    const entry = this.#faults.find(
      ({ fault, left }) => left > 0 && (fault.at === '*' || fault.at === host || `${host}${path}`.startsWith(fault.at)),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }

  /** What is sent instead of the real answer. */
  distort(fault: Fault | undefined, real: () => Answer): Answer {
    switch (fault?.kind) {
      case 'status':
        return failing(fault);
      case 'html': {
        const text = 'Your client does not have permission to get URL from this server.';
        const status = fault.status ?? 403;
        return { status, body: htmlPage(status, 'Forbidden', text).body, headers: {} };
      }
      case 'empty':
        return {
          status: fault.status ?? 200,
          body: '',
          headers: { 'content-type': 'application/json; charset=UTF-8' },
        };
      case 'huge':
        return { status: 200, body: { padding: 'x'.repeat(hugeBytes) }, headers: {} };
      case 'truncated': {
        const answer = real();
        const text = JSON.stringify(answer.body);
        const headers = { ...answer.headers, 'content-type': 'application/json; charset=UTF-8' };
        return { ...answer, body: text.slice(0, Math.max(1, text.length >> 1)), headers };
      }
      case 'wrongTypes': {
        const answer = real();
        return { ...answer, body: wrong(answer.body) };
      }
      case undefined:
      case 'slow':
      case 'hang':
      case 'reset':
        return real();
    }
  }
}

const names: Readonly<Record<number, 'INTERNAL' | 'UNAVAILABLE' | 'RESOURCE_EXHAUSTED' | 'PERMISSION_DENIED'>> = {
  403: 'PERMISSION_DENIED',
  429: 'RESOURCE_EXHAUSTED',
  503: 'UNAVAILABLE',
};

const texts: Readonly<Record<number, string>> = {
  403: 'The caller does not have permission',
  429: 'Resource has been exhausted (e.g. check quota).',
  503: 'The service is currently unavailable.',
};

function failing(fault: Fault): Answer {
  const status = fault.status ?? 503;
  const text = texts[status] ?? 'An internal error has occurred. Please retry.';
  const error = rpcError(names[status] ?? 'INTERNAL', text, [], status);
  return {
    status,
    body: error.body,
    headers: fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
  };
}

/** The same names with values of other types: JSON, but not what the API promises. */
function wrong(value: unknown): unknown {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return { 0: 'not a list' };
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wrong(inner)]));
  }
  return value;
}
