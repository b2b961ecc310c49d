import { SubmitAttemptDocument } from '@gssr/contract';
import {
  eventually,
  publishTestCourse,
  startTestAcademy,
  type Learner,
  type TestAcademy,
} from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { aftermathOf, SUBMITTED, type Aftermath } from './aftermath.js';
import { DoomedProcess, type Fate, type Plan } from './doomed-process.js';
import { answeredAttempt } from './submitted-attempt.js';

interface Submission extends Fate {
  learner: Learner;
  attemptId: string;
  requestId: string;
}

const OPEN: Aftermath = { ...SUBMITTED, state: 'IN_PROGRESS', progress: 'STARTED' };
const COUNT_ONLY: Fate = { statement: null, moment: 'before' };

describe('an API killed with -9 at every statement of a submission', () => {
  let academy: TestAcademy;
  let versionId: string;
  let statements: string[];
  let submissions: Submission[];

  const outboxRows = (attemptId: string) =>
    academy.database.query(
      `SELECT FROM outbox WHERE job = 'quiz.grade-attempt' AND payload->>'attemptId' = $1`,
      [attemptId],
    );
  const prepare = async (fate: Fate): Promise<Submission> => {
    const { learner, attemptId } = await answeredAttempt(academy, versionId);
    return { ...fate, learner, attemptId, requestId: `submission-${attemptId}` };
  };
  const places = (): Fate[] => {
    const before = statements.map((_, index): Fate => ({ statement: index + 1, moment: 'before' }));
    return [...before, { statement: statements.indexOf('COMMIT') + 1, moment: 'after' }];
  };
  const startApi = async (doomed: readonly Submission[]) => {
    const port = await freePort();
    const fates = doomed.map(({ requestId, statement, moment }): [string, Fate] => [
      requestId,
      { statement, moment },
    ]);
    const plan: Plan = Object.fromEntries(fates);
    const environment = { ...academy.environment, HOST: '127.0.0.1', PORT: String(port) };
    const api = await DoomedProcess.start('api', environment, plan);
    const url = `http://127.0.0.1:${port}`;
    await eventually(
      () =>
        fetch(`${url}/health/live`).then(
          ({ ok }) => ok,
          () => false,
        ),
      30_000,
      'an API that answers',
    );
    await submitTo(url, await prepare(COUNT_ONLY));
    return { api, url };
  };

  beforeAll(async () => {
    academy = await startTestAcademy({ DATABASE_POOL_SIZE: '40' });
    versionId = await publishTestCourse(academy.api, { lessons: 1, bank: 2, draw: 2 });

    const counted = await prepare(COUNT_ONLY);
    const trial = await startApi([counted]);
    await submitTo(trial.url, counted);
    await trial.api.stop();
    statements = await trial.api.statements();
    await trial.api.cleanUp();

    submissions = [];
    for (const place of places()) submissions.push(await prepare(place));
    const { api, url } = await startApi(submissions);
    const answers = submissions.map((submission) => submitTo(url, submission).catch(() => 'no answer'));
    await api.death();
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['no answer']));
    await api.cleanUp();
  });
  afterAll(() => academy.close());

  it('was at every one of them', () => {
    const written = ['UPDATE attempt', 'INSERT INTO outbox', 'record_progress', 'COMMIT'];
    expect(statements).toEqual(expect.arrayContaining(written.map((sql) => expect.stringContaining(sql))));
  });

  it('leaves each attempt submitted with its outbox row, or open as it was', async () => {
    const committed = statements.indexOf('COMMIT') + 1;
    for (const { attemptId, statement, moment } of submissions) {
      const done = moment === 'after' ? Number(statement) : Number(statement) - 1;
      const found = {
        aftermath: await aftermathOf(academy.database, attemptId),
        rows: (await outboxRows(attemptId)).length,
      };
      expect(found).toEqual(
        done >= committed ? { aftermath: SUBMITTED, rows: 1 } : { aftermath: OPEN, rows: 0 },
      );
    }
  });

  it('takes the submission when the officer tries again, once', async () => {
    for (const { learner, attemptId } of submissions) {
      await learner.submit(attemptId);
      expect(await aftermathOf(academy.database, attemptId)).toEqual(SUBMITTED);
      expect(await outboxRows(attemptId)).toHaveLength(1);
    }
  });
});

async function submitTo(url: string, { learner, attemptId, requestId }: Submission): Promise<string> {
  const response = await learner.client.fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': requestId },
    body: JSON.stringify({ query: SubmitAttemptDocument.text, variables: { attemptId } }),
  });
  return response.text();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address !== 'string' ? address.port : 0));
    });
  });
}
