import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chosen, Learner, signedInOfficers, type TestAttempt } from '@gssr/test-support';
import { QuizFixture } from './testing/quiz-fixture.js';

let quiz: QuizFixture;

beforeAll(async () => {
  quiz = await QuizFixture.start();
});
afterAll(() => quiz.academy.close());

const started = async () => {
  const { learner, enrolment } = await quiz.enrolled();
  return { learner, enrolment, attempt: await learner.startQuiz(enrolment) };
};

const itemOf = async (learner: Learner, attemptId: string, position: number) =>
  (await learner.attempt(attemptId)).items[position]!;

describe('saving an answer', () => {
  it('gives a receipt that says what is stored', async () => {
    const { learner, attempt } = await started();
    const receipt = await learner.save(attempt.id, 2, 1, ['c']);
    expect(receipt).toMatchObject({
      __typename: 'AnswerReceipt',
      position: 2,
      revision: 1,
      stored: true,
      response: await chosen(quiz.academy, attempt.id, 2, 'c'),
    });
    const item = await itemOf(learner, attempt.id, 2);
    expect(item).toMatchObject({ response: await chosen(quiz.academy, attempt.id, 2, 'c'), revision: 1 });
    expect(receipt).toMatchObject({ savedAt: item.savedAt });
  });

  it('says until when the attempt is open now, and what time it is', async () => {
    const { learner, attempt } = await started();
    expect(await learner.save(attempt.id, 0, 1, ['c'])).toMatchObject({ deadlineAt: attempt.deadlineAt });
    const deadlineAt = '2126-01-01T00:00:00.000Z';
    await quiz.academy.database.query('UPDATE attempt SET deadline_at = $2 WHERE id = $1', [
      attempt.id,
      deadlineAt,
    ]);
    const receipt = await learner.save(attempt.id, 0, 2, ['d']);
    expect(receipt).toMatchObject({ deadlineAt });
    const { serverTime } = receipt as { serverTime: string };
    expect(Math.abs(Date.parse(serverTime) - Date.now())).toBeLessThan(10_000);
    expect(await learner.save(attempt.id, 0, 2, ['d'])).toMatchObject({ stored: false, deadlineAt });
  });

  it('changes nothing when it is sent again', async () => {
    const { learner, attempt } = await started();
    const first = await learner.save(attempt.id, 0, 1, ['c']);
    const again = { ...first, stored: false, serverTime: expect.any(String) };
    expect(await learner.save(attempt.id, 0, 1, ['c'])).toEqual(again);
    expect(await learner.save(attempt.id, 0, 1, ['d'])).toEqual(again);
  });

  it('lets the newer revision win, in whatever order they arrive', async () => {
    const { learner, attempt } = await started();
    await learner.save(attempt.id, 0, 5, ['b']);
    expect(await learner.save(attempt.id, 0, 4, ['c'])).toMatchObject({
      stored: false,
      revision: 5,
      response: await chosen(quiz.academy, attempt.id, 0, 'b'),
    });
    expect(await learner.save(attempt.id, 0, 9, ['d'])).toMatchObject({
      stored: true,
      revision: 9,
      response: await chosen(quiz.academy, attempt.id, 0, 'd'),
    });
  });

  it('can take an answer back', async () => {
    const { learner, attempt } = await started();
    await learner.save(attempt.id, 0, 1, ['b']);
    expect(await learner.save(attempt.id, 0, 2, [])).toMatchObject({
      stored: true,
      response: { options: [] },
    });
  });

  it('ends with the highest of twenty revisions that are sent at once', async () => {
    const { learner, attempt } = await started();
    const revisions = Array.from({ length: 20 }, (_, index) => index + 1).toSorted(
      (a, b) => ((a * 7) % 20) - ((b * 7) % 20),
    );
    const optionOf = (revision: number): string => 'abcd'.charAt(revision % 4);
    const receipts = await Promise.all(
      revisions.map((revision) => learner.save(attempt.id, 1, revision, [optionOf(revision)])),
    );
    expect(receipts.map(({ __typename }) => __typename)).toEqual(receipts.map(() => 'AnswerReceipt'));
    expect(await itemOf(learner, attempt.id, 1)).toMatchObject({
      revision: 20,
      response: await chosen(quiz.academy, attempt.id, 1, optionOf(20)),
    });
  });

  it.each([
    ['revision 0', 0, 0, ['a']],
    ['a negative revision', 0, -1, ['a']],
    ['a position that the attempt does not have', 4, 1, ['a']],
    ['a negative position', -1, 1, ['a']],
    ['an option that the question does not have', 0, 1, ['z']],
    ['two options of a single choice', 0, 1, ['a', 'b']],
  ])('refuses %s and stores nothing', async (_, position, revision, options) => {
    const { learner, attempt } = await started();
    expect(await learner.save(attempt.id, position, revision, options)).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect((await learner.attempt(attempt.id)).items).toEqual(attempt.items);
  });

  it('is for the officer whose attempt it is', async () => {
    const { learner, attempt } = await started();
    const [other] = await signedInOfficers(quiz.academy, 1);
    expect(await new Learner(other!.client).save(attempt.id, 0, 1, ['a'])).toMatchObject({
      __typename: 'NotAvailable',
    });
    expect((await learner.attempt(attempt.id)).items).toEqual(attempt.items);
  });

  it('is closed once the attempt is submitted, and says so', async () => {
    const { learner, attempt } = await started();
    await learner.submit(attempt.id);
    expect(await learner.save(attempt.id, 0, 1, ['a'])).toMatchObject({
      __typename: 'AttemptClosed',
      state: 'SUBMITTED',
    });
    await quiz.grade(attempt.id);
    expect(await learner.save(attempt.id, 0, 1, ['a'])).toMatchObject({
      __typename: 'AttemptClosed',
      state: 'GRADED',
    });
  });
});

