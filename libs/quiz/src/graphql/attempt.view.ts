import { Injectable } from '@nestjs/common';
import type { Attempt, ShownItem } from '../attempt/attempt.js';
import { Attempts } from '../attempt/attempts.js';
import type { QuestionPayload } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import type { ReviewPart } from '../quiz/quiz-rules.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { Quizzes } from '../quiz/quizzes.js';
import { reviewItem } from '../review/item-review.js';
import { Reviews } from '../review/reviews.js';
import type { AttemptItemType } from './attempt.types.js';
import type { ItemResult } from './item-result.types.js';
import { questionView } from './question/question-view.js';

/** Attempts as their learner may see them: no key before grading, and after it only as far as the quiz allows. */
@Injectable()
export class AttemptView {
  constructor(
    private readonly attempts: Attempts,
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
    private readonly reviews: Reviews,
  ) {}

  async quizOf({ activityId }: Attempt): Promise<QuizSettings> {
    const quiz = await this.quizzes.byActivity(activityId);
    if (!quiz) throw new Error('An attempt belongs to a quiz that is not there.');
    return quiz;
  }

  /** `known`: the items, when the caller has them. */
  async itemsOf(attempt: Attempt, known: ShownItem[] | null): Promise<AttemptItemType[]> {
    const items = known ?? (await this.attempts.items(attempt.id));
    const payloads = await this.questions.payloads(items.map(({ questionVersionId }) => questionVersionId));
    const may = await this.reviews.partsOf(attempt, await this.quizOf(attempt));
    return items.flatMap((item, index) => {
      const payload = payloads[index];
      return payload ? [toItem(item, payload, may)] : [];
    });
  }
}

const toItem = (
  item: ShownItem,
  payload: QuestionPayload,
  may: ReadonlySet<ReviewPart>,
): AttemptItemType => ({
  position: item.position,
  section: item.section,
  flagged: item.flagged,
  item: questionView(payload, item.variant, item.optionOrder),
  response: may.has('ANSWERS') ? (item.response as object | null) : null,
  revision: item.revision,
  savedAt: item.savedAt,
  result: reviewItem(item, payload, may) as ItemResult | null,
});
