import type { FieldProblem } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { checkLocks } from '../grading/index.js';
import { attemptState, storeAnswer, type NewAnswer, type StoredAnswer } from './answers.repository.js';
import type { AttemptState } from './attempt.js';
import { ReadAnswer } from './read-answer.js';

export type SaveResult =
  | ({ kind: 'receipt' } & StoredAnswer)
  | { kind: 'closed'; state: AttemptState; submittedAt: Date | null }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  | { kind: 'not-available' };

/**
 * Stores answers, each with a receipt. The newest revision wins; a replay changes nothing, and an answer that was checked
 * stays as it is until its learner tries again.
 */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly readAnswer: ReadAnswer,
  ) {}

  /** One statement once the process knows the attempt; one more for files, which are looked up. */
  async save(answer: NewAnswer): Promise<SaveResult> {
    const read = await this.readAnswer.read(answer);
    if (read.kind !== 'read') return read;
    const { response, certainty, quiz, payload } = read;
    return this.store({ ...answer, response, certainty }, checkLocks(quiz.behaviour, payload));
  }

  private async store(answer: NewAnswer, locks: boolean): Promise<SaveResult> {
    const stored = await storeAnswer(this.transactions.single, answer, locks);
    if (stored) return { kind: 'receipt', ...stored };
    const state = await attemptState(this.transactions.single, answer.attemptId, answer.personId);
    return state ? { kind: 'closed', ...state } : { kind: 'not-available' };
  }
}
