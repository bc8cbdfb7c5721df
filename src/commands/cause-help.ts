import type { CauseId } from '../model.ts';
import type { CauseHelp } from '../report/sarif.ts';
import { rules } from '../rules/index.ts';
import { causePageMarkdown, causePageText } from '../rules/page.ts';

/** What there is to say about a cause in general: its page, without the links between pages, which lead nowhere in a viewer of SARIF. */
export function causeHelp(cause: CauseId): CauseHelp {
  const markdown = causePageMarkdown(cause).replace(/\[([^\]]+)\]\([\w-]+\.md\)/g, '`$1`');
  return {
    title: rules[cause].title({}),
    meaning: rules[cause].page.meaning,
    text: causePageText(cause, 100),
    markdown,
  };
}
