import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RubricMarks } from '../grading/index.js';
import { AnswersToMark } from './answer-to-mark.js';
import { ChangeMark, type MarkRevision } from './change-mark.js';
import type { MarkerInQuestion } from './decide-marking.js';
import { MarkAnswer } from './mark-answer.js';
import { LEVELS, MarkingFixture, type WaitingAttempt } from './testing/marking-fixture.js';

let desk: MarkingFixture;
let anna: MarkerInQuestion;
let bek: MarkerInQuestion;
let chinara: MarkerInQuestion;
let chief: MarkerInQuestion;

beforeAll(async () => {
  desk = await MarkingFixture.start();
  const marker = async (role: 'INSTRUCTOR' | 'ADMINISTRATOR', name: string) => ({
    id: (await desk.academy.person(role, name)).viewer.id,
    isAdministrator: role === 'ADMINISTRATOR',
  });
  [anna, bek, chinara, chief] = await Promise.all([
    marker('INSTRUCTOR', 'Anna'),
    marker('INSTRUCTOR', 'Bek'),
    marker('INSTRUCTOR', 'Chinara'),
    marker('ADMINISTRATOR', 'Chief'),
  ]);
});
afterAll(() => desk.academy.close());

const mark = (
  marker: MarkerInQuestion,
  attempt: WaitingAttempt,
  levels: RubricMarks,
  given: { version?: number; essay?: number; comment?: string | null; position?: number } = {},
) =>
  desk.academy.api.get(MarkAnswer).mark(marker, {
    attemptId: attempt.id,
    position: given.position ?? attempt.essays[given.essay ?? 0]!,
    version: given.version ?? 0,
    comment: given.comment ?? null,
    ...{ levels, note: null },
  });

const change = (
  marker: MarkerInQuestion,
  attempt: WaitingAttempt,
  position: number,
  given: Partial<MarkRevision>,
) =>
  desk.academy.api.get(ChangeMark).change(marker, {
    ...{
      attemptId: attempt.id,
      position,
      version: 0,
      percent: null,
      comment: null,
      reason: 'Looked at again.',
    },
    ...given,
  });

const history = (attempt: WaitingAttempt, position: number) =>
  desk.academy.database.query(
    `SELECT cause, before_fraction::float8 AS before, after_fraction::float8 AS after, before_state, after_state, person_id, reason
     FROM item_mark WHERE attempt_id = $1 AND position = $2 ORDER BY id`,
    [attempt.id, position],
  );

const firstResultAt = async ({ id }: WaitingAttempt) =>
  (
    await desk.academy.database.query('SELECT graded_at, first_graded_at FROM attempt WHERE id = $1', [id])
  )[0];

const standing = async ({ enrolment }: WaitingAttempt) => {
  const [row] = await desk.academy.database.query(
    `SELECT status, (SELECT state FROM activity_progress p JOIN activity a ON a.id = p.activity_id
         WHERE p.enrolment_id = e.id AND a.kind = 'QUIZ') AS quiz,
       (SELECT count(*)::int FROM certificate c WHERE c.enrolment_id = e.id AND c.revoked_at IS NULL) AS valid
     FROM enrolment e WHERE id = $1`,
    [enrolment.id],
  );
  return row;
};

const told = ({ personId }: WaitingAttempt) =>
  desk.academy.database.query(
    `SELECT kind, payload ->> 'passing' AS passing, payload ->> 'certificate' AS certificate
     FROM notice WHERE person_id = $1 ORDER BY id`,
    [personId],
  );

const COURSE = `SELECT status, (SELECT state FROM activity_progress p WHERE p.enrolment_id = e.id AND p.activity_id = $2) AS quiz
  FROM enrolment e WHERE id = $1`;

const course = async ({ enrolment }: WaitingAttempt, activityId: string) =>
  (await desk.academy.database.query(COURSE, [enrolment.id, activityId]))[0];

