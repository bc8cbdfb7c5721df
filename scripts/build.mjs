// Bundles src/cli.ts and everything it uses into dist/. Node would spend more time finding and compiling six hundred small files
// than Google takes to answer; bundled, gkey starts three times as fast, and `npx gkey` has nothing else to download.
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

// Google's libraries are CommonJS and expect these.
const banner = `import { createRequire as gkeyRequire } from 'node:module';
import { fileURLToPath as gkeyPath } from 'node:url';
const require = gkeyRequire(import.meta.url);
const __filename = gkeyPath(import.meta.url);
const __dirname = gkeyPath(new URL('.', import.meta.url));`;

const { metafile } = await build({
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  banner: { js: banner },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
});

// The licences of what is bundled want their text to go along.
const bundled = [
  ...new Set(Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [])),
];
const notices = await Promise.all(
  bundled.toSorted().map(async (folder) => {
    const { name, version, license, author } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|notice)/i.test(file)).toSorted();
    const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
    // Google's packages bring no file; Apache-2.0 is the licence of gkey, too.
    const said =
      license === 'Apache-2.0'
        ? 'Licensed under the Apache License 2.0, see LICENSE.'
        : `Licensed under ${license} by ${author?.name ?? author ?? 'its authors'}.`;
    return [`${name} ${version} (${license})`, ...(texts.length > 0 ? texts.map((text) => text.trim()) : [said])].join(
      '\n\n',
    );
  }),
);
await writeFile('dist/THIRD-PARTY-NOTICES.txt', `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);

// What an earlier build left goes last, so that a program that is running keeps its files.
const written = new Set(Object.keys(metafile.outputs).map((file) => path.normalize(file)));
const stale = (await readdir('dist'))
  .map((name) => path.join('dist', name))
  .filter((file) => !written.has(file) && !file.endsWith('.txt'));
await Promise.all(stale.map((file) => rm(file, { recursive: true })));
await chmod('dist/cli.js', 0o755);
