import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BankQuestionDocument,
  BankQuestionsDocument,
  ChangeQuestionsDocument,
  SaveQuestionDocument,
} from '@gssr/contract';
import { Drafts, Publishing } from '@gssr/course';
import { StatisticsFixture } from '../statistics/testing/statistics-fixture.js';
import {
  anotherDevice,
  countStatements,
  publishTestCourse,
  startTestAcademy,
  testCourse,
  type TestAcademy,
} from '@gssr/test-support';

let academy: TestAcademy;
let teacher: Awaited<ReturnType<TestAcademy['person']>>['client'];

beforeAll(async () => {
  academy = await startTestAcademy();
  teacher = (await academy.person('INSTRUCTOR')).client;
});
afterAll(() => academy.close());

const question = {
  kind: 'NUMERICAL',
  stem: 'How many *minutes*?',
  answers: [{ id: 'a', accepts: { type: 'VALUE', value: '15' }, fraction: '1', feedback: 'Yes.' }],
};

const input = (courseCode: string, more: object = {}) => ({
  courseCode,
  key: null,
  category: 'all',
  title: 'Response time',
  outcome: 'O1',
  tags: ['time'],
  defaultMark: '2',
  question,
  baseHash: null,
  ...more,
});

const save = async (courseCode: string, more: object = {}) =>
  (await teacher.execute(SaveQuestionDocument, { input: input(courseCode, more) })).saveQuestion;

const one = async (courseCode: string, key: string) => {
  const { bankQuestion } = await teacher.execute(BankQuestionDocument, { courseCode, key });
  if (!bankQuestion) throw new Error(`No question ${key}.`);
  return bankQuestion;
};

const edited = async (courseCode: string, key: string, title: string) => {
  const { hash, question: authored, category, outcome, tags } = await one(courseCode, key);
  return { key, category, outcome, tags, title, question: authored, baseHash: hash, defaultMark: null };
};

