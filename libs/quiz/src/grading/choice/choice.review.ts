import type { FieldProblem } from '@gssr/kernel';
import { compare, zero } from '../exact.js';
import { fractionOf, type ChoiceOption, type ChoicePayload } from './choice.payload.js';

/** What no choice may get wrong, whatever its kind. */
export function choiceProblems(payload: ChoicePayload): FieldProblem[] {
  return [...countProblems(payload), ...repeatedIds(payload)];
}

/** Options that leave the person who chooses them without an explanation. */
export function missingFeedback(payload: ChoicePayload): FieldProblem[] {
  return payload.options.flatMap(({ feedback }, index) =>
    feedback === null
      ? [
          {
            field: `options.${index}.feedback`,
            code: 'QUESTION.FEEDBACK_MISSING',
            message: 'Write feedback for this option: why it is right, or what is wrong with it.',
          },
        ]
      : [],
  );
}

export const isPositive = (option: ChoiceOption): boolean => compare(fractionOf(option), zero) > 0;

export const isNegative = (option: ChoiceOption): boolean => compare(fractionOf(option), zero) < 0;

function countProblems(payload: ChoicePayload): FieldProblem[] {
  if (payload.options.length >= 2) return [];
  return [
    {
      field: 'options',
      code: 'QUESTION.TOO_FEW_OPTIONS',
      message: 'Give at least two options to choose from.',
    },
  ];
}

function repeatedIds({ options }: ChoicePayload): FieldProblem[] {
  return options.flatMap(({ id }, index) =>
    options.findIndex((other) => other.id === id) < index
      ? [
          {
            field: `options.${index}.id`,
            code: 'QUESTION.OPTION_ID_REPEATED',
            message: `Another option has the id "${id}" already. Give this one an id of its own.`,
          },
        ]
      : [],
  );
}
