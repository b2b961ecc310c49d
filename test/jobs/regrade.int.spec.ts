import { JobHandlers } from '@gssr/platform/jobs';
import { Regrades, StartRegrade, SteerRegrade } from '@gssr/quiz';
import { eventually, publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { answeredAttempt } from '../faults/submitted-attempt.js';
import { describeOnBothStores } from './queue-store.js';

const TABLES = ['attempt', 'attempt_item', 'activity_progress', 'enrolment'];
const REASON = 'The key named the wrong option.';

describeOnBothStores('a regrade', (store) => {
  let academy: TestAcademy;
  let personId: string;
  let order: { questionVersionId: string; activityId: string };

  const results = () =>
    Promise.all(TABLES.map((table) => academy.database.query(`SELECT * FROM ${table} ORDER BY 1, 2`)));
  const read = async (id: string) => {
    const regrade = await academy.api.get(Regrades).byId(id);
    if (!regrade) throw new Error('There is no such regrade.');
    return regrade;
  };
  const reached = (id: string, state: string) =>
    eventually(async () => (await read(id)).state === state, 40_000, `a regrade that is ${state}`);
  const through = async (id: string, state: string) => {
    const worker = await academy.startWorker();
    await reached(id, state);
    await worker.close();
  };

  beforeAll(async () => {
    academy = await startTestAcademy(store.settings);
    const versionId = await publishTestCourse(academy.api, { lessons: 1, bank: 2, draw: 2 });
    personId = (await academy.person('INSTRUCTOR')).viewer.id;
    const worker = await academy.startWorker();
    for (let count = 0; count < 3; count += 1) {
      const { learner, attemptId } = await answeredAttempt(academy, versionId);
      await learner.submit(attemptId);
      await learner.graded(attemptId);
    }
    await worker.close();
    const [row] = await academy.database.query<typeof order>(
      `SELECT DISTINCT question_version_id AS "questionVersionId", activity_id AS "activityId"
       FROM attempt_item JOIN attempt ON attempt.id = attempt_id LIMIT 1`,
    );
    if (!row) throw new Error('Nobody has taken the quiz.');
    order = row;
  });
  afterAll(async () => {
    await store.empty(academy.database);
    await academy.close();
  });

  it('is applied and undone to the last byte, and does nothing when its jobs come again', async () => {
    const before = await results();
    const options = ['a', 'b'].map((id) => ({ id, fraction: id === 'b' ? '1' : '0' }));
    const started = await academy.api.get(StartRegrade).start(personId, {
      ...{ ...order, action: 'NEW_KEY' as const, change: { options }, replacesHandMarks: false },
    });
    if (started.kind !== 'started') throw new Error(`It was not started: ${JSON.stringify(started)}`);
    const { id } = started.regrade;
    await through(id, 'READY');

    await academy.api.get(SteerRegrade).apply(id, personId, REASON);
    await through(id, 'APPLIED');
    expect((await read(id)).counts).toMatchObject({
      attempts: 3,
      passesLost: 3,
      certificatesGo: 3,
      differs: 0,
    });
    const marks = await academy.database.query('SELECT FROM item_mark WHERE regrade_id = $1', [id]);
    expect(marks).toHaveLength(3);
    expect(await academy.database.query('SELECT FROM notice WHERE reference_id = $1', [id])).toHaveLength(3);

    const again = await academy.startWorker();
    const applied = await results();
    const handle = again.get(JobHandlers).get('quiz.regrade-batch');
    for (const batch of ['0', '1', '2'])
      await handle({ regradeId: id, step: 'APPLYING', batch }, { requestId: 'again' });
    expect(await results()).toEqual(applied);
    await again.close();

    await academy.api.get(SteerRegrade).undo(id, personId, REASON);
    await through(id, 'UNDONE');
    expect(await results()).toEqual(before);
    const [valid] = await academy.database.query(
      'SELECT count(*)::int AS count FROM certificate WHERE revoked_at IS NULL',
    );
    expect(valid).toEqual({ count: 3 });
  });
});
