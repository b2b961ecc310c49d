import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExplainAttemptDocument, QuizAttemptsDocument, SubmitMarkingDocument } from '@gssr/contract';
import { newId } from '@gssr/kernel';
import { countStatements, Learner, type TestPerson } from '@gssr/test-support';
import { LEVELS, MarkingFixture } from '../../marking/testing/marking-fixture.js';
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
      history: [],
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

describe('an attempt that waits for blind marking', () => {
  it('is in the list without its name, and its explanation names nobody', async () => {
    const desk = await MarkingFixture.start();
    try {
      const anna = await desk.academy.person('INSTRUCTOR', 'Anna');
      const waiting = await desk.waiting(await desk.quiz({}, { essays: 1 }));
      const explained = await explain(waiting.id, anna);
      const activityId = explained?.activityId ?? '';
      const name = async () => (await list(activityId, {}, anna)).edges[0]?.node.personName;
      expect(explained?.state).toBe('NEEDS_MARKING');
      expect(await name()).toBeNull();
      expect((await list(activityId, { search: 'o' }, anna)).edges).toEqual([]);
      const levels = Object.entries(LEVELS.whole).map(([criterionId, levelId]) => ({ criterionId, levelId }));
      const position = waiting.essays[0] ?? -1;
      const input = { attemptId: waiting.id, position, version: 0, levels, comment: null, note: null };
      await anna.client.execute(SubmitMarkingDocument, { input });
      expect(typeof (await name())).toBe('string');
      const [essay] = (await explain(waiting.id, anna))?.items.filter(({ byKey }) => byKey !== null) ?? [];
      expect(essay).toMatchObject({ mark: { rule: 'BY_HAND', fraction: '1' }, agrees: true });
    } finally {
      await desk.academy.close();
    }
  });
});
