/** What can be said to `gkey completion`. */
import { Argument, type Command } from 'commander';
import type { Language } from '../language/language.ts';
import { text, verbatim } from '../language/text.ts';
import { addGeneralOptions, type CommandHelp, explained } from './help-options.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** Adds the argument of `gkey completion`. */
export function addCompletionOptions(command: Command, language: Language): Command {
  command.addArgument(new Argument('<shell>', language.say(text('the shell that you use'))).choices(shells));
  return explained(addGeneralOptions(command, language), language, completionHelp);
}

const completionHelp: CommandHelp = {
  summary: text('TAB completes commands, options, checks, worlds'),
  description: text(
    'Prints a completion script: commands, options and their values, checks, causes, worlds, formats, files. Nothing is started when TAB is pressed.',
  ),
  exitCodes: text('0 printed, 3 wrong usage'),
  examples: [
    { does: verbatim('bash'), run: `echo 'eval "$(gkey completion bash)"' >> ~/.bashrc` },
    { does: verbatim('zsh'), run: `echo 'eval "$(gkey completion zsh)"' >> ~/.zshrc` },
    { does: verbatim('fish'), run: 'gkey completion fish > ~/.config/fish/completions/gkey.fish' },
  ],
};
