import type { WordFinder } from './word-finder.ts';

/** A stretch of a long text that may hold an error of Google's, with some of what stands around it. */
export interface Passage {
  readonly text: string;
  /** Line number of its first character, from 1. */
  readonly line: number;
  /** It does not begin where its line begins: the line is longer than what is looked at. */
  readonly inLine: boolean;
  /** It is the whole text, which was not searched for words. */
  readonly whole?: true;
}

/** Context kept before and after a word that was found, in bytes and in lines. */
const before = 6_000;
const after = 4_000;
const linesAround = 30;
/** A passage is handed on when it has become this long, so that memory stays flat. */
const longest = 128_000;
/** Longer than a word: what follows so closely is in the same passage anyway. */
const stride = 64;
/** A text that is no longer is read whole: a paste may be in any language. */
const small = 64_000;
const newline = 10;

/** A passage that is still growing, as offsets into what is held. */
interface Open {
  start: number;
  lastHit: number;
}

/**
 * Finds the passages of a text that arrives in chunks. Looks at every byte once, holds at most one chunk and one passage, and
 * decodes nothing but passages. Lines are counted by `\n`.
 */
export class PassageFinder {
  readonly #words: WordFinder;
  #held: Uint8Array = new Uint8Array(0);
  /** Whether what is held begins a line. */
  #lineBegins = true;
  /** A line number, and the offset into what is held to which lines were counted. */
  #line = 1;
  #counted = 0;
  /** Up to where what is held was searched, and where the last passage ended: passages do not overlap. */
  #searched = 0;
  #closed = 0;
  #open: Open | undefined;
  /** All of the text so far, as long as it is short enough to be read whole. */
  #beginning: Uint8Array[] | undefined = [];
  #size = 0;

  /** `words` finds what makes a text worth reading. */
  constructor(words: WordFinder) {
    this.#words = words;
  }

  /** Takes the next bytes; gives the passages that are complete. */
  push(chunk: Uint8Array): readonly Passage[] {
    if (this.#beginning !== undefined) {
      this.#beginning.push(chunk);
      this.#size += chunk.length;
      if (this.#size <= small) return [];
    }
    const bytes = Buffer.concat(this.#beginning ?? [this.#held, chunk]);
    this.#beginning = undefined;
    const found = this.#search(bytes);
    if (this.#open !== undefined && bytes.length - this.#open.lastHit > after + stride)
      found.push(this.#close(bytes, this.#open, bytes.length));
    this.#hold(bytes);
    return found;
  }

  /** The passage that was still open when the text ended. */
  end(): readonly Passage[] {
    if (this.#beginning !== undefined) {
      const text = new TextDecoder().decode(Buffer.concat(this.#beginning));
      return text === '' ? [] : [{ text, line: 1, inLine: false, whole: true }];
    }
    return this.#open === undefined ? [] : [this.#close(this.#held, this.#open, this.#held.length)];
  }

  #search(bytes: Uint8Array): Passage[] {
    const found: Passage[] = [];
    for (let hit = this.#words.find(bytes, this.#searched); hit >= 0; hit = this.#words.find(bytes, hit + stride)) {
      if (this.#open !== undefined && (hit - this.#open.lastHit > after || hit - this.#open.start > longest)) {
        // A hit is where a word ends: it must not be torn apart.
        found.push(this.#close(bytes, this.#open, hit - stride));
      }
      if (this.#open === undefined) this.#open = { start: startOf(bytes, hit, this.#closed), lastHit: hit };
      else this.#open.lastHit = hit;
    }
    return found;
  }

  #close(bytes: Uint8Array, open: Open, limit: number): Passage {
    const end = endOf(bytes, open.lastHit, Math.min(Math.max(limit, open.lastHit + 1), open.lastHit + after));
    this.#open = undefined;
    this.#closed = end;
    return {
      text: new TextDecoder().decode(bytes.subarray(open.start, end)),
      line: this.#lineAt(bytes, open.start),
      inLine: open.start === 0 ? !this.#lineBegins : bytes[open.start - 1] !== newline,
    };
  }

  /** The number of the line at an offset; offsets only ever grow. */
  #lineAt(bytes: Uint8Array, offset: number): number {
    this.#line += linesIn(bytes, this.#counted, offset);
    this.#counted = Math.max(this.#counted, offset);
    return this.#line;
  }

  #hold(bytes: Uint8Array): void {
    const from = Math.min(this.#open?.start ?? Math.max(this.#closed, bytes.length - before), bytes.length);
    if (from > 0) this.#lineBegins = bytes[from - 1] === newline;
    this.#lineAt(bytes, from);
    this.#counted -= from;
    // A copy: a small rest must not keep its whole chunk alive.
    this.#held = bytes.slice(from);
    this.#searched = bytes.length - from;
    this.#closed = Math.max(0, this.#closed - from);
    if (this.#open !== undefined) {
      this.#open = { start: this.#open.start - from, lastHit: this.#open.lastHit - from };
    }
  }
}

/** The start of a line some lines above a hit; in the middle of a line where lines are too long. */
function startOf(bytes: Uint8Array, hit: number, floor: number): number {
  const least = Math.max(floor, hit - before);
  let start = hit;
  for (let line = 0; line <= linesAround && start > least; line += 1) {
    const previous = start < 2 ? -1 : bytes.lastIndexOf(newline, start - 2);
    if (previous < least) return line === 0 || least === 0 || least === floor ? least : start;
    start = previous + 1;
  }
  return Math.max(start, least);
}

/** The end of a line some lines below a hit, at most `limit`. */
function endOf(bytes: Uint8Array, hit: number, limit: number): number {
  let at = hit;
  for (let line = 0; line < linesAround; line += 1) {
    const next = bytes.indexOf(newline, at);
    // Whole lines, as long as they reach beyond what was skipped after the hit.
    if (next < 0 || next >= limit) return limit - hit < after || at < hit + 2 * stride ? limit : at;
    at = next + 1;
  }
  return at;
}

function linesIn(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}
