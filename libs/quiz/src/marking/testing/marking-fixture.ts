import type { AcademyClient } from '@gssr/contract/client';
import {
  activitiesOf,
  Learner,
  publishTestCourse,
  rich,
  signedInOfficers,
  startTestAcademy,
  type TestAcademy,
  type TestEnrolment,
} from '@gssr/test-support';
import { GradeAttempt } from '../../attempt/grade-attempt.js';
import { SaveAnswer } from '../../attempt/save-answer.js';
import { StartAttempt } from '../../attempt/start-attempt.js';
import { SubmitAttempt } from '../../attempt/submit-attempt.js';
import type { MarkingRule } from '../../quiz/quiz-rules.js';

const level = (id: string, points: string) => ({ id, content: rich(`Level ${id}`), points });

const rubric = [
  {
    id: 'facts',
    content: rich('Facts are complete'),
    levels: [level('none', '0'), level('some', '1'), level('all', '2')],
  },
  { id: 'tone', content: rich('Tone towards the victim'), levels: [level('cold', '0'), level('kind', '2')] },
];

/** Levels that come to 0, 1/4, 1/2, 3/4 and the whole. */
export const LEVELS = {
  nothing: { facts: 'none', tone: 'cold' },
  quarter: { facts: 'some', tone: 'cold' },
  half: { facts: 'none', tone: 'kind' },
  most: { facts: 'some', tone: 'kind' },
  whole: { facts: 'all', tone: 'kind' },
};

const essay = {
  kind: 'ESSAY',
  stem: rich('Write the report of the first visit.'),
  rubric,
  leastWords: 3,
  mostWords: 400,
  markerNotes: rich('Look for the risk questions.'),
  feedback: null,
};

const upload = {
  kind: 'FILE_UPLOAD',
  stem: rich('Hand in the form as a file.'),
  rubric,
  mostFiles: 2,
  mostBytes: 100_000,
  endings: ['pdf', 'txt'],
  markerNotes: null,
  feedback: null,
};

export interface MarkedQuiz {
  versionId: string;
  activityId: string;
}

export interface WaitingAttempt {
  id: string;
  personId: string;
  enrolment: TestEnrolment;
  client: AcademyClient;
  /** Of the essays, the file upload and the single choice. */
  essays: number[];
  file: number | null;
  choice: number;
}

/** Quizzes with questions that people mark, and officers who answer them. */
export class MarkingFixture {
  private courses = 0;

  private constructor(readonly academy: TestAcademy) {}

  static async start(): Promise<MarkingFixture> {
    return MarkingFixture.in(await startTestAcademy());
  }

  static in(academy: TestAcademy): MarkingFixture {
    return new MarkingFixture(academy);
  }

  /** A single choice and so many essays, all of the same weight, and perhaps a file to hand in. */
  async quiz(
    marking: Partial<MarkingRule> = {},
    { essays = 1, file = false, passMark = 60 } = {},
  ): Promise<MarkedQuiz> {
    this.courses += 1;
    const count = 1 + essays + (file ? 1 : 0);
    const versionId = await publishTestCourse(this.academy.api, {
      ...{ code: `M${this.courses}`, title: `Marking ${this.courses}`, lessons: 1, bank: count, draw: count },
      passMark,
    });
    const [activity] = await this.academy.database.query<{ id: string }>(
      `SELECT id FROM activity WHERE course_version_id = $1 AND kind = 'QUIZ'`,
      [versionId],
    );
    const payloads = [...Array<object>(essays).fill(essay), ...(file ? [upload] : [])];
    await this.rewrite(activity!.id, payloads, {
      blind: true,
      secondMarker: 'NONE',
      samplePercent: 0,
      ...marking,
    });
    return { versionId, activityId: activity!.id };
  }

