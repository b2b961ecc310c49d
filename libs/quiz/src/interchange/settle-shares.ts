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
/** The shares that Moodle knows; it takes one that is next to them for one of them. */
const GRADES: readonly Exact[] = [
  ...ENDLESS,
  ...[0n, 1n, 2n, 4n, 5n, 6n, 8n, 10n, 12n, 14n, 15n, 16n, 18n, 20n].map((parts) => ratio(parts, 20n)),
];
const NEXT_TO = ratio(1n, 100_000n);
/** So far may 66 % stand from two thirds. */
const REACH = ratio(7n, 1_000n);

/**
 * A share next to one of Moodle's becomes that one: 33.333 % is a third. Three answers of 33 % are meant to be thirds as
 * well: where the right shares of a multiple choice do not make a whole, those near a third, a sixth, a seventh, an eighth or
 * a ninth are taken for it, and the author is told.
 */
export function settleShares(read: ImportedQuestion, line: number | null): Reading {
  const question = withGrades(read);
  if (question.kind !== 'multiple-choice' || isWhole(rightTotal(question.answers)))
    return { question, warnings: [] };
  const answers = question.answers.map((answer) => moved(answer, ENDLESS, REACH));
  if (answers.every((answer, index) => answer === question.answers[index])) return { question, warnings: [] };
  const message =
    'The right answers do not add up to 100 %. Shares such as 33 % were read as thirds; check them.';
  return { question: { ...question, answers }, warnings: [{ code: 'IMPORT.SHARES_SETTLED', message, line }] };
}

function withGrades(question: ImportedQuestion): ImportedQuestion {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { ...question, answers: question.answers.map(graded) };
    case 'short-answer':
      return { ...question, answers: question.answers.map(graded) };
    case 'numerical':
      return { ...question, answers: question.answers.map(graded) };
    default:
      return question;
  }
}

const graded = <T extends Shared>(answer: T): T => moved(answer, GRADES, NEXT_TO);

interface Shared {
  readonly fraction: string;
}

const rightTotal = (answers: readonly ChoiceAnswer[]): Exact =>
  sum(answers.map(({ fraction }) => exact(fraction)).filter((share) => compare(share, zero) > 0));

/** The answer with the nearest of the shares that are less than `reach` away; the same answer when it stays. */
function moved<T extends Shared>(answer: T, shares: readonly Exact[], reach: Exact): T {
  const share = exact(answer.fraction);
  const isWrong = compare(share, zero) < 0;
  const size = isWrong ? negated(share) : share;
  const [meant] = shares
    .filter((other) => compare(distance(size, other), reach) < 0)
    .toSorted((a, b) => compare(distance(size, a), distance(size, b)));
  const fraction = meant && roundedDecimal(isWrong ? negated(meant) : meant);
  return fraction === undefined || fraction === answer.fraction ? answer : { ...answer, fraction };
}

const negated = (value: Exact): Exact => multiply(value, ratio(-1n, 1n));

function distance(a: Exact, b: Exact): Exact {
  const { numerator, denominator } = add(a, negated(b));
  return ratio(magnitude(numerator), denominator);
}