describe('an attempt with answers that people mark', () => {
  it('is graded by the last marking, and its course completed with it', async () => {
    const quiz = await desk.quiz({}, { essays: 2 });
    const attempt = await desk.waiting(quiz);
    expect(await desk.attempt(attempt.id)).toEqual({ state: 'NEEDS_MARKING', score: null, passed: null });
    expect(await course(attempt, quiz.activityId)).toEqual({ status: 'ACTIVE', quiz: 'SUBMITTED' });
    expect(await mark(anna, attempt, LEVELS.most)).toEqual({
      kind: 'marked',
      stage: 'DONE',
      attemptGraded: false,
    });
    expect(await desk.attempt(attempt.id)).toMatchObject({ state: 'NEEDS_MARKING', score: null });
    expect(await mark(bek, attempt, LEVELS.half, { essay: 1 })).toMatchObject({
      stage: 'DONE',
      attemptGraded: true,
    });
    expect(await desk.attempt(attempt.id)).toEqual({ state: 'GRADED', score: '75.000000', passed: true });
    expect(await course(attempt, quiz.activityId)).toEqual({ status: 'COMPLETED', quiz: 'COMPLETED' });
    expect(await desk.certificates(attempt)).toBe(1);
    const [stored] = await desk.academy.database.query(
      'SELECT hand_fraction, state, fraction::float8 AS fraction FROM attempt_item WHERE attempt_id = $1 AND position = $2',
      [attempt.id, attempt.essays[0]],
    );
    expect(stored).toEqual({ hand_fraction: '3/4', state: 'PARTLY_RIGHT', fraction: 0.75 });
    expect(await history(attempt, attempt.essays[0]!)).toEqual([]);
  });

  it('fails by its marks, and completes nothing', async () => {
    const quiz = await desk.quiz();
    const attempt = await desk.waiting(quiz, { right: false });
    expect(await mark(anna, attempt, LEVELS.whole)).toMatchObject({ attemptGraded: true });
    expect(await desk.attempt(attempt.id)).toEqual({ state: 'GRADED', score: '50.000000', passed: false });
    expect(await course(attempt, quiz.activityId)).toEqual({ status: 'ACTIVE', quiz: 'FAILED' });
    expect(await desk.certificates(attempt)).toBe(0);
  });

  it('waits for nobody when there is nothing to read', async () => {
    const attempt = await desk.waiting(await desk.quiz({}, { passMark: 50 }), { text: ' ' });
    expect(await desk.attempt(attempt.id)).toEqual({ state: 'GRADED', score: '50.000000', passed: true });
    expect(await mark(anna, attempt, LEVELS.whole)).toMatchObject({ kind: 'conflict', stage: 'DONE' });
  });

  it('is marked whole or not at all', async () => {
    const attempt = await desk.waiting(await desk.quiz());
    for (const levels of [{ facts: 'all' }, { facts: 'all', tone: 'all' }]) {
      expect(await mark(anna, attempt, levels as unknown as RubricMarks)).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'levels.tone', code: 'MARKING.LEVEL_MISSING' }],
      });
    }
    expect(await mark(anna, attempt, { ...LEVELS.whole, style: 'x' })).toMatchObject({
      problems: [{ code: 'MARKING.CRITERION_UNKNOWN' }],
    });
    expect(await mark(anna, attempt, LEVELS.whole, { comment: 'x'.repeat(4001) })).toMatchObject({
      problems: [{ field: 'comment' }],
    });
    expect(await mark(anna, attempt, LEVELS.whole, { position: attempt.choice })).toEqual({
      kind: 'not-available',
    });
    expect(await mark(anna, attempt, LEVELS.whole, { position: 99 })).toEqual({ kind: 'not-available' });
    expect(await desk.attempt(attempt.id)).toMatchObject({ state: 'NEEDS_MARKING' });
  });

  it('leaves nothing behind when a part of the last marking fails', async () => {
    const attempt = await desk.waiting(await desk.quiz());
    const { database } = desk.academy;
    await database.query('ALTER TABLE certificate ADD CONSTRAINT closed CHECK (false) NOT VALID');
    await expect(mark(anna, attempt, LEVELS.whole)).rejects.toThrow('closed');
    await database.query('ALTER TABLE certificate DROP CONSTRAINT closed');
    expect(await desk.attempt(attempt.id)).toMatchObject({ state: 'NEEDS_MARKING' });
    expect(await database.query('SELECT FROM marking WHERE attempt_id = $1', [attempt.id])).toEqual([]);
    expect(await mark(anna, attempt, LEVELS.whole)).toMatchObject({ attemptGraded: true });
  });
});

