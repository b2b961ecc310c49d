import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@gssr/kernel';
import { QuizStatistics } from './quiz-statistics.js';
import type { StatisticsScope } from './scope/statistics-scope.js';
import { expectClose } from './testing/close-to.js';
import { compareItems, compareQuiz } from './testing/compare-with-oracle.js';
import { maximumOf, oracleItems, oracleMarks, oraclePresent } from './testing/statistics-oracle.js';
import { NO_FIGURES, StatisticsFixture, type StatisticsQuiz } from './testing/statistics-fixture.js';

let fixture: StatisticsFixture;

beforeAll(async () => {
  fixture = await StatisticsFixture.start();
});
afterAll(() => fixture.academy.close());

const statisticsOf = (quiz: StatisticsQuiz, scope: Partial<StatisticsScope> = {}) =>
  fixture.academy.api.get(QuizStatistics).of(fixture.scope(quiz, scope));

const quizWith = async (...marks: (number | null | undefined)[][]) => {
  const quiz = await fixture.quiz(marks[0]?.length ?? 2);
  await fixture.add(
    quiz,
    marks.map((row) => ({ marks: row })),
  );
  return quiz;
};

(oraclePresent ? describe : describe.skip)('figures that others computed', () => {
  it('come out of the database too', async () => {
    const { oracle, attempts } = worthSomething();
    const quiz = await fixture.quiz(oracle.length);
    await fixture.add(quiz, attempts);
    const { quiz: figures, items } = await statisticsOf(quiz);
    compareQuiz(figures);
    expect(items.map(({ questionKey }) => questionKey)).toEqual(oracle.map((_, index) => `q${index + 1}`));
    compareItems(items, oracle);
    items.forEach((item, index) => {
      expect(item).toMatchObject({ randomGuessScore: 0.25, questionVersion: 1 });
      expectClose(item.intendedWeight, (100 * maximumOf(oracle[index]!)) / figures.maximum!, 1e-12);
    });
  });
});

/** The tables less the items that are worth nothing, which are no items to us. */
function worthSomething() {
  const oracle = oracleItems();
  const isWorth = (_: unknown, index: number) => maximumOf(oracle[index]!) > 0;
  const items = oracle.filter(isWorth);
  const attempts = oracleMarks().map((row) => ({
    marks: row.filter(isWorth).map((mark, index) => mark / maximumOf(items[index]!)),
    weights: items.map((item) => String(maximumOf(item))),
  }));
  return { oracle: items, attempts };
}

describe('statistics of a quiz', () => {
  it('of nobody are nothing, and no error', async () => {
    const quiz = await fixture.quiz(2);
    expect(await statisticsOf(quiz)).toEqual({
      quiz: { n: 0, maximum: null, ...NO_FIGURES },
      items: [],
      bands: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    });
    const nowhere = { ...quiz, activityId: newId() };
    expect((await statisticsOf(nowhere)).quiz.n).toBe(0);
  });

  it('of one attempt have a mean and no spread', async () => {
    const { quiz, items } = await statisticsOf(await quizWith([1, 0]));
    expect(quiz).toEqual({ n: 1, maximum: 2, ...NO_FIGURES, mean: 1, median: 1 });
    expect(items[0]).toMatchObject({
      ...{ n: 1, facility: 1, intendedWeight: 50, standardDeviation: null, effectiveWeight: null },
      ...{ discriminationIndex: null, discriminativeEfficiency: null, pointBiserial: null },
    });
  });

  it('of two attempts have a spread, and no shape or reliability', async () => {
    const { quiz, items } = await statisticsOf(await quizWith([1, 1], [0, 0]));
    expect(quiz).toEqual({
      n: 2,
      maximum: 2,
      ...NO_FIGURES,
      mean: 1,
      median: 1,
      standardDeviation: Math.SQRT2,
    });
    expect(items[0]).toMatchObject({
      facility: 0.5,
      discriminationIndex: 100,
      discriminativeEfficiency: 100,
    });
    expectClose(items[0]?.pointBiserial, 1, 1e-12);
  });

  it('say nothing about items on which everybody did the same', async () => {
    const { items } = await statisticsOf(await quizWith([1 / 3, 1, 0], [1 / 3, 0, 1], [1 / 3, 0, 0]));
    expect(items[0]).toMatchObject({
      ...{ standardDeviation: 0, effectiveWeight: 0 },
      ...{ discriminationIndex: null, discriminativeEfficiency: null, pointBiserial: null },
    });
  });

  it('have no shape where all totals are the same', async () => {
    const { quiz, items } = await statisticsOf(await quizWith([1, 0], [0, 1], [0, 1], [1, 0]));
    expect(quiz).toEqual({ n: 4, maximum: 2, ...NO_FIGURES, mean: 1, median: 1, standardDeviation: 0 });
    expect(items[0]).toMatchObject({ discriminationIndex: -100, pointBiserial: null, effectiveWeight: null });
  });

  it('count a blank as a mark of zero', async () => {
    const { items } = await statisticsOf(await quizWith([1, 1], [undefined, 1], [undefined, 0], [1, 0]));
    expect(items.map(({ n, facility }) => ({ n, facility }))).toEqual([
      { n: 4, facility: 0.5 },
      { n: 4, facility: 0.5 },
    ]);
  });
});

