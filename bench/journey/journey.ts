import {
  AttemptResultDocument,
  CourseDocument,
  EnrolDocument,
  LessonDocument,
  MyCatalogueDocument,
  MyCertificatesDocument,
  RecordLessonProgressDocument,
  SaveAnswerDocument,
  StartAttemptDocument,
  SubmitAttemptDocument,
} from '@gssr/contract';
import { PROGRESS_POLL } from './documents.js';
import type { BenchClient } from './http-client.js';

interface PollAnswer {
  attempt: { state: string };
  enrolment: { certificate: { id: string } | null };
}

export interface JourneyTimes {
  submitToGradedMs: number;
  submitToCertificateMs: number;
}

/** Between two looks at whether the result is there. */
const POLL_MS = 20;

/** Everything an officer does, from the catalogue to the certificate. All answers are right. */
export async function journey(client: BenchClient, courseCode: string): Promise<JourneyTimes> {
  await client.mutate('catalogue', MyCatalogueDocument, { first: 20 });
  const { course } = await client.mutate('course', CourseDocument, { code: courseCode });
  if (!course) throw new Error('The course is not there.');
  const activities = course.version.sections.flatMap((section) => section.activities);
  const enrolmentId = await enrol(client, course.version.id);
  for (const { id } of activities.filter(({ kind }) => kind === 'LESSON'))
    await takeLesson(client, enrolmentId, id);
  const quiz = activities.find(({ kind }) => kind === 'QUIZ');
  return takeQuiz(client, enrolmentId, quiz?.id ?? '');
}

async function enrol(client: BenchClient, courseVersionId: string): Promise<string> {
  const { enrol: result } = await client.mutate('enrol', EnrolDocument, { courseVersionId });
  if (result.__typename !== 'Enrolled') throw new Error(`enrol: ${result.__typename}`);
  return result.enrolment.id;
}

async function takeLesson(client: BenchClient, enrolmentId: string, activityId: string): Promise<void> {
  await client.read('lesson', LessonDocument, { activityId });
  const input = { enrolmentId, activityId, position: 2, finished: true };
  const { recordLessonProgress } = await client.mutate('progress', RecordLessonProgressDocument, { input });
  if (recordLessonProgress.__typename !== 'LessonProgressSaved')
    throw new Error(`progress: ${recordLessonProgress.__typename}`);
}

async function takeQuiz(client: BenchClient, enrolmentId: string, activityId: string): Promise<JourneyTimes> {
  const { startAttempt } = await client.mutate('start', StartAttemptDocument, {
    input: { enrolmentId, activityId },
  });
  if (startAttempt.__typename !== 'AttemptStarted') throw new Error(`start: ${startAttempt.__typename}`);
  const { attempt } = startAttempt;
  for (const { position } of attempt.items) await saveAnswer(client, attempt.id, position);
  const submittedAt = performance.now();
  await client.mutate('submit', SubmitAttemptDocument, { attemptId: attempt.id });
  const times = await waitForCertificate(client, attempt.id, enrolmentId, submittedAt);
  await client.mutate('result', AttemptResultDocument, { id: attempt.id, enrolmentId });
  await client.mutate('certificates', MyCertificatesDocument, { first: 20 });
  return times;
}

async function saveAnswer(client: BenchClient, attemptId: string, position: number): Promise<void> {
  const input = { attemptId, position, revision: 1, response: { options: ['a'] } };
  const { saveAnswer: receipt } = await client.mutate('answer', SaveAnswerDocument, { input });
  if (receipt.__typename !== 'AnswerReceipt') throw new Error(`answer: ${receipt.__typename}`);
}

async function waitForCertificate(
  client: BenchClient,
  attemptId: string,
  enrolmentId: string,
  submittedAt: number,
): Promise<JourneyTimes> {
  let submitToGradedMs: number | null = null;
  for (;;) {
    const { attempt, enrolment } = await client.poll<PollAnswer>('poll', PROGRESS_POLL, {
      attemptId,
      enrolmentId,
    });
    const elapsed = performance.now() - submittedAt;
    if (attempt.state === 'GRADED') submitToGradedMs ??= elapsed;
    if (enrolment.certificate)
      return { submitToGradedMs: submitToGradedMs ?? elapsed, submitToCertificateMs: elapsed };
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
