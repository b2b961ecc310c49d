import { add, compare, multiply, ratio, zero, type Exact } from '../exact.js';
import { exact } from '../decimal.js';
import { fractionOf } from '../fraction.js';
import type { AutomaticGrade, Marked } from '../kind.js';
import { blank, marked, ruleOf } from '../mark.js';
import type { NumericalAnswer, NumericalPayload, Units } from './numerical.payload.js';
import type { NumericalResponse } from './numerical.response.js';
import { inFirstUnit, readQuantity, type Quantity } from './quantity.js';
import { intervalOf, isWithin } from './tolerance.js';

/** A grade that names the answer of the key that took the number, if one did. */
export interface NumericalGrade extends AutomaticGrade {
  readonly answerId: string | null;
  /** Null where no unit is marked. */
  readonly unitRight: boolean | null;
}

interface Match {
  readonly answer: NumericalAnswer;
  readonly unitRight: boolean;
}

/** Throws RangeError while the question has variants: an attempt marks the one that it showed. */
export function gradeNumerical(payload: NumericalPayload, response: NumericalResponse): NumericalGrade {
  if (payload.variants.length > 0) throw new RangeError('Pick a variant of the question first.');
  const answered = response.text !== '';
  const quantity = answered ? readQuantity(payload, response) : undefined;
  const match = quantity && firstMatch(payload, quantity);
  const mark = quantity ? markOfMatch(match, payload.units) : marked(zero, ruleOf('NOT_A_NUMBER'));
  return {
    ...(answered ? mark : blank),
    answered,
    answerId: match?.answer.id ?? null,
    unitRight: match && isGraded(payload.units) ? match.unitRight : null,
    parts: [],
    feedback: payload.feedback,
    answerFeedback: match?.answer.feedback ?? null,
  };
}

/** Converted by its unit, or else as it stands: then the number is right and the unit wrong. */
function firstMatch({ answers, units }: NumericalPayload, quantity: Quantity): Match | undefined {
  const converted = inFirstUnit(quantity);
  const hasUnit = units === null || quantity.unit !== null;
  for (const answer of answers) {
    const interval = intervalOf(answer);
    if (isWithin(interval, converted)) return { answer, unitRight: hasUnit };
    if (isWithin(interval, quantity.value)) return { answer, unitRight: false };
  }
  return undefined;
}

function markOfMatch(match: Match | undefined, units: Units | null): Marked {
  if (!match) return marked(zero, ruleOf('NO_ANSWER_TAKES_IT'));
  const { answer, unitRight } = match;
  const whole = fractionOf(answer);
  const fraction = isGraded(units) && !unitRight ? penalised(whole, units) : whole;
  const details = { answer: answer.id, ...(isGraded(units) ? { unitRight, penalty: units.penalty } : {}) };
  return marked(compare(fraction, zero) < 0 ? zero : fraction, ruleOf('FIRST_MATCHING_ANSWER', details));
}

function penalised(fraction: Exact, { grading, penalty }: Units): Exact {
  const lost = multiply(exact(penalty), grading === 'OF_ANSWER' ? fraction : ratio(1n, 1n));
  return add(fraction, ratio(-lost.numerator, lost.denominator));
}

const isGraded = (units: Units | null): units is Units => units !== null && units.grading !== 'OPTIONAL';
