import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AttemptResultDocument, MarkingQueueDocument, SubmitMarkingDocument } from '@gssr/contract';
import type { TestPerson } from '@gssr/test-support';
import { LEVELS, MarkingFixture, type WaitingAttempt } from '../marking/testing/marking-fixture.js';
import type { RegradeStep } from './regrade.js';
import { Regrades } from './regrades.js';
import { RunRegrade } from './run-regrade.js';
import { StartRegrade } from './start-regrade.js';
import { SteerRegrade } from './steer-regrade.js';

let desk: MarkingFixture;
let anna: TestPerson;

beforeAll(async () => {
  desk = await MarkingFixture.start();
  anna = await desk.academy.person('INSTRUCTOR', 'Anna');
});
afterAll(() => desk.academy.close());

/** All batches of the step at which it stands. */
const finish = async (id: string, step: RegradeStep): Promise<string> => {
  const { api } = desk.academy;
  for (;;) {
    const regrade = await api.get(Regrades).byId(id);
    if (regrade?.state !== step) return regrade?.state ?? 'gone';
    await api.get(RunRegrade).run({ regradeId: id, step, batch: String(regrade.batch) });
  }
};

/** Everybody who was asked the essay gets the full mark. */
const fullCredit = async ({ id, essays }: WaitingAttempt, activityId: string): Promise<string> => {
  const { api, database } = desk.academy;
  const [row] = await database.query<{ id: string }>(
    'SELECT question_version_id AS id FROM attempt_item WHERE attempt_id = $1 AND position = $2',
    [id, essays[0]],
  );
  const asked = { questionVersionId: row?.id ?? '', activityId, action: 'FULL_CREDIT', change: {} } as const;
  const started = await api.get(StartRegrade).start(anna.viewer.id, { ...asked, replacesHandMarks: false });
  if (started.kind !== 'started') throw new Error(started.kind);
  const regradeId = started.regrade.id;
  expect(await finish(regradeId, 'CALCULATING')).toBe('READY');
  await api.get(SteerRegrade).apply(regradeId, anna.viewer.id, 'The question could not be answered.');
  expect(await finish(regradeId, 'APPLYING')).toBe('APPLIED');
  return regradeId;
};

const undo = async (regradeId: string): Promise<void> => {
  await desk.academy.api.get(SteerRegrade).undo(regradeId, anna.viewer.id, 'It could be answered.');
  expect(await finish(regradeId, 'UNDOING')).toBe('UNDONE');
};

/** The attempt, its items and its progress, exactly. */
const rows = ({ id, enrolment }: WaitingAttempt) =>
  desk.academy.database.query(
    `SELECT to_jsonb(attempt) AS attempt, (SELECT json_agg(item ORDER BY position) FROM attempt_item item WHERE attempt_id = $1) AS items,
       (SELECT json_agg(progress ORDER BY activity_id) FROM activity_progress progress WHERE enrolment_id = $2) AS progress
     FROM attempt WHERE id = $1`,
    [id, enrolment.id],
  );

const queued = async (activityId: string): Promise<string[]> => {
  const wanted = { filter: { activityId }, first: 50, after: null };
  const { markingQueue } = await anna.client.execute(MarkingQueueDocument, wanted);
  return markingQueue.edges.map(({ node }) => node.attemptId);
};

const mark = async (attempt: WaitingAttempt) => {
  const levels = Object.entries(LEVELS.whole).map(([criterionId, levelId]) => ({ criterionId, levelId }));
  const place = { attemptId: attempt.id, position: attempt.essays[0] ?? -1 };
  const input = { ...place, version: 0, levels, comment: null, note: null };
  await anna.client.execute(SubmitMarkingDocument, { input });
};

it('an essay whose full mark for all is taken back waits for its marker again, as if there had been no regrade', async () => {
  const quiz = await desk.quiz();
  const attempt = await desk.waiting(quiz);
  const before = await rows(attempt);
  const regradeId = await fullCredit(attempt, quiz.activityId);
  expect(await desk.attempt(attempt.id)).toMatchObject({ state: 'GRADED', passed: true });
  expect(await desk.certificates(attempt)).toBe(1);
  expect(await queued(quiz.activityId)).toEqual([]);

  await undo(regradeId);
  expect(await rows(attempt)).toEqual(before);
  expect(await desk.attempt(attempt.id)).toEqual({ state: 'NEEDS_MARKING', score: null, passed: null });
  const valid = 'SELECT FROM certificate WHERE enrolment_id = $1 AND revoked_at IS NULL';
  expect(await desk.academy.database.query(valid, [attempt.enrolment.id])).toEqual([]);
  expect(await queued(quiz.activityId)).toEqual([attempt.id]);
  const ids = { id: attempt.id, enrolmentId: attempt.enrolment.id };
  const { attempt: seen } = await attempt.client.execute(AttemptResultDocument, ids);
  expect(seen).toMatchObject({ state: 'NEEDS_MARKING', score: null });
  expect(seen?.items[attempt.essays[0] ?? -1]?.result).toMatchObject({ state: 'NEEDS_MARKING', mark: null });

  await mark(attempt);
  expect(await desk.attempt(attempt.id)).toMatchObject({ state: 'GRADED', passed: true });
  expect(await desk.academy.database.query(valid, [attempt.enrolment.id])).toHaveLength(1);
});

it('an essay that a person marked keeps its mark, and its attempt its result, when the full mark is taken back', async () => {
  const quiz = await desk.quiz();
  const attempt = await desk.waiting(quiz, { right: false });
  await mark(attempt);
  const before = await rows(attempt);
  const regradeId = await fullCredit(attempt, quiz.activityId);
  await undo(regradeId);
  expect(await rows(attempt)).toEqual(before);
});
