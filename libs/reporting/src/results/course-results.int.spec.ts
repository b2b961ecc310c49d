import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseResultsDocument } from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { Drafts, Publishing } from '@gssr/course';
import {
  activitiesOf,
  anotherDevice,
  testCourse,
  type Learner,
  type TestAttempt,
  type TestEnrolment,
} from '@gssr/test-support';
import { QuizFixture } from '../../../quiz/src/attempt/testing/quiz-fixture.js';

let quiz: QuizFixture;
let instructor: AcademyClient;
let versionId: string;

/** What is answered to each of the two questions: right, wrong, or, after second thoughts, nothing. */
type Answers = Record<'q1' | 'q2', 'a' | 'b' | null>;

beforeAll(async () => {
  quiz = await QuizFixture.start();
  instructor = (await quiz.academy.person('INSTRUCTOR')).client;
  versionId = await quiz.newCourse({ code: 'RESULTS', lessons: 2, bank: 2, draw: 2, passMark: 75 });
});
afterAll(() => quiz.academy.close());

const results = async (client = instructor, courseCode = 'RESULTS') =>
  (await client.execute(CourseResultsDocument, { courseCode })).courseResults;

const keyOf = (item: TestAttempt['items'][number]): 'q1' | 'q2' =>
  JSON.stringify(item.item.stem).includes('q1?') ? 'q1' : 'q2';

async function attemptQuiz(learner: Learner, enrolment: TestEnrolment, answers: Answers): Promise<void> {
  const { id, items } = await learner.startQuiz(enrolment);
  for (const item of items) {
    const option = answers[keyOf(item)];
    await learner.save(id, item.position, 1, [option ?? 'a']);
    if (!option) await learner.save(id, item.position, 2, []);
  }
  await learner.submit(id);
  await quiz.grade(id);
}

describe('the results of a course', () => {
  it('are empty before anybody has begun', async () => {
    expect(await results()).toMatchObject({
      enrolled: 0,
      completed: 0,
      activities: [
        { started: 0, completed: 0 },
        { started: 0, completed: 0 },
        { started: 0, completed: 0 },
      ],
      quizzes: [{ attempts: 0, learners: 0, passedLearners: 0, meanScore: null, items: [] }],
    });
  });

  it('are the figures that one gets by hand', async () => {
    // Ada: both lessons, 50 % and then 100 %. Ben: one lesson, one wrong and one blank. Cem: an attempt that is still open.
    // Dea: enrolled, and nothing else.
    const [ada, ben, cem, dea] = [await enrol(), await enrol(), await enrol(), await enrol()];
    await ada.learner.finishLessons(ada.enrolment);
    await attemptQuiz(ada.learner, ada.enrolment, { q1: 'a', q2: 'b' });
    await attemptQuiz(ada.learner, ada.enrolment, { q1: 'a', q2: 'a' });
    await ben.learner.finishLesson(ben.enrolment.id, activitiesOf(ben.enrolment, 'LESSON')[0]!.id);
    await attemptQuiz(ben.learner, ben.enrolment, { q1: 'b', q2: null });
    const open = await cem.learner.startQuiz(cem.enrolment);
    await cem.learner.answer(open);
    expect(dea.enrolment.status).toBe('ACTIVE');

    const figures = await results();
    expect(figures).toMatchObject({
      version: { id: versionId, code: 'RESULTS', number: 1 },
      enrolled: 4,
      completed: 1,
    });
    expect(figures?.activities.map(({ title, started, completed }) => [title, started, completed])).toEqual([
      ['Lesson 1', 2, 2],
      ['Lesson 2', 1, 1],
      ['Final quiz', 3, 1],
    ]);
    const [final] = figures!.quizzes;
    expect(final).toMatchObject({
      title: 'Final quiz',
      attempts: 3,
      learners: 2,
      passedLearners: 1,
      meanScore: 50,
    });
    expect(final!.bands.filter(({ attempts }) => attempts > 0)).toEqual([
      { from: 0, to: 9, attempts: 1 },
      { from: 50, to: 59, attempts: 1 },
      { from: 90, to: 100, attempts: 1 },
    ]);
    expect(final!.bands).toHaveLength(10);
    expect(final!.items.map(({ questionKey, answered, stem }) => [questionKey, answered, stem])).toEqual([
      ['q2', 2, 'Question q2?'],
      ['q1', 3, 'Question q1?'],
    ]);
    expect(final!.items[0]?.facility).toBeCloseTo(1 / 3, 6);
    expect(final!.items[1]?.facility).toBeCloseTo(2 / 3, 6);
  });

  it('leave out what their reader did, who may take the course too', async () => {
    const others = (await results())?.quizzes;
    const { learner, enrolment, personId } = await enrol();
    await attemptQuiz(learner, enrolment, { q1: 'b', q2: 'b' });
    expect((await results())?.quizzes).not.toEqual(others);
    await quiz.academy.database.query(`INSERT INTO person_role (person_id, role) VALUES ($1, 'INSTRUCTOR')`, [
      personId,
    ]);
    expect((await results(await anotherDevice(quiz.academy, personId)))?.quizzes).toEqual(others);
  });

  it('name nobody', async () => {
    expect(JSON.stringify(await results())).not.toMatch(/Officer|test\.example/);
  });

  it('are those of the current version', async () => {
    await quiz.academy.api.get(Drafts).save(testCourse({ code: 'RESULTS', lessons: 1 }));
    await quiz.academy.api.get(Publishing).publish('RESULTS');
    expect(await results()).toMatchObject({ version: { number: 2 }, enrolled: 0, completed: 0 });
  });

  it('are for instructors and administrators', async () => {
    const [administrator, officer] = [
      await quiz.academy.person('ADMINISTRATOR'),
      await quiz.academy.person('OFFICER'),
    ];
    expect(await results(administrator.client)).not.toBeNull();
    await expect(results(officer.client)).rejects.toMatchObject({ code: 'ACCESS.FORBIDDEN' });
    expect(await results(instructor, 'NOWHERE')).toBeNull();
  });
});

const enrol = () => quiz.enrolled({}, versionId);
