import { EnrolDocument, RecordLessonProgressDocument, StartAttemptDocument } from '@gssr/contract';
import { Drafts } from '@gssr/course';
import {
  activitiesOf,
  Learner,
  publishTestCourse,
  startTestAcademy,
  testCourse,
  type TestAcademy,
  type TestAttempt,
  type TestEnrolment,
} from '@gssr/test-support';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contentOf } from '../access/database-content.js';

const TIMES = 8;

describe('what cannot be done now', () => {
  let academy: TestAcademy;
  let versionId: string;
  let otherVersionId: string;
  let learner: Learner;
  let enrolment: TestEnrolment;

  beforeAll(async () => {
    academy = await startTestAcademy();
    versionId = await publishTestCourse(academy.api, {
      bank: 3,
      draw: 2,
      attemptsAllowed: 2,
      timeLimitMinutes: 30,
    });
    otherVersionId = await publishTestCourse(academy.api, { code: 'T2' });
  });
  beforeEach(async () => {
    learner = new Learner((await academy.person()).client);
    enrolment = await learner.enrol(versionId);
  });
  afterAll(() => academy.close());

  /** What `work` gives, having seen that it wrote nothing. */
  const writingNothing = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = await contentOf(academy.database);
    const result = await work();
    expect(await contentOf(academy.database)).toEqual(before);
    return result;
  };

  const atOnce = <T>(work: () => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: TIMES }, work));

  const idOf = (kind: 'LESSON' | 'QUIZ', of = enrolment): string => activitiesOf(of, kind)[0]?.id ?? '';

  const start = async (enrolmentId: string, activityId: string) =>
    (await learner.client.execute(StartAttemptDocument, { input: { enrolmentId, activityId } })).startAttempt;

  const progress = async (activityId: string, position: number) => {
    const input = { enrolmentId: enrolment.id, activityId, position, finished: true };
    return (await learner.client.execute(RecordLessonProgressDocument, { input })).recordLessonProgress;
  };

  const rows = async (sql: string, ...parameters: unknown[]) =>
    (await academy.database.query(sql, parameters)).length;

  const submitted = async (): Promise<TestAttempt> => {
    const attempt = await learner.startQuiz(enrolment);
    await learner.save(attempt.id, 0, 1, ['a']);
    await learner.submit(attempt.id);
    return attempt;
  };

  it('is saving after handing in', async () => {
    const { id } = await submitted();
    const result = await writingNothing(() => learner.save(id, 0, 2, ['b']));
    expect(result).toMatchObject({ __typename: 'AttemptClosed', code: 'ATTEMPT.CLOSED', state: 'SUBMITTED' });
    expect(await writingNothing(() => learner.save(id, 0, 1, ['a']))).toMatchObject({
      __typename: 'AttemptClosed',
    });
  });

  it('is saving after the time is over', async () => {
    const { id } = await learner.startQuiz(enrolment);
    await academy.database.query(
      `UPDATE attempt SET deadline_at = now() - interval '1 minute' WHERE id = $1`,
      [id],
    );
    expect(await writingNothing(() => learner.save(id, 0, 1, ['a']))).toMatchObject({
      __typename: 'AttemptClosed',
    });
  });

  it('is handing in twice: it happens once, whoever comes first', async () => {
    const { id } = await learner.startQuiz(enrolment);
    const answers = await atOnce(() => learner.submit(id));
    expect(answers).toEqual(
      answers.map(() => ({ __typename: 'AttemptSubmitted', attempt: { id, state: 'SUBMITTED' } })),
    );
    expect(await rows(`SELECT FROM outbox WHERE payload ->> 'attemptId' = $1`, id)).toBe(1);
    await writingNothing(() => learner.submit(id));
    expect(await rows(`SELECT FROM outbox WHERE payload ->> 'attemptId' = $1`, id)).toBe(1);
  });

  it('is starting while one is open: it goes on, however many start at once', async () => {
    const started = await atOnce(() => learner.startQuiz(enrolment));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    expect(await rows('SELECT FROM attempt WHERE enrolment_id = $1', enrolment.id)).toBe(1);
    const again = await writingNothing(() => start(enrolment.id, idOf('QUIZ')));
    expect(again).toMatchObject({
      __typename: 'AttemptStarted',
      resumed: true,
      attempt: { id: started[0]?.id },
    });
  });

  it('is starting when none is left, not even at the same time', async () => {
    await submitted();
    await atOnce(() => start(enrolment.id, idOf('QUIZ')));
    await submitted();
    const answers = await writingNothing(() => atOnce(() => start(enrolment.id, idOf('QUIZ'))));
    expect(answers.map(({ __typename }) => __typename)).toEqual(answers.map(() => 'NoAttemptsLeft'));
    expect(await rows('SELECT FROM attempt WHERE enrolment_id = $1', enrolment.id)).toBe(2);
  });

  it('is starting something that is no quiz of this course', async () => {
    const other = await learner.enrol(otherVersionId);
    const wrong: [string, string][] = [
      [enrolment.id, idOf('LESSON')],
      [enrolment.id, idOf('QUIZ', other)],
      [other.id, idOf('QUIZ')],
      [idOf('QUIZ'), enrolment.id],
      [enrolment.id, 'x'],
    ];
    for (const [enrolmentId, activityId] of wrong) {
      expect(await writingNothing(() => start(enrolmentId, activityId))).toMatchObject({
        __typename: 'NotAvailable',
      });
    }
  });

  it.each([-1, 3, 2_147_483_647, -2_147_483_648])(
    'is being at block %d of a lesson of three',
    async (position) => {
      const result = await writingNothing(() => progress(idOf('LESSON'), position));
      expect(result).toMatchObject({
        __typename: 'InvalidInput',
        message: expect.stringContaining('from 0 to 2'),
      });
    },
  );

  it('is finishing a quiz like a lesson, or a lesson of another course', async () => {
    const other = await learner.enrol(otherVersionId);
    for (const activityId of [idOf('QUIZ'), idOf('LESSON', other), enrolment.id, 'x']) {
      expect(await writingNothing(() => progress(activityId, 0))).toMatchObject({
        __typename: 'NotAvailable',
      });
    }
  });

  it('is going back on a lesson that is finished', async () => {
    const finished = await atOnce(() => progress(idOf('LESSON'), 2));
    expect(finished.map(({ __typename }) => __typename)).toEqual(finished.map(() => 'LessonProgressSaved'));
    const input = { enrolmentId: enrolment.id, activityId: idOf('LESSON'), position: 0, finished: false };
    const back = await learner.client.execute(RecordLessonProgressDocument, { input });
    expect(back.recordLessonProgress).toMatchObject({
      activity: { state: 'COMPLETED' },
      progress: { done: 1 },
    });
  });

  it('is enrolling in what is no published version', async () => {
    await academy.api.get(Drafts).save(testCourse({ code: 'T9' }));
    const others = await academy.database.query<{ id: string }>(
      `SELECT id FROM course_version WHERE status = 'DRAFT' UNION ALL SELECT id FROM course`,
    );
    expect(others).toHaveLength(4);
    for (const courseVersionId of [...others.map(({ id }) => id), enrolment.id, idOf('QUIZ'), 'x', '']) {
      const answer = await writingNothing(() => learner.client.execute(EnrolDocument, { courseVersionId }));
      expect(answer.enrol).toMatchObject({ __typename: 'NotAvailable', code: 'ENROLMENT.NOT_AVAILABLE' });
    }
  });

  it('is enrolling twice: the same enrolment comes back, also at the same time', async () => {
    const enrolments = await atOnce(() => learner.enrol(otherVersionId));
    expect(new Set(enrolments.map(({ id }) => id)).size).toBe(1);
  });
});
