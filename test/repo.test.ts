/**
 * Polices the catalogue: whatever one can forget when adding a check, a cause or a world fails here, with what to do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnyCheck, checks, judgeOf } from '../src/checks/index.ts';
import { type CauseId, causeIds, type EvidenceKey } from '../src/model.ts';
import { rules } from '../src/rules/index.ts';
import { listWorlds, loadWorld } from '../src/simulator/index.ts';

/** Causes that no world can raise in a doctor's run, and why. A cause leaves this list as soon as a world raises it. */
const outOfReach: Readonly<Partial<Record<CauseId, string>>> = {
  'project-quota': 'creating a project fails, which doctor never tries',
  'request-invalid': "doctor's own requests are valid",
  'safety-blocked': "doctor's own prompt is harmless",
  'tos-not-accepted': 'enabling a service fails, which doctor never tries',
  'key-limit-reached': 'creating a key fails, which doctor never tries',
  'license-required': 'Code Assist refuses, which doctor never calls',
  'client-retired': 'Code Assist refuses, which doctor never calls',
  'credentials-multiple': 'doctor sends one credential',
  'key-sent-as-token': 'doctor sends the key in its own header',
  'network-dns': 'a world is served on loopback, where no name is looked up',
  'network-tls': 'a world is served in clear',
  'network-proxy': 'no proxy stands before loopback',
  'project-required': 'a client library was given no project; doctor works without one',
};

/** Lines of a file: code should be split long before, tables of one thing may go on. */
const maxLines = (file: string): number => (isTable(file) ? 550 : 350);
const isTable = (file: string): boolean =>
  file.startsWith('src/language/zh-CN/') ||
  file.startsWith('src/guide/') ||
  (file.startsWith('src/rules/') && (file.includes('/sentences-') || text(file).includes('defineRules({')));
/** The nouns, all in one place. */
const endless = 'src/model.ts';

const generated = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** Every file of the repository, with `/` in its path; without git, which a machine with only Node lacks. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (generated.has(entry.name) || /^\.env($|\.)|\.(tgz|log)$/.test(entry.name)) return [];
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
}

const files = filesUnder('.');
const text = (file: string): string => readFileSync(file, 'utf8');
const sources = files.filter((file) => file.startsWith('src/') && file.endsWith('.ts'));

/** `file:line` of every line that has what `find` looks for. */
function places(find: (line: string) => boolean, among: readonly string[] = files): readonly string[] {
  return among.flatMap((file) =>
    text(file)
      .split('\n')
      .flatMap((line, index) => (find(line) ? [`${file}:${index + 1}`] : [])),
  );
}

describe('checks', () => {
  const ids: readonly string[] = checks.map((check) => check.id);

  it('every file with a check is registered in src/checks/index.ts, under its own name', () => {
    const written = sources
      .filter((file) => /^src\/checks\/[^/]+\.ts$/.test(file) && text(file).includes('defineCheck('))
      .map((file) => path.basename(file, '.ts'));
    expect(written.toSorted()).toEqual(ids.toSorted());
  });

  it('every piece of evidence but the target has exactly one judge', () => {
    // The type of judgeOf makes it name every piece of evidence.
    const judges = Object.keys(judgeOf).map((key) => ({
      key,
      by: checks.filter((check: AnyCheck) => check.judges.includes(key as EvidenceKey)).map(({ id }) => id),
    }));
    expect(judges.filter(({ key, by }) => by.length !== (key === 'target' ? 0 : 1))).toEqual([]);
  });

  it('the README lists every check in their order', () => {
    const table = text('README.md').split('## What it checks')[1]?.split('\n## ')[0] ?? '';
    expect([...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id)).toEqual(ids);
  });
});

describe('causes', () => {
  it.each(causeIds)('%s has a rule with a fix and a dated source', (cause) => {
    const rule = rules[cause];
    expect(rule, `add ${cause} to src/rules/`).toBeDefined();
    expect(rule.fix({}).length, 'a fix has at least one step').toBeGreaterThan(0);
    expect(rule.page.sources.length, 'a page names its sources').toBeGreaterThan(0);
    for (const { date } of rule.page.sources) expect(date).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
  });

  it('every cause has a page in docs/causes, and every page a cause', () => {
    const pages = new Set(files.filter((file) => /^docs\/causes\/(?!README)/.test(file)));
    const wanted = causeIds.map((cause) => `docs/causes/${cause}.md`);
    expect(
      wanted.filter((page) => !pages.has(page)),
      'npm test -- -u writes them',
    ).toEqual([]);
    expect(
      [...pages].filter((page) => !wanted.includes(page)),
      'no cause has this id',
    ).toEqual([]);
  });
});

