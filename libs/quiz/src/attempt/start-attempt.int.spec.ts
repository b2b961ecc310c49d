import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QuizStartDocument } from '@gssr/contract';
import { Transactions } from '@gssr/platform';
import { anotherDevice, Learner, optionsOf, type TestAttempt } from '@gssr/test-support';
import { findOverdue } from './attempts.repository.js';
import { SubmitAttempt } from './submit-attempt.js';
import { QuizFixture, quizOf, startResult } from './testing/quiz-fixture.js';

let quiz: QuizFixture;

/** An option says what its author calls it: "Option a of q1". */
const lettersOf = (item: TestAttempt['items'][number]['item']): string[] =>
  'options' in item
    ? item.options.map(({ content }) => /Option (\w)/.exec(JSON.stringify(content))?.[1] ?? '')
    : [];

beforeAll(async () => {
  quiz = await QuizFixture.start();
});
afterAll(() => quiz.academy.close());

describe('starting an attempt', () => {
  it('gives one attempt to two devices that start at once', async () => {
    const { learner, enrolment, personId } = await quiz.enrolled();
    const devices = [learner, new Learner(await anotherDevice(quiz.academy, personId))];
    const started = await Promise.all(
      Array.from({ length: 10 }, (_, index) => startResult(devices[index % 2]!, enrolment)),
    );
    const attempts = started.map((result) => (result.__typename === 'AttemptStarted' ? result : null));
    expect(new Set(attempts.map((result) => result?.attempt.id)).size).toBe(1);
    expect(attempts.filter((result) => result?.resumed === false)).toHaveLength(1);
  });

  it('draws as many different questions as the quiz asks for, and others for others', async () => {
    const versionId = await quiz.newCourse({ bank: 42, draw: 12 });
    const stems: string[][] = [];
    for (let person = 0; person < 6; person += 1) {
      const { learner, enrolment } = await quiz.enrolled({}, versionId);
      const { items } = await learner.startQuiz(enrolment);
      expect(items.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      stems.push(items.map(({ item }) => JSON.stringify(item.stem)));
    }
    expect(stems.map((drawn) => new Set(drawn).size)).toEqual([12, 12, 12, 12, 12, 12]);
    expect(new Set(stems.map((drawn) => drawn.toSorted().join())).size).toBe(6);
  });

  it('shuffles the options and keeps their order over reloads', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 12, draw: 12 });
    const { id, items } = await learner.startQuiz(enrolment);
    const orders = items.map(({ item }) => lettersOf(item).join(''));
    expect(orders.map((order) => [...order].sort().join(''))).toEqual(orders.map(() => 'abcd'));
    // Their names say no more than that.
    expect(items.map(({ item }) => optionsOf(item))).toEqual(items.map(() => ['_1', '_2', '_3', '_4']));
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect((await learner.attempt(id)).items).toEqual(items);
    expect((await learner.startQuiz(enrolment)).items).toEqual(items);
  });

  it('allows as many attempts as the quiz does, even to ten clicks at once', async () => {
    const { learner, enrolment } = await quiz.enrolled({ attemptsAllowed: 2 });
    const first = await learner.startQuiz(enrolment);
    await learner.submit(first.id);
    const seconds = await Promise.all(Array.from({ length: 10 }, () => startResult(learner, enrolment)));
    const ids = new Set(
      seconds.map((result) => (result.__typename === 'AttemptStarted' ? result.attempt.id : 'none')),
    );
    expect(ids.size).toBe(1);
    const [second] = ids;
    await learner.submit(second!);
    expect(await startResult(learner, enrolment)).toMatchObject({
      __typename: 'NoAttemptsLeft',
      code: 'ATTEMPT.NONE_LEFT',
    });
    const { quizStatus } = await learner.client.execute(QuizStartDocument, {
      enrolmentId: enrolment.id,
      activityId: quizOf(enrolment),
    });
    expect(quizStatus).toMatchObject({
      canStart: false,
      openAttemptId: null,
      attempts: [{ number: 1 }, { number: 2 }],
    });
  });

  it('is for the officer whose enrolment it is, in a quiz of its version', async () => {
    const [mine, other] = [await quiz.enrolled(), await quiz.enrolled()];
    expect(await startResult(other.learner, mine.enrolment)).toMatchObject({ __typename: 'NotAvailable' });
    const crossed = { ...mine.enrolment, version: other.enrolment.version };
    expect(await startResult(mine.learner, crossed)).toMatchObject({ __typename: 'NotAvailable' });
  });
});

describe('the deadline', () => {
  it("stands in the attempt, by the server's clock", async () => {
    const { learner, enrolment } = await quiz.enrolled({ timeLimitMinutes: 30 });
    const { startedAt, deadlineAt } = await learner.startQuiz(enrolment);
    expect(Date.parse(deadlineAt ?? '') - Date.parse(startedAt)).toBe(30 * 60_000);
  });

  it('lets an answer through that was on its way, and none after that', async () => {
    const { learner, enrolment } = await quiz.enrolled({ timeLimitMinutes: 30 });
    const { id, items } = await learner.startQuiz(enrolment);
    await quiz.moveDeadline(id, 5);
    expect(await learner.save(id, 0, 1, ['a'])).toMatchObject({ __typename: 'AnswerReceipt', stored: true });
    await quiz.moveDeadline(id, 11);
    expect(await learner.save(id, 1, 1, ['a'])).toMatchObject({
      __typename: 'AttemptClosed',
      code: 'ATTEMPT.CLOSED',
    });
    await learner.submit(id);
    await quiz.grade(id);
    const { score, submittedAt, deadlineAt } = await learner.attempt(id);
    expect(score).toBe(100 / items.length);
    expect(submittedAt).toBe(deadlineAt);
  });

  it('hands an attempt in that its officer left open', async () => {
    const { learner, enrolment } = await quiz.enrolled({ timeLimitMinutes: 30 });
    const [{ id }, stillOpen] = [
      await learner.startQuiz(enrolment),
      await quiz.enrolled({ timeLimitMinutes: 30 }),
    ];
    const open = await stillOpen.learner.startQuiz(stillOpen.enrolment);
    await learner.save(id, 0, 1, ['a']);
    await quiz.moveDeadline(id, 5);
    expect(await findOverdue(quiz.academy.api.get(Transactions).single, 10)).toEqual([]);
    await quiz.academy.api.get(SubmitAttempt).closeOverdue(id);
    expect(await learner.attempt(id)).toMatchObject({ state: 'IN_PROGRESS' });
    await quiz.moveDeadline(id, 11);
    expect(await findOverdue(quiz.academy.api.get(Transactions).single, 10)).toEqual([{ attemptId: id }]);
    await Promise.all([1, 2, 3].map(() => quiz.academy.api.get(SubmitAttempt).closeOverdue(id)));
    expect(await quiz.jobsFor(id)).toEqual(['quiz.grade-attempt']);
    await quiz.academy.api.get(SubmitAttempt).closeOverdue(open.id);
    expect(await stillOpen.learner.attempt(open.id)).toMatchObject({ state: 'IN_PROGRESS' });
  });

  it('makes room for the next attempt', async () => {
    const { learner, enrolment } = await quiz.enrolled({ timeLimitMinutes: 30 });
    const first = await learner.startQuiz(enrolment);
    await quiz.moveDeadline(first.id, 11);
    expect(await startResult(learner, enrolment)).toMatchObject({ resumed: false, attempt: { number: 2 } });
    expect(await learner.attempt(first.id)).toMatchObject({ state: 'SUBMITTED' });
    expect(await quiz.jobsFor(first.id)).toEqual(['quiz.grade-attempt']);
  });
});
