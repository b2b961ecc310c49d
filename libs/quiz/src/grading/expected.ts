import { isPositive } from './choice/choice.review.js';
import type { PartQuestion } from './cloze/part-kinds.js';
import { compare, one } from './exact.js';
import { fractionOf } from './fraction.js';
import type { NumericalPayload } from './numerical/numerical.payload.js';

/**
 * The first answer of the key that earns everything; all the options that earn, for a choice of several. Null where there is no
 * single one.
 */
export function expectedAnswer(question: PartQuestion): string | null {
  switch (question.kind) {
    case 'SHORT_TEXT':
      return question.answers.find(earnsAll)?.pattern ?? null;
    case 'NUMERICAL':
      return expectedNumber(question);
    case 'SINGLE_CHOICE':
      return question.options.find(earnsAll)?.id ?? null;
    case 'MULTIPLE_CHOICE':
      return question.options
        .filter(isPositive)
        .map(({ id }) => id)
        .join(' ');
  }
}

/** As a learner would have typed it. */
function expectedNumber({ answers, decimalMark, units }: NumericalPayload): string | null {
  const accepts = answers.find(earnsAll)?.accepts;
  if (accepts?.type !== 'VALUE') return null;
  const value = decimalMark === 'COMMA' ? accepts.value.replace('.', ',') : accepts.value;
  return [value, units?.list[0]?.name].filter(Boolean).join(' ');
}

const earnsAll = (entry: { readonly fraction: string }): boolean => compare(fractionOf(entry), one) === 0;
