import type { GradeState, RubricMarks } from '../grading/index.js';
import type { MarkingRole } from '../marking/marking.js';

/** What happened to the mark of an item: GRADED is the engine's first mark, FIRST to CHANGE are markings by people. */
export type MarkEventKind = 'GRADED' | MarkingRole | 'REGRADE' | 'UNDO';

/** What an item is worth at one time. */
export interface StandingMark {
  state: GradeState | null;
  /** Share of the mark as a decimal text; null for none. */
  fraction: string | null;
}

/** What an item counts before and after, exact. */
export interface WeightChange {
  before: string;
  after: string;
}

/** One entry in the history of a mark. */
export interface MarkEvent {
  kind: MarkEventKind;
  at: Date;
  /** Who marked, or asked for the regrade; null for the engine. */
  personName: string | null;
  /** What this person gave, exact; null where nobody gave a share. It stands at once unless another marking is due. */
  given: string | null;
  /** Chosen levels by criterion. */
  levels: RubricMarks | null;
  /** For the learner. */
  comment: string | null;
  /** For markers. */
  note: string | null;
  reason: string | null;
  regradeId: string | null;
  /** Null before the first mark. */
  before: StandingMark | null;
  after: StandingMark;
  /** Null where what the item counts stays the same. */
  weight: WeightChange | null;
}

/** A change of a mark that stood already, as stored; never changed. */
export interface StoredChange {
  cause: 'HAND' | 'REGRADE' | 'UNDO';
  before: StandingMark;
  after: StandingMark;
  weight: WeightChange | null;
  personName: string | null;
  reason: string | null;
  regradeId: string | null;
  /** ISO 8601. */
  at: string;
}
