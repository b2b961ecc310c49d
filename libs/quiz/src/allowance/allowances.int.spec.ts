import {
  GrantQuizAllowanceDocument,
  QuizAllowancesDocument,
  QuizLearnersDocument,
  RevokeQuizAllowanceDocument,
  type GrantQuizAllowanceInput,
  AttemptResultDocument,
} from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { Learner, type TestEnrolment } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SubmitAttempt } from '../attempt/submit-attempt.js';
import { QuizFixture, quizOf, startResult } from '../attempt/testing/quiz-fixture.js';

const MINUTE = 60_000;

let quiz: QuizFixture;
let instructor: AcademyClient;

beforeAll(async () => {
  quiz = await QuizFixture.start();
  instructor = (await quiz.academy.person('INSTRUCTOR')).client;
});
afterAll(() => quiz.academy.close());

const grant = async (enrolment: TestEnrolment, personId: string, more: Partial<GrantQuizAllowanceInput>) => {
  const input = { activityId: quizOf(enrolment), personId, reason: 'Reads slowly', ...more };
  return (await instructor.execute(GrantQuizAllowanceDocument, { input })).grantQuizAllowance;
};

const list = async (enrolment: TestEnrolment, search = '') =>
  (await instructor.execute(QuizAllowancesDocument, { activityId: quizOf(enrolment), search }))
    .quizAllowances;

const minutesOf = ({ startedAt, deadlineAt }: { startedAt: string; deadlineAt: string | null }): number =>
  (Date.parse(deadlineAt ?? '') - Date.parse(startedAt)) / MINUTE;