describe('saving a question', () => {
  it('adds it to a new draft beside the published version, under a key of its own', async () => {
    await publishTestCourse(academy.api, { code: 'NEW' });
    expect(await save('NEW')).toMatchObject({
      __typename: 'QuestionSaved',
      question: {
        key: 'response-time',
        words: 'How many minutes?',
        kind: 'NUMERICAL',
        defaultMark: '2',
        changed: true,
        versionCount: 0,
      },
    });
    expect(await save('NEW')).toMatchObject({ question: { key: 'response-time-2' } });
    expect(await one('NEW', 'response-time')).toMatchObject({
      question: { ...question, decimalMark: 'POINT' },
    });
    const drafts = await academy.database.query<{ number: number; status: string }>(
      `SELECT number, status FROM course_version v JOIN course c ON c.id = v.course_id WHERE c.code = 'NEW' ORDER BY number`,
    );
    expect(drafts).toEqual([
      { number: 1, status: 'PUBLISHED' },
      { number: 2, status: 'DRAFT' },
    ]);
  });

  it('changes nothing when it is saved as it is', async () => {
    await publishTestCourse(academy.api, { code: 'SAME' });
    const { hash } = await one('SAME', 'q1');
    const { title, ...same } = await edited('SAME', 'q1', '');
    expect(await save('SAME', { ...same, title: null })).toMatchObject({
      question: { hash, changed: false },
    });
    expect((await academy.api.get(Drafts).newest('SAME'))?.code).toBe('SAME');
  });

  it('is as it was published last when it went back to an earlier version', async () => {
    await publishTestCourse(academy.api, { code: 'BACK' });
    const { hash } = await one('BACK', 'q1');
    const publishing = academy.api.get(Publishing);
    await save('BACK', await edited('BACK', 'q1', 'Another question'));
    expect(await one('BACK', 'q1')).toMatchObject({ changed: true, versionCount: 1 });
    await publishing.publish('BACK');
    expect(await one('BACK', 'q1')).toMatchObject({ changed: false, versionCount: 2 });
    const { title, ...same } = await edited('BACK', 'q1', 'Question q1?');
    expect(await save('BACK', { ...same, title: null })).toMatchObject({ question: { hash, changed: true } });
    await publishing.publish('BACK');
    expect(await one('BACK', 'q1')).toMatchObject({ changed: false, versionCount: 2 });
  });

  it('has the figures of the version that is published: another wording begins anew, and the earlier one goes on', async () => {
    const sittings = StatisticsFixture.in(academy);
    const { code } = await sittings.quiz(2).then(async (quiz) => {
      await sittings.add(quiz, [{ marks: [1, 0] }, { marks: [0, 1] }, { marks: [0, 0] }, { marks: [0, 1] }]);
      return quiz;
    });
    const publishing = academy.api.get(Publishing);
    const measured = { attempts: 4, facility: 0.25 };
    expect(await one(code, 'q1')).toMatchObject(measured);
    await save(code, await edited(code, 'q1', 'Another question'));
    expect(await one(code, 'q1')).toMatchObject(measured);
    await publishing.publish(code);
    expect(await one(code, 'q1')).toMatchObject({ attempts: 0, facility: null });
    const { title, ...same } = await edited(code, 'q1', '');
    await save(code, { ...same, title: null });
    await publishing.publish(code);
    expect(await one(code, 'q1')).toMatchObject(measured);
  });

  it('has figures without the attempts of whoever reads them', async () => {
    const sittings = StatisticsFixture.in(academy);
    const quiz = await sittings.quiz(2, 'OWN');
    await sittings.add(quiz, [{ marks: [1, 0] }, { marks: [0, 1] }, { marks: [0, 0] }, { marks: [0, 1] }]);
    const [{ id } = { id: '' }] = await academy.database.query<{ id: string }>(
      `SELECT attempt.person_id AS id FROM attempt JOIN attempt_item item ON item.attempt_id = attempt.id
       WHERE attempt.activity_id = $1 AND item.position = 0 AND item.fraction = 1`,
      [quiz.activityId],
    );
    await academy.database.query(`INSERT INTO person_role (person_id, role) VALUES ($1, 'INSTRUCTOR')`, [id]);
    const reader = await anotherDevice(academy, id);
    const figuresFor = async (client: typeof teacher) => {
      const { bankQuestion } = await client.execute(BankQuestionDocument, {
        courseCode: quiz.code,
        key: 'q1',
      });
      return [bankQuestion?.attempts, bankQuestion?.facility];
    };
    expect(await figuresFor(teacher)).toEqual([4, 0.25]);
    expect(await figuresFor(reader)).toEqual([3, 0]);
  });

  it('is no change when no quiz asks it and it went back to an earlier version', async () => {
    const asking = (keys: readonly string[]) => {
      const draft = testCourse({ code: 'UNASKED', bank: 2 });
      const activity = draft.sections[1]?.activities[0];
      if (activity) activity.content = { ...(activity.content as object), draw: [{ questions: keys }] };
      return draft;
    };
    const [drafts, publishing] = [academy.api.get(Drafts), academy.api.get(Publishing)];
    await drafts.save(asking(['q1', 'q2']));
    await publishing.publish('UNASKED');
    await save('UNASKED', await edited('UNASKED', 'q1', 'Another question'));
    await publishing.publish('UNASKED');
    await drafts.save(asking(['q2']));
    await publishing.publish('UNASKED');
    expect(await one('UNASKED', 'q1')).toMatchObject({ changed: false, versionCount: 2 });
    await save('UNASKED', await edited('UNASKED', 'q1', 'A third question'));
    expect(await one('UNASKED', 'q1')).toMatchObject({ changed: true });
  });

  it('names every field that is wrong, and saves nothing', async () => {
    await publishTestCourse(academy.api, { code: 'WRONG' });
    const wrong = {
      category: 'none',
      outcome: 'O9',
      tags: ['A b'],
      defaultMark: 'two',
      question: { ...question, answers: [] },
    };
    const result = await save('WRONG', wrong);
    if (result.__typename !== 'InvalidInput') throw new Error(result.__typename);
    expect(result.fields.map(({ field }) => field)).toEqual([
      'defaultMark',
      'tags',
      'answers',
      'category',
      'outcome',
    ]);
    expect(
      (await teacher.execute(BankQuestionsDocument, { courseCode: 'WRONG' })).bankQuestions?.totalCount,
    ).toBe(6);
  });

  it('keeps two questions that are saved at the same time', async () => {
    await publishTestCourse(academy.api, { code: 'BOTH' });
    const changes = await Promise.all(['q1', 'q2', 'q3'].map((key) => edited('BOTH', key, `About ${key}`)));
    const results = await Promise.all(changes.map((change) => save('BOTH', change)));
    expect(results.map(({ __typename }) => __typename)).toEqual([
      'QuestionSaved',
      'QuestionSaved',
      'QuestionSaved',
    ]);
    for (const key of ['q1', 'q2', 'q3']) expect((await one('BOTH', key)).title).toBe(`About ${key}`);
  });

  it('lets one of two who save the same question win, and shows it to the other', async () => {
    await publishTestCourse(academy.api, { code: 'RACE' });
    const results = await Promise.all(
      [await edited('RACE', 'q1', 'Mine'), await edited('RACE', 'q1', 'Yours')].map((change) =>
        save('RACE', change),
      ),
    );
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['QuestionConflict', 'QuestionSaved']);
    const { title } = await one('RACE', 'q1');
    expect(results).toEqual([
      expect.objectContaining({ question: expect.objectContaining({ title }) }),
      expect.objectContaining({ question: expect.objectContaining({ title }) }),
    ]);
  });

  it('goes into a new draft when the course is published at the same time', async () => {
    await academy.api.get(Drafts).save(testCourse({ code: 'PUBLISHING' }));
    const change = await edited('PUBLISHING', 'q1', 'Changed');
    const [saved] = await Promise.all([
      save('PUBLISHING', change),
      academy.api.get(Publishing).publish('PUBLISHING'),
    ]);
    expect(saved.__typename).toBe('QuestionSaved');
    expect((await one('PUBLISHING', 'q1')).title).toBe('Changed');
  });
});

