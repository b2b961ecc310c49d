import { choiceNaming } from '../choice/choice.naming.js';
import { gradeChoice, type ChoiceGrade } from '../choice/choice.grade.js';
import { isPositive } from '../choice/choice.review.js';
import { choiceAlternatives, choiceLines } from '../choice/choice.answers.js';
import { severalKey } from '../choice/choice.key.js';
import { choiceSchema, type ChoicePayload } from '../choice/choice.payload.js';
import { readChoice, type ChoiceResponse } from '../choice/choice.response.js';
import { arrangeChoice, presentChoice, summariseChoice, type ChoiceView } from '../choice/choice.view.js';
import type { Kind } from '../kind.js';
import { flag } from '../shape.js';
import { allOrNothing, partialCredit } from './multiple-choice.grade.js';
import { reviewMultipleChoice } from './multiple-choice.review.js';

export type MultipleChoicePayload = ChoicePayload<'MULTIPLE_CHOICE'>;

export const multipleChoice: Kind<
  'MULTIPLE_CHOICE',
  MultipleChoicePayload,
  ChoiceResponse,
  ChoiceGrade,
  ChoiceView<'MULTIPLE_CHOICE'>
> = {
  kind: 'MULTIPLE_CHOICE',
  marking: 'AUTOMATIC',
  schema: choiceSchema('MULTIPLE_CHOICE', { allOrNothing: flag.optional() }),
  review: reviewMultipleChoice,
  readResponse: (payload, raw) => readChoice(payload, raw, payload.options.length),
  grade: (payload, response) =>
    gradeChoice(payload, response, payload.allOrNothing ? allOrNothing : partialCredit),
  withoutWrong: ({ options }, response) => ({
    options: response.options.filter((id) =>
      options.some((option) => option.id === id && isPositive(option)),
    ),
  }),
  arrangement: arrangeChoice,
  naming: choiceNaming(),
  present: presentChoice,
  summarise: summariseChoice,
  key: severalKey,
  answerLines: choiceLines,
  alternatives: choiceAlternatives,
  expected: ({ options }) =>
    options
      .filter(isPositive)
      .map(({ id }) => id)
      .join(' '),
};
