import { describe, expect, it } from '@jest/globals';
import { itemFigures } from './item/item-figures.js';
import { quizFigures } from './quiz/quiz-figures.js';
import { FEWEST_FOR_CORRELATION, withoutUncertain } from './small-numbers.js';
import { sumsOfMarks } from './testing/sums-of-marks.js';

/** Marks of so many people at two questions, with a spread. */
const resultOf = (people: number) => {
  const marks = Array.from({ length: people }, (_, index) => [index % 2, index % 3 === 0 ? 1 : 0]);
  const { totals, items } = sumsOfMarks(marks);
  const about = {
    questionVersionId: 'v',
    questionKey: 'q',
    questionVersion: 1,
    kind: 'SINGLE_CHOICE' as const,
  };
  return {
    quiz: quizFigures(totals, items),
    items: itemFigures(items, { n: totals.n, maximum: totals.maximum, parts: items }).map((item) => ({
      ...{ ...about, ...item, stem: 'Which?', randomGuessScore: null },
    })),
    bands: [],
  };
};

describe('figures of few attempts', () => {
  it('say how hard a question was, and not whether it tells good from bad', () => {
    const few = withoutUncertain(resultOf(FEWEST_FOR_CORRELATION - 1));
    expect(few.quiz.mean).not.toBeNull();
    expect(few.quiz).toMatchObject({ alpha: null, errorRatio: null, standardError: null });
    expect(few.items[0]?.facility).toBeGreaterThan(0);
    expect(few.items[0]).toMatchObject({
      ...{ effectiveWeight: null, discriminationIndex: null },
      ...{ discriminativeEfficiency: null, pointBiserial: null },
    });
  });

  it('are whole from ten on', () => {
    const enough = resultOf(FEWEST_FOR_CORRELATION);
    expect(enough.items[0]?.discriminationIndex).not.toBeNull();
    expect(withoutUncertain(enough)).toEqual(enough);
  });
});
