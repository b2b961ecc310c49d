import { QuizStartDocument } from '@gssr/contract';
import { Drafts, Publishing } from '@gssr/course';
import { countStatements, testCourse, type TestEnrolment, type Learner } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QuizFixture, quizOf, startResult } from './testing/quiz-fixture.js';

let quiz: QuizFixture;

beforeAll(async () => {
  quiz = await QuizFixture.start();
});
afterAll(() => quiz.academy.close());

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

const statusOf = async ({ client }: Learner, enrolment: TestEnrolment) => {
  const variables = { enrolmentId: enrolment.id, activityId: quizOf(enrolment) };
  return (await client.execute(QuizStartDocument, variables)).quizStatus!;
};

/** Attempts an officer's quiz with so many right answers, and lets it be graded. */
const attemptWith = async (learner: Learner, enrolment: TestEnrolment, right: number) => {
  const attempt = await learner.startQuiz(enrolment);
  await learner.answer(attempt, right);
  await learner.submit(attempt.id);
  await quiz.grade(attempt.id);
  return attempt;
};

describe('the window of a quiz', () => {
  it('has not begun, and says when it does', async () => {
    const opensAt = inHours(1);
    const { learner, enrolment } = await quiz.enrolled({ quiz: { opensAt } });
    const refusal = { __typename: 'QuizNotOpen', code: 'ATTEMPT.NOT_OPEN', opensAt };
    expect(await startResult(learner, enrolment)).toMatchObject(refusal);
    expect(await statusOf(learner, enrolment)).toMatchObject({ canStart: false, refusal });
  });

  it('is over', async () => {
    const closesAt = inHours(-1);
    const { learner, enrolment } = await quiz.enrolled({ quiz: { closesAt } });
    const refusal = { __typename: 'QuizClosed', code: 'ATTEMPT.QUIZ_CLOSED', closedAt: closesAt };
    expect(await startResult(learner, enrolment)).toMatchObject(refusal);
    expect(await statusOf(learner, enrolment)).toMatchObject({ canStart: false, refusal });
  });

  it('ends an attempt that began late before its time limit does', async () => {
    const closesAt = inHours(0.1);
    const { learner, enrolment } = await quiz.enrolled({ timeLimitMinutes: 30, quiz: { closesAt } });
    expect((await learner.startQuiz(enrolment)).deadlineAt).toBe(closesAt);
  });

  it('ends an attempt without a time limit', async () => {
    const closesAt = inHours(5);
    const { learner, enrolment } = await quiz.enrolled({ quiz: { closesAt } });
    expect((await learner.startQuiz(enrolment)).deadlineAt).toBe(closesAt);
  });
});

describe('the wait between attempts', () => {
  it('counts from the end of the last one', async () => {
    const { learner, enrolment } = await quiz.enrolled({ quiz: { waitMinutes: 60 } });
    const { id } = await learner.startQuiz(enrolment);
    await learner.submit(id);
    const result = await startResult(learner, enrolment);
    expect(result).toMatchObject({ __typename: 'AttemptWait', code: 'ATTEMPT.WAIT' });
    const { submittedAt } = await learner.attempt(id);
    const until = new Date(Date.parse(submittedAt ?? '') + HOUR).toISOString();
    expect(await statusOf(learner, enrolment)).toMatchObject({ canStart: false, refusal: { until } });
    await quiz.academy.database.query(
      `UPDATE attempt SET submitted_at = submitted_at - interval '1 hour' WHERE id = $1`,
      [id],
    );
    expect(await statusOf(learner, enrolment)).toMatchObject({ canStart: true, refusal: null });
    expect(await startResult(learner, enrolment)).toMatchObject({ attempt: { number: 2 } });
  });

  it('counts from the deadline of one that nobody submitted', async () => {
    const { learner, enrolment } = await quiz.enrolled({ timeLimitMinutes: 30, quiz: { waitMinutes: 60 } });
    const { id } = await learner.startQuiz(enrolment);
    await quiz.moveDeadline(id, 59 * 60);
    expect(await startResult(learner, enrolment)).toMatchObject({ __typename: 'AttemptWait' });
    await quiz.academy.database.query(
      `UPDATE attempt SET submitted_at = submitted_at - interval '2 minutes' WHERE id = $1`,
      [id],
    );
    expect(await startResult(learner, enrolment)).toMatchObject({ attempt: { number: 2 } });
  });
});

