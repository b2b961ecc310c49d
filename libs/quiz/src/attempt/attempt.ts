import type { CorrectionRule, GradeState, RubricMarks } from '../grading/index.js';

/** NEEDS_MARKING: all that the engine can grade is graded, and the rest waits for a person. */
export type AttemptState = 'IN_PROGRESS' | 'SUBMITTED' | 'NEEDS_MARKING' | 'GRADED';

/** One question of an attempt as stored. */
export interface AttemptItem {
  position: number;
  questionVersionId: string;
  optionOrder: string[];
  /** Index of the quiz's sections. */
  section: number;
  /** From 0. */
  page: number;
  /** What it counts in the total: a decimal or a ratio. */
  weight: string;
  /** Which set of figures; null when the question has but one form. */
  variant: string | null;
  /** What the engine's parseResponse gave; null until something was saved. */
  response: unknown;
  revision: number;
  savedAt: Date | null;
  flagged: boolean;
  /** 1 to 3; null unless the quiz asks for it. */
  certainty: number | null;
  /** By the device's clock, for an answer given offline. */
  answeredAt: Date | null;
  /** What a person gave, exact; it stands above what the engine says. */
  handFraction: string | null;
}

/** An item with what came of it. */
export interface ShownItem extends AttemptItem {
  /** Null until graded. */
  state: GradeState | null;
  /** Share of the item's mark as a decimal text; null until marked. */
  fraction: string | null;
  /** The correction of the key by which it was graded last. */
  gradedBy: CorrectionRule | null;
  /** What markers say to the learner, in the order in which they marked. */
  comments: string[];
  /** Of the rubric by which a person marked it, by its criteria. */
  levels: RubricMarks | null;
  /** Oldest first. */
  steps: AttemptStep[];
  /** The correction of the key that holds now: by it an open attempt is checked. */
  correction: CorrectionRule | null;
}

/** A correction of a key, as items are graded by it. */
export interface KeyCorrection {
  id: string;
  rule: CorrectionRule;
}

/** An item with all that decides its mark. */
export interface GradableItem extends AttemptItem {
  steps: AttemptStep[];
  /** The correction of the key that holds now. */
  correction: KeyCorrection | null;
}

/** Of an attempt that is claimed. */
export interface ClaimedItem extends GradableItem {
  /** The correction by which it was graded last. */
  gradedBy: KeyCorrection | null;
}

/** One press of a button at a question that is checked before the attempt is submitted. */
export interface AttemptStep {
  number: number;
  action: 'CHECK' | 'TRY_AGAIN';
  response: unknown;
  certainty: number | null;
  /** Of the answer at which it was taken. */
  revision: number;
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
  /** After the deadline, in which an answer already on its way still counts. */
  graceSeconds: number;
  /** After deadline and grace, in which an answer that was given offline in time may still arrive. */
  offlineSeconds: number;
  /** The furthest page that was opened, where pages that were left stay closed. */
  reachedPage: number;
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
  items: ClaimedItem[];
}
