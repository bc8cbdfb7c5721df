/** One line of a passage without what terminals, loggers and quotation put around it. */
export interface Line {
  readonly text: string;
  readonly number: number;
  /** A logger began a new entry here. */
  readonly entry: boolean;
}

const bars = '│┃║▏▕┆┊';
const escapes = /\u001b(?:\[[0-9;?]{0,20}[ -/]{0,3}[@-~]|\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)?|[()][0-9A-B]|.)/g;
const frame = new RegExp(`^[\\s${bars}╭╮╰╯─═╔╗╚╝├┤┬┴┼┌┐└┘━┏┓┗┛◇◓◆●•·⎿⏺└-]*$`);
const opening = new RegExp(`^\\s*[${bars}]\\s?`);
const closing = new RegExp(`\\s{1,400}[${bars}]\\s*$`);
const quote = /^\s{0,3}(?:>\s?){1,5}/;
const gutter = /^\s{0,8}\|\s/;
/** `service-1  | text`, as docker compose and foreman prefix the lines of a program. */
const program = /^[\w.@/-]{1,60}\s{1,20}\|\s/;
/** Date and time as loggers write them, bare or in brackets, with a level after it or before. */
const stamp =
  /^\s{0,4}(?:\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\]?[\s:|-]{1,4})?[[(]?(?:time=")?(?:\d{4}[-/.]\d\d?[-/.]\d\d?(?:[T ]\d\d?:\d\d(?::\d\d)?(?:[.,]\d{1,9})?)?|\d\d?[-/.][A-Za-z]{3}[-/.]\d{4}[ :T]\d\d:\d\d:\d\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)?,? ?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d\d? (?:\d{4} )?\d\d:\d\d:\d\d|\d\d:\d\d:\d\d(?:[.,]\d{1,6})?|[IWEF]\d{4} \d\d:\d\d:\d\d(?:\.\d{1,6})?)(?:Z|[+-]\d\d:?\d\d| UTC)?["\])]?[\s:,|-]{0,4}/;
const level = /^\s{0,4}\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\]?[:\s]/;

/**
 * The lines of a passage, without colours, box drawing, quotation marks of mail and Markdown, line-number gutters and time
 * stamps; lines that are nothing but frame are left out. `first` is the number of the first line.
 */
export function cleanLines(text: string, first: number): readonly Line[] {
  const raw = text.split('\n');
  const numbered = isNumbered(raw);
  const lines: Line[] = [];
  raw.forEach((line, index) => {
    let bare = line.includes('\u001b') ? line.replace(escapes, '') : line;
    bare = bare.replace(/[\r\0\u200b-\u200f\u2060\ufeff]/g, '');
    if (frame.test(bare.slice(0, 400)) && bare.length < 400) {
      if (bare.trim() === '') lines.push({ text: '', number: first + index, entry: false });
      return;
    }
    bare = bare.replace(opening, '').replace(closing, '');
    bare = bare.replace(quote, '').replace(gutter, '').replace(program, '');
    if (numbered) bare = bare.replace(/^\s{0,6}\d{1,6}[\s:|]\s?/, '');
    const unstamped = bare.replace(stamp, '');
    lines.push({
      text: unstamped,
      number: first + index,
      entry: unstamped.length < bare.length || level.test(unstamped),
    });
  });
  return lines;
}

/** Whether an editor or a pager has put a growing number before each line. */
function isNumbered(lines: readonly string[]): boolean {
  const numbers = lines
    .map((line) => /^\s{0,6}(\d{1,6})[\s:|]/.exec(line)?.[1])
    .filter((found) => found !== undefined)
    .map(Number);
  if (numbers.length < 3 || numbers.length < lines.filter((line) => line.trim() !== '').length * 0.8) return false;
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

/** Lines of one entry of a log, or of a whole pasted text: errors are not looked for across entries. */
export interface Entry {
  readonly lines: readonly Line[];
  readonly text: string;
}

const mostOpenLines = 200;
/** Even inside of brackets: what was open before was cut off. */
const beginsAnew =
  /^\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b|^[A-Z][a-z]+[A-Za-z]*(?:Error|Exception)?: /;

/** Splits lines where a logger begins a new entry, but not inside of brackets: some loggers stamp every line of a JSON. */
export function entriesOf(lines: readonly Line[]): readonly Entry[] {
  const entries: Line[][] = [];
  let current: Line[] = [];
  let depth = 0;
  for (const line of lines) {
    const inside = depth > 0 && current.length < mostOpenLines;
    if (line.entry && (!inside || beginsAnew.test(line.text)) && current.length > 0 && !/^[\s}\])]/.test(line.text)) {
      entries.push(current);
      current = [];
      depth = 0;
    }
    current.push(line);
    depth = Math.max(0, depth + balance(line.text));
  }
  if (current.length > 0) entries.push(current);
  return entries.map((own) => ({ lines: own, text: own.map(({ text }) => text).join('\n') }));
}

function balance(text: string): number {
  let depth = 0;
  for (const bracket of text.match(/[{}[\]]/g) ?? []) depth += bracket === '{' || bracket === '[' ? 1 : -1;
  return depth;
}
