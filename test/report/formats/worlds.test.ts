/** Every format of every world, read by tools that know nothing of gkey. */
import { Lexer, type Tokens } from 'marked';
import { beforeAll, describe, expect, it } from 'vitest';
import { formats, render, type Format } from '../../../src/report/formats.ts';
import type { Report } from '../../../src/report/schema.ts';
import { listWorlds, loadWorld } from '../../../src/simulator/index.ts';
import { visit } from '../../run.ts';
import { chromiumPath, inChromium, openChromium } from '../browser.ts';
import { options } from './options.ts';
import { sarifErrors, xmlErrors } from './tools.ts';

interface Visited {
  readonly name: string;
  readonly report: Report;
  readonly documents: Readonly<Record<Format, string>>;
  /** What must be in none of them. */
  readonly secrets: readonly string[];
}

/** Worlds at the same time: most of a visit is waiting, and the ones that hang wait for the time-out. */
const together = 8;

async function visited(name: string): Promise<Visited> {
  const { report, simulator } = await visit(await loadWorld(name), ['--format', 'json', '--timeout', '2s']);
  if (report === null) throw new Error(`${name} left no report`);
  const rendered = await Promise.all(formats.map(async (format) => [format, await render(format, report, options)]));
  const strings = Object.values(simulator.world.keys).map(({ string }) => string);
  return {
    name,
    report,
    documents: Object.fromEntries(rendered) as Record<Format, string>,
    secrets: [...strings, 'ya29.EXAMPLE', '1//EXAMPLE', 'PRIVATE KEY'].filter((secret) => typeof secret === 'string'),
  };
}

const all: Visited[] = [];

beforeAll(async () => {
  const names = (await listWorlds()).map(({ name }) => name);
  const queue = names.values();
  const work = async (): Promise<void> => {
    for (const name of queue) all.push(await visited(name));
  };
  await Promise.all(Array.from({ length: together }, work));
}, 60_000);

/** The worlds in which something is the matter with one format, and what. */
function wrong(format: Format, look: (text: string, visited: Visited) => unknown): Readonly<Record<string, unknown>> {
  const found = all.map((one) => [one.name, look(one.documents[format], one)] as const);
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

/** Ids of the checks that concern the surface. */
function shownChecks({ checks, target }: Report): readonly string[] {
  const other = target.surface === 'gemini' ? /^vertex-call$/ : /^(?:key|live)-/;
  return checks.map(({ id }) => id).filter((id) => !other.test(id));
}

describe('every world', () => {
  it('was visited', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ report: { verdict } }) => verdict))).toEqual(
      new Set(['pass', 'warn', 'fail', 'unknown']),
    );
  });

  it.each(formats)('gives %s without a secret', (format) => {
    const leaks = wrong(format, (text, { secrets }) => secrets.find((secret) => text.includes(secret)) ?? null);
    expect(leaks).toEqual({});
  });

  it('gives SARIF that the published schema allows, without a path of this machine', () => {
    expect(wrong('sarif', (text) => sarifErrors(text)[0] ?? null)).toEqual({});
    expect(
      wrong('sarif', (text) => /"[^"]*(?<![\w:/~.])\/(?:tmp|home|Users|root)\/[^"]*"/.exec(text)?.[0] ?? null),
    ).toEqual({});
  });

  it('gives SARIF with one result per diagnosis, and an invocation that tells the verdict', () => {
    const problems = wrong('sarif', (text, { report }) => {
      const [run] = (JSON.parse(text) as { runs: { results: { ruleId: string }[]; invocations: object[] }[] }).runs;
      const same =
        JSON.stringify(run?.results.map(({ ruleId }) => ruleId)) ===
        JSON.stringify(report.diagnoses.map(({ cause }) => cause));
      const { exitCode, verdict } = report;
      const [invocation] = run?.invocations ?? [];
      expect(invocation).toMatchObject({ exitCode, executionSuccessful: verdict !== 'unknown' });
      return same ? null : 'other results than diagnoses';
    });
    expect(problems).toEqual({});
  });

  it.each(['junit-ant', 'junit-jenkins'] as const)('gives JUnit that %s.xsd allows', async (schema) => {
    const documents = Object.fromEntries(all.map(({ name, documents: { junit } }) => [name, junit]));
    expect(await xmlErrors(documents, schema)).toEqual([]);
  });

  it('gives JSON Lines that end with the result', () => {
    const problems = wrong('jsonl', (text, { report }) => {
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines).toHaveLength(2 + report.checks.length + report.diagnoses.length);
      return lines.at(-1)?.['exitCode'] === report.exitCode ? null : lines.at(-1);
    });
    expect(problems).toEqual({});
  });

  it('gives workflow commands for its roots, and one line', () => {
    const problems = wrong('github', (text, { report }) => {
      const lines = text.trimEnd().split('\n');
      const roots = report.diagnoses.filter(({ role }) => role === 'root').length;
      const commands = lines.filter((line) => /^::(?:error|warning|notice) title=[^,:]*::[^]*$/.test(line)).length;
      const unnamed = roots === 0 && ['fail', 'unknown'].includes(report.verdict) ? 1 : 0;
      return commands === roots + unnamed && lines.length === commands + 1 ? null : text;
    });
    expect(problems).toEqual({});
  });

  it('gives Markdown whose table has a row per check', () => {
    const problems = wrong('markdown', (text, { report }) => {
      const table = Lexer.lex(text).find((token): token is Tokens.Table => token.type === 'table');
      return table?.rows.length === shownChecks(report).length ? null : text;
    });
    expect(problems).toEqual({});
  });
});

describe.runIf(chromiumPath !== null)(`every world ${inChromium}`, () => {
  it(
    'gives a page that a browser shows without a complaint, with the place of the break',
    { timeout: 40_000 },
    async () => {
      const browser = await openChromium();
      try {
        const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        const problems: string[] = [];
        for (const { name, report, documents } of all) {
          await page.setContent(documents.html, { waitUntil: 'domcontentloaded' });
          const seen = await page.evaluate<{ wide: number; breaks: number; links: number; checks: string }>(`({
          wide: document.documentElement.scrollWidth,
          breaks: document.querySelectorAll('.stage.here').length,
          links: [...document.querySelectorAll('a[href^="#"]')].filter(({ hash }) => !document.querySelector(hash)).length,
          checks: [...document.querySelectorAll('.checks .id')].map((id) => id.textContent.trim()).sort().join(),
        })`);
          const broken = report.verdict === 'fail' || (report.verdict === 'unknown' && report.diagnoses.length > 0);
          if (seen.wide > 360) problems.push(`${name} is ${seen.wide} px wide`);
          if (seen.breaks !== (broken ? 1 : 0)) problems.push(`${name} breaks at ${seen.breaks} places`);
          if (seen.links > 0) problems.push(`${name} has links to nowhere`);
          if (seen.checks !== shownChecks(report).toSorted().join()) problems.push(`${name} shows ${seen.checks}`);
        }
        expect([...problems, ...said]).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});
