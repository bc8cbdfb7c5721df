import type { Problem } from '../model.ts';
import { type Body, bodiesInText } from './json-bodies.ts';
import { hostInText, networkFailureInText } from './network-text.ts';
import { defined } from './record.ts';
import { serviceOfHost } from './service.ts';
import { inOneLine, unescapeOnce } from './squeeze.ts';
import { writtenProblem } from './written-problem.ts';

/** What one entry of a log, or a pasted text, holds. */
export interface TextProblems {
  /** Error bodies that are complete JSON, with their places in the text. */
  readonly bodies: readonly Body[];
  /** Everything else of the text as one Problem: its words, and the fields of errors in other notations or cut off. */
  readonly words: Problem;
  /** The same text without the bodies, unescaped. */
  readonly rest: string;
  /** A connection that failed, where the text tells of one. */
  readonly network: Problem | undefined;
}

/** Takes a text apart into the problems it may hold; whether they are Google's is for the rules to say. Never throws. */
export function problemsInText(text: string): TextProblems {
  const whole = bodiesInText(text);
  // Cut off in the middle of a string, inner JSON is still escaped.
  const unescaped = unescapeOnce(text);
  const bodies = whole.length > 0 || unescaped === text ? whole : bodiesInText(unescaped).map((body) => ({ ...body, start: 0, end: 0 }));
  const rest = unescapeOnce(without(text, whole));
  return { bodies, words: writtenProblem(rest), rest, network: networkProblem(rest) };
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

function networkProblem(text: string): Problem | undefined {
  const failure = networkFailureInText(inOneLine(text));
  if (failure === undefined) return undefined;
  const hosts = [...text.matchAll(/\b((?:[a-z0-9-]{1,63}\.){1,6}(?:googleapis\.com|google\.com|google\.internal))\b/gi)].map(([host]) => host.toLowerCase());
  const host = failure.host !== undefined && !/^[\d.]+$/.test(failure.host) ? failure.host : (hosts[0] ?? hostInText(text));
  return { kind: 'network', message: text, metadata: {}, violations: [], links: [], code: failure.code, ...defined({ host, service: serviceOfHost(host) }) };
}
