import { rich } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegradeRequest } from '../regrade/start-regrade.js';
import { RegradeFixture, keyOf } from '../regrade/testing/regrade-fixture.js';

let fixture: RegradeFixture;

beforeAll(async () => {
  fixture = await RegradeFixture.start();
});
afterAll(() => fixture.quiz.academy.close());

const TRIES = { hints: [{ content: rich('Look again.'), clearWrong: true }] };

/** A quiz of two questions, for which `a` was right when it was published. */
const published = async (behaviour: string): Promise<void> => {
  fixture.versionId = await fixture.quiz.newCourse({ bank: 2, draw: 2, behaviour, tries: TRIES });
  const [pool] = await fixture.database.query<{ activity: string; question: string }>(
    `SELECT activity_id AS activity, question_version_ids[1] AS question FROM quiz_pool
     WHERE activity_id IN (SELECT id FROM activity WHERE course_version_id = $1)`,
    [fixture.versionId],
  );
  fixture.activityId = pool!.activity;
  fixture.questionVersionId = pool!.question;
};

const started = async () => {
  const { learner, enrolment } = await fixture.quiz.enrolled({}, fixture.versionId);
  await learner.finishLessons(enrolment);
  const attempt = await learner.startQuiz(enrolment);
  const [item] = await fixture.database.query<{ position: number }>(
    'SELECT position FROM attempt_item WHERE attempt_id = $1 AND question_version_id = $2',
    [attempt.id, fixture.questionVersionId],
  );
  const { position } = item!;
  const live = async () => (await learner.attempt(attempt.id)).items[position]!.live;
  const check = (revision: number, option: string, certainty?: number) =>
    learner.check(attempt.id, position, revision, [option], certainty);
  const tryAgain = (revision: number) => learner.tryAgain(attempt.id, position, revision);
  return { learner, id: attempt.id, begun: attempt.items[position]!.live, live, check, tryAgain };
};

const corrected = async (behaviour: string, request: Partial<RegradeRequest> = {}) => {
  await published(behaviour);
  await fixture.applied(request);
  return started();
};

const scoreOf = async ({ learner, id }: Awaited<ReturnType<typeof started>>) => {
  await learner.submit(id);
  await fixture.quiz.grade(id);
  return (await learner.attempt(id)).score;
};

describe('a question whose key was corrected', () => {
  it.each(['IMMEDIATE', 'INTERACTIVE', 'ADAPTIVE', 'ADAPTIVE_NO_PENALTY', 'IMMEDIATE_CERTAINTY'])(
    'is checked and shown by the new key (%s)',
    async (behaviour) => {
      const right = await corrected(behaviour);
      const told = { result: { state: 'RIGHT', fraction: 1, mark: 1 } };
      expect(await right.check(1, 'b', 3)).toMatchObject({ live: told });
      expect(await right.live()).toMatchObject(told);
      const wrong = await started();
      expect(await wrong.check(1, 'a', 3)).toMatchObject({ live: { result: { state: 'WRONG' } } });
      expect(await wrong.live()).toMatchObject({ result: { state: 'WRONG' } });
      expect(await scoreOf(right)).toBe(50);
    },
  );

  it('is tried again without what is wrong by the new key', async () => {
    const { check, tryAgain } = await corrected('INTERACTIVE');
    await check(1, 'a');
    expect(await tryAgain(1)).toMatchObject({ response: { options: [] } });
  });

  it('replays by the new key what was checked before', async () => {
    await published('INTERACTIVE');
    const before = await started();
    expect(await before.check(1, 'b')).toMatchObject({
      live: { phase: 'CHECKED', result: { state: 'WRONG' } },
    });
    const other = await started();
    await other.check(1, 'a');
    await fixture.applied();
    expect(await before.live()).toMatchObject({ phase: 'FINISHED', result: { state: 'RIGHT' } });
    expect(await before.tryAgain(1)).toMatchObject({
      revision: 1,
      live: { phase: 'FINISHED', result: { state: 'RIGHT' } },
    });
    expect(await other.live()).toMatchObject({ phase: 'CHECKED', result: { state: 'WRONG' } });
    expect(await other.tryAgain(1)).toMatchObject({ live: { phase: 'OPEN' } });
  });

  it('takes what is right as well', async () => {
    const options = [
      { id: 'a', fraction: '1' },
      { id: 'b', fraction: '1' },
    ];
    const { check } = await corrected('INTERACTIVE', { action: 'ACCEPT_MORE', change: { options } });
    expect(await check(1, 'b')).toMatchObject({ live: { phase: 'FINISHED', result: { state: 'RIGHT' } } });
    expect(await (await started()).check(1, 'a')).toMatchObject({ live: { result: { state: 'RIGHT' } } });
  });

  it.each(['IMMEDIATE', 'INTERACTIVE', 'ADAPTIVE', 'IMMEDIATE_CERTAINTY'])(
    'gives everybody the mark, teaches nothing of the key and asks for no other try (%s)',
    async (behaviour) => {
      const { check, live } = await corrected(behaviour, { action: 'FULL_CREDIT', change: {} });
      const nothing = Array.from({ length: 4 }, () =>
        expect.objectContaining({ correct: null, feedback: null }),
      );
      const told = {
        phase: behaviour === 'ADAPTIVE' ? 'OPEN' : 'FINISHED',
        hint: null,
        result: {
          state: 'RIGHT',
          source: 'EVERYBODY',
          fraction: 1,
          mark: 1,
          options: nothing,
          feedback: null,
        },
      };
      expect(await check(1, 'd', 3)).toMatchObject({ live: told });
      expect(await live()).toMatchObject(told);
    },
  );

  it.each([
    { action: 'DROP', change: {}, most: 0 },
    { action: 'NEW_WEIGHT', change: { weight: '2' }, most: 2 },
  ] as const)('counts what it counts now ($action)', async ({ action, change, most }) => {
    const { check, live } = await corrected('IMMEDIATE', { action, change });
    const told = { result: { state: 'RIGHT', mark: most, most } };
    expect(await check(1, 'a')).toMatchObject({ live: told });
    expect(await live()).toMatchObject(told);
  });

  it('is checked as before once that is undone', async () => {
    await published('IMMEDIATE');
    const { id } = await fixture.applied();
    await fixture.undone(id);
    expect(await (await started()).check(1, 'a')).toMatchObject({ live: { result: { state: 'RIGHT' } } });
  });

  it('has the tries of its new key from the start', async () => {
    await published('INTERACTIVE');
    await fixture.applied({ change: { options: keyOf('b') } });
    await fixture.database.query(
      `UPDATE key_correction SET rule = jsonb_set(rule, '{payload,hints}', '[]') WHERE question_version_id = $1`,
      [fixture.questionVersionId],
    );
    const { begun, live } = await started();
    expect(begun).toMatchObject({ triesLeft: 1 });
    expect(await live()).toEqual(begun);
  });
});
