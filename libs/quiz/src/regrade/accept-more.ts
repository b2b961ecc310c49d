import type { QuestionPayload } from '../grading/index.js';
import type { KeyChange } from './asked-change.js';
import { withFractions } from './new-key.js';
import { addedNumbers, addedTexts, byWorth } from './written-answers.js';

/** The question that takes further answers, not checked yet; null when its kind has no room for them. */
export function acceptMore(payload: QuestionPayload, change: KeyChange): object | null {
  const { options, answers, numbers } = change;
  switch (payload.kind) {
    case 'SINGLE_CHOICE':
      return options?.length ? { ...payload, options: withFractions(payload.options, options) } : null;
    case 'SHORT_TEXT':
      return answers?.length
        ? { ...payload, answers: byWorth(payload.answers, addedTexts(payload.answers, answers)) }
        : null;
    case 'NUMERICAL':
      return numbers?.length
        ? { ...payload, answers: byWorth(payload.answers, addedNumbers(payload.answers, numbers)) }
        : null;
    default:
      return null;
  }
}
