import { type Text, text } from '../language/text.ts';
import type { Problem } from '../model.ts';
import { durationSeconds } from './duration.ts';
import { type AnswerHead, googleError, wordless } from './google-error.ts';
import { oauthError } from './oauth-error.ts';
import { ownWords } from './own-words.ts';
import { defined, field, isRecord, recordsField, textField } from './record.ts';
import { isStatusName } from './status.ts';

/** Bodies nest: a JSON text inside `message`, inside another. Deeper than this nobody has been seen to wrap. */
const maxDepth = 8;
const maxMessage = 2000;

/**
 * An answer of a Google API as a Problem: the google.rpc envelope, alone or in an array; the Interactions shape; the OAuth
 * shape; JSON text inside any of them; and, as kind `answer`, what is none of these: HTML, empty, cut off, of another type.
 * Takes text, bytes or a parsed value; never throws.
 */
export function problemFromBody(body: unknown, answer: AnswerHead = {}): Problem {
  try {
    return fromValue(body, answer, 0) ?? notPromised(body, answer);
  } catch {
    return unread(text('the answer could not be read'), answer);
  }
}

/** As {@link problemFromBody}, but undefined where the value does not have the shape of an error. */
export function problemFromValue(value: unknown, answer: AnswerHead = {}, depth = 0): Problem | undefined {
  return fromValue(value, answer, depth);
}

function fromValue(value: unknown, head: AnswerHead, depth: number): Problem | undefined {
  if (depth > maxDepth) return undefined;
  if (value instanceof Uint8Array) return fromValue(new TextDecoder().decode(value), head, depth);
  if (typeof value === 'string') return fromText(value, head, depth);
  if (Array.isArray(value)) return firstOf(value.slice(0, 20), (entry) => fromValue(entry, head, depth + 1));
  if (!isRecord(value)) return undefined;
  const error = value['error'];
  if (isRecord(error) || Array.isArray(error)) return fromEnvelope(value, error, head, depth);
  if (typeof error === 'string') return oauthError(value, head) ?? fromText(error, head, depth + 1);
  if (isStatus(value)) return fromStatus(value, head, depth);
  const mapsMessage = textField(value, 'error_message');
  if (mapsMessage !== undefined) return googleError({ message: mapsMessage, status: value['status'] }, head);
  return undefined;
}

function fromEnvelope(
  body: Readonly<Record<string, unknown>>,
  error: unknown,
  head: AnswerHead,
  depth: number,
): Problem | undefined {
  if (!isRecord(error)) return fromValue(error, head, depth + 1);
  if (isStatus(error)) return fromStatus(error, head, depth);
  return fromValue(error, head, depth + 1) ?? (body['event_type'] === 'error' ? googleError(error, head) : undefined);
}

/** `code`, `message` or `status` as Google sends them. Other vendors' errors have `type` or `param` and no status name. */
function isStatus(value: Readonly<Record<string, unknown>>): boolean {
  const named = isStatusName(textField(value, 'status'));
  const worded = typeof value['message'] === 'string';
  if (named || recordsField(value, 'details').length > 0) return worded || value['code'] !== undefined;
  return (worded || recordsField(value, 'errors').length > 0) && value['code'] !== undefined;
}

function fromStatus(error: Readonly<Record<string, unknown>>, head: AnswerHead, depth: number): Problem {
  const outer = googleError(error, head);
  const inner = fromText(outer.message, head, depth + 1);
  if (inner !== undefined) {
    // The wrapper's HTTP status is worth keeping only where the inner body has none.
    return outer.httpStatus === undefined || inner.httpStatus !== undefined
      ? inner
      : { ...inner, httpStatus: outer.httpStatus };
  }
  const foreign =
    ('type' in error || 'param' in error) && outer.status === undefined && outer.metadata['service'] === undefined;
  return foreign ? { ...outer, kind: 'answer' } : outer;
}

function fromText(body: string, head: AnswerHead, depth: number): Problem | undefined {
  const value = jsonIn(body);
  return value === undefined ? undefined : fromValue(value, head, depth + 1);
}

