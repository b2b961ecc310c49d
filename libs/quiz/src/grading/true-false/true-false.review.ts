import type { FieldProblem } from '@gssr/kernel';
import { formatExact } from '../decimal.js';
import type { ChoicePayload } from '../choice/choice.payload.js';
import { fractionOf } from '../fraction.js';
import { idsOf } from '../choice/choice.response.js';
import { choiceWarnings } from '../choice/choice.review.js';
import type { Review } from '../kind.js';

export function reviewTrueFalse(payload: ChoicePayload): Review {
  return {
    problems: [...optionProblems(payload), ...keyProblems(payload)],
    warnings: choiceWarnings(payload),
  };
}

function optionProblems(payload: ChoicePayload): FieldProblem[] {
  if (idsOf(payload).join() === 'true,false') return [];
  return [
    {
      field: 'options',
      code: 'QUESTION.NOT_TRUE_AND_FALSE',
      message: 'Give exactly two options, "true" and then "false".',
    },
  ];
}

function keyProblems({ options }: ChoicePayload): FieldProblem[] {
  const marks = options.map((option) => formatExact(fractionOf(option))).sort();
  if (marks.join() === '0,1') return [];
  return [
    {
      field: 'options',
      code: 'QUESTION.NO_RIGHT_OPTION',
      message: 'Say which is right: one option has the fraction 1, the other 0.',
    },
  ];
}
