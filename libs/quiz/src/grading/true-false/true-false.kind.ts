import { guessedOption } from '../blind-answers.js';
import { gradeChoice, type ChoiceGrade, type ChoiceRule } from '../choice/choice.grade.js';
import { choiceAlternatives, choiceLines } from '../choice/choice.answers.js';
import { choiceKey } from '../choice/choice.key.js';
import { choiceSchema, type ChoicePayload } from '../choice/choice.payload.js';
import { fractionOf } from '../fraction.js';
import { idsOf, readChoice, type ChoiceResponse } from '../choice/choice.response.js';
import { presentChoice, summariseChoice, type ChoiceView } from '../choice/choice.view.js';
import { isPositive } from '../choice/choice.review.js';
import { sum } from '../exact.js';
import type { Kind } from '../kind.js';
import { reviewTrueFalse } from './true-false.review.js';

/** Options are exactly `true` and `false`, in that order; one has the fraction 1, the other 0. */
export type TrueFalsePayload = ChoicePayload<'TRUE_FALSE'>;

const rule: ChoiceRule = {
  code: 'CHOSEN_OPTION',
  fraction: (chosen) => sum(chosen.map(fractionOf)),
  correct: isPositive,
};

export const trueFalse: Kind<
  'TRUE_FALSE',
  TrueFalsePayload,
  ChoiceResponse,
  ChoiceGrade,
  ChoiceView<'TRUE_FALSE'>
> = {
  kind: 'TRUE_FALSE',
  marking: 'AUTOMATIC',
  schema: choiceSchema('TRUE_FALSE'),
  review: reviewTrueFalse,
  readResponse: (payload, raw) => readChoice(payload, raw, 1),
  grade: (payload, response) => gradeChoice(payload, response, rule),
  // "False" above "true" helps nobody and slips a finger.
  arrangement: (payload) => ({ ids: idsOf(payload), mayShuffle: false }),
  present: presentChoice,
  summarise: summariseChoice,
  key: choiceKey,
  answerLines: choiceLines,
  alternatives: choiceAlternatives,
  choosesOne: true,
  randomGuess: guessedOption,
};
