import {
  activitiesOf,
  eventually,
  type CourseShape,
  Learner,
  publishTestCourse,
  rich,
  type TestEnrolment,
  type TestPerson,
} from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Keyboard } from './support/keyboard.js';
import { Site } from './support/site.js';
import { DESKTOP, PHONE } from './support/visit.js';

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

/** As a field for a day and a time has it. */
const localTime = (hours: number): string => {
  const time = new Date(Date.now() + hours * HOUR);
  const here = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return here.toISOString().slice(0, 16);
};

describeInChromium('the rules of a quiz', () => {
  let site: Site;
  let officer: TestPerson;

  const heading = (page: Page, name: string | RegExp): Locator =>
    page.getByRole('heading', { level: 1, name });

  const enrolled = async (
    code: string,
    quiz: Record<string, unknown>,
    shape: CourseShape = {},
  ): Promise<TestEnrolment> => {
    const versionId = await publishTestCourse(site.academy.api, {
      code,
      lessons: 1,
      timeLimitMinutes: 30,
      attemptsAllowed: 2,
      quiz,
      ...shape,
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
    const { id } = await learner.startQuiz(waiting);
    await learner.submit(id);
    const phone = (await site.visit({ ...PHONE, person: officer })).page;
    await phone.goto(startOf(waiting));
    await phone.getByText(/^Your next attempt is possible from/).waitFor();
    expect(await inspect(phone, 'quiz-wait-phone')).toEqual([]);
    await eventually(async () => (await learner.attempt(id)).state === 'GRADED');
    await site.academy.database.query(
      `UPDATE attempt SET state = 'NEEDS_MARKING', graded_at = NULL, score = NULL, passed = NULL WHERE id = $1`,
      [id],
    );
    await phone.reload();
    await phone.getByRole('region', { name: 'Your attempts' }).getByText('With a marker').waitFor();
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

    await page.getByRole('button', { name: 'Change the allowance of Aida Begaliyeva' }).click();
    await page.getByLabel('Extra minutes').fill('300');
    await page.getByLabel('Closes').fill(localTime(2));
    await page.getByRole('button', { name: 'Save the allowance' }).click();
    await page.getByText('Aida Begaliyeva will not have all the extra minutes').waitFor();
    expect(await inspect(page, 'allowance-cut-off')).toEqual([]);

    await page.getByRole('button', { name: 'Revoke the allowance of Aida Begaliyeva' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke the allowance of Aida Begaliyeva?' });
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Nobody has an allowance in this quiz').waitFor();
  });

  it('close the pages that were left, on another device too', async () => {
    const enrolment = await enrolled('R6', { navigation: 'SEQUENTIAL' }, { draw: 3, bank: 3 });
    const attempt = await new Learner(officer.client).startQuiz(enrolment);
    const address = `${startOf(enrolment)}/attempt/${attempt.id}`;
    const { page } = await site.visit({ person: officer });
    await page.goto(address);
    await heading(page, /^Question 1 of 3/).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await heading(page, /^Question 2 of 3/).waitFor();
    await eventually(async () => (await new Learner(officer.client).attempt(attempt.id)).reachedPage === 1);
    const phone = (await site.visit({ ...PHONE, person: officer })).page;
    await phone.goto(`${address}?question=1`);
    await heading(phone, /^Question 2 of 3/).waitFor();
    expect(await inspect(phone, 'quiz-forward-phone')).toEqual([]);
  });

  it('close no page that was not seen, by an address or a key', async () => {
    const enrolment = await enrolled('R7', { navigation: 'SEQUENTIAL' }, { draw: 3, bank: 3 });
    const learner = new Learner(officer.client);
    const attempt = await learner.startQuiz(enrolment);
    const { page } = await site.visit({ person: officer });
    await page.goto(`${startOf(enrolment)}/attempt/${attempt.id}?question=review`);
    await heading(page, /^Question 1 of 3/).waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('p');
    await page.keyboard.press('?');
    const list = page.getByRole('dialog');
    await list.getByText('Next question').waitFor();
    expect(await list.getByText(/^(Review the answers|Previous question)$/).count()).toBe(0);
    await page.keyboard.press('Escape');
    // Held down, a key repeats.
    for (let times = 0; times < 3; times += 1) await page.keyboard.down('n');
    await page.keyboard.up('n');
    await heading(page, /^Question 2 of 3/).waitFor();
    await eventually(async () => (await learner.attempt(attempt.id)).reachedPage === 1);
    await page.keyboard.press('n');
    await heading(page, /^Question 3 of 3/).waitFor();
    await page.keyboard.press('r');
    await heading(page, 'Review your answers').waitFor();
  });

  it('take in what is typed on a page before it is left', async () => {
    const enrolment = await enrolled('R8', { navigation: 'SEQUENTIAL' }, { draw: 2, bank: 2 });
    const learner = new Learner(officer.client);
    const attempt = await learner.startQuiz(enrolment);
    const { page } = await site.visit({ person: officer });
    await page.goto(`${startOf(enrolment)}/attempt/${attempt.id}`);
    const saves: string[] = [];
    await page.route('**/graphql', async (route) => {
      const sent = route.request().postData() ?? '';
      const operation = ['SaveAnswer', 'OpenAttemptPage'].find((name) => sent.includes(`"${name}"`));
      if (operation) saves.push(operation);
      if (operation === 'SaveAnswer') await new Promise((resolve) => setTimeout(resolve, 500));
      return route.continue();
    });
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Next' }).click();
    await heading(page, /^Question 2 of 2/).waitFor();
    await eventually(async () => (await learner.attempt(attempt.id)).reachedPage === 1);
    // The first page is told as well, before or after this began to listen.
    expect(saves.slice(-2)).toEqual(['SaveAnswer', 'OpenAttemptPage']);
    expect((await learner.attempt(attempt.id)).items[0]?.response).not.toBeNull();
  });

  it('end when the server says so: a page asks at its own zero, and hears of more time with the next receipt', async () => {
    const enrolment = await enrolled('R9', {}, { draw: 2, bank: 2 });
    const learner = new Learner(officer.client);
    const attempt = await learner.startQuiz(enrolment);
    const { page } = await site.visit({ person: officer });
    const endsIn = (time: string) =>
      site.academy.database.query(`UPDATE attempt SET deadline_at = now() + $2::interval WHERE id = $1`, [
        attempt.id,
        time,
      ]);
    await endsIn('5 seconds');
    await page.goto(`${startOf(enrolment)}/attempt/${attempt.id}`);
    await heading(page, /^Question 1 of 2/).waitFor();
    const timer = page.getByRole('timer');
    await timer.getByText(/^0:0/).waitFor();
    await endsIn('20 minutes');
    await timer.getByText(/^(19|20) min left$/).waitFor();
    expect((await learner.attempt(attempt.id)).state).toBe('IN_PROGRESS');
    await endsIn('50 minutes');
    await page.getByRole('radio').first().check();
    await timer.getByText(/^(49|50) min left$/).waitFor();
    await endsIn('2 seconds');
    await page.getByRole('radio').last().check();
    await timer.getByText(/^0:0/).waitFor();
    await page.waitForURL(/\/result/);
    expect((await learner.attempt(attempt.id)).state).not.toBe('IN_PROGRESS');
  });

  describe('that checks answers at once, without a mouse', () => {
    let page: Page;
    let keys: Keyboard;

    const main = (): Locator => page.getByRole('main');
    const button = (name: string): Locator => main().getByRole('button', { name });
    const option = (name: string): Locator => main().getByRole('radio', { name });
    const open = async (code: string, shape: CourseShape, quiz: Record<string, unknown> = {}) => {
      const enrolment = await enrolled(code, { review: 'always', ...quiz }, { draw: 2, bank: 2, ...shape });
      const attempt = await new Learner(officer.client).startQuiz(enrolment);
      ({ page } = await site.visit({ ...PHONE, person: officer }));
      keys = new Keyboard(page);
      await page.goto(`${startOf(enrolment)}/attempt/${attempt.id}`);
      await heading(page, /^Question 1 of 2/).waitFor();
      return attempt;
    };
    /** To the option that is chosen, or the nearest one, and with the arrows to the one that is wanted. */
    const choose = async (name: string, key = 'Tab') => {
      const radios = main().getByRole('radio');
      await radios.first().waitFor();
      const chosen = main().getByRole('radio', { checked: true });
      const nearest = key === 'Tab' ? radios.first() : radios.last();
      await keys.to((await chosen.count()) > 0 ? chosen : nearest, key);
      await keys.press('Space');
      if (!(await keys.isAt(option(name)))) await keys.to(option(name), 'ArrowDown');
    };

    it('gives hints between tries, and says what the last one came to', async () => {
      const tries = { hints: [{ content: rich('Think of her safety.'), showCount: true }], penalty: '0.5' };
      await open('B1', { behaviour: 'INTERACTIVE', tries });
      await keys.activate(button('Check'));
      await page.getByRole('alert').getByText('Answer every part of the question').waitFor();
      await choose('Option b', 'Shift+Tab');
      await main().getByText('2 tries left').waitFor();
      await keys.activate(button('Check'));
      await main().getByText('Think of her safety.').waitFor();
      await main().getByText('Not right', { exact: true }).waitFor();
      await main().getByText('1 try left').waitFor();
      expect(await main().getByRole('radio').count()).toBe(0);
      expect(await inspect(page, 'quiz-hint-phone')).toEqual([]);
      await keys.activate(button('Try again'));
      await choose('Option a', 'Shift+Tab');
      await main().getByText('Think of her safety.').waitFor();
      await keys.activate(button('Check'));
      await main()
        .getByText(/^Right · 0\.5 of 1 point/)
        .waitFor();
      expect(await inspect(page, 'quiz-checked-phone')).toEqual([]);
      await page.setViewportSize(DESKTOP);
      expect(await inspect(page, 'quiz-checked-desk')).toEqual([]);
      await page.reload();
      await main()
        .getByText(/^Right · 0\.5 of 1 point/)
        .waitFor();
      expect(await button('Check').count()).toBe(0);
      expect(keys.problems).toEqual([]);
    });

    it('asks how certain one is before it checks', async () => {
      const attempt = await open('B2', { behaviour: 'IMMEDIATE_CERTAINTY' });
      await choose('Option a');
      await keys.activate(button('Check'));
      await page.getByRole('alert').getByText('Say how certain you are').waitFor();
      await keys.to(main().getByRole('radio', { name: /^Very/ }), 'Shift+Tab');
      await keys.to(main().getByRole('radio', { name: /^Fairly/ }), 'ArrowUp');
      expect(await inspect(page, 'quiz-certainty-phone')).toEqual([]);
      await keys.activate(button('Check'));
      await main()
        .getByText(/^Right · 0\.67 of 1 point/)
        .waitFor();
      const { items } = await new Learner(officer.client).attempt(attempt.id);
      expect(items.map(({ certainty }) => certainty)).toEqual([2, null]);
      expect(keys.problems).toEqual([]);
    });

    it('lets one check as often as one likes, also on one page with the others', async () => {
      await open('B3', { behaviour: 'ADAPTIVE', tries: { hints: [], penalty: '0.25' } });
      await keys.activate(button('Show all questions on one page'));
      const first = main().getByRole('region', { name: 'Question 1' });
      await keys.to(first.getByRole('radio').first());
      await keys.press('Space');
      await keys.to(first.getByRole('radio', { name: 'Option c' }), 'ArrowDown');
      await keys.activate(first.getByRole('button', { name: 'Check' }));
      await first.getByText('Not right', { exact: false }).waitFor();
      expect(await inspect(page, 'quiz-adaptive-phone')).toEqual([]);
      await first.getByRole('radio', { name: 'Option a' }).check();
      await first.getByRole('button', { name: 'Check' }).click();
      await first.getByText(/^Right · 0\.75 of 1 point/).waitFor();
      expect(keys.problems).toEqual([]);
    });
  });
});
