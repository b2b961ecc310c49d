import type { AttemptState } from '../attempt/attempt.js';
import type { GradeState } from '../grading/index.js';
import type { StoredChange } from '../mark/mark-event.js';
import type { Marking } from './marking.js';

/** One answer with all that has been given for it. */
export interface Answer {
  attemptId: string;
  position: number;
  activityId: string;
  learner: { id: string; name: string; email: string };
  attemptState: AttemptState;
  submittedAt: Date;
  firstGradedAt: Date;
  questionId: string;
  questionVersionId: string;
  questionTitle: string | null;
  variant: string | null;
  response: unknown;
  /** When it was given, where that was offline: by its device, whose clock was set right by the server's. */
  answeredAt: Date | null;
  state: GradeState | null;
  /** Share of the mark that stands as a decimal text, 0 to 1; null for none. */
  fraction: string | null;
  handFraction: string | null;
  /** Nobody has settled its mark, and its attempt waits for it. */
  waiting: boolean;
  markings: Marking[];
  changes: StoredChange[];
  /** Who is at it now. */
  claim: { markerId: string; expiresAt: Date } | null;
}
