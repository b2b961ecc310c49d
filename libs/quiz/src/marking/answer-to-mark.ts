import { isId } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { namelessFiles } from '../answer-file/nameless-files.js';
import { inVariant, type QuestionPayload } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import { Quizzes } from '../quiz/quizzes.js';
import type { MarkEvent } from '../mark/mark-event.js';
import { markHistory } from '../mark/mark-history.js';
import type { Answer } from './answer.js';
import { findAnswer } from './answers.repository.js';
import { areOpen, refusalOf, stageOf, type MarkerInQuestion } from './decide-marking.js';
import { checkFilter, type MarkingFilter } from './queued-answer.js';
import { nextAnswer } from './marking-queue.repository.js';
import type { MarkingStage } from './marking.js';
import { needsSecondMarker } from './second-marker.js';

/** An answer as a marker may see it. */
export interface AnswerToMark extends Omit<Answer, 'learner' | 'markings' | 'changes'> {
  stage: MarkingStage;
  /** Why this person may not give the marking that is due; null when they may, or when none is. */
  refusal: 'OWN_ANSWER' | 'MARKED_BY_YOU' | null;
  /** How many markings there are, seen or not: what a new one has to know of. */
  version: number;
  payload: QuestionPayload;
  /** Whether markers must not know whose answer it is. */
  blind: boolean;
  /** Null where marking is blind. */
  learner: Answer['learner'] | null;
  /** Without the markings that must not be seen. */
  history: MarkEvent[];
}

/** Reads answers for markers. */
@Injectable()
export class AnswersToMark {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
  ) {}

  /**
   * What the marker may see of an answer, nothing of the own; null when it is not there. Markings are left out while a second
   * one is to be given without sight of the first, but for the marker's own. One statement once the process knows quiz and
   * question.
   */
  async find(marker: MarkerInQuestion, attemptId: string, position: number): Promise<AnswerToMark | null> {
    const answer = isId(attemptId) ? await findAnswer(this.transactions.single, attemptId, position) : null;
    if (!answer || answer.learner.id === marker.id) return null;
    const [[payload], quiz] = await Promise.all([
      this.questions.payloads([answer.questionVersionId]),
      this.quizzes.byActivity(answer.activityId),
    ]);
    if (!payload || !quiz) throw new Error('An answer belongs to a question or a quiz that is not there.');
    const { markings, changes, ...seen } = answer;
    const stage = stageOf(answer.waiting, markings);
    const open = areOpen(stage, answer, needsSecondMarker(quiz.marking, attemptId, position));
    const record = { firstGradedAt: answer.firstGradedAt, markings, changes, now: answer };
    const { blind } = quiz.marking;
    return {
      ...seen,
      stage,
      version: markings.length,
      refusal: refusalOf(stage, answer.learner.id, markings, marker),
      payload: inVariant(payload, answer.variant),
      history: markHistory(record, ({ markerId }) => open || markerId === marker.id),
      response: blind ? namelessFiles(payload, answer.response) : answer.response,
      blind,
      learner: blind ? null : answer.learner,
    };
  }

  /** The answer after this one in the list of a filter. One statement. Throws as the list does. */
  async next(
    marker: MarkerInQuestion,
    filter: MarkingFilter,
    { attemptId, position }: Pick<Answer, 'attemptId' | 'position'>,
  ): Promise<{ attemptId: string; position: number } | null> {
    checkFilter(filter);
    return nextAnswer(this.transactions.single, marker, filter, { attemptId, position });
  }
}
