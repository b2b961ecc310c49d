import { Learner, publishTestCourse, type TestPerson } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Site } from './support/site.js';
import { PHONE } from './support/visit.js';

const REFUSED = 'You do not have permission for this page';

describeInChromium('those who answer for the courses', () => {
  let site: Site;
  let officer: TestPerson;

  const heading = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('heading', { level: 1, name });

  beforeAll(async () => {
    site = await Site.open();
    const versionId = await publishTestCourse(site.academy.api);
    officer = await site.academy.person('OFFICER', 'Aida Begaliyeva');
    await graduate(officer, versionId);
    await graduate(await site.academy.person('OFFICER', 'Өмүрбек Ñandú'), versionId);
    await new Learner((await site.academy.person('OFFICER', 'Nino Beridze')).client).enrol(versionId);
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('lets an administrator see who has completed, narrow it down, take it away as CSV and revoke', async () => {
    const { page } = await site.visit({ person: await site.academy.person('ADMINISTRATOR') });
    await page.goto('/completion');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Test course/ })
      .click();
    await heading(page, 'Test course').waitFor();
    await page.getByText('2 of 3 officers have completed it, 67%').waitFor();
    expect(await inspect(page, 'completion')).toEqual([]);
    const people = page.getByRole('table').getByRole('rowheader');
    expect(await people.count()).toBe(3);

    await page.getByRole('radio', { name: 'In progress' }).check();
    await page.getByRole('status').getByText('1 person is shown.').waitFor();
    expect(await people.allInnerTexts()).toEqual([expect.stringContaining('Nino Beridze')]);
    await page.getByText('2 of 3 officers have completed it, 67%').waitFor();
    await page.getByRole('radio', { name: 'Everyone' }).check();
    await page.getByLabel('Search by name or email').fill('өмүр');
    await page.getByRole('button', { name: 'Search' }).click();
    await people.filter({ hasText: 'Aida Begaliyeva' }).waitFor({ state: 'detached' });
    expect(await people.allInnerTexts()).toEqual([expect.stringContaining('Өмүрбек Ñandú')]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download everyone as CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(4);
    expect(lines.slice(1).join()).toContain('Өмүрбек Ñandú');

    await page.getByRole('button', { name: 'Certificate of Өмүрбек Ñandú: actions' }).click();
    await page.getByRole('menuitem', { name: 'The page that others see' }).waitFor();
    expect(await inspect(page, 'completion-menu')).toEqual([]);
    await page.getByRole('menuitem', { name: 'Revoke the certificate' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke the certificate of Өмүрбек Ñandú?' });
    await dialog.getByRole('button', { name: 'Revoke the certificate' }).click();
    await dialog.getByText('Say why the certificate is revoked.').waitFor();
    expect(await inspect(page, 'revoke')).toEqual([]);
    await dialog.getByLabel('Reason').fill('Issued to the wrong person.');
    await dialog.getByRole('button', { name: 'Revoke the certificate' }).click();
    await page.getByRole('status').getByText('The certificate of Өмүрбек Ñandú is revoked.').waitFor();
    await page.getByRole('table').getByText('Revoked').waitFor();

    await page.getByRole('button', { name: 'Certificate of Өмүрбек Ñandú: actions' }).click();
    await page.getByRole('menuitem', { name: 'The page that others see' }).click();
    await heading(page, 'This certificate has been revoked').waitFor();
    expect(await inspect(page, 'verify-revoked')).toEqual([]);
    await page.getByRole('link', { name: 'Failed work' }).click();
    await heading(page, 'Failed work').waitFor();
    await page.getByText('Nothing has failed').waitFor();
    expect(await inspect(page, 'failed-work')).toEqual([]);
  });

  it('lets an instructor see how a course goes, and not who has completed it', async () => {
    const { page } = await site.visit({ person: await site.academy.person('INSTRUCTOR') });
    await page.goto('/learning');
    await page.getByRole('link', { name: 'Results' }).click();
    await heading(page, 'Results').waitFor();
    await page
      .getByRole('main')
      .getByRole('link', { name: /Test course/ })
      .click();
    await heading(page, /Test course/).waitFor();
    await page.getByText('2 of 3 learners have completed it, 67%').waitFor();
    await page.getByRole('heading', { name: 'Final quiz: 2 of 2 learners have passed, 100%' }).waitFor();
    await page.getByRole('heading', { name: 'Questions, hardest first' }).waitFor();
    expect(await page.getByRole('main').getByText('Aida Begaliyeva').count()).toBe(0);
    expect(await inspect(page, 'results')).toEqual([]);
    await page.goto('/completion/T1');
    await heading(page, REFUSED).waitFor();
    expect(await inspect(page, 'refused')).toEqual([]);
  });

  it('stands on a phone, too', async () => {
    const { page } = await site.visit({ ...PHONE, person: await site.academy.person('ADMINISTRATOR') });
    await page.goto('/completion/T1');
    await page.getByText('2 of 3 officers have completed it, 67%').waitFor();
    expect(await inspect(page, 'completion-phone')).toEqual([]);
    await page.goto('/results/T1');
    await heading(page, /Test course/).waitFor();
    expect(await inspect(page, 'results-phone')).toEqual([]);
  });

  it('refuses both to an officer', async () => {
    const { page } = await site.visit({ person: officer });
    for (const path of ['/completion', '/completion/T1', '/results', '/results/T1', '/failed-work']) {
      await page.goto(path);
      await heading(page, REFUSED).waitFor();
    }
    expect(await page.getByRole('link', { name: /Completion|Results|Failed work/ }).count()).toBe(0);
  });
});

async function graduate({ client }: TestPerson, versionId: string): Promise<void> {
  const learner = new Learner(client);
  const enrolment = await learner.enrol(versionId);
  await learner.finishLessons(enrolment);
  const attempt = await learner.startQuiz(enrolment);
  await learner.answer(attempt);
  await learner.submit(attempt.id);
  await learner.graded(attempt.id);
}
