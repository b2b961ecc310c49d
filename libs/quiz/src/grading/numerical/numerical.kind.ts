import { guessedText } from '../blind-answers.js';
import { typed } from '../answers.js';
import type { Kind, RichText } from '../kind.js';
import { expectedNumber, numericalLines } from './numerical.answers.js';
import { gradeNumerical, type NumericalGrade } from './numerical.grade.js';
import { numericalKey } from './numerical.key.js';
import { numericalSchema, type NumericalPayload } from './numerical.payload.js';
import { readQuantity } from './quantity.js';
import { readNumerical, type NumericalResponse } from './numerical.response.js';
import { reviewNumerical } from './numerical.review.js';
import { numericalVariants } from './variants.js';

/** As a learner sees it: a field for the number, and a list of units where one is chosen. */
export interface NumericalView {
  readonly kind: 'NUMERICAL';
  readonly stem: RichText;
  /** What to show for `{name}` in the stem. */
  readonly values: Readonly<Record<string, string>>;
  readonly decimalMark: NumericalPayload['decimalMark'];
  /** Null when no unit is chosen from a list. */
  readonly units: readonly string[] | null;
}

function present({ kind, stem, values, decimalMark, units, variants }: NumericalPayload): NumericalView {
  if (variants.length > 0) throw new RangeError('Pick a variant of the question first.');
  const names = units?.entry === 'CHOSEN' ? units.list.map(({ name }) => name) : null;
  // The first one is the key's own.
  return { kind, stem, values, decimalMark, units: names && names.toSorted() };
}

export const numerical: Kind<
  'NUMERICAL',
  NumericalPayload,
  NumericalResponse,
  NumericalGrade,
  NumericalView
> = {
  kind: 'NUMERICAL',
  marking: 'AUTOMATIC',
  schema: numericalSchema,
  review: reviewNumerical,
  readResponse: readNumerical,
  grade: gradeNumerical,
  isComplete: (payload, response) =>
    readQuantity(payload, response) !== undefined &&
    (payload.units?.entry !== 'CHOSEN' || response.unit !== null),
  arrangement: () => ({ ids: [], mayShuffle: false }),
  present,
  summarise: (_, { text, unit }) => [text, unit].filter(Boolean).join(' '),
  key: numericalKey,
  randomGuess: ({ answers }) => guessedText(answers, ({ accepts }) => accepts.type === 'ANYTHING'),
  answerLines: numericalLines,
  alternatives: () => [typed],
  expected: expectedNumber,
  withDecimalMark: (payload, decimalMark) => ({ ...payload, decimalMark }),
  variants: numericalVariants,
};