  /** An officer's attempt, submitted and graded as far as the engine can. */
  async waiting(
    quiz: MarkedQuiz,
    { right = true, text = 'I went there and asked.' } = {},
  ): Promise<WaitingAttempt> {
    const attempt = await this.started(quiz);
    const { api } = this.academy;
    const save = (position: number, response: object) =>
      api.get(SaveAnswer).save({
        attemptId: attempt.id,
        personId: attempt.personId,
        position,
        revision: 1,
        response,
        certainty: null,
      });
    for (const position of attempt.essays) await save(position, { text });
    await save(attempt.choice, { options: [right ? 'a' : 'b'] });
    await this.submit(attempt);
    return attempt;
  }

  async submit({ id, personId }: WaitingAttempt): Promise<void> {
    await this.academy.api.get(SubmitAttempt).submit(id, personId);
    await this.academy.api.get(GradeAttempt).grade(id);
  }

  /** An officer in the middle of the quiz, with the lessons done. */
  async started({ versionId, activityId }: MarkedQuiz): Promise<WaitingAttempt> {
    const { api } = this.academy;
    const [officer] = await signedInOfficers(this.academy, 1);
    const learner = new Learner(officer!.client);
    const enrolment = await learner.enrol(versionId);
    await learner.finishLesson(enrolment.id, activitiesOf(enrolment, 'LESSON')[0]!.id);
    const personId = officer!.viewer.id;
    const started = await api.get(StartAttempt).start(personId, enrolment.id, activityId);
    if (started.kind !== 'started') throw new Error(`The quiz was not started: ${started.kind}`);
    const kinds = await this.academy.database.query<{ kind: string }>(
      `SELECT payload ->> 'kind' AS kind FROM attempt_item JOIN question_version version ON version.id = question_version_id
       WHERE attempt_id = $1 ORDER BY position`,
      [started.attempt.id],
    );
    const positionsOf = (wanted: string) =>
      kinds.flatMap(({ kind }, position) => (kind === wanted ? [position] : []));
    return {
      id: started.attempt.id,
      personId,
      enrolment,
      client: officer!.client,
      essays: positionsOf('ESSAY'),
      file: positionsOf('FILE_UPLOAD')[0] ?? null,
      choice: positionsOf('SINGLE_CHOICE')[0]!,
    };
  }

  async attempt(id: string): Promise<{ state: string; score: string | null; passed: boolean | null }> {
    const [row] = await this.academy.database.query<{
      state: string;
      score: string | null;
      passed: boolean | null;
    }>('SELECT state, score::text, passed FROM attempt WHERE id = $1', [id]);
    return row!;
  }

  async certificates({ enrolment }: WaitingAttempt): Promise<number> {
    const [row] = await this.academy.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM certificate WHERE enrolment_id = $1',
      [enrolment.id],
    );
    return row!.count;
  }

  /** Drafts cannot have these kinds yet, so the published questions are made into them before anybody has read them. */
  private async rewrite(activityId: string, payloads: object[], marking: MarkingRule): Promise<void> {
    const { database } = this.academy;
    await database.query('ALTER TABLE question_version DISABLE TRIGGER question_version_immutable');
    await database.query(
      `UPDATE question_version SET payload = given.payload
       FROM quiz_pool, unnest($2::jsonb[]) WITH ORDINALITY AS given (payload, place)
       WHERE quiz_pool.activity_id = $1 AND question_version.id = question_version_ids[given.place]`,
      [activityId, payloads.map((payload) => JSON.stringify(payload))],
    );
    await database.query('ALTER TABLE question_version ENABLE TRIGGER question_version_immutable');
    await database.query('ALTER TABLE quiz DISABLE TRIGGER quiz_immutable');
    await database.query(
      `UPDATE quiz SET settings = jsonb_set(settings, '{marking}', $2::jsonb) WHERE activity_id = $1`,
      [activityId, JSON.stringify(marking)],
    );
    await database.query('ALTER TABLE quiz ENABLE TRIGGER quiz_immutable');
  }
}
