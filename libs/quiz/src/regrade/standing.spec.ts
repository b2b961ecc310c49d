import { describe, expect, it } from '@jest/globals';
import { GRADING_METHODS } from '../quiz/quiz-rules.js';
import { standingOf } from './standing.js';

const attempt = (
  id: string,
  score: string | null,
  passed: boolean | null = false,
  gradedAt: string | null = null,
) => ({
  id,
  score,
  passed,
  gradedAt,
  state: score === null ? ('SUBMITTED' as const) : ('GRADED' as const),
});

describe('where somebody stands in a quiz', () => {
  it.each(GRADING_METHODS)('is nowhere without a graded attempt: %s', (gradingMethod) => {
    expect(standingOf([attempt('a', null, null)], { gradingMethod, passMark: 75 })).toEqual({
      score: null,
      passedBy: [],
      waiting: true,
    });
  });

  it('is passed by each attempt that made it count as passed', () => {
    const attempts = [
      attempt('a', '80.000000', true),
      attempt('b', '60.000000'),
      attempt('c', '75.000000', true),
    ];
    const passedBy = GRADING_METHODS.map((gradingMethod) => [
      gradingMethod,
      standingOf(attempts, { gradingMethod, passMark: 75 }).passedBy,
    ]);
    expect(Object.fromEntries(passedBy)).toEqual({
      HIGHEST: ['a', 'c'],
      LAST: ['a', 'c'],
      FIRST: ['a'],
      MEAN: ['a'],
    });
  });

  it.each([
    ['LAST', ['50.000000', '75.000000']],
    ['MEAN', ['40.000000', '60.000000']],
  ] as const)('is passed by nothing that never counted: %s', (gradingMethod, [before, after]) => {
    const first = attempt('a', '100.000000', true, '2026-01-03T00:00:00Z');
    const later = (score: string) => attempt('b', score, Number(score) >= 75, '2026-01-02T00:00:00Z');
    const of = (score: string) => standingOf([first, later(score)], { gradingMethod, passMark: 75 }).passedBy;
    expect(of(before)).toEqual([]);
    expect(of(after)).toEqual(['b']);
  });

  it('is the result that people are shown: a mean of cut scores reaches the pass mark', () => {
    const attempts = [attempt('a', '66.666666'), attempt('b', '83.333333', true)];
    expect(standingOf(attempts, { gradingMethod: 'MEAN', passMark: 75 })).toMatchObject({
      score: '75.000000',
      passedBy: ['b'],
    });
  });

  it('keeps the verdict of a passed attempt above a higher score that did not pass', () => {
    const attempts = [attempt('a', '70.000000', true), attempt('b', '74.000000')];
    expect(standingOf(attempts, { gradingMethod: 'HIGHEST', passMark: 75 }).score).toBe('70.000000');
  });
});