describe('the bank', () => {
  beforeAll(async () => {
    await publishTestCourse(academy.api, { code: 'BANK', bank: 6, draw: 4 });
    await save('BANK');
  });

  const page = async (variables: object = {}) => {
    const { bankQuestions } = await teacher.execute(BankQuestionsDocument, {
      courseCode: 'BANK',
      ...variables,
    });
    if (!bankQuestions) throw new Error('No bank.');
    return { ...bankQuestions, keys: bankQuestions.edges.map(({ node }) => node.key) };
  };

  it('is read page by page, with what is known of each question', async () => {
    const first = await page({ first: 4 });
    expect(first.keys).toEqual(['q1', 'q2', 'q3', 'q4']);
    expect(first).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true } });
    const rest = await page({ first: 4, after: first.pageInfo.endCursor });
    expect(rest.keys).toEqual(['q5', 'q6', 'response-time']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(first.edges[0]?.node).toMatchObject({
      versionCount: 1,
      changed: false,
      quizzes: [{ key: 'quiz', title: 'Final quiz' }],
      attempts: 0,
      facility: null,
    });
  });

  it.each<[object, string[]]>([
    [{ kind: 'NUMERICAL' }, ['response-time']],
    [{ tags: ['time'] }, ['response-time']],
    [{ search: 'QUESTION q3' }, ['q3']],
    [{ search: 'minutes response' }, ['response-time']],
    [{ category: 'all', outcome: 'O1', kind: 'SINGLE_CHOICE', search: 'q1' }, ['q1']],
    [{ used: false }, []],
    [{ tags: ['time', 'place'] }, []],
  ])('is filtered by %j', async (filter, keys) => {
    expect((await page({ filter })).keys).toEqual(keys);
  });

  it('counts what can be filtered by', async () => {
    expect((await page({ filter: { search: 'nothing' } })).facets).toMatchObject({
      kinds: [
        { value: 'NUMERICAL', count: 1 },
        { value: 'SINGLE_CHOICE', count: 6 },
      ],
      tags: [{ value: 'time', count: 1 }],
    });
  });

  it('costs two statements a page, whatever is on it', async () => {
    const count = await countStatements(academy.api, () => page({ first: 7 }));
    expect(count).toBeLessThanOrEqual(4);
  });
});

describe('several questions at once', () => {
  beforeAll(() => publishTestCourse(academy.api, { code: 'LEFT', bank: 3, draw: 1 }));

  const change = async (courseCode: string, keys: string[], what: object) =>
    (await teacher.execute(ChangeQuestionsDocument, { courseCode, keys, change: what })).changeQuestions;

  it('get a tag, are duplicated and deleted', async () => {
    await publishTestCourse(academy.api, { code: 'BULK', bank: 3, draw: 1 });
    expect(await change('BULK', ['q1', 'q2'], { addTag: 'night' })).toMatchObject({ count: 2 });
    expect(await change('BULK', ['q1'], { removeTag: 'night' })).toMatchObject({ count: 1 });
    expect((await one('BULK', 'q2')).tags).toEqual(['night']);
    expect(await change('BULK', ['q2'], { duplicate: true })).toMatchObject({ count: 1 });
    expect(await one('BULK', 'q2-2')).toMatchObject({ tags: ['night'], versionCount: 0 });
    expect(await change('BULK', ['q1', 'q3'], { delete: true })).toMatchObject({ count: 2 });
    const { bankQuestions } = await teacher.execute(BankQuestionsDocument, { courseCode: 'BULK' });
    expect(bankQuestions?.edges.map(({ node }) => node.key)).toEqual(['q2', 'q2-2']);
  });

  it.each([
    [{}, /one thing/],
    [{ addTag: 'a', delete: true }, /one thing/],
    [{ moveTo: 'nowhere' }, /Choose a category/],
    [{ outcome: 'O9' }, /Choose an outcome/],
    [{ addTag: 'Two words' }, /small letters/],
  ])('are left as they are by %j', async (what, message) => {
    expect(await change('LEFT', ['q1'], what)).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringMatching(message),
    });
  });

  it('are not deleted while a quiz asks for one by name', async () => {
    const draft = testCourse({ code: 'NAMED', bank: 3 });
    const quiz = draft.sections[1]?.activities[0];
    if (quiz) quiz.content = { ...(quiz.content as object), draw: [{ questions: ['q2', 'q1'] }] };
    await academy.api.get(Drafts).save(draft);
    expect(await change('NAMED', ['q2', 'q3'], { delete: true })).toMatchObject({
      message: expect.stringMatching(/"Final quiz" asks for the question "q2"/),
    });
    expect((await one('NAMED', 'q3')).key).toBe('q3');
  });
});
