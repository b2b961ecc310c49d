import { refuseQuestion } from '../question-refusal.js';
import type { TokenRun } from './token-run.js';

/** Throws QuestionRefusal when there are fewer answers than the kind needs. */
export function atLeast(count: number, answers: readonly unknown[], run: TokenRun): void {
  if (answers.length >= count) return;
  const what = count === 1 ? 'an answer' : `at least ${count} answers`;
  refuseQuestion(
    'GIFT.TOO_FEW_ANSWERS',
    `This kind of question needs ${what}. Write ${what} between { and }.`,
    run.line,
  );
}