describe('the questions of an attempt', () => {
  const keysOf = async (attemptId: string): Promise<string[]> => {
    const rows = await quiz.academy.database.query<{ key: string }>(
      `SELECT question.key FROM attempt_item JOIN question_version version ON version.id = question_version_id
       JOIN question ON question.id = version.question_id WHERE attempt_id = $1 ORDER BY position`,
      [attemptId],
    );
    return rows.map(({ key }) => key);
  };
  const attemptedKeys = async (learner: Learner, enrolment: TestEnrolment): Promise<string[]> => {
    const { id } = await learner.startQuiz(enrolment);
    await learner.submit(id);
    return keysOf(id);
  };

  it('are new ones in the next attempt, as long as there are any', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 8, draw: 4 });
    const [first, second] = [
      await attemptedKeys(learner, enrolment),
      await attemptedKeys(learner, enrolment),
    ];
    expect(new Set([...first, ...second]).size).toBe(8);
    const third = await attemptedKeys(learner, enrolment);
    expect(new Set([...third, ...second]).size).toBe(8);
  });

  it('stand in the order of the author, with sections, pages and weights', async () => {
    const { learner, enrolment } = await quiz.enrolled({
      quiz: {
        draw: [],
        sections: [
          { title: 'One', draw: [{ questions: ['q3', 'q1', 'q2'], weight: 2 }], questionsPerPage: 2 },
          { questionsPerPage: null, draw: [{ outcome: 'O1', count: 2, weight: 0.5 }] },
        ],
      },
    });
    const { id } = await learner.startQuiz(enrolment);
    const keys = await keysOf(id);
    expect(keys.slice(0, 3)).toEqual(['q3', 'q1', 'q2']);
    expect(new Set(keys).size).toBe(5);
    const items = await quiz.academy.database.query(
      'SELECT section, page, weight FROM attempt_item WHERE attempt_id = $1 ORDER BY position',
      [id],
    );
    expect(items).toEqual([
      { section: 0, page: 0, weight: '2' },
      { section: 0, page: 0, weight: '2' },
      { section: 0, page: 1, weight: '2' },
      { section: 1, page: 2, weight: '0.5' },
      { section: 1, page: 2, weight: '0.5' },
    ]);
  });

  it('count their own mark where the quiz says nothing', async () => {
    const draft = testCourse({ code: 'MARKS', quiz: { draw: [{ questions: ['q1', 'q2', 'q3'] }] } });
    const { categories } = draft.resources['QUIZ'] as { categories: { items: { defaultMark?: string }[] }[] };
    Object.assign(categories[0]?.items[1] ?? {}, { defaultMark: '2' });
    await quiz.academy.api.get(Drafts).save(draft);
    const { versionId } = await quiz.academy.api.get(Publishing).publish('MARKS');
    const { learner, enrolment } = await quiz.enrolled({}, versionId);
    const { id } = await learner.startQuiz(enrolment);
    const weights = await quiz.academy.database.query<{ weight: string }>(
      'SELECT weight FROM attempt_item WHERE attempt_id = $1 ORDER BY position',
      [id],
    );
    expect(weights.map(({ weight }) => weight)).toEqual(['1', '2', '1']);
    await learner.save(id, 1, 1, ['a']);
    await learner.submit(id);
    await quiz.grade(id);
    expect((await learner.attempt(id)).score).toBe(50);
  });

  it('are shuffled within their section when the quiz says so', async () => {
    const versionId = await quiz.newCourse({
      bank: 10,
      quiz: {
        shuffleQuestions: true,
        draw: [],
        sections: [
          { draw: [{ questions: ['q1', 'q2', 'q3', 'q4', 'q5'] }] },
          { draw: [{ questions: ['q6', 'q7', 'q8', 'q9', 'q10'] }] },
        ],
      },
    });
    const orders: string[] = [];
    for (let person = 0; person < 4; person += 1) {
      const { learner, enrolment } = await quiz.enrolled({}, versionId);
      const keys = await attemptedKeys(learner, enrolment);
      expect(keys.slice(0, 5).toSorted()).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
      orders.push(keys.join());
    }
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('of two parallel forms are never the same', async () => {
    const form = (side: string) => ({
      draw: [{ outcome: 'O1', count: 3 }],
      form: { pair: 'knowledge', side },
    });
    const versionId = await quiz.newCourse({ bank: 7, quiz: form('A'), pretest: form('B') });
    const pools = await quiz.academy.database.query<{ versions: string[] }>(
      `SELECT question_version_ids AS versions FROM quiz_pool JOIN activity ON activity.id = activity_id
       WHERE course_version_id = $1`,
      [versionId],
    );
    expect(pools.map(({ versions }) => versions.length)).toEqual([3, 3]);
    expect(new Set(pools.flatMap(({ versions }) => versions)).size).toBe(6);
  });
});

