import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttemptResultDocument } from '@gssr/contract';
import type { CourseShape } from '@gssr/test-support';
import { QuizFixture } from './testing/quiz-fixture.js';

let quiz: QuizFixture;

beforeAll(async () => {
  quiz = await QuizFixture.start();
});
afterAll(() => quiz.academy.close());

describe('submitting', () => {
  it('asks for grading once, however often it is sent', async () => {
    const { learner, enrolment } = await quiz.enrolled();
    const attempt = await learner.startQuiz(enrolment);
    await learner.answer(attempt);
    const results = await Promise.all(Array.from({ length: 10 }, () => learner.submit(attempt.id)));
    expect(results).toEqual(
      results.map(() => ({
        __typename: 'AttemptSubmitted',
        attempt: { id: attempt.id, state: 'SUBMITTED' },
      })),
    );
    expect(await quiz.jobsFor(attempt.id)).toEqual(['quiz.grade-attempt']);
    const { submittedAt } = await learner.attempt(attempt.id);
    await learner.submit(attempt.id);
    expect((await learner.attempt(attempt.id)).submittedAt).toBe(submittedAt);
  });

  it('is graded once, however often the job runs', async () => {
    const { learner, enrolment } = await quiz.enrolled();
    const attempt = await learner.startQuiz(enrolment);
    await learner.answer(attempt, 3);
    await learner.submit(attempt.id);
    await Promise.all(Array.from({ length: 5 }, () => quiz.grade(attempt.id)));
    const graded = await learner.attempt(attempt.id);
    expect(graded).toMatchObject({ state: 'GRADED', score: 75, passed: true });
    await quiz.grade(attempt.id);
    await learner.submit(attempt.id);
    expect({ ...(await learner.attempt(attempt.id)), serverTime: '' }).toEqual({ ...graded, serverTime: '' });
    expect(await quiz.jobsFor(attempt.id)).toEqual(['quiz.grade-attempt']);
  });

  it('is not graded before it is submitted', async () => {
    const { learner, enrolment } = await quiz.enrolled();
    const attempt = await learner.startQuiz(enrolment);
    await learner.answer(attempt);
    await quiz.grade(attempt.id);
    expect(await learner.attempt(attempt.id)).toMatchObject({ state: 'IN_PROGRESS', score: null });
  });

  it.each([
    { bank: 4, draw: 4, right: 3, passMark: 75, score: 75, passed: true },
    { bank: 12, draw: 12, right: 9, passMark: 75, score: 75, passed: true },
    { bank: 12, draw: 12, right: 8, passMark: 75, score: 66.666666, passed: false },
    { bank: 3, draw: 3, right: 2, passMark: 66, score: 66.666666, passed: true },
    { bank: 3, draw: 3, right: 2, passMark: 67, score: 66.666666, passed: false },
    { bank: 7, draw: 7, right: 7, passMark: 100, score: 100, passed: true },
    { bank: 7, draw: 7, right: 6, passMark: 86, score: 85.714285, passed: false },
    { bank: 3, draw: 3, right: 0, passMark: 1, score: 0, passed: false },
  ])(
    '$right of $draw at a pass mark of $passMark % is $score %, passed: $passed',
    async ({ right, score, passed, ...shape }) => {
      const { learner, enrolment } = await quiz.enrolled(shape);
      const attempt = await learner.startQuiz(enrolment);
      await learner.answer(attempt, right);
      await learner.submit(attempt.id);
      await quiz.grade(attempt.id);
      expect(await learner.attempt(attempt.id)).toMatchObject({ score, passed, passMark: shape.passMark });
    },
  );

  it('keeps the best score and the pass, whatever a later attempt brings', async () => {
    const { learner, enrolment } = await quiz.enrolled();
    for (const right of [4, 1]) {
      const attempt = await learner.startQuiz(enrolment);
      await learner.answer(attempt, right);
      await learner.submit(attempt.id);
      await quiz.grade(attempt.id);
    }
    const { activities } = await learner.enrolment(enrolment.id);
    expect(activities).toEqual([expect.objectContaining({ state: 'COMPLETED', bestScore: 100 })]);
  });
});

describe('the review', () => {
  const reviewOf = async (review: CourseShape['review'], right: number) => {
    const { learner, enrolment } = await quiz.enrolled({ review });
    const { id } = await learner.startQuiz(enrolment);
    const look = async () =>
      (await learner.client.execute(AttemptResultDocument, { id, enrolmentId: enrolment.id })).attempt!.items;
    const stages = { before: await look() };
    await learner.answer(await learner.attempt(id), right);
    await learner.submit(id);
    const submitted = await look();
    await quiz.grade(id);
    return { ...stages, submitted, after: await look() };
  };

  it.each([
    ['always', 4, true],
    ['always', 0, true],
    ['after-pass', 4, true],
    ['after-pass', 0, false],
    ['score-only', 4, false],
    ['score-only', 0, false],
  ] as const)('%s, with %i right, explains: %s', async (review, right, explains) => {
    const { before, submitted, after } = await reviewOf(review, right);
    expect([...before, ...submitted].map(({ result }) => result)).toEqual(
      [...before, ...submitted].map(() => null),
    );
    expect(after.map(({ result }) => result !== null)).toEqual(after.map(() => explains));
  });

  it('says what was chosen, what is right and why', async () => {
    const { after } = await reviewOf('always', 1);
    expect(after.map(({ result }) => result?.fraction)).toEqual([1, 0, 0, 0]);
    const told = after[1]!.result!.options.map((option) => [option.chosen, option.correct]);
    expect(told.toSorted()).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [true, false],
    ]);
    expect(JSON.stringify(after[1]?.result)).toContain('Feedback on b');
  });
});
