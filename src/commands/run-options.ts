/** What can be said to `gkey run`. */
import type { Command } from 'commander';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { addGeneralOptions, type CommandHelp, explained } from './help-options.ts';

/** Adds the argument of `gkey run`; what follows it belongs to the command. */
export function addRunCommandOptions(command: Command, language: Language): Command {
  command
    .argument('<command...>', language.say(text('the command and its arguments, after --')))
    .passThroughOptions()
    .allowUnknownOption();
  return explained(addGeneralOptions(command, language), language, runHelp);
}

const runHelp: CommandHelp = {
  summary: text('run a command; if it fails, explain its last output'),
  description: text(
    'Runs a command and passes its output and exit code through untouched. If it fails, says on stderr what gkey makes of its last output.',
  ),
  exitCodes: text(
    'that of the command; 126 it cannot be run, 127 there is none, 128+n it ended by signal n, 3 wrong usage',
  ),
  examples: [
    { does: text('a server that does not start'), run: 'gkey run -- npm start' },
    { does: text('a script with arguments of its own'), run: 'gkey run -- python app.py --verbose' },
  ],
};
