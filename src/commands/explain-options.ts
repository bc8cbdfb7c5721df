/** What can be said to `gkey explain`. */
import { Option, type Command } from 'commander';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { addColorOptions, addGeneralOptions, type CommandHelp, explained } from './help-options.ts';

/** Adds the options of `gkey explain`. */
export function addExplainOptions(command: Command, language: Language): Command {
  const { say } = language;
  command
    .argument('[text...]', say(text('error text, or a cause id such as api-disabled')))
    .option('-f, --file <file>', say(text('read the text from a file, a log of any size')))
    .option('--list', say(text('list all cause ids')))
    .addOption(new Option('--format <format>', say(text('how to write it'))).choices(['text', 'json']).default('text'));
  return explained(addGeneralOptions(addColorOptions(command, language), language), language, explainHelp);
}

const explainHelp: CommandHelp = {
  summary: text('the cause and fix of a pasted error, log or JSON; offline'),
  description: text(
    'Explains a pasted error text, a log or JSON: the cause, why, and what to do. Offline, without credentials. Reads standard input when no text is given. With a cause id it shows the page of that cause.',
  ),
  exitCodes: text('0 explained, 1 nothing recognised, 2 could not read, 3 wrong usage, 130 interrupted'),
  examples: [
    { does: text('whatever a program says'), run: 'npm start 2>&1 | gkey explain' },
    { does: text('a log of any size'), run: 'gkey explain --file build.log' },
    { does: text('all about one cause'), run: 'gkey explain quota-zero' },
  ],
};
