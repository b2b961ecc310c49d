import type { TestAcademy } from './test-academy.js';
import {
  AttemptDocument,
  CheckAnswerDocument,
  EnrolDocument,
  EnrolmentDocument,
  RecordLessonProgressDocument,
  SaveAnswerDocument,
  StartAttemptDocument,
  SubmitAttemptDocument,
  TryAgainDocument,
  type AttemptQuery,
  type EnrolmentQuery,
  type SaveAnswerInput,
  type ItemResponse,
} from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { eventually } from './eventually.js';

export type TestAttempt = NonNullable<AttemptQuery['attempt']>;
export type TestEnrolment = NonNullable<EnrolmentQuery['enrolment']>;

/** What an officer does, over HTTP, with the web app's own documents. */
export class Learner {
  constructor(readonly client: AcademyClient) {}

  async enrol(versionId: string): Promise<TestEnrolment> {
    const { enrol } = await this.client.execute(EnrolDocument, { courseVersionId: versionId });
    if (enrol.__typename !== 'Enrolled') throw new Error(`enrol answered ${enrol.__typename}`);
    return enrol.enrolment;
  }

  async enrolment(id: string): Promise<TestEnrolment> {
    const { enrolment } = await this.client.execute(EnrolmentDocument, { id });
    if (!enrolment) throw new Error('The enrolment is not there.');
    return enrolment;
  }

  async finishLessons(enrolment: TestEnrolment): Promise<void> {
    for (const { id } of activitiesOf(enrolment, 'LESSON')) await this.finishLesson(enrolment.id, id);
  }

  async finishLesson(enrolmentId: string, activityId: string): Promise<void> {
    const input = { enrolmentId, activityId, position: 0, finished: true };
    const { recordLessonProgress: result } = await this.client.execute(RecordLessonProgressDocument, {
      input,
    });
    if (result.__typename !== 'LessonProgressSaved')
      throw new Error(`recordLessonProgress answered ${result.__typename}`);
  }

  async startQuiz(enrolment: TestEnrolment): Promise<TestAttempt> {
    const [quiz] = activitiesOf(enrolment, 'QUIZ');
    const input = { enrolmentId: enrolment.id, activityId: quiz?.id ?? '' };
    const { startAttempt } = await this.client.execute(StartAttemptDocument, { input });
    if (startAttempt.__typename !== 'AttemptStarted')
      throw new Error(`startAttempt answered ${startAttempt.__typename}`);
    return startAttempt.attempt;
  }

  /** Answers the first `right` items with the right option of a test course (`a`) and the rest with `b`. */
  async answer(attempt: TestAttempt, right = attempt.items.length): Promise<void> {
    for (const { position } of attempt.items) {
      await this.save(attempt.id, position, 1, [position < right ? 'a' : 'b']);
    }
  }

  save(attemptId: string, position: number, revision: number, options: string[]) {
    return this.saveResponse(attemptId, position, revision, { options });
  }

  async saveResponse(
    attemptId: string,
    position: number,
    revision: number,
    response: ItemResponse,
    { certainty, offline }: Pick<SaveAnswerInput, 'certainty' | 'offline'> = {},
  ) {
    const input = { attemptId, position, revision, response, certainty, offline };
    return (await this.client.execute(SaveAnswerDocument, { input })).saveAnswer;
  }

  async check(
    attemptId: string,
    position: number,
    revision: number,
    options: string[],
    certainty: number | null = null,
  ) {
    const input = { attemptId, position, revision, response: { options }, certainty };
    return (await this.client.execute(CheckAnswerDocument, { input })).checkAnswer;
  }

  async tryAgain(attemptId: string, position: number, revision: number) {
    const input = { attemptId, position, revision };
    return (await this.client.execute(TryAgainDocument, { input })).tryAgain;
  }

  async submit(attemptId: string) {
    return (await this.client.execute(SubmitAttemptDocument, { attemptId })).submitAttempt;
  }

  async attempt(id: string): Promise<TestAttempt> {
    const { attempt } = await this.client.execute(AttemptDocument, { id });
    if (!attempt) throw new Error('The attempt is not there.');
    return attempt;
  }

  /** The attempt once a worker has graded it. */
  graded(id: string, timeoutMs?: number): Promise<TestAttempt> {
    return eventually(async () => {
      const attempt = await this.attempt(id);
      return attempt.state === 'GRADED' && attempt;
    }, timeoutMs);
  }
}

/** Ids of the options of a choice, as they are shown. */
export function optionsOf(item: TestAttempt['items'][number]['item']): string[] {
  if (item.__typename !== 'ChoiceView') throw new Error(`A ${item.kind} has no options.`);
  return item.options.map(({ id }) => id);
}

/** What was chosen in an answer to a choice. */
export const chosenIn = (response: ItemResponse | null): string[] =>
  response && 'options' in response ? response.options : [];

export const activitiesOf = ({ version }: TestEnrolment, kind: 'LESSON' | 'QUIZ') =>
  version.sections.flatMap(({ activities }) => activities).filter((activity) => activity.kind === kind);

/** An answer to a choice in the names that its learner's device knows, by the ids of its author. */
export async function chosen(
  { database }: Pick<TestAcademy, 'database'>,
  attemptId: string,
  position: number,
  ...ids: string[]
): Promise<{ options: string[] }> {
  const [row] = await database.query<{ order: string[] }>(
    'SELECT option_order AS "order" FROM attempt_item WHERE attempt_id = $1 AND position = $2',
    [attemptId, position],
  );
  return { options: ids.map((id) => `_${(row?.order ?? []).indexOf(id) + 1}`).sort() };
}