describe('questions that not everybody was asked', () => {
  // Everybody had q1; q2 or q3 came from the rest of the bank.
  const DRAWN = [
    [1, 1, null],
    [1, null, 1],
    [0, 0, null],
    [0, null, 1],
    [1, 1, null],
    [0, null, 0],
  ];

  it('are measured on those who had them', async () => {
    const { quiz, items } = await statisticsOf(await quizWith(...DRAWN));
    expect(quiz).toMatchObject({ n: 6, maximum: 2 });
    expectClose(quiz.mean, 7 / 6, 1e-12);
    expect(items.map(({ n }) => n)).toEqual([6, 3, 3]);
    expectClose(items[1]?.facility, 2 / 3, 1e-12);
    expect(items[1]).toMatchObject({ intendedWeight: 50, effectiveWeight: null });
    expectClose(items[1]?.discriminationIndex, 100, 1e-12);
    // Rests of q3 are 1, 0, 0 and its marks 1, 1, 0.
    expectClose(items[2]?.discriminationIndex, 50, 1e-12);
    // Nobody knows which places of the draw these items had.
    expect(items[0]?.effectiveWeight).toBeNull();
  });
});

describe('a quiz whose places draw from pools', () => {
  it('is as consistent as its places are', async () => {
    const quiz = await fixture.quiz(4);
    // The fixture turns the order of items; drawing in fours puts the first of the pair at place 0 again.
    const rows = [
      [1, null, 1, null],
      [null, 1, null, 1],
      [0, null, 0, null],
      [null, 1, null, 0],
    ];
    for (const marks of rows) await fixture.add(quiz, [{ marks }]);
    // Places have the marks 1 1 0 1 and 1 1 0 0: variances 1/4 and 1/3, totals 2 2 0 1 with 11/12.
    expectClose((await statisticsOf(quiz)).quiz.alpha, 2 * (1 - (1 / 4 + 1 / 3) / (11 / 12)), 1e-12);
  });
});

describe('a quiz that asks one question of everybody and draws the others, in any order', () => {
  // The first is asked of all; of the others each attempt has one. The fixture turns the order of items.
  const rows = [
    [1, 1, null],
    [0, null, 1],
    [1, 0, null],
    [0, null, 0],
    [1, 1, null],
  ];

  it('is made of the places of its draw', async () => {
    const quiz = await fixture.quiz(3);
    await fixture.add(
      quiz,
      rows.map((marks) => ({ marks, slots: [0, 1, 1] })),
    );
    const { quiz: whole, items } = await statisticsOf(quiz);
    // Marks 1 0 1 0 1 and 1 1 0 0 1, both with a variance of 3/10; totals 2 1 1 0 2 with 7/10.
    expectClose(whole.alpha, 2 * (1 - (3 / 10 + 3 / 10) / (7 / 10)), 1e-12);
    // Both places decide as much: covariances with the total of 7/20 each.
    expectClose(items[0]?.effectiveWeight, 50, 1e-12);
    expect(items[1]?.effectiveWeight).toBeNull();
  });

  it('has no weights where nobody knows the places any more', async () => {
    const quiz = await fixture.quiz(3);
    await fixture.add(
      quiz,
      rows.map((marks) => ({ marks })),
    );
    const { quiz: whole, items } = await statisticsOf(quiz);
    expect(whole.alpha).toBeNull();
    expect(items.map(({ effectiveWeight }) => effectiveWeight)).toEqual([null, null, null]);
  });
});