describe('worlds', async () => {
  const names = (await listWorlds()).map(({ name }) => name);
  const worlds = await Promise.all(names.map(loadWorld));

  it.each(names)('%s says in one line what it is', (name) => {
    const { summary } = worlds[names.indexOf(name)]!;
    expect(summary).toMatch(/^\S.{9,110}$/);
    expect(summary).not.toMatch(/\.$/);
  });

  it('every cause that doctor can meet is raised by a world', () => {
    const raised = new Set(worlds.map(({ expect: { diagnosis } }) => diagnosis));
    expect(
      causeIds.filter((cause) => !raised.has(cause) && !(cause in outOfReach)),
      'add a world to fixtures/ whose expect.diagnosis it is',
    ).toEqual([]);
    expect(
      Object.keys(outOfReach).filter((cause) => raised.has(cause as CauseId)),
      'a world raises it: take it out of the list above',
    ).toEqual([]);
  });
});

describe('the source', () => {
  it('no file under src/ is too long', () => {
    const lines = (file: string): number => text(file).split('\n').length - 1;
    const long = sources.filter((file) => file !== endless && lines(file) > maxLines(file));
    expect(long, 'is it one thing? split it').toEqual([]);
  });

  it('the program loads its commands lazily, so that --help and --version stay fast', () => {
    for (const file of ['src/cli.ts', 'src/program.ts']) {
      expect(text(file)).not.toMatch(
        /^(import|export) (?!type\b)[^;]*from '\.\/(commands\/(?![\w-]+-options\.ts)|redact)/m,
      );
    }
  });

  it('pure code never asks for the time of day', () => {
    const pure = sources.filter((file) => /^src\/(checks|rules|problem|report)\//.test(file));
    expect(places((line) => /\bnew Date\(\)/.test(line), pure)).toEqual([]);
  });

  it('docs/architecture.md knows every folder', () => {
    const page = text('docs/architecture.md');
    const folders = new Set(sources.map((file) => (file.split('/').length > 2 ? `src/${file.split('/')[1]}/` : file)));
    expect([...folders].filter((folder) => !page.includes(`\`${folder}\``))).toEqual([]);
  });
});

describe('secrets', () => {
  const invented = /example|fake|0000|xxxx|invented/i;
  const shapes = [
    /AIza[0-9A-Za-z_-]{35}/g,
    /\bAQ\.[0-9A-Za-z_-]{30,}/g,
    /\bya29\.[0-9A-Za-z_-]{20,}/g,
    /GOCSPX-[0-9A-Za-z_-]{20,}/g,
    /\b1\/\/0[0-9A-Za-z_-]{30,}/g,
    /\b(sk-|gsk_|xai-)[0-9A-Za-z_-]{32,}/g,
    /\bgh[opsu]_[0-9A-Za-z]{36}/g,
    /\bAKIA[0-9A-Z]{16}\b/g,
    // A header with a body; tests build theirs when they run.
    /PRIVATE KEY-----(\\n|\s)*[0-9A-Za-z+/]{40,}/g,
  ];

  it('no file holds anything that looks like a real key or token', () => {
    const found = files
      .filter((file) => file !== 'package-lock.json')
      .flatMap((file) => {
        const content = text(file);
        return shapes
          .flatMap((shape) => [...content.matchAll(shape)])
          .filter(([secret]) => !invented.test(secret))
          .map(
            ({ 0: secret, index }) => `${file}:${content.slice(0, index).split('\n').length} ${secret.slice(0, 6)}…`,
          );
      });
    expect(found, 'put EXAMPLE, FAKE, 0000 or XXXX into an invented one').toEqual([]);
  });
});

describe('the repository', () => {
  it('depends on nothing beside it', () => {
    const beside = [['..', 'shared'].join('/'), ['facts', 'md'].join('.'), ['causes', 'md'].join('.')];
    expect(places((line) => beside.some((name) => line.includes(name)))).toEqual([]);
  });

  it('the lock file names no registry of its own', () => {
    const hosts = [...text('package-lock.json').matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map(([, host]) => host);
    expect(hosts.filter((host) => host !== 'https://registry.npmjs.org')).toEqual([]);
  });

  it('the lock file has every platform’s binaries, so that npm ci works everywhere', () => {
    const { packages } = JSON.parse(text('package-lock.json'));
    const locked = new Set(Object.keys(packages).map((key) => key.replace(/^.*node_modules\//, '')));
    const optional = Object.values<{ optionalDependencies?: object }>(packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    );
    expect(optional.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('the README opens with the two commands of a newcomer', () => {
    const blocks = [...text('README.md').matchAll(/^```sh\n([^]*?)\n```$/gm)].map(([, code]) => code);
    expect(blocks.slice(0, 2)).toEqual(['npm ci && npx gkey doctor --simulate api-disabled', 'npm test']);
  });

  it('the changelog speaks of this version', () => {
    const { version } = JSON.parse(text('package.json'));
    expect(text('CHANGELOG.md')).toContain(`## ${version}`);
  });
});
