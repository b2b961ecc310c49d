import { OpenAttemptPageDocument } from '@gssr/contract';
import type { Learner } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chosen, statementsOf } from '@gssr/test-support';
import { QuizFixture } from './testing/quiz-fixture.js';

let quiz: QuizFixture;

beforeAll(async () => {
  quiz = await QuizFixture.start();
});
afterAll(() => quiz.academy.close());

const open = async ({ client }: Learner, attemptId: string, page: number) =>
  (await client.execute(OpenAttemptPageDocument, { attemptId, page })).openAttemptPage;

/** Four questions, two on a page. */
const started = async (navigation: string, behaviour = 'DEFERRED') => {
  const draw = [{ category: 'all', count: 4 }];
  const { learner, enrolment } = await quiz.enrolled({
    behaviour,
    quiz: { navigation, draw: [], sections: [{ questionsPerPage: 2, draw }] },
  });
  return { learner, attempt: await learner.startQuiz(enrolment) };
};

describe('a quiz that is taken page by page', () => {
  it('closes the pages before the one that is opened, and keeps what was answered there', async () => {
    const { learner, attempt } = await started('SEQUENTIAL');
    await learner.save(attempt.id, 0, 1, ['a']);
    expect(await open(learner, attempt.id, 1)).toEqual({ __typename: 'PageOpened', reachedPage: 1 });
    expect(await learner.save(attempt.id, 0, 2, ['b'])).toMatchObject({
      __typename: 'PageLeft',
      code: 'ATTEMPT.PAGE_LEFT',
    });
    // A receipt that was lost on its way is given again.
    expect(await learner.save(attempt.id, 0, 1, ['a'])).toMatchObject({ stored: false, revision: 1 });
    expect(await learner.save(attempt.id, 2, 1, ['c'])).toMatchObject({ stored: true });
    const { items, reachedPage } = await learner.attempt(attempt.id);
    expect(reachedPage).toBe(1);
    expect(items[0]?.response).toEqual(await chosen(quiz.academy, attempt.id, 0, 'a'));
  });

  it('closes the pages before an answer, also for a device that never says where it is', async () => {
    const { learner, attempt } = await started('SEQUENTIAL');
    await learner.save(attempt.id, 0, 1, ['b']);
    const sent = await statementsOf(quiz.academy.api, () => learner.save(attempt.id, 2, 1, ['b']));
    expect(sent.filter((sql) => sql.includes('attempt'))).toHaveLength(1);
    expect(await learner.save(attempt.id, 0, 2, ['a'])).toMatchObject({ code: 'ATTEMPT.PAGE_LEFT' });
    expect(await learner.save(attempt.id, 1, 1, ['a'])).toMatchObject({ code: 'ATTEMPT.PAGE_LEFT' });
    expect(await learner.save(attempt.id, 3, 1, ['a'])).toMatchObject({ stored: true });
    expect((await learner.attempt(attempt.id)).reachedPage).toBe(1);
  });

  it('closes the pages before a check as well', async () => {
    const { learner, attempt } = await started('SEQUENTIAL', 'IMMEDIATE');
    await learner.check(attempt.id, 2, 1, ['b']);
    expect((await learner.attempt(attempt.id)).reachedPage).toBe(1);
    expect(await learner.check(attempt.id, 0, 1, ['a'])).toMatchObject({ code: 'ATTEMPT.PAGE_LEFT' });
  });

  it('moves on by what is stored only', async () => {
    const { learner, attempt } = await started('SEQUENTIAL');
    await learner.save(attempt.id, 2, 0, ['b']);
    expect((await learner.attempt(attempt.id)).reachedPage).toBe(0);
  });

  it('takes answers and checks that arrive at once, and waits for none of them for ever', async () => {
    const { learner, attempt } = await started('SEQUENTIAL', 'IMMEDIATE');
    const { id } = attempt;
    const arrived = await Promise.all([
      ...[2, 3].map((position) => learner.save(id, position, 1, ['a'])),
      ...[2, 3].map((position) => learner.check(id, position, 2, ['a'])),
    ]);
    expect(arrived.map(({ __typename }) => __typename).toSorted()).toEqual([
      'AnswerReceipt',
      'AnswerReceipt',
      'AnswerStanding',
      'AnswerStanding',
    ]);
  });

  it('checks nothing on a page that was left', async () => {
    const { learner, attempt } = await started('SEQUENTIAL', 'INTERACTIVE');
    await learner.check(attempt.id, 0, 1, ['b']);
    await open(learner, attempt.id, 1);
    expect(await learner.tryAgain(attempt.id, 0, 1)).toMatchObject({ code: 'ATTEMPT.PAGE_LEFT' });
    expect(await learner.check(attempt.id, 1, 1, ['a'])).toMatchObject({ __typename: 'PageLeft' });
    expect(await learner.check(attempt.id, 2, 1, ['a'])).toMatchObject({ __typename: 'AnswerStanding' });
  });

  it('does not go back, nor beyond its last page', async () => {
    const { learner, attempt } = await started('SEQUENTIAL');
    expect(await open(learner, attempt.id, 99)).toMatchObject({ reachedPage: 1 });
    expect(await open(learner, attempt.id, 0)).toMatchObject({ reachedPage: 1 });
    expect(await open(learner, attempt.id, -1)).toMatchObject({ reachedPage: 1 });
  });

  it('is closed once it is submitted', async () => {
    const { learner, attempt } = await started('SEQUENTIAL');
    await learner.submit(attempt.id);
    expect(await open(learner, attempt.id, 1)).toMatchObject({ __typename: 'AttemptClosed' });
  });
});

it('elsewhere every page stays open', async () => {
  const { learner, attempt } = await started('FREE');
  expect(await open(learner, attempt.id, 1)).toMatchObject({ reachedPage: 0 });
  await learner.save(attempt.id, 3, 1, ['a']);
  expect(await learner.save(attempt.id, 0, 1, ['a'])).toMatchObject({ stored: true });
});
