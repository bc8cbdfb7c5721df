import type { CauseId, Confidence } from '../model.ts';
import { squeeze } from '../problem/squeeze.ts';
import { WordFinder } from '../problem/word-finder.ts';

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

/** What stands for `*` and `+`: at most so many letters, so that matching stays linear on any input. */
const gap = 160;
/** How much of a piece is looked for at first. */
const longestStart = 24;
const weights: Readonly<Record<Confidence, number>> = { certain: 3, likely: 2, possible: 1 };

/** How much a sentence counts against another: the surer, the more. */
function weight(sentence: Sentence): number {
  return weights[sentence.sure];
}

/** The beginning of the longest piece of a pattern, squeezed: what a text must contain to match it. */
export function startOf(says: string): string {
  const pieces = says.split(/[*+]/).map(squeeze);
  return pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '').slice(0, longestStart);
}

function compile(says: string): RegExp {
  const pieces = says.split(/([*+])/).map((piece) => {
    if (piece === '*') return `[a-z0-9]{0,${gap}}?`;
    if (piece === '+') return `[a-z0-9]{1,${gap}}?`;
    return squeeze(piece);
  });
  return new RegExp(pieces.join(''));
}

interface Pattern {
  readonly sentence: number;
  readonly says: RegExp;
}

interface Compiled {
  readonly patterns: readonly Pattern[];
  readonly starts: WordFinder;
}

/** Many sentences, ready to be found in one pass over a text. */
export class SentenceTable {
  readonly sentences: readonly Sentence[];
  #compiled: Compiled | undefined;

  constructor(sentences: readonly Sentence[]) {
    this.sentences = sentences;
  }

  /** Compiled when the first text is looked at: a run in which all is well looks at none. */
  #table(): Compiled {
    if (this.#compiled === undefined) {
      const said = this.sentences.flatMap(({ says = [] }, sentence) => says.map((text) => ({ sentence, text })));
      const patterns = said.map(({ sentence, text }) => ({ sentence, says: compile(text) }));
      this.#compiled = { patterns, starts: new WordFinder(said.map(({ text }) => startOf(text))) };
    }
    return this.#compiled;
  }

  /**
   * The sentences that a text contains, the surest first, in the order of the table where they are equally sure.
   * `google` says whether the text is about Google; without it, sentences that other programs share do not count.
   */
  find(text: string, google: boolean): readonly Said[] {
    const squeezed = squeeze(text);
    const places = this.#places(squeezed, google);
    const found: Said[] = [];
    this.sentences.forEach((sentence, index) => {
      if (sentence.google === true && !google) return;
      const at = places.get(index) ?? -1;
      if (at >= 0 || sentence.matches?.some((pattern) => pattern.test(text)) === true) found.push({ sentence, at });
    });
    return found.toSorted((a, b) => weight(b.sentence) - weight(a.sentence));
  }

  /** Whether a text contains the beginning of any sentence: what no sentence can be without. */
  starts(text: string): boolean {
    return this.#table().starts.all(text).size > 0;
  }

  /** Where each sentence stands first, by its index. */
  #places(squeezed: string, google: boolean): ReadonlyMap<number, number> {
    const places = new Map<number, number>();
    const { patterns, starts } = this.#table();
    for (const which of starts.all(squeezed)) {
      const pattern = patterns[which];
      if (pattern === undefined || (!google && this.sentences[pattern.sentence]?.google === true)) continue;
      const at = squeezed.search(pattern.says);
      if (at >= 0) places.set(pattern.sentence, Math.min(at, places.get(pattern.sentence) ?? at));
    }
    return places;
  }
}
