import type { TestPerson } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MarkingFixture } from '../../libs/quiz/src/marking/testing/marking-fixture.js';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Keyboard } from './support/keyboard.js';
import { Site } from './support/site.js';
import { PHONE } from './support/visit.js';

const REPORT = `I arrived at 22:40 and spoke with her alone in the kitchen.

I asked who else lives there, whether he has a weapon, and what she wants to happen next.`;

describeInChromium('the marking desk', () => {
  let site: Site;
  let desk: MarkingFixture;
  let anna: TestPerson;
  let bek: TestPerson;

  beforeAll(async () => {
    site = await Site.open();
    desk = MarkingFixture.in(site.academy);
    anna = await site.academy.person('INSTRUCTOR', 'Anna Marker');
    bek = await site.academy.person('INSTRUCTOR', 'Bek Marker');
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

  it('says what it is for while there is nothing to mark', async () => {
    const { page } = await site.visit({ person: anna });
    await page.goto('/courses');
    await page.getByRole('link', { name: 'Marking' }).click();
    await heading(page, 'Marking').waitFor();
    await page.getByRole('heading', { name: 'Nothing to mark' }).waitFor();
    expect(await inspect(page, 'marking-empty')).toEqual([]);
  });

  it('is worked by keyboard alone, answer after answer, and keeps what was not saved', async () => {
    const quiz = await desk.quiz({ secondMarker: 'ALL' });
    const attempts = [await desk.waiting(quiz, { text: REPORT }), await desk.waiting(quiz)];
    const { page } = await site.visit({ person: anna });
    const keyboard = new Keyboard(page);
    await page.goto('/marking');
    await page.getByText('2 answers wait').waitFor();
    expect(await inspect(page, 'marking-quizzes')).toEqual([]);
    await page.goto(`/marking/${quiz.activityId}`);
    await page.getByRole('table').waitFor();
    expect(await inspect(page, 'marking-queue')).toEqual([]);
    await keyboard.to(page.getByRole('link', { name: 'Mark the first one' }));
    await keyboard.press('Enter');
    await heading(page, /Write the report/).waitFor();
    await page.getByText('0 of 2 marked').waitFor();
    expect(
      await page
        .getByRole('main')
        .getByText(/Officer|@test/)
        .count(),
    ).toBe(0);

    await keyboard.press('3');
    await keyboard.press('j');
    await keyboard.press('1');
    await page.getByText(/^Kept on this device/).waitFor();
    await page.reload();
    const level = (name: RegExp) => page.getByRole('radio', { name });
    await level(/Level all/).waitFor();
    expect(await level(/Level all/).isChecked()).toBe(true);
    expect(await level(/Level cold/).isChecked()).toBe(true);
    expect(await inspect(page, 'marking-answer')).toEqual([]);
    await keyboard.press('?');
    await page.getByRole('dialog').getByText('Next criterion').waitFor();
    await keyboard.press('Escape');
    await keyboard.press('j');
    await keyboard.press('2');
    await keyboard.press('Enter');
    await page.getByText('I went there and asked.').waitFor();

    await keyboard.press('2');
    await keyboard.press('Enter');
    await page.getByRole('alert').getByText('Choose a level for criterion 2.').waitFor();
    expect(await inspect(page, 'marking-missing')).toEqual([]);
    await page.getByRole('alert').getByRole('link').click();
    await keyboard.press('1');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No answer is here' }).waitFor();
    expect(keyboard.problems).toEqual([]);
    expect(await desk.attempt(attempts[0]!.id)).toMatchObject({ state: 'NEEDS_MARKING' });
  });

  it('lets a second marker disagree on a phone, an administrator decide, and everybody see how far they agree', async () => {
    const [{ id: activityId } = { id: '' }] = await site.academy.database.query<{ id: string }>(
      `SELECT DISTINCT activity_id AS id FROM attempt WHERE state = 'NEEDS_MARKING'`,
    );
    const phone = await site.visit({ ...PHONE, person: bek });
    await phone.page.goto(`/marking/${activityId}`);
    await phone.page.getByRole('link', { name: 'Mark the first one' }).click();
    await phone.page.getByRole('radio', { name: /Level none/ }).check();
    await phone.page.getByRole('radio', { name: /Level cold/ }).check();
    await phone.page.getByLabel('Comment for the learner').fill('Say what you saw.');
    expect(await inspect(phone.page, 'marking-phone')).toEqual([]);
    await phone.page.getByRole('button', { name: 'Save and go on' }).click();
    await phone.page.getByText('1 of 2 marked').or(phone.page.getByText('0 of 2 marked')).waitFor();

    const chief = await site.academy.person('ADMINISTRATOR', 'Chief Marker');
    const { page } = await site.visit({ person: chief });
    await page.goto(`/marking/${activityId}?state=FINAL`);
    await page.getByRole('link', { name: 'Mark the first one' }).click();
    await page.getByText('First marking, Anna Marker').waitFor();
    await page.getByText('Second marking, Bek Marker').waitFor();
    expect(await inspect(page, 'marking-final')).toEqual([]);
    await page.getByRole('radio', { name: /Level some/ }).check();
    await page.getByRole('radio', { name: /Level kind/ }).check();
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText(/^Saved\./).waitFor({ state: 'attached' });
    await page.goto(`/marking/${activityId}?state=MARKED`);
    await page.getByRole('link', { name: /Write the report/ }).click();
    await page.getByText('given by a person').waitFor();
    await page.getByText('Change the mark').first().click();
    await page.getByLabel('New mark in percent').fill('62,5');
    await page.getByLabel('Reason').fill('The tone was kinder than it looked.');
    await page.getByRole('button', { name: 'Change the mark' }).click();
    await page.getByText('Reason: The tone was kinder than it looked.').waitFor();
    expect(await inspect(page, 'marking-changed')).toEqual([]);

    await page.goto(`/marking/${activityId}/agreement`);
    await heading(page, 'How far markers agree').waitFor();
    await page.getByText('All questions together').waitFor();
    expect(await inspect(page, 'marking-agreement')).toEqual([]);
  });

  it('lets one question be marked for everybody, quiz after quiz, on a phone, too', async () => {
    const quiz = await desk.quiz({}, { essays: 2 });
    const attempts = [await desk.waiting(quiz), await desk.waiting(quiz)];
    await desk.waiting(await desk.quiz());
    const [{ code, question } = { code: '', question: '' }] = await site.academy.database.query<
      Record<'code' | 'question', string>
    >(
      `SELECT course.code, version.question_id AS question FROM attempt_item item
         JOIN question_version version ON version.id = question_version_id, activity
         JOIN course_version ON course_version.id = course_version_id JOIN course ON course.id = course_id
       WHERE attempt_id = $1 AND item.position = $2 AND activity.id = $3`,
      [attempts[0]!.id, attempts[0]!.essays[0], quiz.activityId],
    );
    const { page } = await site.visit({ ...PHONE, person: await site.academy.person('INSTRUCTOR') });
    await page.goto('/marking');
    await page.getByLabel('Course').selectOption(code);
    await page.getByRole('listitem').getByText('4 answers wait').waitFor();
    await page.getByRole('heading', { level: 2 }).nth(1).waitFor({ state: 'detached' });
    expect(await inspect(page, 'marking-course-phone')).toEqual([]);
    await page.getByRole('link', { name: 'Answers of all quizzes' }).click();
    await heading(page, 'Answers of all quizzes').waitFor();
    expect(await page.getByLabel('Course').inputValue()).toBe(code);
    const chosen = page.getByLabel('Question');
    await chosen.selectOption(question);
    const listed = page.getByRole('link', { name: /Write the report/ });
    await listed.nth(2).waitFor({ state: 'detached' });
    await listed.nth(1).waitFor();
    expect(await listed.count()).toBe(2);
    expect(await chosen.locator('option:checked').textContent()).toBe(
      'Write the report of the first visit. (2)',
    );
    expect(await inspect(page, 'marking-question-phone')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await inspect(page, 'marking-question')).toEqual([]);

    await page.getByRole('link', { name: 'Mark the first one' }).click();
    for (const { id, essays } of attempts) {
      await page.waitForURL(`**/marking/all/${id}/${essays[0]}?*`);
      await page.getByText(/^Final quiz, Marking/).waitFor();
      if (id === attempts[0]!.id) expect(await inspect(page, 'marking-answer-of-all')).toEqual([]);
      await page.getByRole('radio', { name: /Level all/ }).check();
      await page.getByRole('radio', { name: /Level kind/ }).check();
      await page.getByRole('button', { name: /^Save/ }).click();
    }
    await page.getByRole('heading', { name: 'No answer is here' }).waitFor();
    expect(await chosen.inputValue()).toBe(question);
    await chosen.selectOption({ label: 'Write the report of the first visit. (2)' });
    await page.getByRole('table').waitFor();

    await page.goto(`/marking/${quiz.activityId}?state=MARKED&question=${question}`);
    await page
      .getByRole('link', { name: /Write the report/ })
      .first()
      .click();
    await page.waitForURL(`**/${attempts[0]!.id}/*`);
    await page.getByRole('link', { name: 'Go to the next answer' }).click();
    await page.waitForURL(`**/${attempts[1]!.id}/${attempts[1]!.essays[0]}?state=MARKED&question=*`);
  });

  it('shows nobody the marking that somebody else has begun, and forgets it when they sign out', async () => {
    const quiz = await desk.quiz();
    const attempt = await desk.waiting(quiz);
    const { page, context, origin } = await site.visit({ person: anna });
    const sitDown = async (person: TestPerson) => {
      await context.addCookies([{ name: 'gssr_session', value: await site.signIn(person), url: origin }]);
      await page.goto(`/marking/${quiz.activityId}/${attempt.id}/${attempt.essays[0]}`);
      await page.getByLabel('Note for markers').waitFor();
      return page.getByLabel('Note for markers').inputValue();
    };
    const kept = () =>
      page.evaluate<string>(
        `Object.keys(localStorage).filter((key) => key.startsWith('gssr.marking')).length`,
      );
    await sitDown(anna);
    await page.getByRole('radio', { name: /Level all/ }).check();
    await page.getByLabel('Note for markers').fill('I know this officer.');
    await page.getByText(/^Kept on this device/).waitFor();

    expect(await sitDown(bek)).toBe('');
    expect(await page.getByRole('radio', { name: /Level all/ }).isChecked()).toBe(false);
    expect(await sitDown(anna)).toBe('I know this officer.');
    expect(await kept()).toBe(1);
    await page.evaluate(`localStorage.setItem('gssr.answers.one.0', 'of a learner')`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    expect(await kept()).toBe(0);
    expect(await page.evaluate(`localStorage.getItem('gssr.answers.one.0')`)).toBe('of a learner');
  });

  it('is closed to officers', async () => {
    const { page } = await site.visit({ person: await site.academy.person('OFFICER') });
    await page.goto('/marking');
    await heading(page, 'You do not have permission for this page').waitFor();
    expect(await page.getByRole('link', { name: 'Marking' }).count()).toBe(0);
  });
});
