/** What a terminal can show, and text made fit for it. Pure: stream and environment are handed in. */
import { styleText } from 'node:util';
import { english, type Language } from '../language/language.ts';

/** How to write for one stream. */
export interface Style {
  readonly color: boolean;
  /** Columns of a line, 40 to 160. */
  readonly width: number;
  /** The locale can show more than ASCII. */
  readonly unicode: boolean;
  /** The terminal makes links out of OSC 8. */
  readonly links: boolean;
  /** What the reader reads. */
  readonly language: Language;
}

export type Mark = 'pass' | 'warn' | 'fail' | 'skip' | 'unknown';

type Env = Readonly<Record<string, string | undefined>>;
type Format = Parameters<typeof styleText>[0];

/** Without colour the shape tells them apart; in ASCII the word does. */
const marks: Readonly<Record<Mark, { readonly unicode: string; readonly ascii: string; readonly format: Format }>> = {
  pass: { unicode: '✓', ascii: '[ok]', format: 'green' },
  warn: { unicode: '!', ascii: '[warn]', format: ['bold', 'yellow'] },
  fail: { unicode: '✗', ascii: '[FAIL]', format: ['bold', 'red'] },
  skip: { unicode: '-', ascii: '[skip]', format: 'dim' },
  unknown: { unicode: '?', ascii: '[??]', format: ['bold', 'magenta'] },
};

/**
 * What may be written to a stream. Colour: `choice` (from --color, --no-color), then NO_COLOR, then FORCE_COLOR, else on a
 * terminal that is not dumb. Width: COLUMNS, then the terminal's own, 100 when piped. Links only on a coloured terminal that
 * is known to make them, so that whoever asks for plain text gets no escape at all. Whoever reads another language than English
 * has a terminal that shows more than ASCII, whatever the locale says.
 */
