import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, SOURCE_BOOK } from '@gssr/kernel';
import { ChangeMark } from '../marking/change-mark.js';
import type { RegradeRequest } from './start-regrade.js';
import { keyOf, REASON, RegradeFixture } from './testing/regrade-fixture.js';

let fixture: RegradeFixture;

beforeAll(async () => {
  fixture = await RegradeFixture.start();
});
afterAll(() => fixture.quiz.academy.close());

/** By the wrong key: 100, 75, 75 and 50 percent; the last one has failed. */
async function four() {
  const right = await fixture.taken({ chose: 'a', others: 'all' });
  const barely = await fixture.taken({ chose: 'a', others: 'all but one' });
  const other = await fixture.taken({ chose: 'b', others: 'all' });
  const failed = await fixture.taken({ chose: 'b', others: 'all but one' });
  return { right, barely, other, failed };
}

const TOLD = `SELECT person_id AS person, kind, payload ->> 'passing' AS passing, payload ->> 'certificate' AS certificate
  FROM notice WHERE reference_id = $1 ORDER BY person_id, id`;

describe('a regrade', () => {
  beforeEach(() => fixture.newQuiz());

  it('calculates without changing anything, applies what it calculated, and undoes it to the last byte', async () => {
    const { right, barely, other, failed } = await four();
    const before = await fixture.results();
    const regrade = await fixture.calculated();
    expect(await fixture.results()).toEqual(before);
    expect(regrade).toMatchObject({
      state: 'READY',
      done: 4,
      counts: {
        attempts: 4,
        changed: 4,
        passesWon: 1,
        passesLost: 1,
        certificatesCome: 1,
        certificatesGo: 1,
        differs: 0,
      },
    });
    const foreseen = await fixture.effects(regrade.id);

    await fixture.apply(regrade.id);
    const applied = await fixture.finish(regrade.id);
    expect(applied).toMatchObject({ state: 'APPLIED', counts: regrade.counts, reason: REASON });
    expect(await fixture.effects(regrade.id)).toEqual(foreseen);
    const complete = { progress: 'COMPLETED', enrolment: 'COMPLETED', certificates: ['valid'] };
    expect(await fixture.outcome(right.attemptId)).toEqual({
      score: 75,
      best: 75,
      passed: true,
      ...complete,
    });
    expect(await fixture.outcome(other.attemptId)).toEqual({
      score: 100,
      best: 100,
      passed: true,
      ...complete,
    });
    expect(await fixture.outcome(failed.attemptId)).toEqual({
      score: 75,
      best: 75,
      passed: true,
      ...complete,
    });
    expect(await fixture.outcome(barely.attemptId)).toEqual({
      ...{
        score: 50,
        best: 50,
        passed: false,
        progress: 'FAILED',
        enrolment: 'ACTIVE',
        certificates: ['revoked'],
      },
    });

    const undone = await fixture.undone(regrade.id);
    expect(undone.state).toBe('UNDONE');
    const after = await fixture.results();
    const came = (row: unknown) => (row as { enrolment_id: string }).enrolment_id === failed.enrolment.id;
    expect(after['certificate']?.filter(came)).toMatchObject([{ revocation_reference: regrade.id }]);
    expect({ ...after, certificate: after['certificate']?.filter((row) => !came(row)) }).toEqual(before);
    const full = { state: 'RIGHT', fraction: '1.0000000' };
    const none = { state: 'WRONG', fraction: '0.0000000' };
    expect(await fixture.history(barely.attemptId, barely.position)).toMatchObject([
      { kind: 'GRADED', before: null, after: full },
      { kind: 'REGRADE', before: full, after: none, reason: REASON, regradeId: regrade.id },
      { kind: 'UNDO', before: none, after: full },
    ]);
  });

  it('tells those whose result is another one, once for each step, and nobody else', async () => {
    const { barely, failed } = await four();
    const untouched = await fixture.taken({ chose: 'c', others: 'all' });
    const regrade = await fixture.applied();
    const told = await fixture.database.query(TOLD, [regrade.id]);
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([
        { person: barely.personId, kind: 'RESULT_CORRECTED', passing: 'NOT_PASSED', certificate: 'GOES' },
        { person: failed.personId, kind: 'RESULT_CORRECTED', passing: 'PASSED', certificate: 'COMES' },
      ]),
    );
    expect(told).not.toContainEqual(expect.objectContaining({ person: untouched.personId }));
    await fixture.undone(regrade.id);
    const again = await fixture.database.query(TOLD, [regrade.id]);
    expect(again).toHaveLength(8);
    expect(again).toContainEqual({
      ...{ person: barely.personId, kind: 'CORRECTION_UNDONE', passing: 'PASSED', certificate: 'COMES' },
    });
  });

  const actions: [string, Partial<RegradeRequest>, number[]][] = [
    [
      'a further answer',
      { action: 'ACCEPT_MORE', change: { options: [{ id: 'b', fraction: '1' }] } },
      [100, 75, 100, 75],
    ],
    ['the full mark for all', { action: 'FULL_CREDIT', change: {} }, [100, 75, 100, 75]],
    ['no question', { action: 'DROP', change: {} }, [100, 66.666666, 100, 66.666666]],
    ['another weight', { action: 'NEW_WEIGHT', change: { weight: '3' } }, [100, 83.333333, 50, 33.333333]],
    [
      'half a mark',
      { change: { options: [...keyOf('a'), { id: 'b', fraction: '1/2' }].slice(-2) } },
      [100, 75, 87.5, 62.5],
    ],
  ];

  it.each(actions)(
    'gives %s: what it calculates is what it does, and what it undoes',
    async (_, request, scores) => {
      const people = Object.values(await four());
      const before = await fixture.results();
      const regrade = await fixture.calculated(request);
      const foreseen = await fixture.effects(regrade.id);
      await fixture.apply(regrade.id);
      expect(await fixture.finish(regrade.id)).toMatchObject({ state: 'APPLIED', counts: { differs: 0 } });
      expect(await fixture.effects(regrade.id)).toEqual(foreseen);
      const outcomes = await Promise.all(people.map(({ attemptId }) => fixture.outcome(attemptId)));
      expect(outcomes.map((outcome) => (outcome as { score: number }).score)).toEqual(scores);
      await fixture.undone(regrade.id);
      const { certificate: _certificates, ...after } = await fixture.results();
      const { certificate: _before, ...were } = before;
      expect(after).toEqual(were);
    },
  );

  it('changes nothing with the key that holds already', async () => {
    await four();
    const before = await fixture.results();
    const regrade = await fixture.applied({ change: { options: keyOf('a') } });
    expect(regrade.counts).toMatchObject({ attempts: 4, changed: 0 });
    const strip = (tables: Record<string, unknown[]>) =>
      JSON.parse(
        JSON.stringify(tables, (key, value: unknown) => (key === 'correction_id' ? null : value)),
      ) as unknown;
    expect(strip(await fixture.results())).toEqual(strip(before));
    expect(await fixture.database.query(TOLD, [regrade.id])).toEqual([]);
  });

  it('grades what comes later by the corrected key, and takes that back with the rest', async () => {
    const open = await fixture.answered({ chose: 'b', others: 'all' });
    const regrade = await fixture.applied();
    await open.learner.submit(open.attemptId);
    await fixture.quiz.grade(open.attemptId);
    expect(await fixture.outcome(open.attemptId)).toMatchObject({ score: 100 });
    await fixture.undone(regrade.id);
    expect(await fixture.outcome(open.attemptId)).toMatchObject({ score: 75, passed: true });
    expect(await fixture.effects(regrade.id)).toMatchObject([
      { attemptId: open.attemptId, beforeScore: 75, afterScore: 100 },
    ]);
  });

  it('says where it did otherwise than it had calculated, because somebody came in between', async () => {
    await fixture.taken({ chose: 'a', others: 'all' });
    const regrade = await fixture.calculated();
    const late = await fixture.taken({ chose: 'b', others: 'all' });
    await fixture.apply(regrade.id);
    expect((await fixture.finish(regrade.id)).counts).toMatchObject({ attempts: 2, differs: 1 });
    const { edges } = await fixture.regrades.effects(regrade.id, newId(), 'DIFFERS', {
      first: 10,
    });
    expect(edges.map(({ node }) => node.attemptId)).toEqual([late.attemptId]);
  });
});

