import {
  activitiesOf,
  Learner,
  publishTestCourse,
  type TestEnrolment,
  type TestPerson,
} from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Site } from './support/site.js';
import { PHONE } from './support/visit.js';

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

describeInChromium('the rules of a quiz', () => {
  let site: Site;
  let officer: TestPerson;

  const heading = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('heading', { level: 1, name });

  const enrolled = async (code: string, quiz: Record<string, unknown>): Promise<TestEnrolment> => {
    const versionId = await publishTestCourse(site.academy.api, {
      code,
      lessons: 1,
      timeLimitMinutes: 30,
      attemptsAllowed: 2,
      quiz,
    });
    return new Learner(officer.client).enrol(versionId);
  };
  const startOf = (enrolment: TestEnrolment): string =>
    `/learn/${enrolment.id}/quiz/${activitiesOf(enrolment, 'QUIZ')[0]?.id ?? ''}`;

  beforeAll(async () => {
    site = await Site.open();
    officer = await site.academy.person('OFFICER', 'Aida Begaliyeva');
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('stand on its first page before anything begins, and say why it cannot begin', async () => {
    const { page } = await site.visit({ person: officer });
    await page.goto(
      startOf(
        await enrolled('R1', {
          opensAt: inHours(-1),
          closesAt: inHours(48),
          waitMinutes: 90,
          gradingMethod: 'MEAN',
          navigation: 'SEQUENTIAL',
          offlineMinutes: 60,
          review: 'after-pass',
        }),
      ),
    );
    const rules = page.getByRole('region', { name: 'What holds in this quiz' });
    await rules.getByText('The mean of your attempts').waitFor();
    await rules.getByText(/^At least 1 hr.? 30 mins? after an attempt before the next$/).waitFor();
    await rules.getByText('You cannot go back to a page that you have left.').waitFor();
    await rules.getByText('Once you have passed, you see the right answers too.').waitFor();
    expect(await inspect(page, 'quiz-rules')).toEqual([]);

    await page.goto(startOf(await enrolled('R2', { opensAt: inHours(1) })));
    await page.getByText(/^This quiz opens on/).waitFor();
    expect(await page.getByRole('button', { name: /Start/ }).count()).toBe(0);
    await page.goto(startOf(await enrolled('R3', { closesAt: inHours(-1) })));
    await page.getByText(/^This quiz closed on/).waitFor();
    expect(await inspect(page, 'quiz-closed')).toEqual([]);

    const waiting = await enrolled('R4', { waitMinutes: 90 });
    const learner = new Learner(officer.client);
    await learner.submit((await learner.startQuiz(waiting)).id);
    const phone = (await site.visit({ ...PHONE, person: officer })).page;
    await phone.goto(startOf(waiting));
    await phone.getByText(/^Your next attempt is possible from/).waitFor();
    expect(await inspect(phone, 'quiz-wait-phone')).toEqual([]);
  });

  it('are widened for one person by an instructor, changed and taken back', async () => {
    const enrolment = await enrolled('R5', {});
    const { page } = await site.visit({ person: await site.academy.person('INSTRUCTOR') });
    await page.goto('/results/R5');
    await page.getByRole('link', { name: 'Allowances in Final quiz' }).click();
    await heading(page, 'Allowances in Final quiz').waitFor();
    await page.getByText('Nobody has an allowance in this quiz').waitFor();
    expect(await inspect(page, 'allowances-none')).toEqual([]);

    await page.getByRole('button', { name: 'Grant an allowance' }).click();
    await page.getByRole('button', { name: 'Save the allowance' }).click();
    await page.getByRole('alert').getByText('Choose the person who gets the allowance.').waitFor();
    await page.getByLabel('Find a person who takes this quiz').fill('aida');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByLabel('Person', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Extra minutes').fill('15');
    await page.getByRole('button', { name: 'Save the allowance' }).click();
    await page
      .getByRole('alert')
      .getByText(/^Say why/)
      .waitFor();
    expect(await inspect(page, 'allowance-form')).toEqual([]);
    await page.getByLabel('Reason').fill('Reads in a second language');
    await page.getByRole('button', { name: 'Save the allowance' }).click();
    await page.getByRole('table').getByText('15 minutes more').waitFor();
    expect(await inspect(page, 'allowances')).toEqual([]);
    const { deadlineAt, startedAt } = await new Learner(officer.client).startQuiz(enrolment);
    expect(Date.parse(deadlineAt ?? '') - Date.parse(startedAt)).toBe(0.75 * HOUR);

    const phone = (await site.visit({ ...PHONE, person: await site.academy.person('ADMINISTRATOR') })).page;
    await phone.goto(new URL(page.url()).pathname);
    await phone.getByRole('table').getByText('15 minutes more').waitFor();
    expect(await inspect(phone, 'allowances-phone')).toEqual([]);

    await page.getByRole('button', { name: 'Revoke the allowance of Aida Begaliyeva' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke the allowance of Aida Begaliyeva?' });
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Nobody has an allowance in this quiz').waitFor();
  });
});