describe('questions that count more or less', () => {
  const MARKS = [
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 0],
    [0, 0, 0],
  ];

  it('weigh in totals, and not in how hard they are', async () => {
    const quiz = await fixture.quiz(3);
    await fixture.add(
      quiz,
      MARKS.map((marks) => ({ marks, weights: ['2', '1/3', '0.5'] })),
    );
    const { quiz: figures, items, bands } = await statisticsOf(quiz);
    expectClose(figures.maximum, 17 / 6, 1e-6);
    expectClose(figures.mean, (2 + 1 / 3 + (1 / 3 + 0.5) + 2 + 0) / 4, 1e-6);
    expect(items.map(({ facility }) => facility)).toEqual([0.5, 0.5, 0.25]);
    expectClose(items[1]?.standardDeviation, Math.sqrt(1 / 3), 1e-6);
    expectClose(items[0]?.intendedWeight, (100 * 2) / (17 / 6), 1e-6);
    expect(items[0]?.effectiveWeight).toBeGreaterThan(items[1]?.effectiveWeight ?? 100);
    // The rests of the first are 1/3, 5/6, 0 and 0.
    expectClose(items[0]?.discriminationIndex, -36.65083, 1e-6);
    expect(bands).toEqual([1, 0, 1, 0, 0, 0, 0, 1, 1, 0]);
  });

  it('are no items of the test when they count nothing, or nobody marks them', async () => {
    const quiz = await fixture.quiz(3);
    await fixture.add(quiz, [
      { marks: [1, 'nobody marks', 1], weights: ['1', '1', '0'] },
      { marks: [0, 'nobody marks', 0], weights: ['1', '1', '0'] },
    ]);
    const { quiz: figures, items } = await statisticsOf(quiz);
    expect(figures).toMatchObject({ n: 2, maximum: 1, mean: 0.5 });
    expect(items.map(({ questionKey }) => questionKey)).toEqual(['q1']);
  });

  it('go by the weight that a corrected key gave them', async () => {
    const quiz = await fixture.quiz(3);
    await fixture.add(quiz, [{ marks: [1, 1, 0] }, { marks: [0, 1, 0] }, { marks: [1, 0, 1] }]);
    await correctWeight(quiz, quiz.questionVersionIds[2]!, '0');
    const { quiz: figures, items } = await statisticsOf(quiz);
    expect(figures).toMatchObject({ n: 3, maximum: 2, median: 1 });
    expectClose(figures.mean, 4 / 3, 1e-12);
    expect(items.map(({ n }) => n)).toEqual([3, 3]);
  });

  it('count once where a correction of some attempts gives the weight that was there before', async () => {
    const quiz = await fixture.quiz(3);
    await fixture.add(quiz, [{ marks: [1, 1, 0] }]);
    await correctWeight(quiz, quiz.questionVersionIds[2]!, '1');
    await fixture.add(quiz, [{ marks: [1, 1, 0] }]);
    await fixture.academy.database.query('UPDATE attempt SET score = 66.666666 WHERE activity_id = $1', [
      quiz.activityId,
    ]);
    const { quiz: figures, items } = await statisticsOf(quiz);
    expect(figures).toMatchObject({ n: 2, maximum: 3, mean: 2 });
    expect(items.map(({ n }) => n)).toEqual([2, 2, 2]);
  });
});

describe('first attempts', () => {
  it('are the first that somebody made: one that waits for its mark is not replaced by the second', async () => {
    const quiz = await fixture.quiz(2);
    const person = fixture.people;
    await fixture.add(quiz, [{ marks: [0, 0], person, state: 'SUBMITTED' }]);
    await fixture.add(quiz, [{ marks: [1, 1], person }]);
    await fixture.add(quiz, [{ marks: [1, 0] }, { marks: [0, 0] }]);
    expect((await statisticsOf(quiz, { attempts: 'first' })).quiz).toMatchObject({ n: 2, mean: 0.5 });
    expect((await statisticsOf(quiz, { attempts: 'all' })).quiz).toMatchObject({ n: 3 });
  });
});

/** What a regrade leaves: the weight with its correction, and scores that follow from it. */
async function correctWeight(quiz: StatisticsQuiz, question: string, weight: string): Promise<void> {
  const correction = newId();
  const { database } = fixture.academy;
  await database.query(
    `INSERT INTO key_correction (id, regrade_id, question_version_id, activity_id, rule) VALUES ($1, $1, $2, $3, $4)`,
    [correction, question, quiz.activityId, JSON.stringify({ payload: null, credit: 'AS_MARKED', weight })],
  );
  await database.query(
    'UPDATE attempt_item SET correction_id = $1 WHERE question_version_id = $2 AND attempt_id IN (SELECT id FROM attempt WHERE activity_id = $3)',
    [correction, question, quiz.activityId],
  );
  await database.query(
    `UPDATE attempt SET score = (SELECT 100 * sum(fraction) / count(*) FROM attempt_item
       WHERE attempt_id = attempt.id AND question_version_id <> $1) WHERE activity_id = $2`,
    [question, quiz.activityId],
  );
}
