import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { adviceFor } from '../../src/guide/advice.ts';
import type { Answers } from '../../src/guide/answers.ts';
import { decide } from '../../src/guide/choose.ts';
import { guide } from '../../src/guide/guide.ts';
import { languageOf, said } from '../../src/language/language.ts';
import { adviceText } from '../../src/report/advice-text.ts';
import { adviceHtml, guideHtml } from '../../src/report/guide-html.ts';
import { adviceMarkdown, guideMarkdown } from '../../src/report/guide-markdown.ts';
import { guideStyleHash, guideStyles } from '../../src/report/guide-style.ts';
import { guideText } from '../../src/report/guide-text.ts';
import { cellLines, grid } from '../../src/report/grid.ts';
import { styleHash } from '../../src/report/html-style.ts';
import { columns, styleFor, type Style } from '../../src/report/terminal.ts';
import { chromiumPath, inChromium, openChromium } from './browser.ts';

const chinese = await languageOf('zh-CN');
const english = await languageOf('en');
const languages = [english, chinese];

const styleOf = (width: number, env: Readonly<Record<string, string>> = {}, language = english): Style =>
  styleFor({}, { COLUMNS: String(width), LANG: 'en_US.UTF-8', ...env }, { language });

const answers: Answers = { where: 'ci', data: 'application', lifetime: 'production', who: 'program' };
const advice = adviceFor(decide(answers), answers, 'my-app');

/** Lines that are wider than the terminal, but for addresses and commands, which are never broken. */
const tooWide = (text: string, width: number): readonly string[] =>
  text.split('\n').filter((line) => columns(line) > width && !/^\s*(?:https:|gcloud |gkey )/.test(line));

describe('the guide on a terminal', () => {
  const cases = languages.flatMap((language) =>
    [60, 80, 100, 160].map((width) => ({ language, width, id: language.id })),
  );

  it.each(cases)('$id at $width columns', async ({ language, width, id }) => {
    const text = guideText(said(guide, language), styleOf(width, {}, language));
    await expect(text).toMatchFileSnapshot(`expected/guide-${id}-${width}.txt`);
    expect(tooWide(text, width)).toEqual([]);
    expect(text).not.toMatch(/ +$/m);
    expect(text.includes('┼')).toBe(width >= 100);
  });

  it.each(cases)('the advice, $id at $width columns', async ({ language, width, id }) => {
    const text = adviceText(said(advice, language), styleOf(width, {}, language));
    if (width === 80) await expect(text).toMatchFileSnapshot(`expected/guide-choose-${id}-${width}.txt`);
    expect(tooWide(text, width)).toEqual([]);
  });

  it('is ASCII where the locale is', () => {
    for (const width of [60, 100]) {
      const text = guideText(said(guide, english), styleOf(width, { LANG: 'C' }));
      expect(text).toMatch(/^[\n -~]*$/);
    }
    expect(adviceText(said(advice, english), styleOf(80, { LANG: 'C' }))).toMatch(/^[\n -~]*$/);
  });

  it('says the same with and without colour', () => {
    for (const width of [60, 120]) {
      const plain = guideText(said(guide, english), styleOf(width));
      const coloured = guideText(said(guide, english), styleOf(width, { FORCE_COLOR: '1' }));
      expect(coloured).toContain('\u001b[');
      // A bold blank at the end of a line is a blank all the same.
      expect(coloured.replace(/\u001b\[[\d;]*m/g, '').replace(/ +$/gm, '')).toBe(plain);
    }
  });
});

describe('a table', () => {
  it('breaks a word that is too long for its column behind a joint, else anywhere', () => {
    expect(cellLines('roles/aiplatform.user now', 16)).toEqual(['roles/', 'aiplatform.user', 'now']);
    expect(cellLines('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(cellLines('', 4)).toEqual([]);
  });

  it('counts wide characters', () => {
    expect(cellLines('密钥密钥', 5)).toEqual(['密钥', '密钥']);
    const rows = [
      [{ text: '密钥' }, { text: 'a' }],
      [{ text: 'ab' }, { text: '服务账号' }],
    ];
    expect(
      grid(rows, [4, 8], styleOf(80))
        .split('\n')
        .map((line) => line.indexOf('│')),
    ).toEqual([3, -1, 5]);
  });
});

describe('the guide as Markdown', () => {
  it.each(languages)('is one table with all rows ($id)', (language) => {
    const text = guideMarkdown(said(guide, language));
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(guide.rows.length + 2);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(guide.credentials.length + 3);
    for (const { sources } of guide.changed.changes) for (const { url } of sources) expect(text).toContain(`<${url}>`);
  });

  it('has the commands of an advice, ready to be copied', () => {
    const text = adviceMarkdown(said(advice, english));
    expect(text).toContain('   gcloud services enable aiplatform.googleapis.com --project my-app\n');
    expect(text.match(/```sh/g)?.length).toBe(text.match(/```$/gm)?.length);
  });
});

describe('the guide as a page', () => {
  const page = guideHtml(said(guide, english), 'en', '1.2.3');

  it('allows its own styles and nothing else', () => {
    const hash = `sha256-${createHash('sha256').update(guideStyles).digest('base64')}`;
    expect(guideStyleHash, 'the style was changed: this is its new hash').toBe(hash);
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toBe(
      `default-src 'none'; style-src '${styleHash}' '${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page).toContain(`<style>${guideStyles}</style>`);
  });

  it('loads nothing and runs nothing', () => {
    for (const one of [page, adviceHtml(said(advice, chinese), 'zh-CN', '1.2.3')]) {
      const rest = one.replace(/<a [^>]*>/g, '').replace(/<link rel="icon" href="data:[^"]*"/, '');
      expect(rest).not.toMatch(/<(?:script|img|iframe|object|embed|form|base|video|audio|link)\b/i);
      expect(rest).not.toMatch(/\b(?:src|srcset|href|style|on\w+)=/i);
    }
  });

  it('says which language it is in, and has every source as a link', () => {
    expect(page).toContain('<html lang="en">');
    expect(guideHtml(said(guide, chinese), 'zh-CN', '1.2.3')).toContain('<html lang="zh-CN">');
    const urls = [...guide.sources.all, ...guide.changed.changes.flatMap(({ sources }) => sources)];
    for (const { url } of urls) expect(page).toContain(`href="${url}"`);
  });

  it('has a note for every mark', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe.skipIf(chromiumPath === null)(`the guide ${inChromium}`, () => {
  it('fits one sheet of A4 across, and a telephone', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'gkey-guide-'));
    const browser = await openChromium();
    try {
      for (const language of languages) {
        const file = path.join(folder, `${language.id}.html`);
        await writeFile(file, guideHtml(said(guide, language), language.id, '1.2.3'));
        const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
        await page.goto(pathToFileURL(file).href);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), language.id).toHaveLength(1);
        const [, width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []).map(Number);
        expect(width).toBeGreaterThan(height);
        await page.close();
      }
    } finally {
      await browser.close();
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});
