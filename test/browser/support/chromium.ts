import { describe, jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Quiet: what a browser does for its maker would be taken for requests of ours. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is on this machine, or null. */
export const chromiumPath: string | null =
  process.env['CHROMIUM_PATH'] ?? USUAL_PLACES.find((place) => existsSync(place)) ?? null;

/** A browser with an empty profile of its own. */
export function launchChromium(): Promise<Browser> {
  if (!chromiumPath)
    throw new Error('There is no Chromium here. Install one, or name its file in CHROMIUM_PATH.');
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: chromiumPath,
    args: [...QUIET, ...(isRoot ? ['--no-sandbox'] : [])],
    timeout: 60_000,
  });
}

/** A suite that needs Chromium: without one it is skipped and says so; in CI, where nobody would read that, it fails. */
export function describeInChromium(name: string, suite: () => void): void {
  jest.setTimeout(120_000);
  if (chromiumPath || process.env['CI'] === 'true') describe(name, suite);
  else describe.skip(`${name} (skipped: this machine has no Chromium)`, suite);
}