describe('the method by which attempts count', () => {
  it.each([
    ['HIGHEST', [25, 100, 50], 100, true],
    ['FIRST', [25, 100, 50], 25, false],
    ['LAST', [25, 100, 50], 50, false],
    ['MEAN', [100, 100, 25], 75, true],
  ])('is %s', async (gradingMethod, percents, score, passed) => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 4, draw: 4, quiz: { gradingMethod } });
    for (const percent of percents) await attemptWith(learner, enrolment, percent / 25);
    const { counting } = await statusOf(learner, enrolment);
    expect(counting).toMatchObject({ score, passed });
    const [progress] = await quiz.academy.database.query<{ best: string; state: string }>(
      `SELECT best_score::float8 AS best, state FROM activity_progress WHERE enrolment_id = $1 AND activity_id = $2`,
      [enrolment.id, quizOf(enrolment)],
    );
    // What was completed by an attempt stays completed, whatever the next ones are worth.
    const ever = gradingMethod === 'LAST' || passed;
    expect(progress).toEqual({ best: score, state: ever ? 'COMPLETED' : 'FAILED' });
  });

  it.each(['FIRST', 'MEAN'])(
    '%s completes nothing before an earlier attempt has its mark',
    async (method) => {
      const { learner, enrolment } = await quiz.enrolled({
        bank: 4,
        draw: 4,
        quiz: { gradingMethod: method },
      });
      const first = await learner.startQuiz(enrolment);
      await learner.submit(first.id);
      const states = () =>
        quiz.academy.database.query<{ state: string }>(
          `SELECT state FROM activity_progress WHERE enrolment_id = $1 AND activity_id = $2`,
          [enrolment.id, quizOf(enrolment)],
        );
      await attemptWith(learner, enrolment, 4);
      expect(await states()).toEqual([{ state: 'SUBMITTED' }]);
      await quiz.grade(first.id);
      expect(await states()).toEqual([{ state: 'FAILED' }]);
    },
  );
});

it('starting costs one statement more than without these rules', async () => {
  const { learner, enrolment } = await quiz.enrolled({ quiz: { waitMinutes: 0, opensAt: inHours(-1) } });
  const first = await countStatements(quiz.academy.api, () => learner.startQuiz(enrolment));
  const again = await countStatements(quiz.academy.api, () => learner.startQuiz(enrolment));
  expect({ first, again }).toEqual({ first: 9, again: 5 });
});
