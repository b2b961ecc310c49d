import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseCompletionDocument, type CompletionFilter } from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { newId } from '@gssr/kernel';
import { addOfficers, publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { parse } from './testing/parse-csv.js';

const ODD_NAMES = [
  'Айгүл Өмүрбекова',
  'Нурбек ӨМҮРБЕКОВ',
  'ნინო ბერიძე',
  'Per Cent 100%',
  'Under_score',
  'Back\\slash',
  `O'Brien, Mary`,
  'Quote "the best" Person',
  '=HYPERLINK("http://evil.example")',
  '+49 30 1234',
  '-1+1',
  '@SUM(A1:A9)',
];
const TOTAL = 250;
const COMPLETED = 83;
const NAMESAKES = 7;

let academy: TestAcademy;
let administrator: AcademyClient;

beforeAll(async () => {
  academy = await startTestAcademy();
  administrator = (await academy.person('ADMINISTRATOR')).client;
  const versionId = await publishTestCourse(academy.api, { code: 'LARGE' });
  const namesakes = Array.from({ length: NAMESAKES }, () => 'Same Name');
  const others = Array.from(
    { length: TOTAL - NAMESAKES - ODD_NAMES.length },
    (_, index) => `Officer ${index}`,
  );
  await enrolAll(versionId, [...ODD_NAMES, ...namesakes, ...others]);
  await publishTestCourse(academy.api, { code: 'EMPTY' });
});
afterAll(() => academy.close());

/** Everybody is enrolled, every third has completed the course. */
async function enrolAll(versionId: string, names: string[]): Promise<void> {
  const personIds = await addOfficers(academy, names);
  await academy.database.query(
    `INSERT INTO enrolment (id, person_id, course_id, course_version_id, status, completed_at)
     SELECT given.id, given.person, v.course_id, v.id, CASE WHEN n % 3 = 0 THEN 'COMPLETED' ELSE 'ACTIVE' END, CASE WHEN n % 3 = 0 THEN now() END
     FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS given (id, person, n), course_version v WHERE v.id = $1`,
    [versionId, personIds.map(newId), personIds],
  );
}

interface Wanted {
  courseCode?: string;
  filter?: CompletionFilter;
  search?: string;
  first?: number;
}

const page = async (wanted: Wanted = {}, after: string | null = null) =>
  (
    await administrator.execute(CourseCompletionDocument, {
      courseCode: 'LARGE',
      first: 100,
      ...wanted,
      after,
    })
  ).courseCompletion;

/** Follows the cursors to the end. */
async function pages(wanted: Wanted = {}) {
  const all = [await page(wanted)];
  while (all.at(-1)?.pageInfo.hasNextPage) all.push(await page(wanted, all.at(-1)?.pageInfo.endCursor));
  return all;
}

const namesOf = async (wanted: Wanted): Promise<string[]> =>
  (await pages(wanted)).flatMap(({ edges }) => edges.map(({ node }) => node.personName));

describe('the completion of a course', () => {
  it.each([
    [100, [100, 100, 50]],
    [50, [50, 50, 50, 50, 50]],
    [99, [99, 99, 52]],
    [1000, [100, 100, 50]],
  ])('comes in pages of %i at most, each person once', async (first, sizes) => {
    const all = await pages({ first });
    expect(all.map(({ edges }) => edges.length)).toEqual(sizes);
    expect(all.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(
      sizes.map((_, index) => index < sizes.length - 1),
    );
    const ids = all.flatMap(({ edges }) => edges.map(({ node }) => node.enrolmentId));
    expect(new Set(ids).size).toBe(TOTAL);
    const sorted = await academy.database.query<{ id: string }>(
      'SELECT e.id FROM enrolment e JOIN person p ON p.id = person_id ORDER BY p.name, e.id',
    );
    expect(ids).toEqual(sorted.map(({ id }) => id));
  });

  it('tells people of the same name apart, over the edge of a page too', async () => {
    const all = await pages({ search: 'Same Name', first: 3 });
    expect(all.map(({ edges }) => edges.length)).toEqual([3, 3, 1]);
    expect(new Set(all.flatMap(({ edges }) => edges.map(({ node }) => node.personEmail))).size).toBe(
      NAMESAKES,
    );
  });

  it.each([
    ['ALL', TOTAL],
    ['COMPLETED', COMPLETED],
    ['IN_PROGRESS', TOTAL - COMPLETED],
  ] as const)('can be filtered: %s', async (filter, count) => {
    const rows = (await pages({ filter })).flatMap(({ edges }) => edges);
    expect(rows).toHaveLength(count);
    if (filter !== 'ALL')
      expect(new Set(rows.map(({ node }) => node.status))).toEqual(
        new Set([filter === 'COMPLETED' ? 'COMPLETED' : 'ACTIVE']),
      );
  });

  it.each([
    ['өмүрбек', ['Айгүл Өмүрбекова', 'Нурбек ӨМҮРБЕКОВ']],
    ['  АЙГҮЛ ', ['Айгүл Өмүрбекова']],
    ['ბერიძე', ['ნინო ბერიძე']],
    ['%', ['Per Cent 100%']],
    ['_', ['Under_score']],
    ['\\', ['Back\\slash']],
    [`o'brien`, [`O'Brien, Mary`]],
    ['nobody of this name', []],
  ])('finds by part of a name: %s', async (search, expected) => {
    expect((await namesOf({ search })).toSorted()).toEqual(expected.toSorted());
  });

  it('finds by address', async () => {
    const [first] = (await page({ first: 1 })).edges;
    const { edges } = await page({ search: first?.node.personEmail.toUpperCase() });
    expect(edges).toEqual([first]);
  });

  it('counts everybody, whatever is searched for or filtered', async () => {
    for (const wanted of [{}, { search: 'nobody' }, { filter: 'COMPLETED' as const }]) {
      expect(await page(wanted)).toMatchObject({ totalCount: TOTAL, completedCount: COMPLETED });
    }
  });

  it('is empty for a course that nobody takes, and for one that is not there', async () => {
    for (const courseCode of ['EMPTY', 'NOWHERE']) {
      expect(await page({ courseCode })).toMatchObject({
        edges: [],
        totalCount: 0,
        completedCount: 0,
        pageInfo: { hasNextPage: false, endCursor: null },
      });
    }
  });

  it('says how far everybody is', async () => {
    const [{ node }] = (await page({ search: 'Under_score' })).edges as [{ node: object }];
    expect(node).toMatchObject({ versionNumber: 1, done: 0, total: 3, bestScore: null, certificate: null });
  });

  it.each([
    ['nonsense'],
    [Buffer.from('["only one"]').toString('base64url')],
    [Buffer.from('["a","b"]').toString('base64url')],
  ])('answers a foreign cursor with a clear error or a page: %s', async (after) => {
    const answer = await page({}, after).catch((error: unknown) => error);
    if (answer instanceof Error) expect(answer).toMatchObject({ code: 'REQUEST.INVALID_ARGUMENT' });
    else expect(answer).toHaveProperty('edges');
  });

  it('is for administrators', async () => {
    for (const role of ['OFFICER', 'INSTRUCTOR'] as const) {
      const { client } = await academy.person(role);
      const asked = client.execute(CourseCompletionDocument, { courseCode: 'LARGE', first: 1 });
      await expect(asked).rejects.toMatchObject({ code: 'ACCESS.FORBIDDEN' });
      expect((await client.fetch('/reports/completion/LARGE.csv')).status).toBe(403);
    }
    expect((await academy.stranger().fetch('/reports/completion/LARGE.csv')).status).toBe(401);
  });
});

describe('the completion as CSV', () => {
  it('has everybody, in letters that a spreadsheet reads', async () => {
    const { csvUrl } = await page();
    const response = await administrator.fetch(csvUrl);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [headers, ...rows] = parse(bytes.subarray(3).toString('utf8'));
    expect(headers?.slice(0, 4)).toEqual(['Name', 'E-mail', 'Version', 'Status']);
    expect(rows).toHaveLength(TOTAL);
    expect(rows.every(({ length }) => length === headers?.length)).toBe(true);
    expect(rows.filter((row) => row[3] === 'completed')).toHaveLength(COMPLETED);
    const inOrder = await namesOf({});
    expect(rows.map(([name]) => name?.replace(/^'(?=[=+\-@])/, ''))).toEqual(inOrder);
  });

  it('holds no cell that a spreadsheet would run', async () => {
    const text = await (await administrator.fetch('/reports/completion/LARGE.csv')).text();
    const cells = parse(text).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toEqual(
      expect.arrayContaining([`'=HYPERLINK("http://evil.example")`, `'+49 30 1234`, `'-1+1`, `'@SUM(A1:A9)`]),
    );
  });
});
