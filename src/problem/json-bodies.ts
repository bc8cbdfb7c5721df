import type { Problem } from '../model.ts';
import { problemFromValue } from './from-body.ts';
import { field, isRecord } from './record.ts';
import { inOneLine } from './squeeze.ts';

/** An error body that was found in a text, with the place where it stood. */
export interface Body {
  readonly problem: Problem;
  readonly start: number;
  readonly end: number;
}

/** How often a bracket may turn out not to begin JSON, per text: keeps the search linear. */
const mostFailures = 60;
const mostNodes = 2_000;

/** The error bodies of Google's in a text: every JSON value that is one or holds one, the innermost of nested ones. */
export function bodiesInText(text: string): readonly Body[] {
  const bodies: Body[] = [];
  let failures = 0;
  const begins = /[{[](?=\s*["{[])/g;
  for (let match = begins.exec(text); match !== null && failures < mostFailures; match = begins.exec(text)) {
    const end = endOfJson(text, match.index);
    const value = end === undefined ? undefined : parsed(text.slice(match.index, end));
    if (end === undefined || value === undefined) {
      failures += 1;
      continue;
    }
    begins.lastIndex = end;
    for (const problem of errorsIn(value)) bodies.push({ problem, start: match.index, end });
  }
  return bodies;
}

/** Where the JSON value that begins at `start` ends; undefined when its brackets do not close. */
function endOfJson(text: string, start: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (quoted) {
      if (character === 92) at += 1;
      else if (character === 34) quoted = false;
    } else if (character === 34) quoted = true;
    else if (character === 123 || character === 91) depth += 1;
    else if (character === 125 || character === 93) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/** JSON, also where a terminal has broken its strings into lines. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (!text.includes('\n')) return undefined;
  }
  try {
    return JSON.parse(inOneLine(text)) as unknown;
  } catch {
    return undefined;
  }
}

/** Error bodies inside a parsed value, wherever they are: in fields, in arrays, in strings that are JSON again. */
function errorsIn(value: unknown): readonly Problem[] {
  const found: Problem[] = [];
  const queue: unknown[] = [value];
  for (let index = 0; index < queue.length && index < mostNodes; index += 1) {
    const node = queue[index];
    const problem = isRecord(node) || Array.isArray(node) ? problemFromValue(node) : undefined;
    if (problem !== undefined) {
      if (problem.kind !== 'answer') found.push(problem);
      continue;
    }
    if (Array.isArray(node)) queue.push(...(node.slice(0, 200) as readonly unknown[]));
    else if (isRecord(node))
      queue.push(
        ...Object.keys(node)
          .slice(0, 200)
          .map((key) => field(node, key)),
      );
    else if (typeof node === 'string' && /[{[]\s*["{]/.test(node)) {
      const inner = bodiesInString(node);
      if (inner !== undefined) queue.push(inner);
    }
  }
  return found;
}

function bodiesInString(text: string): unknown {
  const start = text.search(/[{[]\s*["{[]/);
  const end = start < 0 ? undefined : endOfJson(text, start);
  return end === undefined ? undefined : parsed(text.slice(start, end));
}
