/**
 * Sentences as data. A rule or a check makes a `Text`; a language says it when somebody is about to read it, so one run can be
 * told in several languages. The English pattern stands where it is needed and is its own name in the catalogues; a pattern that
 * is missing in one of them does not compile.
 */
import type { zhCN } from './zh-CN/index.ts';

/** Every English sentence that has a translation. */
export type Pattern = keyof typeof zhCN;

/** What stands in a gap: an id, a number or Google's own word as it is, or a text that is said in turn. */
export type Gap = string | number | Text;

export type Text =
  | { readonly text: 'pattern'; readonly pattern: Pattern; readonly gaps: Readonly<Record<string, Gap>> }
  /** The same in every language: an id, a command, Google's own words. */
  | { readonly text: 'verbatim'; readonly words: string }
  | { readonly text: 'sentences'; readonly parts: readonly Text[] }
  | { readonly text: 'list'; readonly items: readonly Gap[]; readonly word: ListWord };

/** `and`: "a, b and c"; `or`: "a, b or c"; `none`: "a, b, c". */
export type ListWord = 'and' | 'or' | 'none';

type GapNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | GapNames<Rest> : never;

/** A sentence, or a part of one, with what stands in its `{gaps}`. */
export function text<const P extends Pattern>(
  pattern: P,
  ...[gaps]: [GapNames<P>] extends [never] ? [] : [gaps: Readonly<Record<GapNames<P>, Gap>>]
): Text {
  return { text: 'pattern', pattern, gaps: gaps ?? {} };
}

/** What is the same in every language: an id, a command, Google's own words. Never an English sentence of gkey's. */
export function verbatim(words: string): Text {
  return { text: 'verbatim', words };
}

/** Sentences one after the other; what is undefined is left out. */
export function sentences(...parts: readonly (Text | undefined)[]): Text {
  return { text: 'sentences', parts: parts.filter((part) => part !== undefined) };
}

export function list(items: readonly Gap[], word: ListWord = 'and'): Text {
  return { text: 'list', items, word };
}

/** One of two texts, as English counts. */
export function counted(number: number, one: Text, other: Text): Text {
  return number === 1 ? one : other;
}

export function isText(value: unknown): value is Text {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    (('pattern' in value && value.text === 'pattern') ||
      ('words' in value && value.text === 'verbatim') ||
      ('parts' in value && value.text === 'sentences') ||
      ('items' in value && value.text === 'list'))
  );
}
