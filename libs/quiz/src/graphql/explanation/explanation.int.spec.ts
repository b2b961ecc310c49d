import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeMarkDocument,
  ExplainAttemptDocument,
  QuizAttemptsDocument,
  SubmitMarkingDocument,
} from '@gssr/contract';
import { newId } from '@gssr/kernel';
import { countStatements, Learner, type TestPerson } from '@gssr/test-support';
import { LEVELS, MarkingFixture, type WaitingAttempt } from '../../marking/testing/marking-fixture.js';
import { QuizFixture } from '../../attempt/testing/quiz-fixture.js';

let quiz: QuizFixture;
let teacher: TestPerson;

beforeAll(async () => {
  quiz = await QuizFixture.start();
  teacher = await quiz.academy.person('INSTRUCTOR');
});
afterAll(() => quiz.academy.close());

const explain = async (attemptId: string, { client }: TestPerson = teacher) =>
  (await client.execute(ExplainAttemptDocument, { attemptId })).explainAttempt;

const list = async (activityId: string, more: object = {}, { client }: TestPerson = teacher) =>
  (await client.execute(QuizAttemptsDocument, { activityId, ...more })).quizAttempts;

describe('an attempt explained', () => {
  it('has question, answer, rule and mark, as asked and as graded again', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 2, draw: 2 });
    const { id } = await learner.startQuiz(enrolment);
    await learner.save(id, 0, 1, ['a']);
    await learner.submit(id);
    await quiz.grade(id);
    const explained = await explain(id);
    expect(explained).toMatchObject({
      quizTitle: 'Final quiz',
      state: 'GRADED',
      score: 50,
      replayedScore: 50,
      agrees: true,
      passMark: 75,
    });
    expect(explained?.items[0]).toMatchObject({
      response: { options: ['a'] },
      mark: { state: 'RIGHT', fraction: '1', details: [{ name: 'chosen', value: 'a' }] },
      result: { state: 'RIGHT', mark: 1, most: 1 },
      answeredAt: null,
      byKey: null,
      corrected: false,
      agrees: true,
      questionNumber: 1,
      history: [{ kind: 'GRADED', before: null, after: { state: 'RIGHT', fraction: 1 } }],
    });
    expect(explained?.items[1]).toMatchObject({ answer: '', mark: { state: 'NOT_ANSWERED', rule: 'BLANK' } });
  });

  it('says that an answer was given offline, and when by its device', async () => {
    const { learner, enrolment } = await quiz.enrolled({
      bank: 1,
      draw: 1,
      timeLimitMinutes: 60,
      quiz: { offlineMinutes: 30 },
    });
    const { id } = await learner.startQuiz(enrolment);
    await quiz.academy.database.query(
      `UPDATE attempt SET started_at = now() - interval '65 minutes', deadline_at = now() - interval '5 minutes' WHERE id = $1`,
      [id],
    );
    const answeredAt = new Date(Date.now() - 6 * 60_000).toISOString();
    const offline = { answeredAt, sentAt: new Date().toISOString(), clockOffsetMs: 0 };
    await learner.saveResponse(id, 0, 1, { options: ['a'] }, { offline });
    const [item] = (await explain(id))?.items ?? [];
    expect(Math.abs(Date.parse(item?.answeredAt ?? '') - Date.parse(answeredAt))).toBeLessThan(5_000);
    expect(Date.parse(item?.savedAt ?? '')).toBeGreaterThan(Date.parse(answeredAt));
  });

  it('is for those who teach, and there for nobody when there is none', async () => {
    const { learner, enrolment } = await quiz.enrolled({ bank: 1, draw: 1 });
    const { id } = await learner.startQuiz(enrolment);
    await expect(learner.client.execute(ExplainAttemptDocument, { attemptId: id })).rejects.toThrow();
    expect(await explain(newId())).toBeNull();
    expect(await explain('no-id')).toBeNull();
  });
});

describe('an attempt of who teaches', () => {
  it('is explained to others, and never to its own learner', async () => {
    const own = await quiz.academy.person('INSTRUCTOR');
    const learner = new Learner(own.client);
    const enrolment = await learner.enrol(await quiz.newCourse({ bank: 1, draw: 1 }));
    const { id } = await learner.startQuiz(enrolment);
    expect(await explain(id, own)).toBeNull();
    expect(await explain(id)).toMatchObject({ attemptId: id });
  });
});

describe('the attempts at a quiz', () => {
  it('are listed newest first, page by page, found by name, in one statement', async () => {
    const versionId = await quiz.newCourse({ bank: 2, draw: 2, quiz: { marking: { blind: false } } });
    const attempts: string[] = [];
    let activityId = '';
    for (let count = 0; count < 3; count += 1) {
      const { learner, enrolment } = await quiz.enrolled({}, versionId);
      const attempt = await learner.startQuiz(enrolment);
      activityId = attempt.activityId;
      attempts.unshift(attempt.id);
    }
    const first = await list(activityId, { first: 2 });
    expect(first.edges.map(({ node }) => node.id)).toEqual(attempts.slice(0, 2));
    const rest = await list(activityId, { first: 2, after: first.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node.id)).toEqual(attempts.slice(2));
    expect(rest.edges[0]?.node).toMatchObject({ number: 1, state: 'IN_PROGRESS', score: null, passed: null });
    expect((await list(activityId, { search: 'nobody of that name' })).edges).toEqual([]);
    const name = rest.edges[0]?.node.personName ?? '';
    expect((await list(activityId, { search: name.toUpperCase() })).edges.length).toBeGreaterThan(0);
    const count = await countStatements(quiz.academy.api, () => list(activityId));
    expect(count).toBeLessThanOrEqual(3);
    expect((await list('no-id')).edges).toEqual([]);
  });
});

