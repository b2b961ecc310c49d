import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseDocument } from '@gssr/contract';
import {
  publishTestCourse,
  startTestAcademy,
  testCourse,
  testItem,
  type TestAcademy,
} from '@gssr/test-support';
import type { CourseDraft } from '../curriculum/index.js';
import { Drafts } from './drafts.js';
import { Publishing } from './publishing.js';

let academy: TestAcademy;
let drafts: Drafts;
let publishing: Publishing;

beforeAll(async () => {
  academy = await startTestAcademy();
  drafts = academy.api.get(Drafts);
  publishing = academy.api.get(Publishing);
});
afterAll(() => academy.close());

const versionsOf = (code: string) =>
  academy.database.query<{ number: number; status: string; title: string }>(
    `SELECT v.number, v.status, v.title FROM course_version v JOIN course c ON c.id = v.course_id WHERE c.code = $1 ORDER BY number`,
    [code],
  );

const questionVersions = (code: string) =>
  academy.database.query<{ key: string; number: number; id: string }>(
    `SELECT q.key, qv.number, qv.id FROM question_version qv JOIN question q ON q.id = qv.question_id JOIN course c ON c.id = q.course_id
     WHERE c.code = $1 ORDER BY q.key, qv.number`,
    [code],
  );

const poolOf = async (versionId: string): Promise<string[]> => {
  const [pool] = await academy.database.query<{ ids: string[] }>(
    `SELECT question_version_ids AS ids FROM quiz_pool JOIN activity a ON a.id = activity_id WHERE a.course_version_id = $1`,
    [versionId],
  );
  return pool?.ids ?? [];
};

/** The bank of a test course with one item replaced. */
const withItem = (draft: CourseDraft, index: number, key: string): CourseDraft => {
  const changed = structuredClone(draft);
  const { categories } = changed.resources['QUIZ'] as { categories: { items: unknown[] }[] };
  categories[0]?.items.splice(index, 1, { ...testItem(key), tags: ['changed'] });
  return changed;
};

describe('saving a draft', () => {
  it('makes a course, and changes nothing when it is saved again', async () => {
    const draft = testCourse({ code: 'SAME' });
    expect(await drafts.save(draft)).toEqual({ outcome: 'new-course', number: 1 });
    expect(await drafts.save(structuredClone(draft))).toEqual({ outcome: 'unchanged', number: 1 });
    await publishing.publish('SAME');
    expect(await drafts.save(draft)).toEqual({ outcome: 'unchanged', number: 1 });
    expect(await versionsOf('SAME')).toEqual([{ number: 1, status: 'PUBLISHED', title: 'Test course' }]);
  });

  it('takes the same JSON in another order for the same', async () => {
    const draft = testCourse({ code: 'ORDER' });
    await drafts.save(draft);
    const reversed = Object.fromEntries(Object.entries(draft).reverse()) as CourseDraft;
    expect(await drafts.save(reversed)).toMatchObject({ outcome: 'unchanged' });
  });

  it('begins a new draft beside the published version, which stays the current one', async () => {
    await publishTestCourse(academy.api, { code: 'BESIDE' });
    expect(await drafts.save(testCourse({ code: 'BESIDE', title: 'Second' }))).toEqual({
      outcome: 'new-draft',
      number: 2,
    });
    expect(await drafts.save(testCourse({ code: 'BESIDE', title: 'Second again' }))).toEqual({
      outcome: 'updated-draft',
      number: 2,
    });
    expect(await versionsOf('BESIDE')).toEqual([
      { number: 1, status: 'PUBLISHED', title: 'Test course' },
      { number: 2, status: 'DRAFT', title: 'Second again' },
    ]);
    expect((await drafts.newest('BESIDE'))?.title).toBe('Second again');
    const { course } = await academy.stranger().execute(CourseDocument, { code: 'BESIDE' });
    expect(course?.version.title).toBe('Test course');
  });

  it('makes one draft of ten imports at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => drafts.save(testCourse({ code: 'TEN' }))),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'new-course')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(9);
    expect(await versionsOf('TEN')).toHaveLength(1);
  });

  it('shows nobody a draft', async () => {
    await drafts.save(testCourse({ code: 'HIDDEN' }));
    const { course } = await academy.stranger().execute(CourseDocument, { code: 'HIDDEN' });
    expect(course).toBeNull();
  });
});

