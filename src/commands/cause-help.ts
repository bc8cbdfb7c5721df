import { english } from '../language/language.ts';
import type { CauseId } from '../model.ts';
import { causePageMarkdown, causePageText } from '../report/cause-page.ts';
import type { CauseHelp } from '../report/sarif.ts';
import { rules } from '../rules/index.ts';

/** What there is to say about a cause in general: its page, without the links between pages, which lead nowhere in a viewer of SARIF. */
export function causeHelp(cause: CauseId): CauseHelp {
  const rule = rules[cause];
  const markdown = causePageMarkdown(cause, rule).replace(/\[([^\]]+)\]\([\w-]+\.md\)/g, '`$1`');
  return {
    title: english.say(rule.title({})),
    meaning: english.say(rule.page.meaning),
    text: causePageText(cause, rule, 100, english),
    markdown,
  };
}
