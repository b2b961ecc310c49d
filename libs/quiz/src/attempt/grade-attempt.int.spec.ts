import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordLessonProgressDocument } from '@gssr/contract';
import { activitiesOf, type Learner, type TestEnrolment } from '@gssr/test-support';
import { QuizFixture } from './testing/quiz-fixture.js';

let quiz: QuizFixture;

beforeAll(async () => {
  quiz = await QuizFixture.start();
});
afterAll(() => quiz.academy.close());

/** What there is of an enrolment's completion. */
const traces = async (enrolmentId: string) => {
  const [row] = await quiz.academy.database.query(
    `SELECT e.status, (SELECT count(*)::int FROM certificate c WHERE c.enrolment_id = e.id) AS certificates,
       (SELECT count(*)::int FROM outbox o JOIN certificate c ON c.id::text = o.payload ->> 'certificateId'
         WHERE c.enrolment_id = e.id AND o.job = 'certificate.render') AS renderings
     FROM enrolment e WHERE e.id = $1`,
    [enrolmentId],
  );
  return row;
};

const COMPLETE = { status: 'COMPLETED', certificates: 1, renderings: 1 };
const INCOMPLETE = { status: 'ACTIVE', certificates: 0, renderings: 0 };

async function submitted(learner: Learner, enrolment: TestEnrolment, right = 1): Promise<string> {
  const attempt = await learner.startQuiz(enrolment);
  await learner.answer(attempt, right);
  await learner.submit(attempt.id);
  return attempt.id;
}

const finishLesson = async ({ client }: Learner, enrolment: TestEnrolment): Promise<boolean> => {
  const input = {
    enrolmentId: enrolment.id,
    activityId: activitiesOf(enrolment, 'LESSON')[0]!.id,
    position: 2,
    finished: true,
  };
  const { recordLessonProgress } = await client.execute(RecordLessonProgressDocument, { input });
  return recordLessonProgress.__typename === 'LessonProgressSaved' && recordLessonProgress.completedCourse;
};

/** Keeps a transaction open for a while once it has recorded progress, so that two of them meet. */
const LINGER = `
  CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.02); RETURN NULL; END $$;
  CREATE TRIGGER linger AFTER INSERT OR UPDATE ON activity_progress FOR EACH ROW EXECUTE FUNCTION linger();`;

/** Runs `work` that many milliseconds from now; at once when there are none to wait. */
const after = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  return work();
};

describe('the step that completes a course', () => {
  it('is the grading, when the lessons are done', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 1, draw: 1 });
    expect(await finishLesson(learner, enrolment)).toBe(false);
    const attemptId = await submitted(learner, enrolment);
    expect(await traces(enrolment.id)).toEqual(INCOMPLETE);
    await quiz.grade(attemptId);
    expect(await traces(enrolment.id)).toEqual(COMPLETE);
  });

  it('is the lesson, when the quiz is passed', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 1, draw: 1 });
    await quiz.grade(await submitted(learner, enrolment));
    expect(await traces(enrolment.id)).toEqual(INCOMPLETE);
    expect((await learner.enrolment(enrolment.id)).progress.unmet).toEqual([
      expect.objectContaining({ reason: 'ACTIVITY_NOT_STARTED' }),
    ]);
    expect(await finishLesson(learner, enrolment)).toBe(true);
    expect(await traces(enrolment.id)).toEqual(COMPLETE);
    expect(await finishLesson(learner, enrolment)).toBe(false);
    expect(await traces(enrolment.id)).toEqual(COMPLETE);
  });

  it('is never a quiz that was not passed', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 1, draw: 1 });
    await finishLesson(learner, enrolment);
    await quiz.grade(await submitted(learner, enrolment, 0));
    expect(await traces(enrolment.id)).toEqual(INCOMPLETE);
    await quiz.grade(await submitted(learner, enrolment));
    expect(await traces(enrolment.id)).toEqual(COMPLETE);
    await quiz.grade(await submitted(learner, enrolment, 0));
    expect(await traces(enrolment.id)).toEqual(COMPLETE);
  });

  it('is one step, when the last lesson and the grading race', async () => {
    await quiz.academy.database.query(LINGER);
    const versionId = await quiz.newCourse({ bank: 1, draw: 1 });
    const completedBy = { lesson: 0, grading: 0 };
    for (let round = 0; round < 30; round += 1) {
      const { learner, enrolment } = await quiz.enrolled({}, versionId);
      const attemptId = await submitted(learner, enrolment);
      const lead = (round % 15) * 3 - 21;
      const grading = after(lead, () => quiz.grade(attemptId));
      const lessons = [1, 2].map(() => after(-lead, () => finishLesson(learner, enrolment)));
      const again = after(lead, () => quiz.grade(attemptId));
      const claims = (await Promise.all(lessons)).filter(Boolean).length;
      await Promise.all([grading, again]);
      expect(await traces(enrolment.id)).toEqual(COMPLETE);
      expect(claims).toBeLessThanOrEqual(1);
      completedBy[claims === 1 ? 'lesson' : 'grading'] += 1;
    }
    await quiz.academy.database.query('DROP TRIGGER linger ON activity_progress');
    // A race that one side always wins has tested nothing.
    expect(completedBy.lesson).toBeGreaterThan(0);
    expect(completedBy.grading).toBeGreaterThan(0);
  });

  it('leaves nothing behind when a part of it fails', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 1, draw: 1 });
    await finishLesson(learner, enrolment);
    const attemptId = await submitted(learner, enrolment);
    await quiz.academy.database.query(
      'ALTER TABLE certificate ADD CONSTRAINT closed CHECK (false) NOT VALID',
    );
    await expect(quiz.grade(attemptId)).rejects.toThrow('closed');
    await quiz.academy.database.query('ALTER TABLE certificate DROP CONSTRAINT closed');
    expect(await traces(enrolment.id)).toEqual(INCOMPLETE);
    expect(await learner.attempt(attemptId)).toMatchObject({ state: 'SUBMITTED', score: null });
    await quiz.grade(attemptId);
    expect(await traces(enrolment.id)).toEqual(COMPLETE);
  });
});

describe('an answer that arrives while its attempt is about to be graded', () => {
  it('is graded with it', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 1, draw: 1 });
    const attemptId = await submitted(learner, enrolment, 0);
    const arriving = quiz.academy.database.query(
      `BEGIN; SELECT FROM attempt WHERE id = '${attemptId}' FOR SHARE; SELECT pg_sleep(0.3);
       UPDATE attempt_item SET response = '{"options": ["a"]}' WHERE attempt_id = '${attemptId}'; COMMIT`,
    );
    await after(100, () => quiz.grade(attemptId));
    await arriving;
    expect((await learner.attempt(attemptId)).score).toBe(100);
  });
});
