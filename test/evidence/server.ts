import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { Door, type DoorOptions } from '../../src/evidence/transport.ts';

export interface Received {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface Backend {
  readonly url: string;
  readonly received: readonly Received[];
}

type Answer = (request: Received, response: ServerResponse, incoming: IncomingMessage) => void;

/** An HTTP server of one test, gone with it. Each request meets the next answer; the last one goes on for ever. */
export async function backend(...answers: readonly [Answer, ...Answer[]]): Promise<Backend> {
  const received: Received[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, path: url, headers, body: Buffer.concat(chunks).toString() };
      received.push(request);
      (answers[received.length - 1] ?? answers.at(-1))?.(request, response, incoming);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return { received, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` };
}

/** An answer in JSON. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
}

/** An answer in plain text. */
export function text(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
  };
}

/** Closes the connection without an answer. */
export const reset: Answer = (_, _response, incoming) => {
  incoming.socket.resetAndDestroy();
};

/** Never answers. */
export const hang: Answer = () => undefined;

/** A door to this server, and the switch that ends the run. */
export function doorTo(
  endpoint: string | null,
  options: Partial<DoorOptions> = {},
): { readonly door: Door; readonly over: AbortController } {
  const over = new AbortController();
  const door = new Door({
    endpoint: endpoint === null ? null : new URL(endpoint),
    signal: over.signal,
    requestTimeoutMs: 5000,
    deadline: Date.now() + 20_000,
    // A twentieth of the pauses between attempts.
    random: () => -0.45,
    ...options,
  });
  return { door, over };
}
