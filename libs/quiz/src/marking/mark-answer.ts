import { isId, newId, type FieldProblem } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AttemptWithItems } from '../attempt/attempt.js';
import { claimMarkable } from '../attempt/attempts.repository.js';
import { formatExact, markRubric, type Exact } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import { Quizzes } from '../quiz/quizzes.js';
import type { Answer } from './answer.js';
import { findAnswer } from './answers.repository.js';
import { areOpen, refusalOf, settledFraction, stageOf, type MarkerInQuestion } from './decide-marking.js';
import { HandMark } from './hand-mark.js';
import { rubricOf } from './marked-question.js';
import type { Marking, MarkingStage, NewMarking } from './marking.js';
import { textProblems, tidy } from './marking-texts.js';
import { insertMarking } from './markings.repository.js';
import { needsSecondMarker } from './second-marker.js';

export type MarkResult =
  /** `stage`: what the answer waits for now. */
  | { kind: 'marked'; stage: MarkingStage; attemptGraded: boolean }
  | MarkConflict
  | { kind: 'refused'; reason: 'OWN_ANSWER' | 'MARKED_BY_YOU' }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  | { kind: 'not-available' };

/** Somebody else was first. `standing` is the newest marking; null while it must not be seen. */
export interface MarkConflict {
  kind: 'conflict';
  version: number;
  stage: MarkingStage;
  standing: Marking | null;
}

/** Takes the markings of answers that wait for one. */
@Injectable()
export class MarkAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
    private readonly handMark: HandMark,
  ) {}

  /** The marking, and what it completes: one transaction. A second try with the same version is a conflict. */
  async mark(marker: MarkerInQuestion, given: NewMarking, requestId?: string): Promise<MarkResult> {
    if (!isId(given.attemptId)) return { kind: 'not-available' };
    return this.transactions.run(async (manager) => {
      const attempt = await claimMarkable(manager, given.attemptId);
      const answer = attempt && (await findAnswer(manager, given.attemptId, given.position));
      return answer ? this.markClaimed(manager, marker, attempt, answer, given) : { kind: 'not-available' };
    }, requestId);
  }

  private async markClaimed(
    manager: EntityManager,
    marker: MarkerInQuestion,
    attempt: AttemptWithItems,
    answer: Answer,
    given: NewMarking,
  ): Promise<MarkResult> {
    const stage = stageOf(answer.waiting, answer.markings);
    const reason = refusalOf(stage, answer.learner.id, answer.markings, marker);
    if (reason) return { kind: 'refused', reason };
    const [payload] = await this.questions.payloads([answer.questionVersionId]);
    const rubric = payload && rubricOf(payload);
    if (!rubric) return { kind: 'not-available' };
    if (stage === 'DONE' || given.version !== answer.markings.length) return conflictOf(answer, stage);
    const problems = [...rubricProblems(rubric, given.levels), ...textProblems(given)];
    if (problems.length > 0) return { kind: 'invalid', problems };
    const share = markRubric(rubric, given.levels).fraction;
    const marking = {
      number: answer.markings.length + 1,
      role: stage,
      markerId: marker.id,
      levels: given.levels,
      fraction: formatExact(share),
      comment: tidy(given.comment),
      note: tidy(given.note),
      reason: null,
    };
    await insertMarking(manager, answer, marking);
    const settled = await this.settled(answer, [...answer.markings, marking]);
    if (!settled)
      return { kind: 'marked', stage: stage === 'FIRST' ? 'SECOND' : 'FINAL', attemptGraded: false };
    // A marker's note is for markers; a cause may be told to the learner.
    const cause = { id: newId(), personId: marker.id, reason: 'The answer was marked.' };
    const attemptGraded = await this.handMark.give(
      manager,
      attempt,
      answer.position,
      formatExact(settled),
      cause,
    );
    return { kind: 'marked', stage: 'DONE', attemptGraded };
  }

  private async settled(
    { activityId, attemptId, position }: Answer,
    markings: Parameters<typeof settledFraction>[0],
  ): Promise<Exact | null> {
    const quiz = await this.quizzes.byActivity(activityId);
    if (!quiz) throw new Error('An attempt belongs to a quiz that is not there.');
    return settledFraction(markings, needsSecondMarker(quiz.marking, attemptId, position));
  }
}

export const conflictOf = (answer: Answer, stage: MarkingStage): MarkConflict => ({
  kind: 'conflict',
  version: answer.markings.length,
  stage,
  standing: areOpen(stage, answer, true) ? (answer.markings.at(-1) ?? null) : null,
});

/** What is missing or unknown among the chosen levels. */
function rubricProblems(
  rubric: NonNullable<ReturnType<typeof rubricOf>>,
  levels: NewMarking['levels'],
): FieldProblem[] {
  const stray = Object.keys(levels).filter((id) => !rubric.some((criterion) => criterion.id === id));
  const open = rubric.filter(
    ({ id, levels: offered }) =>
      !Object.hasOwn(levels, id) || !offered.some((level) => level.id === levels[id]),
  );
  return [
    ...stray.slice(0, 1).map(() => ({
      field: 'levels',
      code: 'MARKING.CRITERION_UNKNOWN',
      message: 'Mark the criteria of this question only. Load the page again.',
    })),
    ...open.map(({ id }) => ({
      field: `levels.${id}`,
      code: 'MARKING.LEVEL_MISSING',
      message: 'Choose a level for this criterion.',
    })),
  ];
}
