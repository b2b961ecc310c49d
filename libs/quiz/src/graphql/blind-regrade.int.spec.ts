import { SOURCE_BOOK } from '@gssr/kernel';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RegradeEffectsDocument, SubmitMarkingDocument } from '@gssr/contract';
import type { TestPerson } from '@gssr/test-support';
import { LEVELS, MarkingFixture } from '../marking/testing/marking-fixture.js';
import { Regrades } from '../regrade/regrades.js';
import { RunRegrade } from '../regrade/run-regrade.js';
import { StartRegrade } from '../regrade/start-regrade.js';

let desk: MarkingFixture;
let anna: TestPerson;

beforeAll(async () => {
  desk = await MarkingFixture.start();
  anna = await desk.academy.person('INSTRUCTOR', 'Anna');
});
afterAll(() => desk.academy.close());

const dropped = async (attemptId: string, position: number, activityId: string): Promise<string> => {
  const { api, database } = desk.academy;
  const [row] = await database.query<{ id: string }>(
    'SELECT question_version_id AS id FROM attempt_item WHERE attempt_id = $1 AND position = $2',
    [attemptId, position],
  );
  const asked = { questionVersionId: row!.id, activityId, action: 'FULL_CREDIT', change: {} } as const;
  const started = await api.get(StartRegrade).start(anna.viewer.id, { ...asked, replacesHandMarks: false });
  if (started.kind !== 'started') throw new Error(started.kind);
  await api.get(RunRegrade).run({ regradeId: started.regrade.id, step: 'CALCULATING', batch: '0' });
  return started.regrade.id;
};

it('a regrade names nobody whose attempt waits for blind marking, in its list and in its file', async () => {
  const quiz = await desk.quiz({}, { essays: 1 });
  const [first, second] = [
    await desk.waiting(quiz, { right: false }),
    await desk.waiting(quiz, { right: false }),
  ];
  const levels = Object.entries(LEVELS.whole).map(([criterionId, levelId]) => ({ criterionId, levelId }));
  const place = { attemptId: second.id, position: second.essays[0] ?? -1 };
  const input = { ...place, version: 0, levels, comment: null, note: null };
  await anna.client.execute(SubmitMarkingDocument, { input });
  const id = await dropped(first.id, first.choice, quiz.activityId);
  const page = async (after: string | null) => {
    const asked = { id, filter: 'ALL', first: 1, after } as const;
    return (await anna.client.execute(RegradeEffectsDocument, asked)).regrade!.effects;
  };
  const nameless = await page(null);
  expect(nameless.edges).toMatchObject([
    { node: { attemptId: first.id, personName: null, personEmail: null, attemptNumber: null } },
  ]);
  const named = await page(nameless.pageInfo.endCursor ?? null);
  expect(named.edges).toMatchObject([{ node: { attemptId: second.id } }]);
  expect(typeof named.edges[0]?.node.personName).toBe('string');
  const [person] = await desk.academy.database.query<{ email: string }>(
    'SELECT email FROM person WHERE id = $1',
    [first.personId],
  );
  expect(await desk.academy.api.get(Regrades).csv(id, anna.viewer.id, SOURCE_BOOK)).not.toContain(
    person!.email,
  );
});
