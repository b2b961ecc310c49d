import { exact, toDecimal } from '../../grading/index.js';
import { middleOf, plainDecimal } from '../decimal-text.js';
import type { ImportedQuestion, NumberAnswer, QuestionHead, TextAnswer } from '../question.js';
import type { PayloadOf } from './from-choices.js';
import type { TextWriter } from './text-writer.js';

type ShortText = Pick<PayloadOf<'SHORT_TEXT'>, 'answers' | 'comparison'>;
type Numerical = Omit<PayloadOf<'NUMERICAL'>, 'kind' | 'stem'>;

export function answersOf(
  payload: PayloadOf<'SHORT_TEXT'> | PayloadOf<'NUMERICAL'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion {
  if (payload.kind === 'SHORT_TEXT')
    return { ...head, kind: 'short-answer', ...shortAnswers(payload, texts) };
  const { units, variants } = payload;
  return {
    ...head,
    kind: 'numerical',
    answers: numberAnswers(payload, texts),
    units: units?.list ?? [],
    ...(units
      ? { unitRule: { entry: units.entry, grading: units.grading, penalty: texts.share(units.penalty) } }
      : {}),
    ...(variants.length > 0
      ? {
          variants: variants.map(({ values, answers }) => ({
            values,
            answers: payload.answers.map(({ id }) => answers[id] ?? '0'),
          })),
        }
      : {}),
  };
}

export function shortAnswers({ answers, comparison }: ShortText, texts: TextWriter) {
  if (comparison.width || !comparison.diacritics)
    texts.lose('EXPORT.COMPARISON', 'Whether accents and the width of letters count');
  return {
    caseSensitive: comparison.case,
    answers: answers.map(({ pattern, fraction, feedback }): TextAnswer => ({
      pattern,
      fraction: texts.share(fraction),
      feedback: texts.textOrNull(feedback),
    })),
  };
}

export function numberAnswers(payload: Numerical, texts: TextWriter): NumberAnswer[] {
  if (payload.decimalMark === 'COMMA')
    texts.lose('EXPORT.DECIMAL_MARK', 'That learners write a decimal comma');
  if (Object.keys(payload.values).length > 0 && payload.variants.length === 0)
    texts.lose('EXPORT.FIGURES', 'Figures that stand for names in the question');
  return payload.answers.map(({ accepts, fraction, feedback }) => ({
    ...acceptedBy(accepts, texts),
    fraction: texts.share(fraction),
    feedback: texts.textOrNull(feedback),
  }));
}

type Accepts = Numerical['answers'][number]['accepts'];

/** The formats know a middle and how far it reaches; other tolerances become that, as exactly as decimals can. */
function acceptedBy(accepts: Accepts, texts: TextWriter): Pick<NumberAnswer, 'value' | 'tolerance'> {
  if (accepts.type === 'ANYTHING') return { value: '*', tolerance: null };
  if (accepts.type === 'VALUE' && accepts.tolerance.type === 'NOMINAL')
    return { value: accepts.value, tolerance: accepts.tolerance.amount };
  texts.lose('EXPORT.TOLERANCE', 'That a tolerance is a range, relative or geometric; it becomes a distance');
  const [low, high] = accepts.type === 'RANGE' ? [accepts.from, accepts.to] : bounds(accepts);
  const middle = middleOf(low, high);
  return middle ? { value: middle.value, tolerance: middle.reach } : { value: low, tolerance: '0' };
}

function bounds({ value, tolerance }: Extract<Accepts, { type: 'VALUE' }>): [string, string] {
  const [middle, amount] = [Number(value), Number(tolerance.amount)];
  const ends =
    tolerance.type === 'RELATIVE'
      ? [middle - Math.abs(middle) * amount, middle + Math.abs(middle) * amount]
      : [middle / (1 + amount), middle * (1 + amount)];
  const [low = 0, high = 0] = ends.toSorted((a, b) => a - b);
  return [decimal(low), decimal(high)];
}

const decimal = (value: number): string => plainDecimal(value.toPrecision(15)) ?? toDecimal(exact('0'), 0);
