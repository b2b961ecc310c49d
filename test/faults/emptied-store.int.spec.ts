import { JobProducer } from '@gssr/platform/jobs';
import { eventually, publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { describeOnBothStores } from '../jobs/queue-store.js';
import { aftermathOf, CERTIFIED, GRADED, SUBMITTED, totals, type Aftermath } from './aftermath.js';
import { answeredAttempt } from './submitted-attempt.js';

const SWEEPING = { SWEEP_INTERVAL_MS: '100', SWEEP_AGE_MS: '0' };

describeOnBothStores('an emptied store', (store) => {
  let academy: TestAcademy;
  let versionId: string;
  let attempts: string[];

  const all = (aftermath: Aftermath) =>
    eventually(async () => {
      const found = await Promise.all(attempts.map((id) => aftermathOf(academy.database, id)));
      return found.every((one) => isDeepStrictEqual(one, aftermath));
    }, 20_000);
  const waiting = (worker: INestApplicationContext, queue: 'grading' | 'certificate') =>
    eventually(async () => (await worker.get(JobProducer).counts(queue))['waiting'] === attempts.length);
  const outboxEmpty = () => eventually(async () => (await totals(academy.database)).outbox === 0);
  const submit = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const { learner, attemptId } = await answeredAttempt(academy, versionId);
      await learner.submit(attemptId);
      attempts.push(attemptId);
    }
  };
  const expectOneOfEach = async () => {
    const { attempt } = await totals(academy.database);
    const each = { attempt, certificate: attempt, stored_file: attempt };
    expect(await totals(academy.database)).toEqual({ ...each, outbox: 0, dead_job: 0 });
  };

  beforeAll(async () => {
    academy = await startTestAcademy(store.settings);
    versionId = await publishTestCourse(academy.api, { lessons: 1, bank: 2, draw: 2 });
  });
  beforeEach(() => {
    attempts = [];
  });
  afterAll(async () => {
    await academy.close();
  });

  it('costs no grade: attempts whose jobs were delivered and lost are graded once', async () => {
    await submit(3);
    const relay = await academy.startWorker({ WORKER_QUEUES: 'certificate' });
    await outboxEmpty();
    await waiting(relay, 'grading');
    await relay.close();
    await store.empty(academy.database);
    await all(SUBMITTED);
    const worker = await academy.startWorker(SWEEPING);
    await all(CERTIFIED);
    await worker.close();
    await expectOneOfEach();
  });

  it('costs no certificate: those that wait for their file get it once', async () => {
    // What the sweep of the test before may have asked for once too often is not what is counted here.
    await store.empty(academy.database);
    await submit(3);
    const grader = await academy.startWorker({ WORKER_QUEUES: 'grading' });
    await all(GRADED);
    await outboxEmpty();
    await waiting(grader, 'certificate');
    await grader.close();
    await store.empty(academy.database);
    const worker = await academy.startWorker(SWEEPING);
    await all(CERTIFIED);
    await worker.close();
    await expectOneOfEach();
  });

  it('does not disturb workers that are running', async () => {
    const worker = await academy.startWorker(SWEEPING);
    await submit(1);
    await all(CERTIFIED);
    await store.empty(academy.database);
    await submit(2);
    await all(CERTIFIED);
    await worker.close();
    await expectOneOfEach();
  });
});
