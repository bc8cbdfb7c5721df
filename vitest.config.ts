import { defineConfig } from 'vitest/config';

/**
 * Settings of the person who runs the tests that would change what gkey does: its inputs, and everything that colours
 * output or sends requests elsewhere. Set before the workers start, because Node reads locale and time zone only then.
 */
const disturbing =
  /^(GKEY|GEMINI|GOOGLE|CLOUDSDK|GCLOUD|GCE|GCP)_|^(GCLOUD_PROJECT|CLOUD_ML_REGION|(HTTPS?|ALL|NO)_PROXY|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|NODE_TLS_REJECT_UNAUTHORIZED|NODE_USE_ENV_PROXY|FORCE_COLOR|CLICOLOR|CLICOLOR_FORCE|COLUMNS|LC_.+|LANGUAGE)$/i;
for (const name of Object.keys(process.env)) {
  if (disturbing.test(name)) delete process.env[name];
}
Object.assign(process.env, { NO_COLOR: '1', TZ: 'UTC', LANG: 'en_US.UTF-8' });

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests run the program as it is published.
    globalSetup: ['test/build.ts'],
    // Vitest leaves a core idle, which on two cores is half of them.
    maxWorkers: '100%',
    // Loading Google's libraries anew for every file would take a third of the time; no test changes a module.
    isolate: false,
    // Some tests start gkey as a process of its own; a busy machine may take its time.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // No call reaches a real host: a test that needs the metadata server says so itself.
    env: { METADATA_SERVER_DETECTION: 'none' },
  },
});
