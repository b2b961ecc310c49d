import type { SqlRunner } from '@gssr/platform';
import { COMPLETE } from '../attempt/attempts.repository.js';

/** Handed in, and no answer that was given offline may name a file of it any more. */
const SETTLED = `attempt.state <> 'IN_PROGRESS' AND ${COMPLETE}`;

/** A file of an answer, without its bytes. */
export interface AnswerFile {
  id: string;
  attemptId: string;
  position: number;
  personId: string;
  name: string;
  bytes: number;
  sha256: string;
  fileId: string;
}

/** Where a learner hands a file in. */
export interface AnswerPlace {
  attemptId: string;
  position: number;
  personId: string;
}

const COLUMNS = `file.id, file.attempt_id AS "attemptId", file.position, file.person_id AS "personId", file.name, file.bytes,
  file.sha256, file.file_id AS "fileId"`;

export async function findAnswerFile(
  runner: SqlRunner,
  id: string,
): Promise<(AnswerFile & { submitted: boolean }) | null> {
  const [row] = await runner.query<(AnswerFile & { submitted: boolean })[]>(
    `SELECT ${COLUMNS}, attempt.state <> 'IN_PROGRESS' AS submitted FROM answer_file file
     JOIN attempt ON attempt.id = file.attempt_id WHERE file.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Those of `ids` that this person uploaded to this place. */
export const filesAt = (
  runner: SqlRunner,
  { attemptId, position, personId }: AnswerPlace,
  ids: readonly string[],
): Promise<AnswerFile[]> =>
  runner.query(
    `SELECT ${COLUMNS} FROM answer_file file
     WHERE attempt_id = $1 AND position = $2 AND person_id = $3 AND id = ANY ($4::uuid[])`,
    [attemptId, position, personId, ids],
  );

/** Keeps an open attempt of this person from being submitted until the transaction ends; false when it is not open. */
export async function holdOpen(
  runner: SqlRunner,
  { attemptId, personId }: Pick<AnswerPlace, 'attemptId' | 'personId'>,
): Promise<boolean> {
  const rows = await runner.query<unknown[]>(
    `SELECT FROM attempt WHERE id = $1 AND person_id = $2 AND state = 'IN_PROGRESS'
       AND (deadline_at IS NULL OR now() <= deadline_at + make_interval(secs => grace_seconds)) FOR SHARE`,
    [attemptId, personId],
  );
  return rows.length > 0;
}

export async function insertAnswerFile(runner: SqlRunner, file: AnswerFile): Promise<void> {
  await runner.query(
    `INSERT INTO answer_file (id, attempt_id, position, person_id, name, bytes, sha256, file_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [file.id, file.attemptId, file.position, file.personId, file.name, file.bytes, file.sha256, file.fileId],
  );
}

const UNUSED = `NOT coalesce(item.response @> jsonb_build_object('files', jsonb_build_array(jsonb_build_object('id', file.id))), false)`;

const ITEM = `JOIN attempt_item item ON item.attempt_id = file.attempt_id AND item.position = file.position`;

/** Forgets files of a place that no saved answer names, but for the newest `spare`. Returns what they were stored as. */
export const forgetSpares = (
  runner: SqlRunner,
  { attemptId, position }: AnswerPlace,
  spare: number,
): Promise<string[]> =>
  forget(
    runner,
    `SELECT file.id FROM answer_file file ${ITEM} WHERE file.attempt_id = $1 AND file.position = $2 AND ${UNUSED}
     ORDER BY file.uploaded_at DESC, file.id OFFSET $3`,
    [attemptId, position, spare],
  );

/** Forgets the files of a submitted attempt that are not part of its answers. Returns what they were stored as. */
export const forgetUnused = (runner: SqlRunner, attemptId: string): Promise<string[]> =>
  forget(
    runner,
    `SELECT file.id FROM answer_file file ${ITEM} JOIN attempt ON attempt.id = file.attempt_id
     WHERE file.attempt_id = $1 AND ${SETTLED} AND ${UNUSED}`,
    [attemptId],
  );

async function forget(runner: SqlRunner, ids: string, parameters: unknown[]): Promise<string[]> {
  const [rows] = await runner.query<[{ fileId: string }[], number]>(
    `DELETE FROM answer_file WHERE id IN (${ids}) RETURNING file_id AS "fileId"`,
    parameters,
  );
  return rows.map(({ fileId }) => fileId);
}

/** What is left of a submitted attempt belongs to it for good. */
export async function keepHandedIn(runner: SqlRunner, attemptId: string): Promise<void> {
  await runner.query(
    `UPDATE answer_file SET handed_in = true FROM attempt
     WHERE attempt.id = attempt_id AND attempt_id = $1 AND ${SETTLED} AND NOT handed_in`,
    [attemptId],
  );
}

/** Attempts submitted `ageMs` milliseconds ago or earlier whose files have not been sorted out. */
export const findUnsorted = (
  runner: SqlRunner,
  ageMs: number,
  limit: number,
): Promise<{ attemptId: string }[]> =>
  runner.query(
    `SELECT DISTINCT attempt_id AS "attemptId" FROM answer_file JOIN attempt ON attempt.id = attempt_id
     WHERE NOT handed_in AND ${SETTLED} AND submitted_at <= now() - make_interval(secs => $1::float8 / 1000) LIMIT $2`,
    [ageMs, limit],
  );
