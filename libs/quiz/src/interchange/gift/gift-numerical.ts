import { say } from '@gssr/kernel';
import { isNumber, middleOf, plainDecimal } from '../decimal-text.js';
import type { NumberAnswer, TextFormat } from '../question.js';
import { refuseQuestion } from '../question-refusal.js';
import { trimBlanks } from '../text.js';
import { atLeast } from './gift-count.js';
import { giftFeedback } from './gift-text.js';
import { takeWeight } from './gift-weight.js';
import type { TokenRun } from './token-run.js';

type Accepted = Pick<NumberAnswer, 'value' | 'tolerance'>;

/** What follows the `#`: `1822:2`, `1..5`, `=1822:0 =%50%1822:2`; and last `~#feedback` or `~` for every other number. */
export function readNumbers(run: TokenRun, format: TextFormat): readonly NumberAnswer[] {
  const [accepted, others] = run.cut('~');
  const answers = accepted.pieces(['=']).map((piece) => readAnswer(piece.run, format));
  atLeast(1, answers, run);
  if (!others) return answers;
  const feedback = giftFeedback(others.cut('#')[1], format);
  return [...answers, { value: '*', tolerance: null, fraction: '0', feedback }];
}

function readAnswer(run: TokenRun, format: TextFormat): NumberAnswer {
  const [fraction = '1', answer] = takeWeight(run);
  const [number, feedback] = answer.cut('#');
  const accepted = readInterval(number.text) ?? notANumber(number);
  return { ...accepted, fraction, feedback: giftFeedback(feedback, format) };
}

function readInterval(text: string): Accepted | undefined {
  if (text === '*') return { value: '*', tolerance: null };
  const [low = '', high] = twoSides(text, '..');
  if (high !== undefined) {
    const middle = middleOf(low, high);
    return middle && { value: middle.value, tolerance: middle.reach };
  }
  const [value = '', tolerance = '0'] = twoSides(text, ':');
  return isNumber(value) && isTolerance(tolerance) ? { value, tolerance } : undefined;
}

const isTolerance = (text: string): boolean => plainDecimal(text)?.startsWith('-') === false;

function twoSides(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)].map(trimBlanks);
}

function notANumber(run: TokenRun): never {
  return refuseQuestion(
    'GIFT.NUMBER_EXPECTED',
    say`"${run.text.slice(0, 80)}" is no number. Write 3.14, 3.14:0.01 with a tolerance, or 3..4; the decimal mark is a point.`,
    run.line,
  );
}
