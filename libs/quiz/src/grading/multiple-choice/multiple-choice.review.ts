import type { FieldProblem } from '@gssr/kernel';
import type { ChoicePayload } from '../choice/choice.payload.js';
import { fractionOf } from '../fraction.js';
import { choiceProblems, isNegative, isPositive, missingOptionFeedback } from '../choice/choice.review.js';
import { toDecimal } from '../decimal.js';
import { multiply, ratio, sum, type Exact } from '../exact.js';
import type { Review } from '../kind.js';
import { isWhole } from './multiple-choice.grade.js';

export function reviewMultipleChoice(payload: ChoicePayload): Review {
  const total = sum(payload.options.filter(isPositive).map(fractionOf));
  const free = !payload.allOrNothing && !payload.options.some(isNegative);
  return {
    problems: [...choiceProblems(payload), ...(isWhole(total) ? [] : [notWhole(total)])],
    warnings: [...missingOptionFeedback(payload), ...(free ? [everythingEarnsAll] : [])],
  };
}

const notWhole = (total: Exact): FieldProblem => ({
  field: 'options',
  code: 'QUESTION.SHARES_NOT_WHOLE',
  message:
    `The right options add up to ${toDecimal(multiply(total, ratio(100n, 1n)), 2)} %. ` +
    'Change their fractions so that they add up to 100 %; for thirds write 1/3 or 33.33333 %.',
});

const everythingEarnsAll: FieldProblem = {
  field: 'options',
  code: 'QUESTION.WRONG_OPTIONS_COST_NOTHING',
  message: 'Choosing every option earns the full mark. Give the wrong ones a fraction below zero.',
};
