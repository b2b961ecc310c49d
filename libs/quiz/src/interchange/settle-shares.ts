import { exact } from '../grading/decimal.js';
import { add, compare, magnitude, multiply, ratio, sum, zero, type Exact } from '../grading/exact.js';
import { isWhole } from '../grading/multiple-choice/multiple-choice.grade.js';
import { roundedDecimal } from './decimal-text.js';
import type { Reading } from './fate-list.js';
import type { ChoiceAnswer, ImportedQuestion } from './question.js';

/** Shares that people cut short because no decimal can write them, or only a long one. */
const ENDLESS: readonly Exact[] = [
  [1n, 3n],
  [2n, 3n],
  [1n, 6n],
  [5n, 6n],
  [1n, 7n],
  [1n, 8n],
  [1n, 9n],
].map(([numerator = 0n, denominator = 1n]) => ratio(numerator, denominator));
/** So far may 66 % stand from two thirds. */
const REACH = ratio(7n, 1_000n);

/**
 * Three answers of 33 % are meant to be thirds. Where the right shares of a multiple choice do not make a whole, those near a
 * third, a sixth, a seventh, an eighth or a ninth are taken for it, as Moodle does, and the author is told.
 */
export function settleShares(question: ImportedQuestion, line: number | null): Reading {
  if (question.kind !== 'multiple-choice' || isWhole(rightTotal(question.answers)))
    return { question, warnings: [] };
  const answers = question.answers.map(settled);
  if (answers.every((answer, index) => answer === question.answers[index])) return { question, warnings: [] };
  const message =
    'The right answers do not add up to 100 %. Shares such as 33 % were read as thirds; check them.';
  return { question: { ...question, answers }, warnings: [{ code: 'IMPORT.SHARES_SETTLED', message, line }] };
}

const rightTotal = (answers: readonly ChoiceAnswer[]): Exact =>
  sum(answers.map(({ fraction }) => exact(fraction)).filter((share) => compare(share, zero) > 0));

function settled(answer: ChoiceAnswer): ChoiceAnswer {
  const share = exact(answer.fraction);
  const isWrong = compare(share, zero) < 0;
  const size = isWrong ? negated(share) : share;
  const [meant] = ENDLESS.filter((endless) => compare(distance(size, endless), REACH) < 0).toSorted((a, b) =>
    compare(distance(size, a), distance(size, b)),
  );
  const fraction = meant && roundedDecimal(isWrong ? negated(meant) : meant);
  return fraction === undefined || fraction === answer.fraction ? answer : { ...answer, fraction };
}

const negated = (value: Exact): Exact => multiply(value, ratio(-1n, 1n));

function distance(a: Exact, b: Exact): Exact {
  const { numerator, denominator } = add(a, negated(b));
  return ratio(magnitude(numerator), denominator);
}
