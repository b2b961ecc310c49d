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
