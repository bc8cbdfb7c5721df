/** What `--help` looks like, for every command: its words, its layout, its examples. */
import { Command, Help, type HelpConfiguration, type Option } from 'commander';
import type { Language } from '../language/language.ts';
import { list, type Text, text, verbatim } from '../language/text.ts';
import { columns, paint, type Style, wrap } from '../report/terminal.ts';
import { languageOption } from './language-options.ts';

/** A command line to copy, and what it does. */
export interface Example {
  readonly does: Text;
  readonly run: string;
}

/** What the help of a command says beside its options. */
export interface CommandHelp {
  /** One line in the list of commands. */
  readonly summary: Text;
  readonly description: Text;
  readonly notes?: readonly Text[];
  readonly exitCodes?: Text;
  readonly examples: readonly Example[];
}

/** Code of a command that gkey itself refuses; the message is what was typed. Every other code is commander's. */
export const unknownCommand = 'gkey.unknownCommand';

/** Wrong usage, and the command that was told so. Whoever catches it words it: what is typed wrong is rare. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
  readonly command: Command;
  readonly code: string;

  constructor(command: Command, code: string, message: string) {
    super(message);
    this.command = command;
    this.code = code;
  }
}

/** A command that throws `WrongUsage` where commander would write its English. */
export class GkeyCommand extends Command {
  override createCommand(name?: string): GkeyCommand {
    return new GkeyCommand(name);
  }

  override error(message: string, { code = '' }: { readonly code?: string } = {}): never {
    throw new WrongUsage(this, code, message);
  }
}

/** Says what a command is and does. */
export function explained(command: Command, language: Language, help: CommandHelp): Command {
  return command
    .summary(language.say(help.summary))
    .description(language.say(help.description))
    .addHelpText('after', (context) => {
      const width = context.command.configureOutput().getOutHelpWidth?.() ?? 80;
      return moreHelp(help, language, width);
    });
}

/** What every command takes. Ends its list of options. */
export function addGeneralOptions(command: Command, language: Language): Command {
  return command.addOption(languageOption(language)).helpOption('-h, --help', language.say(text('show this help')));
}

/** `--color` and `--no-color`; help shows them as one. */
export function addColorOptions(command: Command, language: Language): Command {
  const { say } = language;
  return command
    .option('--color', say(text('colour even when piped, or never')))
    .option('--no-color', say(text('no colour')));
}

function moreHelp({ notes = [], exitCodes, examples }: CommandHelp, language: Language, width: number): string {
  const { say } = language;
  const codes =
    exitCodes === undefined ? [] : [wrap(say(text('Exit codes: {codes}.', { codes: exitCodes })), width, '')];
  const told = [...notes.map((note) => wrap(say(note), width, '')), ...codes];
  const shown = examples.map(({ does, run }) => `${wrap(say(does), width - 4, '  # ')}\n  ${run}`);
  return `\n${[...told, say(text('Examples:')), ...shown].join('\n')}`;
}

/** Titles that commander brings along. */
const titles: Readonly<Record<string, Text>> = {
  'Arguments:': text('Arguments:'),
  'Options:': text('Options:'),
  'Commands:': text('Commands:'),
};

/** What may be typed behind a command, `--help` included. */
export function knownOptions(command: Command): readonly Option[] {
  return new Help().visibleOptions(command);
}

/** How commander is to write its help: in this language, without blank lines between the groups, fitted to the terminal. */
export function helpConfiguration(language: Language, style: Style): HelpConfiguration {
  const { say } = language;
  return {
    sortSubcommands: false,
    displayWidth: columns,
    boxWrap: (words, width) => wrap(words, width, ''),
    styleTitle: (title) => paint('bold', say(titles[title] ?? verbatim(title)), style),
    commandUsage: (command) => usageOf(command, language),
    subcommandTerm: (command) => pathOf(command),
    optionTerm: (option) => (option.long === '--color' ? '--color, --no-color' : option.flags),
    visibleOptions: (command) =>
      // The few of the program itself stand in a line below its commands.
      command.parent === null ? [] : knownOptions(command).filter(({ long }) => long !== '--no-color'),
    visibleCommands: (command) =>
      command.parent === null ? command.commands.flatMap((one) => [one, ...one.commands]) : [...command.commands],
    optionDescription: (option) => optionDescription(option, language),
    argumentDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'string' ? say(withDefault(verbatim(description), defaultValue)) : description,
    formatHelp: (command, helper) => formatHelp(command, helper, language),
  };
}

/** `guide choose`: a command and those above it, without the program. */
export function pathOf(command: Command): string {
  const above = command.parent;
  return above === null || above.parent === null ? command.name() : `${pathOf(above)} ${command.name()}`;
}

function usageOf(command: Command, { say }: Language): string {
  const name = command.parent === null ? command.name() : `gkey ${pathOf(command)}`;
  const words = command
    .usage()
    .replace('[options]', say(text('[options]')))
    .replace('[command]', say(text('[command]')));
  return `${name} ${words}`;
}

/** Description, choices where it does not name them itself, and the default. */
function optionDescription({ description, argChoices, ...option }: Option, { say }: Language): string {
  const choices = argChoices ?? [];
  const told = choices.every((choice) => description.includes(choice));
  const said = verbatim(description);
  const what = told ? said : text('{what}: {choices}', { what: said, choices: list(choices, 'none') });
  const value: unknown = option.defaultValueDescription ?? option.defaultValue;
  return say(typeof value === 'string' || typeof value === 'number' ? withDefault(what, value) : what);
}

function withDefault(what: Text, value: string | number): Text {
  return text('{what}; default {value}', { what, value });
}

/** Where a description would be narrower than this, it stands under its term. */
const narrowest = 28;

/** Commander's order, closer together. */
function formatHelp(command: Command, helper: Help, { say }: Language): string {
  const width = helper.helpWidth ?? 80;
  const term = helper.padWidth(command, helper);
  const item = (name: string, description: string): string => {
    const room = width - term - 4;
    if (room < narrowest) return `  ${name}\n${wrap(description, width, '      ')}`;
    const indent = ' '.repeat(term + 4);
    return `  ${name}${' '.repeat(term - columns(name) + 2)}${wrap(description, width, indent).trimStart()}`;
  };
  const groups = new Map<string, string[]>();
  const add = (group: string, line: string): void => {
    groups.set(group, [...(groups.get(group) ?? []), line]);
  };
  for (const one of helper.visibleArguments(command))
    add('Arguments:', item(helper.argumentTerm(one), helper.argumentDescription(one)));
  for (const one of helper.visibleOptions(command))
    add(one.helpGroupHeading ?? 'Options:', item(helper.optionTerm(one), helper.optionDescription(one)));
  for (const one of helper.visibleCommands(command).filter((one) => one.name() !== 'help'))
    add(one.helpGroup() || 'Commands:', item(helper.subcommandTerm(one), helper.subcommandDescription(one)));
  return [
    say(text('Usage: {usage}', { usage: helper.commandUsage(command) })),
    wrap(helper.commandDescription(command), width, ''),
    '',
    ...[...groups].flatMap(([title, lines]) => [helper.styleTitle(wrap(title, width, '')), ...lines]),
    '',
  ].join('\n');
}
