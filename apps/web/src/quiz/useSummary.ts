import type { AttemptParts } from '@gssr/contract';
import { useFormat } from '../i18n/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { Answers } from './AnswerStore.js';
import { isAnswered, isUnsent } from './answers.js';
import { numbersOf } from './pages.js';
import type { Flags } from './useFlags.js';

/** "You have answered 9 of 12. Question 4 is empty. Question 7 is flagged." */
export function useSummary(items: AttemptParts['items'], answers: Answers, flags: Flags): string {
  const t = useT();
  const format = useFormat();
  const numbers = numbersOf(items);
  const those = (holds: (position: number) => boolean): number[] =>
    items.flatMap(({ position }, index) => {
      const number = numbers[index];
      return number && holds(position) ? [number] : [];
    });
  const list = (found: number[]) => ({ count: found.length, list: format.list(found.map(format.number)) });
  const total = numbers.filter((number) => number !== null).length;
  const empty = those((position) => !isAnswered(answers.get(position) ?? { response: null }));
  const unsent = those((position) => isUnsent(answers.get(position) ?? { status: 'empty' }));
  const flagged = those(flags.isFlagged);
  return [
    empty.length === 0
      ? t('quiz:answeredAll', { count: total })
      : t('quiz:answeredSome', { done: total - empty.length, total }),
    empty.length > 0 && t('quiz:emptyQuestions', list(empty)),
    unsent.length > 0 && t('quiz:unsentQuestions', list(unsent)),
    flagged.length > 0 && t('quiz:flaggedQuestions', list(flagged)),
  ]
    .filter(Boolean)
    .join(' ');
}
