import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One line of code in a file of its own, and what the wall must answer; null where there is no wall. */
const cases: readonly (readonly [file: string, code: string, answer: string | null])[] = [
  ['src/model.ts', `import './checks/index.ts';`, 'model.ts imports nothing'],
  ['src/model.ts', `import type { A } from 'zod';`, 'model.ts imports nothing'],

  ['src/redact.ts', `import { a } from './report/text.ts';`, 'redact.ts imports nothing'],
  ['src/redact.ts', `export const a = process.env;`, 'Pure code'],

  ['src/program.ts', `import { Command } from 'commander';`, null],
  ['src/program.ts', `await import('./commands/doctor.ts');`, null],
  ['src/program.ts', `import { version } from './package-files.ts';`, null],
  ['src/program.ts', `import { doctor } from './doctor.ts';`, 'work belongs into src/commands/'],
  ['src/cli.ts', `process.stdout.write('');`, null],
  ['src/cli.ts', `await import('./doctor.ts');`, 'work belongs into src/commands/'],
  ['src/cli.ts', `import { a } from './evidence/transport.ts';`, 'work belongs into src/commands/'],
  ['src/cli.ts', `import { z } from 'zod';`, 'work belongs into src/commands/'],

  ['src/commands/doctor.ts', `import { a } from '../evidence/transport.ts';`, null],
  ['src/commands/doctor.ts', `import { writeFile } from 'node:fs/promises';`, null],
  ['src/commands/doctor.ts', `process.stdout.write('');`, null],
  ['src/commands/doctor.ts', `import { a } from '../../test/a.ts';`, 'no test code'],
  ['src/commands/doctor.ts', `import { GoogleGenAI } from '@google/genai';`, 'no tools of the developer'],
  ['src/commands/doctor.ts', `console.log('');`, 'console'],

  ['src/doctor.ts', `import { checks } from './checks/index.ts';`, null],
  ['src/doctor.ts', `import { diagnose } from './diagnose.ts';`, null],
  ['src/diagnose.ts', `import { rules } from './rules/index.ts';`, null],
  ['src/diagnose.ts', `import { a } from './evidence/gather.ts';`, 'only the types of evidence/'],
  ['src/explain.ts', `import { a } from './problem/passages.ts';`, null],
  ['src/explain.ts', `import { createReadStream } from 'node:fs';`, 'does no I/O of its own'],
  ['src/explain.ts', `export const a = process.stdin;`, 'Pure code'],
  ['src/run-check.ts', `import { a } from './simulator/index.ts';`, 'does no I/O of its own'],
  ['src/run-check.ts', `export const a = performance.now();`, 'take the time as an argument'],
  ['src/doctor.ts', `import type { A } from './evidence/gather.ts';`, null],
  ['src/doctor.ts', `import { a } from './evidence/gather.ts';`, 'only the types of evidence/'],
  ['src/doctor.ts', `import { a } from './commands/doctor.ts';`, 'does no I/O of its own'],
  ['src/doctor.ts', `import { a } from './simulator/index.ts';`, 'does no I/O of its own'],
  ['src/doctor.ts', `import { readFile } from 'node:fs/promises';`, 'does no I/O of its own'],
  ['src/doctor.ts', `export const a = Date.now();`, 'take the time as an argument'],

  ['src/evidence/project.ts', `import { a } from '../problem/index.ts';`, null],
  ['src/evidence/project.ts', `import { a } from '@google-cloud/resource-manager';`, null],
  ['src/evidence/project.ts', `import { readFile } from 'node:fs/promises';`, null],
  ['src/evidence/project.ts', `import type { GaxiosResponse } from 'gaxios';`, null],
  ['src/evidence/project.ts', `import { a } from '../checks/project.ts';`, 'gathers and judges nothing'],
  ['src/evidence/project.ts', `import { a } from '../rules/index.ts';`, 'gathers and judges nothing'],
  ['src/evidence/project.ts', `import { a } from '../simulator/index.ts';`, 'gathers and judges nothing'],
  ['src/evidence/project.ts', `import { writeFileSync } from 'node:fs';`, 'reads and never writes'],
  ['src/evidence/project.ts', `import { request } from 'gaxios';`, 'the one door to the network'],
  ['src/evidence/project.ts', `import https from 'node:https';`, 'the one door to the network'],
  ['src/evidence/project.ts', `export const a = fetch('');`, 'the one door to the network'],
  ['src/evidence/project.ts', `process.stderr.write('');`, 'Only src/commands/'],
  ['src/evidence/transport.ts', `import { Gaxios } from 'gaxios';`, null],
  ['src/evidence/transport.ts', `import { a } from '../report/schema.ts';`, 'evidence/ sees model and problem only'],

  ['src/diff.ts', `import { sameCase } from './diagnose.ts';`, null],
  ['src/diff.ts', `import { readFile } from 'node:fs/promises';`, 'does no I/O of its own'],
  ['src/waiting.ts', `import { a } from './report/exit-code.ts';`, null],
  ['src/waiting.ts', `import { a } from './commands/wait.ts';`, 'does no I/O of its own'],
  ['src/waiting.ts', `setTimeout(() => {}, 1);`, 'waits for nothing'],
  ['src/waiting.ts', `export const a = Date.now();`, 'take the time as an argument'],

  ['src/problem/index.ts', `import { a } from '../model.ts';`, null],
  ['src/problem/index.ts', `import { a } from './json.ts';`, null],
  ['src/problem/index.ts', `import { a } from '../rules/index.ts';`, 'sees model.ts only'],
  ['src/problem/index.ts', `import fs from 'node:fs';`, 'sees model.ts only'],
  ['src/problem/index.ts', `export const a = process.env;`, 'Pure code'],

  ['src/checks/project.ts', `import { defineCheck } from '../model.ts';`, null],
  ['src/checks/project.ts', `import { a } from './project-number.ts';`, null],
  ['src/checks/shared/names.ts', `import type { Facts } from '../../model.ts';`, null],
  ['src/checks/shared/names.ts', `import { a } from '../../rules/index.ts';`, 'A check sees evidence only'],
  ['src/checks/project.ts', `import type { A } from '../evidence/project.ts';`, 'A check sees evidence only'],
  ['src/checks/project.ts', `import { rules } from '../rules/index.ts';`, 'A check sees evidence only'],
  ['src/checks/project.ts', `import { a } from '../problem/index.ts';`, 'A check sees evidence only'],
  ['src/checks/project.ts', `import fs from 'node:fs';`, 'A check sees evidence only'],
  ['src/checks/project.ts', `import { z } from 'zod';`, 'A check sees evidence only'],
  ['src/checks/project.ts', `await import('../rules/index.ts');`, 'A check sees evidence only'],
  ['src/checks/project.ts', `export { a } from '../report/model.ts';`, 'A check sees evidence only'],
  ['src/checks/project.ts', `export const a = fetch('');`, 'src/evidence/ asks'],
  ['src/checks/project.ts', `export const a = Date.now();`, 'take the time as an argument'],

  ['src/rules/index.ts', `import { a } from '../problem/index.ts';`, null],
  ['src/rules/index.ts', `import { a } from './key.ts';`, null],
  ['src/rules/index.ts', `import { a } from '../checks/index.ts';`, 'rules/ sees model and problem only'],
  ['src/rules/index.ts', `import { a } from '../evidence/gather.ts';`, 'rules/ sees model and problem only'],
  ['src/rules/index.ts', `setTimeout(() => {}, 1);`, 'waits for nothing'],

  ['src/report/text.ts', `import { styleText } from 'node:util';`, null],
  ['src/report/text.ts', `import { z } from 'zod';`, 'report/ turns a Report into a string'],
  ['src/report/text.ts', `import { rules } from '../rules/index.ts';`, 'report/ turns a Report into a string'],
  ['src/report/text.ts', `import fs from 'node:fs';`, 'report/ turns a Report into a string'],
  ['src/report/text.ts', `export const a = process.stdout;`, 'Pure code'],
  ['src/report/schema.ts', `import * as z from 'zod';`, null],
  ['src/report/schema.ts', `import { styleText } from 'node:util';`, 'A schema sees model.ts and zod only'],

  ['src/simulator/index.ts', `import { createServer } from 'node:http';`, null],
  ['src/simulator/index.ts', `import { packageFile } from '../package-files.ts';`, null],
  ['src/simulator/index.ts', `import type { A } from '../model.ts';`, null],
  ['src/simulator/index.ts', `import { a } from '../evidence/transport.ts';`, 'The simulator plays Google'],
  ['src/simulator/index.ts', `import { a } from '../problem/index.ts';`, 'The simulator plays Google'],
  ['src/simulator/index.ts', `import { rmSync } from 'node:fs';`, 'Only src/commands/ writes files'],

  ['src/simulator/person.ts', `import { rm } from 'node:fs/promises';`, null],
  ['src/simulator/person.ts', `import { a } from '../evidence/key.ts';`, 'The simulator plays Google'],
  ['src/simulator/apis/iam.ts', `import { a } from '../cloud.ts';`, null],
  ['src/simulator/apis/iam.ts', `import type { A } from '../../model.ts';`, null],
  ['src/simulator/apis/iam.ts', `import { a } from '../../problem/index.ts';`, 'The simulator plays Google'],

  ['test/a.test.ts', `import { a } from '../src/evidence/transport.ts';`, null],
];

