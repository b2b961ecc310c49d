import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  type AuthoredQuestion,
  BankQuestionDocument,
  BankQuestionsDocument,
  CorrectedQuestionsDocument,
  SaveQuestionDocument,
} from '@gssr/contract';
import { Publishing } from '@gssr/course';
import { keyOf, REASON, RegradeFixture } from '../regrade/testing/regrade-fixture.js';

let fixture: RegradeFixture;
let courseCode: string;

beforeAll(async () => {
  fixture = await RegradeFixture.start();
});
afterAll(() => fixture.quiz.academy.close());
beforeEach(async () => {
  await fixture.newQuiz();
  const [row] = await fixture.database.query<{ code: string }>(
    'SELECT code FROM course JOIN course_version version ON version.course_id = course.id WHERE version.id = $1',
    [fixture.versionId],
  );
  courseCode = row?.code ?? '';
});

const inBank = async (key: string) => {
  const { bankQuestion } = await fixture.instructor.client.execute(BankQuestionDocument, { courseCode, key });
  if (!bankQuestion) throw new Error(`No question ${key}.`);
  return bankQuestion;
};

const corrected = async () => {
  const asked = await fixture.instructor.client.execute(CorrectedQuestionsDocument, { courseCode });
  return asked.correctedQuestions.map(({ key }) => key);
};

const take = async (key: string, question: AuthoredQuestion) => {
  const { category, outcome, tags, title, hash: baseHash } = await inBank(key);
  const input = { courseCode, key, category, outcome, tags, title, baseHash, defaultMark: null, question };
  return (await fixture.instructor.client.execute(SaveQuestionDocument, { input })).saveQuestion;
};

it('A corrected key is named in the bank until it is taken over, and the next version has it', async () => {
  expect(await corrected()).toEqual([]);
  const regrade = await fixture.applied();
  expect(await corrected()).toEqual(['q1']);
  const { correction } = await inBank('q1');
  expect(correction).toMatchObject({ regradeId: regrade.id, action: 'NEW_KEY', reason: REASON });
  const page = await fixture.instructor.client.execute(BankQuestionsDocument, { courseCode });
  const flagged = page.bankQuestions?.edges.filter(({ node }) => node.correction).map(({ node }) => node.key);
  expect(flagged).toEqual(['q1']);

  expect(await take('q1', correction!.question!)).toMatchObject({
    __typename: 'QuestionSaved',
    question: { changed: true, correction: null },
  });
  fixture.versionId = (await fixture.quiz.academy.api.get(Publishing).publish(courseCode)).versionId;
  expect(await inBank('q1')).toMatchObject({ correction: null, versionCount: 2 });

  const { attemptId } = await fixture.taken({ chose: 'a', others: 'all' });
  expect(
    (await fixture.history(attemptId, (await fixture.question('q1', attemptId)).position))[0]?.after,
  ).toMatchObject({
    state: 'WRONG',
  });
});

it('The corrected key comes to words that were changed since, and leaves them as they are', async () => {
  await fixture.applied();
  const { question } = await inBank('q1');
  await take('q1', { ...question, stem: 'Who decides?' });
  const { correction } = await inBank('q1');
  expect(correction?.question).toMatchObject({ kind: 'SINGLE_CHOICE', stem: 'Who decides?' });
  await take('q1', correction!.question!);
  expect(await inBank('q1')).toMatchObject({ correction: null, words: 'Who decides?', changed: true });
});

it('A key that was corrected is not forgotten over a newer correction of something else', async () => {
  await fixture.applied();
  await fixture.applied({ action: 'NEW_WEIGHT', change: { weight: '2' }, activityId: null });
  expect((await inBank('q1')).correction?.question).not.toBeNull();
});

it('Further answers and what was undone count, too', async () => {
  const more = await fixture.applied({
    action: 'ACCEPT_MORE',
    change: { options: [...keyOf('a').slice(0, 1), { id: 'b', fraction: '0.5' }] },
  });
  expect((await inBank('q1')).correction?.question).not.toBeNull();
  await fixture.undone(more.id);
  expect(await corrected()).toEqual([]);
});

it('A question that was dropped is named until its author changes it', async () => {
  await fixture.applied({ action: 'DROP', change: {} });
  const { correction, question } = await inBank('q1');
  expect(correction).toMatchObject({ action: 'DROP', question: null });
  await take('q1', { ...question, stem: 'Another question?' });
  expect(await corrected()).toEqual([]);
});
