import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chosen, Learner, rich, signedInOfficers, statementsOf, type CourseShape } from '@gssr/test-support';
import { QuizFixture } from './testing/quiz-fixture.js';

let quiz: QuizFixture;

beforeAll(async () => {
  quiz = await QuizFixture.start();
});
afterAll(() => quiz.academy.close());

const TRIES = {
  hints: [{ content: rich('Look again.') }, { content: rich('Think of her.'), clearWrong: true }],
  penalty: '0.25',
};

const started = async (behaviour: string, shape: CourseShape = {}) => {
  const { learner, enrolment } = await quiz.enrolled({ behaviour, tries: TRIES, ...shape });
  const { id } = await learner.startQuiz(enrolment);
  const check = (revision: number, option: string, certainty?: number) =>
    learner.check(id, 0, revision, [option], certainty);
  return { learner, enrolment, id, check };
};

const stepsIn = async (attemptId: string): Promise<string[]> => {
  const rows = await quiz.academy.database.query<{ step: string }>(
    `SELECT number || ' ' || action AS step FROM attempt_step WHERE attempt_id = $1 ORDER BY position, number`,
    [attemptId],
  );
  return rows.map(({ step }) => step);
};

const scoreOf = async (learner: Learner, id: string) => {
  await learner.submit(id);
  await quiz.grade(id);
  return (await learner.attempt(id)).score;
};

describe('checking an answer', () => {
  it('once ends the question, whatever is sent after that', async () => {
    const { learner, id, check } = await started('IMMEDIATE');
    expect(await check(1, 'b')).toMatchObject({
      __typename: 'AnswerStanding',
      live: {
        phase: 'FINISHED',
        triesLeft: 0,
        mayCheck: false,
        result: { state: 'WRONG', fraction: 0, feedback: expect.any(Array) },
      },
    });
    expect(await check(2, 'a')).toMatchObject({
      revision: 1,
      response: await chosen(quiz.academy, id, 0, 'b'),
    });
    expect(await learner.save(id, 0, 3, ['a'])).toMatchObject({ stored: false, revision: 1 });
    expect(await stepsIn(id)).toEqual(['1 CHECK']);
    await learner.save(id, 1, 1, ['a']);
    expect(await scoreOf(learner, id)).toBe(25);
  });

  it('that comes twice, or late, is one step', async () => {
    const { learner, id, check } = await started('INTERACTIVE');
    const answers = await Promise.all(Array.from({ length: 5 }, () => check(1, 'b')));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({
      live: { phase: 'CHECKED', triesLeft: 2, hint: rich('Look again.'), result: { state: 'WRONG' } },
    });
    const again = await Promise.all([1, 2, 3].map(() => learner.tryAgain(id, 0, 1)));
    expect(again.map(({ __typename }) => __typename)).toEqual(again.map(() => 'AnswerStanding'));
    const [open] = again;
    expect(open).toMatchObject({
      revision: 2,
      response: await chosen(quiz.academy, id, 0, 'b'),
      live: { phase: 'OPEN', triesLeft: 2, hint: rich('Look again.'), result: null },
    });
    // The first request comes once more, as after a lost answer.
    expect(await check(1, 'b')).toEqual(open);
    expect(await check(2, 'c')).toEqual(open);
    expect(await stepsIn(id)).toEqual(['1 CHECK', '2 TRY_AGAIN']);
  });

  it('with tries left gives hints, clears what is wrong, and costs the penalty', async () => {
    const { learner, id, check } = await started('INTERACTIVE');
    await check(1, 'b');
    await learner.tryAgain(id, 0, 1);
    await check(3, 'c');
    expect(await learner.tryAgain(id, 0, 3)).toMatchObject({
      revision: 4,
      response: { options: [] },
      live: { hint: rich('Think of her.'), triesLeft: 1 },
    });
    await learner.save(id, 0, 5, ['a']);
    // Nothing is checked any more, and the last answer counts as a try.
    expect(await scoreOf(learner, id)).toBe(12.5);
  });

  it('as often as one likes keeps the best of all tries', async () => {
    const { learner, id, check } = await started('ADAPTIVE');
    expect(await check(1, 'b')).toMatchObject({
      live: { phase: 'OPEN', mayCheck: true, triesLeft: null, result: { state: 'WRONG', feedback: null } },
    });
    await check(2, 'b');
    expect(await check(3, 'a')).toMatchObject({ live: { result: { state: 'RIGHT', fraction: 0.75 } } });
    await learner.save(id, 0, 4, ['c']);
    expect(await scoreOf(learner, id)).toBe(18.75);
  });

  it('with a certainty asks for it first, and follows it', async () => {
    const { learner, id, check } = await started('IMMEDIATE_CERTAINTY');
    expect(await check(1, 'a')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await check(1, 'a', 4)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await check(1, 'b', 3)).toMatchObject({ certainty: 3, live: { result: { fraction: -2 } } });
    expect(await scoreOf(learner, id)).toBe(-50);
  });

  it('is refused where the quiz checks nothing, and where nothing is answered', async () => {
    const deferred = await started('DEFERRED');
    expect(await deferred.check(1, 'a')).toMatchObject({ __typename: 'NotChecked' });
    const [item] = (await deferred.learner.attempt(deferred.id)).items;
    expect(item).toMatchObject({ live: null, asksCertainty: false, revision: 0 });
    const { learner, id } = await started('INTERACTIVE');
    expect(await learner.check(id, 0, 1, [])).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringContaining('before you check'),
    });
    expect(await learner.tryAgain(id, 0, 1)).toMatchObject({ live: { phase: 'OPEN', triesLeft: 3 } });
    expect(await stepsIn(id)).toEqual([]);
  });

  it('is refused once the attempt is over, and to anybody else', async () => {
    const { learner, id, check } = await started('INTERACTIVE', { timeLimitMinutes: 30 });
    await check(1, 'b');
    const [other] = await signedInOfficers(quiz.academy, 1);
    const stranger = new Learner(other!.client);
    expect(await stranger.check(id, 0, 2, ['a'])).toMatchObject({ __typename: 'NotAvailable' });
    expect(await stranger.tryAgain(id, 0, 1)).toMatchObject({ __typename: 'NotAvailable' });
    await quiz.moveDeadline(id, 11);
    expect(await learner.tryAgain(id, 0, 1)).toMatchObject({ __typename: 'AttemptClosed' });
    await learner.submit(id);
    expect(await check(2, 'a')).toMatchObject({ __typename: 'AttemptClosed', state: 'SUBMITTED' });
    expect(await stepsIn(id)).toEqual(['1 CHECK']);
  });
});

it('keeps how certain somebody is until it is said anew', async () => {
  const { learner, id } = await started('DEFERRED_CERTAINTY');
  const save = (revision: number, certainty?: number) =>
    learner.saveResponse(id, 0, revision, { options: ['a'] }, { certainty });
  await save(1, 2);
  await save(2);
  const [item] = (await learner.attempt(id)).items;
  expect(item).toMatchObject({ certainty: 2, asksCertainty: true, live: null });
  expect(await scoreOf(learner, id)).toBe(16.666666);
});

it('takes three statements for a check, beside those for session and transaction', async () => {
  const { learner, id, check } = await started('INTERACTIVE');
  await check(1, 'b');
  await learner.tryAgain(id, 0, 1);
  const sent = await statementsOf(quiz.academy.api, () => check(3, 'c'));
  expect(sent.filter((sql) => sql.includes('attempt'))).toHaveLength(3);
  expect(sent.length).toBeLessThanOrEqual(6);
});
