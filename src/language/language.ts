/** How a `Text` is said. */
import { type Gap, isText, type ListWord, type Pattern, type Text } from './text.ts';

/** BCP 47 tags of the languages that gkey speaks. */
export const languageIds = ['en', 'zh-CN'] as const;

export type LanguageId = (typeof languageIds)[number];

export interface Language {
  readonly id: LanguageId;
  say(text: Text): string;
}

/** What a language does besides having words. */
export interface Grammar {
  readonly id: LanguageId;
  /** The sentence of a pattern, its gaps still in it. */
  wording(pattern: Pattern): string;
  /** What stands between two items of a list, and between the last two. */
  readonly between: string;
  readonly last: Readonly<Record<ListWord, string>>;
  /** What stands between two sentences. */
  readonly sentence: string;
  /** Puts two pieces of a text together. */
  glue(left: string, right: string): string;
}

/** A language from its grammar. */
export function speaking(grammar: Grammar): Language {
  const { wording, between, last, sentence, glue } = grammar;
  const saidGap = (gap: Gap): string => (typeof gap === 'object' ? say(gap) : String(gap));
  const say = (text: Text): string => {
    switch (text.text) {
      case 'verbatim':
        return text.words;
      case 'pattern':
        return wording(text.pattern)
          .split(gapPattern)
          .map((piece, index) => {
            const gap = index % 2 === 1 ? text.gaps[piece] : undefined;
            return gap === undefined ? piece : saidGap(gap);
          })
          .reduce(glue, '');
      case 'sentences':
        return text.parts
          .map(say)
          .filter((part) => part !== '')
          .reduce((left, right) => (left === '' ? right : glue(left + sentence, right)), '');
      case 'list': {
        const items = text.items.map(saidGap);
        if (items.length === 0) return '';
        return items.reduce((all, item, index) =>
          glue(glue(all, index < items.length - 1 ? between : last[text.word]), item),
        );
      }
    }
  };
  return { id: grammar.id, say };
}

/** A name in braces: `{project}`. */
const gapPattern = /\{([a-z]\w*)\}/iu;

export const english: Language = speaking({
  id: 'en',
  wording: (pattern) => pattern,
  between: ', ',
  last: { and: ' and ', or: ' or ', none: ', ' },
  sentence: ' ',
  glue: (left, right) => left + right,
});

/** The language; its catalogue is loaded when it is asked for. */
export async function languageOf(id: LanguageId): Promise<Language> {
  if (id === 'en') return english;
  const { chinese } = await import('./chinese.ts');
  return chinese;
}

/** Data in which every `Text` has been said. */
export type Said<T> = T extends Text
  ? string
  : T extends (...args: never[]) => unknown
    ? T
    : T extends readonly unknown[]
      ? { readonly [K in keyof T]: Said<T[K]> }
      : T extends object
        ? { readonly [K in keyof T]: Said<T[K]> }
        : T;

/** Says every `Text` in plain data, however deep. */
export function said<T>(data: T, language: Language): Said<T> {
  return saidValue(data, language) as Said<T>;
}

function saidValue(data: unknown, language: Language): unknown {
  if (isText(data)) return language.say(data);
  if (Array.isArray(data)) return data.map((one) => saidValue(one, language));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, saidValue(value, language)]));
}