describe('a mark given by hand', () => {
  beforeEach(() => fixture.newQuiz());

  it('stands, and the regrade says so', async () => {
    const { attemptId, position } = await fixture.taken({ chose: 'b', others: 'all' });
    await fixture.markByHand(attemptId, position, '1/2');
    const regrade = await fixture.applied();
    expect(regrade.counts).toMatchObject({ changed: 0, keptByHand: 1 });
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 87.5 });
  });

  it('is replaced when that is asked for, with its history, and comes back with the undoing', async () => {
    const { attemptId, position } = await fixture.taken({ chose: 'b', others: 'all' });
    await fixture.markByHand(attemptId, position, '1/2');
    const before = await fixture.results();
    const regrade = await fixture.applied({ replacesHandMarks: true });
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 100 });
    await fixture.undone(regrade.id);
    const { activity_progress: _progress, ...after } = await fixture.results();
    const { activity_progress: _known, ...were } = before;
    expect(after).toEqual(were);
    const half = { fraction: '0.5000000' };
    const whole = { fraction: '1.0000000' };
    expect(await fixture.history(attemptId, position)).toMatchObject([
      { kind: 'GRADED' },
      { kind: 'CHANGE' },
      { kind: 'REGRADE', before: half, after: whole },
      { kind: 'UNDO', before: whole, after: half },
    ]);
  });
});

