import type { SqlRunner } from '@gssr/platform';
import type { AttemptState, AttemptStep } from '../attempt/attempt.js';
import { correction, levels, steps } from '../attempt/item-sql.js';
import type { CorrectionRule, GradeState, RubricMarks } from '../grading/index.js';
import type { StoredChange } from '../mark/mark-event.js';
import { changes, markings } from '../mark/mark-history-sql.js';
import type { Marking } from '../marking/marking.js';

/** An attempt as stored, whoever took it. */
export interface StoredAttempt {
  id: string;
  activityId: string;
  number: number;
  state: AttemptState;
  seed: string;
  submittedAt: Date | null;
  firstGradedAt: Date | null;
  /** When it first had a result. */
  gradedAt: Date | null;
  /** Percent as a decimal text; null until graded. */
  score: string | null;
  passed: boolean | null;
  items: StoredItem[];
}

/** An item with all that decides its mark, and the mark that is stored. */
export interface StoredItem {
  position: number;
  questionVersionId: string;
  questionKey: string;
  /** Of the question's version. */
  questionNumber: number;
  optionOrder: string[];
  variant: string | null;
  weight: string;
  response: unknown;
  /** ISO 8601, by the server's clock; null for nothing. */
  savedAt: string | null;
  /** ISO 8601: when an answer that was given offline was given, by its device, whose clock was set right by the server's. */
  answeredAt: string | null;
  certainty: number | null;
  handFraction: string | null;
  steps: AttemptStep[];
  correction: { id: string; rule: CorrectionRule } | null;
  state: GradeState | null;
  fraction: string | null;
  levels: RubricMarks | null;
  markings: Marking[];
  changes: StoredChange[];
}

const ITEMS = `(SELECT json_agg(json_build_object('position', position, 'questionVersionId', question_version_id, 'questionKey', question.key, 'questionNumber', version.number,
    'optionOrder', option_order, 'variant', variant, 'weight', weight, 'response', response, 'savedAt', saved_at, 'answeredAt', answered_at, 'certainty', certainty,
    'handFraction', hand_fraction, 'state', item.state, 'fraction', fraction::text, 'steps', ${steps('item')},
    'correction', ${correction('item', 'attempt')}, 'levels', ${levels('item')}, 'markings', ${markings('item')},
    'changes', ${changes('item')}) ORDER BY position)
  FROM attempt_item item JOIN question_version version ON version.id = question_version_id JOIN question ON question.id = version.question_id
  WHERE attempt_id = attempt.id)`;

/** One statement; null when there is no such attempt, and for an attempt of `viewerId`. */
export async function findStoredAttempt(
  runner: SqlRunner,
  id: string,
  viewerId: string | null,
): Promise<StoredAttempt | null> {
  const [row] = await runner.query<StoredAttempt[]>(
    `SELECT id, activity_id AS "activityId", number, state, seed, submitted_at AS "submittedAt", first_graded_at AS "firstGradedAt",
       graded_at AS "gradedAt", score::text AS score, passed, ${ITEMS} AS items FROM attempt WHERE id = $1 AND person_id IS DISTINCT FROM $2::uuid`,
    [id, viewerId],
  );
  return row ?? null;
}
