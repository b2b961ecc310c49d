import {
  AnswerCheckDocument,
  LessonDocument,
  RecordLessonProgressDocument,
  type EnrolmentWithOutline,
  type LessonQuery,
} from '@gssr/contract';
import { activitiesOf, readEnrolment, type Officer } from './officer.js';
import { mustBe, verify } from './verify.js';

type Lesson = NonNullable<LessonQuery['lesson']>;
type Check = Extract<Lesson['blocks'][number], { __typename: 'CheckBlock' }>;

/** Reads every lesson to its end and answers its inline checks. Returns how many lessons and checks there were. */
export async function readLessons(
  officer: Officer,
  enrolment: EnrolmentWithOutline,
): Promise<{ lessons: number; checks: number }> {
  const lessons = activitiesOf(enrolment, 'LESSON');
  verify(lessons.length > 0, 'the course has lessons');
  let checks = 0;
  for (const [index, { id, title }] of lessons.entries()) {
    const { lesson } = await officer.client.execute(LessonDocument, { activityId: id });
    verify(lesson && lesson.title === title && lesson.blocks.length > 0, `the lesson "${title}" can be read`);
    checks += await answerChecks(officer, lesson);
    await readToTheEnd(officer, enrolment.id, lesson, index + 1);
  }
  return { lessons: lessons.length, checks };
}

async function readToTheEnd(
  officer: Officer,
  enrolmentId: string,
  lesson: Lesson,
  done: number,
): Promise<void> {
  const last = lesson.blocks.length - 1;
  const opened = await recordProgress(officer, {
    enrolmentId,
    activityId: lesson.activityId,
    position: 0,
    finished: false,
  });
  verify(
    opened.activity.state === 'STARTED' && opened.progress.done === done - 1,
    `opening "${lesson.title}" does not finish it`,
  );
  const resumed = await readEnrolment(officer, enrolmentId);
  verify(resumed.resumeActivityId === lesson.activityId, `"${lesson.title}" is where to go on`);
  const finished = await recordProgress(officer, {
    enrolmentId,
    activityId: lesson.activityId,
    position: last,
    finished: true,
  });
  verify(
    finished.activity.state === 'COMPLETED' && finished.activity.position === last,
    `"${lesson.title}" is finished`,
  );
  verify(
    finished.progress.done === done && !finished.completedCourse,
    `${done} activities are done, and not the course`,
  );
}

async function recordProgress(
  { client }: Officer,
  input: { enrolmentId: string; activityId: string; position: number; finished: boolean },
) {
  const { recordLessonProgress } = await client.execute(RecordLessonProgressDocument, { input });
  return mustBe(recordLessonProgress, 'LessonProgressSaved', 'recordLessonProgress');
}

async function answerChecks(officer: Officer, { activityId, blocks }: Lesson): Promise<number> {
  const checks = blocks.filter((block): block is Check => block.__typename === 'CheckBlock');
  for (const check of checks) await answerCheck(officer, activityId, check);
  return checks.length;
}

/** Tries the first option, and then what the feedback says is right. */
async function answerCheck(officer: Officer, activityId: string, { id, item }: Check): Promise<void> {
  const guess = await feedbackOn(
    officer,
    activityId,
    id,
    item.options.slice(0, 1).map((option) => option.id),
  );
  verify(guess.options.length === item.options.length, `the check ${id} explains its options`);
  const right = guess.options.filter(({ correct }) => correct).map(({ optionId }) => optionId);
  const { fraction } = await feedbackOn(officer, activityId, id, right);
  verify(fraction === 1, `the right answer to the check ${id} is right`);
}

async function feedbackOn({ client }: Officer, activityId: string, blockId: string, options: string[]) {
  const { answerCheck: result } = await client.execute(AnswerCheckDocument, {
    input: { activityId, blockId, response: { options } },
  });
  return mustBe(result, 'CheckFeedback', 'answerCheck');
}
