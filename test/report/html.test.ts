import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../src/language/language.ts';
import * as htmlPage from '../../src/report/html.ts';
import { styleHash, styles } from '../../src/report/html-style.ts';
import type { Report } from '../../src/report/schema.ts';
import { chromiumPath, inChromium, openChromium } from './browser.ts';
import { hostile, hostileReport } from './formats/hostile.ts';
import { check, diagnosis, report, samples } from './sample.ts';

const htmlReport = (from: Report): string => htmlPage.htmlReport(from, english);

describe('the page', () => {
  const page = htmlReport(samples['api-disabled']);

  it('allows its own style and nothing else', () => {
    const hash = `sha256-${createHash('sha256').update(styles).digest('base64')}`;
    expect(styleHash, 'the style was changed: this is its new hash').toBe(hash);
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy).toBe(`default-src 'none'; style-src '${hash}'; img-src data:; base-uri 'none'; form-action 'none'`);
    expect(page).toContain(`<style>${styles}</style>`);
  });

  it('loads nothing, runs nothing and sends nothing', () => {
    const rest = page.replace(/<a [^>]*>/g, '').replace(/<link rel="icon" href="data:[^"]*"/, '');
    expect(rest).not.toMatch(/<(?:script|img|iframe|object|embed|form|base|video|audio|link)\b/i);
    expect(rest).not.toMatch(/\b(?:src|srcset|href|style|on\w+)=/i);
    expect(styles).not.toMatch(/url\(|@import|expression/);
  });

  it('has landmarks and headings, and no id twice', () => {
    for (const landmark of ['header', 'main', 'footer']) expect(page.split(`<${landmark}`)).toHaveLength(2);
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/(?:aria-labelledby="|href="#)([^"]*)"/g)) expect(ids).toContain(id);
  });

  it('has the fix of every check that needs one', () => {
    const text = page.replace(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
    for (const { fix } of samples['api-disabled'].diagnoses) {
      for (const step of fix) expect(text).toContain(step.text.replaceAll('`', ''));
      for (const step of fix) if (step.kind === 'run') expect(text).toContain(step.argv.join(' '));
    }
    expect(text).toContain('How to fix key-create-denied');
  });
});

it('makes markup of no text', () => {
  // The words of a command are counted by their blanks.
  const tags = (text: string): readonly string[] =>
    Array.from(htmlReport(hostileReport(text)).matchAll(/<(\/?[a-z]\w*)\b/gi), ([, tag]) => tag ?? '').filter(
      (tag) => !tag.endsWith('span'),
    );
  const tame = tags('tame');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', ';', '=', '/', '!', ' ', 'a', 'script', '#') }),
  );
  fc.assert(
    fc.property(text, (word) => {
      // Backquotes make code of what is between them, on purpose.
      expect(tags(`x${word.replaceAll('`', '')}`)).toEqual(tame);
    }),
    { numRuns: 60 },
  );
});

describe('contrast', () => {
  const schemes = [...styles.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value])),
  );
  const [light = {}, dark = {}, print = {}] = schemes;

  it.each([
    ['light', light],
    ['dark', dark],
    ['print', print],
  ] as const)('is readable in %s', (_, colors) => {
    const hues = ['pass', 'warn', 'fail', 'unknown', 'skip'];
    const pairs = [
      ...hues.flatMap((hue) => [
        [hue, 'card'],
        [hue, `${hue}-soft`],
      ]),
      ...['text', 'soft', 'link'].flatMap((ink) => [
        [ink, 'card'],
        [ink, 'page'],
      ]),
      ['text', 'code'],
    ];
    // WCAG 2.2, level AA, for text of normal size.
    const poor = pairs.filter(([ink = '', paper = '']) => contrast(colors[ink] ?? '', colors[paper] ?? '') < 4.5);
    expect(poor).toEqual([]);
  });
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.slice(1).replace(/./g, '$&$&') : color.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the chain', () => {
  /** Name and word of each stage, and which one is marked. */
  function chain(from: Report): {
    readonly stages: readonly string[];
    readonly here: string | null;
    readonly title: string;
  } {
    const list = /<ol class="chain"[^]*?<\/ol>/.exec(htmlReport(from))?.[0] ?? '';
    const items = list.split('<li ').slice(1);
    const of = (item: string): string =>
      `${/<strong>(.*?)<\/strong>/.exec(item)?.[1]}: ${/<span class="word">(.*?)<\/span>/.exec(item)?.[1]}`;
    const here = items.find((item) => /^class="[^"]*\bhere\b/.test(item));
    const [, title = ''] = /<h2 id="way">\s*(.*?)\s*<\/h2>/.exec(htmlReport(from)) ?? [];
    return { stages: items.map(of), here: here === undefined ? null : of(here), title };
  }

  it('is whole when a model answered', () => {
    expect(chain(samples.healthy)).toEqual({
      stages: ['Key: fine', 'Project: fine', 'API: fine', 'Permissions: fine', 'Model: fine'],
      here: null,
      title: 'The way to the model',
    });
    expect(chain(samples.vertex).stages[0]).toBe('Credentials: fine');
    expect(chain(samples.warnings).stages).toContain('Project: fine, with a warning');
  });

  it('breaks where the root cause is, and what follows from it is marked as such', () => {
    const { stages, here, title } = chain(samples['api-disabled']);
    expect(title).toBe('Where it breaks');
    expect(here).toBe('API: breaks here');
    expect(stages).toEqual([
      'Key: unknown',
      'Project: fine, with a warning',
      'API: breaks here',
      'Permissions: fine, with a warning',
      'Model: fails with it',
    ]);
  });

  it('stops where gkey could not look any further', () => {
    const { here, title } = chain(samples.network);
    expect([here, title]).toEqual(['Permissions: not decided', 'Where it stops']);
    expect(chain(samples.nothing)).toMatchObject({ here: null, title: 'The way to the model' });
  });

  it('shows a failure that has no diagnosis', () => {
    const failed = report({
      verdict: 'fail',
      exitCode: 1,
      checks: [check('project', 'pass'), check('live-call', 'fail')],
    });
    expect(chain(failed).here).toBe('Model: breaks here');
  });

  it('says that a finding is ignored, and never that a failure is fine', () => {
    const terms = { reason: 'soon', until: '2027-01-31' };
    const ignored = diagnosis('key-standard', { severity: 'warning', checks: ['key-type'], ignored: terms });
    const checks = [check('key-type', 'pass'), check('live-call', 'pass')];
    expect(chain(report({ checks, diagnoses: [ignored] })).stages[0]).toBe('Key: fine, finding ignored');
    const failure = diagnosis('key-invalid', { checks: ['live-call'], ignored: terms });
    const undecided = report({ verdict: 'unknown', exitCode: 2, checks, diagnoses: [failure] });
    expect(chain(undecided).stages.at(-1)).toBe('Model: finding ignored');
  });
});

