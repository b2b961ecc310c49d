import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import {
  StatisticsFixture,
  type GivenAttempt,
  type StatisticsQuiz,
} from '../../libs/quiz/src/statistics/testing/statistics-fixture.js';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Site } from './support/site.js';
import { PHONE } from './support/visit.js';

/** The better somebody is, the more is right; but of the third question the good choose what the key calls wrong. */
const attempts: GivenAttempt[] = Array.from({ length: 30 }, (_, able) => {
  const right = [able >= 8, able >= 15, able < 12, able >= 22 || able % 5 === 0, true];
  return {
    marks: right.map(Number),
    chosen: right.map((is, question) => [
      is ? 'a' : question === 2 ? 'b' : (['b', 'c', 'd'][able % 3] ?? 'b'),
    ]),
    submittedAt: `2026-03-${String(able + 1).padStart(2, '0')}T10:00:00Z`,
  };
});

describeInChromium('how well a quiz measures', () => {
  let site: Site;
  let quiz: StatisticsQuiz;
  let empty: StatisticsQuiz;

  const heading = (page: Page, name: string | RegExp, level = 1): Locator =>
    page.getByRole('heading', { level, name });

  beforeAll(async () => {
    site = await Site.open();
    const fixture = StatisticsFixture.in(site.academy);
    quiz = await fixture.quiz(5);
    empty = await fixture.quiz(2);
    await fixture.add(quiz, attempts);
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('shows an instructor which questions work, who chooses what, and takes it away', async () => {
    const { page } = await site.visit({ person: await site.academy.person('INSTRUCTOR') });
    await page.goto(`/results/${quiz.code}`);
    await page.getByRole('link', { name: /Which questions of “Final quiz” work/ }).click();
    await heading(page, 'Statistics: Final quiz').waitFor();
    await page.getByText('4 of 5 questions should be looked at').waitFor();
    expect(await inspect(page, 'statistics')).toEqual([]);

    const rows = page.getByRole('table', { name: /Choose a question/ }).getByRole('rowheader');
    expect(await rows.first().innerText()).toMatch(/^3\. /);
    await page.getByLabel('Order').selectOption({ label: 'Easiest first' });
    expect(await rows.first().innerText()).toMatch(/^5\. /);
    await page.getByText('What it means').first().click();
    await page.getByText('Graded attempts that the figures stand on.').waitFor();
    await page.getByLabel('Compare').selectOption({ label: 'Versions of the course' });
    await page.getByText('There are not two groups of five people yet.').waitFor();

    for (const [name, ending] of [
      ['All tables as a workbook', 'xlsx'],
      ['Questions as CSV', 'csv'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`quiz-statistics.${ending}`);
    }

    await page.getByRole('link', { name: /^3\. / }).click();
    await heading(page, 'Question q3?').waitFor();
    await page.getByText('Look at the key first.', { exact: false }).waitFor();
    const upper = page
      .getByRole('row', { name: /B Option b of q3/ })
      .getByRole('cell')
      .last();
    expect(await upper.innerText()).toBe('91% (10)');
    expect(await inspect(page, 'statistics-question')).toEqual([]);
    await page.getByRole('link', { name: 'Open the question in the studio' }).click();
    await heading(page, 'Question q3?').waitFor();
    await page.getByRole('link', { name: 'Final quiz' }).click();
    await page.getByText('Look at the key first.', { exact: false }).waitFor();
  });

  it('goes by the attempts that are chosen, which stand in the address', async () => {
    const { page } = await site.visit({ ...PHONE, person: await site.academy.person('INSTRUCTOR') });
    await page.goto(`/results/${quiz.code}/quiz/${quiz.activityId}?from=2026-03-26`);
    await page.getByText('5 graded attempts.').waitFor();
    await page.getByText('Discrimination and reliability are shown from 10 attempts on.').first().waitFor();
    await page.getByLabel('From').fill('2027-01-01');
    await heading(page, 'No graded attempt is in this choice', 2).waitFor();
    await page.getByLabel('From').fill('');
    await page.getByText('30 graded attempts.').waitFor();
    expect(await inspect(page, 'statistics-phone')).toEqual([]);
    await page.getByRole('link', { name: /^3\. / }).click();
    await heading(page, 'Question q3?').waitFor();
    expect(await inspect(page, 'statistics-question-phone')).toEqual([]);
    await page.goto(`/results/${empty.code}/quiz/${empty.activityId}`);
    await heading(page, 'No attempt has been graded yet', 2).waitFor();
    expect(await inspect(page, 'statistics-empty')).toEqual([]);
  });
});
