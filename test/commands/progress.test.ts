import { EventEmitter } from 'node:events';
import { Terminal } from '@xterm/headless';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveRegion, Progress } from '../../src/commands/progress.ts';
import { english } from '../../src/language/language.ts';
import type { Style } from '../../src/report/terminal.ts';
import type { ReportCheck } from '../../src/report/schema.ts';

/** A terminal of that size, and everything that can be read in it, scrollback included. */
class Screen extends EventEmitter {
  readonly isTTY = true;
  readonly #terminal: Terminal;
  writes = 0;

  constructor(columns: number, rows = 24) {
    super();
    this.#terminal = new Terminal({ cols: columns, rows, scrollback: 1000, convertEol: true, allowProposedApi: true });
  }

  get columns(): number {
    return this.#terminal.cols;
  }

  get rows(): number {
    return this.#terminal.rows;
  }

  write(text: string): void {
    this.writes += 1;
    this.#terminal.write(text);
  }

  async resize(columns: number): Promise<void> {
    await this.read();
    this.#terminal.resize(columns, this.rows);
    this.emit('resize');
  }

  /** The lines as a reader sees them, long ones in one piece. */
  async read(): Promise<readonly string[]> {
    await new Promise<void>((resolve) => {
      this.#terminal.write('', resolve);
    });
    const { active } = this.#terminal.buffer;
    const lines: string[] = [];
    for (let i = 0; i < active.length; i += 1) {
      const line = active.getLine(i);
      const words = line?.translateToString(true) ?? '';
      if (line?.isWrapped === true) lines.push((lines.pop() ?? '') + words);
      else lines.push(words);
    }
    while (lines.at(-1) === '') lines.pop();
    return lines;
  }

