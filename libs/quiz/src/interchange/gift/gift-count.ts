import { say } from '@gssr/kernel';
import { refuseQuestion } from '../question-refusal.js';
import type { TokenRun } from './token-run.js';

/** Throws QuestionRefusal when there are fewer answers than the kind needs. */
export function atLeast(count: number, answers: readonly unknown[], run: TokenRun): void {
  if (answers.length >= count) return;
  const what = count === 1 ? say`an answer` : say`at least ${count} answers`;
  refuseQuestion(
    'GIFT.TOO_FEW_ANSWERS',
    say`This kind of question needs ${what}. Write ${what} between { and }.`,
    run.line,
  );
}
