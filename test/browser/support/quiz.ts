import { activitiesOf, Learner, type TestAcademy, type TestPerson } from '@gssr/test-support';

export interface QuizPlace {
  /** The quiz's first page. */
  path: string;
  enrolmentId: string;
}

/** Enrols a person over HTTP and finishes the lessons, so that the quiz is what is left. */
export async function readyForQuiz({ client }: TestPerson, versionId: string): Promise<QuizPlace> {
  const learner = new Learner(client);
  const enrolment = await learner.enrol(versionId);
  await learner.finishLessons(enrolment);
  const [quiz] = activitiesOf(enrolment, 'QUIZ');
  return { path: `/learn/${enrolment.id}/quiz/${quiz!.id}`, enrolmentId: enrolment.id };
}

interface StoredAnswer {
  position: number;
  revision: number;
  options: string[];
}

/** What the server holds of an enrolment's attempts, which is what counts. */
export function storedAnswers({ database }: TestAcademy, enrolmentId: string): Promise<StoredAnswer[]> {
  return database.query<StoredAnswer>(
    `SELECT item.position, item.revision, item.response->'options' AS options FROM attempt_item item
     JOIN attempt ON attempt.id = item.attempt_id
     WHERE attempt.enrolment_id = $1 AND item.revision > 0 ORDER BY item.position`,
    [enrolmentId],
  );
}
