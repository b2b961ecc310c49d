import { plainDecimal } from '../decimal-text.js';
import type { NumberAnswer, NumericalQuestion, ShortAnswerQuestion, TextAnswer, Unit } from '../question.js';
import type { TextMapper } from './raw-payload.js';

/** Answers are named by their place: `a1`, `a2`. */
const idAt = (index: number): string => `a${index + 1}`;

export const mapShortAnswer = (question: ShortAnswerQuestion, texts: TextMapper): object => ({
  stem: texts.rich(question.stem, 'stem'),
  ...shortText(question, texts, ''),
});

/** `at` is put in front of the fields in warnings. */
export const shortText = (
  { answers, caseSensitive }: { answers: readonly TextAnswer[]; caseSensitive: boolean },
  texts: TextMapper,
  at: string,
): object => ({
  kind: 'SHORT_TEXT',
  answers: answers.map(({ pattern, fraction, feedback }, index) => ({
    id: idAt(index),
    pattern,
    fraction,
    feedback: texts.rich(feedback, `${at}answers.${index}.feedback`),
  })),
  comparison: { case: caseSensitive },
});

export function mapNumerical(question: NumericalQuestion, texts: TextMapper): object {
  const { units, unitRule, variants = [] } = question;
  return {
    stem: texts.rich(question.stem, 'stem'),
    ...numerical(question, texts, ''),
    units: units.length === 0 ? null : { ...(unitRule ?? LENIENT), list: keyUnitFirst(units) },
    variants: variants.map(({ values, answers }, index) => ({
      id: `v${index + 1}`,
      values,
      answers: Object.fromEntries(
        answers.flatMap((value, place) =>
          question.answers[place]?.value === '*' ? [] : [[idAt(place), value]],
        ),
      ),
    })),
  };
}

const LENIENT = { entry: 'TYPED', grading: 'OPTIONAL' };

/** The unit of the key stands first in the engine's list; Moodle has it anywhere. */
const keyUnitFirst = (units: readonly Unit[]): Unit[] =>
  units.toSorted((a, b) => Number(!isOne(a)) - Number(!isOne(b)));

const isOne = ({ multiplier }: Unit): boolean => plainDecimal(multiplier) === '1';

/** `at` is put in front of the fields in warnings. */
export const numerical = (
  { answers }: { answers: readonly NumberAnswer[] },
  texts: TextMapper,
  at: string,
): object => ({
  kind: 'NUMERICAL',
  answers: answers.map(({ value, tolerance, fraction, feedback }, index) => ({
    id: idAt(index),
    accepts: value === '*' ? { type: 'ANYTHING' } : accepted(value, tolerance ?? '0'),
    fraction,
    feedback: texts.rich(feedback, `${at}answers.${index}.feedback`),
  })),
});

const accepted = (value: string, tolerance: string): object => ({
  type: 'VALUE',
  value: engineNumber(value),
  tolerance: { type: 'NOMINAL', amount: engineNumber(tolerance) },
});

/** The engine writes no `.5`, `+5` or `5.`. */
const engineNumber = (text: string): string =>
  /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? text : (plainDecimal(text) ?? text);
