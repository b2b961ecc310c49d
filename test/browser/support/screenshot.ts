import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../../../test-results/browser/', import.meta.url));

/** With SCREENSHOTS=yes what stands in the window goes to test-results/browser/, for people to look at. */
export async function saveScreenshot(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== 'yes') return;
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}
