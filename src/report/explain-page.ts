import type { CauseId, FixStep, Rule } from '../model.ts';
import { address, fixText, measure } from './fix-text.ts';
import { hanging, linkify, paint, shown, tinted, wrap } from './terminal.ts';
import type { Style } from './terminal.ts';

/** All that is known about one cause, as data, for `gkey explain CAUSE-ID --format json`. */
export interface CausePage {
  readonly cause: CauseId;
  readonly severity: Rule['severity'];
  readonly title: string;
  readonly meaning: string;
  readonly wording: readonly string[];
  readonly neighbours: Rule['page']['neighbours'];
  readonly fix: readonly FixStep[];
  readonly docs: readonly string[];
  readonly sources: Rule['page']['sources'];
}

/** The page of a cause out of its rule, with placeholders where a case would have its ids. */
export function causePage(cause: CauseId, rule: Rule): CausePage {
  const { meaning, wording, neighbours, sources } = rule.page;
  return { cause, severity: rule.severity, title: rule.title({}), meaning, wording, neighbours, fix: rule.fix({}), docs: rule.docs, sources };
}

/** The page for people. */
export function pageText(page: CausePage, style: Style): string {
  const width = Math.min(style.width, measure);
  const heading = (text: string): string => paint('bold', text, style);
  const sign = page.severity === 'error' ? 'fail' : 'warn';
  const lines = [
    hanging(`${tinted(sign, page.cause, style)}: `, heading(shown(page.title, style)), style.width),
    '',
    wrap(shown(page.meaning, style), width, '  '),
  ];
  if (page.wording.length > 0) lines.push('', heading('How it is worded'), ...page.wording.map((said) => hanging('  - ', shown(said, style), width)));
  if (page.neighbours.length > 0) {
    const rows = page.neighbours.map(({ cause, difference }) => hanging(`  ${cause}: `, shown(difference, style), width));
    lines.push('', heading('Not to be confused with'), ...rows);
  }
  lines.push('', heading('Fix'), fixText(page.fix, style, '  '));
  if (page.docs.length > 0) lines.push('', heading('Read'), ...page.docs.map((url) => `  ${address(url)}`));
  if (page.sources.length > 0) {
    const rows = page.sources.map(({ url, date, note }) => `${hanging(`  ${date} `, shown(note, style), width)}\n    ${address(url)}`);
    lines.push('', heading('Sources'), ...rows);
  }
  return `${linkify(lines.join('\n'), style)}\n`;
}
