/** `gkey guide choose` for a terminal. */
import { fixText, measure } from './fix-text.ts';
import type { SaidAdvice } from './guide-shape.ts';
import { changesText } from './guide-text.ts';
import { shellQuote } from './shell-quote.ts';
import { columns, hanging, linkify, mark, paint, shown, wrap, type Style } from './terminal.ts';

export function adviceText(advice: SaidAdvice, style: Style): string {
  const { heading, asOfBracket, colon, answers, again, title, reason, next, avoid, changed, sources } = advice;
  const width = Math.min(style.width, measure);
  const bold = (words: string): string => paint('bold', shown(words, style), style);
  const widest = Math.max(0, ...answers.map((answer) => columns(answer.title)));
  const bullet = style.unicode ? '•' : '*';
  const blocks = [
    answers
      .map((answer) => {
        const blanks = ' '.repeat(widest - columns(answer.title));
        return hanging(`${answer.title}${colon}${blanks}`, shown(answer.words, style), width);
      })
      .join('\n'),
    [
      hanging(`${mark('pass', style)} `, `${bold(`${heading}${colon}${title}`)}${asOfBracket}`, width),
      wrap(shown(reason, style), width, '  '),
    ].join('\n'),
    [bold(next.title), fixText(next.steps, style, '  ')].join('\n'),
    [bold(avoid.title), ...avoid.points.map((point) => hanging(`  ${bullet} `, shown(point, style), width))].join('\n'),
    changed.changes.length === 0
      ? ''
      : [bold(changed.title), ...changesText(changed.changes, () => bullet, colon, style, width)].join('\n'),
    [bold(sources.title), ...sources.all.map(({ url, date }) => `  ${url} (${date})`)].join('\n'),
    `${bold(again.title)}\n  ${shellQuote(again.argv)}`,
  ];
  return `${linkify(blocks.filter((block) => block !== '').join('\n\n'), style)}\n`;
}
