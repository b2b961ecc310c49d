import { Drafts, Publishing } from '@gssr/course';
import { courseOfEveryKind, Learner, publishTestCourse, type TestPerson } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Site } from './support/site.js';
import { PHONE } from './support/visit.js';

describeInChromium('a wrong key that is put right', () => {
  let site: Site;
  let officer: TestPerson;

  const heading = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('heading', { level: 1, name });

  beforeAll(async () => {
    site = await Site.open();
    const versionId = await publishTestCourse(site.academy.api, {
      lessons: 1,
      bank: 2,
      draw: 2,
      passMark: 75,
    });
    officer = await site.academy.person('OFFICER', 'Aida Begaliyeva');
    const learner = new Learner(officer.client);
    const enrolment = await learner.enrol(versionId);
    await learner.finishLessons(enrolment);
    const attempt = await learner.startQuiz(enrolment);
    await learner.answer(attempt);
    await learner.submit(attempt.id);
    await learner.graded(attempt.id);
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('is calculated, applied with a reason, told to the officer, and undone', async () => {
    const { page } = await site.visit({ person: await site.academy.person('INSTRUCTOR', 'Nino Beridze') });
    await page.goto('/regrades');
    await page.getByRole('heading', { name: 'No key has been corrected yet' }).waitFor();
    expect(await inspect(page, 'regrades-empty')).toEqual([]);
    await page.getByRole('link', { name: 'Put a key right' }).click();
    await page.getByRole('link', { name: 'Final quiz' }).click();
    await page.getByRole('link', { name: 'Question q1?' }).click();
    await page.getByRole('radio', { name: /Set a new key/ }).check();
    await page.getByLabel('Option a of q1').fill('0');
    await page.getByRole('button', { name: 'Calculate what changes' }).click();
    await page.getByRole('alert').waitFor();
    expect(await inspect(page, 'regrade-form')).toEqual([]);
    await page.getByLabel('Option b of q1').fill('1');
    await page.getByRole('button', { name: 'Calculate what changes' }).click();
    await page.getByText('1 of 1 attempt would change.').waitFor();
    await page.getByText('Passed → Not passed').waitFor();
    await page.getByText('Loses the certificate.').waitFor();
    expect(await inspect(page, 'regrade-ready')).toEqual([]);

    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Apply this correction?' });
    await dialog.getByLabel('Reason').fill('short');
    await dialog.getByRole('button', { name: 'Apply it' }).click();
    await dialog.getByText(/Say why in 10 to 500 characters/).waitFor();
    expect(await inspect(page, 'regrade-apply')).toEqual([]);
    await dialog.getByLabel('Reason').fill('The key named the wrong option.');
    await dialog.getByRole('button', { name: 'Apply it' }).click();
    await page.getByText(/Applied by Nino Beridze/).waitFor();

    await page.getByRole('link', { name: 'To the question in the bank' }).click();
    await page.getByText('This question was corrected after it was published, and not here').waitFor();
    expect(await inspect(page, 'question-corrected')).toEqual([]);
    await page.getByRole('button', { name: 'Take the corrected key over' }).click();
    await page.getByText('The corrected key is taken over. Check it, and save.').waitFor();
    await page.getByRole('link', { name: /^Question bank of/ }).click();
    await page.getByText('Corrected in quizzes, not here').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('One question was corrected in the published quizzes, and not here').waitFor();
    expect(await inspect(page, 'publish-corrected')).toEqual([]);
    await page.getByRole('button', { name: 'Not yet' }).click();
    await page.goto('/regrades');
    await page.getByRole('main').getByRole('link', { name: 'Question q1?' }).click();

    const { page: reading } = await site.visit({ ...PHONE, person: officer });
    await reading.goto('/notices');
    await reading.getByRole('heading', { name: 'One of your results was corrected' }).waitFor();
    await reading.getByText('Your certificate is not valid any more.').waitFor();
    expect(await inspect(reading, 'notices-phone')).toEqual([]);

    await page.getByRole('button', { name: 'Undo' }).click();
    const undoing = page.getByRole('dialog', { name: 'Undo this correction?' });
    await undoing.getByLabel('Reason').fill('It was right from the beginning.');
    await undoing.getByRole('button', { name: 'Undo it' }).click();
    await page.getByText(/Undone by Nino Beridze/).waitFor();
    await reading.goto('/learning');
    await reading.getByRole('button', { name: 'Menu' }).click();
    await reading.getByRole('link', { name: 'Notices, 1 new' }).click();
    await reading.getByRole('heading', { name: 'A correction was taken back' }).waitFor();
    await reading.goto('/certificates');
    await reading.getByText('Valid').first().waitFor();
  });

  it('stands on a phone, too', async () => {
    const { page } = await site.visit({ ...PHONE, person: await site.academy.person('ADMINISTRATOR') });
    await page.goto('/regrades');
    await page.getByRole('main').getByRole('link', { name: 'Question q1?' }).click();
    await heading(page, 'Question q1?').waitFor();
    await page.getByText('Passed → Not passed').waitFor();
    expect(await inspect(page, 'regrade-phone')).toEqual([]);
  });

  /** The address at which the key of the question of a kind is corrected. */
  async function formOf(kind: string): Promise<string> {
    const [row] = await site.academy.database.query<{ activity: string; question: string }>(
      `SELECT pool.activity_id AS activity, version.id AS question FROM quiz_pool pool
         JOIN question_version version ON version.id = ANY (pool.question_version_ids)
       WHERE version.payload ->> 'kind' = $1`,
      [kind],
    );
    return `/regrades/new?activity=${row?.activity}&question=${row?.question}`;
  }

  it('is set in the editor of the question, for kinds whose key has no lines', async () => {
    const { api } = site.academy;
    await api.get(Drafts).save(courseOfEveryKind({ code: 'KINDS' }));
    await api.get(Publishing).publish('KINDS');
    const { page } = await site.visit({
      person: await site.academy.person('INSTRUCTOR'),
      // The picture of these questions is none of the media of the course.
      expected: /404/,
    });
    for (const kind of ['CLOZE', 'HOTSPOT', 'SITUATIONAL_JUDGEMENT', 'NUMERICAL']) {
      await page.goto(await formOf(kind));
      await page.getByRole('radio', { name: /Set a new key/ }).check();
      await page.getByText('Change the key alone.').waitFor();
      expect(await inspect(page, `regrade-${kind.toLowerCase().replaceAll('_', '-')}`)).toEqual([]);
    }
    await page.getByLabel('How much').fill('an hour');
    await page.getByRole('button', { name: 'Calculate what changes' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    expect(await inspect(page, 'regrade-whole-problem')).toEqual([]);
    await page.getByLabel('How much').fill('1');
    await page.getByRole('button', { name: 'Calculate what changes' }).click();
    await page.getByText('0 of 0 attempts would change.').waitFor();
  });

  it('takes further answers in the parts of a cloze, and in a choice of several', async () => {
    const { page } = await site.visit({
      person: await site.academy.person('INSTRUCTOR'),
      expected: /404/,
    });
    const sent = (): Promise<Record<string, unknown>> =>
      page
        .waitForRequest((request) => request.postData()?.includes('"ACCEPT_MORE"') ?? false)
        .then((request) => {
          const { variables } = request.postDataJSON() as { variables: { input: { change: object } } };
          return { ...variables.input.change };
        });
    await page.goto(await formOf('CLOZE'));
    await page.getByRole('radio', { name: /Accept more answers/ }).check();
    await page.getByRole('group', { name: 'The key of: Who' }).getByLabel('Option b').fill('0.5');
    await page.getByRole('group', { name: 'The key of: What' }).getByLabel('Answer 1').fill('abuse');
    expect(await inspect(page, 'regrade-cloze-more')).toEqual([]);
    const cloze = sent();
    await page.getByRole('button', { name: 'Calculate what changes' }).click();
    expect(await cloze).toEqual({
      parts: [
        {
          id: 'who',
          options: [
            { id: 'a', fraction: '1' },
            { id: 'b', fraction: '0.5' },
          ],
        },
        { id: 'what', answers: [{ pattern: 'abuse', fraction: '1' }] },
      ],
    });
    await page.getByText('0 of 0 attempts would change.').waitFor();

    await page.goto(await formOf('GAP_SELECT'));
    await page.getByRole('radio', { name: /Accept more answers/ }).check();
    await page.getByText('Choose what is right as well').waitFor();
    await page.getByLabel('1', { exact: true }).selectOption({ label: 'word w2' });
    expect(await inspect(page, 'regrade-gap-more')).toEqual([]);
    await page.getByRole('button', { name: 'Calculate what changes' }).click();
    await page.getByText('0 of 0 attempts would change.').waitFor();
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await page.getByLabel('Reason').fill('The second word fits as well.');
    await page.getByRole('button', { name: 'Apply it' }).click();
    await page.getByText(/^Applied by/).waitFor();
    await page.goto(await formOf('GAP_SELECT'));
    await page.getByRole('radio', { name: /Accept more answers/ }).check();
    await page.getByText('Right as well already: word w2').waitFor();

    await page.goto(await formOf('MULTIPLE_CHOICE'));
    await page.getByRole('radio', { name: /Accept more answers/ }).check();
    await page.getByText('0 lets an option be chosen or left').waitFor();
    await page.getByLabel('Option c').fill('0');
    await page.getByRole('button', { name: 'Calculate what changes' }).click();
    await page.getByText('0 of 0 attempts would change.').waitFor();
  });
});