/** The JSON value that a text is, or that follows a prefix (`got status: 429. {…}`, `data: {…}`, the guard `)]}'`). */
function jsonIn(body: string): unknown {
  const trimmed = body.trim().replace(/^\uFEFF/, '');
  for (const start of [0, trimmed.search(/[{[]\s*["{]/)]) {
    const first = trimmed[start];
    if (first !== '{' && first !== '[' && first !== '"') continue;
    const end = Math.max(
      trimmed.lastIndexOf('}'),
      trimmed.lastIndexOf(']'),
      first === '"' ? trimmed.lastIndexOf('"') : -1,
    );
    const value = parsed(trimmed.slice(start, end + 1));
    if (typeof value === 'object' && value !== null) return value;
    if (typeof value === 'string' && value !== trimmed) return value;
  }
  return undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function notPromised(body: unknown, head: AnswerHead): Problem {
  const { httpStatus: status } = head;
  const answered = (what: Text): Text =>
    status === undefined ? what : text('{what} (HTTP {status})', { what, status });
  const read = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
  if (typeof read !== 'string') {
    const none = read === undefined || read === null;
    return unread(answered(none ? text('an empty answer') : text('an answer of an unexpected shape')), head);
  }
  const trimmed = read.trim();
  if (trimmed === '') return unread(answered(text('an empty answer')), head);
  if (/^(?:<!doctype|<html|<head|<\?xml|<title)/i.test(trimmed) || /<html[\s>]/i.test(trimmed.slice(0, 2000))) {
    const what = answered(text('an HTML page instead of JSON'));
    return unread(text('{what}: {words}', { what, words: wordsIn(trimmed) }), head);
  }
  if (/^[[{]/.test(trimmed) && parsed(trimmed) === undefined)
    return unread(text('{what}: {words}', { what: answered(text('a cut-off answer')), words: cut(trimmed) }), head);
  return unread(cut(trimmed), head);
}

/** Gkey's own words for an answer, or what the answer says. */
function unread(said: Text | string, head: AnswerHead): Problem {
  const words = said === '' ? wordless(head.httpStatus) : said;
  return {
    kind: 'answer',
    ...(typeof words === 'string' ? { message: words } : ownWords(words)),
    metadata: {},
    violations: [],
    links: [],
    ...defined({
      service: head.service,
      httpStatus: head.httpStatus,
      host: head.host,
      retryAfterSeconds: durationSeconds(head.retryAfter),
    }),
  };
}

/** The words of an HTML page, without its markup, style and scripts. */
function wordsIn(html: string): string {
  const bare = html
    .slice(0, 50_000)
    .replace(/<(style|script)\b[^]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<[^>]{0,500}>/g, ' ');
  return cut(
    bare
      .replace(/&#39;|&rsquo;/g, "'")
      .replace(/&nbsp;/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A message, and no more of it than anybody reads. */
export function cut(message: string): string {
  return message.length > maxMessage ? `${message.slice(0, maxMessage)}…` : message;
}

/** The first result that is one. */
export function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The body of a failed request, wherever the client that threw has put it; undefined when there is none. */
export function bodyOf(
  error: unknown,
): { readonly body: unknown; readonly httpStatus?: number; readonly retryAfter?: string } | undefined {
  const response = field(error, 'response');
  const candidates = [
    field(response, 'data'),
    field(response, 'body'),
    field(error, 'responseBody'),
    field(error, 'body'),
    field(error, 'data'),
  ];
  const body = candidates.find(
    (value) => typeof value === 'string' || Array.isArray(value) || value instanceof Uint8Array || isPlain(value),
  );
  const status = [
    field(response, 'status'),
    field(error, 'status'),
    field(error, 'statusCode'),
    field(error, 'code'),
  ].find(isHttpStatus);
  if (body === undefined && field(response, 'status') === undefined) return undefined;
  return { body, ...defined({ httpStatus: status, retryAfter: headerOf(response, 'retry-after') }) };
}

function isHttpStatus(value: unknown): value is number {
  return typeof value === 'number' && value >= 100 && value < 600;
}

/** Streams and responses are objects, too; a body that was parsed is a plain one. */
function isPlain(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function headerOf(response: unknown, name: string): string | undefined {
  const headers = field(response, 'headers');
  const get = field(headers, 'get');
  if (typeof get !== 'function') return textField(headers, name);
  const value: unknown = Reflect.apply(get, headers, [name]);
  return typeof value === 'string' ? value : undefined;
}
