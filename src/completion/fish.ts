/** The completion script of fish. Pure. */
import { type Completed, type CompletedOption, paths, type Script } from './script.ts';

/** The whole script, for `source` or a file in `completions/`. */
export function fishScript({ commands, values }: Script): string {
  const known = paths(commands).map((path) => quoted(path.includes(' ') ? path : ` ${path}`));
  return `# fish completion for gkey, made by: gkey completion fish
function __gkey_list
    switch $argv[1]
${Object.entries(values)
  .map(([name, words]) => `        case ${name}\n            printf '%s\\n' ${words.map(quoted).join(' ')}`)
  .join('\n')}
    end
end
function __gkey_at -d 'Whether this command is being typed'
    set -l path ''
    for word in (commandline -opc)[2..-1]
        switch "$path $word"
            case ${known.join(' ')}
                set path (string trim -- "$path $word")
        end
    end
    test "$path" = "$argv[1]"
end
function __gkey_after -d 'Whether values of these options are being typed'
    for word in (commandline -opc)[-1..1]
        string match -q -- '-*' $word; and contains -- $word $argv; and return 0
        string match -q -- '-*' $word; and return 1
    end
    return 1
end
function __gkey_checks
    set -l head (string match -r -- '.*,' (commandline -ct))
    string replace -r -- '^' "$head" (__gkey_list checks)
end
function __gkey_outputs
    set -l parts (string split -m 1 : -- (commandline -ct))
    if set -q parts[2]
        string replace -r -- '^' "$parts[1]:" (__fish_complete_path $parts[2])
    else
        string replace -r -- '$' : (__gkey_list formats)
        __fish_complete_path $parts[1]
    end
end
complete -c gkey -f
${commands.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ path, commands: below, options, argument }: Completed): readonly string[] {
  const at = `complete -c gkey -n ${quoted(`__gkey_at "${path}"`)}`;
  const many = options.filter(({ variadic }) => variadic).flatMap(({ flags }) => flags);
  return [
    ...below.map(({ name, description }) => `${at} -a ${quoted(name)} -d ${quoted(description)}`),
    ...options.map((option) => `${at} ${optionOf(option)}`),
    ...(many.length === 0
      ? []
      : [
          `complete -c gkey -n ${quoted(`__gkey_at "${path}"; and __gkey_after ${many.join(' ')}`)} -a '(__gkey_checks)'`,
        ]),
    ...(argument === null || argument === 'anything' ? [] : [`${at} ${offered(argument)}`]),
  ];
}

function optionOf({ flags, description, value }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  return `${[...names, ...taken(value)].join(' ')} -d ${quoted(description)}`;
}

function taken(value: CompletedOption['value']): readonly string[] {
  if (value === null) return [];
  if (value === 'anything') return ['-x'];
  return value === 'files' || value === 'worlds' ? ['-r', offered(value)] : ['-x', offered(value)];
}

/** Fish knows `\\'` and `\\\\` in single quotes. */
function quoted(word: string): string {
  return `'${word.replace(/[\\']/g, '\\$&')}'`;
}

/** What stands behind `-a`. */
function offered(value: string | readonly string[]): string {
  // Fish reads the list once more.
  if (typeof value !== 'string')
    return `-a ${quoted(value.map((word) => (/^[\w.-]+$/.test(word) ? word : quoted(word))).join(' '))}`;
  switch (value) {
    case 'files':
      return '-F';
    case 'programs':
      return `-a '(__fish_complete_subcommand --fcs-skip=2)'`;
    case 'checks':
    case 'outputs':
      return `-a '(__gkey_${value})'`;
    case 'worlds':
      return `-F -a '(__gkey_list worlds)'`;
    default:
      return `-a '(__gkey_list ${value})'`;
  }
}
