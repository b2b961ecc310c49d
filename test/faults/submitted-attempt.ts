import { Learner, type TestAcademy } from '@gssr/test-support';

/** The outbox row that asks for the grading of an attempt. */
export interface GradingRequest {
  id: string;
  job: string;
  payload: { attemptId: string };
  /** Of the request that submitted the attempt; the jobs carry it on. */
  request_id: string;
}

/** An attempt of an officer who has done everything else that the course asks for. */
export async function answeredAttempt(
  academy: TestAcademy,
  versionId: string,
): Promise<{ learner: Learner; attemptId: string }> {
  const { client } = await academy.person();
  const learner = new Learner(client);
  const enrolment = await learner.enrol(versionId);
  await learner.finishLessons(enrolment);
  const attempt = await learner.startQuiz(enrolment);
  await learner.answer(attempt);
  return { learner, attemptId: attempt.id };
}

/** Submits an attempt with every answer right while no worker runs, and takes the row out of the outbox for later. */
export async function submitAndHoldBack(academy: TestAcademy, versionId: string): Promise<GradingRequest> {
  const { learner, attemptId } = await answeredAttempt(academy, versionId);
  await learner.submit(attemptId);
  const [row] = await academy.database.query<GradingRequest>(
    `WITH held AS (DELETE FROM outbox WHERE payload->>'attemptId' = $1 RETURNING *) SELECT * FROM held`,
    [attemptId],
  );
  if (!row) throw new Error('Submitting wrote no outbox row.');
  return row;
}

/** Puts rows that were held back into the outbox, all at once. */
export async function release(academy: TestAcademy, requests: readonly GradingRequest[]): Promise<void> {
  await academy.database.query(
    `INSERT INTO outbox (id, job, payload, request_id)
     SELECT id, job, payload, request_id FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, job text, payload jsonb, request_id text)`,
    [JSON.stringify(requests)],
  );
}
