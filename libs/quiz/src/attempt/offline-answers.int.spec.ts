import { Transactions } from '@gssr/platform';
import type { Learner } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chosen } from '@gssr/test-support';
import { findUngraded } from './attempts.repository.js';
import { SubmitAttempt } from './submit-attempt.js';
import { QuizFixture } from './testing/quiz-fixture.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let quiz: QuizFixture;

beforeAll(async () => {
  quiz = await QuizFixture.start();
});
afterAll(() => quiz.academy.close());

/** An attempt of an hour that ended so many minutes ago, in a quiz that waits half an hour for offline answers. */
const ended = async (minutesAgo: number, offlineMinutes = 30) => {
  const { learner, enrolment } = await quiz.enrolled({
    bank: 4,
    draw: 4,
    timeLimitMinutes: 60,
    quiz: { offlineMinutes },
  });
  const { id } = await learner.startQuiz(enrolment);
  await quiz.academy.database.query(
    `UPDATE attempt SET started_at = now() - make_interval(mins => $2 + 60), deadline_at = now() - make_interval(mins => $2)
     WHERE id = $1`,
    [id, minutesAgo],
  );
  return { learner, id };
};

/** What a device says whose clock is `wrongMs` ahead and was changed by `changedMs` after it last heard from the server. */
const claim = (minutesAgo: number, wrongMs = 0, changedMs = 0) => {
  const now = Date.now() + wrongMs;
  return {
    answeredAt: new Date(now - minutesAgo * MINUTE).toISOString(),
    sentAt: new Date(now + changedMs).toISOString(),
    clockOffsetMs: -wrongMs,
  };
};

const responseOf = async (learner: Learner, id: string, position: number) =>
  (await learner.attempt(id)).items[position]?.response ?? null;

