import { JobHandlers } from '@gssr/platform/jobs';
import { publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { aftermathOf, CERTIFIED, GRADED, SUBMITTED } from '../faults/aftermath.js';
import { answeredAttempt } from '../faults/submitted-attempt.js';

const TABLES = [
  'attempt',
  'attempt_item',
  'activity_progress',
  'enrolment',
  'certificate',
  'stored_file',
  'outbox',
  'dead_job',
];

describe('a job that is done twice', () => {
  let academy: TestAcademy;
  let worker: INestApplicationContext;
  let attemptId: string;

  const handle = (job: string, payload: Record<string, string>) =>
    worker.get(JobHandlers).get(job)(payload, { requestId: 'again' });
  const aftermath = () => aftermathOf(academy.database, attemptId);
  /** Every row with the transaction that wrote it, so that even writing the same again shows. */
  const everything = () =>
    Promise.all(
      TABLES.map((table) =>
        academy.database.query(`SELECT xmin::text AS writer, * FROM ${table} ORDER BY 2, 3`),
      ),
    );
  /** Does it twice at once, and then once more. */
  const doThrice = async (job: string, payload: Record<string, string>) => {
    await Promise.all([handle(job, payload), handle(job, payload)]);
    const once = await everything();
    await handle(job, payload);
    expect(await everything()).toEqual(once);
  };
  const wanted = async (job: string) => {
    const rows = await academy.database.query<{ payload: Record<string, string> }>(
      'SELECT payload FROM outbox WHERE job = $1',
      [job],
    );
    expect(rows).toHaveLength(1);
    return rows[0]?.payload ?? {};
  };

  beforeAll(async () => {
    academy = await startTestAcademy({ OUTBOX_POLL_MS: '600000', SWEEP_INTERVAL_MS: '600000' });
    const versionId = await publishTestCourse(academy.api, {
      lessons: 1,
      bank: 2,
      draw: 2,
      timeLimitMinutes: 30,
    });
    worker = await academy.startWorker();
    // What the handlers ask for stays in the outbox, where it can be seen.
    await academy.database.query('ALTER TABLE outbox DISABLE TRIGGER outbox_announce');
    ({ attemptId } = await answeredAttempt(academy, versionId));
  });
  afterAll(() => academy.close());

  it('closes an overdue attempt once', async () => {
    await doThrice('quiz.close-attempt', { attemptId });
    expect(await aftermath()).toMatchObject({ state: 'IN_PROGRESS' });
    await academy.database.query(
      `UPDATE attempt SET deadline_at = now() - interval '1 minute' WHERE id = $1`,
      [attemptId],
    );
    await doThrice('quiz.close-attempt', { attemptId });
    expect(await aftermath()).toEqual(SUBMITTED);
  });

  it('grades an attempt once', async () => {
    await doThrice('quiz.grade-attempt', { attemptId, ...(await wanted('quiz.grade-attempt')) });
    expect(await aftermath()).toEqual(GRADED);
  });

  it('renders a certificate once', async () => {
    await doThrice('certificate.render', await wanted('certificate.render'));
    expect(await aftermath()).toEqual(CERTIFIED);
    expect(await academy.database.query('SELECT FROM stored_file')).toHaveLength(1);
  });

  it('has nothing to do for work that does not exist', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    await doThrice('quiz.grade-attempt', { attemptId: nobody });
    await doThrice('quiz.close-attempt', { attemptId: nobody });
    await doThrice('certificate.render', { certificateId: nobody });
  });
});
