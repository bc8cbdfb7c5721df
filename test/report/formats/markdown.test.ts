import { Lexer, type Token, type Tokens, Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { english } from '../../../src/language/language.ts';
import * as markdown from '../../../src/report/markdown.ts';
import type { Report } from '../../../src/report/schema.ts';
import { diagnosis, report, samples } from '../sample.ts';
import { hostile, hostileReport } from './hostile.ts';

const markdownReport = (from: Report): string => markdown.markdownReport(from, english);

/** All tokens of a document in GitHub's dialect, nested ones included. */
function tokens(text: string): readonly Token[] {
  const all: Token[] = [];
  void new Marked().walkTokens(Lexer.lex(text, { gfm: true }), (token) => {
    all.push(token);
  });
  return all;
}

function of(text: string, type: string): readonly Tokens.Generic[] {
  return tokens(text).filter((token) => token.type === type);
}

/** The cells of the table of checks, as readers see them. */
function rows(text: string): readonly (readonly string[])[] {
  const [table] = of(text, 'table') as readonly Tokens.Table[];
  return (table?.rows ?? []).map((row) => row.map(({ text: cell }) => cell));
}

describe('a failure', () => {
  const text = markdownReport(samples['api-disabled']);

  it('opens with the answer, then the root cause and its fix', () => {
    expect(of(text, 'heading').map(({ text: heading }) => heading)).toEqual([
      '❌ The Gemini API is off in project my-app-481516',
      'Root cause (`api-disabled`)',
      'Checks',
      'Warning: No billing account is linked to my-app-481516, so it lives on the free tier (`billing-none`)',
      'Warning: roles/owner is more than calling Gemini takes (`role-too-broad`)',
      'Symptom: No Gemini key can be created in my-app-481516 (`key-create-denied`)',
    ]);
  });

  it('has commands in fences, ready to be copied, and links', () => {
    expect(of(text, 'code').map(({ lang, text: code }) => [lang, code])[0]).toEqual([
      'sh',
      'gcloud services enable generativelanguage.googleapis.com --project=my-app-481516',
    ]);
    expect(of(text, 'link').map(({ href }) => href)).toContain(
      'https://console.cloud.google.com/apis/library/generativelanguage.googleapis.com?project=my-app-481516',
    );
  });

  it('has a row for every check of the surface', () => {
    const shown = samples['api-disabled'].checks.filter(({ id }) => id !== 'vertex-call');
    expect(rows(text).map(([, id]) => id)).toEqual(shown.map(({ id }) => `\`${id}\``));
    expect(rows(text)[6]?.[0]).toBe('❌ fail');
  });

  it('folds other findings away', () => {
    expect(text).toMatch(/<details>\n<summary>Other findings \(2\)<\/summary>\n\n[^]*<\/details>/);
  });

  it('warns before a risky command', () => {
    expect(text).toContain('**(risky: read it before you run it)**');
  });
});

it('says what was proved when all is well', () => {
  const text = markdownReport(samples.healthy);
  expect(text).toMatch(/^## ✅ It works: gemini-3\.1-flash-lite answered with this key\n/);
  expect(text).not.toContain('<details>');
});

it('says what is open, and how to decide it', () => {
  expect(markdownReport(samples.nothing)).toMatch(/^## ❔ Nothing could be checked\n[^]*Name a project \(`gkey doctor/);
  expect(markdownReport(samples.network)).toMatch(/^## ❔ Could not decide: The name generativelanguage/);
});

it('lists what is ignored, with the terms, and what the ignores need', () => {
  const ignored = diagnosis('role-too-broad', { ignored: { reason: 'a sandbox', until: '2027-01-31', owner: 'ops' } });
  const notice = { kind: 'stale', cause: 'billing-none', until: '2027-01-31', message: 'It can go.' } as const;
  const text = markdownReport(report({ diagnoses: [ignored], notices: [notice] }));
  expect(text).toContain('- ⚠️ It can go.');
  expect(text).toContain('<summary>Ignored (1)</summary>');
  expect(text).toContain('ignored until 2027-01-31 by ops: a sandbox');
});

describe.each(hostile)('whatever came from outside is text: %j', (foreign) => {
  const text = markdownReport(hostileReport(foreign));

  it('no HTML but the folds, no pictures, no links but ours', () => {
    const html = of(text, 'html').map(({ raw }) => raw.trim());
    expect(html.filter((raw) => !/^<(?:\/details|details>\n<summary>[\w ]+ \(\d\)<\/summary)>$/.test(raw))).toEqual([]);
    expect(of(text, 'image')).toEqual([]);
    const strange = of(text, 'link').filter(
      ({ href, raw }) => !/^(?:https?:)?\/\//.test(String(href)) || raw.startsWith('['),
    );
    expect(strange).toEqual([]);
  });

  it('no headings, cells or items of its own', () => {
    const tame = markdownReport(hostileReport('tame'));
    const shape = (document: string) => ({
      headings: of(document, 'heading').map(({ depth }) => Number(depth)),
      rows: rows(document).map((row) => row.length),
      items: of(document, 'list_item').length,
      fences: of(document, 'code').length,
      rules: of(document, 'hr').length,
    });
    if (foreign.trim() === '') return;
    expect(shape(text)).toEqual(shape(tame));
  });

  it('no mention and no reference', () => {
    // Blocks are texts that hold the texts of their lines.
    const leaves = of(text, 'text').filter(({ tokens: inside }) => inside === undefined);
    const bare = leaves.map(({ raw }) => raw).join('\n');
    expect(bare).not.toMatch(/(?<!\w)@\w/);
    expect(bare).not.toMatch(/#\d/);
  });
});
