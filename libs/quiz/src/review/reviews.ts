import { Injectable } from '@nestjs/common';
import type { Attempt } from '../attempt/attempt.js';
import { Attempts } from '../attempt/attempts.js';
import type { ReviewPart } from '../quiz/quiz-rules.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { changesLater, reviewParts } from './review-parts.js';

/** What learners may look at. */
@Injectable()
export class Reviews {
  constructor(private readonly attempts: Attempts) {}

  /** At most one statement, and none where the quiz says everything it ever says at once. */
  async partsOf(attempt: Attempt, quiz: QuizSettings): Promise<ReadonlySet<ReviewPart>> {
    const { state, enrolmentId, activityId } = attempt;
    if (state === 'IN_PROGRESS' || !changesLater(quiz.review))
      return reviewParts(quiz.review, { state, passed: false, closed: false });
    const attempts = await this.attempts.list(enrolmentId, activityId);
    const passed = attempts.some((each) => each.passed === true);
    return reviewParts(quiz.review, { state, passed, closed: isClosed(attempts, quiz, new Date()) });
  }
}

/** Nothing is open, and nothing can be started any more. */
function isClosed(attempts: readonly Attempt[], quiz: QuizSettings, now: Date): boolean {
  if (attempts.some(({ state }) => state === 'IN_PROGRESS')) return false;
  const { closesAt, attemptsAllowed } = quiz;
  const over = closesAt !== null && now >= new Date(closesAt);
  return over || (attemptsAllowed !== null && attempts.length >= attemptsAllowed);
}
