import type { RichText } from '@gssr/course';
import type { ItemView, OptionFeedback } from '@gssr/course/graphql';
import { Injectable } from '@nestjs/common';
import type { Attempt, AttemptItem } from '../attempt/attempt.js';
import { Attempts } from '../attempt/attempts.js';
import {
  gradeItem,
  markOf,
  optionGrades,
  parseResponse,
  presentItem,
  toNumber,
  type QuestionPayload,
} from '../grading/index.js';
import { Questions } from '../question/questions.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import { Quizzes } from '../quiz/quizzes.js';
import type { AttemptItemType, ItemResult } from './attempt.types.js';

/** Attempts as their learner may see them: no key before grading, and after it only as far as the quiz allows. */
@Injectable()
export class AttemptView {
  constructor(
    private readonly attempts: Attempts,
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
  ) {}

  async quizOf({ activityId }: Attempt): Promise<QuizSettings> {
    const quiz = await this.quizzes.byActivity(activityId);
    if (!quiz) throw new Error('An attempt belongs to a quiz that is not there.');
    return quiz;
  }

  /** `known`: the items, when the caller has them. */
  async itemsOf(attempt: Attempt, known: AttemptItem[] | null): Promise<AttemptItemType[]> {
    const items = known ?? (await this.attempts.items(attempt.id));
    const payloads = await this.questions.payloads(items.map(({ questionVersionId }) => questionVersionId));
    const explained = mayExplain(attempt, await this.quizOf(attempt));
    return items.flatMap((item, index) => {
      const payload = payloads[index];
      return payload ? [toItem(item, payload, explained)] : [];
    });
  }
}

function mayExplain({ state, passed }: Attempt, { review }: QuizSettings): boolean {
  if (state !== 'GRADED') return false;
  return review.afterSubmission.includes('KEY') || (review.afterPass.includes('KEY') && passed === true);
}

const toItem = (item: AttemptItem, payload: QuestionPayload, explained: boolean): AttemptItemType => ({
  position: item.position,
  item: presentItem(payload, item.optionOrder) as ItemView,
  response: chosen(item.response),
  revision: item.revision,
  savedAt: item.savedAt,
  result: explained ? explain(item, payload) : null,
});

function explain({ response }: AttemptItem, payload: QuestionPayload): ItemResult {
  const parsed = parseResponse(payload, response);
  if (!parsed.ok) throw new Error('A stored answer does not fit its question.');
  const grade = gradeItem(payload, parsed.response);
  return {
    fraction: toNumber(markOf(grade)),
    answered: grade.answered,
    options: optionGrades(grade) as OptionFeedback[],
    feedback: grade.feedback as RichText | null,
  };
}

/** The option ids in a stored response; empty when nothing was saved. */
export const chosen = (response: unknown): string[] =>
  (response as { options: string[] } | null)?.options ?? [];
