import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { listWorlds, loadWorld } from '../../src/simulator/index.ts';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { englishIn } from '../language/leftovers.ts';
import { visit } from '../run.ts';

/** Every world through the real clients, over real HTTP: what a person would get. */
const worlds = await listWorlds();

describe.each(worlds)('$name: $summary', ({ name }) => {
  it(
    'gets the diagnosis, exit code and statuses that the world expects, asking nothing twice',
    { timeout: 40_000 },
    async () => {
      const world = await loadWorld(name);
      // What a Chinese reader gets of the same run stands in a file; programs get English all the same.
      const chinese = path.join(tmpdir(), `gkey-${process.pid}-${name}.md`);
      const args = ['--format', 'json', '--lang', 'zh-CN', '--output', `markdown:${chinese}`];
      const { exitCode, stderr, report, simulator } = await visit(world, args);
      expect(stderr).toBe('');
      const parsed = reportSchema.parse(report);
      const statuses = Object.fromEntries(parsed.checks.map(({ id, status }) => [id, status]));
      // What a world leaves out is left open; a diagnosis of null means that there must be none.
      const stated = Object.fromEntries(Object.entries(world.expect).filter(([, value]) => value !== undefined));
      expect({ diagnosis: parsed.diagnoses[0]?.cause ?? null, exitCode, statuses }).toMatchObject(stated);
      expect(parsed.exitCode).toBe(exitCode);
      expect(simulator.unknownRequests).toEqual([]);
      expect(parsed.calls.total).toBe(simulator.requests.length);
      const told = await readFile(chinese, 'utf8');
      await rm(chinese);
      expect(told.split('\n').flatMap(englishIn)).toEqual([]);
      expect(JSON.stringify(report)).not.toMatch(/\p{Script=Han}/u);
    },
  );
});
