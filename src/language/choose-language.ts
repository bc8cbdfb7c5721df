/** Which language a person reads. */
import type { LanguageId } from './language.ts';

/**
 * The language of the locale, in the order of POSIX: LC_ALL, LC_MESSAGES, LANG. Chinese only where the locale says that the
 * terminal shows UTF-8 (or does not name an encoding); everything else is English.
 */
export function languageOfLocale(env: Readonly<Record<string, string | undefined>>): LanguageId {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const simplified = /^zh(?:[_-](?:CN|SG|Hans\b\w*))?(?:[_-]\w+)?(?:\.utf-?8)?(?:@\w+)?$/i.test(locale);
  const traditional = /^zh[_-](?:TW|HK|MO|Hant)/i.test(locale);
  return simplified && !traditional ? 'zh-CN' : 'en';
}
