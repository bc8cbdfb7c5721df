/** Column of each byte: 1 to 36 for digits and letters whatever their case, 0 for what `squeeze` drops. */
const columnOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 48 && byte <= 57) return byte - 47;
  if (byte >= 97 && byte <= 122) return byte - 86;
  return byte >= 65 && byte <= 90 ? byte - 54 : 0;
});
const columns = 37;

/** What is never read at an index outside of an array counts as this. */
const root = 0;

/**
 * Finds any of many words in bytes, each byte looked at once (the automaton of Aho and Corasick). White space, punctuation,
 * case and everything outside of ASCII are skipped, as in `squeeze`, so that a word is found across line breaks and quotes.
 */
export class WordFinder {
  /** The state that a column of a state leads to, as offsets of rows; the complement of it where a word ends. */
  readonly #next: Int32Array;
  /** Which words end in a state. */
  readonly #ends: ReadonlyMap<number, readonly number[]>;
  #state = root;

  /** `words` are squeezed: `a` to `z` and digits only, none of them empty. */
  constructor(words: readonly string[]) {
    const { next, ends } = automaton(words);
    this.#next = next;
    this.#ends = ends;
  }

  /** Index of the byte that completes a word at or after `from`, or -1. Words may have begun in bytes handed in before. */
  find(bytes: Uint8Array, from: number): number {
    const next = this.#next;
    const { length } = bytes;
    let state = this.#state;
    for (let at = from; at < length; at += 1) {
      state = next[state + (columnOf[bytes[at] ?? 0] ?? 0)] ?? root;
      if (state < 0) {
        this.#state = root;
        return at;
      }
    }
    this.#state = state;
    return -1;
  }

  /** Indexes of all words that a text contains; the text is no part of what `find` reads. */
  all(text: string): ReadonlySet<number> {
    const found = new Set<number>();
    let state = root;
    for (let at = 0; at < text.length; at += 1) {
      state = this.#next[state + (columnOf[text.charCodeAt(at)] ?? 0)] ?? root;
      if (state >= 0) continue;
      state = ~state;
      for (const word of this.#ends.get(state) ?? []) found.add(word);
    }
    return found;
  }
}

interface Automaton {
  readonly next: Int32Array;
  readonly ends: ReadonlyMap<number, readonly number[]>;
}

/** The transitions of all states, one row of columns each. */
function automaton(words: readonly string[]): Automaton {
  const most = words.reduce((sum, { length }) => sum + length, 1);
  const next = new Int32Array(most * columns);
  const ends = new Map<number, number[]>();
  let states = 1;
  words.forEach((word, which) => {
    let state = root;
    for (let index = 0; index < word.length; index += 1) {
      const at = state + (columnOf[word.charCodeAt(index)] ?? 0);
      if (next[at] === 0) {
        next[at] = states * columns;
        states += 1;
      }
      state = next[at] ?? root;
    }
    ends.set(state, [...(ends.get(state) ?? []), which]);
  });
  complete(next, ends, states);
  for (let at = 0; at < states * columns; at += 1) {
    const target = next[at] ?? root;
    if (ends.has(target)) next[at] = ~target;
  }
  return { next: next.slice(0, states * columns), ends };
}

/** Gives every state a transition for every column: where the trie has none, that of the longest suffix that is in the trie. */
function complete(next: Int32Array, ends: Map<number, number[]>, states: number): void {
  const suffix = new Int32Array(states);
  const queue = [root];
  for (let index = 0; index < queue.length; index += 1) {
    const state = queue[index] ?? root;
    const shorter = suffix[state / columns] ?? root;
    for (let column = 1; column < columns; column += 1) {
      const inherited = state === root ? root : (next[shorter + column] ?? root);
      const child = next[state + column] ?? root;
      if (child === root) {
        next[state + column] = inherited;
        continue;
      }
      suffix[child / columns] = inherited;
      const also = ends.get(inherited);
      if (also !== undefined) ends.set(child, [...(ends.get(child) ?? []), ...also]);
      queue.push(child);
    }
    next[state] = state;
  }
}
