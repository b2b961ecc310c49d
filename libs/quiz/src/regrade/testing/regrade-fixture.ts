import type { ItemResponse } from '@gssr/contract';
import { Drafts, Publishing } from '@gssr/course';
import { newId } from '@gssr/kernel';
import { courseOfEveryKind, type CourseShape, type TestPerson } from '@gssr/test-support';
import { QuizFixture, quizOf } from '../../attempt/testing/quiz-fixture.js';
import type { Regrade } from '../regrade.js';
import { ExplainAttempt } from '../../explanation/explain-attempt.js';
import type { MarkEvent } from '../../mark/mark-event.js';
import { RegradableQuestions, type QuestionToRegrade } from '../regradable-questions.js';
import { Regrades } from '../regrades.js';
import { RunRegrade } from '../run-regrade.js';
import { StartRegrade, type RegradeRequest } from '../start-regrade.js';
import { SteerRegrade, type SteerResult } from '../steer-regrade.js';

/** What somebody chose at the question whose key is wrong, and whether all the other answers are right. */
export interface Sitting {
  chose: string;
  others: 'all' | 'all but one';
}

/** The tables that a regrade changes and its undoing must leave as they were. */
const RESULTS = ['attempt', 'attempt_item', 'activity_progress', 'enrolment', 'certificate'];

export const REASON = 'The key named the wrong option.';

/** A quiz of four questions and a pass mark of 75 percent, people who have taken it, and a question whose key is put right. */
export class RegradeFixture {
  versionId = '';
  activityId = '';
  questionVersionId = '';

  private constructor(
    readonly quiz: QuizFixture,
    readonly instructor: TestPerson,
  ) {}

  static async start(): Promise<RegradeFixture> {
    const quiz = await QuizFixture.start();
    return new RegradeFixture(quiz, await quiz.academy.person('INSTRUCTOR'));
  }

  get database() {
    return this.quiz.academy.database;
  }

  /** A new course, in which nobody has done anything yet. */
  async newQuiz(shape: CourseShape = {}): Promise<void> {
    this.versionId = await this.quiz.newCourse({ bank: 4, draw: 4, passMark: 75, ...shape });
    const [row] = await this.database.query<{ activity: string; question: string }>(
      `SELECT p.activity_id AS activity, v.id AS question FROM quiz_pool p JOIN activity a ON a.id = p.activity_id
         JOIN question_version v ON v.id = ANY (p.question_version_ids) JOIN question q ON q.id = v.question_id AND q.key = 'q1'
       WHERE a.course_version_id = $1`,
      [this.versionId],
    );
    this.activityId = row?.activity ?? '';
    this.questionVersionId = row?.question ?? '';
  }

  /** A question of the quiz, and where it stands in an attempt. */
  async question(key: string, attemptId: string): Promise<{ questionVersionId: string; position: number }> {
    const [row] = await this.database.query<{ questionVersionId: string; position: number }>(
      `SELECT version.id AS "questionVersionId", item.position FROM attempt_item item
         JOIN question_version version ON version.id = item.question_version_id
         JOIN question ON question.id = version.question_id AND question.key = $2
       WHERE item.attempt_id = $1`,
      [attemptId, key],
    );
    if (!row) throw new Error(`The attempt does not ask ${key}.`);
    return row;
  }

  /** A course whose quiz asks a question of every kind. */
  async newQuizOfEveryKind(code: string): Promise<void> {
    const { api } = this.quiz.academy;
    await api.get(Drafts).save(courseOfEveryKind({ code }));
    this.versionId = (await api.get(Publishing).publish(code)).versionId;
  }

