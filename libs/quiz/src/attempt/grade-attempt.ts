import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Questions } from '../question/questions.js';
import { Quizzes } from '../quiz/quizzes.js';
import type { AttemptWithItems } from './attempt.js';
import { marksOf } from './attempt-marks.js';
import { claimSubmitted, storeMarks } from './attempts.repository.js';
import { RecordResult } from './record-result.js';

/** Grades submitted attempts. Done twice, it does nothing the second time. */
@Injectable()
export class GradeAttempt {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
    private readonly recordResult: RecordResult,
  ) {}

  /**
   * Marks, progress, completion and certificate row: one transaction, so there is no half of it. An attempt with something
   * for a person to mark waits for that.
   */
  grade(attemptId: string, requestId?: string): Promise<void> {
    return this.transactions.run(async (manager) => {
      const attempt = await claimSubmitted(manager, attemptId);
      if (attempt) await this.gradeClaimed(manager, attempt);
    }, requestId);
  }

  private async gradeClaimed(manager: EntityManager, attempt: AttemptWithItems): Promise<void> {
    const quiz = await this.quizzes.byActivity(attempt.activityId);
    if (!quiz) throw new Error('An attempt belongs to a quiz that is not there.');
    const payloads = await this.questions.payloads(
      attempt.items.map(({ questionVersionId }) => questionVersionId),
    );
    const { items, result } = marksOf(attempt.items, payloads, quiz);
    const stored = await storeMarks(manager, attempt.id, ['SUBMITTED'], items, result);
    if (stored && result) await this.recordResult.record(manager, attempt, result);
  }
}
