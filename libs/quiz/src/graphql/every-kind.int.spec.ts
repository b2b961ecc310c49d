import { FlagItemDocument, AttemptResultDocument } from '@gssr/contract';
import { Drafts, plainText, Publishing } from '@gssr/course';
import {
  countStatements,
  courseOfEveryKind,
  Learner,
  RIGHT_ANSWERS,
  signedInOfficers,
  type TestAttempt,
} from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@gssr/kernel';
import { QuizFixture } from '../attempt/testing/quiz-fixture.js';

const PDF = '%PDF-1.7\n%%EOF\n';

/** What an item says of the right answer, wherever it stands. */
const SAID_AFTERWARDS =
  /Feedback of|About |Notes for markers|"(correct|expected|fraction|effectiveness|votes)"/;

describe('a quiz with a question of each kind', () => {
  let quiz: QuizFixture;
  let versionId: string;

  beforeAll(async () => {
    quiz = await QuizFixture.start();
    const course = courseOfEveryKind();
    await quiz.academy.api.get(Drafts).save(course);
    ({ versionId } = await quiz.academy.api.get(Publishing).publish(course.code));
  });
  afterAll(() => quiz.academy.close());

  const started = async () => {
    const { learner, enrolment } = await quiz.enrolled({}, versionId);
    return { learner, enrolment, attempt: await learner.startQuiz(enrolment) };
  };

  const answers = async ({ client }: Learner, { id, items }: TestAttempt) => {
    const given = items.map(async ({ position, item }) => {
      if (item.kind === 'FILE_UPLOAD') return { position, right: await handedIn(client, id, position) };
      const days = plainText(item.stem).includes('3 days') ? '72' : '48';
      const right = item.kind === 'NUMERICAL' ? { text: days, unit: 'h' } : RIGHT_ANSWERS[item.kind];
      return right ? { position, right } : null;
    });
    return (await Promise.all(given)).filter((answer) => answer !== null);
  };

  /** A file is stored before it is an answer. */
  const handedIn = async (client: Learner['client'], attemptId: string, position: number) => {
    const id = newId();
    const response = await client.fetch(`/attempts/${attemptId}/items/${position}/files/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'report.pdf' },
      body: PDF,
    });
    expect(response.status).toBe(200);
    return { files: [{ id, name: 'report.pdf', bytes: PDF.length }] };
  };

  it('shows each of them in a form of its own, and nothing of what is said afterwards', async () => {
    const { learner, attempt } = await started();
    expect(new Set(attempt.items.map(({ item }) => item.kind)).size).toBe(16);
    expect(JSON.stringify(attempt)).not.toMatch(SAID_AFTERWARDS);
    const number = attempt.items.find(({ item }) => item.kind === 'NUMERICAL');
    expect(plainText(number?.item.stem ?? [])).toMatch(/^How many hours are [23] days\?$/);
    for (const { position, right } of await answers(learner, attempt)) {
      const receipt = await learner.saveResponse(attempt.id, position, 1, right);
      expect(receipt).toMatchObject({ __typename: 'AnswerReceipt', stored: true });
      expect(JSON.stringify(receipt)).not.toMatch(SAID_AFTERWARDS);
    }
    const saved = await learner.attempt(attempt.id);
    expect(
      saved.items.map(({ item, response }) => ({ kind: item.kind, answered: response !== null })),
    ).toEqual(attempt.items.map(({ item }) => ({ kind: item.kind, answered: item.kind !== 'DESCRIPTION' })));
  });

  it('refuses an answer in the form of another kind, and keeps what was saved', async () => {
    const { learner, attempt } = await started();
    for (const { position } of await answers(learner, attempt)) {
      const refused = await learner.saveResponse(attempt.id, position, 1, { order: ['x'] });
      expect(refused).toMatchObject({ __typename: 'InvalidInput' });
    }
    expect((await learner.attempt(attempt.id)).items).toEqual(attempt.items);
  });

  it('explains each of them once it is graded; what a person marks waits, and its feedback with it', async () => {
    const { learner, enrolment, attempt } = await started();
    for (const { position, right } of await answers(learner, attempt))
      await learner.saveResponse(attempt.id, position, 1, right);
    await learner.submit(attempt.id);
    await quiz.grade(attempt.id);
    const { attempt: result } = await learner.client.execute(AttemptResultDocument, {
      id: attempt.id,
      enrolmentId: enrolment.id,
    });
    expect(result?.state).toBe('NEEDS_MARKING');
    for (const { item, result: told } of result?.items ?? []) {
      const waits = item.kind === 'ESSAY' || item.kind === 'FILE_UPLOAD';
      const state = waits ? 'NEEDS_MARKING' : item.kind === 'DESCRIPTION' ? 'NOT_GRADED' : 'RIGHT';
      expect({ kind: item.kind, state: told?.state, fraction: told?.fraction }).toEqual({
        kind: item.kind,
        state,
        fraction: state === 'RIGHT' ? 1 : null,
      });
      expect(told?.feedback === null).toBe(waits);
    }
    const of = (kind: string) => result?.items.find(({ item }) => item.kind === kind)?.result;
    expect(of('SHORT_TEXT')).toMatchObject({ expected: 'referral', most: 1, source: 'KEY' });
    expect(of('MATCHING')?.parts).toMatchObject([
      { id: '1', state: 'RIGHT' },
      { id: '2', state: 'RIGHT' },
    ]);
  });

  it('reads an attempt in as many statements as one with a single question', async () => {
    const { learner, attempt } = await started();
    await learner.attempt(attempt.id);
    const statements = await countStatements(quiz.academy.api, () => learner.attempt(attempt.id));
    // Who asks, the attempt, its items.
    expect(statements).toBeLessThanOrEqual(3);
  });

  it('lets its learner flag a question, while the attempt is open', async () => {
    const { learner, attempt } = await started();
    const flag = async (by: Learner, position: number, flagged = true) =>
      (await by.client.execute(FlagItemDocument, { input: { attemptId: attempt.id, position, flagged } }))
        .flagItem;
    const flags = async () => (await learner.attempt(attempt.id)).items.map(({ flagged }) => flagged);
    expect(await flag(learner, 3)).toMatchObject({ __typename: 'ItemFlagged', position: 3, flagged: true });
    expect((await flags()).indexOf(true)).toBe(3);
    await flag(learner, 3, false);
    expect(await flags()).not.toContain(true);
    const [other] = await signedInOfficers(quiz.academy, 1);
    expect(await flag(new Learner(other!.client), 3)).toMatchObject({ __typename: 'NotAvailable' });
    expect(await flag(learner, 99)).toMatchObject({ __typename: 'NotAvailable' });
    await learner.submit(attempt.id);
    expect(await flag(learner, 3)).toMatchObject({ __typename: 'AttemptClosed', state: 'SUBMITTED' });
  });
});
