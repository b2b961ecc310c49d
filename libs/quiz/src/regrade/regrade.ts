import type { WeightChange } from '../mark/mark-event.js';
import type { CorrectionRule, GradeState, KeyChange } from '../grading/index.js';
import type { AttemptState } from '../attempt/attempt.js';

export type RegradeAction = 'ACCEPT_MORE' | 'NEW_KEY' | 'FULL_CREDIT' | 'DROP' | 'NEW_WEIGHT';

/** The states in which jobs work on it. */
export type RegradeStep = 'CALCULATING' | 'APPLYING' | 'UNDOING';
export type RegradeState = RegradeStep | 'READY' | 'APPLIED' | 'UNDONE' | 'CANCELLED';

/** A correction as it will hold, for one quiz or for all that have none of their own. */
export interface PlannedCorrection {
  /** Of the row of key_correction, once applied. */
  id: string | null;
  activityId: string | null;
  /** The correction in force with which it was merged. */
  baseId: string | null;
  rule: CorrectionRule;
}

/** How many attempts it changes, and how. */
export interface RegradeCounts {
  attempts: number;
  changed: number;
  /** From not passed to passed. */
  passesWon: number;
  passesLost: number;
  certificatesCome: number;
  certificatesGo: number;
  keptByHand: number;
  /** Attempts that cannot be regraded and keep their marks. */
  problems: number;
  /** Applied otherwise than foreseen. */
  differs: number;
}

export interface Regrade {
  id: string;
  questionVersionId: string;
  activityId: string | null;
  action: RegradeAction;
  change: KeyChange;
  corrections: PlannedCorrection[];
  replacesHandMarks: boolean;
  state: RegradeState;
  batch: number;
  cursor: string | null;
  total: number;
  done: number;
  counts: RegradeCounts | null;
  failureCode: string | null;
  failedAt: Date | null;
  startedBy: string;
  startedAt: Date;
  readyAt: Date | null;
  appliedBy: string | null;
  reason: string | null;
  appliedAt: Date | null;
  undoneBy: string | null;
  undoReason: string | null;
  undoneAt: Date | null;
  cancelledAt: Date | null;
}

/** The result of an attempt at one moment. */
export interface ResultThen {
  state: AttemptState;
  /** Percent of the maximum as stored: six decimals. */
  score: string | null;
  passed: boolean | null;
}

/** The mark of an item at one moment. */
export interface MarkThen {
  state: GradeState | null;
  /** Seven decimals. */
  fraction: string | null;
  /** What a person gave, exact. */
  hand: string | null;
}

export interface ItemEffect {
  position: number;
  before: MarkThen;
  after: MarkThen;
  /** Absent where it stays. */
  weight?: WeightChange;
}
