/** What can be said to `gkey guide` and its subcommands. */
import { Option, type Command } from 'commander';
import { answerIds, type Answers } from '../guide/answers.ts';
import { ways } from '../guide/ways.ts';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import { addKeyOptions, timeoutOption } from './doctor-options.ts';
import { addColorOptions, addGeneralOptions, type CommandHelp, explained } from './help-options.ts';

/** Formats of the guide. */
export const guideFormats = ['text', 'markdown', 'json', 'html'] as const;

const keyGuideFormats = ['text', 'markdown', 'json'] as const;

export type GuideFormat = (typeof guideFormats)[number];

export interface GuideOptions {
  readonly format?: GuideFormat;
  readonly output?: string;
  readonly color?: boolean;
}

export interface GuideChooseOptions extends GuideOptions, Partial<Answers> {
  readonly project?: string;
}

/** Adds the options of `gkey guide`. */
export function addGuideOptions(command: Command, language: Language): Command {
  return explained(addOutputs(command, guideFormats, language), language, guideHelp);
}

const guideHelp: CommandHelp = {
  summary: text('which credential for what'),
  description: text(
    'Compares what a program can call Gemini with: a key from the console or from AI Studio, a service account, a project Owner. Where each is made, what it may call, how it is secured, what changed and since when.',
  ),
  exitCodes: text('0 shown, 3 wrong usage'),
  examples: [
    { does: text('a table, or a list in a narrow terminal'), run: 'gkey guide' },
    { does: text('one page to print or to pass on'), run: 'gkey guide --output guide.html' },
  ],
};

/** Adds the options of `gkey guide choose`: a flag for every question. */
export function addGuideChooseOptions(command: Command, language: Language): Command {
  const { say } = language;
  const question = (flag: string, description: string, choices: readonly string[]): Option =>
    new Option(flag, description).choices(choices);
  command
    .optionsGroup(say(text('Answers; what is missing is asked on a terminal:')))
    .addOption(question('--where <place>', say(text('where the code runs')), answerIds.where))
    .addOption(question('--data <whose>', say(text('whose data it needs')), answerIds.data))
    .addOption(question('--lifetime <length>', say(text('how long it must live')), answerIds.lifetime))
    .addOption(question('--who <caller>', say(text('who calls')), answerIds.who))
    .option('-p, --project <id>', say(text('project to fill into the commands (else GOOGLE_CLOUD_PROJECT)')))
    .optionsGroup(say(text('Output:')));
  return explained(addOutputs(command, guideFormats, language), language, chooseHelp);
}

const chooseHelp: CommandHelp = {
  summary: text('a few questions, one recommendation'),
  description: text(
    'Asks at most four questions and recommends one credential: why, how to get it, and what not to do.',
  ),
  exitCodes: text('0 recommended, 3 wrong usage, or a question is open and there is no terminal, 130 interrupted'),
  examples: [
    { does: text('asked on the terminal'), run: 'gkey guide choose' },
    {
      does: text('in a script'),
      run: 'gkey guide choose --where ci --data application --lifetime production --format json',
    },
  ],
};

/** Adds the options of `gkey guide key`. */
export function addGuideKeyOptions(command: Command, language: Language): Command {
  const { say } = language;
  command
    .optionsGroup(say(text('What to show:')))
    .addOption(new Option('--way <way>', say(text('one way only'))).choices(ways).default(undefined, say(text('all'))))
    .option('--all', say(text('show the steps that are done whole, too')))
    .optionsGroup(say(text('What to look at:')))
    .option(
      '-p, --project <id>',
      say(text('project id or number (else GOOGLE_CLOUD_PROJECT, the configuration, the credentials, the key)')),
    )
    .option('--offline', say(text('ask Google nothing; the steps are not marked')))
    .option('--simulate <world>', say(text('a simulated world, not Google (gkey simulate --list)')))
    .addOption(timeoutOption(language));
  addKeyOptions(command, language).optionsGroup(say(text('Output:')));
  return explained(addOutputs(command, keyGuideFormats, language), language, keyHelp);
}

const keyHelp: CommandHelp = {
  summary: text('the way to a working key, step by step'),
  description: text(
    'Shows every step from a new project to a key that works, in AI Studio, in the console or with gcloud, and marks what is done already as far as your credentials and your key let gkey see it. It calls no model.',
  ),
  exitCodes: text('0 shown, whatever is open, 3 wrong usage, 130 interrupted'),
  examples: [
    { does: text('with your project in the commands'), run: 'gkey guide key --project my-app' },
    { does: text('on the command line only'), run: 'gkey guide key --way gcloud --project my-app' },
    { does: text('what it looks like halfway, without an account'), run: 'gkey guide key --simulate api-disabled' },
  ],
};

function addOutputs(command: Command, formats: readonly string[], language: Language): Command {
  const { say } = language;
  const named = formats === guideFormats;
  command
    .addOption(
      new Option('--format <format>', say(text('how to write it')))
        .choices(formats)
        .default(undefined, named ? say(text('text, or after the name of --output')) : 'text'),
    )
    .option(
      '-o, --output <file>',
      say(named ? text('write it to a file; .html, .md and .json say the format') : text('write it to a file')),
    );
  return addGeneralOptions(addColorOptions(command, language), language);
}
