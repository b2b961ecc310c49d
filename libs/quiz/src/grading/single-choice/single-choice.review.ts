import { type FieldProblem, say } from '@gssr/kernel';
import type { ChoicePayload } from '../choice/choice.payload.js';
import { earnsAll } from '../fraction.js';
import { choiceProblems, choiceWarnings } from '../choice/choice.review.js';
import type { Review } from '../kind.js';

export function reviewSingleChoice(payload: ChoicePayload): Review {
  const right = payload.options.filter(earnsAll).length;
  return {
    problems: [...choiceProblems(payload), ...(right === 0 ? [noRightOption] : [])],
    warnings: [...choiceWarnings(payload), ...(right > 1 ? [severalRightOptions(right)] : [])],
  };
}

const noRightOption: FieldProblem = {
  field: 'options',
  code: 'QUESTION.NO_RIGHT_OPTION',
  message: 'No option earns the full mark. Mark the right one as correct, or give it a fraction of 100 %.',
};

const severalRightOptions = (count: number): FieldProblem => ({
  field: 'options',
  code: 'QUESTION.SEVERAL_RIGHT_OPTIONS',
  ...say`${count} options earn the full mark and only one can be chosen. Make it a multiple choice unless each alone is right.`,
});
