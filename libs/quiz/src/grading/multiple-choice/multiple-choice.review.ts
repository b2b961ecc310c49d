import { say, type FieldProblem } from '@gssr/kernel';
import type { ChoicePayload } from '../choice/choice.payload.js';
import { fractionOf } from '../fraction.js';
import { choiceProblems, isNegative, isPositive, choiceWarnings } from '../choice/choice.review.js';
import { toDecimal } from '../decimal.js';
import { multiply, ratio, sum, type Exact } from '../exact.js';
import type { Review } from '../kind.js';
import { isWhole } from './multiple-choice.grade.js';

export function reviewMultipleChoice(payload: ChoicePayload): Review {
  const free = !payload.allOrNothing && !payload.options.some(isNegative);
  return {
    problems: [...choiceProblems(payload), ...shareProblems(payload)],
    warnings: [...choiceWarnings(payload), ...(free ? [everythingEarnsAll] : [])],
  };
}

/** Where all or nothing is earned, shares say no more than which options are right. */
function shareProblems({ options, allOrNothing }: ChoicePayload): FieldProblem[] {
  const right = options.filter(isPositive);
  if (allOrNothing) return right.length === 0 ? [noRightOption] : [];
  const total = sum(right.map(fractionOf));
  return isWhole(total) ? [] : [notWhole(total)];
}

const noRightOption: FieldProblem = {
  field: 'options',
  code: 'QUESTION.NO_RIGHT_OPTION',
  message: 'No option is right. Give a fraction above zero to each that has to be chosen.',
};

const notWhole = (total: Exact): FieldProblem => ({
  field: 'options',
  code: 'QUESTION.SHARES_NOT_WHOLE',
  ...say`The right options add up to ${toDecimal(multiply(total, ratio(100n, 1n)), 2)} %. Change their fractions so that they add up to 100 %; for thirds write 1/3 or 33.33333 %.`,
});

const everythingEarnsAll: FieldProblem = {
  field: 'options',
  code: 'QUESTION.WRONG_OPTIONS_COST_NOTHING',
  message: 'Choosing every option earns the full mark. Give the wrong ones a fraction below zero.',
};
