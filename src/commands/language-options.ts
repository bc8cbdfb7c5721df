/** In which language gkey speaks. */
import { InvalidArgumentError, Option } from 'commander';
import { languageOfLocale } from '../language/choose-language.ts';
import type { Language, LanguageId } from '../language/language.ts';
import { text } from '../language/text.ts';

/** `--lang`; every command takes it. It is read before anything else is (`languageChosen`), so that its refusal is understood, too. */
export function languageOption({ say }: Language): Option {
  return new Option('--lang <language>', say(text('en or zh-CN (else that of LC_ALL, LC_MESSAGES, LANG)'))).argParser(
    (value: string): LanguageId => {
      const id = languageNamed(value);
      if (id === null) throw new InvalidArgumentError(say(text('It is en or zh-CN.')));
      return id;
    },
  );
}

/** The language that a command line asks for, else that of the locale. What follows `--`, or the command of `run`, belongs to another program. */
export function languageChosen(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): LanguageId {
  let command: string | undefined;
  let value = '';
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    const operand = !word.startsWith('-');
    if (word === '--' || (operand && command === 'run')) break;
    if (operand) command ??= word;
    else if (word === '--lang') value = argv[(i += 1)] ?? '';
    else if (word.startsWith('--lang=')) value = word.slice('--lang='.length);
  }
  return languageNamed(value) ?? languageOfLocale(env);
}

/** `zh`, `zh_CN`, `zh-Hans` and `en-GB` name a language that gkey speaks; null for any other. */
function languageNamed(value: string): LanguageId | null {
  if (/^zh(?:[-_](?:cn|sg|hans)\b.*)?$/i.test(value)) return 'zh-CN';
  return /^en(?:[-_].*)?$/i.test(value) ? 'en' : null;
}
