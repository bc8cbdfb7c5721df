/** `npm run pictures`: draws the pictures of the two READMEs from the program itself. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { terminalPicture } from './terminal-picture.ts';

const root = path.resolve(import.meta.dirname, '..');
const width = 100;

/** Where a picture stands, and what it shows. */
export const pictures = [
  { file: 'docs/doctor.svg', args: ['doctor', '--simulate', 'api-disabled'] },
  { file: 'docs/doctor.zh-CN.svg', args: ['doctor', '--simulate', 'api-disabled', '--lang', 'zh-CN'] },
] as const;

/** Runs gkey as a person with a terminal of 100 columns would, and draws what it wrote. */
export async function draw({ args }: (typeof pictures)[number]): Promise<string> {
  const env = { PATH: process.env['PATH'], FORCE_COLOR: '1', COLUMNS: String(width), LANG: 'en_US.UTF-8' };
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [path.join(root, 'dist/cli.js'), ...args], { env, cwd: root }, (error, stdout) => {
      // Exit code 1 is what it is about.
      if (error !== null && error.code !== 1) reject(error);
      else resolve(stdout);
    });
  });
  return terminalPicture(['gkey', ...args].join(' '), output);
}

if (process.argv[1] === import.meta.filename)
  for (const picture of pictures) await writeFile(path.join(root, picture.file), await draw(picture));
