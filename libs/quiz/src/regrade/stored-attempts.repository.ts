import type { SqlRunner } from '@gssr/platform';
import type { AttemptState, ClaimedItem } from '../attempt/attempt.js';
import { correction, gradedBy, steps } from '../attempt/item-sql.js';
import type { GradeState } from '../grading/index.js';

/** An item with its mark as stored. */
export interface StoredItem extends ClaimedItem {
  state: GradeState | null;
  /** Seven decimals. */
  fraction: string | null;
  correctionId: string | null;
}

/** An attempt as stored. */
export interface StoredAttempt {
  id: string;
  enrolmentId: string;
  activityId: string;
  personId: string;
  state: AttemptState;
  score: string | null;
  passed: boolean | null;
  /** When it had its first result, ISO 8601. */
  gradedAt: string | null;
  /** Null when it does not have the question, or has nothing to grade anew. */
  items: StoredItem[] | null;
}

/** Which attempts a regrade is about. */
export interface AttemptScope {
  questionVersionId: string;
  activityIds: readonly string[];
  /** Attempts that the regrade found it cannot do are left alone. */
  regradeId: string;
}

/** PENDING: graded without one of these corrections. HELD: graded with one. ALL: whatever it was graded with. */
export interface CorrectionFilter {
  which: 'ALL' | 'PENDING' | 'HELD';
  correctionIds: readonly string[];
}

const FILTERS: Record<CorrectionFilter['which'], string> = {
  ALL: 'TRUE',
  PENDING: '(item.correction_id IS NULL OR item.correction_id <> ALL ($4::uuid[]))',
  HELD: 'item.correction_id = ANY ($4::uuid[])',
};

const inScope = ({ which }: CorrectionFilter): string =>
  `attempt.activity_id = ANY ($2::uuid[]) AND attempt.state IN ('GRADED', 'NEEDS_MARKING')
   AND EXISTS (SELECT FROM attempt_item item
     WHERE item.attempt_id = attempt.id AND item.question_version_id = $1 AND ${FILTERS[which]})
   AND NOT EXISTS (SELECT FROM regrade_effect effect
     WHERE effect.regrade_id = $3 AND effect.attempt_id = attempt.id AND effect.problem IS NOT NULL)
   AND $4::uuid[] IS NOT NULL`;

const parametersOf = (
  { questionVersionId, activityIds, regradeId }: AttemptScope,
  filter: CorrectionFilter,
) => [questionVersionId, activityIds, regradeId, filter.correctionIds];

export async function countAttempts(
  runner: SqlRunner,
  scope: AttemptScope,
  filter: CorrectionFilter,
): Promise<number> {
  const [row] = await runner.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM attempt WHERE ${inScope(filter)}`,
    parametersOf(scope, filter),
  );
  return row?.count ?? 0;
}

/** The next enrolments that have such attempts, in the order of their ids. */
export async function nextEnrolments(
  runner: SqlRunner,
  scope: AttemptScope,
  filter: CorrectionFilter,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await runner.query<{ id: string }[]>(
    `SELECT DISTINCT attempt.enrolment_id AS id FROM attempt
     WHERE ${inScope(filter)} AND ($5::uuid IS NULL OR attempt.enrolment_id > $5) ORDER BY id LIMIT $6`,
    [...parametersOf(scope, filter), after, limit],
  );
  return rows.map(({ id }) => id);
}

/** Nobody grades or marks these attempts until the transaction ends. To be read in the next statement, which sees what came before. */
export async function lockAttempts(
  runner: SqlRunner,
  enrolmentIds: readonly string[],
  activityIds: readonly string[],
): Promise<void> {
  await runner.query(
    `SELECT FROM attempt WHERE enrolment_id = ANY ($1::uuid[]) AND activity_id = ANY ($2::uuid[]) AND state <> 'IN_PROGRESS'
     ORDER BY id FOR UPDATE`,
    [enrolmentIds, activityIds],
  );
}

/** Waits for those who are grading attempts with the question, perhaps by the key as it was before. */
export async function waitForGrading(runner: SqlRunner, scope: AttemptScope): Promise<void> {
  await runner.query(
    `SELECT FROM attempt WHERE activity_id = ANY ($2::uuid[]) AND state = 'SUBMITTED' AND EXISTS (
       SELECT FROM attempt_item item WHERE item.attempt_id = attempt.id AND item.question_version_id = $1)
     ORDER BY id FOR UPDATE`,
    [scope.questionVersionId, scope.activityIds],
  );
}

const MARKS = `json_build_object('position', position, 'questionVersionId', question_version_id, 'optionOrder', option_order,
  'section', section, 'weight', weight, 'variant', variant, 'response', response, 'revision', revision, 'savedAt', NULL,
  'flagged', flagged, 'certainty', certainty, 'answeredAt', NULL, 'handFraction', hand_fraction, 'state', item.state,
  'fraction', fraction::text, 'correctionId', correction_id, 'steps', ${steps('item')}, 'correction', ${correction('item', 'attempt')},
  'gradedBy', ${gradedBy('item')})`;

/** All attempts of these enrolments at these quizzes in the order in which they were made: one statement. */
export const readAttempts = (
  runner: SqlRunner,
  enrolmentIds: readonly string[],
  { questionVersionId, activityIds }: AttemptScope,
): Promise<StoredAttempt[]> =>
  runner.query(
    `SELECT id, enrolment_id AS "enrolmentId", activity_id AS "activityId", person_id AS "personId", state, score::text, passed,
       to_json(graded_at) #>> '{}' AS "gradedAt", CASE WHEN state IN ('GRADED', 'NEEDS_MARKING') AND EXISTS (
         SELECT FROM attempt_item WHERE attempt_id = attempt.id AND question_version_id = $3)
       THEN (SELECT json_agg(${MARKS} ORDER BY position) FROM attempt_item item WHERE attempt_id = attempt.id) END AS items
     FROM attempt WHERE enrolment_id = ANY ($1::uuid[]) AND activity_id = ANY ($2::uuid[])
     ORDER BY enrolment_id, activity_id, number`,
    [enrolmentIds, activityIds, questionVersionId],
  );
