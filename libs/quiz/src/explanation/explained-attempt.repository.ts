import type { SqlRunner } from '@gssr/platform';
import type { AttemptState, AttemptStep } from '../attempt/attempt.js';
import { comments, correction, levels, steps } from '../attempt/item-sql.js';
import type { CorrectionRule, GradeState, RubricMarks } from '../grading/index.js';

/** An attempt as stored, whoever took it. */
export interface StoredAttempt {
  id: string;
  activityId: string;
  number: number;
  state: AttemptState;
  seed: string;
  submittedAt: Date | null;
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
  optionOrder: string[];
  variant: string | null;
  weight: string;
  response: unknown;
  /** ISO 8601, by the server's clock; null for nothing. */
  savedAt: string | null;
  /** ISO 8601, by the device's clock, for an answer that was given offline. */
  answeredAt: string | null;
  certainty: number | null;
  handFraction: string | null;
  steps: AttemptStep[];
  correction: { id: string; rule: CorrectionRule } | null;
  state: GradeState | null;
  fraction: string | null;
  /** What markers say to the learner, in the order in which they marked. */
  comments: string[];
  levels: RubricMarks | null;
  history: MarkChange[];
}

/** A change of a mark after it was first given. */
export interface MarkChange {
  id: string;
  markedAt: string;
  cause: 'HAND' | 'REGRADE' | 'UNDO';
  beforeState: GradeState | null;
  beforeFraction: string | null;
  afterState: GradeState | null;
  afterFraction: string | null;
  personId: string | null;
  personName: string | null;
  reason: string | null;
  regradeId: string | null;
}

const HISTORY = `(SELECT coalesce(json_agg(json_build_object('id', item_mark.id, 'markedAt', marked_at, 'cause', cause, 'beforeState', before_state,
    'beforeFraction', before_fraction::text, 'afterState', after_state, 'afterFraction', after_fraction::text, 'personId', person_id,
    'personName', person.name, 'reason', reason, 'regradeId', regrade_id) ORDER BY marked_at, item_mark.id), '[]')
  FROM item_mark LEFT JOIN person ON person.id = person_id WHERE item_mark.attempt_id = item.attempt_id AND item_mark.position = item.position)`;

const ITEMS = `(SELECT json_agg(json_build_object('position', position, 'questionVersionId', question_version_id, 'questionKey', question.key,
    'optionOrder', option_order, 'variant', variant, 'weight', weight, 'response', response, 'savedAt', saved_at, 'answeredAt', answered_at, 'certainty', certainty,
    'handFraction', hand_fraction, 'state', item.state, 'fraction', fraction::text, 'steps', ${steps('item')},
    'correction', ${correction('item', 'attempt')}, 'comments', ${comments('item')}, 'levels', ${levels('item')}, 'history', ${HISTORY}) ORDER BY position)
  FROM attempt_item item JOIN question_version version ON version.id = question_version_id JOIN question ON question.id = version.question_id
  WHERE attempt_id = attempt.id)`;

/** One statement; null when there is no such attempt, and for an attempt of `viewerId`. */
export async function findStoredAttempt(
  runner: SqlRunner,
  id: string,
  viewerId: string | null,
): Promise<StoredAttempt | null> {
  const [row] = await runner.query<StoredAttempt[]>(
    `SELECT id, activity_id AS "activityId", number, state, seed, submitted_at AS "submittedAt", graded_at AS "gradedAt",
       score::text AS score, passed, ${ITEMS} AS items FROM attempt WHERE id = $1 AND person_id IS DISTINCT FROM $2::uuid`,
    [id, viewerId],
  );
  return row ?? null;
}