  get cursorShown(): boolean {
    // The one thing that the public interface does not tell.
    return !(this.#terminal as unknown as { _core: { coreService: { isCursorHidden: boolean } } })._core.coreService
      .isCursorHidden;
  }
}

const style = (width: number, unicode = true): Style => ({
  color: false,
  width,
  unicode,
  links: false,
  language: english,
});

const ids = ['project', 'billing', 'api-enabled', 'live-call'];
const pending = ids.map((id) => ({ id, title: `the title of ${id}` }));
const check = (id: string): ReportCheck => ({
  id,
  title: `the title of ${id}`,
  status: 'pass',
  summary: `${id} was found to be fine`,
  causes: [],
  blockedBy: null,
  durationMs: 1,
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each([60, 80, 160])('on a terminal of %i columns', (width) => {
  it('shows what is still asked, settles it in place, and leaves only the lines', async () => {
    const screen = new Screen(width);
    let now = 0;
    const progress = new Progress(screen, style(width), pending, () => now);
    screen.write('gkey doctor\n\n');
    now = 300;
    vi.advanceTimersByTime(100);
    expect(await screen.read()).toEqual([
      'gkey doctor',
      '',
      'o project           the title of project',
      'o billing           the title of billing',
      'o api-enabled       the title of api-enabled',
      'o live-call         the title of live-call',
      '  0 of 4 checks, 0.3 s',
    ]);
    expect(screen.cursorShown).toBe(false);
    progress.settled(check('billing'));
    progress.settled(check('project'));
    progress.keep('project', '✓ project           my-app is ACTIVE');
    vi.advanceTimersByTime(100);
    expect(await screen.read()).toEqual([
      'gkey doctor',
      '',
      '✓ project           my-app is ACTIVE',
      '✓ billing           billing was found to be fine',
      'O api-enabled       the title of api-enabled',
      'O live-call         the title of live-call',
      '  2 of 4 checks, 0.3 s',
    ]);
    for (const id of ids.slice(1)) progress.keep(id, `✓ ${id}`);
    progress.end();
    const end = [
      'gkey doctor',
      '',
      '✓ project           my-app is ACTIVE',
      '✓ billing',
      '✓ api-enabled',
      '✓ live-call',
    ];
    expect(await screen.read()).toEqual(end);
    expect(screen.cursorShown).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(await screen.read()).toEqual(end);
  });
});

describe('the live region', () => {
  it('is never drawn in a run that is over at once', async () => {
    const screen = new Screen(80);
    const progress = new Progress(screen, style(80), pending, () => 0);
    for (const id of ids) progress.keep(id, id);
    progress.end();
    expect(await screen.read()).toEqual(ids);
    expect(screen.writes).toBe(ids.length);
  });

  it('writes each change in one go', () => {
    const screen = new Screen(80);
    const progress = new Progress(screen, style(80), pending, () => 0);
    vi.advanceTimersByTime(100);
    expect(screen.writes).toBe(1);
    progress.keep('project', 'a line that stays');
    expect(screen.writes).toBe(2);
    progress.end();
  });

  it('leaves nothing behind when the terminal becomes narrower or wider', async () => {
    const screen = new Screen(120);
    const progress = new Progress(screen, style(120), pending, () => 0);
    vi.advanceTimersByTime(100);
    progress.keep('project', 'project: a line that stays');
    for (const columns of [34, 20, 90, 47, 160]) {
      await screen.resize(columns);
      vi.advanceTimersByTime(100);
    }
    for (const id of ids.slice(1)) progress.keep(id, `${id}: a line that stays`);
    progress.end();
    expect(await screen.read()).toEqual(ids.map((id) => `${id}: a line that stays`));
  });

  it('fits into a window with fewer rows than checks, and keeps the scrollback clean', async () => {
    const screen = new Screen(80, 6);
    const many = Array.from({ length: 20 }, (_, i) => ({ id: `check-${i}`, title: 'a title' }));
    const progress = new Progress(screen, style(80), many, () => 0);
    for (const { id } of many) {
      vi.advanceTimersByTime(100);
      expect((await screen.read()).at(-1)).toMatch(/^ {2}\d+ of 20 checks, 0\.0 s$/);
      progress.keep(id, `${id} stays`);
    }
    progress.end();
    expect(await screen.read()).toEqual(many.map(({ id }) => `${id} stays`));
  });

  it('cuts wide characters by the columns they take', async () => {
    const screen = new Screen(40);
    const progress = new Progress(
      screen,
      style(40),
      [{ id: 'project', title: '项目存在且处于活动状态，并且就是密钥所属的项目' }],
      () => 0,
    );
    vi.advanceTimersByTime(100);
    expect(await screen.read()).toEqual(['o project           项目存在且处于活动…', '  0 of 1 checks, 0.0 s']);
    progress.end();
    expect(await screen.read()).toEqual([]);
  });

  it('is plain ASCII where the locale is', async () => {
    const screen = new Screen(80);
    const progress = new Progress(screen, style(80, false), pending.slice(0, 2), () => 0);
    progress.settled(check('billing'));
    vi.advanceTimersByTime(100);
    expect(await screen.read()).toEqual([
      'o      project           the title of project',
      '[ok]   billing           billing was found to be fine',
      '  1 of 2 checks, 0.0 s',
    ]);
    progress.end();
  });

  it('gives the cursor back when it ends, and says nothing when nothing was drawn', () => {
    const writes: string[] = [];
    const region = new LiveRegion({ write: (text) => writes.push(text), columns: 80, rows: 24 });
    region.end();
    expect(writes).toEqual([]);
    region.draw([], ['a row']);
    region.end();
    region.end();
    expect(writes).toEqual(['\u001b[?2026h\u001b[?25la row\n\u001b[?2026l', '\r\u001b[1A\u001b[2K\u001b[?25h']);
  });

  it('takes no signal with it once it is over', () => {
    const before = ['SIGINT', 'SIGTERM', 'exit'].map((name) => process.listenerCount(name));
    const screen = new Screen(80);
    new Progress(screen, style(80), pending, () => 0).end();
    expect(['SIGINT', 'SIGTERM', 'exit'].map((name) => process.listenerCount(name))).toEqual(before);
    expect(screen.listenerCount('resize')).toBe(0);
  });
});
