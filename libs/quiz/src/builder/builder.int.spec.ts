import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CheckQuizDocument,
  CourseOutlineDocument,
  DeleteQuizDocument,
  PreviewQuizDocument,
  QuizDraftDocument,
  SaveQuizDocument,
  type AuthoredQuiz,
  type SaveQuizInput,
} from '@gssr/contract';
import { Drafts, Publishing } from '@gssr/course';
import {
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

const authored = (more: object = {}): AuthoredQuiz => ({
  passMark: 60,
  sections: [{ draw: [{ category: 'all', count: 2 }] }],
  ...more,
});

const input = (courseCode: string, more: Partial<SaveQuizInput> = {}): SaveQuizInput => ({
  courseCode,
  key: null,
  title: 'Half-way quiz',
  minutes: 15,
  required: false,
  place: null,
  quiz: authored(),
  baseHash: null,
  ...more,
});

const save = async (courseCode: string, more: Partial<SaveQuizInput> = {}) =>
  (await teacher.execute(SaveQuizDocument, { input: input(courseCode, more) })).saveQuiz;

const one = async (courseCode: string, key: string) => {
  const { quizDraft } = await teacher.execute(QuizDraftDocument, { courseCode, key });
  if (!quizDraft) throw new Error(`No quiz ${key}.`);
  return quizDraft;
};

const begun = async (courseCode: string, key: string, title: string): Promise<Partial<SaveQuizInput>> => {
  const { minutes, required, quiz, hash } = await one(courseCode, key);
  return { key, title, minutes, required, quiz, baseHash: hash };
};

const keysOf = async (courseCode: string) => {
  const { courseOutline } = await teacher.execute(CourseOutlineDocument, { courseCode });
  return courseOutline?.sections.map(({ activities }) => activities.map(({ key }) => key));
};

describe('saving a quiz', () => {
  it('adds it at the end of the draft, under a key of its own, ready to be published', async () => {
    await publishTestCourse(academy.api, { code: 'NEW' });
    expect(await save('NEW')).toMatchObject({
      __typename: 'QuizSaved',
      quiz: {
        key: 'half-way-quiz',
        required: false,
        place: { section: 1, after: 'quiz' },
        check: { problems: [], warnings: [], questions: 2, most: 2, draws: [{ available: 6, named: [] }] },
      },
    });
    expect(await save('NEW')).toMatchObject({ quiz: { key: 'half-way-quiz-2' } });
    expect(await save('NEW', { title: 'New' })).toMatchObject({ quiz: { key: 'new-2' } });
    expect(await keysOf('NEW')).toEqual([
      ['lesson-1', 'lesson-2'],
      ['quiz', 'half-way-quiz', 'half-way-quiz-2', 'new-2'],
    ]);
    await academy.api.get(Publishing).publish('NEW');
    const [{ count } = { count: 0 }] = await academy.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM quiz JOIN activity ON activity.id = quiz.activity_id WHERE activity.key LIKE 'half-way-quiz%'`,
    );
    expect(count).toBe(2);
  });

  it('puts it where it is wanted, and moves it later', async () => {
    await publishTestCourse(academy.api, { code: 'PLACE' });
    await save('PLACE', { place: { section: 0, after: 'lesson-1' } });
    expect(await keysOf('PLACE')).toEqual([['lesson-1', 'half-way-quiz', 'lesson-2'], ['quiz']]);
    const change = await begun('PLACE', 'half-way-quiz', 'Renamed');
    await save('PLACE', { ...change, place: { section: 1, after: null } });
    expect(await keysOf('PLACE')).toEqual([
      ['lesson-1', 'lesson-2'],
      ['half-way-quiz', 'quiz'],
    ]);
  });

  it('leaves it in its place when only its settings change, and keeps what it does not name', async () => {
    await publishTestCourse(academy.api, { code: 'STAY', lessons: 1 });
    const change = await begun('STAY', 'quiz', 'Final quiz');
    await save('STAY', { ...change, quiz: { ...change.quiz, timeLimitMinutes: 30, waitMinutes: null } });
    expect(await keysOf('STAY')).toEqual([['lesson-1'], ['quiz']]);
    const draft = await academy.api.get(Drafts).newest('STAY');
    expect(draft?.sections[1]?.activities[0]?.content).toEqual({
      draw: [{ category: 'all', count: 4 }],
      passMark: 75,
      timeLimitMinutes: 30,
      attemptsAllowed: null,
      shuffleOptions: true,
      review: 'always',
    });
  });

  it('changes nothing when it is saved as it is', async () => {
    await publishTestCourse(academy.api, { code: 'SAME' });
    const { hash } = await one('SAME', 'quiz');
    expect(await save('SAME', await begun('SAME', 'quiz', 'Final quiz'))).toMatchObject({ quiz: { hash } });
    const versions = await academy.database.query(
      `SELECT 1 FROM course_version v JOIN course c ON c.id = v.course_id WHERE c.code = 'SAME'`,
    );
    expect(versions).toHaveLength(1);
  });

  it('names every field that is wrong, and saves nothing', async () => {
    await publishTestCourse(academy.api, { code: 'WRONG' });
    const result = await save('WRONG', {
      title: ' ',
      minutes: 0,
      place: { section: 9, after: null },
      quiz: authored({ passMark: 101, sections: [{ draw: [{ category: 'all' }] }] }),
    });
    if (result.__typename !== 'InvalidInput') throw new Error(result.__typename);
    expect(result.fields.map(({ field }) => field)).toEqual([
      'title',
      'minutes',
      'sections.0.draw.0',
      'passMark',
      'place',
    ]);
    expect(await keysOf('WRONG')).toEqual([['lesson-1', 'lesson-2'], ['quiz']]);
  });

  it('saves what only keeps the course from being published, and says so', async () => {
    await publishTestCourse(academy.api, { code: 'HALF' });
    const form = { pair: 'before-after', side: 'A' };
    const quiz = authored({ form, sections: [{ draw: [{ category: 'none', count: 1 }] }] });
    const result = await save('HALF', { quiz });
    if (result.__typename !== 'QuizSaved') throw new Error(result.__typename);
    expect(result.quiz.check.problems.map(({ field }) => field)).toEqual([
      'sections.0.draw.0.category',
      'form',
    ]);
  });

  it('lets one of two who save the same quiz win, and shows it to the other', async () => {
    await publishTestCourse(academy.api, { code: 'RACE' });
    const changes = [await begun('RACE', 'quiz', 'Mine'), await begun('RACE', 'quiz', 'Yours')];
    const results = await Promise.all(changes.map((change) => save('RACE', change)));
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['QuizConflict', 'QuizSaved']);
    const { title } = await one('RACE', 'quiz');
    for (const result of results) expect(result).toMatchObject({ quiz: { title } });
  });

  it('is refused to officers', async () => {
    const officer = (await academy.person('OFFICER')).client;
    await expect(officer.execute(SaveQuizDocument, { input: input('NEW') })).rejects.toThrow();
    await expect(officer.execute(QuizDraftDocument, { courseCode: 'NEW', key: 'quiz' })).rejects.toThrow();
  });
});

describe('deleting a quiz', () => {
  const remove = async (courseCode: string, key: string, baseHash: string) =>
    (await teacher.execute(DeleteQuizDocument, { courseCode, key, baseHash })).deleteQuiz;

  it('takes it out of the draft, unless somebody changed it or its section would be empty', async () => {
    await publishTestCourse(academy.api, { code: 'GONE' });
    await save('GONE');
    const { hash } = await one('GONE', 'half-way-quiz');
    expect(await remove('GONE', 'half-way-quiz', 'old')).toMatchObject({ __typename: 'QuizConflict' });
    expect(await remove('GONE', 'half-way-quiz', hash)).toEqual({
      __typename: 'QuizDeleted',
      key: 'half-way-quiz',
    });
    expect(await remove('GONE', 'half-way-quiz', hash)).toMatchObject({ __typename: 'NotAvailable' });
    const last = await one('GONE', 'quiz');
    expect(await remove('GONE', 'quiz', last.hash)).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringMatching(/all that its section has/),
    });
  });
});

describe('checking a quiz that nobody has saved', () => {
  beforeAll(() => publishTestCourse(academy.api, { code: 'CHECK', bank: 3, draw: 1 }));

  const check = async (quiz: AuthoredQuiz) => {
    const checked = { courseCode: 'CHECK', key: null, minutes: 10, quiz };
    const { checkQuiz } = await teacher.execute(CheckQuizDocument, { input: checked });
    if (!checkQuiz) throw new Error('No check.');
    return checkQuiz;
  };

  it('counts what fits each draw, and names the questions', async () => {
    const draw = [
      { questions: ['q2', 'q9'], weight: 2 },
      { outcome: 'O1', count: 3 },
    ];
    expect(
      await check(authored({ sections: [{ draw: [{ tags: ['night'], count: 1 }] }, { draw }] })),
    ).toMatchObject({
      questions: 6,
      most: 6,
      problems: expect.arrayContaining([
        expect.objectContaining({ field: 'sections.0.draw.0.tags.0' }),
        expect.objectContaining({ field: 'sections.1.draw.0.questions.1' }),
      ]),
      draws: [
        { section: 0, index: 0, available: 0, named: [] },
        { section: 1, index: 0, available: 1, named: [{ key: 'q2', words: 'Question q2?' }] },
        { section: 1, index: 1, available: 3, named: [] },
      ],
    });
  });

  it('counts the marks of named questions, and warns where marks of a random draw differ', async () => {
    const draft = testCourse({ code: 'POINTS', bank: 3, draw: 1 });
    const { categories } = draft.resources['QUIZ'] as { categories: { items: { defaultMark?: string }[] }[] };
    Object.assign(categories[0]?.items[1] ?? {}, { defaultMark: '2.5' });
    await academy.api.get(Drafts).save(draft);
    const checkOf = async (...draw: object[]) => {
      const quiz = authored({ sections: [{ draw }] });
      const checked = { courseCode: 'POINTS', key: null, minutes: 10, quiz };
      return (await teacher.execute(CheckQuizDocument, { input: checked })).checkQuiz;
    };
    expect(await checkOf({ questions: ['q1', 'q2', 'q3'] })).toMatchObject({
      ...{ questions: 3, most: 4.5, problems: [], warnings: [] },
    });
    expect(await checkOf({ category: 'all', count: 2 })).toMatchObject({
      ...{ questions: 2, most: 2, problems: [] },
      warnings: [
        { field: 'sections.0.draw.0.weight', message: expect.stringContaining('each of them counts 1') },
      ],
    });
    expect(await checkOf({ category: 'all', count: 2, weight: 2 })).toMatchObject({ most: 4, warnings: [] });
  });

  it('says what has not the right form', async () => {
    expect(await check({})).toMatchObject({
      questions: 0,
      draws: [],
      problems: [{ field: '' }, { field: '' }],
    });
  });

  it('costs one statement', async () => {
    const count = await countStatements(academy.api, () => check(authored()));
    expect(count).toBeLessThanOrEqual(3);
  });
});

describe('the outline of a course', () => {
  it('costs as many statements with many quizzes as with one, and checks each', async () => {
    await publishTestCourse(academy.api, { code: 'OUTLINE' });
    const outline = () => teacher.execute(CourseOutlineDocument, { courseCode: 'OUTLINE' });
    const alone = await countStatements(academy.api, outline);
    for (let number = 0; number < 5; number += 1) await save('OUTLINE');
    expect(await countStatements(academy.api, outline)).toBe(alone);
    expect(alone).toBeLessThanOrEqual(3);
    const activities = (await outline()).courseOutline?.sections.flatMap((section) => section.activities);
    expect(activities?.filter(({ check }) => check?.questions === 2)).toHaveLength(5);
  });
});

describe('previewing a quiz', () => {
  it('draws it as an attempt would, and says why it cannot be asked', async () => {
    await academy.api.get(Drafts).save(testCourse({ code: 'SHOW', bank: 5, draw: 3 }));
    const preview = async (key: string) => {
      const request = { courseCode: 'SHOW', key, seed: 's', answers: [], finished: false };
      return (await teacher.execute(PreviewQuizDocument, { input: request })).previewQuiz;
    };
    expect(await preview('none')).toBeNull();
    const shown = await preview('quiz');
    expect(shown).toMatchObject({ title: 'Final quiz', problems: [], passMark: 75, score: null });
    expect(shown?.items.map(({ result, live }) => [result, live])).toEqual(Array(3).fill([null, null]));
    await save('SHOW', { quiz: authored({ sections: [{ draw: [{ category: 'all', count: 9 }] }] }) });
    expect(await preview('half-way-quiz')).toMatchObject({
      items: [],
      problems: [{ field: 'sections.0.draw.0.count' }],
    });
  });
});
