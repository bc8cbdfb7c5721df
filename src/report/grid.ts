/** A table for a terminal: cells wrapped into their columns, wide characters counted, rules between the rows. */
import { columns, paint, words, type Style } from './terminal.ts';

/** A cell: what it says, and quieter lines below. */
export interface GridCell {
  readonly text: string;
  readonly notes?: readonly string[];
}

/** Where a word may break that is too long for its column. */
const joints = /(?<=[./_@:>-])/u;

/** Lines of at most `width` columns. A word that is longer breaks behind a joint, or anywhere if it has none. */
export function cellLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text)) {
    const pieces = columns(word.text) > width ? broken(word.text, width) : [word.text];
    for (const [index, piece] of pieces.entries()) {
      const gap = index === 0 && word.spaced && line !== '' ? ' ' : '';
      if (line !== '' && columns(line) + gap.length + columns(piece) > width) {
        lines.push(line);
        line = piece;
      } else line += gap + piece;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, width: number): readonly string[] {
  return word.split(joints).flatMap((piece) => {
    const parts: string[] = [];
    let part = '';
    for (const character of piece) {
      if (columns(part + character) > width) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
    return [...parts, part];
  });
}

/** The table; its first row is the head, its first column names the rows. `widths` are those of the columns. */
export function grid(rows: readonly (readonly GridCell[])[], widths: readonly number[], style: Style): string {
  const [bar, dash, cross] = style.unicode ? ['│', '─', '┼'] : ['|', '-', '+'];
  const between = paint('dim', ` ${bar} `, style);
  const rule = paint('dim', widths.map((width) => dash.repeat(width)).join(`${dash}${cross}${dash}`), style);
  const blocks = rows.map((cells, y) => {
    const all = cells.map(({ text, notes = [] }, x) => {
      const width = widths[x] ?? 0;
      const head = y === 0 || x === 0;
      return [
        ...cellLines(text, width).map((line) => padded(line, width, head ? 'bold' : null, style)),
        ...notes.map((line) => padded(line, width, 'dim', style)),
      ];
    });
    const height = Math.max(...all.map((lines) => lines.length));
    const lines = Array.from({ length: height }, (_, n) =>
      all.map((cell, x) => cell[n] ?? ' '.repeat(widths[x] ?? 0)).join(between),
    );
    return lines.map((line) => line.trimEnd()).join('\n');
  });
  return blocks.join(`\n${rule}\n`);
}

function padded(line: string, width: number, format: 'bold' | 'dim' | null, style: Style): string {
  const blanks = ' '.repeat(Math.max(0, width - columns(line)));
  return (format === null ? line : paint(format, line, style)) + blanks;
}
