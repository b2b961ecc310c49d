import { isPositive } from './choice/choice.review.js';
import { compare, one } from './exact.js';
import { fractionOf } from './fraction.js';
import type { QuestionPayload } from './kinds.js';

/**
 * The first answer of the key that earns everything; all the options that earn, for a choice of several. Null where there is no
 * single one, or the parts say it.
 */
export function expectedAnswer(question: QuestionPayload): string | null {
  switch (question.kind) {
    case 'SHORT_TEXT':
      return question.answers.find(earnsAll)?.pattern ?? null;
    case 'NUMERICAL': {
      const accepts = question.answers.find(earnsAll)?.accepts;
      return accepts?.type === 'VALUE' ? accepts.value : null;
    }
    case 'SINGLE_CHOICE':
      return question.options.find(earnsAll)?.id ?? null;
    case 'MULTIPLE_CHOICE':
      return question.options
        .filter(isPositive)
        .map(({ id }) => id)
        .join(' ');
    default:
      return null;
  }
}

const earnsAll = (entry: { readonly fraction: string }): boolean => compare(fractionOf(entry), one) === 0;
