import { Sessions } from '@gssr/identity';
import {
  eventually,
  publishTestCourse,
  TEST_PASSWORD,
  testCourse,
  type TestPerson,
} from '@gssr/test-support';
import { SubmitAttempt } from '@gssr/quiz';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { AnswerKey } from './support/answer-key.js';
import { describeInChromium } from './support/chromium.js';
import { inspect } from './support/inspect.js';
import { Officer } from './support/officer.js';
import { readyForQuiz, storedAnswers, type QuizPlace } from './support/quiz.js';
import { Site } from './support/site.js';
import { PHONE, type Visit } from './support/visit.js';

/** What a browser says of requests that do not come through. */
const CUT_OFF = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

describeInChromium('a quiz on a bad connection', () => {
  let site: Site;
  let versionId: string;
  let timedVersionId: string;
  let person: TestPerson;
  let place: QuizPlace;
  let visit: Visit;
  let page: Page;
  let officer: Officer;

  const stored = () => storedAnswers(site.academy, place.enrolmentId);
  const startQuiz = async (by: Officer): Promise<void> => {
    await by.page.goto(place.path);
    await by
      .button(/^Start attempt/)
      .or(by.link(/^Continue attempt/))
      .click();
    await by.untilQuestion(1);
  };

  beforeAll(async () => {
    site = await Site.open();
    versionId = await publishTestCourse(site.academy.api);
    timedVersionId = await publishTestCourse(site.academy.api, {
      code: 'TIMED',
      timeLimitMinutes: 60,
      quiz: { offlineMinutes: 60 },
    });
  });
  afterEach(() => expect(site?.complaints() ?? []).toEqual([]));
  afterAll(() => site?.close());

  beforeEach(async () => {
    person = await site.academy.person();
    place = await readyForQuiz(person, versionId);
    visit = await site.visit({ ...PHONE, person, expected: CUT_OFF });
    page = visit.page;
    officer = new Officer(page, new AnswerKey(testCourse()));
    await startQuiz(officer);
  });

  it('keeps answers while offline, says so honestly, and sends them when the connection is back', async () => {
    await visit.context.setOffline(true);
    await page.getByText(/^You are offline\./).waitFor();
    await officer.question.answer();
    await officer.receipt().getByText('Kept on this device, not sent yet.').waitFor();
    await officer.button('Next').click();
    await officer.untilQuestion(2);
    await officer.question.answer();
    await officer.receipt().getByText('Kept on this device, not sent yet.').waitFor();
    expect(await inspect(page, 'offline')).toEqual([]);
    await officer.button('Question 3, empty').click();
    await officer.button('Question 4, empty').click();
    await officer.button('Review and submit').click();
    expect(await officer.button(/Not sent yet$/).count()).toBe(2);
    await officer.button('Submit answers').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit answers' }).click();
    await page
      .getByRole('alert')
      .getByText('Not submitted: some answers have not reached the server')
      .waitFor();
    expect(await stored()).toEqual([]);

    await visit.context.setOffline(false);
    await eventually(async () => (await officer.button(/Not sent yet$/).count()) === 0);
    expect(await officer.button(/Answered$/).count()).toBe(2);
    expect(await stored()).toMatchObject([
      { position: 0, revision: 1, options: ['a'] },
      { position: 1, revision: 1, options: ['a'] },
    ]);
  });

  it('sends what a closed page had kept when the quiz is opened again', async () => {
    await visit.context.setOffline(true);
    await officer.question.answer('wrong');
    await officer.receipt().getByText('Kept on this device, not sent yet.').waitFor();
    await page.close();
    await visit.context.setOffline(false);
    const again = new Officer(await visit.context.newPage(), new AnswerKey(testCourse()));
    await startQuiz(again);
    await again.untilSaved();
    expect(await again.question.chosen()).toHaveLength(1);
    expect(await stored()).toMatchObject([{ position: 0, revision: 1, options: ['b'] }]);
  });

  it('loses nothing and doubles nothing when an answer of the server is lost', async () => {
    const lost: string[] = [];
    await page.route('**/graphql', async (route: Route) => {
      const operation = /"operationName":"(\w+)"/.exec(route.request().postData() ?? '')?.[1] ?? '';
      if (!['SaveAnswer', 'SubmitAttempt'].includes(operation) || lost.includes(operation))
        return route.continue();
      lost.push(operation);
      await route.fetch();
      return route.abort();
    });
    for (const number of [1, 2, 3, 4]) {
      await officer.untilQuestion(number);
      await officer.question.answer();
      await officer.untilSaved();
      await officer.button(number < 4 ? 'Next' : 'Review and submit').click();
    }
    expect((await stored()).map(({ revision }) => revision)).toEqual([1, 1, 1, 1]);
    await officer.button('Submit answers').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit answers' }).click();
    await officer.arriveAt('Passed');
    expect(lost).toEqual(['SaveAnswer', 'SubmitAttempt']);
    const rows = await site.academy.database.query(
      `SELECT attempt.state FROM attempt JOIN certificate USING (enrolment_id) WHERE enrolment_id = $1`,
      [place.enrolmentId],
    );
    expect(rows).toEqual([{ state: 'GRADED' }]);
  });

  it('shows both answers when another device has answered meanwhile, and takes the one that is chosen', async () => {
    await visit.context.setOffline(true);
    await officer.question.option(/^Option b of/).check();
    await officer.receipt().getByText('Kept on this device, not sent yet.').waitFor();
    const desktop = await site.visit({ person });
    const other = new Officer(desktop.page, new AnswerKey(testCourse()));
    await startQuiz(other);
    await other.question.option(/^Option c of/).check();
    await other.untilSaved();
    await other.question.option(/^Option d of/).check();
    await eventually(async () => (await stored())[0]?.revision === 2);

    await visit.context.setOffline(false);
    const notice = page
      .getByRole('status')
      .filter({ hasText: 'This question was answered on another device' });
    await notice.getByText(/^On this device you had chosen: Option b of/).waitFor();
    expect(await officer.question.option(/^Option d of/).isChecked()).toBe(true);
    expect(await inspect(page, 'conflict')).toEqual([]);
    await notice.getByRole('button', { name: 'Use that answer instead' }).click();
    await eventually(async () => (await stored())[0]?.options[0] === 'b');
    expect(await stored()).toMatchObject([{ position: 0, revision: 3, options: ['b'] }]);
  });

  it('asks for a sign-in when the session has ended elsewhere, and goes on where it was', async () => {
    await officer.button('Question 3, empty').click();
    await officer.untilQuestion(3);
    const [cookie] = await visit.context.cookies();
    await site.academy.api.get(Sessions).end(cookie!.value);
    await officer.question.option(/^Option a of/).click();
    await officer.arriveAt('Sign in');
    await page.getByText(/^Your session has ended\./).waitFor();
    expect(await inspect(page, 'session-ended')).toEqual([]);
    await officer.signIn(person.viewer.email, TEST_PASSWORD);
    await officer.untilQuestion(3);
    await officer.untilSaved();
    expect(await officer.question.chosen()).toEqual(await officer.question.right());
    expect(await stored()).toMatchObject([{ position: 2, options: ['a'] }]);
  });

  describe('when its time is over', () => {
    let attemptId: string;

    beforeEach(async () => {
      place = await readyForQuiz(person, timedVersionId);
      await startQuiz(officer);
      const { database } = site.academy;
      const [attempt] = await database.query<{ id: string }>(
        'SELECT id FROM attempt WHERE enrolment_id = $1',
        [place.enrolmentId],
      );
      attemptId = attempt!.id;
    });

    /** As it comes about by itself after an hour: the job hands in what has arrived. */
    const endTime = async () => {
      await site.academy.database.query(
        `UPDATE attempt SET started_at = now() - interval '1 hour', deadline_at = now(), grace_seconds = 0 WHERE id = $1`,
        [attemptId],
      );
      await eventually(async () => {
        await site.academy.api.get(SubmitAttempt).closeOverdue(attemptId);
        const [attempt] = await site.academy.database.query<{ state: string }>(
          'SELECT state FROM attempt WHERE id = $1',
          [attemptId],
        );
        return attempt?.state === 'SUBMITTED';
      });
    };
    const answerOffline = async () => {
      await visit.context.setOffline(true);
      await officer.question.answer();
      await officer.receipt().getByText('Kept on this device, not sent yet.').waitFor();
    };
    const offlineAnswers = () =>
      site.academy.database.query(
        'SELECT position FROM attempt_item WHERE attempt_id = $1 AND answered_at IS NOT NULL ORDER BY position',
        [attemptId],
      );

    it('brings in what a device had kept, and says what became of it', async () => {
      await answerOffline();
      const address = page.url();
      await page.close();
      await endTime();
      await visit.context.setOffline(false);
      const again = await visit.context.newPage();
      await again.goto(address);
      await again.getByText('1 answer that this device had kept has arrived and counts.').waitFor();
      await again.getByText(/^Your answers are in\. They are graded on/).waitFor();
      expect(await inspect(again, 'kept-answers')).toEqual([]);
      expect(await offlineAnswers()).toEqual([{ position: 0 }]);
    });

    it('brings it in from whichever page is opened first', async () => {
      await answerOffline();
      await page.close();
      await endTime();
      await visit.context.setOffline(false);
      const again = await visit.context.newPage();
      await again.goto('/learning');
      await eventually(async () => (await offlineAnswers()).length === 1);
    });

    it('says so when what was kept comes too late', async () => {
      await answerOffline();
      const address = page.url();
      await page.close();
      await endTime();
      await site.academy.database.query('UPDATE attempt SET offline_seconds = 0 WHERE id = $1', [attemptId]);
      await visit.context.setOffline(false);
      const again = await visit.context.newPage();
      await again.goto(address);
      await again.getByText('1 answer came too late and does not count.').waitFor();
      expect(await offlineAnswers()).toEqual([]);
    });

    it('is handed in by itself once what was in the way has arrived', async () => {
      await site.academy.database.query(
        `UPDATE attempt SET deadline_at = now() + interval '8 seconds' WHERE id = $1`,
        [attemptId],
      );
      await page.reload();
      await page.getByRole('timer').getByText(/0:0/).waitFor();
      await answerOffline();
      await page
        .getByRole('alert')
        .getByText('Not submitted: some answers have not reached the server')
        .waitFor();
      await visit.context.setOffline(false);
      await officer.arriveAt('Submitted');
      expect((await stored()).map(({ position }) => position)).toEqual([0]);
    });

    it('asks the server first whether it is over: more may have been granted', async () => {
      const endsIn = (seconds: number) =>
        site.academy.database.query(
          'UPDATE attempt SET deadline_at = now() + make_interval(secs => $2) WHERE id = $1',
          [attemptId, seconds],
        );
      await endsIn(6);
      await page.reload();
      await page.getByRole('timer').getByText(/0:0/).waitFor();
      await endsIn(1500);
      await page
        .getByRole('timer')
        .getByText(/^2[45] min/)
        .waitFor();
      await officer.question.answer();
      await officer.untilSaved();
    });
  });
});
