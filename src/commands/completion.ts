/** `gkey completion`: a script that completes what the program takes, made from the program itself. */
import type { Argument, Command, Option } from 'commander';
import { checks } from '../checks/index.ts';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import type { Completed, CompletedOption, Kind, Script, Values } from '../completion/script.ts';
import { zshScript } from '../completion/zsh.ts';
import { languageIds } from '../language/language.ts';
import { causeIds } from '../model.ts';
import { formats } from '../report/formats.ts';
import { listWorlds } from '../simulator/index.ts';
import type { Shell } from './completion-options.ts';
import { knownOptions, pathOf } from './help-options.ts';
import type { Io } from './io.ts';

const scripts: Readonly<Record<Shell, (script: Script) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** Prints the script; resolves with 0. */
export async function completionCommand(shell: Shell, program: Command, io: Io): Promise<number> {
  const worlds = await listWorlds();
  const values: Values = {
    checks: checks.map(({ id }) => id),
    causes: causeIds,
    worlds: worlds.map(({ name }) => name),
    formats,
    languages: languageIds,
  };
  io.stdout.write(scripts[shell]({ commands: completed(program), values }));
  return 0;
}

/** What stands in the brackets of an option or argument says what completes it; anything else is the person's to know. */
const kinds: Readonly<Record<string, Kind>> = {
  file: 'files',
  path: 'files',
  report: 'files',
  old: 'files',
  new: 'files',
  dest: 'outputs',
  ids: 'checks',
  world: 'worlds',
  text: 'causes',
  language: 'languages',
  command: 'programs',
};

/** The program and every command in it. */
function completed(command: Command): readonly Completed[] {
  const helper = command.createHelp();
  const below = command.commands.filter((one) => one.name() !== 'help');
  const here: Completed = {
    path: command.parent === null ? '' : pathOf(command),
    commands: below.map((one) => ({ name: one.name(), description: helper.subcommandDescription(one) })),
    options: knownOptions(command).map(completedOption),
    argument: command.registeredArguments[0] === undefined ? null : kindOf(command.registeredArguments[0]),
  };
  return [here, ...below.flatMap(completed)];
}

function completedOption(option: Option): CompletedOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  const value = option.required || option.optional ? kindOf(option) : null;
  return { flags, description: option.description, value, variadic: option.variadic };
}

function kindOf(taker: Option | Argument): Kind | readonly string[] {
  if (taker.argChoices !== undefined) return taker.argChoices;
  const name = 'flags' in taker ? /[<[](.+?)(?:\.\.\.)?[>\]]$/.exec(taker.flags)?.[1] : taker.name();
  return kinds[name ?? ''] ?? 'anything';
}
