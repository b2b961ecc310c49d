import { Drafts, Publishing } from '@gssr/course';
import { courseOfEveryKind, Learner, RIGHT_ANSWERS, type TestPerson } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Site } from './support/site.js';
import { PHONE } from './support/visit.js';

/** The picture of these questions is none of the media of the course. */
const expected = /404/;

describeInChromium('how an attempt was graded', () => {
  let site: Site;
  let teacher: TestPerson;
  let activityId: string;

  const heading = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('heading', { level: 1, name });

  beforeAll(async () => {
    site = await Site.open();
    const { api } = site.academy;
    teacher = await site.academy.person('INSTRUCTOR');
    await api.get(Drafts).save(courseOfEveryKind({ code: 'EX', behaviour: 'INTERACTIVE' }));
    const { versionId } = await api.get(Publishing).publish('EX');
    const officer = await site.academy.person('OFFICER', 'Aida Begaliyeva');
    const learner = new Learner(officer.client);
    const enrolment = await learner.enrol(versionId);
    await learner.finishLessons(enrolment);
    const attempt = await learner.startQuiz(enrolment);
    activityId = attempt.activityId;
    for (const { position, item } of attempt.items) {
      const response = RIGHT_ANSWERS['kind' in item ? item.kind : ''];
      if (response) await learner.saveResponse(attempt.id, position, 1, response);
    }
    await learner.submit(attempt.id);
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('is found from the statistics, and says every rule, part and change', async () => {
    const { page } = await site.visit({ person: teacher, expected });
    await page.goto(`/results/EX/quiz/${activityId}`);
    await page.getByRole('link', { name: 'All attempts, and how each was graded' }).click();
    await heading(page, 'Attempts at “Final quiz”').waitFor();
    expect(await inspect(page, 'attempts')).toEqual([]);
    await page.getByRole('link', { name: 'Name hidden until it is graded' }).click();
    await heading(page, 'How this was graded').waitFor();
    await page.getByText('every mark comes out as it is stored', { exact: false }).waitFor();
    await page.getByText('Each part counts by its weight, less what its wrong tries cost.').first().waitFor();
    await page.getByText('A person has to mark it.').first().waitFor();
    await page.getByRole('table', { name: 'Part by part' }).first().waitFor();
    expect(await page.getByText('Aida').count()).toBe(0);
    expect(await inspect(page, 'explanation')).toEqual([]);

    await page.getByRole('link', { name: 'cloze' }).click();
    await page.getByRole('link', { name: 'Final quiz' }).waitFor();
  });

  it('fits a phone, and says when there is nothing', async () => {
    const { page } = await site.visit({ ...PHONE, person: teacher, expected });
    await page.goto(`/results/EX/quiz/${activityId}/attempts?search=Aida`);
    await page.getByText('No attempt of that name').waitFor();
    expect(await inspect(page, 'attempts-none-phone')).toEqual([]);
    await page.getByLabel('Search by name').fill('');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Name hidden until it is graded' }).click();
    await heading(page, 'How this was graded').waitFor();
    await page.getByRole('heading', { name: 'Question 16' }).waitFor();
    expect(await inspect(page, 'explanation-phone')).toEqual([]);
  });
});
