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
  #state = root;

  /** `words` are squeezed: `a` to `z` and digits only, none of them empty. */
  constructor(words: readonly string[]) {
    this.#next = automaton(words);
  }

  /** Whether any of the words is in these bytes, which are not part of a stream. */
  isIn(bytes: Uint8Array): boolean {
    this.#state = root;
    const found = this.find(bytes, 0) >= 0;
    this.#state = root;
    return found;
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
}

/** The transitions of all states, one row of columns each. */
function automaton(words: readonly string[]): Int32Array {
  const most = words.reduce((sum, { length }) => sum + length, 1);
  const next = new Int32Array(most * columns);
  const ends = new Uint8Array(most);
  let states = 1;
  for (const word of words) {
    let state = root;
    for (let index = 0; index < word.length; index += 1) {
      const at = state + (columnOf[word.charCodeAt(index)] ?? 0);
      if (next[at] === 0) {
        next[at] = states * columns;
        states += 1;
      }
      state = next[at] ?? root;
    }
    ends[state / columns] = 1;
  }
  complete(next, ends, states);
  for (let at = 0; at < states * columns; at += 1) {
    const target = next[at] ?? root;
    if (ends[target / columns] === 1) next[at] = ~target;
  }
  return next.slice(0, states * columns);
}

/** Gives every state a transition for every column: where the trie has none, that of the longest suffix that is in the trie. */
function complete(next: Int32Array, ends: Uint8Array, states: number): void {
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
      if (ends[inherited / columns] === 1) ends[child / columns] = 1;
      queue.push(child);
    }
    next[state] = state;
  }
}
