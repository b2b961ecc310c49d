import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QuizStatistics } from '../quiz-statistics.js';
import { expectClose } from '../testing/close-to.js';
import { NO_FIGURES, StatisticsFixture, type StatisticsQuiz } from '../testing/statistics-fixture.js';
import type { StatisticsScope } from './statistics-scope.js';

let fixture: StatisticsFixture;

beforeAll(async () => {
  fixture = await StatisticsFixture.start();
});
afterAll(() => fixture.academy.close());

const statisticsOf = (quiz: StatisticsQuiz, scope: Partial<StatisticsScope>) =>
  fixture.academy.api.get(QuizStatistics).of(fixture.scope(quiz, scope));

describe('which attempts count', () => {
  let quiz: StatisticsQuiz;
  let next: StatisticsQuiz;

  beforeAll(async () => {
    quiz = await fixture.quiz(2);
    await fixture.add(quiz, [
      { marks: [0, 0], person: 0, submittedAt: '2026-03-01T10:00:00Z' },
      { marks: [1, 1], person: 0, submittedAt: '2026-03-02T10:00:00Z' },
      { marks: [1, 0], person: 0, submittedAt: '2026-03-03T10:00:00Z' },
      { marks: [0, 1], person: 1, submittedAt: '2026-03-03T11:00:00Z' },
      { marks: [1, 1], person: 2, submittedAt: '2026-03-04T10:00:00Z', state: 'SUBMITTED' },
    ]);
    next = await fixture.quiz(2, quiz.code);
    await fixture.add(next, [
      { marks: [1, 1], person: 0, submittedAt: '2026-04-01T10:00:00Z' },
      { marks: [1, 0], person: 1, submittedAt: '2026-04-01T10:00:00Z' },
    ]);
  });

  const figures = async (scope: Partial<StatisticsScope>, of = quiz) => {
    const { n, mean } = (await statisticsOf(of, scope)).quiz;
    return { n, mean };
  };

  it.each<[string, Partial<StatisticsScope>, { n: number; mean: number | null }]>([
    ['all', { attempts: 'all' }, { n: 4, mean: 1 }],
    ['the first of each', { attempts: 'first' }, { n: 2, mean: 0.5 }],
    ['the best of each', { attempts: 'highest' }, { n: 2, mean: 1.5 }],
    ['all of a time', { attempts: 'all', from: new Date('2026-03-02T10:00:00Z') }, { n: 3, mean: 4 / 3 }],
    ['all before a time', { attempts: 'all', to: new Date('2026-03-02T10:00:00Z') }, { n: 1, mean: 0 }],
    ['firsts of a time', { attempts: 'first', from: new Date('2026-03-02T00:00:00Z') }, { n: 1, mean: 1 }],
    [
      'the best of a time',
      { attempts: 'highest', from: new Date('2026-03-03T00:00:00Z') },
      { n: 2, mean: 1 },
    ],
    ['all of every version', { attempts: 'all', versions: 'all' }, { n: 6, mean: 7 / 6 }],
    ['firsts of every version', { attempts: 'first', versions: 'all' }, { n: 2, mean: 0.5 }],
  ])('%s', async (_, scope, expected) => {
    const { n, mean } = await figures(scope);
    expect(n).toBe(expected.n);
    if (expected.mean) expectClose(mean, expected.mean, 1e-12);
    else expect(mean).toBe(expected.mean);
  });

  it('goes by the version that is asked for', async () => {
    expect(await figures({}, next)).toEqual({ n: 2, mean: 1.5 });
  });

  it('puts versions of different length together by their items only', async () => {
    const long = await fixture.quiz(3, quiz.code);
    await fixture.add(long, [{ marks: [1, 1, 1], person: 1, submittedAt: '2026-05-01T10:00:00Z' }]);
    const { quiz: whole, items } = await statisticsOf(quiz, { versions: 'all' });
    expect(whole).toEqual({ n: 7, maximum: null, ...NO_FIGURES });
    expect(items.map(({ n, intendedWeight }) => ({ n, intendedWeight }))).toEqual([
      { n: 7, intendedWeight: null },
      { n: 7, intendedWeight: null },
      { n: 1, intendedWeight: null },
    ]);
  });
});