describe('an answer that was given offline', () => {
  it('counts when it was given before the deadline and arrives within the time for that, and says so', async () => {
    const { learner, id } = await ended(5);
    expect(await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline: claim(6) })).toMatchObject({
      stored: true,
      offline: true,
    });
    const [item] = await quiz.academy.database.query<{ minutes: number }>(
      `SELECT extract(epoch FROM now() - answered_at)::float8 / 60 AS minutes FROM attempt_item
       WHERE attempt_id = $1 AND position = 0`,
      [id],
    );
    expect(item?.minutes).toBeCloseTo(6, 0);
  });

  it('counts although the attempt was closed meanwhile, and grading waits until none can come', async () => {
    const { learner, id } = await ended(5);
    await quiz.academy.api.get(SubmitAttempt).closeOverdue(id);
    expect(await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline: claim(6) })).toMatchObject({
      stored: true,
      offline: true,
    });
    const { single } = quiz.academy.api.get(Transactions);
    await quiz.grade(id);
    expect(await learner.attempt(id)).toMatchObject({ state: 'SUBMITTED' });
    expect(await findUngraded(single, 0, 100)).toEqual([]);
    await quiz.academy.database.query(
      `UPDATE attempt SET deadline_at = deadline_at - interval '1 hour', submitted_at = submitted_at - interval '1 hour'
       WHERE id = $1`,
      [id],
    );
    expect(await findUngraded(single, 0, 100)).toEqual([{ attemptId: id }]);
    expect(await learner.saveResponse(id, 1, 1, { options: ['a'] }, { offline: claim(6) })).toMatchObject({
      __typename: 'AttemptClosed',
    });
    await quiz.grade(id);
    expect(await learner.attempt(id)).toMatchObject({ state: 'GRADED', score: 25 });
  });

  it('is judged by the time that passed, so that a wrong clock neither gains nor loses', async () => {
    for (const wrongMs of [-365 * 24 * HOUR, -HOUR, HOUR, 24 * HOUR]) {
      const { learner, id } = await ended(5);
      expect(
        await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline: claim(6, wrongMs) }),
      ).toMatchObject({
        offline: true,
      });
      expect(
        await learner.saveResponse(id, 1, 1, { options: ['a'] }, { offline: claim(4, wrongMs) }),
      ).toMatchObject({
        __typename: 'AttemptClosed',
      });
    }
  });

  it.each([
    ['was given after the deadline', 5, claim(4)],
    ['was given before the attempt began', 5, claim(70)],
    ['comes too late', 45, claim(46)],
    ['comes from a device whose clock was put back', 5, claim(6, 0, -10 * MINUTE)],
    ['comes from a device whose clock was put forward', 5, claim(6, 0, 10 * MINUTE)],
    ['says nothing of its time', 5, null],
  ])('is refused when it %s', async (_, endedAgo, offline) => {
    const { learner, id } = await ended(endedAgo);
    expect(await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline })).toMatchObject({
      __typename: 'AttemptClosed',
    });
    expect(await responseOf(learner, id, 0)).toBeNull();
  });

  it('is refused by a quiz that does not wait for any', async () => {
    const { learner, id } = await ended(5, 0);
    expect(await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline: claim(6) })).toMatchObject({
      __typename: 'AttemptClosed',
    });
  });

  it('is refused once the officer has submitted: that was the last word', async () => {
    const { learner, enrolment } = await quiz.enrolled({
      timeLimitMinutes: 60,
      quiz: { offlineMinutes: 30 },
    });
    const { id } = await learner.startQuiz(enrolment);
    await learner.submit(id);
    expect(await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline: claim(0) })).toMatchObject({
      __typename: 'AttemptClosed',
    });
    await quiz.grade(id);
    expect(await learner.attempt(id)).toMatchObject({ state: 'GRADED' });
  });

  it('does not stand above a newer one, whichever device it comes from', async () => {
    const { learner, id } = await ended(5);
    await learner.saveResponse(id, 0, 2, { options: ['a'] }, { offline: claim(6) });
    expect(await learner.saveResponse(id, 0, 1, { options: ['b'] }, { offline: claim(7) })).toMatchObject({
      stored: false,
      revision: 2,
    });
    expect(await learner.saveResponse(id, 0, 2, { options: ['a'] }, { offline: claim(6) })).toMatchObject({
      stored: false,
      offline: true,
    });
    expect(await learner.saveResponse(id, 0, 3, { options: ['b'] }, { offline: claim(8) })).toMatchObject({
      stored: false,
      revision: 2,
    });
    expect(await responseOf(learner, id, 0)).toEqual(await chosen(quiz.academy, id, 0, 'a'));
  });

  it('gives way to one that another device saved after it was given, whatever their revisions', async () => {
    const { learner, id } = await ended(5);
    const { database } = quiz.academy;
    await database.query(`UPDATE attempt SET deadline_at = now() + interval '1 hour' WHERE id = $1`, [id]);
    await learner.saveResponse(id, 0, 1, { options: ['a'] });
    await learner.saveResponse(id, 1, 3, { options: ['a'] }, { offline: claim(10) });
    await database.query(
      `UPDATE attempt_item SET saved_at = now() - interval '8 minutes' WHERE attempt_id = $1 AND position = 0`,
      [id],
    );
    const older = await learner.saveResponse(id, 0, 7, { options: ['b'] }, { offline: claim(10) });
    expect(older).toMatchObject({ stored: false, revision: 1 });
    await database.query(`UPDATE attempt SET deadline_at = now() - interval '5 minutes' WHERE id = $1`, [id]);
    const late = await learner.saveResponse(id, 0, 7, { options: ['b'] }, { offline: claim(10) });
    expect(late).toMatchObject({ stored: false, revision: 1, offline: false });
    expect(await responseOf(learner, id, 0)).toEqual(await chosen(quiz.academy, id, 0, 'a'));
    const newer = await learner.saveResponse(id, 1, 4, { options: ['b'] }, { offline: claim(7) });
    expect(newer).toMatchObject({ stored: true, offline: true });
  });

  it('does not lose against itself when its clock is read a little late', async () => {
    const { learner, enrolment } = await quiz.enrolled({ timeLimitMinutes: 60 });
    const { id } = await learner.startQuiz(enrolment);
    await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline: claim(0) });
    expect(await learner.saveResponse(id, 0, 2, { options: ['b'] }, { offline: claim(0.5) })).toMatchObject({
      stored: true,
    });
  });

  it('cannot say that it was given later than now, to stand above those that follow', async () => {
    const { learner, enrolment } = await quiz.enrolled({ timeLimitMinutes: 60 });
    const { id } = await learner.startQuiz(enrolment);
    await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline: claim(-30) });
    expect(await learner.saveResponse(id, 0, 2, { options: ['b'] }, { offline: claim(0) })).toMatchObject({
      stored: true,
    });
  });

  it('is no offline answer when it arrives in time', async () => {
    const { learner, enrolment } = await quiz.enrolled({
      timeLimitMinutes: 60,
      quiz: { offlineMinutes: 30 },
    });
    const { id } = await learner.startQuiz(enrolment);
    expect(await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline: claim(0) })).toMatchObject({
      stored: true,
      offline: false,
    });
  });

  it('with a time that is none is refused by name', async () => {
    const { learner, id } = await ended(5);
    const offline = { ...claim(6), clockOffsetMs: 1e300 };
    expect(await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline })).toMatchObject({
      __typename: 'InvalidInput',
    });
  });
});