export function styleFor(
  stream: { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined },
  env: Env,
  choice: { readonly color?: boolean | undefined; readonly language?: Language } = {},
): Style {
  const { language = english } = choice;
  const tty = stream.isTTY === true;
  const color = choice.color ?? colorByEnv(env) ?? (tty && env['TERM'] !== 'dumb');
  const asked = /^\d{1,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0;
  // Some pseudo-terminals report 0 columns.
  const width = asked || (tty ? stream.columns || 80 : 100);
  const links = tty && color && env['TERM'] !== 'dumb' && !env['CI'] && makesLinks(env);
  const unicode = language !== english || showsUnicode(env);
  return { color, width: Math.min(160, Math.max(40, width)), unicode, links, language };
}

function colorByEnv(env: Env): boolean | undefined {
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  return force === undefined ? undefined : force !== '0' && force !== 'false';
}

function showsUnicode(env: Env): boolean {
  // The font of the Linux console has 512 glyphs.
  if (env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  if (locale) return /utf-?8/i.test(locale);
  // Windows, and programs started outside a shell, have no locale variables; CI logs are read in a browser.
  const program = env['TERM_PROGRAM'];
  return Boolean(env['WT_SESSION'] || env['ConEmuTask'] || env['CI'] || (program && program !== 'tmux'));
}

/** Terminal programs that make links, and since which version (major * 100 + minor). tmux only passes them on. */
const linksSince: ReadonlyMap<string, number> = new Map([
  ['iTerm.app', 301],
  ['tmux', 304],
  ['vscode', 0],
  ['WezTerm', 0],
  ['ghostty', 0],
  ['Hyper', 0],
  ['Tabby', 0],
  ['rio', 0],
]);

function makesLinks(env: Env): boolean {
  const since = linksSince.get(env['TERM_PROGRAM'] ?? '');
  if (since !== undefined) {
    const [major = '0', minor = '0'] = (env['TERM_PROGRAM_VERSION'] ?? '').split('.');
    return since === 0 || Number.parseInt(major, 10) * 100 + Number.parseInt(minor, 10) >= since;
  }
  if (env['TMUX']) return false;
  // VTE 0.50.0 crashes on a link.
  if (Number(env['VTE_VERSION'] ?? 0) > 5000 || env['WT_SESSION'] || env['KONSOLE_VERSION']) return true;
  return /kitty|alacritty|ghostty|^foot/.test(env['TERM'] ?? '');
}

/** Colours a text, if the style has colour. */
export function paint(format: Format, text: string, style: Style): string {
  // Without `validateStream: false` newer Nodes look at NO_COLOR and the stream themselves.
  return style.color && text !== '' ? styleText(format, text, { validateStream: false }) : text;
}

/** The symbol of a status, coloured; in ASCII a word in brackets, padded so that lines align. */
export function mark(status: Mark, style: Style): string {
  const { unicode, ascii, format } = marks[status];
  return style.unicode ? paint(format, unicode, style) : paint(format, ascii, style) + ' '.repeat(6 - ascii.length);
}

/** A word in the colour of a status. */
export function tinted(status: Mark, text: string, style: Style): string {
  return paint(marks[status].format, text, style);
}

/** Makes every http(s) address in a finished text clickable, if the terminal can. */
export function linkify(text: string, style: Style): string {
  if (!style.links) return text;
  return text.replace(/https?:\/\/[!-~]*[\w/#=&%+~-]/g, (url) => `\u001b]8;;${url}\u001b\\${url}\u001b]8;;\u001b\\`);
}

/**
 * Foreign text made harmless and one line long: line breaks and tabs become a blank; every other control character (C0, C1,
 * escape), every bidirectional control and invisible character is written out (`\x1b`, `\u202e`), so that it can neither move
 * the cursor nor reorder what is read. A text over `limit` characters is cut.
 */
export function plain(text: string, limit = 4000): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return cut
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(
      /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
      escaped,
    )
    .trim();
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

const ascii: Readonly<Record<string, string>> = {
  '…': '...',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '→': '->',
  '·': '*',
  '•': '*',
  '×': 'x',
};

/** `plain`, and without the typographic characters that a terminal outside UTF-8 would garble. */
export function shown(text: string, style: Style, limit?: number): string {
  const safe = plain(text, limit);
  return style.unicode ? safe : safe.replace(/[…‘’“”–—→·•×]/g, (character) => ascii[character] ?? character);
}

// The escapes that paint and linkify make; no others get into a text.
const escapes = /\u001b(?:\[[\d;]*m|\]8;;[^\u001b]*\u001b\\)/g;
const wideClass =
  '\\u1100-\\u115f\\u2329\\u232a\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe10-\\ufe19' +
  '\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{16fe0}-\\u{18dff}\\u{1aff0}-\\u{1b2ff}\\u{20000}-\\u{3fffd}';
const wide = new RegExp(`[${wideClass}\\p{Emoji_Presentation}]`, 'u');
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes: two for wide East Asian characters and emoji, none for combining marks and escapes. */
export function columns(text: string): number {
  const bare = text.replace(escapes, '');
  if (/^[ -~]*$/.test(bare)) return bare.length;
  let total = 0;
  for (const character of bare) total += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return total;
}

/** A text in at most so many columns; what is cut off leaves `ending` behind, where there is room for it. */
export function cutTo(text: string, room: number, ending = '...'): string {
  if (columns(text) <= room) return text;
  if (room <= ending.length) return '';
  let fitting = '';
  for (const character of text) {
    if (columns(fitting + character) > room - ending.length) break;
    fitting += character;
  }
  return fitting + ending;
}

// What one piece is: a command in backquotes, one wide character, or a run of anything else.
const pieces = new RegExp(`\`[^\`]{1,120}\`|[${wideClass}]|[^\\s\`${wideClass}]+|\``, 'gu');
const neverFirst = /^[、。，．：；？！）」』】》〉〕％…—”’,.:;?!)\]}]/u;
const neverLast = '（「『【《〈〔“‘([{';

/** Indent of a text that stands under its prefix, and columns of a wide character with its punctuation. */
const below = 4;

/** Splits at blanks and around wide characters; URLs, ids and commands in backquotes stay whole. */
export function words(text: string): { readonly text: string; readonly spaced: boolean }[] {
  const all: { text: string; spaced: boolean }[] = [];
  let end = 0;
  let before = '';
  for (const match of text.matchAll(pieces)) {
    const [piece] = match;
    const last = all.at(-1);
    const spaced = match.index > end;
    const open = wide.test(piece.slice(0, 2)) || wide.test(before);
    if (last !== undefined && !spaced && (!open || neverFirst.test(piece) || neverLast.includes(before)))
      last.text += piece;
    // A number stays with what it counts.
    else if (last !== undefined && spaced && /^\d{1,6}$/.test(last.text) && wide.test(piece)) last.text += ` ${piece}`;
    else all.push({ text: piece, spaced });
    end = match.index + piece.length;
    before = Array.from(piece.slice(-2)).at(-1) ?? '';
  }
  // One Chinese character alone on the last line looks lost.
  const [left, right] = all.slice(-2);
  if (left !== undefined && right !== undefined && !right.spaced && columns(left.text) <= below) {
    left.text += right.text;
    all.pop();
  }
  return all;
}

/**
 * Breaks a text into lines of at most `width` columns, the first beginning with `first`, the others with `indent`. What must
 * stay whole (a URL, an id, a command in backquotes) is never broken and may stick out. Line breaks in the text are kept.
 */
export function wrap(text: string, width: number, indent: string, first = indent): string {
  const roomBehind = (start: string): number => Math.max(20, width - columns(start));
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let room = roomBehind(lines.length === 0 ? first : indent);
    let line = '';
    let used = 0;
    for (const word of words(paragraph)) {
      const size = columns(word.text);
      const gap = word.spaced && line !== '' ? 1 : 0;
      if (line !== '' && used + gap + size > room) {
        lines.push(line);
        line = word.text;
        used = size;
        room = roomBehind(indent);
      } else {
        line += ' '.repeat(gap) + word.text;
        used += gap + size;
      }
    }
    lines.push(line);
  }
  return lines.map((line, index) => (line === '' ? '' : (index === 0 ? first : indent) + line)).join('\n');
}

/**
 * Wraps a text behind a prefix; the following lines begin where the text began. Where that leaves too little room for a word
 * that must stay whole, the text stands under the prefix.
 */
export function hanging(prefix: string, text: string, width: number): string {
  const taken = columns(prefix);
  const longest = words(text).reduce((most, word) => Math.max(most, columns(word.text)), 0);
  if (taken > below && longest > width - taken && longest <= width - below) {
    return `${prefix.trimEnd()}\n${wrap(text, width, ' '.repeat(below))}`;
  }
  const indent = ' '.repeat(taken);
  return prefix + wrap(text, width, indent).slice(indent.length);
}