describe('a second marker', () => {
  const seen = (marker: MarkerInQuestion, attempt: WaitingAttempt) =>
    desk.academy.api.get(AnswersToMark).find(marker, attempt.id, attempt.essays[0]!);

  it('marks without sight of the first, and the mean stands where they agree', async () => {
    const attempt = await desk.waiting(await desk.quiz({ secondMarker: 'ALL' }));
    expect(await mark(anna, attempt, LEVELS.whole)).toEqual({
      kind: 'marked',
      stage: 'SECOND',
      attemptGraded: false,
    });
    expect(await seen(bek, attempt)).toMatchObject({
      stage: 'SECOND',
      version: 1,
      history: [{ kind: 'GRADED', after: { state: 'NEEDS_MARKING' } }],
      refusal: null,
    });
    expect(await seen(anna, attempt)).toMatchObject({
      refusal: 'MARKED_BY_YOU',
      history: [{ kind: 'GRADED' }, { kind: 'FIRST', personName: 'Anna' }],
    });
    expect(await mark(anna, attempt, LEVELS.whole, { version: 1 })).toEqual({
      kind: 'refused',
      reason: 'MARKED_BY_YOU',
    });
    expect(await mark(bek, attempt, LEVELS.whole, { version: 1 })).toMatchObject({
      stage: 'DONE',
      attemptGraded: true,
    });
    expect(await seen(bek, attempt)).toMatchObject({
      fraction: '1.0000000',
      history: [
        { kind: 'GRADED' },
        { personName: 'Anna', after: { state: 'NEEDS_MARKING' } },
        { personName: 'Bek', kind: 'SECOND', after: { state: 'RIGHT', fraction: '1.0000000' } },
      ],
    });
  });

  it('sees nothing of the first either while a corrected key has put the second one off', async () => {
    const attempt = await desk.waiting(await desk.quiz({ secondMarker: 'ALL' }));
    await mark(anna, attempt, LEVELS.whole);
    await desk.academy.database.query(
      `UPDATE attempt_item SET state = 'RIGHT', fraction = 1 WHERE attempt_id = $1 AND position = $2`,
      [attempt.id, attempt.essays[0]],
    );
    expect(await seen(bek, attempt)).toMatchObject({ stage: 'DONE', history: [{ kind: 'GRADED' }] });
    expect((await seen(anna, attempt))?.history).toHaveLength(2);
  });

  it('who disagrees hands over to a third person, who sees both', async () => {
    const attempt = await desk.waiting(await desk.quiz({ secondMarker: 'ALL' }));
    await mark(anna, attempt, LEVELS.whole);
    expect(await mark(bek, attempt, LEVELS.most, { version: 1 })).toEqual({
      kind: 'marked',
      stage: 'FINAL',
      attemptGraded: false,
    });
    expect(await seen(chinara, attempt)).toMatchObject({
      stage: 'FINAL',
      refusal: null,
      history: [{ kind: 'GRADED' }, { kind: 'FIRST' }, { kind: 'SECOND' }],
    });
    expect(await mark(bek, attempt, LEVELS.most, { version: 2 })).toMatchObject({ kind: 'refused' });
    expect(await mark(chinara, attempt, LEVELS.most, { version: 2 })).toMatchObject({ attemptGraded: true });
    expect(await desk.attempt(attempt.id)).toMatchObject({ score: '87.500000' });
  });

  it('and a first one may be told apart by an administrator who was one of them', async () => {
    const attempt = await desk.waiting(await desk.quiz({ secondMarker: 'ALL' }));
    await mark(anna, attempt, LEVELS.whole);
    await mark(chief, attempt, LEVELS.nothing, { version: 1 });
    expect(await mark(chief, attempt, LEVELS.half, { version: 2 })).toMatchObject({ attemptGraded: true });
  });

  it('is nobody who answered', async () => {
    const attempt = await desk.waiting(await desk.quiz());
    const learner = { id: attempt.personId, isAdministrator: true };
    expect(await mark(learner, attempt, LEVELS.whole)).toEqual({ kind: 'refused', reason: 'OWN_ANSWER' });
    expect(await seen(learner, attempt)).toBeNull();
    expect(await change(learner, attempt, attempt.choice, { percent: '100' })).toMatchObject({
      reason: 'OWN_ANSWER',
    });
  });

  it('gets the sample that follows from the ids', async () => {
    const quiz = await desk.quiz({ secondMarker: 'SAMPLE', samplePercent: 50 }, { essays: 3 });
    const stages: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      const attempt = await desk.waiting(quiz);
      for (const essay of [0, 1, 2]) {
        const result = await mark(anna, attempt, LEVELS.whole, { essay });
        stages.push(result.kind === 'marked' ? result.stage : result.kind);
      }
    }
    expect(new Set(stages)).toEqual(new Set(['SECOND', 'DONE']));
  });
});

