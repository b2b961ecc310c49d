import { ProgressCorrections, type CorrectionCause } from '@gssr/enrolment';
import { Notices } from '@gssr/notification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Attempt } from '../attempt/attempt.js';
import { listResults, type AttemptResult } from '../attempt/attempts.repository.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { noticeOf } from '../regrade/result-notice.js';
import { correctionOf } from '../regrade/standing.js';

/** Carries another result of an attempt that was graded before to completion, certificate and learner. */
@Injectable()
export class CorrectResult {
  constructor(
    private readonly corrections: ProgressCorrections,
    private readonly notices: Notices,
  ) {}

  /**
   * In the caller's transaction, before the new result is stored. What the old result had completed is taken back where the
   * new one does not; the learner is told when the result is another one.
   */
  async correct(
    manager: EntityManager,
    { id, enrolmentId, activityId, personId }: Attempt,
    after: AttemptResult,
    quiz: QuizSettings,
    cause: CorrectionCause,
  ): Promise<void> {
    // Another attempt of the same person may be corrected at the same moment.
    await manager.query('SELECT FROM enrolment WHERE id = $1 FOR UPDATE', [enrolmentId]);
    const results = await listResults(manager, enrolmentId, activityId);
    const before = results.find((result) => result.id === id);
    if (!before) throw new Error('A mark was changed in an attempt that is not there.');
    const corrected = results.map((result) => (result.id === id ? { ...result, ...after } : result));
    const correction = correctionOf({ enrolmentId, activityId }, quiz, results, corrected);
    const changes = await this.corrections.correct(manager, [correction], cause);
    if (before.score === after.score && before.passed === after.passed) return;
    const effect = {
      ...{ personId, enrolmentId, activityId, certificate: changes.get(enrolmentId) ?? null },
      ...{ beforeScore: before.score, beforePassed: before.passed },
      ...{ afterScore: after.score, afterPassed: after.passed },
    };
    await this.notices.add(manager, [noticeOf('MARK_CHANGED', cause.id, effect)]);
  }
}