describe('publishing', () => {
  it('says that there is no draft', async () => {
    await expect(publishing.publish('NOWHERE')).rejects.toMatchObject({ code: 'COURSE.NO_DRAFT' });
  });

  it('publishes once when it is asked twice at once', async () => {
    await drafts.save(testCourse({ code: 'TWICE' }));
    const results = await Promise.allSettled([publishing.publish('TWICE'), publishing.publish('TWICE')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await versionsOf('TWICE')).toEqual([expect.objectContaining({ status: 'PUBLISHED' })]);
  });

  it('leaves nothing behind when a part of the course cannot be frozen', async () => {
    const draft = testCourse({ code: 'HALF', lessons: 3 });
    draft.sections[1]?.activities.push({
      key: 'odd',
      kind: 'SEANCE',
      title: 'Odd',
      minutes: 1,
      required: true,
      content: {},
    });
    await drafts.save(draft);
    await expect(publishing.publish('HALF')).rejects.toMatchObject({ code: 'COURSE.UNKNOWN_KIND' });
    expect(await versionsOf('HALF')).toEqual([expect.objectContaining({ status: 'DRAFT' })]);
    const [left] = await academy.database.query(
      `SELECT (SELECT count(*)::int FROM section s JOIN course_version v ON v.id = s.course_version_id WHERE v.course_id = c.id) AS sections,
         (SELECT count(*)::int FROM activity a JOIN course_version v ON v.id = a.course_version_id WHERE v.course_id = c.id) AS activities,
         (SELECT count(*)::int FROM question q WHERE q.course_id = c.id) AS questions
       FROM course c WHERE c.code = 'HALF'`,
    );
    expect(left).toEqual({ sections: 0, activities: 0, questions: 0 });
    const [lessons] = await academy.database.query(
      'SELECT count(*)::int AS orphans FROM lesson LEFT JOIN activity a ON a.id = activity_id WHERE a.id IS NULL',
    );
    expect(lessons).toEqual({ orphans: 0 });
  });

  it('keeps the version of every question that did not change', async () => {
    const draft = testCourse({ code: 'BANK', bank: 4 });
    await drafts.save(draft);
    const first = await poolOf((await publishing.publish('BANK')).versionId);
    await drafts.save({ ...withItem(draft, 1, 'q2'), title: 'With a better second question' });
    const second = await poolOf((await publishing.publish('BANK')).versionId);
    expect([second[0], second[2], second[3]]).toEqual([first[0], first[2], first[3]]);
    expect(second[1]).not.toBe(first[1]);
    expect((await questionVersions('BANK')).map(({ key, number }) => [key, number])).toEqual([
      ['q1', 1],
      ['q2', 1],
      ['q2', 2],
      ['q3', 1],
      ['q4', 1],
    ]);
  });

  it('goes back to the old version of a question that gets its old words back', async () => {
    const draft = testCourse({ code: 'BACK', bank: 2, draw: 2 });
    await drafts.save(draft);
    const first = await poolOf((await publishing.publish('BACK')).versionId);
    await drafts.save(withItem(draft, 0, 'q1'));
    await publishing.publish('BACK');
    await drafts.save(draft);
    expect(await poolOf((await publishing.publish('BACK')).versionId)).toEqual(first);
  });
});

describe('what is published', () => {
  let versionId: string;

  beforeAll(async () => {
    versionId = await publishTestCourse(academy.api, { code: 'STONE' });
  });

  const ofVersion = 'activity_id IN (SELECT id FROM activity WHERE course_version_id = $1)';
  it.each([
    ['course_version', 'id = $1', `title = 'x'`],
    ['course_version', 'id = $1', `status = 'DRAFT'`],
    ['section', 'course_version_id = $1', `title = 'x'`],
    ['activity', 'course_version_id = $1', 'required = false'],
    ['lesson', ofVersion, `content = '{}'`],
    ['quiz', ofVersion, 'pass_mark = 1'],
    ['quiz_pool', ofVersion, 'draw_count = 1'],
    [
      'question_version',
      'id = ANY (SELECT unnest(question_version_ids) FROM quiz_pool JOIN activity a ON a.id = activity_id WHERE a.course_version_id = $1)',
      `payload = '{}'`,
    ],
  ])('refuses to change or delete a row of %s', async (table, where, change) => {
    const [found] = await academy.database.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ${table} WHERE ${where}`,
      [versionId],
    );
    expect(found?.rows).toBeGreaterThan(0);
    const refused = expect.objectContaining({
      code: '23001',
      message: `${table} is published and never changes`,
    });
    await expect(
      academy.database.query(`UPDATE ${table} SET ${change} WHERE ${where}`, [versionId]),
    ).rejects.toEqual(refused);
    await expect(academy.database.query(`DELETE FROM ${table} WHERE ${where}`, [versionId])).rejects.toEqual(
      refused,
    );
  });

  it.each([
    ['section', 'id = gen_random_uuid()', 'course_version_id = $1'],
    ['activity', `id = gen_random_uuid(), key = 'more'`, 'course_version_id = $1'],
    ['lesson', '', ofVersion],
    ['quiz', '', ofVersion],
    ['quiz_pool', 'position = 99', ofVersion],
  ])('refuses one more row of %s', async (table, change, where) => {
    const copyOne = `DO $$ DECLARE row ${table}; BEGIN
      SELECT * INTO STRICT row FROM ${table} WHERE ${where.replace('$1', `'${versionId}'`)} LIMIT 1;
      ${change
        .split(', ')
        .filter(Boolean)
        .map((part) => `row.${part.replace(' = ', ' := ')};`)
        .join(' ')}
      INSERT INTO ${table} VALUES (row.*); END $$`;
    await expect(academy.database.query(copyOne)).rejects.toEqual(
      expect.objectContaining({
        code: '23001',
        message: `the version of this ${table} is published and never changes`,
      }),
    );
  });

  it('lets a draft be changed and deleted', async () => {
    await drafts.save(testCourse({ code: 'CLAY' }));
    await academy.database.query(
      `UPDATE course_version SET title = 'x' WHERE status = 'DRAFT' AND title = 'Test course'`,
    );
    const deleted = await academy.database.query(
      `DELETE FROM course_version WHERE status = 'DRAFT' AND title = 'x' RETURNING id`,
    );
    expect(deleted.length).toBeGreaterThan(0);
  });
});
