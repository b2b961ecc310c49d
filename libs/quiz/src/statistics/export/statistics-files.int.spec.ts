import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AcademyClient } from '@gssr/contract/client';
import { newId } from '@gssr/kernel';
import { strFromU8, unzipSync } from 'fflate';
import { StatisticsFixture, type StatisticsQuiz } from '../testing/statistics-fixture.js';

let fixture: StatisticsFixture;
let quiz: StatisticsQuiz;
let instructor: AcademyClient;
let instructorId: string;

beforeAll(async () => {
  fixture = await StatisticsFixture.start();
  const person = await fixture.academy.person('INSTRUCTOR');
  [instructor, instructorId] = [person.client, person.viewer.id];
  quiz = await fixture.quiz(3);
  const chosen = (first: string) => [[first], ['a'], ['b']];
  await fixture.add(quiz, [
    { marks: [1, 1, 0], chosen: chosen('a'), submittedAt: '2026-02-01T10:00:00Z' },
    { marks: [0, 1, 0], chosen: chosen('b'), submittedAt: '2026-02-02T10:00:00Z' },
    { marks: [1, 0, 0], chosen: chosen('a'), submittedAt: '2026-02-03T10:00:00Z' },
  ]);
  // A key is an author's text, and lands in a spreadsheet.
  await fixture.academy.database.query(
    `UPDATE question SET key = '=q1' WHERE key = 'q1' AND course_id = $1`,
    [quiz.courseId],
  );
});
afterAll(() => fixture.academy.close());

const STATISTICS = `query ($id: ID!, $filter: QuizStatisticsFilter) {
  quizStatistics(activityId: $id, filter: $filter) {
    quiz { n mean maximum } items { questionKey n facility discriminationIndex }
    options { questionKey asked options { optionId fraction chosen share } } csvUrl xlsxUrl } }`;

interface Statistics {
  quizStatistics: {
    quiz: { n: number; mean: number; maximum: number };
    items: { questionKey: string; facility: number; discriminationIndex: number | null }[];
    options: {
      questionKey: string;
      asked: number[];
      options: { optionId: string | null; chosen: number[] }[];
    }[];
    csvUrl: string;
    xlsxUrl: string;
  } | null;
}

const ask = async (filter: object | null = null, id = quiz.activityId) =>
  (await instructor.query<Statistics>(STATISTICS, { id, filter })).quizStatistics;

describe('the statistics for an instructor', () => {
  it('have figures, items and options', async () => {
    const statistics = await ask();
    expect(statistics).toMatchObject({ quiz: { n: 3, maximum: 3 } });
    expect(statistics?.items.map(({ questionKey }) => questionKey)).toEqual(['=q1', 'q2', 'q3']);
    expect(statistics?.items[2]).toMatchObject({ facility: 0, discriminationIndex: null });
    // Totals are 2, 1 and 1: the two of equal score share the middle third.
    expect(statistics?.options[0]?.options[0]).toMatchObject({ optionId: 'a', chosen: [0, 1, 1] });
  });

  it('go by a filter', async () => {
    const filter = {
      attempts: 'FIRST',
      allVersions: true,
      from: '2026-02-02T00:00:00Z',
      to: '2026-02-03T00:00:00Z',
    };
    expect(await ask(filter)).toMatchObject({ quiz: { n: 1, mean: 1 } });
  });

  it('count nothing that their reader has made, in no figure and in no file', async () => {
    const taken = await fixture.quiz(2);
    await fixture.add(taken, [
      { marks: [1, 0], chosen: [['a'], ['b']], submittedAt: '2026-02-01T10:00:00Z' },
      { marks: [0, 1], chosen: [['b'], ['a']], submittedAt: '2026-02-02T10:00:00Z' },
    ]);
    await fixture.academy.database.query(
      'UPDATE attempt SET person_id = $1 WHERE activity_id = $2 AND submitted_at < $3',
      [instructorId, taken.activityId, '2026-02-02'],
    );
    const others = await ask(null, taken.activityId);
    expect(others).toMatchObject({ quiz: { n: 1 }, items: [{ facility: 0 }, { facility: 1 }] });
    const own = { attempts: 'ALL', allVersions: false, from: null, to: '2026-02-02T00:00:00Z' };
    const narrowed = await ask(own, taken.activityId);
    expect(narrowed).toMatchObject({ quiz: { n: 0, mean: null }, items: [] });
    expect(narrowed?.options.filter(({ asked }) => asked.some((count) => count > 0))).toEqual([]);
    const file = await (await instructor.fetch(narrowed!.csvUrl)).text();
    expect(file).not.toContain('Question q1');
  });

  it('are none for what is no quiz', async () => {
    expect(await ask(null, newId())).toBeNull();
    expect(await ask(null, 'nonsense')).toBeNull();
  });

  it.each(['yesterday', '-271821-04-20T00:00:00Z'])('refuse a time that is none: %s', async (from) => {
    await expect(ask({ from })).rejects.toMatchObject({ code: 'REQUEST.INVALID_ARGUMENT' });
  });
});

