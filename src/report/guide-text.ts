/** `gkey guide` for a terminal: a table where it fits, else a list to read from top to bottom. */
import { measure } from './fix-text.ts';
import { changesIn } from './guide-marks.ts';
import type { SaidChange, SaidGuide, SaidStatement } from './guide-shape.ts';
import { grid } from './grid.ts';
import { columns, hanging, linkify, paint, shown, wrap, type Style } from './terminal.ts';

/** Columns from which on the comparison is a table. */
const tableFrom = 100;

export function guideText(guide: SaidGuide, style: Style): string {
  const { title, asOfBracket, colon, inShort, data, changed, sources, next } = guide;
  const width = Math.min(style.width, measure);
  const heading = (words: string): string => paint('bold', shown(words, style), style);
  const item = (statement: SaidStatement): string => shown(`${statement.text}${marksBehind(statement, guide)}`, style);
  const bullet = style.unicode ? '•' : '*';
  const blocks = [
    `${heading(title)}${asOfBracket}\n${wrap(shown(changed.hint, style), width, '')}`,
    [heading(inShort.title), ...inShort.points.map((point) => hanging(`  ${bullet} `, item(point), width))].join('\n'),
    style.width >= tableFrom ? table(guide, style) : listed(guide, style),
    [
      heading(data.title),
      wrap(shown(data.intro, style), width, '  '),
      ...data.kinds.map((kind) => hanging(`  ${bullet} `, `${heading(kind.title)}${colon}${item(kind)}`, width)),
    ].join('\n'),
    [heading(changed.title), ...changesText(changed.changes, (index) => `[${index + 1}]`, colon, style, width)].join(
      '\n',
    ),
    [heading(sources.title), ...sources.all.map(({ url, date }) => `  ${url} (${date})`)].join('\n'),
    next.map((words) => wrap(shown(words, style), width, '')).join('\n'),
  ];
  return `${linkify(blocks.join('\n\n'), style)}\n`;
}

/** Changes with their dates and where it is written. */
export function changesText(
  changes: readonly SaidChange[],
  mark: (index: number) => string,
  colon: string,
  style: Style,
  width: number,
): readonly string[] {
  const widest = Math.max(0, ...changes.map((_, index) => columns(mark(index))));
  return changes.flatMap(({ dated, text, sources }, index) => {
    const prefix = `  ${mark(index).padEnd(widest)} `;
    return [
      hanging(prefix, `${paint('bold', shown(dated, style), style)}${colon}${shown(text, style)}`, width),
      ...sources.map(({ url }) => `${' '.repeat(prefix.length)}${paint('dim', url, style)}`),
    ];
  });
}

function marksBehind(statement: SaidStatement, guide: SaidGuide): string {
  return changesIn(statement, guide)
    .map(({ number, change }) => ` [${number} ${change.dated}]`)
    .join('');
}

/** A row of the table for each topic, a column for each credential. */
function table(guide: SaidGuide, style: Style): string {
  const { credentials, rows } = guide;
  const names = style.width >= 130 ? 16 : 11;
  const each = Math.floor((style.width - names - 3 * credentials.length) / credentials.length);
  const notesOf = (statement: SaidStatement): readonly string[] =>
    changesIn(statement, guide).map(({ number, change }) => `[${number}] ${change.date}`);
  return grid(
    [
      [{ text: '' }, ...credentials.map(({ title }) => ({ text: shown(title, style) }))],
      ...rows.map(({ title, cells }) => [
        { text: shown(title, style) },
        ...cells.map((cell) => ({ text: shown(cell.text, style), notes: notesOf(cell) })),
      ]),
    ],
    [names, ...credentials.map(() => each)],
    style,
  );
}

/** The same for narrow terminals and screen readers: one credential after the other. */
function listed(guide: SaidGuide, style: Style): string {
  const { colon, credentials, rows } = guide;
  const names = rows.map(({ title }) => shown(title, style));
  const widest = Math.max(...names.map(columns));
  return credentials
    .map(({ title }, column) => {
      const lines = rows.flatMap(({ cells }, row) => {
        const cell = cells[column];
        if (cell === undefined) return [];
        const name = names[row] ?? '';
        const prefix = `  ${name}${colon}${' '.repeat(widest - columns(name))}`;
        return [hanging(prefix, shown(`${cell.text}${marksBehind(cell, guide)}`, style), style.width)];
      });
      return [paint(['bold', 'underline'], shown(title, style), style), ...lines].join('\n');
    })
    .join('\n\n');
}
