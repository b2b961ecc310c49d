import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@gssr/test-support';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { call, type Called } from '../program/testing/call.js';

const C4 = fileURLToPath(new URL('../../../../curriculum/c4-first-response', import.meta.url));

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gssr-curriculum-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const curriculum = (...words: string[]): Promise<Called> =>
  call(['curriculum', ...words], { DATABASE_URL: database.url });

const imported = async (...words: string[]): Promise<object> => {
  const { code, out } = await curriculum('import', '--json', ...words);
  expect(code).toBe(0);
  return (JSON.parse(out) as { imported: object[] }).imported[0] ?? {};
};

const contents = async (root: string): Promise<Record<string, string>> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file.slice(root.length), await readFile(file, 'utf8')] as const),
    ),
  );
};

// One test after the other, on one database: the life of a course.
describe('course C4, from its folder and back', () => {
  it('is a new course', async () => {
    expect((await curriculum('import', C4)).out).toBe('C4: new course, new draft, version 1\n');
  });

  it('is unchanged when it comes again', async () => {
    expect(await imported(C4)).toEqual({ code: 'C4', outcome: 'unchanged', version: 1, published: false });
  });

  it('is published when that is wished, also when the draft is there already', async () => {
    expect((await curriculum('import', '--publish', C4)).out).toBe('C4: unchanged, published version 1\n');
    expect(await imported('--publish', C4)).toMatchObject({ outcome: 'unchanged', published: false });
    const [counts] = await database.query(
      `SELECT (SELECT count(*)::int FROM lesson) AS lessons, (SELECT count(*)::int FROM quiz) AS quizzes,
         (SELECT count(*)::int >= 40 FROM question_version) AS enough, (SELECT sum(draw_count)::int FROM quiz_pool) AS drawn`,
    );
    expect(counts).toEqual({ lessons: 7, quizzes: 1, enough: true, drawn: 12 });
  });

  it('comes out as a folder that is unchanged when it comes back in', async () => {
    const exported = join(folder, 'exported');
    expect(await curriculum('export', 'C4', exported)).toEqual({
      code: 0,
      out: `C4: exported to ${exported}\n`,
      err: '',
    });
    expect(await imported(exported)).toEqual({
      code: 'C4',
      outcome: 'unchanged',
      version: 1,
      published: false,
    });
    const again = join(folder, 'again');
    await curriculum('export', 'C4', again);
    expect(await contents(again)).toEqual(await contents(exported));
  });

  it('becomes a draft beside the published version when it changes, and then version 2', async () => {
    const file = join(folder, 'exported', 'course.yaml');
    const change = async (from: string, to: string): Promise<void> =>
      writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
    await change('passMark: 75', 'passMark: 80');
    expect((await curriculum('import', join(folder, 'exported'))).out).toBe('C4: new draft, version 2\n');
    await change('passMark: 80', 'passMark: 85');
    expect((await curriculum('import', '--publish', join(folder, 'exported'))).out).toBe(
      'C4: updated draft, published version 2\n',
    );
    const versions = await database.query(
      `SELECT v.number, v.status, q.pass_mark AS mark FROM course_version v JOIN activity a ON a.course_version_id = v.id JOIN quiz q ON q.activity_id = a.id ORDER BY 1`,
    );
    expect(versions).toEqual([
      { number: 1, status: 'PUBLISHED', mark: 75 },
      { number: 2, status: 'PUBLISHED', mark: 85 },
    ]);
    const [pools] = await database.query(
      'SELECT count(DISTINCT question_version_ids)::int AS different, count(*)::int AS pools FROM quiz_pool',
    );
    expect(pools).toEqual({ different: 7, pools: 14 });
  });

  it('is not exported into a folder that holds something, nor when it is not there', async () => {
    const full = await curriculum('export', 'C4', folder);
    expect(full.code).toBe(1);
    expect(full.err).toContain('not empty');
    const none = await curriculum('export', 'C9', join(folder, 'none'), '--json');
    expect(none.code).toBe(1);
    expect(JSON.parse(none.out)).toMatchObject({ error: { code: 'CURRICULUM.NO_COURSE' } });
    expect(await readdir(folder)).not.toContain('none');
    const onFile = await curriculum('export', 'C4', join(folder, 'exported', 'course.yaml'));
    expect(onFile.code).toBe(1);
    expect(onFile.err).toContain('Choose another folder');
  });
});
