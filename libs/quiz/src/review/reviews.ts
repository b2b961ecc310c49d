import { Injectable } from '@nestjs/common';
import type { Attempt } from '../attempt/attempt.js';
import { QuizStandings, type QuizStanding } from '../attempt/quiz-standing.js';
import type { ReviewPart } from '../quiz/quiz-rules.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { changesLater, reviewParts } from './review-parts.js';

/** What learners may look at. */
@Injectable()
export class Reviews {
  constructor(private readonly standings: QuizStandings) {}

  /** At most two statements, and none where the quiz says everything it ever says at once. */
  async partsOf(attempt: Attempt, quiz: QuizSettings): Promise<ReadonlySet<ReviewPart>> {
    const { state, enrolmentId, personId } = attempt;
    if (state === 'IN_PROGRESS' || !changesLater(quiz.review))
      return reviewParts(quiz.review, { state, passed: false, closed: false });
    const standing = await this.standings.of(personId, enrolmentId, quiz);
    const passed = standing.attempts.some((each) => each.passed === true);
    return reviewParts(quiz.review, { state, passed, closed: isClosed(standing) });
  }
}

/**
 * Nothing is open, and this person can start nothing any more, with all that was granted to them. One that was handed in may
 * still get answers that were given offline.
 */
const isClosed = ({ attempts, chance }: QuizStanding): boolean =>
  !attempts.some(({ state }) => state === 'IN_PROGRESS' || state === 'SUBMITTED') &&
  (chance.kind === 'closed' || chance.kind === 'no-attempts-left');