  /** An officer who has taken the quiz of every kind with these answers. Returns the id of the attempt. */
  async takenEveryKind(answers: Readonly<Record<string, ItemResponse>>): Promise<string> {
    const { learner, enrolment } = await this.quiz.enrolled({}, this.versionId);
    await learner.finishLessons(enrolment);
    const attempt = await learner.startQuiz(enrolment);
    this.activityId = attempt.activityId;
    for (const { position, item } of attempt.items) {
      const response = answers['kind' in item ? item.kind : ''];
      if (response) await learner.saveResponse(attempt.id, position, 1, response);
    }
    await learner.submit(attempt.id);
    await this.quiz.grade(attempt.id);
    return attempt.id;
  }

  /** The question of a kind that an attempt asked, as it is offered to be corrected. */
  async askedOf(kind: string, attemptId: string): Promise<QuestionToRegrade> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT version.id FROM question_version version JOIN attempt_item item ON item.question_version_id = version.id
       WHERE item.attempt_id = $1 AND version.payload ->> 'kind' = $2`,
      [attemptId, kind],
    );
    const found = await this.quiz.academy.api.get(RegradableQuestions).one(row?.id ?? '', this.activityId);
    if (!found) throw new Error(`No ${kind} to regrade.`);
    return found;
  }

  /** An officer who has taken the quiz. Returns the attempt. */
  async taken({ chose, others }: Sitting) {
    const open = await this.answered({ chose, others });
    await open.learner.submit(open.attemptId);
    await this.quiz.grade(open.attemptId);
    return open;
  }

  /** The same with the attempt still open. */
  async answered({ chose, others }: Sitting) {
    const { learner, enrolment, personId } = await this.quiz.enrolled({}, this.versionId);
    await learner.finishLessons(enrolment);
    const attempt = await learner.startQuiz(enrolment);
    const [row] = await this.database.query<{ position: number }>(
      'SELECT position FROM attempt_item WHERE attempt_id = $1 AND question_version_id = $2',
      [attempt.id, this.questionVersionId],
    );
    const position = row?.position ?? 0;
    const wrong = others === 'all' ? null : position === 0 ? 1 : 0;
    for (const item of attempt.items) {
      const answer = item.position === position ? chose : item.position === wrong ? 'b' : 'a';
      await learner.save(attempt.id, item.position, 1, [answer]);
    }
    return { learner, enrolment, personId, attemptId: attempt.id, position, activityId: quizOf(enrolment) };
  }

  async start(request: Partial<RegradeRequest> = {}): Promise<Regrade> {
    const result = await this.tryToStart(request);
    if (result.kind !== 'started') throw new Error(`It was not started: ${JSON.stringify(result)}`);
    return result.regrade;
  }

  tryToStart(request: Partial<RegradeRequest> = {}) {
    return this.quiz.academy.api.get(StartRegrade).start(this.instructor.viewer.id, {
      questionVersionId: this.questionVersionId,
      activityId: this.activityId,
      action: 'NEW_KEY',
      change: { options: keyOf('b') },
      replacesHandMarks: false,
      ...request,
    });
  }

  apply(id: string): Promise<SteerResult> {
    return this.steer.apply(id, this.instructor.viewer.id, REASON);
  }

  undo(id: string): Promise<SteerResult> {
    return this.steer.undo(id, this.instructor.viewer.id, 'It was right from the beginning.');
  }

  cancel(id: string): Promise<SteerResult> {
    return this.steer.cancel(id, this.instructor.viewer.id);
  }

  get steer(): SteerRegrade {
    return this.quiz.academy.api.get(SteerRegrade);
  }

  get regrades(): Regrades {
    return this.quiz.academy.api.get(Regrades);
  }

  /** What its mark has been, as told to those who teach. */
  async history(attemptId: string, position: number): Promise<MarkEvent[]> {
    const explained = await this.quiz.academy.api.get(ExplainAttempt).explain(attemptId, null);
    return explained?.items[position]?.history ?? [];
  }

  /** One batch of whatever it stands at. */
  async batch(id: string): Promise<Regrade> {
    const regrade = await this.read(id);
    const { state, batch } = regrade;
    if (state === 'CALCULATING' || state === 'APPLYING' || state === 'UNDOING')
      await this.quiz.academy.api.get(RunRegrade).run({ regradeId: id, step: state, batch: String(batch) });
    return this.read(id);
  }

  /** All that its jobs do until nothing is left of the step. */
  async finish(id: string): Promise<Regrade> {
    for (let regrade = await this.read(id); ;) {
      const next = await this.batch(id);
      if (next.state === regrade.state && next.batch === regrade.batch) return next;
      regrade = next;
    }
  }

  async calculated(request: Partial<RegradeRequest> = {}): Promise<Regrade> {
    return this.finish((await this.start(request)).id);
  }

  async applied(request: Partial<RegradeRequest> = {}): Promise<Regrade> {
    const { id } = await this.calculated(request);
    const result = await this.apply(id);
    if (result.kind !== 'done') throw new Error(`It was not applied: ${JSON.stringify(result)}`);
    return this.finish(id);
  }

  async undone(id: string): Promise<Regrade> {
    const result = await this.undo(id);
    if (result.kind !== 'done') throw new Error(`It was not undone: ${JSON.stringify(result)}`);
    return this.finish(id);
  }

  async read(id: string): Promise<Regrade> {
    const regrade = await this.regrades.byId(id);
    if (!regrade) throw new Error('There is no such regrade.');
    return regrade;
  }

  async effects(id: string) {
    return (await this.regrades.effects(id, this.instructor.viewer.id, 'ALL', { first: 100 })).edges.map(
      ({ node }) => node,
    );
  }

  /** Every row of every result, exactly. */
  async results(): Promise<Record<string, unknown[]>> {
    const tables = RESULTS.map(async (table) => [
      table,
      (
        await this.database.query<{ row: unknown }>(
          `SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`,
        )
      ).map(({ row }) => row),
    ]);
    return Object.fromEntries((await Promise.all(tables)) as [string, unknown[]][]);
  }

  /** State, score, progress, enrolment and certificate of an attempt. */
  async outcome(attemptId: string) {
    const [row] = await this.database.query(
      `SELECT a.score::float8 AS score, a.passed, p.state AS progress, p.best_score::float8 AS best, e.status AS enrolment,
         (SELECT array_agg(CASE WHEN revoked_at IS NULL THEN 'valid' ELSE 'revoked' END ORDER BY c.id) FROM certificate c
            WHERE c.enrolment_id = e.id) AS certificates
       FROM attempt a JOIN enrolment e ON e.id = a.enrolment_id
         JOIN activity_progress p ON p.enrolment_id = e.id AND p.activity_id = a.activity_id
       WHERE a.id = $1`,
      [attemptId],
    );
    return row;
  }

  /** A mark that a person has given for the question, as the marking desk leaves it. */
  async markByHand(attemptId: string, position: number, fraction: '0' | '1/2'): Promise<void> {
    await this.database.query(
      `WITH marked AS (
         UPDATE attempt_item SET hand_fraction = $3, fraction = CASE $3 WHEN '0' THEN 0 ELSE 0.5 END,
           state = CASE $3 WHEN '0' THEN 'WRONG' ELSE 'PARTLY_RIGHT' END WHERE attempt_id = $1 AND position = $2)
       INSERT INTO item_mark (id, attempt_id, position, cause) VALUES ($4, $1, $2, 'HAND')`,
      [attemptId, position, fraction, newId()],
    );
    await this.database.query(
      `UPDATE attempt SET score = 100 * (SELECT avg(fraction) FROM attempt_item WHERE attempt_id = id),
         passed = (SELECT avg(fraction) >= 0.75 FROM attempt_item WHERE attempt_id = id) WHERE id = $1`,
      [attemptId],
    );
  }
}

/** Shares by which one option of a test course's question is right. */
export const keyOf = (right: string) =>
  ['a', 'b', 'c', 'd'].map((id) => ({ id, fraction: id === right ? '1' : '0' }));
