import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StatisticsFixture, type GivenAttempt, type StatisticsQuiz } from '../testing/statistics-fixture.js';
import { DifAnalysis } from './dif-analysis.js';
import { byVersion, type ComparedScope, type Grouping } from './grouping.js';

let fixture: StatisticsFixture;

beforeAll(async () => {
  fixture = await StatisticsFixture.start();
});
afterAll(() => fixture.academy.close());

/** The specs name people by their group. */
const byName: Grouping = {
  name: 'name',
  sql: '(SELECT name FROM person WHERE person.id = attempt.person_id)',
};

const difOf = (
  quiz: StatisticsQuiz,
  grouping: Grouping,
  reference: string | null,
  rest: Partial<ComparedScope> = {},
) =>
  fixture.academy.api
    .get(DifAnalysis)
    .of({ ...fixture.scope(quiz), attempts: 'first', ...rest }, grouping, reference);

/** Attempts of equal ability on the other two items; of the first one, `right` are right. */
const group = (size: number, right: number): GivenAttempt[] =>
  Array.from({ length: size }, (_, index) => ({ marks: [index < right ? 1 : 0, 1, 0] }));

/** A quiz on which groups of these sizes did like this on the first item. */
async function quizWith(groups: Record<string, [size: number, right: number]>): Promise<StatisticsQuiz> {
  const quiz = await fixture.quiz(3);
  for (const [name, [size, right]] of Object.entries(groups)) {
    const from = fixture.people;
    await fixture.add(quiz, group(size, right));
    await fixture.rename(from, name);
  }
  return quiz;
}

describe('groups of equal ability', () => {
  it('are compared with the largest one, and told apart on the item that is harder for them', async () => {
    const quiz = await quizWith({ Georgian: [60, 50], Kyrgyz: [40, 8], English: [30, 25] });
    const { reference, items } = await difOf(quiz, byName, null);
    expect(reference).toBe('Georgian');
    expect(items.map(({ questionKey }) => questionKey)).toEqual(['q1', 'q2', 'q3']);
    const [english, kyrgyz] = items[0]!.comparisons;
    expect(english).toMatchObject({ group: 'English', referenceN: 60, focalN: 30, flagged: false });
    expect(kyrgyz).toMatchObject({ group: 'Kyrgyz', referenceN: 60, focalN: 40, flagged: true });
    // One stratum: (50 × 32) / (10 × 8).
    expect(kyrgyz?.result?.commonOddsRatio).toBeCloseTo(20, 9);
    expect(kyrgyz?.result?.class).toBe('C');
    expect(items[1]?.comparisons.map(({ result }) => result)).toEqual([null, null]);
  });

  it('are compared with the one that is named', async () => {
    const quiz = await quizWith({ Large: [20, 10], Small: [10, 9] });
    const { reference, items } = await difOf(quiz, byName, 'Small');
    expect(reference).toBe('Small');
    expect(items[0]?.comparisons).toMatchObject([{ group: 'Large', referenceN: 10, focalN: 20 }]);
  });

  it('are not reported below five people', async () => {
    const quiz = await quizWith({ Many: [12, 6], Five: [5, 1], Four: [4, 1] });
    const { items } = await difOf(quiz, byName, null);
    expect(items[0]?.comparisons.map((comparison) => comparison.group)).toEqual(['Five']);
    expect(JSON.stringify(await difOf(quiz, byName, 'Four'))).not.toContain('"result"');
  });

  it('count each person once, and those of no group not at all', async () => {
    const quiz = await fixture.quiz(3);
    const from = fixture.people;
    await fixture.add(quiz, [...group(6, 3), ...group(6, 1)]);
    await fixture.rename(from, 'One');
    await fixture.rename(from + 6, 'Other');
    await fixture.add(quiz, [{ marks: [1, 1, 0], person: from }]);
    const grouping = {
      ...byName,
      sql: `(SELECT nullif(name, 'Other') FROM person WHERE person.id = attempt.person_id)`,
    };
    expect((await difOf(quiz, byName, null)).items[0]?.comparisons).toMatchObject([
      { referenceN: 6, focalN: 6 },
    ]);
    expect((await difOf(quiz, grouping, null)).items[0]?.comparisons).toEqual([]);
  });

  it('meet only where they did equally well on the rest', async () => {
    const quiz = await fixture.quiz(3);
    const from = fixture.people;
    await fixture.add(quiz, group(6, 3));
    await fixture.rename(from, 'Weak');
    await fixture.add(
      quiz,
      group(6, 3).map(({ marks }) => ({ marks: [marks[0], 1, 1] })),
    );
    await fixture.rename(from + 6, 'Strong');
    expect((await difOf(quiz, byName, null)).items[0]?.comparisons[0]?.result).toBeNull();
  });

  it('can be the versions of a course', async () => {
    const first = await fixture.quiz(3);
    const second = await fixture.quiz(3, first.code);
    await fixture.add(first, group(10, 8));
    await fixture.add(second, group(8, 2));
    const { reference, items } = await difOf(first, byVersion, '1', { versions: 'all' });
    expect(reference).toBe('1');
    expect(items[0]?.comparisons).toMatchObject([{ group: '2', referenceN: 10, focalN: 8 }]);
    // (8 × 6) / (2 × 2)
    expect(items[0]?.comparisons[0]?.result?.commonOddsRatio).toBeCloseTo(12, 9);
  });

  it('are none without attempts', async () => {
    expect(await difOf(await fixture.quiz(2), byName, null)).toEqual({ reference: null, items: [] });
  });
});
