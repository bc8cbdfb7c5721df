import { type Text, text } from '../language/text.ts';
import type { Problem, Violation } from '../model.ts';
import { delayInText, durationSeconds } from './duration.ts';
import { ownWords } from './own-words.ts';
import { defined, field, isRecord, recordsField, textField } from './record.ts';
import { isStatusName, statusName } from './status.ts';

/** What is known about an HTTP answer besides its body. */
export interface AnswerHead {
  readonly httpStatus?: number;
  /** The `Retry-After` header. */
  readonly retryAfter?: string | null;
  readonly service?: string;
  readonly host?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * A google.rpc.Status, with or without details, as a Problem: the inside of `{"error": …}`, a decoded gRPC status, or the
 * error of a long-running operation. Looks details up by shape, because some clients drop `@type` and reorder them.
 */
export function googleError(error: Fields, head: AnswerHead = {}): Problem {
  const details = [...recordsField(error, 'details'), ...recordsField(error, 'statusDetails')];
  const info = details.find(isErrorInfo);
  const legacy = recordsField(error, 'errors')[0];
  const code = numberField(error, 'code');
  const reason = textField(info, 'reason') ?? textField(error, 'reason');
  const message = textField(error, 'message') ?? textField(legacy, 'message') ?? localized(details);
  const httpStatus = code !== undefined && code >= 100 && code < 600 ? code : head.httpStatus;
  const status = statusOf(error) ?? (code !== undefined && code < 17 ? statusName(code) : undefined);
  const metadata = stringMap(field(info, 'metadata') ?? field(error, 'errorInfoMetadata'));
  const word = status ?? interactionsCode(error);
  return {
    kind: 'google',
    ...(message?.trim() ? { message: message.trim() } : ownWords(wordless(httpStatus, word))),
    metadata,
    violations: details.flatMap(violationsOf),
    links: details.flatMap(linksOf),
    ...defined({
      service: metadata['service'] ?? head.service,
      httpStatus,
      status,
      reason: reason ?? interactionsCode(error) ?? textField(legacy, 'reason'),
      domain:
        textField(info, 'domain') ??
        textField(error, 'domain') ??
        (reason === undefined ? textField(legacy, 'domain') : undefined),
      retryAfterSeconds: retryDelay(details) ?? durationSeconds(head.retryAfter) ?? delayInText(message ?? ''),
      host: head.host,
    }),
  };
}

/** A sentence for an answer that has none. */
export function wordless(httpStatus: number | undefined, word?: string): Text {
  if (httpStatus === undefined) {
    return word === undefined
      ? text('an error without a message')
      : text('an error {word} without a message', { word });
  }
  return word === undefined
    ? text('HTTP {httpStatus} without a message', { httpStatus })
    : text('HTTP {httpStatus} {word} without a message', { httpStatus, word });
}

/** The Interactions API puts a snake_case word into `code`. OpenAI does too, but always with `type` or `param` beside it. */
function interactionsCode(error: Fields): string | undefined {
  const code = error['code'];
  if (typeof code !== 'string' || 'type' in error || 'param' in error) return undefined;
  return /^[a-z][a-z_]{2,60}$/.test(code) ? code : undefined;
}

function statusOf(error: Fields): string | undefined {
  const status = textField(error, 'status') ?? textField(error, 'code');
  return isStatusName(status) ? status : undefined;
}

function numberField(value: unknown, name: string): number | undefined {
  const found = field(value, name);
  const number = typeof found === 'string' && /^\d{1,3}$/.test(found) ? Number(found) : found;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

function isErrorInfo(detail: Fields): boolean {
  if (typeof detail['reason'] !== 'string') return false;
  return (
    String(detail['@type']).endsWith('ErrorInfo') ||
    isRecord(detail['metadata']) ||
    typeof detail['domain'] === 'string'
  );
}

function localized(details: readonly Fields[]): string | undefined {
  return textField(
    details.find((detail) => typeof detail['locale'] === 'string'),
    'message',
  );
}

function retryDelay(details: readonly Fields[]): number | undefined {
  return durationSeconds(details.find((detail) => 'retryDelay' in detail)?.['retryDelay']);
}

function linksOf(detail: Fields): readonly { readonly description: string; readonly url: string }[] {
  return recordsField(detail, 'links').flatMap((link) => {
    const url = textField(link, 'url');
    return url === undefined ? [] : [{ description: textField(link, 'description') ?? '', url }];
  });
}

function violationsOf(detail: Fields): readonly Violation[] {
  return recordsField(detail, 'violations').map((violation) => {
    const dimensions = field(violation, 'quotaDimensions');
    return defined({
      type: textField(violation, 'type'),
      subject: textField(violation, 'subject'),
      description: textField(violation, 'description'),
      quotaId: textField(violation, 'quotaId'),
      quotaMetric: textField(violation, 'quotaMetric'),
      quotaValue: textField(violation, 'quotaValue'),
      model: textField(dimensions, 'model'),
      location: textField(dimensions, 'location') ?? textField(dimensions, 'region'),
    });
  });
}

/** Keeps the entries of a map whose values are plain text or numbers. */
function stringMap(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  const entries = Object.keys(value).flatMap((key) => {
    const text = textField(value, key);
    return text === undefined ? [] : [[key, text] as const];
  });
  return Object.fromEntries(entries);
}