describe('an attempt that people mark', () => {
  let desk: MarkingFixture;
  let anna: TestPerson;
  let bek: TestPerson;

  beforeAll(async () => {
    desk = await MarkingFixture.start();
    anna = await desk.academy.person('INSTRUCTOR', 'Anna');
    bek = await desk.academy.person('INSTRUCTOR', 'Bek');
  });
  afterAll(() => desk.academy.close());

  const mark = async (
    { client }: TestPerson,
    { id, essays }: WaitingAttempt,
    version: number,
    given: Given,
  ) => {
    const levels = Object.entries(given.levels).map(([criterionId, levelId]) => ({ criterionId, levelId }));
    const { comment } = given;
    const input = { attemptId: id, position: essays[0] ?? -1, version, levels, comment, note: 'For us.' };
    return (await client.execute(SubmitMarkingDocument, { input })).submitMarking;
  };
  const essay = async (who: TestPerson, { id, essays }: WaitingAttempt) =>
    (await explain(id, who))?.items[essays[0] ?? -1];

  it('is in the list without its name while it waits for blind marking, and with it once it is graded', async () => {
    const quiz = await desk.quiz({}, { essays: 1 });
    const waiting = await desk.waiting(quiz);
    const name = async () => (await list(quiz.activityId, {}, anna)).edges[0]?.node.personName;
    expect((await explain(waiting.id, anna))?.state).toBe('NEEDS_MARKING');
    expect(await name()).toBeNull();
    expect((await list(quiz.activityId, { search: 'o' }, anna)).edges).toEqual([]);
    await mark(anna, waiting, 0, { levels: LEVELS.whole, comment: null });
    expect(typeof (await name())).toBe('string');
    expect(await essay(anna, waiting)).toMatchObject({
      mark: { rule: 'BY_HAND', fraction: '1' },
      agrees: true,
      rubric: [{ id: 'facts' }, { id: 'tone' }],
    });
  });

  it('has every marking in its history, the first one not before the second is given', async () => {
    const waiting = await desk.waiting(await desk.quiz({ secondMarker: 'ALL' }));
    await mark(anna, waiting, 0, { levels: LEVELS.whole, comment: 'From Anna.' });
    const blind = await essay(bek, waiting);
    expect(blind?.history).toMatchObject([
      { kind: 'GRADED', after: { state: 'NEEDS_MARKING', fraction: null } },
    ]);
    expect(JSON.stringify(blind)).not.toContain('Anna');
    expect((await essay(anna, waiting))?.history).toMatchObject([
      {},
      { kind: 'FIRST', comment: 'From Anna.' },
    ]);
    await mark(bek, waiting, 1, { levels: LEVELS.whole, comment: 'From Bek.' });
    const percent = { percent: '50', comment: null, reason: 'Looked at again.' };
    const input = { attemptId: waiting.id, position: waiting.essays[0] ?? -1, version: 2, ...percent };
    await anna.client.execute(ChangeMarkDocument, { input });
    const full = { state: 'RIGHT', fraction: 1 };
    const waits = { state: 'NEEDS_MARKING', fraction: null };
    expect((await essay(bek, waiting))?.history).toMatchObject([
      { kind: 'GRADED', personName: null, before: null, after: waits },
      { kind: 'FIRST', personName: 'Anna', given: 1, before: waits, after: waits, comment: 'From Anna.' },
      { kind: 'SECOND', personName: 'Bek', given: 1, before: waits, after: full, note: 'For us.' },
      { kind: 'CHANGE', given: 0.5, before: full, after: { fraction: 0.5 }, reason: 'Looked at again.' },
    ]);
  });

  it('hides the names of files as long as it hides whose they are', async () => {
    const quiz = await desk.quiz({}, { essays: 0, file: true });
    const open = await desk.started(quiz);
    const position = open.file ?? -1;
    const file = { id: newId(), name: 'Aibek Uulu, report.pdf', bytes: 10 };
    await desk.academy.database.query(
      `UPDATE attempt_item SET response = $3, revision = 1, saved_at = now() WHERE attempt_id = $1 AND position = $2`,
      [open.id, position, JSON.stringify({ files: [file] })],
    );
    await desk.submit(open);
    const blind = await explain(open.id, anna);
    expect(blind?.items[position]).toMatchObject({
      answer: '1.pdf',
      response: { files: [{ name: '1.pdf' }] },
    });
    expect(JSON.stringify(blind)).not.toContain('Aibek');
    await mark(anna, { ...open, essays: [position] }, 0, { levels: LEVELS.whole, comment: null });
    expect((await explain(open.id, anna))?.items[position]?.answer).toBe(file.name);
  });

  it('is explained in one statement, however long its history', async () => {
    const waiting = await desk.waiting(await desk.quiz({}, { essays: 3 }));
    await explain(waiting.id, anna);
    await mark(anna, waiting, 0, { levels: LEVELS.whole, comment: null });
    expect(await countStatements(desk.academy.api, () => explain(waiting.id, anna))).toBe(1);
  });
});

interface Given {
  levels: Record<string, string>;
  comment: string | null;
}
