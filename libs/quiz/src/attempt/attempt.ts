export type AttemptState = 'IN_PROGRESS' | 'SUBMITTED' | 'GRADED';

/** One question of an attempt as stored. */
export interface AttemptItem {
  position: number;
  questionVersionId: string;
  optionOrder: string[];
  /** What the engine's parseResponse gave; null until something was saved. */
  response: unknown;
  revision: number;
  savedAt: Date | null;
}

/** One go at a quiz. */
export interface Attempt {
  id: string;
  enrolmentId: string;
  activityId: string;
  personId: string;
  number: number;
  state: AttemptState;
  seed: string;
  startedAt: Date;
  deadlineAt: Date | null;
  submittedAt: Date | null;
  gradedAt: Date | null;
  /** Percent of the maximum; null until graded. */
  score: number | null;
  passed: boolean | null;
}

/** An attempt with the database's clock when it was read. */
export interface TimedAttempt extends Attempt {
  serverTime: Date;
}

export interface AttemptWithItems extends Attempt {
  items: AttemptItem[];
}
