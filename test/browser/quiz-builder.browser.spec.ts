import { publishTestCourse } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Site } from './support/site.js';
import { PHONE } from './support/visit.js';

describeInChromium('those who build quizzes', () => {
  let site: Site;

  const heading = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('heading', { level: 1, name });
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
  const check = (page: Page): Locator => page.getByRole('region', { name: 'What comes of it' });

  beforeAll(async () => {
    site = await Site.open();
    await publishTestCourse(site.academy.api, { code: 'B1', bank: 6, draw: 2 });
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('make a quiz of two parts, put right what is wrong, try it out and publish it', async () => {
    const { page } = await site.visit({ person: await site.academy.person('INSTRUCTOR') });
    await page.goto('/studio/B1');
    await heading(page, 'Test course').waitFor();
    expect(await inspect(page, 'studio-course')).toEqual([]);
    await page.getByRole('link', { name: 'New quiz' }).click();
    await heading(page, 'New quiz').waitFor();
    await check(page).getByText('It asks 5 questions, for 5 points.').waitFor();

    await page.getByLabel('Name', { exact: true }).fill('Half-way quiz');
    await page.getByLabel('Place in the course').selectOption({ label: 'After: Lesson 1' });
    await page.getByLabel('Pass mark, in percent').fill('150');
    await page.getByLabel('How many').fill('2');
    await save(page);
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Pass mark is 150/ })
      .click();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('field-passMark');
    await check(page).getByText('One thing keeps the course from being published').waitFor();
    expect(await inspect(page, 'quiz-problems')).toEqual([]);
    await page.getByLabel('Pass mark, in percent').fill('60');

    await page.getByRole('button', { name: 'Add a part' }).click();
    const parts = page.getByRole('listitem').filter({ hasText: 'Part 2' });
    const second = parts.first();
    await second.getByLabel('Which questions').selectOption('named');
    await second.getByRole('button', { name: 'Choose questions' }).click();
    const picker = page.getByRole('dialog', { name: 'Choose questions of the bank' });
    await picker.getByLabel('Search').fill('q4');
    await picker.getByLabel('Search').press('Enter');
    await picker.getByText('1 question', { exact: true }).waitFor();
    await picker.getByLabel(/Question q4/).check();
    await page.getByText('One thing keeps the course from being published').waitFor();
    expect(await inspect(page, 'question-picker')).toEqual([]);
    await picker.getByRole('button', { name: 'Add one question' }).click();
    await second.getByLabel('Points for each question').fill('2,5');
    await check(page).getByText('It asks 3 questions, for 4.5 points.').waitFor();

    await page.getByLabel('When answers are checked').selectOption('immediate');
    await page.getByLabel('What officers see afterwards').selectOption({ label: 'Set it in detail' });
    await page.getByLabel('The right answers, At once').uncheck();
    await page.getByLabel('Opens', { exact: true }).fill('2026-03-01T09:30');
    expect(await inspect(page, 'quiz-editor')).toEqual([]);
    await save(page);
    await heading(page, 'Half-way quiz').waitFor();
    await page.getByText('All is saved.').waitFor();
    expect(await page.getByLabel('Opens', { exact: true }).inputValue()).toBe('2026-03-01T09:30');
    expect(await page.getByLabel('Points for each question').last().inputValue()).toBe('2.5');
    await page.getByText('Question q4?').waitFor();

    await page.getByRole('link', { name: 'Try it as an officer' }).click();
    await heading(page, 'Question 1 of 3').waitFor();
    await page.getByText(/Option a of/).click();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('Feedback on a').waitFor();
    expect(await inspect(page, 'quiz-trial')).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await heading(page, 'Question 3 of 3').waitFor();
    await page.getByText('Option a of q4').click();
    await page.getByRole('button', { name: 'Review and submit' }).click();
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await heading(page, 'Passed').waitFor();
    expect(await inspect(page, 'quiz-trial-result')).toEqual([]);
    const attempts = await site.academy.database.query('SELECT 1 FROM attempt');
    expect(attempts).toEqual([]);

    await page.getByRole('link', { name: 'Back to the quiz' }).click();
    await heading(page, 'Half-way quiz').waitFor();
    await page.getByRole('link', { name: 'Test course' }).click();
    await page.getByText('Quiz: 3 questions, 4.5 points').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByText('Version 2 is published.').waitFor();
  });

  it('copy a quiz into a parallel form and delete it, on a phone', async () => {
    const person = await site.academy.person('INSTRUCTOR');
    const { page } = await site.visit({ ...PHONE, person });
    await page.goto('/studio/B1/quizzes/quiz');
    await heading(page, 'Final quiz').waitFor();
    await page.getByLabel('This quiz is one of two parallel forms').check();
    await check(page)
      .getByText(/has no other form/)
      .waitFor();
    await page.getByLabel('Outcome', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Category', { exact: true }).selectOption({ label: 'Any' });
    // What was just saved is copied, also where it takes a while to read it again.
    await page.route('**/graphql', async (route) => {
      const isRead = (route.request().postData() ?? '').includes('"QuizDraft"');
      if (isRead) await new Promise((resolve) => setTimeout(resolve, 1000));
      return route.continue();
    });
    await save(page);
    await page.getByText('All is saved.').waitFor();
    await page.getByRole('link', { name: 'Make a copy' }).click();
    await heading(page, 'New quiz').waitFor();
    expect(await page.getByLabel('Form', { exact: true }).inputValue()).toBe('B');
    await save(page);
    await heading(page, 'Final quiz (copy)').waitFor();
    await check(page).getByText('Nothing is missing').waitFor();
    expect(await inspect(page, 'quiz-editor-phone')).toEqual([]);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await heading(page, 'Test course').waitFor();
    await page.getByText('One thing to put right').waitFor();
  });
});