const oxlint = path.resolve('node_modules/oxlint/bin/oxlint');
// The lock file may lack the linter's binary for this system; then `npm run check` cannot lint either.
const linterRuns = spawnSync(process.execPath, [oxlint, '--version']).status === 0;

describe.runIf(linterRuns)('the walls between the folders', () => {
  const house = mkdtempSync(path.join(tmpdir(), 'gkey-walls-'));
  const answers = new Map<string, string[]>();
  // A case has a folder of its own, so that two cases may speak of the same file.
  const room = (index: number) => path.join(house, String(index));

  beforeAll(() => {
    for (const [index, [file, code]] of cases.entries()) {
      const target = path.join(room(index), file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, `${code}\n`);
      copyFileSync('.oxlintrc.json', path.join(room(index), '.oxlintrc.json'));
    }
    const walls = ['no-restricted-imports', 'no-restricted-globals', 'no-restricted-properties', 'no-console'];
    const run = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: house, encoding: 'utf8' });
    for (const { code, filename, message, help } of JSON.parse(run.stdout).diagnostics) {
      if (!walls.some((wall) => code.includes(`(${wall})`))) continue;
      const index = filename.split(/[\\/]/)[0];
      answers.set(index, [...(answers.get(index) ?? []), `${message} ${help}`]);
    }
  });

  afterAll(() => {
    rmSync(house, { recursive: true });
  });

  it.each(cases.map(([file, code, answer], index) => ({ file, code, answer, index })))(
    '$file: $code',
    ({ index, answer }) => {
      const given = answers.get(String(index)) ?? [];
      if (answer === null) expect(given).toEqual([]);
      else expect(given.join('\n')).toContain(answer);
    },
  );
});