describe('two markers at one answer', () => {
  it('cannot both be first: the other one hears of it, and nothing is lost or doubled', async () => {
    const attempt = await desk.waiting(await desk.quiz());
    const results = await Promise.all([
      mark(anna, attempt, LEVELS.whole),
      mark(bek, attempt, LEVELS.nothing),
      mark(chinara, attempt, LEVELS.half),
    ]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'conflict', 'marked']);
    const winner = [anna, bek, chinara][results.findIndex(({ kind }) => kind === 'marked')];
    for (const result of results.filter(({ kind }) => kind === 'conflict'))
      expect(result).toMatchObject({ stage: 'DONE', version: 1, standing: { markerId: winner?.id } });
    expect(await desk.attempt(attempt.id)).toMatchObject({ state: 'GRADED' });
  });

  it('are not told what the other gave while a second marking is due', async () => {
    const attempt = await desk.waiting(await desk.quiz({ secondMarker: 'ALL' }));
    await mark(anna, attempt, LEVELS.whole);
    expect(await mark(bek, attempt, LEVELS.nothing)).toEqual({
      kind: 'conflict',
      stage: 'SECOND',
      version: 1,
      standing: null,
    });
  });

  it('complete an attempt once when each gives its last marking at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const attempt = await desk.waiting(await desk.quiz({}, { essays: 2 }));
      const results = await Promise.all([
        mark(anna, attempt, LEVELS.whole, { essay: 0 }),
        mark(bek, attempt, LEVELS.whole, { essay: 1 }),
      ]);
      expect(results.filter((result) => result.kind === 'marked' && result.attemptGraded)).toHaveLength(1);
      expect(await desk.certificates(attempt)).toBe(1);
    }
  });
});

