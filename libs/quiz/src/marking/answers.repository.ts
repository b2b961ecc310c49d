import type { SqlRunner } from '@gssr/platform';
import type { Answer, MarkChange } from './answer.js';
import type { Marking } from './marking.js';

/** Nobody has settled the mark of `item`, and its attempt waits for it. */
export const WAITING = `(attempt.state = 'NEEDS_MARKING' AND item.state = 'NEEDS_MARKING' AND item.hand_fraction IS NULL)`;

const MARKINGS = `(SELECT coalesce(json_agg(json_build_object('number', number, 'role', role, 'markerId', marker_id, 'markerName', marker.name,
    'levels', levels, 'fraction', fraction, 'comment', comment, 'note', note, 'reason', reason, 'markedAt', marked_at) ORDER BY number), '[]')
  FROM marking JOIN person marker ON marker.id = marker_id
  WHERE attempt_id = item.attempt_id AND position = item.position) AS markings`;

const CHANGES = `(SELECT coalesce(json_agg(json_build_object('cause', cause, 'before', before_fraction::float8, 'after', after_fraction::float8,
    'personName', author.name, 'reason', reason, 'at', marked_at) ORDER BY marked_at, item_mark.id), '[]')
  FROM item_mark LEFT JOIN person author ON author.id = person_id
  WHERE attempt_id = item.attempt_id AND position = item.position) AS changes`;

const CLAIM = `(SELECT json_build_object('markerId', marker_id, 'expiresAt', expires_at) FROM marking_claim
  WHERE attempt_id = item.attempt_id AND position = item.position AND expires_at > now()) AS claim`;

type AnswerRow = Omit<Answer, 'markings' | 'changes' | 'claim'> & {
  markings: (Omit<Marking, 'markedAt'> & { markedAt: string })[];
  changes: (Omit<MarkChange, 'at'> & { at: string })[];
  claim: { markerId: string; expiresAt: string } | null;
};

/** An answer of a submitted attempt with its markings; null when there is none. One statement. */
export async function findAnswer(
  runner: SqlRunner,
  attemptId: string,
  position: number,
): Promise<Answer | null> {
  const [row] = await runner.query<AnswerRow[]>(
    `SELECT attempt.id AS "attemptId", item.position, attempt.activity_id AS "activityId",
       json_build_object('id', learner.id, 'name', learner.name, 'email', learner.email) AS learner,
       attempt.state AS "attemptState", attempt.submitted_at AS "submittedAt", version.question_id AS "questionId",
       item.question_version_id AS "questionVersionId", version.title AS "questionTitle", item.variant, item.response,
       item.state, item.fraction::float8 AS fraction, item.hand_fraction AS "handFraction", ${WAITING} AS waiting,
       ${MARKINGS}, ${CHANGES}, ${CLAIM}
     FROM attempt JOIN attempt_item item ON item.attempt_id = attempt.id
       JOIN person learner ON learner.id = attempt.person_id
       JOIN question_version version ON version.id = item.question_version_id
     WHERE attempt.id = $1 AND item.position = $2 AND attempt.state IN ('NEEDS_MARKING', 'GRADED')`,
    [attemptId, position],
  );
  return row ? withDates(row) : null;
}

const withDates = ({ markings, changes, claim, ...row }: AnswerRow): Answer => ({
  ...row,
  markings: markings.map((marking) => ({ ...marking, markedAt: new Date(marking.markedAt) })),
  changes: changes.map((change) => ({ ...change, at: new Date(change.at) })),
  claim: claim && { ...claim, expiresAt: new Date(claim.expiresAt) },
});
