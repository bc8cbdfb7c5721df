import type { Problem } from '../model.ts';
import { type Body, bodiesInText } from './json-bodies.ts';
import { hostInText, networkFailureInText } from './network-text.ts';
import { defined } from './record.ts';
import { serviceOfHost } from './service.ts';
import { inOneLine, unescapeOnce } from './squeeze.ts';

/** A text taken apart. */
export interface TextParts {
  /** Error bodies that are complete JSON, with their places in the text. */
  readonly bodies: readonly Body[];
  /** The same text without them, unescaped. */
  readonly rest: string;
}

/** Takes an entry of a log or a pasted text apart; whether what is in it is Google's is for the rules to say. Never throws. */
export function partsOfText(text: string): TextParts {
  const whole = bodiesInText(text);
  // Cut off in the middle of a string, inner JSON is still escaped.
  const unescaped = unescapeOnce(text);
  const bodies =
    whole.length > 0 || unescaped === text
      ? whole
      : bodiesInText(unescaped).map((body) => ({ ...body, start: 0, end: 0 }));
  return { bodies, rest: whole.length > 0 ? unescapeOnce(without(text, whole)) : unescaped };
}

function without(text: string, bodies: readonly Body[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of bodies) {
    if (end <= from) continue;
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return rest + text.slice(from);
}

/** The connection that failed, where a text tells of one. */
export function networkProblemInText(text: string): Problem | undefined {
  const failure = networkFailureInText(inOneLine(text));
  if (failure === undefined) return undefined;
  const hosts = [
    ...text.matchAll(/\b((?:[a-z0-9-]{1,63}\.){1,6}(?:googleapis\.com|google\.com|google\.internal))\b/gi),
  ].map(([host]) => host.toLowerCase());
  const host =
    failure.host !== undefined && !/^[\d.]+$/.test(failure.host) ? failure.host : (hosts[0] ?? hostInText(text));
  return {
    kind: 'network',
    message: text,
    metadata: {},
    violations: [],
    links: [],
    ...defined({ code: failure.general ? undefined : failure.code, host, service: serviceOfHost(host) }),
  };
}
