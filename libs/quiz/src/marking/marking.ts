import type { RubricMarks } from '../grading/index.js';

/**
 * In which turn an answer was marked. SECOND without sight of FIRST; FINAL sees both where they disagree; CHANGE replaces a
 * mark that stood already, with a reason.
 */
export type MarkingRole = 'FIRST' | 'SECOND' | 'FINAL' | 'CHANGE';

/** Which marking an answer waits for; DONE: its mark stands. */
export type MarkingStage = 'FIRST' | 'SECOND' | 'FINAL' | 'DONE';

/** One marking of one answer by one person. Never changed. */
export interface Marking {
  /** From 1, within the answer. */
  number: number;
  role: MarkingRole;
  markerId: string;
  markerName: string;
  /** Chosen levels by criterion; null for a change that gave a share directly. */
  levels: RubricMarks | null;
  /** Exact share of the mark; null for a change that gave the answer back to its key. */
  fraction: string | null;
  /** For the learner. */
  comment: string | null;
  /** For markers. */
  note: string | null;
  /** Of a change. */
  reason: string | null;
  /** ISO 8601. */
  markedAt: string;
}

/** What a marker gives. */
export interface NewMarking {
  attemptId: string;
  position: number;
  /** How many markings of the answer the marker knew of. */
  version: number;
  levels: RubricMarks;
  comment: string | null;
  note: string | null;
}
