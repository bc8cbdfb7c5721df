import type { Problem } from '../model.ts';

/** The first group of a pattern in a text. */
export function match(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1];
}

/** The first group of the first pattern that gives an acceptable one. */
export function firstMatch(
  text: string,
  patterns: readonly RegExp[],
  accept: (found: string) => boolean,
): string | undefined {
  for (const pattern of patterns) {
    const found = match(text, pattern);
    if (found !== undefined && accept(found)) return found;
  }
  return undefined;
}

/** A resource path in quotation marks; a terminal may have broken it into lines. */
export function pathIn(problem: Problem): string {
  return /['"`](projects\/[^'"`]{3,300})['"`]/.exec(problem.message)?.[1]?.replace(/\s+/g, '') ?? '';
}
