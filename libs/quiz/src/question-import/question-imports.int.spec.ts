import { SOURCE_BOOK } from '@gssr/kernel';
import { QuestionImportDocument } from '@gssr/contract';
import type { AcademyClient } from '@gssr/contract/client';
import { Drafts } from '@gssr/course';
import { countStatements, publishTestCourse, startTestAcademy, type TestAcademy } from '@gssr/test-support';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BankDraft } from '../source/index.js';
import { QuestionExports } from '../question-export/question-exports.js';
import { pngOf } from '../interchange/testing/small-png.js';
import type { MergeOptions } from './merge-import.js';
import { QuestionImports } from './question-imports.js';

const picture = Buffer.from(pngOf(20, 10)).toString('base64');
const FILE = `<quiz>
 <question type="category"><category><text>$course$/top/Law/Arrest</text></category></question>
 <question type="multichoice"><name><text>Force</text></name><idnumber>law-1</idnumber>
  <questiontext format="html"><text><![CDATA[<p>May you? <img src="@@PLUGINFILE@@/p.png" alt="A gate"></p>]]></text><file name="p.png" path="/" encoding="base64">${picture}</file></questiontext>
  <single>true</single><answer fraction="100"><text>No</text></answer><answer fraction="0"><text>Yes</text></answer><tags><tag><text>Use of Force</text></tag></tags></question>
 <question type="essay"><name><text>Report</text></name><questiontext><text>Write a report.</text></questiontext><defaultgrade>5</defaultgrade></question>
 <question type="drawing"><name><text>Sketch</text></name><questiontext><text>Draw.</text></questiontext></question>
</quiz>`;

const options: MergeOptions = { onExisting: 'SKIP', skip: [], outcome: null, categories: [] };

