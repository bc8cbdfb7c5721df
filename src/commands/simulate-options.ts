/** What can be said to `gkey simulate`. */
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { addGeneralOptions, type CommandHelp, explained } from './help-options.ts';

/** Adds the options of `gkey simulate`. */
export function addSimulateOptions(command: Command, language: Language): Command {
  const { say } = language;
  command
    .addArgument(new Argument('[world]', say(text('a world by name, or a world file'))).default('healthy'))
    .option('--list', say(text('name the worlds, one line each')))
    .addOption(
      new Option('--port <port>', say(text('port to listen on; 0 picks a free one')))
        .argParser(integer(0, 65_535, language))
        .default(0),
    )
    .addOption(
      new Option('--latency <ms>', say(text('delay of every answer in milliseconds')))
        .argParser(integer(0, 60_000, language))
        .default(0),
    );
  return explained(addGeneralOptions(command, language), language, simulateHelp);
}

const simulateHelp: CommandHelp = {
  summary: text('a local Google Cloud, to try it all without an account'),
  description: text(
    'Runs a local Google Cloud on loopback in the state of a world, prints the environment to use, and serves until Ctrl-C.',
  ),
  exitCodes: text('0 stopped, 3 wrong usage'),
  examples: [
    { does: text('which worlds there are'), run: 'gkey simulate --list' },
    { does: text('one where the API is not enabled'), run: 'gkey simulate api-disabled' },
    { does: text('one of your own, always at the same port'), run: 'gkey simulate my-world.json --port 8099' },
  ],
};

function integer(least: number, most: number, { say }: Language): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(say(text('It must be a whole number from {least} to {most}.', { least, most })));
  };
}
