/** What can be said to `gkey render`. */
import { Option, type Command } from 'commander';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { formats, type Format } from '../report/formats.ts';
import { addOutputOptions } from './doctor-options.ts';
import { addColorOptions, addGeneralOptions, type CommandHelp, explained } from './help-options.ts';

export interface RenderOptions {
  readonly format?: Format;
  /** `FILE` or `FORMAT:FILE`, in the order given. */
  readonly output?: readonly string[];
  readonly sarifAnchor?: string;
  readonly exitCode?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** Adds the options of `gkey render`. */
export function addRenderOptions(command: Command, language: Language): Command {
  const { say } = language;
  command
    .argument('<report>', say(text('a JSON report; - is standard input')))
    .addOption(
      new Option('--format <format>', say(text('how to write it'))).choices(formats).default(undefined, 'text'),
    );
  addOutputOptions(command, language)
    .option('--exit-code', say(text('exit with the code in the report instead of 0')))
    .option('-v, --verbose', say(text('every fix and every document in full')));
  return explained(addGeneralOptions(addColorOptions(command, language), language), language, renderHelp);
}

const renderHelp: CommandHelp = {
  summary: text('a saved report in another format'),
  description: text('Writes what `gkey doctor --format json` saved in any format, without asking anybody anything.'),
  exitCodes: text(
    '0 written, whatever the report says (with --exit-code the one in the report), 2 the report cannot be read, 3 it is not a report, or wrong usage',
  ),
  examples: [
    { does: text('read it'), run: 'gkey render report.json' },
    {
      does: text('a page for people and a file for CI from the same run'),
      run: 'gkey render report.json --output html:report.html --output junit:gkey.xml',
    },
    {
      does: text('one run, one format more, its exit code'),
      run: 'gkey doctor --format json | gkey render - --format markdown --exit-code',
    },
  ],
};
