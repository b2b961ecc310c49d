import { say } from '@gssr/kernel';
import { plainText, type RichText } from '@gssr/course';
import { isPositive } from '../../grading/choice/choice.review.js';
import { sum } from '../../grading/exact.js';
import { fractionOf } from '../../grading/fraction.js';
import { isWhole } from '../../grading/multiple-choice/multiple-choice.grade.js';
import type { QuestionPayload } from '../../grading/index.js';
import type { ChoiceAnswer, ImportedQuestion, QuestionHead } from '../question.js';
import type { TextWriter } from './text-writer.js';

export type PayloadOf<K extends QuestionPayload['kind']> = Extract<QuestionPayload, { kind: K }>;

export const choiceOf = (
  payload: PayloadOf<'SINGLE_CHOICE'> | PayloadOf<'MULTIPLE_CHOICE'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion => ({
  ...head,
  kind: payload.kind === 'SINGLE_CHOICE' ? 'single-choice' : 'multiple-choice',
  answers: optionsOf(payload.allOrNothing ? { options: evened(payload.options) } : payload, texts),
  shuffle: payload.shuffle,
  combined: texts.none,
  ...(payload.allOrNothing ? { allOrNothing: true } : {}),
});

type Option = PayloadOf<'MULTIPLE_CHOICE'>['options'][number];

/** All or nothing asks for no shares that make a whole; the formats do. */
function evened(options: readonly Option[]): readonly Option[] {
  const right = options.filter(isPositive);
  if (isWhole(sum(right.map(fractionOf)))) return options;
  return options.map((option) =>
    isPositive(option) ? { ...option, fraction: `1/${right.length}` } : option,
  );
}

export const optionsOf = (
  { options }: Pick<PayloadOf<'SINGLE_CHOICE'>, 'options'>,
  texts: TextWriter,
): ChoiceAnswer[] =>
  options.map(({ content, fraction, feedback }) => ({
    content: texts.text(content),
    fraction: texts.share(fraction),
    feedback: texts.textOrNull(feedback),
  }));

export function trueFalseOf(
  { options, shuffle }: PayloadOf<'TRUE_FALSE'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion {
  const [yes, no] = options;
  const said = options.map(({ content }) => plainText(content as RichText));
  if (said.join() !== 'True,False')
    texts.lose(
      'EXPORT.TRUE_FALSE_WORDS',
      say`The words for true and false, "${said[0] ?? ''}" and "${said[1] ?? ''}"`,
    );
  if (shuffle) texts.lose('EXPORT.TRUE_FALSE_ORDER', 'That true and false stand in any order');
  return {
    ...head,
    kind: 'true-false',
    correct: yes?.fraction === '1',
    trueFeedback: texts.textOrNull(yes?.feedback ?? null),
    falseFeedback: texts.textOrNull(no?.feedback ?? null),
  };
}
