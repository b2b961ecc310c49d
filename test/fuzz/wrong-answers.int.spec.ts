import { AnswerCheckDocument } from '@gssr/contract';
import {
  activitiesOf,
  chosen,
  Learner,
  publishTestCourse,
  startTestAcademy,
  type TestAcademy,
  type TestAttempt,
  type TestEnrolment,
} from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentOf } from '../access/database-content.js';
import { ask, codeOf, type Exchange } from '../access/exchange.js';

const SAVE = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) {
  __typename ... on Problem { code message } ... on InvalidInput { fields { field code } } ... on AnswerReceipt { stored revision response } } }`;

describe('an answer', () => {
  let academy: TestAcademy;
  let learner: Learner;
  let enrolment: TestEnrolment;
  let attempt: TestAttempt;

  beforeAll(async () => {
    academy = await startTestAcademy();
    learner = new Learner((await academy.person()).client);
    enrolment = await learner.enrol(await publishTestCourse(academy.api, { bank: 2, draw: 2 }));
    attempt = await learner.startQuiz(enrolment);
    await learner.save(attempt.id, 0, 5, ['a']);
  });
  afterAll(() => academy.close());

  const save = (change: object): Promise<Exchange> =>
    ask(learner.client, SAVE, {
      input: { attemptId: attempt.id, position: 0, revision: 6, response: { options: ['b'] }, ...change },
    });

  const writingNothing = async (work: () => Promise<Exchange>): Promise<Exchange> => {
    const before = await contentOf(academy.database);
    const answer = await work();
    expect(await contentOf(academy.database)).toEqual(before);
    return answer;
  };

  const known = (id: string, position = 0) => chosen(academy, attempt.id, position, id);

  const options = (...ids: unknown[]) => ({ response: { options: ids } });

  it.each<[string, object, string]>([
    ['to no question', { position: 2 }, 'ATTEMPT.POSITION'],
    ['to question -1', { position: -1 }, 'ATTEMPT.POSITION'],
    ['to the last question there could be', { position: 2_147_483_647 }, 'ATTEMPT.POSITION'],
    ['of revision 0', { revision: 0 }, 'ATTEMPT.REVISION'],
    ['of a revision below that', { revision: -2_147_483_648 }, 'ATTEMPT.REVISION'],
    ['that is no option', options('z'), 'RESPONSE.OPTION_UNKNOWN'],
    ['that is two options of one', options('a', 'b'), 'RESPONSE.TOO_MANY_OPTIONS'],
    ['that is one option twice', options('_1', '_1'), 'RESPONSE.OPTION_REPEATED'],
    ['of 10,000 options', options(...Array<string>(10_000).fill('a')), 'RESPONSE.TOO_MANY_OPTIONS'],
    ['of 100,000 characters', options('a'.repeat(100_000)), 'RESPONSE.SHAPE'],
    ['named like a part of every object', options('__proto__'), 'RESPONSE.OPTION_UNKNOWN'],
    ['that is empty text', options(''), 'RESPONSE.OPTION_UNKNOWN'],
    ['that is a number', options(1), 'RESPONSE.SHAPE'],
    ['that is nothing', options(null), 'RESPONSE.SHAPE'],
    ['that is a list of lists', options(['a']), 'RESPONSE.SHAPE'],
    ['of 1,000 numbers', options(...Array<number>(1000).fill(1)), 'RESPONSE.TOO_MANY_OPTIONS'],
    ['with more to it than options', { response: { options: ['a'], fraction: 1 } }, 'RESPONSE.SHAPE'],
    ['of another kind', { response: { text: 'a' } }, 'RESPONSE.SHAPE'],
    ['that is an empty object', { response: {} }, 'RESPONSE.SHAPE'],
  ])('%s is refused, with what to do about it', async (_what, change, code) => {
    const { data } = await writingNothing(() => save(change));
    const fields = expect.arrayContaining([expect.objectContaining({ code })]);
    expect(data?.['saveAnswer']).toMatchObject({ __typename: 'InvalidInput', code: 'INPUT.INVALID', fields });
  });

  it.each<[string, object]>([
    ['without a response', { response: null }],
    ['that is a list', { response: ['a'] }],
    ['that is text', { response: 'a' }],
    ['that goes deeper than any question', options([[[[[[[['a']]]]]]]])],
    ['to question 0.5', { position: 0.5 }],
    ['to question 2³¹', { position: 2 ** 31 }],
    ['to a question named by text', { position: '0' }],
    ['of revision 10³⁰', { revision: 1e30 }],
    ['to an attempt that is a list', { attemptId: [1, 2] }],
  ])('%s is not understood, and that is said', async (_what, change) => {
    const answer = await writingNothing(() => save(change));
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors.every(({ extensions }) => extensions.code !== 'INTERNAL')).toBe(true);
  });

  it.each<[string, object]>([
    ['NUL in an option', options('a\0')],
    ['NUL in the attempt', { attemptId: '\0' }],
    ['half a character in an option', options('\ud800')],
  ])('with %s is refused: it is no text', async (_what, change) => {
    expect(codeOf(await writingNothing(() => save(change)))).toBe('REQUEST.INVALID_ARGUMENT');
  });

  it.each(['x', '', '01999999-0000-7000-8000-000000000000', '{01999999-0000-7000-8000-000000000000}', 7])(
    "to the attempt %j, which is nobody's, is refused like one to somebody else's",
    async (attemptId) => {
      const { data } = await writingNothing(() => save({ attemptId }));
      expect(data?.['saveAnswer']).toMatchObject({
        __typename: 'NotAvailable',
        code: 'ATTEMPT.NOT_AVAILABLE',
      });
    },
  );

  it('that comes late does not undo a newer one', async () => {
    for (const revision of [1, 4, 5]) {
      const { data } = await writingNothing(() => save({ revision, ...options('c') }));
      expect(data).toEqual({
        saveAnswer: { __typename: 'AnswerReceipt', stored: false, revision: 5, response: await known('a') },
      });
    }
  });

  it('of the highest revision there is stays for ever', async () => {
    const last = { position: 1, revision: 2_147_483_647, ...options('d') };
    expect((await save(last)).data).toMatchObject({ saveAnswer: { stored: true } });
    expect((await writingNothing(() => save({ ...last, ...options('a') }))).data).toMatchObject({
      saveAnswer: { stored: false, response: await known('d', 1) },
    });
  });

  it('to an inline check is refused by the same rules, and never kept', async () => {
    const activityId = activitiesOf(enrolment, 'LESSON')[0]?.id ?? '';
    const check = (input: object) =>
      writingNothing(() =>
        ask(learner.client, AnswerCheckDocument.text, {
          input: { activityId, blockId: 'check-1', ...options('a'), ...input },
        }),
      );
    expect((await check({})).data).toMatchObject({
      answerCheck: { __typename: 'CheckFeedback', fraction: 1 },
    });
    expect((await check(options('z'))).data).toMatchObject({ answerCheck: { __typename: 'InvalidInput' } });
    for (const wrong of [
      { blockId: 'b1' },
      { blockId: 'none' },
      { blockId: '__proto__' },
      { activityId: attempt.activityId },
    ]) {
      expect((await check(wrong)).data).toEqual({ answerCheck: { __typename: 'NotAvailable' } });
    }
  });
});
