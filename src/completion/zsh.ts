/** The completion script of zsh. Pure. */
import { type Completed, type CompletedOption, type Kind, quoted, type Script } from './script.ts';

/** The whole script: for `eval`, or as `_gkey` in a folder of `fpath`. */
export function zshScript({ commands, values }: Script): string {
  return `#compdef gkey
# zsh completion for gkey, made by: gkey completion zsh
${Object.entries(values)
  .map(([name, words]) => listOf(name, words))
  .join('\n')}
__gkey_outputs() {
  if compset -P '*:'; then
    _files
  else
    compadd -S : -- ${values.formats.map(quoted).join(' ')}
    _files
  fi
}
__gkey_worlds_and_files() {
  __gkey_worlds
  [[ $PREFIX == [./~]* ]] && _files
}
${commands.map(functionOf).join('\n')}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
if [[ $funcstack[1] == _gkey ]]; then _gkey "$@"; else compdef _gkey gkey; fi
`;
}

/** Checks may stand in one word, with commas between them. */
function listOf(name: string, words: readonly string[]): string {
  const split = name === 'checks' ? "  compset -P '*,'\n" : '';
  return `__gkey_${name}() {\n${split}  compadd -- ${words.map(quoted).join(' ')}\n}`;
}

function functionOf(command: Completed): string {
  const { path, commands: below } = command;
  const specs = command.options.map(optionSpec);
  if (below.length === 0)
    return `${nameOf(path)}() {\n  _arguments -s -S ${lines([...specs, ...argumentSpecs(command)])}\n}`;
  const names = below.map(({ name, description }) => quoted(`${name}:${description.replace(/[\\:]/g, '\\$&')}`));
  const next = below.map(({ name }) => `      ${quoted(name)}) ${nameOf(`${path} ${name}`.trim())} ;;`);
  return `${nameOf(path)}() {
  local curcontext=$curcontext state line
  local -A opt_args
  local -a known=(${names.join(' ')})
  _arguments -C -s -S ${lines([...specs, quoted('1: :->command'), quoted('*:: :->rest')])}
  case $state in
    command) _describe -t commands command known ;;
    rest)
      case $words[1] in
${next.join('\n')}
      esac ;;
  esac
}`;
}

function lines(specs: readonly string[]): string {
  return specs.map((spec) => `\\\n    ${spec}`).join(' ');
}

function nameOf(path: string): string {
  return path === '' ? '_gkey' : `__gkey__${path.replaceAll(' ', '__')}`;
}

function optionSpec({ flags, description, value, variadic }: CompletedOption): string {
  const about = `[${description.replace(/[[\]\\:]/g, '\\$&')}]`;
  // A variadic option takes words up to the next option.
  const taken = value === null ? '' : `${variadic ? ':*-*' : ''}:value:${actionOf(value)}`;
  const repeats = variadic || value === 'outputs';
  const [one = '', other] = flags.map((flag) =>
    value !== null && !variadic && flag.startsWith('--') ? `${flag}=` : flag,
  );
  if (other === undefined) return quoted(`${repeats ? '*' : ''}${one}${about}${taken}`);
  const rest = quoted(`${about}${taken}`);
  return repeats ? `'*'{${one},${other}}${rest}` : `${quoted(`(${flags.join(' ')})`)}{${one},${other}}${rest}`;
}

function argumentSpecs({ argument }: Completed): readonly string[] {
  if (argument === null) return [];
  if (argument === 'programs') return [quoted('(-)1:command: _command_names -e'), quoted('*::argument:_normal')];
  return [quoted(argument === 'files' ? '*:file:_files' : `1:value:${actionOf(argument)}`)];
}

const actions: Readonly<Record<Kind, string>> = {
  checks: '__gkey_checks',
  causes: '__gkey_causes',
  worlds: '__gkey_worlds_and_files',
  languages: '__gkey_languages',
  outputs: '__gkey_outputs',
  files: '_files',
  programs: ' _command_names -e',
  anything: ' ',
};

function actionOf(value: Kind | readonly string[]): string {
  return typeof value === 'string'
    ? actions[value]
    : `(${value.map((word) => word.replace(/[^\w.-]/g, '\\$&')).join(' ')})`;
}
