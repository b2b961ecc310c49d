import { exact } from '../../grading/decimal.js';
import { compare, divide, ratio, sum, zero, type Exact } from '../../grading/exact.js';
import { isWhole } from '../../grading/multiple-choice/multiple-choice.grade.js';
import { roundedDecimal } from '../decimal-text.js';
import type { ClozeAnswer } from './cloze-answers.js';

/**
 * The shares of a gap of which several may be chosen, as Moodle means them: what is right makes a whole together, and where
 * no share is written, something wrong takes away as much as something right gives.
 */
export function sharesOfSeveral(answers: readonly ClozeAnswer[]): ClozeAnswer[] {
  const total = sum(answers.map(({ fraction }) => exact(fraction)).filter(isPositive));
  if (!isPositive(total)) return [...answers];
  const isWritten = answers.some(({ hasWeight }) => hasWeight);
  const settled = (share: Exact): Exact => {
    if (isPositive(share)) return isWhole(total) ? share : divide(share, total);
    return isWritten ? share : divide(minusOne, total);
  };
  return answers.map((answer) => ({ ...answer, fraction: roundedDecimal(settled(exact(answer.fraction))) }));
}

const minusOne = ratio(-1n, 1n);

const isPositive = (share: Exact): boolean => compare(share, zero) > 0;
