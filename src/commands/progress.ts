/** The live region under the lines of a run that goes on: what is still being asked. Finished lines are written once and stay. */
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import type { ReportCheck } from '../report/schema.ts';
import { columns, cutTo, mark, paint, shown, type Style } from '../report/terminal.ts';

/** The part of a terminal that is needed. */
export interface Screen {
  write(text: string): unknown;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** Milliseconds between two turns of the spinner. A run that is over before the first one never shows it. */
const turnMs = 90;
/** Every font has these. */
const turns = ['.', 'o', 'O', 'o'] as const;
/** Width of the column of check ids: the longest, `key-restrictions`. */
const idColumns = 16;

const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';
/** Terminals that know it show what stands between at once; the others ignore it. */
const together = (output: string): string => `\u001b[?2026h${output}\u001b[?2026l`;

/** Rows at the end of the output that are drawn over and over, each in one write. */
export class LiveRegion {
  readonly #screen: Screen;
  /** Columns that each row on the screen takes; empty when there is none. */
  #drawn: readonly number[] = [];
  #hidden = false;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Writes lines that stay above the rows. Both end without a line break. */
  draw(kept: readonly string[], rows: readonly string[]): void {
    const width = this.#width();
    const most = Math.max(1, (this.#screen.rows ?? 24) - 3);
    // The last row says how far it is; of the others those come first that will be decided first.
    const fitting = rows.length <= most ? rows : [...rows.slice(0, most - 1), ...rows.slice(-1)];
    const cursor = this.#hidden || fitting.length === 0 ? '' : hideCursor;
    this.#hidden ||= fitting.length > 0;
    const output = `${this.#clearing()}${cursor}${[...kept, ...fitting].map((line) => `${line}\n`).join('')}`;
    this.#drawn = fitting.map((row) => Math.min(width, columns(row)));
    if (output !== '') this.#screen.write(together(output));
  }

  /** Takes the rows away and gives the cursor back. */
  end(): void {
    const output = this.#clearing() + (this.#hidden ? showCursor : '');
    this.#drawn = [];
    this.#hidden = false;
    if (output !== '') this.#screen.write(output);
  }

  /** Columns to draw in: one less than there are, so that no row can wrap. */
  get room(): number {
    return this.#width() - 1;
  }

  #width(): number {
    return Math.max(2, this.#screen.columns || 80);
  }

  /**
   * To the beginning of the first row, and everything from there away. A terminal that became narrower has wrapped the rows, but
   * perhaps not the one with the cursor: that is why it stands on an empty one below them.
   */
  #clearing(): string {
    if (this.#drawn.length === 0) return '';
    const lines = this.#drawn.reduce((sum, used) => sum + Math.max(1, Math.ceil(used / this.#width())), 0);
    // Line by line: tmux takes clearing a whole screen for a page to keep in the scrollback.
    return `\r${'\u001b[1A\u001b[2K'.repeat(lines)}`;
  }
}

/** A check that is being looked into. */
export interface Pending {
  readonly id: string;
  readonly title: string;
}

/** Shows the checks of a run: those decided as lines that stay, below them those that are not, a spinner and the time. */
export class Progress {
  readonly #region: LiveRegion;
  readonly #style: Style;
  readonly #language: Language;
  readonly #now: () => number;
  readonly #started: number;
  #pending: readonly Pending[];
  readonly #settled = new Map<string, ReportCheck>();
  readonly #all: number;
  #turn = 0;
  /** Nothing is drawn before the first turn. */
  #visible = false;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #redraw = (): void => this.#draw([]);
  readonly #screen: Screen;

  /** `pending` are the checks to come, in the order in which they will be told. */
  constructor(screen: Screen, style: Style, pending: readonly Pending[], now: () => number) {
    this.#screen = screen;
    this.#region = new LiveRegion(screen);
    this.#style = style;
    this.#language = style.language;
    this.#pending = pending;
    this.#all = pending.length;
    this.#now = now;
    this.#started = now();
    this.#timer = setInterval(() => {
      this.#visible = true;
      this.#turn += 1;
      this.#redraw();
    }, turnMs).unref();
    if (isEmitter(screen)) screen.on('resize', this.#redraw);
    process.once('exit', this.#restore);
    process.on('SIGTERM', this.#killed);
    process.on('SIGINT', this.#interrupted);
  }

  /** A check is decided, but perhaps it is not its turn to be told. */
  settled(check: ReportCheck): void {
    this.#settled.set(check.id, check);
  }

  /** Writes the line of a check that stays; with null it only goes from the rows. */
  keep(id: string, line: string | null): void {
    this.#pending = this.#pending.filter((check) => check.id !== id);
    this.#draw(line === null ? [] : [line]);
  }

  /** Takes everything away that does not stay. Once is enough; twice does no harm. */
  end(): void {
    clearInterval(this.#timer);
    if (isEmitter(this.#screen)) this.#screen.off('resize', this.#redraw);
    process.off('exit', this.#restore);
    process.off('SIGTERM', this.#killed);
    process.off('SIGINT', this.#interrupted);
    this.#visible = false;
    this.#region.end();
  }

  readonly #restore = (): void => this.#region.end();

  readonly #killed = (signal: NodeJS.Signals): void => {
    this.end();
    process.kill(process.pid, signal);
  };

  #interrupts = 0;
  /** The first Ctrl-C lets the run come to its end; the second one is meant. */
  readonly #interrupted = (signal: NodeJS.Signals): void => {
    this.#interrupts += 1;
    if (this.#interrupts > 1) this.#killed(signal);
  };

  #draw(kept: readonly string[]): void {
    this.#region.draw(kept, this.#visible && this.#pending.length > 0 ? this.#rows() : []);
  }

  #rows(): readonly string[] {
    const room = this.#region.room;
    const ending = this.#style.unicode ? '…' : '...';
    const spinner = turns[this.#turn % turns.length] ?? '';
    const rows = this.#pending.map(({ id, title }) => {
      const check = this.#settled.get(id);
      const sign =
        check === undefined
          ? paint('cyan', spinner.padEnd(this.#style.unicode ? 1 : 6), this.#style)
          : mark(check.status, this.#style);
      const before = columns(sign) + 1 + Math.max(idColumns, id.length) + 2;
      const words = shown(check === undefined ? title : check.summary.trim() || check.title, this.#style);
      return `${sign} ${id.padEnd(idColumns)}  ${paint('dim', cutTo(words, room - before, ending), this.#style)}`;
    });
    const seconds = ((this.#now() - this.#started) / 1000).toFixed(1);
    const done = this.#all - this.#pending.filter(({ id }) => !this.#settled.has(id)).length;
    const state = this.#language.say(text('{n} of {all} checks, {seconds} s', { n: done, all: this.#all, seconds }));
    return [
      ...rows.map((row) => (columns(row) > room ? '' : row)).filter((row) => row !== ''),
      paint('dim', cutTo(`  ${state}`, room, ending), this.#style),
    ];
  }
}

type Emitter = Pick<NodeJS.WriteStream, 'on' | 'off'>;

function isEmitter(screen: Screen): screen is Screen & Emitter {
  return 'on' in screen && 'off' in screen;
}
