/** The completion script of bash, also of the 3.2 that macOS has. Pure. */
import { type Completed, paths, quoted, type Script } from './script.ts';

/** The whole script, for `eval` or a file. */
export function bashScript({ commands, values }: Script): string {
  return `# bash completion for gkey, made by: gkey completion bash
${functionOf('__gkey_list', [
  ...Object.entries(values).map(([kind, words]) => `    ${kind}) printf '%s\\n' ${words.map(quoted).join(' ')} ;;`),
  ...commands
    .map(
      ({ path, commands: below }) =>
        `    ${quoted(`commands ${path}`)}) printf '%s\\n' ${below.map(({ name }) => quoted(name)).join(' ')} ;;`,
    )
    .filter((_, i) => (commands[i]?.commands.length ?? 0) > 0),
  ...commands.map(
    ({ path, options }) =>
      `    ${quoted(`options ${path}`)}) printf '%s\\n' ${options
        .flatMap(({ flags }) => flags.filter(isLong))
        .map(quoted)
        .join(' ')} ;;`,
  ),
])}
# Says in 'want' what the value of an option is, in 'many' whether more of them follow.
${functionOf('__gkey_option', commands.flatMap(optionCases))}
# The same for the argument of a command.
${functionOf('__gkey_argument', commands.flatMap(argumentCase))}
${machinery(paths(commands))}`;
}

const isLong = (flag: string): boolean => flag.startsWith('--');

function functionOf(name: string, cases: readonly string[]): string {
  return `${name}() {\n  case $1 in\n${cases.join('\n')}\n  esac\n}`;
}

function optionCases({ path, options }: Completed): readonly string[] {
  return options.flatMap(({ flags, value, variadic }) =>
    value === null
      ? []
      : [
          `    ${flags.map((flag) => quoted(`${path} ${flag}`)).join('|')}) want=${wanted(value)}${variadic ? ' many=1' : ''} ;;`,
        ],
  );
}

function argumentCase({ path, argument }: Completed): readonly string[] {
  return argument === null ? [] : [`    ${quoted(path)}) want=${wanted(argument)} ;;`];
}

/** A kind, or `=` and the words themselves, one a line. */
function wanted(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : quoted(`=${value.join('\n')}`);
}

/** What bash splits at `:` and `=` is put together again; what it offers leaves out what stands before the last of them. */
function machinery(all: readonly string[]): string {
  return `__gkey_offer() {
  local word
  while IFS= read -r word; do
    [[ $word == "$cur"* && -n $word ]] && COMPREPLY+=("$head$word$1")
  done
}
__gkey_files() {
  local file
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do
    [[ -d $file ]] && ! type compopt >/dev/null 2>&1 && file+=/
    COMPREPLY+=("$head$file")
  done < <(compgen -f -- "$cur")
}
__gkey_value() {
  case $1 in
    anything) ;;
    programs) while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -c -- "$cur") ;;
    files) __gkey_files ;;
    outputs)
      if [[ $cur == *:* ]]; then
        head=\${cur%%:*}: cur=\${cur#*:}
      else
        compopt -o nospace 2>/dev/null
        __gkey_offer : < <(__gkey_list formats)
      fi
      __gkey_files ;;
    checks)
      [[ $cur == *,* ]] && head=\${cur%,*}, cur=\${cur##*,}
      __gkey_offer '' < <(__gkey_list checks) ;;
    worlds)
      __gkey_offer '' < <(__gkey_list worlds)
      [[ $cur == [./~]* ]] && __gkey_files ;;
    =*) __gkey_offer '' <<<"\${1#=}" ;;
    *) __gkey_offer '' < <(__gkey_list "$1") ;;
  esac
}
_gkey() {
  local i word cur='' head='' path='' want='' many='' over='' glue='' count=0
  local -a words
  COMPREPLY=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((i > 0)) && [[ -n $glue || $word =~ ^[:=]+$ ]]; then
      words[\${#words[@]} - 1]+=$word
    else
      words[\${#words[@]}]=$word
    fi
    glue=
    [[ $word =~ ^[:=]+$ ]] && glue=1
  done
  for ((i = 1; i < \${#words[@]} - 1; i++)); do
    word=\${words[i]}
    if [[ -n $over ]]; then
      ((count++))
    elif [[ -n $want && ( -z $many || $word != -* ) ]]; then
      [[ -n $many ]] || want=
    else
      want= many=
      case $word in
        --) over=1 ;;
        --*=*) ;;
        -*) __gkey_option "$path $word" ;;
        *)
          case "$path/$word" in
            ${all.map((path) => quoted(slashed(path))).join('|')}) path="\${path:+$path }$word" ;;
            *) ((count++)); [[ $path == run ]] && over=1 ;;
          esac ;;
      esac
    fi
  done
  cur=\${words[\${#words[@]} - 1]}
  local typed=$cur
  if [[ $path == run && $count -gt 0 ]]; then
    __gkey_files
  elif [[ -z $over && $cur == --*=* ]]; then
    want= many=
    __gkey_option "$path \${cur%%=*}"
    head=\${cur%%=*}= cur=\${cur#*=}
    cur=\${cur#[\\"\\']}
    [[ -n $want ]] && { local flag=$head; head=; __gkey_value "$want"; COMPREPLY=("\${COMPREPLY[@]/#/$flag}"); }
  elif [[ -n $want && ( -z $many || $cur != -* ) ]]; then
    cur=\${cur#[\\"\\']}
    __gkey_value "$want"
  elif [[ -z $over && $cur == -* ]]; then
    __gkey_offer '' < <(__gkey_list "options $path")
  else
    cur=\${cur#[\\"\\']}
    ((count == 0)) && __gkey_offer '' < <(__gkey_list "commands $path")
    want=
    __gkey_argument "$path"
    [[ -n $want ]] && __gkey_value "$want"
  fi
  # Readline replaces what stands behind the last of these only.
  typed=\${typed#[\\"\\']}
  local breaks=''
  [[ $COMP_WORDBREAKS == *=* && $typed == *=* ]] && breaks=\${typed%%=*}=
  [[ $COMP_WORDBREAKS == *:* && $typed == *:* ]] && breaks=\${typed%:*}:
  [[ -n $breaks ]] && for ((i = 0; i < \${#COMPREPLY[@]}; i++)); do
    COMPREPLY[i]=\${COMPREPLY[i]#"$breaks"}
  done
  return 0
}
complete -F _gkey gkey
`;
}

/** \`guide/choose\`: the command before, and the word that goes on. */
function slashed(path: string): string {
  const end = path.lastIndexOf(' ');
  return end === -1 ? `/${path}` : `${path.slice(0, end)}/${path.slice(end + 1)}`;
}
