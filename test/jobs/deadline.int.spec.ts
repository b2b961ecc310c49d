import {
  eventually,
  Learner,
  publishTestCourse,
  startTestAcademy,
  type TestAcademy,
} from '@gssr/test-support';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnBothStores } from './queue-store.js';

describeOnBothStores('a deadline that passes while no worker runs', (store) => {
  let academy: TestAcademy;

  beforeAll(async () => {
    academy = await startTestAcademy(store.settings);
  });
  afterAll(async () => {
    await store.empty(academy.database);
    await academy.close();
  });

  it('submits the attempt as of its deadline, and what was saved in time is graded', async () => {
    const versionId = await publishTestCourse(academy.api, {
      lessons: 1,
      bank: 4,
      draw: 4,
      passMark: 50,
      timeLimitMinutes: 30,
    });
    const { client } = await academy.person();
    const learner = new Learner(client);
    const enrolment = await learner.enrol(versionId);
    const attempt = await learner.startQuiz(enrolment);
    await learner.save(attempt.id, 0, 1, ['a']);
    await learner.save(attempt.id, 1, 1, ['a']);
    const [times] = await academy.database.query<{ deadline: Date }>(
      `UPDATE attempt SET started_at = started_at - interval '1 hour', deadline_at = deadline_at - interval '1 hour'
       WHERE id = $1 RETURNING deadline_at AS deadline`,
      [attempt.id],
    );
    expect((await learner.save(attempt.id, 2, 1, ['a'])).__typename).not.toBe('AnswerSaved');

    const worker = await academy.startWorker({ SWEEP_INTERVAL_MS: '100', SWEEP_AGE_MS: '0' });
    const graded = await learner.graded(attempt.id);
    expect(graded).toMatchObject({ state: 'GRADED', score: 50, passed: true });
    expect(new Date(graded.submittedAt ?? 0)).toEqual(times?.deadline);
    const after = await learner.enrolment(enrolment.id);
    expect(after.progress.unmet).toHaveLength(1);
    await worker.close();
  });

  it('is the end of the window, and waits for the grace of the quiz', async () => {
    const closesAt = new Date(Date.now() + 3_600_000).toISOString();
    const versionId = await publishTestCourse(academy.api, {
      code: 'T3',
      lessons: 1,
      bank: 2,
      draw: 2,
      quiz: { closesAt, graceSeconds: 60 },
    });
    const { client } = await academy.person();
    const learner = new Learner(client);
    const attempt = await learner.startQuiz(await learner.enrol(versionId));
    expect(attempt.deadlineAt).toBe(closesAt);
    const endedAgo = (seconds: number) =>
      academy.database.query(
        'UPDATE attempt SET deadline_at = now() - make_interval(secs => $2) WHERE id = $1',
        [attempt.id, seconds],
      );
    await endedAgo(30);
    const worker = await academy.startWorker({ SWEEP_INTERVAL_MS: '50', SWEEP_AGE_MS: '0' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await learner.save(attempt.id, 0, 1, ['a'])).toMatchObject({ stored: true });
    await endedAgo(61);
    expect(await learner.graded(attempt.id)).toMatchObject({ state: 'GRADED', score: 50 });
    await worker.close();
  });

  it('leaves alone the attempts that still have time', async () => {
    const versionId = await publishTestCourse(academy.api, { code: 'T2', timeLimitMinutes: 30 });
    const { client } = await academy.person();
    const learner = new Learner(client);
    const attempt = await learner.startQuiz(await learner.enrol(versionId));
    const worker = await academy.startWorker({ SWEEP_INTERVAL_MS: '50', SWEEP_AGE_MS: '0' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await learner.attempt(attempt.id)).toMatchObject({ state: 'IN_PROGRESS' });
    await eventually(async () => (await learner.save(attempt.id, 0, 1, ['a'])).__typename !== undefined);
    await worker.close();
  });
});
