import type { CauseId, Confidence } from '../model.ts';
import { squeeze } from '../problem/squeeze.ts';

/**
 * What Google, its libraries and its tools say when they send no reason. `says` is written as people read it: letters and
 * digits count, nothing else does; `*` stands for any words or none, `+` for at least one. `matches` is for what needs more.
 */
export interface Sentence {
  readonly cause: CauseId;
  /** How surely these words mean this cause. The surer sentence wins where several are found. */
  readonly sure: Confidence;
  readonly says?: readonly string[];
  readonly matches?: readonly RegExp[];
  /** Other programs say the same: count it only where the text is about Google. */
  readonly google?: true;
  /** What else it may be, best first; always `possible`. */
  readonly also?: readonly CauseId[];
}

/** A sentence that was found, and where. */
export interface Said {
  readonly sentence: Sentence;
  /** Index in the squeezed text; -1 for a match of `matches`. */
  readonly at: number;
}

const gap = 160;
const weights: Readonly<Record<Confidence, number>> = { certain: 3, likely: 2, possible: 1 };

/** How much a sentence counts against another: the surer, the more. */
export function weight(sentence: Sentence): number {
  return weights[sentence.sure];
}

/** One pattern over squeezed text. Gaps are bounded, so that matching stays linear on any input. */
function compile(says: string): RegExp {
  const pieces = says.split(/([*+])/).map((piece) => {
    if (piece === '*') return `[a-z0-9]{0,${gap}}?`;
    if (piece === '+') return `[a-z0-9]{1,${gap}}?`;
    return squeeze(piece);
  });
  return new RegExp(pieces.join(''));
}

const compiled = new WeakMap<Sentence, readonly RegExp[]>();

function patternsOf(sentence: Sentence): readonly RegExp[] {
  const known = compiled.get(sentence);
  if (known !== undefined) return known;
  const patterns = (sentence.says ?? []).map(compile);
  compiled.set(sentence, patterns);
  return patterns;
}

/**
 * The sentences of a table that a text contains, the surest first, in the order of the table where they are equally sure.
 * `google` says whether the text is about Google; without it, sentences that other programs share do not count.
 */
export function findSentences(table: readonly Sentence[], text: string, google: boolean): readonly Said[] {
  const squeezed = squeeze(text);
  const found: Said[] = [];
  for (const sentence of table) {
    if (sentence.google === true && !google) continue;
    const at = firstIndex(patternsOf(sentence), squeezed);
    if (at !== undefined) found.push({ sentence, at });
    else if (sentence.matches?.some((pattern) => pattern.test(text)) === true) found.push({ sentence, at: -1 });
  }
  return found.sort((a, b) => weight(b.sentence) - weight(a.sentence));
}

/** Where the first of several patterns stands. */
function firstIndex(patterns: readonly RegExp[], squeezed: string): number | undefined {
  const found = patterns.map((pattern) => squeezed.search(pattern)).filter((at) => at >= 0);
  return found.length === 0 ? undefined : Math.min(...found);
}