describe('an allowance', () => {
  it('gives one person more time and one attempt more, and nobody else', async () => {
    const shape = { timeLimitMinutes: 30, attemptsAllowed: 1 };
    const { learner, enrolment, personId } = await quiz.enrolled(shape);
    const other = await quiz.enrolled({}, enrolment.version.id);
    expect(await grant(enrolment, personId, { extraMinutes: 15, extraAttempts: 1 })).toMatchObject({
      __typename: 'AllowanceGranted',
      allowance: { personId, extraMinutes: 15, extraAttempts: 1, reason: 'Reads slowly' },
    });
    const first = await learner.startQuiz(enrolment);
    expect(minutesOf(first)).toBe(45);
    await learner.submit(first.id);
    expect(await startResult(learner, enrolment)).toMatchObject({ attempt: { number: 2 } });
    const theirs = await other.learner.startQuiz(other.enrolment);
    expect(minutesOf(theirs)).toBe(30);
    await other.learner.submit(theirs.id);
    expect(await startResult(other.learner, other.enrolment)).toMatchObject({ __typename: 'NoAttemptsLeft' });
  });

  it('gives an open attempt its time at once, and takes none away when it is revoked', async () => {
    const { learner, enrolment, personId } = await quiz.enrolled({ timeLimitMinutes: 30 });
    const { id } = await learner.startQuiz(enrolment);
    const granted = await grant(enrolment, personId, { extraMinutes: 20 });
    expect(minutesOf(await learner.attempt(id))).toBe(50);
    await grant(enrolment, personId, { extraMinutes: 5 });
    expect(minutesOf(await learner.attempt(id))).toBe(50);
    expect(await list(enrolment)).toMatchObject({ edges: [{ node: { extraMinutes: 5 } }] });
    const [edge] = (await list(enrolment))?.edges ?? [];
    const revoke = async (allowanceId: string) =>
      (await instructor.execute(RevokeQuizAllowanceDocument, { id: allowanceId })).revokeQuizAllowance;
    expect(await revoke(edge?.node.id ?? '')).toMatchObject({ __typename: 'AllowanceRevoked' });
    expect(await revoke(edge?.node.id ?? '')).toMatchObject({ __typename: 'NotAvailable' });
    expect(granted.__typename).toBe('AllowanceGranted');
    expect(await list(enrolment)).toMatchObject({ edges: [] });
    expect(minutesOf(await learner.attempt(id))).toBe(50);
  });

  it('says when the quiz closes before all of the extra minutes have passed', async () => {
    const closesAt = new Date(Date.now() + 60 * MINUTE).toISOString();
    const { learner, enrolment, personId } = await quiz.enrolled({
      timeLimitMinutes: 30,
      quiz: { closesAt },
    });
    expect(await grant(enrolment, personId, { extraMinutes: 20 })).toMatchObject({ cutOffAt: null });
    expect(await grant(enrolment, personId, { extraMinutes: 45 })).toMatchObject({ cutOffAt: closesAt });
    const { id } = await learner.startQuiz(enrolment);
    await quiz.academy.database.query(
      `UPDATE attempt SET started_at = now() - interval '25 minutes' WHERE id = $1`,
      [id],
    );
    // The open attempt began earlier than one that would begin now.
    expect(await grant(enrolment, personId, { extraMinutes: 45 })).toMatchObject({ cutOffAt: null });
    const later = new Date(Date.now() + 180 * MINUTE).toISOString();
    expect(await grant(enrolment, personId, { extraMinutes: 90, closesAt: later })).toMatchObject({
      cutOffAt: null,
    });
  });

  it('reaches an attempt that is started at the same moment, and is one of several given at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { learner, enrolment, personId } = await quiz.enrolled({ timeLimitMinutes: 30 });
      const grants = [1, 2, 3].map(() => grant(enrolment, personId, { extraMinutes: 15 }));
      const [{ id }, ...granted] = await Promise.all([learner.startQuiz(enrolment), ...grants]);
      expect(granted.map(({ __typename }) => __typename)).toEqual(Array(3).fill('AllowanceGranted'));
      expect(minutesOf(await learner.attempt(id))).toBe(45);
      expect((await list(enrolment))?.edges).toHaveLength(1);
    }
  });

  it('keeps an attempt from being closed that would have been overdue without it', async () => {
    const { learner, enrolment, personId } = await quiz.enrolled({ timeLimitMinutes: 30 });
    const { id } = await learner.startQuiz(enrolment);
    await quiz.academy.database.query(
      `UPDATE attempt SET started_at = now() - interval '30 minutes', deadline_at = now() - interval '5 seconds' WHERE id = $1`,
      [id],
    );
    await grant(enrolment, personId, { extraMinutes: 10 });
    await quiz.academy.api.get(SubmitAttempt).closeOverdue(id);
    expect(await learner.attempt(id)).toMatchObject({ state: 'IN_PROGRESS' });
    expect(await learner.save(id, 0, 1, ['a'])).toMatchObject({ stored: true });
  });

  it('does not open an attempt again whose time is over', async () => {
    const { learner, enrolment, personId } = await quiz.enrolled({ timeLimitMinutes: 30 });
    const { id } = await learner.startQuiz(enrolment);
    await quiz.moveDeadline(id, 60);
    await grant(enrolment, personId, { extraMinutes: 60 });
    expect(await learner.save(id, 0, 1, ['a'])).toMatchObject({ __typename: 'AttemptClosed' });
  });

  it('opens the quiz at other times', async () => {
    const closesAt = new Date(Date.now() - MINUTE).toISOString();
    const { learner, enrolment, personId } = await quiz.enrolled({ quiz: { closesAt } });
    expect(await startResult(learner, enrolment)).toMatchObject({ __typename: 'QuizClosed' });
    const later = new Date(Date.now() + 60 * MINUTE).toISOString();
    await grant(enrolment, personId, { closesAt: later });
    expect((await learner.startQuiz(enrolment)).deadlineAt).toBe(later);
  });

  it('keeps the key from whoever may still attempt the quiz', async () => {
    const review = {
      afterSubmission: ['MARKS'],
      afterPass: [],
      afterClose: ['KEY', 'CORRECTNESS', 'ANSWERS'],
    };
    const { learner, enrolment, personId } = await quiz.enrolled({
      timeLimitMinutes: 30,
      attemptsAllowed: 1,
      quiz: { review },
    });
    const attempt = await learner.startQuiz(enrolment);
    await learner.answer(attempt, 0);
    await learner.submit(attempt.id);
    await quiz.grade(attempt.id);
    const keys = async () => {
      const ids = { id: attempt.id, enrolmentId: enrolment.id };
      const { attempt: seen } = await learner.client.execute(AttemptResultDocument, ids);
      return seen?.items
        .flatMap(({ result }) => result?.options ?? [])
        .some(({ correct }) => correct === true);
    };
    expect(await keys()).toBe(true);
    await grant(enrolment, personId, { extraAttempts: 1 });
    expect(await keys()).toBe(false);
    // Handed in and not graded yet: answers that were given offline may still come.
    const second = await learner.startQuiz(enrolment);
    await learner.submit(second.id);
    expect(await keys()).toBe(false);
    await quiz.grade(second.id);
    expect(await keys()).toBe(true);
  });

  it('is granted and taken back by somebody else', async () => {
    const { enrolment } = await quiz.enrolled({ timeLimitMinutes: 30 });
    const own = await quiz.academy.person('INSTRUCTOR');
    await new Learner(own.client).enrol(enrolment.version.id);
    const input = { activityId: quizOf(enrolment), personId: own.viewer.id, reason: 'Reads slowly' };
    const asked = { input: { ...input, extraMinutes: 5 } };
    const refused = (await own.client.execute(GrantQuizAllowanceDocument, asked)).grantQuizAllowance;
    expect(refused).toMatchObject({ fields: [{ field: 'personId', code: 'ALLOWANCE.OWN' }] });
    const granted = await grant(enrolment, own.viewer.id, { extraMinutes: 5 });
    const id = granted.__typename === 'AllowanceGranted' ? granted.allowance.id : '';
    const revoked = await own.client.execute(RevokeQuizAllowanceDocument, { id });
    expect(revoked.revokeQuizAllowance).toMatchObject({ __typename: 'NotAvailable' });
  });

  it.each([
    ['extraMinutes', { extraMinutes: -1 }],
    ['extraMinutes', { extraMinutes: 601 }],
    ['extraMinutes', {}],
    ['extraAttempts', { extraAttempts: 1 }],
    ['reason', { extraMinutes: 5, reason: ' ' }],
    ['closesAt', { opensAt: '2026-03-02T10:00:00Z', closesAt: '2026-03-01T10:00:00Z' }],
    ['closesAt', { closesAt: '2026-03-01T10:00:00Z' }],
    ['opensAt', { opensAt: 'soon' }],
  ])('with a wrong %s is refused', async (field, more) => {
    const { enrolment, personId } = await quiz.enrolled({ timeLimitMinutes: 30 });
    expect(await grant(enrolment, personId, more)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [expect.objectContaining({ field })],
    });
  });

  it('is for people who take the quiz', async () => {
    const { enrolment } = await quiz.enrolled({ timeLimitMinutes: 30 });
    const { personId: other } = await quiz.enrolled();
    expect(await grant(enrolment, other, { extraMinutes: 5 })).toMatchObject({ __typename: 'NotAvailable' });
    const { quizLearners } = await instructor.execute(QuizLearnersDocument, {
      activityId: quizOf(enrolment),
      search: '',
    });
    expect(quizLearners).toHaveLength(1);
    expect(quizLearners[0]?.id).not.toBe(other);
  });

  it('is found by a part of a name or address, in any case', async () => {
    const { enrolment, personId } = await quiz.enrolled({ timeLimitMinutes: 30 });
    await grant(enrolment, personId, { extraMinutes: 5 });
    const [edge] = (await list(enrolment))?.edges ?? [];
    const found = await list(enrolment, ` ${edge?.node.personEmail.slice(1, 6).toUpperCase()} `);
    expect(found?.edges).toHaveLength(1);
    expect((await list(enrolment, 'nobody is called so'))?.edges).toEqual([]);
  });
});
