import { guessedOption } from '../blind-answers.js';
import { choiceNaming } from '../choice/choice.naming.js';
import { gradeChoice, type ChoiceGrade, type ChoiceRule } from '../choice/choice.grade.js';
import { choiceAlternatives, choiceLines } from '../choice/choice.answers.js';
import { openChoiceKey } from '../choice/choice.key.js';
import { choiceSchema, type ChoicePayload } from '../choice/choice.payload.js';
import { earnsAll, fractionOf } from '../fraction.js';
import { readChoice, type ChoiceResponse } from '../choice/choice.response.js';
import { arrangeChoice, presentChoice, summariseChoice, type ChoiceView } from '../choice/choice.view.js';
import { sum } from '../exact.js';
import type { Kind } from '../kind.js';
import { reviewSingleChoice } from './single-choice.review.js';

export type SingleChoicePayload = ChoicePayload<'SINGLE_CHOICE'>;

/** The chosen option's fraction is the mark, also below zero: a distractor may cost marks. Floors are the quiz's business. */
const rule: ChoiceRule = {
  code: 'CHOSEN_OPTION',
  fraction: (chosen) => sum(chosen.map(fractionOf)),
  correct: earnsAll,
};

export const singleChoice: Kind<
  'SINGLE_CHOICE',
  SingleChoicePayload,
  ChoiceResponse,
  ChoiceGrade,
  ChoiceView<'SINGLE_CHOICE'>
> = {
  kind: 'SINGLE_CHOICE',
  marking: 'AUTOMATIC',
  schema: choiceSchema('SINGLE_CHOICE'),
  review: reviewSingleChoice,
  readResponse: (payload, raw) => readChoice(payload, raw, 1),
  grade: (payload, response) => gradeChoice(payload, response, rule),
  arrangement: arrangeChoice,
  naming: choiceNaming(),
  present: presentChoice,
  summarise: summariseChoice,
  key: openChoiceKey,
  answerLines: choiceLines,
  alternatives: choiceAlternatives,
  expected: ({ options }) => options.find(earnsAll)?.id ?? null,
  choosesOne: true,
  randomGuess: guessedOption,
};
