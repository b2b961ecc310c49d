import { Injectable } from '@nestjs/common';
import type { Attempt, ShownItem } from '../attempt/attempt.js';
import { Attempts } from '../attempt/attempts.js';
import { asksCertainty, isChecked, payloadInForce, weightInForce } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import type { ReviewPart } from '../quiz/quiz-rules.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { Quizzes } from '../quiz/quizzes.js';
import { reviewItem, type ItemReview } from '../review/item-review.js';
import { inPageOrder, learnersItem } from '../review/learners-item.js';
import { whileMarking } from '../review/while-marking.js';
import { reviewLive } from '../review/live-review.js';
import { Reviews } from '../review/reviews.js';
import type { AttemptItemType } from './attempt.types.js';
import type { ItemResult } from './item-result.types.js';
import type { LiveItem } from './live-item.types.js';
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
    const quiz = await this.quizOf(attempt);
    const may = await this.reviews.partsOf(attempt, quiz);
    return items.flatMap((item, index) => {
      const payload = payloads[index];
      if (!payload) return [];
      const known = learnersItem(attempt.state === 'GRADED' ? item : whileMarking(item), payload);
      return [{ ...toItem(known, quiz, may), live: liveOf(attempt, known, quiz) }];
    });
  }
}

type LearnersItem = ReturnType<typeof learnersItem>;

const toItem = (
  { item, disguise: { payload, order } }: LearnersItem,
  { behaviour }: QuizSettings,
  may: ReadonlySet<ReviewPart>,
): Omit<AttemptItemType, 'live'> => ({
  position: item.position,
  section: item.section,
  page: item.page,
  flagged: item.flagged,
  item: questionView(payload, item.variant, order),
  response: may.has('ANSWERS') ? (item.response as object | null) : null,
  revision: item.revision,
  savedAt: item.savedAt,
  certainty: may.has('ANSWERS') ? item.certainty : null,
  asksCertainty: asksCertainty(behaviour, payload),
  result: resultOf(reviewItem(item, payload, behaviour, may), order),
});

const resultOf = (review: ItemReview | null, order: readonly string[]): ItemResult | null =>
  review && (inPageOrder(review, order) as ItemResult);

/** Null once the attempt is handed in, and where the quiz checks nothing before. */
function liveOf(
  { state }: Attempt,
  { item, disguise: { payload, order } }: LearnersItem,
  { behaviour, review }: QuizSettings,
): LiveItem | null {
  if (state !== 'IN_PROGRESS' || !isChecked(behaviour, payload)) return null;
  const played = {
    ...item,
    behaviour,
    payload: payloadInForce({ ...item, payload }),
    fullCredit: item.correction?.credit === 'FULL',
  };
  const live = reviewLive(played, weightInForce(item), review);
  return { ...live, result: resultOf(live.result, order) } as LiveItem;
}
