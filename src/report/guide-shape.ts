/** What `gkey guide` and `gkey guide choose` show; the content is in src/guide/, the renderers stand beside this file. */
import type { Said } from '../language/language.ts';
import type { Text } from '../language/text.ts';
import type { FixStep } from '../model.ts';

/** Where a statement is from, and when that was read or written. */
export interface GuideSource {
  readonly url: string;
  readonly date: string;
}

/** Something that a reader of an older guide would get wrong, and when it changed. */
export interface Change {
  readonly id: string;
  /** In force since that day; described by then, the day itself unknown; or how it stands today. */
  readonly when: 'since' | 'seen' | 'as-of';
  /** ISO day or month. */
  readonly date: string;
  readonly dated: Text;
  readonly text: Text;
  readonly sources: readonly GuideSource[];
}

/** A statement, and the ids of the changes that it has been through. */
export interface Statement {
  readonly text: Text;
  readonly changes: readonly string[];
}

export interface Guide {
  readonly title: Text;
  /** ISO month for which it holds. */
  readonly asOf: string;
  readonly asOfWords: Text;
  /** The same in brackets, to stand right behind a title. */
  readonly asOfBracket: Text;
  /** What stands between a name and what it is. */
  readonly colon: Text;
  readonly inShort: { readonly title: Text; readonly points: readonly (Statement & { readonly id: string })[] };
  readonly credentials: readonly { readonly id: string; readonly title: Text }[];
  /** The cells of a row stand in the order of the credentials. */
  readonly rows: readonly { readonly id: string; readonly title: Text; readonly cells: readonly Statement[] }[];
  readonly data: {
    readonly title: Text;
    readonly intro: Text;
    readonly kinds: readonly (Statement & { readonly id: string; readonly title: Text })[];
  };
  readonly changed: { readonly title: Text; readonly hint: Text; readonly changes: readonly Change[] };
  readonly sources: { readonly title: Text; readonly all: readonly GuideSource[] };
  readonly next: readonly Text[];
}

/** One recommendation of `gkey guide choose`, with what it was made for. */
export interface Advice {
  readonly heading: Text;
  readonly asOf: string;
  readonly asOfWords: Text;
  /** The same in brackets, to stand right behind a title. */
  readonly asOfBracket: Text;
  /** What stands between a name and what it is. */
  readonly colon: Text;
  /** The questions that were asked or answered by flags, and their answers. */
  readonly answers: readonly {
    readonly id: string;
    readonly answer: string;
    readonly title: Text;
    readonly words: Text;
  }[];
  /** The same advice again, without a question. */
  readonly again: { readonly title: Text; readonly argv: readonly string[] };
  readonly id: string;
  readonly title: Text;
  readonly reason: Text;
  readonly next: { readonly title: Text; readonly steps: readonly FixStep[]; readonly risky: Text; readonly who: Text };
  readonly avoid: { readonly title: Text; readonly points: readonly Text[] };
  readonly changed: { readonly title: Text; readonly changes: readonly Change[] };
  readonly sources: { readonly title: Text; readonly all: readonly GuideSource[] };
}

export type SaidGuide = Said<Guide>;
export type SaidAdvice = Said<Advice>;
export type SaidChange = Said<Change>;
export type SaidStatement = Said<Statement>;
