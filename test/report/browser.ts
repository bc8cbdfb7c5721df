/** A real browser, where there is one. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Where Debian and others put it; null when it is not installed. */
export const chromiumPath =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file)) ?? null;

/** For the title of tests that need it. */
export const inChromium =
  chromiumPath === null ? 'in Chromium (SKIPPED: it is not installed, apt-get install chromium)' : 'in Chromium';

const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'].map((name) => `--disable-${name}`);

export function openChromium(): Promise<Browser> {
  const args = ['--headless', '--no-sandbox', '--no-first-run', ...quiet];
  return chromium.launch({ executablePath: chromiumPath ?? '', args });
}
