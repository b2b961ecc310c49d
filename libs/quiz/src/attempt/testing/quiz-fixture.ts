import { StartAttemptDocument } from '@gssr/contract';
import {
  activitiesOf,
  Learner,
  publishTestCourse,
  signedInOfficers,
  startTestAcademy,
  type CourseShape,
  type TestAcademy,
  type TestEnrolment,
} from '@gssr/test-support';
import { GradeAttempt } from '../grade-attempt.js';

/** An academy without a worker: the specs of attempts decide themselves when a job runs. */
export class QuizFixture {
  private courses = 0;

  private constructor(readonly academy: TestAcademy) {}

  static async start(): Promise<QuizFixture> {
    return new QuizFixture(await startTestAcademy());
  }

  newCourse(shape: CourseShape = {}): Promise<string> {
    this.courses += 1;
    return publishTestCourse(this.academy.api, { code: `Q${this.courses}`, lessons: 1, ...shape });
  }

  /** An officer who is enrolled in this version, or in a new course of this shape. */
  async enrolled(shape: CourseShape = {}, versionId?: string) {
    const [person] = await signedInOfficers(this.academy, 1);
    const learner = new Learner(person!.client);
    const enrolment = await learner.enrol(versionId ?? (await this.newCourse(shape)));
    return { learner, enrolment, personId: person!.viewer.id };
  }

  /** What the grading job does. */
  grade(attemptId: string): Promise<void> {
    return this.academy.api.get(GradeAttempt).grade(attemptId);
  }

  /** Jobs that wait in the outbox for this attempt. */
  async jobsFor(attemptId: string): Promise<string[]> {
    const rows = await this.academy.database.query<{ job: string }>(
      `SELECT job FROM outbox WHERE payload ->> 'attemptId' = $1`,
      [attemptId],
    );
    return rows.map(({ job }) => job);
  }

  async moveDeadline(attemptId: string, secondsAgo: number): Promise<void> {
    await this.academy.database.query(
      'UPDATE attempt SET deadline_at = now() - make_interval(secs => $2) WHERE id = $1',
      [attemptId, secondsAgo],
    );
  }
}

export const quizOf = (enrolment: TestEnrolment): string => activitiesOf(enrolment, 'QUIZ')[0]!.id;

/** What the API answers to starting the quiz, whatever it is. */
export async function startResult({ client }: Learner, enrolment: TestEnrolment) {
  const input = { enrolmentId: enrolment.id, activityId: quizOf(enrolment) };
  return (await client.execute(StartAttemptDocument, { input })).startAttempt;
}
