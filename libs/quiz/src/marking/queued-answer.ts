import { InvalidArgumentError, isId } from '@gssr/kernel';
import type { MarkingStage } from './marking.js';

/**
 * OPEN: what this marker may mark; FIRST, SECOND, FINAL: the same by what is due. MARKED: what people have marked. BY_KEY: what
 * the engine has marked.
 */
export type MarkingState = 'OPEN' | 'FIRST' | 'SECOND' | 'FINAL' | 'MARKED' | 'BY_KEY';

export interface MarkingFilter {
  courseCode: string | null;
  activityId: string | null;
  questionId: string | null;
  attemptId: string | null;
  state: MarkingState;
  /** Only what this marker has marked or has taken. */
  mine: boolean;
}

/** Throws REQUEST.INVALID_ARGUMENT for an id that is none, and for graded answers of no quiz and no attempt. */
export function checkFilter(filter: MarkingFilter): void {
  for (const field of ['activityId', 'questionId', 'attemptId'] as const)
    if (filter[field] !== null && !isId(filter[field]))
      throw new InvalidArgumentError(field, 'use the id of one that exists.');
  const wide = filter.state === 'MARKED' || filter.state === 'BY_KEY';
  if (wide && filter.activityId === null && filter.attemptId === null)
    throw new InvalidArgumentError('activityId', 'name the quiz, or the attempt.');
}

export interface QueuedAnswer {
  attemptId: string;
  position: number;
  activityId: string;
  quizTitle: string;
  courseCode: string;
  questionId: string;
  questionTitle: string | null;
  questionVersionId: string;
  submittedAt: Date;
  stage: MarkingStage;
  /** 0 to 1; null while there is no mark. */
  fraction: number | null;
  markedByMe: boolean;
  claimedByMe: boolean | null;
  /** While somebody else is at it. */
  takenUntil: Date | null;
  sortKey: string;
}
