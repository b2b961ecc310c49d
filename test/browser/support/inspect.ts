import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { saveScreenshot } from './screenshot.js';

/** The contrast of 7:1 and the size of targets are ours to hold; axe asks for them only when told to. */
const ALL_RULES = `{
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}`;

/** Dark is another set of colours on the same page. */
const RULES_OF_COLOUR = `{ runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] }`;

const SCHEMES = [
  ['light', ALL_RULES],
  ['dark', RULES_OF_COLOUR],
] as const;

/**
 * The head of a page and the action bar of a phone stand over it, and axe counts what they happen to cover as too small a
 * target. It can be scrolled clear, so axe sees the page with both in their places in the text.
 */
const placeBars = (place: string): string =>
  `for (const bar of document.querySelectorAll('header, [data-action-bar]')) bar.style.setProperty('position', '${place}', 'important')`;

/** What turns without end, such as the sign of a busy button, never finishes, and a stalled one must not hold up the look for ever. */
const LONGEST_MOVE_MS = 5_000;

const SETTLED = `Promise.race([
  Promise.all(document.getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    .map(({ finished }) => finished.catch(() => undefined)))
    .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))),
  new Promise((done) => setTimeout(done, ${LONGEST_MOVE_MS})),
])`;

const STRUCTURE = `({
  language: document.documentElement.lang,
  title: document.title,
  headings: document.querySelectorAll('h1').length,
  sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
})`;

interface Structure {
  language: string;
  title: string;
  headings: number;
  sideways: number;
}

/** All that is wrong with the page as it stands, in light and in dark, in words. Keeps a picture of each when asked to. */
export async function inspect(page: Page, name: string): Promise<string[]> {
  const problems = await structuralProblems(page);
  for (const [colorScheme, rules] of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(SETTLED);
    problems.push(...(await axeProblems(page, rules)).map((problem) => `${colorScheme}: ${problem}`));
    await saveScreenshot(page, `${name}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return problems.map((problem) => `${name}: ${problem}`);
}

async function axeProblems(page: Page, rules: string): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(axe.source);
  await page.evaluate(placeBars('static'));
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${rules})`);
  await page.evaluate(placeBars(''));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

async function structuralProblems(page: Page): Promise<string[]> {
  const { language, title, headings, sideways } = await page.evaluate<Structure>(STRUCTURE);
  return [
    language === 'en' ? '' : `the language is “${language}”`,
    / · Academy$/.test(title) ? '' : `the title is “${title}”`,
    headings === 1 ? '' : `${headings} first headings`,
    sideways <= 0 ? '' : `scrolls sideways by ${sideways} px`,
  ].filter(Boolean);
}
