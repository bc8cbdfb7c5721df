/** What can be said to `gkey diff`. */
import { Option, type Command } from 'commander';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { addColorOptions, addGeneralOptions, type CommandHelp, explained } from './help-options.ts';

/** Adds the options of `gkey diff`. */
export function addDiffOptions(command: Command, language: Language): Command {
  const { say } = language;
  command
    .argument('<old>', say(text('a JSON report; - is standard input')))
    .argument('<new>', say(text('a later one')))
    .addOption(new Option('--format <format>', say(text('how to write it'))).choices(['text', 'json']).default('text'));
  return explained(addGeneralOptions(addColorOptions(command, language), language), language, diffHelp);
}

const diffHelp: CommandHelp = {
  summary: text('what changed between two saved reports'),
  description: text('Compares two reports of `gkey doctor --format json`: one from when it worked, and one of now.'),
  notes: [
    text(
      'Worse is: a new finding, a finding that weighs more or is no longer ignored, and a status or verdict further along pass, warn, unknown, fail. A skip says nothing, unless the check passed or warned before and one that failed or is unknown blocks it now. A finding of checks that were skipped before is shown, and by itself not worse.',
    ),
  ],
  exitCodes: text(
    '0 nothing got worse, 1 something did, 2 a file cannot be read, 3 it is not a report, or wrong usage',
  ),
  examples: [
    { does: text('what is different since it worked'), run: 'gkey diff worked.json report.json' },
    { does: text('and right now'), run: 'gkey doctor --format json | gkey diff worked.json -' },
  ],
};
