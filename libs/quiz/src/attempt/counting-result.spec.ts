import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRADING_METHODS } from '../quiz/quiz-rules.js';
import { countingResult, type GradedAttempt } from './counting-result.js';

const PASS_MARK = 75;

const attempts = fc
  .array(fc.integer({ min: -1_000_000, max: 100_000_000 }), { minLength: 1, maxLength: 8 })
  .map((scores) =>
    scores.map((millionths, index): GradedAttempt => {
      const score = (millionths / 1_000_000).toFixed(6);
      return { id: `a${index + 1}`, number: index + 1, score, passed: millionths >= PASS_MARK * 1_000_000 };
    }),
  );

const attempt = (number: number, score: string, passed = false): GradedAttempt => ({
  id: `a${number}`,
  number,
  score,
  passed,
});

describe('the result that counts', () => {
  it('is none without a graded attempt', () => {
    for (const method of GRADING_METHODS) expect(countingResult(method, [], PASS_MARK)).toBeNull();
  });

  it('is that of the only attempt, whatever the method', () => {
    fc.assert(
      fc.property(attempts, fc.constantFrom(...GRADING_METHODS), ([only], method) => {
        if (!only) return;
        const { score, passed } = countingResult(method, [only], PASS_MARK) ?? {};
        expect(Number(score)).toBeCloseTo(Number(only.score), 4);
        if (method !== 'MEAN') expect({ score, passed }).toEqual({ score: only.score, passed: only.passed });
      }),
    );
  });

  it('does not depend on the order in which attempts are read', () => {
    fc.assert(
      fc.property(
        attempts.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        fc.constantFrom(...GRADING_METHODS),
        ([all, mixed], method) => {
          expect(countingResult(method, mixed, PASS_MARK)).toEqual(countingResult(method, all, PASS_MARK));
        },
      ),
    );
  });

  it('is the highest, the first and the last of them, and the mean lies between lowest and highest', () => {
    fc.assert(
      fc.property(attempts, (all) => {
        const scores = all.map(({ score }) => Number(score));
        const of = (method: (typeof GRADING_METHODS)[number]): number =>
          Number(countingResult(method, all, PASS_MARK)?.score);
        expect(of('HIGHEST')).toBe(Math.max(...scores));
        expect(of('FIRST')).toBe(scores[0]);
        expect(of('LAST')).toBe(scores.at(-1));
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
        expect(of('MEAN')).toBeCloseTo(mean, 4);
        expect(of('MEAN')).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-5);
        expect(of('MEAN')).toBeLessThanOrEqual(Math.max(...scores) + 1e-5);
      }),
    );
  });

  it('passes by the mean when the exact mean does, although scores are cut', () => {
    const cut = [attempt(1, '66.666666'), attempt(2, '83.333333', true)];
    expect(countingResult('MEAN', cut, 75)).toEqual({ attemptId: 'a2', score: '75.000000', passed: true });
    const below = [attempt(1, '66.666666'), attempt(2, '83.333320', true)];
    expect(countingResult('MEAN', below, 75)).toMatchObject({ passed: false });
  });

  it('of the highest is one that passed, if any did', () => {
    expect(
      countingResult('HIGHEST', [attempt(1, '70.000000', true), attempt(2, '74.000000')], 75),
    ).toMatchObject({
      attemptId: 'a1',
      passed: true,
    });
  });
});
