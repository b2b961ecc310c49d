import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REASON, RegradeFixture } from './testing/regrade-fixture.js';

let fixture: RegradeFixture;

beforeAll(async () => {
  fixture = await RegradeFixture.start();
});
afterAll(() => fixture.quiz.academy.close());
beforeEach(() => fixture.newQuiz());

/** An attempt with everything right, and two questions whose keys are to be put right: each costs it a quarter. */
async function everythingRight() {
  const taken = await fixture.taken({ chose: 'a', others: 'all' });
  const { questionVersionId, position } = await fixture.question('q2', taken.attemptId);
  return { ...taken, second: { questionVersionId }, secondPosition: position };
}

const told = (personId: string) =>
  fixture.database.query<{
    about: string;
    passing: string | null;
    certificate: string | null;
    reason: string;
  }>(
    `SELECT reference_id AS about, payload ->> 'passing' AS passing, payload ->> 'certificate' AS certificate, reason
     FROM notice WHERE person_id = $1 ORDER BY id`,
    [personId],
  );

describe('two questions of one quiz, corrected at the same time', () => {
  it('are each brought to it by their own regrade, with its reason, notice and effect', async () => {
    const { attemptId, position, secondPosition, second, personId } = await everythingRight();
    const before = await fixture.results();
    const one = await fixture.calculated();
    const other = await fixture.calculated(second);
    await fixture.apply(other.id);
    await fixture.apply(one.id);
    await fixture.finish(one.id);
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 75, passed: true });
    await fixture.finish(other.id);
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 50, passed: false });

    for (const [place, { id }] of [[position, one] as const, [secondPosition, other] as const]) {
      const history = await fixture.history(attemptId, place);
      expect(history.map(({ kind, regradeId }) => [kind, regradeId])).toEqual([
        ['GRADED', null],
        ['REGRADE', id],
      ]);
      const effects = await fixture.database.query(
        'SELECT state, differs FROM regrade_effect WHERE regrade_id = $1',
        [id],
      );
      // The second one finds an attempt that the first has changed since it was calculated.
      expect(effects).toEqual([{ state: 'APPLIED', differs: id === other.id }]);
    }
    expect(await told(personId)).toEqual([
      { about: one.id, passing: null, certificate: null, reason: expect.stringContaining('100') },
      { about: other.id, passing: 'NOT_PASSED', certificate: 'GOES', reason: expect.stringContaining('75') },
    ]);

    await fixture.undone(other.id);
    await fixture.undone(one.id);
    expect(await fixture.results()).toEqual(before);
  });

  it('may be taken back in any order: the same certificate is valid again, and everybody is told what happens', async () => {
    const { attemptId, second, personId } = await everythingRight();
    const completion = () =>
      fixture.database.query(
        `SELECT e.completed_at AS course, p.completed_at AS quiz FROM attempt a JOIN enrolment e ON e.id = a.enrolment_id
           JOIN activity_progress p ON p.enrolment_id = e.id AND p.activity_id = a.activity_id WHERE a.id = $1`,
        [attemptId],
      );
    const before = await completion();
    const one = await fixture.applied();
    const other = await fixture.applied(second);
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 50, certificates: ['revoked'] });

    await fixture.undone(one.id);
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 75, certificates: ['valid'] });
    await fixture.undone(other.id);
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 100, certificates: ['valid'] });
    expect(await completion()).toEqual(before);
    expect((await told(personId)).slice(2)).toMatchObject([
      { about: one.id, passing: 'PASSED', certificate: 'COMES' },
      { about: other.id, passing: null, certificate: null },
    ]);
  });
});

describe('the other questions of an attempt', () => {
  it('keep the marks that they have, also where they would be graded otherwise today', async () => {
    const { attemptId, secondPosition } = await everythingRight();
    await fixture.database.query(
      `UPDATE attempt_item SET fraction = 0.5, state = 'PARTLY_RIGHT' WHERE attempt_id = $1 AND position = $2`,
      [attemptId, secondPosition],
    );
    await fixture.database.query('UPDATE attempt SET score = 87.5 WHERE id = $1', [attemptId]);
    const before = await fixture.results();
    const regrade = await fixture.applied();
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 62.5, passed: false });
    expect(await fixture.history(attemptId, secondPosition)).toMatchObject([{ kind: 'GRADED' }]);
    await fixture.undone(regrade.id);
    expect((await fixture.results())['attempt']).toEqual(before['attempt']);
  });
});

