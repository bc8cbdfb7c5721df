/** What gkey answers to a command line that it does not understand. */
import type { Argument, Command, Option } from 'commander';
import type { Language } from '../language/language.ts';
import { list, type Text, text } from '../language/text.ts';
import { knownOptions, pathOf, unknownCommand, type WrongUsage } from './help-options.ts';
import { nearest } from './nearest.ts';

/** What is wrong, and in a second line what was meant or where to read on. What was typed stands in it as it is. */
export function wrongUsageText(wrong: WrongUsage, { say }: Language): string {
  const { what, meant } = understood(wrong) ?? { what: null, meant: [] };
  const [only, ...others] = meant;
  const next =
    only === undefined
      ? text('({command} --help says what can be said)', { command: nameOf(wrong.command) })
      : others.length === 0
        ? text('(Did you mean {name}?)', { name: only })
        : text('(Did you mean one of {names}?)', { names: list(meant, 'none') });
  return `${what === null ? wrong.message : say(what)}\n${say(next)}\n`;
}

interface Understood {
  readonly what: Text;
  /** What it may have been meant to be. */
  readonly meant: readonly string[];
}

/** Commander's codes; what is wrong stands in its message alone. Null for a sentence that is not known here. */
function understood({ code, message, command }: WrongUsage): Understood | null {
  switch (code) {
    case 'commander.unknownOption': {
      const [, option] = /^error: unknown option '([^]*?)'(?:\n\(Did you mean [^]*\))?$/.exec(message) ?? [];
      if (option === undefined) return null;
      const known = knownOptions(command).flatMap(({ long }) => long?.slice(2) ?? []);
      const [typed = ''] = option.replace(/^--/, '').split('=');
      const meant = option.startsWith('--') ? alike(typed, known) : [];
      return { what: text("error: unknown option '{option}'", { option }), meant: meant.map((name) => `--${name}`) };
    }
    case unknownCommand:
      return notACommand(command, message);
    case 'commander.unknownCommand':
      return notACommand(command, command.args[0]);
    case 'commander.excessArguments': {
      if (command.commands.length > 0) return notACommand(command, command.args[0]);
      const gaps = { command: pathOf(command), most: command.registeredArguments.length, count: command.args.length };
      return {
        what:
          gaps.most === 1
            ? text("error: too many arguments for '{command}'. Expected 1 argument but got {count}.", gaps)
            : text("error: too many arguments for '{command}'. Expected {most} arguments but got {count}.", gaps),
        meant: [],
      };
    }
    case 'commander.missingArgument': {
      const argument = command.registeredArguments.find((one, i) => one.required && command.args[i] === undefined);
      if (argument === undefined) return null;
      const { argChoices: choices } = argument;
      const name = argument.name();
      return {
        what:
          choices === undefined
            ? text("error: missing required argument '{name}'", { name })
            : text("error: missing required argument '{name}': {choices}", { name, choices: list(choices, 'or') }),
        meant: [],
      };
    }
    case 'commander.optionMissingArgument': {
      const [, option] = /^error: option '([^]*)' argument missing$/.exec(message) ?? [];
      return option === undefined
        ? null
        : { what: text("error: option '{option}' argument missing", { option }), meant: [] };
    }
    case 'commander.invalidArgument':
      return invalidOption(command, message) ?? invalidArgument(command, message);
    default:
      return null;
  }
}

function notACommand(command: Command, word: string | undefined): Understood | null {
  if (word === undefined) return null;
  const names = command.commands.map((one) => one.name());
  return { what: text("error: unknown command '{word}'", { word }), meant: alike(word, names) };
}

function invalidOption(command: Command, message: string): Understood | null {
  const [, option, value, why] = /^error: option '(.*?)' argument '([^]*)' is invalid\. (.*)$/.exec(message) ?? [];
  const flags = command.options.find((one) => one.flags === option);
  if (option === undefined || value === undefined || why === undefined || flags === undefined) return null;
  return {
    what: text("error: option '{option}' argument '{value}' is invalid. {why}", {
      option,
      value,
      why: whyNot(flags, why),
    }),
    meant: alike(value, flags.argChoices ?? []),
  };
}

function invalidArgument(command: Command, message: string): Understood | null {
  const [, value, name, why] =
    /^error: command-argument value '([^]*)' is invalid for argument '(.*?)'\. (.*)$/.exec(message) ?? [];
  const argument = command.registeredArguments.find((one) => one.name() === name);
  if (name === undefined || value === undefined || why === undefined || argument === undefined) return null;
  return {
    what: text("error: '{value}' is invalid for argument '{name}'. {why}", { value, name, why: whyNot(argument, why) }),
    meant: alike(value, argument.argChoices ?? []),
  };
}

/** The choices, in our words; another reason was given by an option of ours, in the language already. */
function whyNot({ argChoices }: Option | Argument, why: string): Text | string {
  return argChoices === undefined ? why : text('Allowed choices are {choices}.', { choices: list(argChoices, 'none') });
}

/** What a word is the beginning of, else what it is nearly. */
function alike(word: string, names: readonly string[]): readonly string[] {
  const begun = word.length < 2 ? [] : names.filter((name) => name.startsWith(word));
  if (begun.length > 0) return begun.slice(0, 3);
  const one = names.length === 0 ? undefined : nearest(word, names);
  return one === undefined ? [] : [one];
}

function nameOf(command: Command): string {
  return command.parent === null ? 'gkey' : `gkey ${pathOf(command)}`;
}
