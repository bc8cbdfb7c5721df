import { type Text, verbatim } from '../../language/text.ts';
import type { Problem } from '../../model.ts';

/** What a Problem says: gkey's own words, else those that came with it. */
export function wordsOf(problem: Problem): Text {
  return problem.words ?? verbatim(problem.message);
}

/** At most `max` characters, for what a stranger wrote into a policy. */
export function short(value: string, max = 160): string {
  return value.length > max ? `${value.slice(0, max - 1)}…` : value;
}
