import { Progress } from '@gssr/enrolment';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  exact,
  gradeItem,
  markOf,
  parseResponse,
  passes,
  shownPercent,
  toDecimal,
  totalScore,
  type Exact,
  type QuestionPayload,
} from '../grading/index.js';
import { Questions } from '../question/questions.js';
import { Quizzes } from '../quiz/quizzes.js';
import type { AttemptWithItems } from './attempt.js';
import { claimSubmitted, markGraded } from './attempts.repository.js';

const EQUAL_WEIGHT = exact('1');
const SCORE_PLACES = 6;
const FRACTION_PLACES = 7;

/** Grades submitted attempts. Done twice, it does nothing the second time. */
@Injectable()
export class GradeAttempt {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
    private readonly progress: Progress,
  ) {}

  /** Marks, progress, completion and certificate row: one transaction, so there is no half of it. */
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
    const fractions = attempt.items.map(({ response }, index) => fractionOf(payloads[index], response));
    const total = totalScore(fractions.map((fraction) => ({ fraction, weight: EQUAL_WEIGHT })));
    const passed = passes(total, quiz.passMark);
    const score = shownPercent(total, SCORE_PLACES);
    const graded = await markGraded(manager, {
      id: attempt.id,
      score,
      passed,
      fractions: fractions.map((fraction) => toDecimal(fraction, FRACTION_PLACES)),
    });
    if (graded) await this.recordResult(manager, attempt, passed, score);
  }

  private async recordResult(
    manager: EntityManager,
    attempt: AttemptWithItems,
    passed: boolean,
    score: string,
  ): Promise<void> {
    const enrolment = await this.progress.lock(manager, attempt.enrolmentId);
    if (!enrolment) throw new Error('An attempt belongs to an enrolment that is not there.');
    await this.progress.record(manager, enrolment, {
      enrolmentId: enrolment.id,
      activityId: attempt.activityId,
      state: passed ? 'COMPLETED' : 'FAILED',
      score,
      referenceId: attempt.id,
    });
  }
}

/** What was stored went through parseResponse when it was saved; it goes through again because the row is the truth. */
function fractionOf(payload: QuestionPayload | undefined, stored: unknown): Exact {
  if (!payload) throw new Error('An item has no question.');
  const parsed = parseResponse(payload, stored);
  if (!parsed.ok) throw new Error('A stored answer does not fit its question.');
  return markOf(gradeItem(payload, parsed.response));
}
