import type { FieldProblem } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { checkLocks } from '../grading/index.js';
import {
  attemptState,
  isOnLeftPage,
  storeAnswer,
  type NewAnswer,
  type StorableAnswer,
  type StoredAnswer,
  type StoringRules,
} from './answers.repository.js';
import type { AttemptState } from './attempt.js';
import { closesPages } from '../quiz/quiz-rules.js';
import { anchored, claimProblem, type OfflineClaim } from './offline-claim.js';
import { ReadAnswer } from './read-answer.js';

export type SaveResult =
  | ({ kind: 'receipt' } & StoredAnswer)
  | { kind: 'closed'; state: AttemptState; submittedAt: Date | null }
  | { kind: 'page-left' }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  | { kind: 'not-available' };

/** An answer as the device sends it. */
type GivenAnswer = NewAnswer & { offline?: OfflineClaim | null };

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
  async save(answer: GivenAnswer): Promise<SaveResult> {
    const problem = claimProblem(answer.offline ?? null);
    if (problem) return { kind: 'invalid', problems: [problem] };
    const read = await this.readAnswer.read(answer);
    if (read.kind !== 'read') return read;
    const { response, certainty, quiz, payload, disguise } = read;
    const offline = answer.offline ? anchored(answer.offline) : null;
    const result = await this.store(
      { ...answer, response, certainty, offline },
      { checkLocks: checkLocks(quiz.behaviour, payload), closesPages: closesPages(quiz) },
    );
    return result.kind === 'receipt' ? { ...result, response: disguise.shown(result.response) } : result;
  }

  private async store(answer: StorableAnswer, rules: StoringRules): Promise<SaveResult> {
    const stored = await storeAnswer(this.transactions.single, answer, rules);
    if (stored) return { kind: 'receipt', ...stored };
    const state = await attemptState(this.transactions.single, answer.attemptId, answer.personId);
    if (!state) return { kind: 'not-available' };
    const left =
      state.state === 'IN_PROGRESS' &&
      (await isOnLeftPage(this.transactions.single, answer.attemptId, answer.position));
    return left ? { kind: 'page-left' } : { kind: 'closed', ...state };
  }
}
