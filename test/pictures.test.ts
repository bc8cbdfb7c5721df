import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw, pictures } from '../scripts/pictures.ts';
import { terminalPicture } from '../scripts/terminal-picture.ts';

/** Without the line that says how long it took. */
const lasting = (svg: string): string => svg.replace(/^.*(?:calls to Google|调用 Google \d+ 次).*$/gm, '');

describe('the pictures of the READMEs', () => {
  it.each(pictures)('$file is what gkey says today; `npm run pictures` draws it anew', async (picture) => {
    const drawn = await draw(picture);
    expect(lasting(drawn)).not.toBe(drawn);
    expect(lasting(await readFile(path.resolve(picture.file), 'utf8'))).toBe(lasting(drawn));
  });

  it('keeps columns, colours and what looks like markup', () => {
    const svg = terminalPicture('x', '\u001b[1m\u001b[31ma <b>\u001b[39m\u001b[22m  中文 c');
    expect(svg).toContain('font-weight="700">a &lt;b&gt;</text>');
    expect(svg).toMatch(/<text x="80\.8"[^>]*>中文 c<\/text>/);
  });
});