describe('while it is applied', () => {
  beforeEach(() => fixture.newQuiz());

  it('reaches the other answers of an attempt in which a person changes a mark meanwhile', async () => {
    const { attemptId, position } = await fixture.taken({ chose: 'b', others: 'all' });
    const regrade = await fixture.calculated();
    await fixture.apply(regrade.id);
    const other = { attemptId, position: position === 0 ? 1 : 0, version: 0 };
    const change = { ...other, percent: '50', comment: null, reason: 'Looked at again.' };
    const marker = { id: fixture.instructor.viewer.id, isAdministrator: false };
    expect(await fixture.quiz.academy.api.get(ChangeMark).change(marker, change)).toMatchObject({
      kind: 'marked',
    });
    await fixture.finish(regrade.id);
    const kinds = (await fixture.history(attemptId, position)).map(({ kind }) => kind);
    expect(kinds).toEqual(['GRADED', 'REGRADE']);
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 87.5 });
  });

  it('is decided by nobody whose own attempt changes, and tells nobody of the own', async () => {
    const { attemptId, personId } = await fixture.taken({ chose: 'b', others: 'all' });
    const { id } = await fixture.calculated();
    const own = { kind: 'conflict', code: 'REGRADE.OWN_ATTEMPT' };
    expect(await fixture.steer.apply(id, personId, REASON)).toMatchObject(own);
    expect((await fixture.regrades.effects(id, personId, 'ALL', { first: 10 })).edges).toEqual([]);
    expect(await fixture.regrades.csv(id, personId, SOURCE_BOOK)).not.toContain('Officer');
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 75 });
    await fixture.apply(id);
    await fixture.finish(id);
    expect(await fixture.steer.undo(id, personId, REASON)).toMatchObject(own);
  });
});

describe('what stands in the way', () => {
  beforeEach(() => fixture.newQuiz());

  it.each<[string, Partial<RegradeRequest>, object]>([
    ['no key for the kind', { change: {} }, { field: 'change', code: 'REGRADE.KEY_MISSING' }],
    [
      'a key by which nothing is right',
      { change: { options: keyOf('z') } },
      { code: expect.stringContaining('QUESTION.') },
    ],
    ['a weight of nothing', { action: 'NEW_WEIGHT', change: { weight: '0' } }, { field: 'change.weight' }],
  ])('refuses %s', async (_, request, problem) => {
    expect(await fixture.tryToStart(request)).toMatchObject({ kind: 'invalid', problems: [problem] });
  });

  it('does not drop the last question that counts', async () => {
    await fixture.taken({ chose: 'a', others: 'all' });
    await fixture.database.query('UPDATE attempt_item SET weight = $2 WHERE question_version_id <> $1', [
      fixture.questionVersionId,
      '0',
    ]);
    expect(await fixture.tryToStart({ action: 'DROP', change: {} })).toMatchObject({
      kind: 'invalid',
      problems: [{ code: 'REGRADE.LAST_ITEM' }],
    });
  });

  it('undoes the newer regrade of a question first, and builds one upon the other', async () => {
    const { attemptId } = await fixture.taken({ chose: 'b', others: 'all' });
    const stale = await fixture.calculated({ action: 'FULL_CREDIT', change: {} });
    const first = await fixture.applied({ change: { options: keyOf('b') } });
    expect(await fixture.apply(stale.id)).toMatchObject({ kind: 'conflict', code: 'REGRADE.OUTDATED' });
    const second = await fixture.applied({ action: 'NEW_WEIGHT', change: { weight: '3' }, activityId: null });
    expect(second.corrections).toHaveLength(2);
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 100 });
    expect(await fixture.undo(first.id)).toMatchObject({ kind: 'conflict', code: 'REGRADE.NEWER_APPLIED' });
    await fixture.undone(second.id);
    await fixture.undone(first.id);
    expect(await fixture.outcome(attemptId)).toMatchObject({ score: 75 });
  });

  it('wants a reason, and a regrade in the right state', async () => {
    const { id } = await fixture.start();
    expect(await fixture.apply(id)).toMatchObject({ kind: 'conflict', code: 'REGRADE.STATE' });
    expect(await fixture.steer.apply(id, fixture.instructor.viewer.id, ' short ')).toMatchObject({
      kind: 'invalid',
      problem: { field: 'reason' },
    });
    expect(await fixture.cancel(id)).toMatchObject({ kind: 'done', regrade: { state: 'CANCELLED' } });
    expect(await fixture.cancel(id)).toMatchObject({ kind: 'conflict' });
    expect(await fixture.undo(id)).toMatchObject({ kind: 'conflict' });
    expect(await fixture.undo('no id')).toEqual({ kind: 'not-available' });
  });

  it('puts back what was applied when it is cancelled half way, and tells nobody', async () => {
    await four();
    const before = await fixture.results();
    const { id } = await fixture.calculated();
    await fixture.apply(id);
    await fixture.batch(id);
    await fixture.cancel(id);
    expect(await fixture.finish(id)).toMatchObject({ state: 'UNDONE', cancelledAt: expect.any(Date) });
    const { certificate: _certificates, ...after } = await fixture.results();
    const { certificate: _before, ...were } = before;
    expect(after).toEqual(were);
    expect(await fixture.database.query(TOLD, [id])).toEqual([]);
  });
});