describe('a file of questions', () => {
  let academy: TestAcademy;
  let imports: QuestionImports;
  let instructor: AcademyClient;

  beforeAll(async () => {
    academy = await startTestAcademy();
    imports = academy.api.get(QuestionImports);
    await publishTestCourse(academy.api);
    instructor = (await academy.person('INSTRUCTOR')).client;
  });
  afterAll(() => academy.close());

  const bank = async () => {
    const draft = await academy.api.get(Drafts).newest('T1');
    return draft?.resources['QUIZ'] as BankDraft;
  };
  const previewed = async (text = FILE) => {
    const bytes = new TextEncoder().encode(text);
    const result = await imports.preview({ courseCode: 'T1', fileName: 'a.xml', bytes, personId: null });
    if (result.kind !== 'previewed') throw new Error(JSON.stringify(result));
    return result.id;
  };
  const outcomes = async (id: string, chosen = options) => {
    const result = await imports.apply(id, chosen);
    return result.kind === 'applied' ? result.rows.map(({ outcome }) => outcome) : result;
  };

  it('is previewed over HTTP with the fate of each question, and changes nothing', async () => {
    const before = await bank();
    const response = await instructor.fetch('/question-imports?course=T1&file=a.xml', {
      method: 'PUT',
      body: FILE,
      headers: { 'content-type': 'application/octet-stream' },
    });
    const { id } = (await response.json()) as { id: string };
    const found = await imports.byId(id);
    expect(found).toMatchObject({
      fileName: 'a.xml',
      format: 'moodle-xml',
      state: 'PREVIEWED',
      courseCode: 'T1',
    });
    expect(
      (await imports.planned(id)).map(({ fate, kind, category }) => [fate, kind, category.join('/')]),
    ).toEqual([
      ['TAKEN', 'SINGLE_CHOICE', 'Law/Arrest'],
      ['TAKEN_WITH_LOSSES', 'ESSAY', 'Law/Arrest'],
      ['REFUSED', null, ''],
    ]);
    expect(await bank()).toEqual(before);
  });

  it('is refused by name when it is hostile', async () => {
    const body = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz>&a;</quiz>';
    const response = await instructor.fetch('/question-imports?course=T1', {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
    });
    expect([response.status, await response.json()]).toEqual([
      200,
      { refused: { code: 'IMPORT.XML_EXTERNAL_ENTITY', message: expect.stringMatching(/Ask where/) } },
    ]);
  });

  it('comes into the draft with its pictures, once; a second time changes nothing', async () => {
    const before = await bank();
    const id = await previewed();
    expect(await outcomes(id)).toEqual(['ADDED', 'ADDED', 'REFUSED']);
    const after = await bank();
    const added = after.categories.find(({ key }) => key === 'law-arrest');
    expect(added).toMatchObject({
      title: 'Law / Arrest',
      items: [
        { key: 'law-1', tags: ['use-of-force'], title: 'Force', outcome: null },
        { key: 'report', defaultMark: '5' },
      ],
    });
    expect(after.categories.filter(({ key }) => key !== 'law-arrest')).toEqual(before.categories);
    expect(await academy.database.query('SELECT width, alt FROM media')).toEqual([
      { width: 20, alt: 'A gate' },
    ]);

    expect(await outcomes(id)).toEqual(['ADDED', 'ADDED', 'REFUSED']);
    for (const onExisting of ['SKIP', 'REPLACE', 'NEW'] as const)
      expect(await outcomes(await previewed(), { ...options, onExisting })).toEqual([
        'UNCHANGED',
        'UNCHANGED',
        'REFUSED',
      ]);
    expect(await bank()).toEqual(after);
    const csv = await imports.reportCsv(id, SOURCE_BOOK);
    expect(csv).toContain('law-1,law-arrest');
    expect(csv).toContain('IMPORT.KIND_UNSUPPORTED');
  });

  it('is changed, skipped or added beside what is there, as somebody chooses', async () => {
    const changed = FILE.replace('May you?', 'May you now?');
    expect(await outcomes(await previewed(changed))).toEqual(['SKIPPED', 'UNCHANGED', 'REFUSED']);
    expect(await outcomes(await previewed(changed), { ...options, onExisting: 'NEW', skip: [2] })).toEqual([
      'ADDED',
      'SKIPPED',
      'REFUSED',
    ]);
    expect(await outcomes(await previewed(changed), { ...options, onExisting: 'REPLACE' })).toEqual([
      'REPLACED',
      'UNCHANGED',
      'REFUSED',
    ]);
    const items = (await bank()).categories.find(({ key }) => key === 'law-arrest')?.items;
    expect(items?.map(({ key }) => key)).toEqual(['law-1', 'report', 'law-1-2']);
  });

  it('is applied once, whatever presses the button twice', async () => {
    const text = FILE.replaceAll('law-1', 'law-9').replace('>Report<', '>Another report<');
    const id = await previewed(text);
    const both = await Promise.all([outcomes(id), outcomes(id)]);
    expect(both[0]).toEqual(['ADDED', 'ADDED', 'REFUSED']);
    expect(both[1]).toEqual(both[0]);
  });

  it('is not applied once it was discarded', async () => {
    const id = await previewed();
    expect(await imports.discard(id)).toBe(true);
    expect(await imports.discard(id)).toBe(false);
    expect(await outcomes(id)).toEqual({ kind: 'not-available' });
  });

  it('names what cannot be chosen', async () => {
    const id = await previewed();
    expect(await outcomes(id, { ...options, outcome: 'NOWHERE' })).toMatchObject({
      kind: 'invalid',
      field: 'outcome',
    });
    const categories = [{ from: ['Law', 'Arrest'], to: 'No Key' }];
    expect(await outcomes(id, { ...options, categories })).toMatchObject({
      kind: 'invalid',
      field: 'categories',
    });
  });

  it('leaves again, and comes back as it was', async () => {
    const exports = academy.api.get(QuestionExports);
    for (const format of ['moodle-xml', 'qti'] as const) {
      const file = await exports.file('T1', format, ['law-1']);
      if (!file) throw new Error('No file.');
      expect(file.count).toBe(1);
      const result = await imports.preview({
        courseCode: 'T1',
        fileName: file.name,
        bytes: file.bytes,
        personId: null,
      });
      if (result.kind !== 'previewed') throw new Error(JSON.stringify(result));
      const applied = await imports.apply(result.id, { ...options, onExisting: 'REPLACE' });
      expect(applied).toMatchObject({
        rows: [{ outcome: expect.stringMatching(/UNCHANGED|REPLACED/), key: 'law-1' }],
      });
    }
    const response = await instructor.fetch('/bank-files/T1/bank.gift?keys=law-1,report', {});
    expect([response.status, Number(response.headers.get('x-questions-lost'))]).toEqual([
      200,
      expect.any(Number),
    ]);
    expect(await response.text()).toContain('[id:law-1]');
  });

  it('may have thousands of questions', async () => {
    const one = (index: number) => `// [id:many-${index}]\nWhat is ${index}? {=right ~wrong}`;
    const id = await previewed(Array.from({ length: 2_000 }, (_, index) => one(index)).join('\n\n'));
    const rows = (await outcomes(id)) as string[];
    expect(rows.filter((outcome) => outcome === 'ADDED')).toHaveLength(2_000);
  });

  it('is read page by page, each with as many statements and no more questions than it shows', async () => {
    const many = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `// [id:page-${index}]\nWhat is ${index}? {=right ~wrong}`,
      ).join('\n\n');
    const [small, large] = [await previewed(many(3)), await previewed(many(300))];
    await outcomes(large, { ...options, skip: [52] });
    const page = async (id: string, after: string | null, fate: 'TAKEN' | 'REFUSED' | null = null) =>
      (await instructor.execute(QuestionImportDocument, { id, fate, first: 50, after })).questionImport!;
    const first = await page(large, null);
    expect(first).toMatchObject({ state: 'APPLIED', counts: { taken: 300, takenWithLosses: 0, refused: 0 } });
    expect(first.categories.map(({ count }) => count)).toEqual([300]);
    expect(first.questions.edges.map(({ node }) => node.number)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
    const second = await page(large, first.questions.pageInfo.endCursor ?? null);
    expect(
      second.questions.edges.slice(0, 2).map(({ node }) => [node.number, node.outcome, node.key]),
    ).toEqual([
      [51, 'ADDED', 'page-50'],
      [52, 'SKIPPED', null],
    ]);
    expect((await page(large, null, 'REFUSED')).questions.edges).toEqual([]);
    const counted = (id: string) => countStatements(academy.api, () => page(id, null));
    expect(await counted(large)).toBe(await counted(small));
    expect(await counted(large)).toBeLessThanOrEqual(5);
    expect(await imports.byId(large)).not.toHaveProperty('preview');
    expect(await imports.questions(large, { fate: null, after: 0, limit: 51 })).toHaveLength(51);
  });
});
