import { describe, expect, it } from 'vitest';
import { type CauseId, causeIds, type Rule } from '../../src/model.ts';
import { rules } from '../../src/rules/index.ts';
import * as pages from '../../src/report/cause-page.ts';
import { english } from '../../src/language/language.ts';

/** Written by `npx vitest run test/report/cause-page.test.ts -u`. */
const folder = '../../docs/causes';

const ruleOf = (id: CauseId): Rule => rules[id];
const causePageMarkdown = (id: CauseId): string => pages.causePageMarkdown(id, rules[id]);
const causePageText = (id: CauseId, width: number, language = english): string =>
  pages.causePageText(id, rules[id], width, language);
const causeIndexMarkdown = (): string => pages.causeIndexMarkdown(rules);

describe.each(causeIds)('%s', (id) => {
  it('stands in docs/causes', async () => {
    await expect(causePageMarkdown(id)).toMatchFileSnapshot(`${folder}/${id}.md`);
  });

  it('links to pages that exist, and nowhere else without saying so', () => {
    const links = [...causePageMarkdown(id).matchAll(/\]\(([^)]*)\)/gu)].map(([, target]) => target);
    const pages = new Set(causeIds.map((cause) => `${cause}.md`));
    expect(links.filter((target) => !pages.has(target ?? ''))).toEqual([]);
  });

  it('loses nothing on the way to Markdown or to a terminal', () => {
    const { page, docs, explains } = ruleOf(id);
    const markdown = causePageMarkdown(id);
    const text = causePageText(id, 80).replaceAll(/\s+/gu, ' ');
    for (const sentence of page.wording) {
      expect(markdown).toContain(sentence);
      expect(text).toContain(sentence.replaceAll(/\s+/gu, ' ').trim());
    }
    for (const step of ruleOf(id).fix({})) {
      expect(text).toContain(english.say(step.text));
      if (step.kind === 'run') {
        expect(markdown).toContain(`\n   ${step.argv.join(' ')}\n`);
        expect(text).toContain(step.argv.join(' '));
      }
      if (step.kind === 'open') expect(text).toContain(step.url);
    }
    for (const word of [...docs, ...explains, ...page.sources.map(({ url }) => url)]) {
      expect(markdown).toContain(word);
      expect(text).toContain(word);
    }
  });

  it.each([60, 100, 160])('fits %i columns, but for commands and addresses', (width) => {
    const tooLong = causePageText(id, width)
      .split('\n')
      .filter(
        (line) => line.length > width && !/^ {4,}(?:gcloud|gkey|curl|sudo) /u.test(line) && !/^\s*\S+$/u.test(line),
      );
    expect(tooLong).toEqual([]);
  });

  it('has no stray white space, no colour and nothing undefined', () => {
    for (const text of [causePageMarkdown(id), causePageText(id, 72)]) {
      expect(text).not.toMatch(/[ \t]\n|\n{3}|\u001b|undefined|NaN/u);
      expect(text).toMatch(/[^\n]\n$/u);
    }
  });
});

describe('the index', () => {
  it('stands in docs/causes', async () => {
    await expect(causeIndexMarkdown()).toMatchFileSnapshot(`${folder}/README.md`);
  });

  it('has every cause once', () => {
    const listed = [...causeIndexMarkdown().matchAll(/^\| \[([a-z-]+)\]/gmu)].map(([, id]) => id);
    expect(listed).toEqual(causeIds);
  });
});

describe('Markdown', () => {
  it('shows what looks like markup', () => {
    const page = causePageMarkdown('network-timeout');
    expect(page).toContain(String.raw`\*.googleapis.com`);
    expect(causePageMarkdown('key-ip-blocked')).not.toMatch(/ <empty>/u);
  });
});
