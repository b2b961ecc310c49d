import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  Learner,
  publishTestCourse,
  rich,
  signedInOfficers,
  startTestAcademy,
  type TestAcademy,
} from '@gssr/test-support';
import { newId } from '@gssr/kernel';
import { call, type Called } from '../program/testing/call.js';

let academy: TestAcademy;
let attemptId: string;

const run = (...words: string[]): Promise<Called> =>
  call(['attempt', 'explain', ...words], { DATABASE_URL: academy.database.url });

beforeAll(async () => {
  academy = await startTestAcademy();
  await academy.startWorker();
  const tries = { hints: [{ content: rich('Look again.') }], penalty: '0.25' };
  const versionId = await publishTestCourse(academy.api, { behaviour: 'INTERACTIVE', tries, draw: 2 });
  const [person] = await signedInOfficers(academy, 1);
  const learner = new Learner(person!.client);
  attemptId = (await learner.startQuiz(await learner.enrol(versionId))).id;
  await learner.check(attemptId, 0, 1, ['b']);
  await learner.tryAgain(attemptId, 0, 1);
  await learner.check(attemptId, 0, 3, ['a']);
  await learner.submit(attemptId);
  await learner.graded(attemptId);
});
afterAll(() => academy.close());

it('says question, answer, steps, rule and mark, and that the replay gives what is stored', async () => {
  const { code, out } = await run(attemptId);
  expect(code).toBe(0);
  for (const line of [
    /step 1: checked "Option b of q\d" → WRONG 0 by CHOSEN_OPTION/,
    /step 2: tried again/,
    /mark: RIGHT 3\/4 by AFTER_TRIES \(.*penalty 1\/4\), weight 1/,
    /answer: \(none\)\n.*mark: NOT_ANSWERED 0 by BLANK/s,
    /stored: 37\.500000 % of the maximum, not passed at a pass mark of 75 %/,
    /replayed: 37\.500000 %/,
  ])
    expect(out).toMatch(line);
  const json = await run(attemptId, '--json');
  expect(JSON.parse(json.out)).toMatchObject({ attempt: { id: attemptId, agrees: true } });
});

it('says where the replay differs from what is stored, and refuses what is not there', async () => {
  await academy.database.query(
    'UPDATE attempt_item SET fraction = 1 WHERE attempt_id = $1 AND position = 1',
    [attemptId],
  );
  const { code, out, err } = await run(attemptId);
  expect([code, out.includes('DIFFERS FROM THE REPLAY')]).toEqual([1, true]);
  expect(out + err).toContain('differs from what is stored at question 2');
  expect((await run(newId())).code).toBe(1);
  expect((await run('no-id')).code).toBe(2);
});
