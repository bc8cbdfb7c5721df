/** What can be said to `gkey` itself, and its first page of help. */
import type { Command } from 'commander';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { version } from '../package-files.ts';
import { styleFor, wrap } from '../report/terminal.ts';
import { type Example, helpConfiguration, unknownCommand, WrongUsage } from './help-options.ts';
import type { Io } from './io.ts';
import { languageOption } from './language-options.ts';

/** Titles in the list of commands. */
export const groups = {
  cause: text('Find the cause:'),
  use: text('Know what to use:'),
  ci: text('In CI:'),
  look: text('Try and look up:'),
} as const;

/** Lines of help are hard to read when they are longer. */
const widest = 100;

/** Makes a bare program say what gkey is, in the language of the reader, and to the streams of this run. */
export function addProgramOptions(program: Command, io: Io): Command {
  const { language, stdout, env } = io;
  const { say } = language;
  const style = styleFor(stdout as NodeJS.WriteStream, env);
  const width = Math.min(style.width, widest);
  const write = (words: string): boolean => stdout.write(words);
  program
    .configureHelp(helpConfiguration(language, style))
    .configureOutput({
      writeOut: write,
      // Commander takes `gkey` alone for a mistake; what is wrong never comes here (GkeyCommand).
      writeErr: write,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => style.color,
      getErrHasColors: () => style.color,
    })
    .usage(say(text('<command> [options]')))
    .version(version(), '-V, --version', say(text('show the version')))
    .addOption(languageOption(language))
    .helpOption('-h, --help', say(text('show this help')))
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .description(say(text('Finds the one reason why a Gemini API key does not work, and says what to do.')))
    .addHelpText('beforeAll', refuseMistyped)
    .addHelpText('after', () => moreHelp(language, width));
  program
    .command('help', { hidden: true })
    .argument('[name...]')
    .action((names: readonly string[]) => {
      showHelp(program, names);
    });
  return program;
}

const examples: readonly Example[] = [
  { does: text('a broken project, to see it work'), run: 'gkey doctor --simulate api-disabled' },
  { does: text('your key and project'), run: 'gkey doctor --project my-app' },
  { does: text('what a program says'), run: 'npm start 2>&1 | gkey explain' },
];

/** Example and comment share a line, so that all of it fits one screen. */
function moreHelp({ say }: Language, width: number): string {
  const column = Math.max(...examples.map(({ run }) => run.length));
  const shown = examples.map(({ does, run }) =>
    column + 30 > width ? `  ${run}` : `  ${run.padEnd(column)}  # ${say(does)}`,
  );
  const readOn = text('Options: --help, --version, --lang zh-CN. gkey <command> --help says more.');
  return `\n${[say(text('Examples:')), ...shown, wrap(say(readOn), width, '')].join('\n')}`;
}

function showHelp(program: Command, names: readonly string[]): void {
  let at = program;
  for (const name of names) {
    const next = at.commands.find((one) => one.name() === name);
    if (next === undefined) throw unknown(at, name);
    at = next;
  }
  at.outputHelp();
}

/** `gkey docter --help` would else be the help of gkey. */
function refuseMistyped({ command }: { readonly command: Command }): string {
  const [word] = command.args;
  const mistyped = word !== undefined && !word.startsWith('-') && !command.commands.some((one) => one.name() === word);
  if (command.commands.length > 0 && mistyped) throw unknown(command, word);
  return '';
}

function unknown(command: Command, word: string): WrongUsage {
  return new WrongUsage(command, unknownCommand, word);
}