describe.runIf(chromiumPath !== null)(inChromium, () => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  /** What the browser complained of, and what it asked for beside the page. */
  const said: string[] = [];

  beforeAll(async () => {
    [browser, folder] = await Promise.all([openChromium(), mkdtemp(path.join(os.tmpdir(), 'gkey-html-'))]);
    page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('dialog', (dialog) => said.push(dialog.message()));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith('data:') && !url.startsWith(pathToFileURL(folder).href)) said.push(url);
    });
  });

  beforeEach(() => {
    said.length = 0;
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  /** Opens a report as people do, from a file. */
  async function open(from: Report, colorScheme: 'light' | 'dark', width: number): Promise<void> {
    const file = path.join(folder, 'report.html');
    await writeFile(file, htmlReport(from));
    await page.emulateMedia({ colorScheme, media: 'screen' });
    await page.setViewportSize({ width, height: 740 });
    await page.goto(pathToFileURL(file).href);
  }

  it.each(Object.entries(samples))('shows %s quietly, in both schemes, and on a telephone', async (_, sample) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await open(sample, colorScheme, 360);
      const seen = await page.evaluate(`({
        wide: document.documentElement.scrollWidth,
        paper: getComputedStyle(document.body).backgroundColor,
        stages: document.querySelectorAll('.stage').length,
      })`);
      expect({ ...(seen as object), said }).toEqual({
        wide: 360,
        paper: colorScheme === 'dark' ? 'rgb(15, 18, 22)' : 'rgb(246, 247, 248)',
        stages: 5,
        said: [],
      });
    }
  });

  it('stands side by side on a desk, below each other on a telephone, and in ink on white on paper', async () => {
    await open(samples['api-disabled'], 'dark', 1100);
    const tops = (): Promise<number> =>
      page.evaluate(
        `new Set([...document.querySelectorAll('.stage')].map((one) => Math.round(one.getBoundingClientRect().top))).size`,
      );
    expect(await tops()).toBe(1);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await tops()).toBe(5);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await page.evaluate(
      `[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]`,
    );
    expect(ink).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('tells without the picture what the picture shows', async () => {
    await open(samples['api-disabled'], 'light', 1100);
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toContain('heading "Where it breaks" [level=2]');
    expect(tree.replaceAll(/\s+(?:- text: )?/g, ' ')).toMatch(/listitem: - strong: API Gemini API breaks here/);
    expect(tree).toMatch(/paragraph:[^]*It breaks at[^]*API/);
    expect(tree).not.toContain('- img');
  });

  it('copies a command as it has to be typed', async () => {
    await open(samples['api-disabled'], 'light', 360);
    const copied = await page.evaluate(`(() => {
      getSelection().selectAllChildren(document.querySelector('pre'));
      return String(getSelection());
    })()`);
    expect(copied).toBe('gcloud services enable generativelanguage.googleapis.com --project=my-app-481516');
  });

  it('does nothing that a hostile text wants', async () => {
    await open(samples.healthy, 'light', 360);
    for (const text of hostile) {
      await page.setContent(htmlReport(hostileReport(text)));
      const seen = await page.evaluate<{ links: string[]; title: string; heading: string }>(`({
        strange: [...document.querySelectorAll('script, img, iframe, b, form, [onerror], [onload], [onmouseover], [style]')].length,
        links: [...document.links].map((link) => link.getAttribute('href')).filter((href) => !href.startsWith('#')),
        wide: document.documentElement.scrollWidth,
        heading: document.querySelector('h1').textContent,
        stages: document.querySelectorAll('.stage').length,
        title: document.title,
      })`);
      expect({ ...seen, text }).toMatchObject({ strange: 0, wide: 360, stages: 5 });
      expect(seen.links.filter((href) => href !== 'https://cloud.google.com/docs')).toEqual([]);
      expect(seen.title).toMatch(/^Fail: .* - gkey$|^Fail: - gkey$/u);
      if (/[<>]/.test(text)) expect(seen.heading).toContain(text.replaceAll(/`([^`]+)`/g, '$1').slice(0, 20));
    }
    expect(said).toEqual([]);
  });
});
