import { publishTestCourse, type TestPerson } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Site } from './support/site.js';
import { PHONE } from './support/visit.js';

const KINDS = [
  'One right option',
  'Several right options',
  'True or false',
  'Matching',
  'Order of steps',
  'Short text',
  'Number',
  'Text with questions in it',
  'Gaps to choose from lists',
  'Words to drag into a text',
  'Labels on an image',
  'Spots on an image',
  'Judgement of a situation',
  'Essay',
  'File to hand in',
  'Text to read',
];

describeInChromium('those who write questions', () => {
  let site: Site;

  const heading = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('heading', { level: 1, name });

  beforeAll(async () => {
    site = await Site.open();
    await publishTestCourse(site.academy.api, { code: 'W1', bank: 4, draw: 2 });
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('write a question, try it out, put right what is missing, and publish it', async () => {
    const { page } = await site.visit({ person: await site.academy.person('INSTRUCTOR') });
    await page.goto('/studio');
    await page.getByRole('link', { name: /W1 Test course/ }).click();
    await heading(page, 'Test course').waitFor();
    await page.getByRole('link', { name: 'Question bank' }).click();
    await heading(page, 'Question bank of W1').waitFor();
    await page.getByText('4 questions', { exact: true }).waitFor();
    expect(await inspect(page, 'bank')).toEqual([]);

    await page.getByRole('link', { name: 'New question' }).click();
    await heading(page, 'New question').waitFor();
    expect(await inspect(page, 'question-kinds')).toEqual([]);
    await page.getByRole('link', { name: 'One right option' }).click();
    await heading(page, 'New question: One right option').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Who enters first');
    await page.getByLabel('Outcome').selectOption({ index: 1 });
    await page.getByLabel('Question', { exact: true }).fill('Who goes in **first**?');
    const options = page.getByLabel('What it says');
    await options.nth(0).fill('You, after you have listened');
    await options.nth(1).fill('She');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    expect(await inspect(page, 'question-problems')).toEqual([]);
    for (const number of [4, 3])
      await page.getByRole('button', { name: `Remove: Option ${number}`, exact: true }).click();

    const preview = page.getByRole('region', { name: 'What officers see' });
    await preview.getByText('You, after you have listened').click();
    await preview.getByRole('button', { name: 'Mark this answer' }).click();
    await preview.getByText('This answer earns 100% of the mark.').waitFor();
    expect(await inspect(page, 'question-editor')).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await heading(page, 'Who enters first').waitFor();
    await page.getByText('All is saved.').waitFor();

    await page.getByRole('link', { name: 'Question bank of W1' }).click();
    await page.getByText('5 questions', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish the changes of W1?' });
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByText('Version 2 is published.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page
      .getByRole('row', { name: /Who enters first/ })
      .getByText('Version 1')
      .waitFor();

    await page.getByLabel('Search').fill('enters');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('1 question', { exact: true }).waitFor();
    await page.getByLabel('Choose: Who enters first').check();
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await page.getByText('2 questions', { exact: true }).waitFor();

    await page.getByLabel('Choose: Who enters first').first().check();
    await page.getByLabel('Add a tag').fill('Night shift');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page
      .getByRole('alert')
      .getByText(/small letters, digits and hyphens/)
      .waitFor();
    await page.getByLabel('Add a tag').fill('night-shift');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('One question is chosen').waitFor({ state: 'detached' });
    await page.getByLabel('Choose: Who enters first').first().check();
    expect(await inspect(page, 'bank-bulk')).toEqual([]);

    await page.goto('/studio/W1/bank');
    await page.getByLabel('Tag', { exact: true }).selectOption({ label: 'night-shift (1)' });
    await page.getByText('1 question', { exact: true }).waitFor();
    await page.getByLabel('Used in').selectOption({ label: 'No quiz' });
    await page.getByRole('heading', { name: 'No question fits' }).waitFor();
    await page.getByLabel('Used in').selectOption({ label: 'A quiz' });
    await page.getByText('1 question', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('1 question', { exact: true }).waitFor();
    expect(await page.getByLabel('Tag', { exact: true }).inputValue()).toBe('night-shift');
    expect(await inspect(page, 'bank-filters')).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await inspect(page, 'bank-filters-phone')).toEqual([]);

    await page.goto('/studio/W1/quizzes/new');
    await page.getByLabel('Which questions').selectOption('named');
    await page.getByRole('button', { name: 'Choose questions' }).click();
    const picker = page.getByRole('dialog', { name: 'Choose questions of the bank' });
    await picker.getByText('6 questions', { exact: true }).waitFor();
    await picker.getByLabel('Tag').selectOption('night-shift');
    await picker.getByText('1 question', { exact: true }).waitFor();
    expect(await inspect(page, 'picker-tag-phone')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/studio/W1/bank?tag=night-shift');
    await page.getByLabel('Choose: Who enters first').check();
    await page.getByLabel('Take a tag away').selectOption('night-shift');
    await page.getByText('One question is chosen').waitFor({ state: 'detached' });
  });

  it('are not shown what somebody else has begun on the same computer', async () => {
    const [one, other] = [
      await site.academy.person('INSTRUCTOR'),
      await site.academy.person('INSTRUCTOR'),
    ] as const;
    const { page, context, origin } = await site.visit({ person: one });
    const sitDown = async (person: TestPerson, place: string) => {
      await context.addCookies([{ name: 'gssr_session', value: await site.signIn(person), url: origin }]);
      await page.goto(place);
      return page.getByLabel('Name', { exact: true }).inputValue();
    };
    for (const place of ['/studio/W1/bank/new?kind=SINGLE_CHOICE', '/studio/W1/quizzes/new']) {
      await sitDown(one, place);
      await page.getByLabel('Name', { exact: true }).fill('Half a thought');
      expect(await sitDown(other, place)).toBe('');
      expect(await sitDown(one, place)).toBe('Half a thought');
      await page.getByText(/had not saved/).waitFor();
    }
  });

  it('keep the categories of a bank in order', async () => {
    const { page } = await site.visit({ ...PHONE, person: await site.academy.person('INSTRUCTOR') });
    await page.goto('/studio/W1/bank');
    await page.getByRole('link', { name: 'Categories' }).click();
    await heading(page, 'Categories').waitFor();
    await page.getByLabel('New category').fill('On the telephone');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const title = page.getByLabel('Title of On the telephone');
    await title.fill('Calls');
    await page.getByRole('listitem').filter({ has: title }).getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Title of Calls').waitFor();
    expect(await page.getByRole('button', { name: 'Delete: All' }).count()).toBe(0);
    expect(await inspect(page, 'categories')).toEqual([]);
    await page.getByRole('button', { name: 'Delete: Calls' }).click();
    await page.getByLabel('Title of Calls').waitFor({ state: 'detached' });
  });

  it('find an editor for every kind, on a phone, too', async () => {
    const { page } = await site.visit({ ...PHONE, person: await site.academy.person('INSTRUCTOR') });
    for (const kind of KINDS) {
      await page.goto('/studio/W1/bank/new');
      await page.getByRole('link', { name: kind, exact: true }).click();
      await heading(page, `New question: ${kind}`).waitFor();
      await page.getByText(/things? (is|are) missing/).waitFor();
      expect(await inspect(page, `editor-${kind.toLowerCase().replaceAll(' ', '-')}`)).toEqual([]);
    }
  });
});