describe('an answer that races the submission', () => {
  const ROUNDS = 50;
  const OPTIONS = ['a', 'b', 'c', 'd'];

  /** Sends several revisions of every answer, the submission in their midst and the grading right behind it. */
  async function race(learner: Learner, attempt: TestAttempt, round: number) {
    const saves = attempt.items.flatMap(({ position }) =>
      [1, 2, 3].map((revision) => ({ position, revision })),
    );
    const at = round % (saves.length + 1);
    const sent = saves.map(async ({ position, revision }, index) => {
      if (index >= at) await new Promise((resolve) => setTimeout(resolve, (index - at) % 4));
      const options = [OPTIONS[(round + position + revision) % 4]!];
      return {
        position,
        revision,
        options,
        result: await learner.save(attempt.id, position, revision, options),
      };
    });
    const handedIn = learner.submit(attempt.id).then(() => quiz.grade(attempt.id));
    const results = await Promise.all(sent);
    await handedIn;
    return results;
  }

  it('is either graded or refused: no receipt is ever broken', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 4, draw: 4 });
    const outcomes = { receipts: 0, closed: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const attempt = await learner.startQuiz(enrolment);
      const results = await race(learner, attempt, round);
      const graded = await learner.attempt(attempt.id);
      expect(graded.state).toBe('GRADED');
      let right = 0;
      for (const { position, response, revision } of graded.items) {
        const stored = results.filter(
          ({ result, ...sent }) =>
            sent.position === position && result.__typename === 'AnswerReceipt' && result.stored,
        );
        const newest = stored.toSorted((a, b) => b.revision - a.revision)[0];
        if (newest?.options.includes('a')) right += 1;
        expect({ revision, response }).toEqual({
          revision: newest?.revision ?? 0,
          response: newest ? await chosen(quiz.academy, attempt.id, position, ...newest.options) : null,
        });
      }
      expect(graded.score).toBe(right * 25);
      outcomes.receipts += results.filter(({ result }) => result.__typename === 'AnswerReceipt').length;
      outcomes.closed += results.filter(({ result }) => result.__typename === 'AttemptClosed').length;
    }
    // A race that one side always wins has tested nothing.
    expect(outcomes.receipts).toBeGreaterThan(ROUNDS);
    expect(outcomes.closed).toBeGreaterThan(ROUNDS);
    expect(outcomes.receipts + outcomes.closed).toBe(ROUNDS * 12);
  });
});
