// Bundles src/cli.ts and everything it uses into dist/. Node would spend more time finding and compiling six hundred small files
// than Google takes to answer; bundled, gkey starts three times as fast, and `npx gkey` has nothing else to download.
import { chmod, readdir, rm } from 'node:fs/promises';
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

// What an earlier build left goes last, so that a program that is running keeps its files.
const written = new Set(Object.keys(metafile.outputs).map((file) => path.normalize(file)));
const stale = (await readdir('dist'))
  .map((name) => path.join('dist', name))
  .filter((file) => !written.has(file) && !file.endsWith('.LEGAL.txt'));
await Promise.all(stale.map((file) => rm(file, { recursive: true })));
await chmod('dist/cli.js', 0o755);
