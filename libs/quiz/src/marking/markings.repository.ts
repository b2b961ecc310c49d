import type { SqlRunner } from '@gssr/platform';
import type { Answer } from './answer.js';
import type { Marking } from './marking.js';

type StoredMarking = Omit<Marking, 'markerName' | 'markedAt'>;

/** Adds a marking, which ends whatever claim there is on the answer. */
export async function insertMarking(
  runner: SqlRunner,
  { attemptId, position }: Pick<Answer, 'attemptId' | 'position'>,
  { number, role, markerId, levels, fraction, comment, note, reason }: StoredMarking,
): Promise<void> {
  await runner.query(
    `WITH released AS (DELETE FROM marking_claim WHERE attempt_id = $1 AND position = $2)
     INSERT INTO marking (attempt_id, position, number, role, marker_id, levels, fraction, comment, note, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      attemptId,
      position,
      number,
      role,
      markerId,
      levels && JSON.stringify(levels),
      fraction,
      comment,
      note,
      reason,
    ],
  );
}

/** Sets what a person gave for an item; null gives it back to its key. */
export async function setHandFraction(
  runner: SqlRunner,
  attemptId: string,
  position: number,
  fraction: string | null,
): Promise<void> {
  await runner.query(`UPDATE attempt_item SET hand_fraction = $3 WHERE attempt_id = $1 AND position = $2`, [
    attemptId,
    position,
    fraction,
  ]);
}

/** Keeps for ever what a mark was before a person changed it. */
export async function insertItemMark(
  runner: SqlRunner,
  id: string,
  { attemptId, position, state, fraction }: Answer,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  await runner.query(
    `INSERT INTO item_mark (id, attempt_id, position, cause, before_fraction, before_state, after_fraction, after_state, person_id, reason)
     SELECT $1, attempt_id, position, 'HAND', $4::numeric, $5, fraction, state, $6, $7 FROM attempt_item
     WHERE attempt_id = $2 AND position = $3`,
    [id, attemptId, position, fraction, state, personId, reason],
  );
}

/** Takes or extends a claim and says until when; null when somebody else has one that has not expired. */
export async function takeClaim(
  runner: SqlRunner,
  attemptId: string,
  position: number,
  markerId: string,
  minutes: number,
): Promise<Date | null> {
  const [row] = await runner.query<{ expiresAt: Date }[]>(
    `INSERT INTO marking_claim AS claim (attempt_id, position, marker_id, expires_at)
     VALUES ($1, $2, $3, now() + make_interval(mins => $4))
     ON CONFLICT (attempt_id, position) DO UPDATE SET marker_id = excluded.marker_id, expires_at = excluded.expires_at
       WHERE claim.marker_id = excluded.marker_id OR claim.expires_at <= now()
     RETURNING expires_at AS "expiresAt"`,
    [attemptId, position, markerId, minutes],
  );
  return row?.expiresAt ?? null;
}

/** Gives a claim of this marker back; false when there was none. */
export async function dropClaim(
  runner: SqlRunner,
  attemptId: string,
  position: number,
  markerId: string,
): Promise<boolean> {
  const [, dropped] = await runner.query<[unknown[], number]>(
    'DELETE FROM marking_claim WHERE attempt_id = $1 AND position = $2 AND marker_id = $3',
    [attemptId, position, markerId],
  );
  return dropped > 0;
}
