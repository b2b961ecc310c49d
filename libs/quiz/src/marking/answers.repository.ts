import type { SqlRunner } from '@gssr/platform';
import { changes, markings } from '../mark/mark-history-sql.js';
import type { Answer } from './answer.js';

/** Nobody has settled the mark of `item`, and its attempt waits for it. */
export const WAITING = `(attempt.state = 'NEEDS_MARKING' AND item.state = 'NEEDS_MARKING' AND item.hand_fraction IS NULL)`;

const CLAIM = `(SELECT json_build_object('markerId', marker_id, 'expiresAt', expires_at) FROM marking_claim
  WHERE attempt_id = item.attempt_id AND position = item.position AND expires_at > now()) AS claim`;

type AnswerRow = Omit<Answer, 'claim'> & { claim: { markerId: string; expiresAt: string } | null };

/** An answer of a submitted attempt with its markings; null when there is none. One statement. */
export async function findAnswer(
  runner: SqlRunner,
  attemptId: string,
  position: number,
): Promise<Answer | null> {
  const [row] = await runner.query<AnswerRow[]>(
    `SELECT attempt.id AS "attemptId", item.position, attempt.activity_id AS "activityId",
       json_build_object('id', learner.id, 'name', learner.name, 'email', learner.email) AS learner,
       attempt.state AS "attemptState", attempt.submitted_at AS "submittedAt",
       attempt.first_graded_at AS "firstGradedAt", version.question_id AS "questionId",
       item.question_version_id AS "questionVersionId", version.title AS "questionTitle", item.variant, item.response,
       item.answered_at AS "answeredAt",
       item.state, item.fraction::text AS fraction, item.hand_fraction AS "handFraction", ${WAITING} AS waiting,
       ${markings('item')} AS markings, ${changes('item')} AS changes, ${CLAIM}
     FROM attempt JOIN attempt_item item ON item.attempt_id = attempt.id
       JOIN person learner ON learner.id = attempt.person_id
       JOIN question_version version ON version.id = item.question_version_id
     WHERE attempt.id = $1 AND item.position = $2 AND attempt.state IN ('NEEDS_MARKING', 'GRADED')`,
    [attemptId, position],
  );
  return row ? withDates(row) : null;
}

const withDates = ({ claim, ...row }: AnswerRow): Answer => ({
  ...row,
  claim: claim && { ...claim, expiresAt: new Date(claim.expiresAt) },
});
