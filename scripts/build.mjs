// Bundles src/cli.ts and everything it uses into dist/. Node would spend more time finding and compiling six hundred small files
// than Google takes to answer; bundled, gkey starts three times as fast, and `npx gkey` has nothing else to download.
import { chmod, rm } from 'node:fs/promises';
import { build } from 'esbuild';

// Google's libraries are CommonJS and expect these.
const banner = `import { createRequire as gkeyRequire } from 'node:module';
import { fileURLToPath as gkeyPath } from 'node:url';
const require = gkeyRequire(import.meta.url);
const __filename = gkeyPath(import.meta.url);
const __dirname = gkeyPath(new URL('.', import.meta.url));`;

await rm('dist', { recursive: true, force: true });
await build({
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
  logLevel: 'warning',
});
await chmod('dist/cli.js', 0o755);
