import type { Problem, Violation } from '../model.ts';
import { delayInText, durationSeconds } from './duration.ts';
import { defined } from './record.ts';
import { serviceOfHost } from './service.ts';
import { isStatusName, statusNames } from './status.ts';

/**
 * Fields of an error as any language prints them: `"reason": "X"`, `reason: "X"`, `'reason' => 'X'`, `reason = X;`. The
 * value ends at its quote, or at white space and punctuation where there is none.
 */
function fieldPattern(names: string): RegExp {
  return new RegExp(
    String.raw`["'\x60]?\b(${names})\b["'\x60]?\s{0,20}(?::|=>|=)\s{0,20}(?:u?["'\x60“]([^"'\x60”]{0,400})["'\x60”]?|([^\s"'\x60,;{}()[\]]{1,300}))`,
    'g',
  );
}

const metadataNames =
  'service|consumer|containerInfo|serviceTitle|activationUrl|permission|resource|method|methodName|apiName|callerIp|httpReferrer|androidPackage|iosBundleId|quota_metric|quota_limit|quota_limit_value|quota_location|quota_unit|uid|policy_name|policyName|validation_url|email';
const metadataFields = fieldPattern(metadataNames);
const violationFields = fieldPattern('quotaMetric|quotaId|quotaValue|quota_id|quota_value');
const reasonFields = fieldPattern('reason|reasonCode');
const statusFields = fieldPattern('status|code|Status|rpc_code|grpc_status');
const delayFields = fieldPattern('retryDelay|retry_delay');
const linkFields = fieldPattern('url');
/** A map entry in protobuf text form. */
const entries = new RegExp(String.raw`\bkey:\s{0,20}"(${metadataNames})"\s{1,20}value:\s{0,20}"([^"\n]{0,400})`, 'g');
const statusWords = new RegExp(
  String.raw`\b(${statusNames
    .slice(1)
    .filter((name) => name !== 'UNKNOWN' && name !== 'INTERNAL' && name !== 'ABORTED')
    .join('|')})\b`,
);
const httpWords =
  /\bHTTP(?:\/[\d.]{1,3})?[ :]{1,2}(\d{3})\b|\b(?:status(?: ?code)?|error(?: ?code)?|code|responded with|returned|Error)["']?[\s:=(]{1,4}(\d{3})\b|\b([45]\d\d)[\s:\])]{1,3}(?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Conflict|Too Many Requests|Internal Server Error|Not Implemented|Bad Gateway|Service Unavailable|Gateway Time-?out|Client Error|Server Error|[A-Z]{4,}_)|^\s{0,4}([45]\d\d)[\s:]|: ([45]\d\d) [A-Z]/im;

/** Codes that HTTP knows: a line number is none. */
const errorCodes = /^(?:4(?:0\d|1[0-8]|2[1-9]|31|51|99)|5(?:0\d|1[01]))$/;

/**
 * A Problem out of an unescaped text that holds the fields of an error, in whatever notation, complete or cut off. The
 * message is the text itself; `recognise` finds Google's sentence in it.
 */
export function writtenProblem(text: string): Problem {
  const metadata = metadataIn(text);
  const http = httpWords
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  const status = statusIn(text);
  const written = defined({
    status,
    httpStatus: http !== undefined && errorCodes.test(http) ? Number(http) : undefined,
    reason: reasonIn(text),
    service: metadata['service'] ?? serviceIn(text),
    retryAfterSeconds: durationSeconds(valuesOf(delayFields, text)[0]?.[1]) ?? delayInText(text),
  });
  return { kind: 'google', message: text, metadata, violations: violationsIn(text), links: linksIn(text), ...written };
}

/** The first of Google's APIs that is named. */
function serviceIn(text: string): string | undefined {
  for (const [host] of text.matchAll(/\b[a-z0-9.-]{1,80}\.googleapis\.com\b/g)) {
    const service = serviceOfHost(host);
    if (service !== undefined) return service;
  }
  return undefined;
}

function valuesOf(pattern: RegExp, text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(pattern)].map((match) => [match[1] ?? '', whole(match[2] ?? match[3] ?? '')] as const);
}

/** A value without the line breaks that a terminal put into it. */
function whole(value: string): string {
  return value.includes('\n')
    ? value
        .split('\n')
        .map((part) => part.trim())
        .join('')
    : value;
}

function metadataIn(text: string): Readonly<Record<string, string>> {
  const metadata: Record<string, string> = {};
  const found = [
    ...valuesOf(metadataFields, text),
    ...[...text.matchAll(entries)].map((match) => [match[1] ?? '', match[2] ?? ''] as const),
  ];
  for (const [name, value] of found) if (value !== '' && isPlausible(name, value)) metadata[name] ??= value;
  return metadata;
}

/** Words such as `service` and `method` name other things, too. */
function isPlausible(name: string, value: string): boolean {
  switch (name) {
    case 'service':
    case 'apiName':
      return value.endsWith('.googleapis.com');
    case 'consumer':
      return /^projects?[/:_]/.test(value);
    case 'containerInfo':
      return !value.startsWith('api_key');
    case 'permission':
      return /^[a-z]\w*\.[\w.]+$/.test(value);
    case 'method':
    case 'methodName':
      return value.split('.').length > 2;
    case 'resource':
      return value.includes('/');
    case 'uid':
      return value.length >= 20;
    case 'activationUrl':
    case 'validation_url':
      return value.startsWith('https://');
    case 'email':
      return value.includes('@');
    default:
      return true;
  }
}

/** ErrorInfo's reason is the one in capitals; older formats have another one in camel case beside it. */
function reasonIn(text: string): string | undefined {
  const found = valuesOf(reasonFields, text).map(([, value]) => value.trim());
  return found.find((value) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]{2,60}$/.test(value));
}

function statusIn(text: string): string | undefined {
  return (
    valuesOf(statusFields, text)
      .map(([, value]) => value)
      .find(isStatusName) ?? statusWords.exec(text)?.[1]
  );
}

function violationsIn(text: string): readonly Violation[] {
  const violations: { quotaId?: string; quotaMetric?: string; quotaValue?: string }[] = [];
  for (const [name, value] of valuesOf(violationFields, text)) {
    const key =
      name === 'quotaMetric' ? 'quotaMetric' : name === 'quotaId' || name === 'quota_id' ? 'quotaId' : 'quotaValue';
    const last = violations.at(-1);
    if (last === undefined || last[key] !== undefined) violations.push({ [key]: value });
    else last[key] = value;
  }
  // A value may be cut off, so its absence proves nothing here: without the metric no one takes it for a limit of 0.
  return violations.map(({ quotaMetric, ...rest }) =>
    rest.quotaValue === undefined ? rest : { ...rest, ...defined({ quotaMetric }) },
  );
}

function linksIn(text: string): Problem['links'] {
  return valuesOf(linkFields, text)
    .map(([, url]) => url)
    .filter((url) => /^https:\/\/(?:console\.|ai\.|aistudio\.|support\.google|cloud\.google)/.test(url))
    .slice(0, 5)
    .map((url) => ({ description: '', url }));
}
