import { TEST_PASSWORD } from '@gssr/test-support';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { AnswerKey } from './support/answer-key.js';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Officer } from './support/officer.js';
import { OpenQuestion } from './support/open-question.js';
import { publish, readFirstResponse, Site } from './support/site.js';
import { PHONE, type Visit } from './support/visit.js';

const NAME = 'Ñiña Өмүрбекова';
const EMAIL = 'nina@station.example';
const QUESTIONS = 12;

describeInChromium('an officer with a phone takes First Response', () => {
  let site: Site;
  let key: AnswerKey;
  let visit: Visit;
  let officer: Officer;
  let lessons: string[];
  /** Of these, the ones that describe violence. */
  let warned: string[];
  let publicPage: string;

  const look = async (name: string, { page }: Visit = visit): Promise<void> =>
    expect(await inspect(page, name)).toEqual([]);

  beforeAll(async () => {
    site = await Site.open();
    const course = await readFirstResponse();
    await publish(site.academy, course);
    key = new AnswerKey(course);
    const activities = course.sections.flatMap((section) => section.activities);
    lessons = activities.filter(({ kind }) => kind === 'LESSON').map(({ title }) => title);
    warned = activities
      .filter(({ content }) => (content as { notice?: string }).notice)
      .map(({ title }) => title);
    visit = await site.visit(PHONE);
    officer = new Officer(visit.page, key);
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  it('finds what is wrong with a registration at the fields and summed up, and then has an account', async () => {
    const { page } = visit;
    await page.goto('/');
    await officer.arriveAt(/^Respond well/);
    await look('welcome');
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await officer.arriveAt('Sign in');
    await look('sign-in');
    await officer.link('Create an account').click();
    await officer.arriveAt('Create an account');
    await officer.register(NAME, 'nina at the station', 'short');

    const summary = page.getByRole('alert');
    await summary.getByText('There is something to put right').waitFor();
    await summary.and(page.locator(':focus')).waitFor();
    expect(await summary.getByRole('link').allTextContents()).toEqual([
      'Enter an address such as name@police.example.',
      'Use at least 10 characters.',
    ]);
    const email = page.getByLabel('Email address');
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(`#${await email.getAttribute('aria-describedby')}`).textContent()).toBe(
      'Enter an address such as name@police.example.',
    );
    expect(await page.getByLabel('Full name').getAttribute('aria-invalid')).toBeNull();
    await look('register-errors');
    await summary.getByRole('link').first().click();
    await email.and(page.locator(':focus')).waitFor();

    await officer.register(NAME, EMAIL, TEST_PASSWORD);
    await officer.arriveAt('My learning');
    await look('learning-empty');
  });

  it('enrols and stands in the first lesson', async () => {
    await officer.link('See the courses').click();
    await officer.arriveAt('Courses');
    await officer.link('First Response: from Call to Scene').waitFor();
    await look('catalogue');
    await officer.link('First Response: from Call to Scene').click();
    await officer.arriveAt('First Response: from Call to Scene');
    await officer.button('Enrol and start').waitFor();
    await look('course');
    await officer.button('Enrol and start').click();
    await officer.arriveAt(lessons[0]!);
    expect(await visit.page.title()).toBe('Part 1 of 8 · Academy');
  });

  it('is answered by an inline check, in a region that is heard', async () => {
    const check = visit.page.getByRole('group', { name: 'Check yourself' }).first();
    const question = new OpenQuestion(check, key);
    const heard = check.getByRole('status');
    const ask = () => check.getByRole('button', { name: 'Check my answer' }).click();
    expect(await heard.textContent()).toBe('');
    await ask();
    await heard.getByText('Choose an answer first.').waitFor();
    await question.answer('wrong');
    await ask();
    await heard.getByText('Not right').waitFor();
    await check.getByText('Your answer, not right').waitFor();
    await check.getByRole('button', { name: 'Answer again' }).click();
    await question.answer('right');
    await ask();
    await heard.getByText('Right', { exact: true }).waitFor();
    await look('lesson-check-answered');
  });

  it('goes on where the reading stopped', async () => {
    const { page } = visit;
    const saved = page.waitForResponse((response) =>
      /"position":[1-9]/.test(response.request().postData() ?? ''),
    );
    await page.getByRole('group', { name: 'Check yourself' }).last().scrollIntoViewIfNeeded();
    await saved;
    await page.reload();
    await page.locator(':focus').getByText('You stopped here').waitFor();
    await look('lesson-resumed');
  });

  it('reads every lesson, warned before what describes violence', async () => {
    for (const [index, lesson] of lessons.entries()) {
      await officer.arriveAt(lesson);
      expect(await visit.page.title()).toBe(`Part ${index + 1} of 8 · Academy`);
      await look(`lesson-${index + 1}`);
      if (warned.includes(lesson)) {
        expect(await visit.page.getByRole('group', { name: 'Check yourself' }).count()).toBe(0);
        await officer.button('Continue').click();
        await look(`lesson-${index + 1}-read`);
      }
      await officer.finishLesson();
    }
    await officer.arriveAt('Final quiz');
    await officer.button('Start attempt 1').waitFor();
    await look('quiz-start');
  });

  it('has every answer saved, also when the page is loaded again', async () => {
    const { page } = visit;
    await officer.button('Start attempt 1').click();
    for (let number = 1; number <= 6; number += 1) {
      await officer.untilQuestion(number);
      await officer.question.answer(number <= 2 ? 'wrong' : 'right');
      await officer.untilSaved();
      if (number < 6) await officer.button('Next').click();
    }
    expect(await page.getByRole('timer').textContent()).toMatch(/^(29|30) min left$/);
    await look('question');
    await page.reload();
    await officer.untilQuestion(6);
    expect(await officer.question.chosen()).toEqual(await officer.question.right());
  });

  it('sees what was answered on another device', async () => {
    const desktop = await site.visit();
    const other = new Officer(desktop.page, key);
    await desktop.page.goto('/learning');
    await other.arriveAt('Sign in');
    await other.signIn(EMAIL, TEST_PASSWORD);
    await other.arriveAt('My learning');
    await look('learning-desktop', desktop);
    await other.link('Continue: Final quiz').click();
    await other.link('Continue attempt 1').click();
    await other.untilQuestion(1);
    expect(await other.question.chosen()).not.toEqual(await other.question.right());
    await other.question.answer('right');
    await other.untilSaved();
    await look('question-desktop', desktop);
    await desktop.close();

    await officer.button(/^Question 1, /).click();
    await officer.untilQuestion(1);
    await visit.page.reload();
    await officer.untilQuestion(1);
    expect(await officer.question.chosen()).toEqual(await officer.question.right());
  });

  it('sees what is empty, and submits once however often the button is pressed', async () => {
    const { page } = visit;
    for (let number = 7; number <= QUESTIONS; number += 1) {
      await officer.button(new RegExp(`^Question ${number}, `)).click();
      await officer.untilQuestion(number);
      if (number === 9) continue;
      await officer.question.answer();
      await officer.untilSaved();
    }
    await officer.button('Review and submit').click();
    await officer.arriveAt('Review your answers');
    await page.getByText('You have answered 11 of 12. Question 9 is empty.').waitFor();
    await look('review');
    await officer.button(/^9\. .*Empty$/).click();
    await officer.untilQuestion(9);
    await officer.question.answer();
    await officer.untilSaved();
    await page.goBack();
    await page.getByText('You have answered all 12 questions.').waitFor();

    const submits: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('"SubmitAttempt"')) submits.push(request.url());
    });
    await officer.button('Submit answers').click();
    const dialog = page.getByRole('dialog', { name: 'Submit your answers?' });
    await dialog.waitFor();
    await look('submit');
    await dialog.getByRole('button', { name: 'Submit answers' }).dblclick();
    await officer.arriveAt('Passed');
    expect(submits).toHaveLength(1);
    expect(await site.academy.database.query('SELECT score::float FROM attempt')).toHaveLength(1);
  });

  it('is told the result, with the reasons, and gets a certificate', async () => {
    const { page } = visit;
    await page.getByText('11 of 12 points, 91.66%', { exact: true }).waitFor();
    const second = page.getByRole('article', { name: 'Question 2 · not right' });
    await second.getByText('Your answer, not right').waitFor();
    expect(await second.getByText('Right, not chosen').count()).toBeGreaterThan(0);
    expect(await page.getByRole('article', { name: /· right ·/ }).count()).toBe(11);
    const file = officer.link(/^Download .*PDF/);
    await file.waitFor();
    await look('result');
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    const pdf = await readFile(await download.path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

    await officer.link('All my certificates').click();
    await officer.arriveAt('My certificates');
    await officer.link('The page that others see').waitFor();
    await look('certificates');
    publicPage = (await officer.link('The page that others see').getAttribute('href'))!;
  });

  it('signs out, and a stranger checks the certificate', async () => {
    const { page } = visit;
    await officer.button('Menu').click();
    await officer.button('Sign out').click();
    await officer.arriveAt(/^Respond well/);
    await page.goto('/certificates');
    await officer.arriveAt('Sign in');

    const stranger = await site.visit(PHONE);
    await stranger.page.goto(publicPage);
    await stranger.page.getByRole('heading', { level: 1, name: 'This certificate is valid' }).waitFor();
    await stranger.page.getByText(NAME).waitFor();
    await look('verify-valid', stranger);
  });
});
