import type { AttemptState } from '../attempt/attempt.js';
import type { GradeState } from '../grading/index.js';
import type { Marking } from './marking.js';

/** One answer with all that has been given for it. */
export interface Answer {
  attemptId: string;
  position: number;
  activityId: string;
  learner: { id: string; name: string; email: string };
  attemptState: AttemptState;
  submittedAt: Date;
  questionId: string;
  questionVersionId: string;
  questionTitle: string | null;
  variant: string | null;
  response: unknown;
  state: GradeState | null;
  /** Share of the mark that stands, 0 to 1; null for none. */
  fraction: number | null;
  handFraction: string | null;
  /** Nobody has settled its mark, and its attempt waits for it. */
  waiting: boolean;
  markings: Marking[];
  changes: MarkChange[];
  /** Who is at it now. */
  claim: { markerId: string; expiresAt: Date } | null;
}

/** How a mark that stood already was changed, by whomever or whatever. */
export interface MarkChange {
  cause: 'HAND' | 'REGRADE' | 'UNDO';
  before: number | null;
  after: number | null;
  personName: string | null;
  reason: string | null;
  at: Date;
}
