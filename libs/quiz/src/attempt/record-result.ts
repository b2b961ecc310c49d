import { Progress } from '@gssr/enrolment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Quizzes } from '../quiz/quizzes.js';
import type { Attempt } from './attempt.js';
import { listResults, type AttemptResult } from './attempts.repository.js';
import { countable, countingResult, type CountingResult } from './counting-result.js';

type GradedOne = Pick<Attempt, 'id' | 'enrolmentId' | 'activityId'>;

/** Lets the enrolment know what its attempts at a quiz are worth, once one of them has been graded. */
@Injectable()
export class RecordResult {
  constructor(
    private readonly progress: Progress,
    private readonly quizzes: Quizzes,
  ) {}

  /**
   * Completes the activity, and with it perhaps the course and its certificate, in the caller's transaction. Which attempts
   * count is the quiz's rule; an activity that was completed stays so.
   */
  async record(manager: EntityManager, attempt: GradedOne, result: AttemptResult): Promise<void> {
    const enrolment = await this.progress.lock(manager, attempt.enrolmentId);
    if (!enrolment) throw new Error('An attempt belongs to an enrolment that is not there.');
    const counting = await this.counting(manager, attempt, result);
    if (!counting) return;
    const { score, passed, attemptId } = counting;
    await this.progress.record(manager, enrolment, {
      enrolmentId: enrolment.id,
      activityId: attempt.activityId,
      state: passed ? 'COMPLETED' : 'FAILED',
      score,
      referenceId: attemptId,
    });
  }

  /** The best attempt is what progress keeps by itself; any other method needs all attempts. Null while this one does not count. */
  private async counting(
    manager: EntityManager,
    attempt: GradedOne,
    result: AttemptResult,
  ): Promise<CountingResult | null> {
    const { id, enrolmentId, activityId } = attempt;
    const quiz = await this.quizzes.byActivity(activityId);
    if (!quiz || quiz.gradingMethod === 'HIGHEST') return { ...result, attemptId: id };
    const results = await listResults(manager, enrolmentId, activityId);
    const counting = countable(quiz.gradingMethod, results);
    if (!counting.some((each) => each.id === id)) return null;
    await this.progress.forgetScore(manager, enrolmentId, activityId);
    return countingResult(quiz.gradingMethod, counting, quiz.passMark);
  }
}
