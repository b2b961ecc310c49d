import { createApi } from '@gssr/api';
import {
  CourseCompletionDocument,
  DeadJobsDocument,
  MyCatalogueDocument,
  MyCertificatesDocument,
  MyLearningDocument,
  PublicCatalogueDocument,
} from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { newId } from '@gssr/kernel';
import {
  addOfficers,
  anotherDevice,
  countStatements,
  publishTestCourse,
  signedInOfficers,
  startTestAcademy,
  type TestAcademy,
} from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const COURSES = 50;

interface Connection<N> {
  edges: { node: N }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

type PageOf<N> = (page: { first: number; after?: string | null }) => Promise<Connection<N>>;

let academy: TestAcademy;
let officer: AcademyClient;
let officerId: string;
let administrator: AcademyClient;

beforeAll(async () => {
  academy = await startTestAcademy();
  const [person] = await signedInOfficers(academy, 1);
  ({ client: officer } = person!);
  officerId = person!.viewer.id;
  administrator = (await academy.person('ADMINISTRATOR')).client;
  for (let course = 1; course <= COURSES; course += 1) {
    const title = `Course ${String(course).padStart(2, '0')}`;
    await publishTestCourse(academy.api, { code: `L${course}`, title, lessons: 1, bank: 1, draw: 1 });
  }
  await enrolInEverything(officerId);
  await completeFirstCourse(
    await addOfficers(
      academy,
      Array.from({ length: COURSES }, (_, index) => `Learner ${index}`),
    ),
  );
  await academy.database.query(
    `INSERT INTO dead_job (id, job, job_id, payload, attempts, error_code) SELECT id, 'test', id, '{}', 1, 'TEST' FROM unnest($1::uuid[]) AS id`,
    [Array.from({ length: COURSES }, newId)],
  );
});
afterAll(() => academy.close());

/** Enrolled and completed everywhere, with a certificate each: what makes a list ask for most. */
async function enrolInEverything(personId: string): Promise<void> {
  const versions = await academy.database.query<{ id: string }>('SELECT id FROM course_version');
  await insertCompleted(versions.map(({ id }) => ({ personId, versionId: id })));
}

async function completeFirstCourse(personIds: string[]): Promise<void> {
  const [version] = await academy.database.query<{ id: string }>(
    `SELECT v.id FROM course_version v JOIN course c ON c.id = v.course_id WHERE c.code = 'L1'`,
  );
  await insertCompleted(personIds.map((personId) => ({ personId, versionId: version!.id })));
}

async function insertCompleted(pairs: { personId: string; versionId: string }[]): Promise<void> {
  const rows = pairs.map((pair) => ({ ...pair, enrolment: newId(), certificate: newId() }));
  await academy.database.query(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($1) AS r ("personId" uuid, "versionId" uuid, enrolment uuid, certificate uuid)),
     enrolled AS (
       INSERT INTO enrolment (id, person_id, course_id, course_version_id, status, completed_at)
       SELECT enrolment, "personId", v.course_id, v.id, 'COMPLETED', now() FROM given JOIN course_version v ON v.id = "versionId" RETURNING id)
     INSERT INTO certificate (id, enrolment_id, person_id, code, snapshot, evidence)
     SELECT certificate, enrolled.id, "personId", certificate::text, '{"holderName": "H", "courseTitle": "T", "courseCode": "C"}', '{}'
     FROM given JOIN enrolled ON enrolled.id = given.enrolment`,
    [JSON.stringify(rows)],
  );
}

const catalogue: PageOf<{ version: { title: string } }> = async (page) =>
  (await officer.execute(PublicCatalogueDocument, page)).catalogue;
const myLearning: PageOf<{ id: string }> = async (page) =>
  (await officer.execute(MyLearningDocument, page)).myEnrolments;
const myCertificates: PageOf<{ id: string }> = async (page) =>
  (await officer.execute(MyCertificatesDocument, page)).myCertificates;
const deadJobs: PageOf<{ id: string }> = async (page) =>
  (await administrator.execute(DeadJobsDocument, page)).deadJobs;
const completion: PageOf<{ enrolmentId: string }> = async (page) =>
  (await administrator.execute(CourseCompletionDocument, { courseCode: 'L1', ...page })).courseCompletion;

const lists: [string, PageOf<unknown>][] = [
  ['catalogue', catalogue],
  ['myEnrolments', myLearning],
  ['myCertificates', myCertificates],
  ['deadJobs', deadJobs],
];

async function follow(list: PageOf<unknown>, first: number): Promise<Connection<unknown>[]> {
  const pages = [await list({ first })];
  while (pages.at(-1)?.pageInfo.hasNextPage)
    pages.push(await list({ first, after: pages.at(-1)?.pageInfo.endCursor }));
  return pages;
}

describe.each(lists)('the pages of %s', (_, list) => {
  it.each([
    [7, [7, 7, 7, 7, 7, 7, 7, 1]],
    [10, [10, 10, 10, 10, 10]],
    [49, [49, 1]],
    [50, [50]],
    [100, [50]],
  ])('of %i hold everything once, and the last one says that it is the last', async (first, sizes) => {
    const pages = await follow(list, first);
    expect(pages.map(({ edges }) => edges.length)).toEqual(sizes);
    const nodes = pages.flatMap(({ edges }) => edges.map(({ node }) => JSON.stringify(node)));
    expect(new Set(nodes).size).toBe(COURSES);
    const whole = await list({ first: 100 });
    expect(nodes).toEqual(whole.edges.map(({ node }) => JSON.stringify(node)));
  });

  it.each([0, -1])('refuse %i rows', async (first) => {
    await expect(list({ first })).rejects.toMatchObject({ code: 'REQUEST.INVALID_ARGUMENT' });
  });

  it.each([
    'nonsense',
    Buffer.from('["a","b","c"]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ])('refuse a foreign cursor: %s', async (after) => {
    await expect(list({ first: 1, after })).rejects.toMatchObject({ code: 'REQUEST.INVALID_ARGUMENT' });
  });
});

describe('a list that grows while somebody reads it', () => {
  it('shows nothing twice', async () => {
    const first = await deadJobs({ first: 10 });
    await academy.database.query(
      `INSERT INTO dead_job (id, job, job_id, payload, attempts, error_code) VALUES ($1, 'test', 'late', '{}', 1, 'TEST')`,
      [newId()],
    );
    const second = await deadJobs({ first: 10, after: first.pageInfo.endCursor });
    await academy.database.query(`DELETE FROM dead_job WHERE job_id = 'late'`);
    const shown = new Set([...first.edges, ...second.edges].map(({ node }) => node.id));
    expect(shown.size).toBe(20);
  });
});

describe('the catalogue', () => {
  it('is in the order of the titles, and shows each course once, at its current version', async () => {
    await publishTestCourse(academy.api, { code: 'L7', title: 'Course 07', lessons: 2, bank: 1, draw: 1 });
    const { edges } = await catalogue({ first: 100 });
    expect(edges.map(({ node }) => node.version.title)).toEqual(
      Array.from({ length: COURSES }, (_, index) => `Course ${String(index + 1).padStart(2, '0')}`),
    );
  });

  it.each([
    ['course 4', 10],
    ['L4', 11],
    ['%', 0],
    ['_', 0],
    ['   ', 50],
  ])('finds by title and code: "%s"', async (search, count) => {
    const { catalogue: found } = await officer.execute(PublicCatalogueDocument, { first: 100, search });
    expect(found.edges).toHaveLength(count);
  });
});

describe('the SQL of a list', () => {
  /** Of a process that has read nothing yet, and of the same one when it has. */
  async function statements(
    who: 'officer' | 'administrator',
    ask: (client: AcademyClient) => Promise<unknown>,
  ): Promise<[number, number]> {
    const api = await createApi(academy.environment);
    await api.listen(0, '127.0.0.1');
    const personId = who === 'officer' ? officerId : await administratorId();
    const client = await anotherDevice({ ...academy, api, url: await api.getUrl() }, personId);
    try {
      return [await countStatements(api, () => ask(client)), await countStatements(api, () => ask(client))];
    } finally {
      await api.close();
    }
  }

  const administratorId = async (): Promise<string> => {
    const [row] = await academy.database.query<{ id: string }>(
      `SELECT person_id AS id FROM person_role WHERE role = 'ADMINISTRATOR'`,
    );
    return row!.id;
  };

  it.each([
    [
      'MyCatalogue',
      'officer',
      (first: number) => (client: AcademyClient) => client.execute(MyCatalogueDocument, { first }),
      6,
    ],
    [
      'MyLearning',
      'officer',
      (first: number) => (client: AcademyClient) => client.execute(MyLearningDocument, { first }),
      5,
    ],
    [
      'CourseCompletion',
      'administrator',
      (first: number) => (client: AcademyClient) =>
        client.execute(CourseCompletionDocument, { courseCode: 'L1', first }),
      6,
    ],
  ] as const)('of %s does not grow with its length', async (_, who, ask, most) => {
    // The first ten hold a course whose enrolment is pinned to an older version, which costs one statement for all such.
    const [ten, fifty] = [await statements(who, ask(10)), await statements(who, ask(COURSES))];
    expect(fifty).toEqual(ten);
    expect(fifty[0]).toBeLessThanOrEqual(most);
  });

  it('is counted at all', async () => {
    expect(await countStatements(academy.api, () => completion({ first: 1 }))).toBeGreaterThan(1);
  });
});