describe('the files', () => {
  const download = async (url: string) => {
    const response = await instructor.fetch(url);
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  };

  it('hold the items as CSV, and no formula', async () => {
    const { response, bytes } = await download((await ask())!.csvUrl);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="quiz-statistics.csv"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [header, first] = strFromU8(bytes.slice(3)).split('\n');
    expect(header).toMatch(/^Question,Version,Kind,Text,Attempts,Facility index,/);
    expect(first).toMatch(/^'=q1,1,SINGLE_CHOICE,Question q1\?,3,0\.66666/);
  });

  it('hold all tables as a workbook, and no formula', async () => {
    const { response, bytes } = await download((await ask())!.xlsxUrl);
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const files = unzipSync(bytes);
    const names = [...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet name="(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['Quiz', 'Items', 'Options', 'Groups']);
    expect(strFromU8(files['xl/sheets/2.xml']!)).toContain(`>'=q1<`);
    expect(strFromU8(files['xl/sheets/3.xml']!)).toContain('>blank<');
  });

  it.each(['x.csv', `${newId()}`, `${newId()}.pdf`, `${newId()}.csv.xlsx`])(
    'are not there: %s',
    async (name) => {
      expect((await instructor.fetch(`/reports/quiz-statistics/${name}`)).status).toBe(404);
    },
  );
});

describe('the groups that are compared', () => {
  const DIF = `query ($id: ID!, $grouping: DifGrouping!) {
    quizDif(activityId: $id, grouping: $grouping) {
      reference items { questionKey comparisons { group referenceN focalN flagged result { class commonOddsRatio } } } } }`;

  const compare = (id: string, grouping: string) =>
    instructor.query<{ quizDif: object | null }>(DIF, { id, grouping }).then((data) => data.quizDif);

  it('are the early and the late, and the versions', async () => {
    const leaked = await fixture.quiz(3);
    // Nobody early knows the first question, and everybody late.
    const attempts = Array.from({ length: 24 }, (_, index) => ({
      marks: [index < 12 ? Number(index < 2) : Number(index < 22), index % 2, 1],
      submittedAt: `2026-03-${String(index + 1).padStart(2, '0')}T10:00:00Z`,
    }));
    await fixture.add(leaked, attempts);
    const halves = await compare(leaked.activityId, 'HALF');
    expect(halves).toMatchObject({
      reference: 'EARLIER',
      items: [
        { questionKey: 'q1', comparisons: [{ group: 'LATER', referenceN: 12, focalN: 12, flagged: true }] },
        { questionKey: 'q2' },
        { questionKey: 'q3' },
      ],
    });
    expect(await compare(leaked.activityId, 'VERSION')).toMatchObject({ reference: '1' });
    expect(await compare(newId(), 'HALF')).toBeNull();

    const { xlsxUrl } = (await ask(null, leaked.activityId))!;
    const workbook = unzipSync(new Uint8Array(await (await instructor.fetch(xlsxUrl)).arrayBuffer()));
    const [, row] = rowsOf(strFromU8(workbook['xl/sheets/4.xml']!));
    expect(row?.slice(0, 7)).toEqual(['Half', 'q1', '1', 'Earlier half', '12', 'Later half', '12']);
    expect(row?.at(-1)).toBe('C');
  });
});

/** The cells of a sheet, as text. */
const rowsOf = (sheet: string): string[][] =>
  sheet
    .split('<row')
    .slice(1)
    .map((row) => [...row.matchAll(/<(?:v|t)[^>]*>([^<]*)</g)].map(([, text]) => text!));
