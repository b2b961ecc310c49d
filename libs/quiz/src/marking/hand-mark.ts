import type { EntityManager } from 'typeorm';
import { Injectable } from '@nestjs/common';
import type { AttemptWithItems } from '../attempt/attempt.js';
import { marksOf } from '../attempt/attempt-marks.js';
import { storeMarks } from '../attempt/attempts.repository.js';
import { RecordResult } from '../attempt/record-result.js';
import type { CorrectionCause } from '@gssr/enrolment';
import { Questions } from '../question/questions.js';
import { Quizzes } from '../quiz/quizzes.js';
import { CorrectResult } from './correct-result.js';
import { setHandFraction } from './markings.repository.js';

/** Puts what a person gave into an attempt, with all that follows for its result. */
@Injectable()
export class HandMark {
  constructor(
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
    private readonly recordResult: RecordResult,
    private readonly correctResult: CorrectResult,
  ) {}

  /**
   * Sets the mark of one item of an attempt that the caller has claimed; null gives it back to its key. Once nothing waits any
   * more the attempt is graded, and its course completed with it; one that was graded before is corrected, with all that hangs
   * on its result. Returns whether it is graded now.
   */
  async give(
    manager: EntityManager,
    attempt: AttemptWithItems,
    position: number,
    fraction: string | null,
    cause: CorrectionCause,
  ): Promise<boolean> {
    await setHandFraction(manager, attempt.id, position, fraction);
    const quiz = await this.quizzes.byActivity(attempt.activityId);
    if (!quiz) throw new Error('An attempt belongs to a quiz that is not there.');
    // A correction that is being applied, or taken back, comes to the other items with its own trace.
    const items = attempt.items.map((item) =>
      item.position === position
        ? { ...item, handFraction: fraction }
        : { ...item, correction: item.gradedBy },
    );
    const payloads = await this.questions.payloads(items.map(({ questionVersionId }) => questionVersionId));
    const marks = marksOf(items, payloads, quiz);
    if (attempt.state === 'GRADED' && !marks.result) throw new Error('A graded attempt lost its result.');
    if (attempt.state === 'GRADED' && marks.result)
      await this.correctResult.correct(manager, attempt, marks.result, quiz, cause);
    await storeMarks(manager, attempt.id, [attempt.state], marks.items, marks.result);
    if (attempt.state !== 'GRADED' && marks.result)
      await this.recordResult.record(manager, attempt, marks.result);
    return marks.result !== null;
  }
}
