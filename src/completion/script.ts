/** What a completion script is made of: plain data about the program. Pure. */

/** What completes a value: `programs` are those of the shell, `anything` is nothing that a shell could know. */
export type Kind = 'checks' | 'causes' | 'worlds' | 'languages' | 'outputs' | 'files' | 'programs' | 'anything';

/** Lists that more than one command knows; `formats` are those of a report, which may stand before the colon of `--output`. */
export type Values = Readonly<Record<'checks' | 'causes' | 'worlds' | 'languages' | 'formats', readonly string[]>>;

export interface CompletedOption {
  /** `-f` and `--file`, or one of them. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Null: it takes none. A list holds all that it takes. */
  readonly value: Kind | readonly string[] | null;
  readonly variadic: boolean;
}

export interface Completed {
  /** `guide choose`; empty for the program itself. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly CompletedOption[];
  readonly argument: Kind | readonly string[] | null;
}

export interface Script {
  readonly commands: readonly Completed[];
  readonly values: Values;
}

/** A word as it stands in bash and zsh, whatever is in it. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** The commands that can be said, `guide choose` among them. */
export function paths(commands: readonly Completed[]): readonly string[] {
  return commands.map(({ path }) => path).filter((path) => path !== '');
}