describe('one question, corrected twice', () => {
  it('gives the first certificate back when both are undone, and not the one that came in between', async () => {
    const { attemptId } = await fixture.taken({ chose: 'a', others: 'all but one' });
    const wrong = await fixture.applied();
    const mild = await fixture.applied({ action: 'FULL_CREDIT', change: {} });
    expect(await fixture.outcome(attemptId)).toMatchObject({ certificates: ['revoked', 'valid'] });
    await fixture.undone(mild.id);
    expect(await fixture.outcome(attemptId)).toMatchObject({ certificates: ['revoked', 'revoked'] });
    await fixture.undone(wrong.id);
    expect(await fixture.outcome(attemptId)).toMatchObject({ certificates: ['valid', 'revoked'] });
  });
});

describe('where the last attempt counts', () => {
  it('completes what passes now, although an attempt that never counted had passed', async () => {
    await fixture.newQuiz({ quiz: { gradingMethod: 'LAST' } });
    const { learner, enrolment } = await fixture.quiz.enrolled({}, fixture.versionId);
    await learner.finishLessons(enrolment);
    const first = await learner.startQuiz(enrolment);
    for (const { position } of first.items) await learner.save(first.id, position, 1, ['a']);
    await learner.submit(first.id);
    const later = await learner.startQuiz(enrolment);
    const [{ position: one }, { position: other }] = [
      await fixture.question('q1', later.id),
      await fixture.question('q2', later.id),
    ];
    for (const { position } of later.items)
      await learner.save(later.id, position, 1, [position === one || position === other ? 'b' : 'a']);
    await learner.submit(later.id);
    await fixture.quiz.grade(later.id);
    await fixture.quiz.grade(first.id);
    expect(await fixture.outcome(later.id)).toMatchObject({ score: 50, progress: 'FAILED' });
    const before = await fixture.results();
    const regrade = await fixture.applied();
    expect(regrade.counts).toMatchObject({ certificatesCome: 1 });
    expect(await fixture.outcome(later.id)).toMatchObject({ progress: 'COMPLETED', certificates: ['valid'] });
    await fixture.undone(regrade.id);
    const after = await fixture.results();
    expect(after['activity_progress']).toEqual(before['activity_progress']);
    expect(after['enrolment']).toEqual(before['enrolment']);
  });
});

describe('where the first attempt counts, or the mean', () => {
  it.each(['FIRST', 'MEAN'] as const)(
    'nothing is completed while an earlier one waits: %s',
    async (method) => {
      await fixture.newQuiz({ quiz: { gradingMethod: method } });
      const { learner, enrolment } = await fixture.quiz.enrolled({}, fixture.versionId);
      await learner.finishLessons(enrolment);
      const first = await learner.startQuiz(enrolment);
      await learner.submit(first.id);
      const later = await learner.startQuiz(enrolment);
      const { position } = await fixture.question('q1', later.id);
      for (const item of later.items) {
        await learner.save(later.id, item.position, 1, [item.position === position ? 'b' : 'a']);
      }
      await learner.submit(later.id);
      await fixture.quiz.grade(later.id);
      const regrade = await fixture.applied();
      expect(regrade.counts).toMatchObject({ certificatesCome: 0 });
      expect(await fixture.outcome(later.id)).toMatchObject({
        score: 100,
        enrolment: 'ACTIVE',
        certificates: null,
      });

      await fixture.quiz.grade(first.id);
      expect(await fixture.outcome(later.id)).toMatchObject({
        ...{ progress: 'FAILED', enrolment: 'ACTIVE', certificates: null },
        best: method === 'FIRST' ? 0 : 50,
      });
    },
  );
});

describe('what a question counts', () => {
  it.each([
    ['DROP', {}, '0'],
    ['NEW_WEIGHT', { weight: '3' }, '3'],
  ] as const)('has its place in the history of every mark: %s', async (action, change, after) => {
    const { attemptId, position } = await fixture.taken({ chose: 'b', others: 'all' });
    const regrade = await fixture.applied({ action, change });
    const same = { fraction: '0.0000000' };
    const corrected = { kind: 'REGRADE', before: same, after: same, reason: REASON, regradeId: regrade.id };
    expect((await fixture.history(attemptId, position)).slice(1)).toMatchObject([
      { ...corrected, weight: { before: '1', after } },
    ]);
    await fixture.undone(regrade.id);
    expect((await fixture.history(attemptId, position)).at(-1)).toMatchObject({
      ...{ kind: 'UNDO', weight: { before: after, after: '1' } },
    });
  });
});