describe('a mark that stands', () => {
  it('is changed with a reason, and remembers what it was', async () => {
    const attempt = await desk.waiting(await desk.quiz());
    const position = attempt.essays[0]!;
    await mark(anna, attempt, LEVELS.nothing);
    expect(await desk.attempt(attempt.id)).toMatchObject({ score: '50.000000', passed: false });
    const gradedAt = await firstResultAt(attempt);
    expect(
      await change(anna, attempt, position, { version: 1, percent: '62.5', reason: ' x ' }),
    ).toMatchObject({
      problems: [{ field: 'reason' }],
    });
    expect(await change(anna, attempt, position, { version: 1, percent: '101' })).toMatchObject({
      problems: [{ field: 'percent' }],
    });
    expect(await change(anna, attempt, position, { version: 1 })).toMatchObject({
      problems: [{ code: 'MARKING.NO_KEY' }],
    });
    expect(await change(bek, attempt, position, { version: 0, percent: '10' })).toMatchObject({
      kind: 'conflict',
      standing: { role: 'FIRST' },
    });
    expect(await change(bek, attempt, position, { version: 1, percent: '62.5' })).toEqual({
      kind: 'marked',
      stage: 'DONE',
      attemptGraded: true,
    });
    expect(await desk.attempt(attempt.id)).toEqual({ state: 'GRADED', score: '81.250000', passed: true });
    expect(await firstResultAt(attempt)).toEqual(gradedAt);
    expect(await desk.certificates(attempt)).toBe(1);
    expect(await history(attempt, position)).toEqual([
      {
        cause: 'HAND',
        before: 0,
        after: 0.625,
        before_state: 'WRONG',
        after_state: 'PARTLY_RIGHT',
        person_id: bek.id,
        reason: 'Looked at again.',
      },
    ]);
  });

  it('takes back what it had completed when it is lowered, gives it again when it is raised, and the learner is told', async () => {
    const attempt = await desk.waiting(await desk.quiz());
    const position = attempt.essays[0]!;
    await mark(anna, attempt, LEVELS.whole);
    expect(await desk.certificates(attempt)).toBe(1);
    await change(bek, attempt, position, { version: 1, percent: '0' });
    expect(await desk.attempt(attempt.id)).toMatchObject({ score: '50.000000', passed: false });
    expect(await standing(attempt)).toEqual({ status: 'ACTIVE', quiz: 'FAILED', valid: 0 });
    await change(anna, attempt, position, { version: 2, percent: '100' });
    expect(await standing(attempt)).toEqual({ status: 'COMPLETED', quiz: 'COMPLETED', valid: 1 });
    expect(await told(attempt)).toEqual([
      { kind: 'MARK_CHANGED', passing: 'NOT_PASSED', certificate: 'GOES' },
      { kind: 'MARK_CHANGED', passing: 'PASSED', certificate: 'COMES' },
    ]);
  });

  it('of the key is overridden by hand, and given back to the key', async () => {
    const attempt = await desk.waiting(await desk.quiz(), { right: false });
    await mark(anna, attempt, LEVELS.whole);
    const { choice } = attempt;
    expect(await change(anna, attempt, choice, {})).toMatchObject({ problems: [{ code: 'MARKING.NO_KEY' }] });
    await change(anna, attempt, choice, { percent: '100', comment: 'Also right in your country.' });
    expect(await desk.attempt(attempt.id)).toMatchObject({ score: '100.000000', passed: true });
    expect(await change(bek, attempt, choice, { version: 1 })).toMatchObject({ kind: 'marked' });
    expect(await desk.attempt(attempt.id)).toMatchObject({ score: '50.000000' });
    expect(await history(attempt, choice)).toMatchObject([
      { before: 0, after: 1 },
      { before: 1, after: 0 },
    ]);
  });

  it('can be of an attempt in which others still wait', async () => {
    const attempt = await desk.waiting(await desk.quiz({}, { essays: 2 }));
    await mark(anna, attempt, LEVELS.whole);
    const position = attempt.essays[0]!;
    expect(await change(anna, attempt, position, { version: 1, percent: '50' })).toMatchObject({
      attemptGraded: false,
    });
    expect(await change(anna, attempt, attempt.essays[1]!, { percent: '50' })).toEqual({
      kind: 'not-available',
    });
    expect(await desk.attempt(attempt.id)).toMatchObject({ state: 'NEEDS_MARKING' });
  });
});
