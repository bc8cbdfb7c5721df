/** What `gkey guide` and its commands show; the content is in src/guide/, the renderers stand beside this file. */
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

/** Where a person makes a key: in AI Studio, in the Cloud console, or on the command line. */
export type Way = 'studio' | 'console' | 'gcloud';

/** One step on the way to a key. */
export interface KeyStep {
  readonly title: Text;
  readonly why: Text;
  /** What to do, whichever way. */
  readonly all: readonly FixStep[];
  /** What to do in one place; absent where that place has nothing to do. */
  readonly by: Readonly<Partial<Record<Way, readonly FixStep[]>>>;
  /** What an older guide has wrong by now. */
  readonly changed?: { readonly date: string; readonly what: Text };
  readonly docs: readonly string[];
}

/**
 * `done` and `open` are proved; `unneeded` can be left out here; `unknown` could not be looked at; `choice` is nothing that
 * could be seen from outside.
 */
export type StepState = 'done' | 'open' | 'unneeded' | 'unknown' | 'choice';

export interface StepMark {
  readonly state: StepState;
  /** What that is taken from. */
  readonly evidence: Text;
}

/** A step as it is shown: which one, and how far somebody is with it. */
export interface GuidedStep extends KeyStep {
  readonly id: string;
  /** The checks that prove it. */
  readonly checks: readonly string[];
  /** Null when nothing was looked at. */
  readonly mark: StepMark | null;
}

export interface KeyGuide {
  /** Month in which it was last compared with what Google does, `YYYY-MM`. */
  readonly asOf: string;
  readonly project: string | null;
  readonly steps: readonly GuidedStep[];
  /** Nobody was to be asked. */
  readonly offline: boolean;
  /** The ways to show. */
  readonly ways: readonly Way[];
  /** Whether done steps are shown whole, too. */
  readonly whole: boolean;
}
