import { type FieldProblem, say } from '@gssr/kernel';
import { compare, zero } from '../exact.js';
import type { ChoiceOption, ChoicePayload } from './choice.payload.js';
import { fractionOf } from '../fraction.js';
import { missingFeedback, repeatedContents, repeatedIds, tooFew } from '../review.js';

/** What no choice may get wrong, whatever its kind. */
export function choiceProblems(payload: ChoicePayload): FieldProblem[] {
  return [
    ...tooFew(payload.options, 2, 'options', 'Give at least two options to choose from.'),
    ...repeatedIds(payload.options, 'options', say`option`),
  ];
}

/** Options that nobody can tell apart, and those that leave the person who chooses them without an explanation. */
export const choiceWarnings = ({ options }: ChoicePayload): FieldProblem[] => [
  ...missingFeedback(options, 'options', say`option`),
  ...repeatedContents(options, ({ content }) => content, 'options', say`option`),
];

export const isPositive = (option: ChoiceOption): boolean => compare(fractionOf(option), zero) > 0;

export const isNegative = (option: ChoiceOption): boolean => compare(fractionOf(option), zero) < 0;
