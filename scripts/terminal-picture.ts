/** A terminal's output as an SVG picture. */
import { columns } from '../src/report/terminal.ts';

/** Pixels of one cell. */
const cell = { width: 8.4, height: 19 };
const margin = { side: 22, top: 58, bottom: 20 };

/** By the number of the escape: the colours of a dark terminal, each readable on its background (WCAG AA). */
const colours: Readonly<Record<number, string>> = {
  31: '#ff8a80',
  32: '#7ee787',
  33: '#f2cc60',
  34: '#79c0ff',
  35: '#e2b5ff',
  36: '#76e3ea',
  90: '#9da7b3',
};

interface Look {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly colour: string | null;
}

const usual: Look = { bold: false, dim: false, colour: null };

/**
 * Draws what a program wrote to a terminal, as wide as its longest line; knows the escapes that gkey uses (bold, dim, colours), and
 * drops links. Every run of text is stretched to its cells, so that columns stand straight in any font.
 */
export function terminalPicture(command: string, output: string): string {
  const lines = [`\u001b[90m$\u001b[39m \u001b[1m${command}\u001b[22m`, '', ...output.trimEnd().split('\n')];
  const size = {
    width: Math.ceil(Math.max(...lines.map(columns)) * cell.width + 2 * margin.side),
    height: Math.ceil(lines.length * cell.height + margin.top + margin.bottom),
  };
  let look = usual;
  const drawn = lines.map((line, row) => {
    const { svg, end } = drawLine(line, margin.top + row * cell.height, look);
    look = end;
    return svg;
  });
  const dots = ['#ff5f57', '#febc2e', '#28c840']
    .map((fill, i) => `<circle cx="${margin.side + i * 20}" cy="24" r="6" fill="${fill}"/>`)
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escaped(command)}">`,
    `<rect width="100%" height="100%" rx="10" fill="#0d1117" stroke="#30363d"/>${dots}`,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK SC',monospace" font-size="14" fill="#e6edf3" xml:space="preserve">`,
    ...drawn.filter((line) => line !== ''),
    '</g></svg>',
    '',
  ].join('\n');
}

function drawLine(line: string, y: number, from: Look): { readonly svg: string; readonly end: Look } {
  let look = from;
  let column = 0;
  let svg = '';
  for (const part of line.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '').split(/(\u001b\[[\d;]*m)/)) {
    const escape = /^\u001b\[([\d;]*)m$/.exec(part);
    if (escape !== null) look = (escape[1] ?? '').split(';').map(Number).reduce(changed, look);
    // Blanks are left out, so that a run is what is seen.
    else
      for (const [piece] of part.matchAll(/\S+(?: \S+)*| +/g)) {
        if (piece.trim() !== '') svg += drawRun(piece, column, y, look);
        column += columns(piece);
      }
  }
  return { svg, end: look };
}

function drawRun(text: string, column: number, y: number, { bold, dim, colour }: Look): string {
  const x = (margin.side + column * cell.width).toFixed(1);
  const length = (columns(text) * cell.width).toFixed(1);
  const fill = colour ?? (dim ? '#9da7b3' : null);
  const style = `${fill === null ? '' : ` fill="${fill}"`}${bold ? ' font-weight="700"' : ''}`;
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${style}>${escaped(text)}</text>`;
}

function changed(look: Look, code: number): Look {
  if (code === 0) return usual;
  if (code === 1) return { ...look, bold: true };
  if (code === 2) return { ...look, dim: true };
  if (code === 22) return { ...look, bold: false, dim: false };
  if (code === 39) return { ...look, colour: null };
  return colours[code] === undefined ? look : { ...look, colour: colours[code] };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
