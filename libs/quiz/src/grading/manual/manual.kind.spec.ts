import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { essay } from '../essay/essay.kind.js';
import type { EssayPayload } from '../essay/essay.payload.js';
import { fileUpload } from '../file-upload/file-upload.kind.js';
import type { FileUploadPayload } from '../file-upload/file-upload.payload.js';
import { markRubric, type Rubric } from './rubric.js';

const level = (id: string, points: string) => ({ id, content: id, points });

const rubric: Rubric = [
  { id: 'facts', content: 'Facts', levels: [level('none', '0'), level('some', '1.5'), level('all', '3')] },
  { id: 'tone', content: 'Tone', levels: [level('cold', '0'), level('kind', '1')] },
];

const report: EssayPayload = {
  kind: 'ESSAY',
  stem: 'Write the report.',
  rubric,
  leastWords: 50,
  mostWords: null,
  markerNotes: 'Only markers read this.',
  feedback: null,
};

const upload: FileUploadPayload = {
  kind: 'FILE_UPLOAD',
  stem: 'Hand it in.',
  rubric,
  mostFiles: 2,
  mostBytes: 1000,
  endings: ['pdf'],
  markerNotes: 'Only markers read this.',
  feedback: null,
};

describe('a rubric', () => {
  it.each([
    [{ facts: 'all', tone: 'kind' }, '1', 'RIGHT'],
    [{ facts: 'some', tone: 'kind' }, '5/8', 'PARTLY_RIGHT'],
    [{ facts: 'none', tone: 'cold' }, '0', 'WRONG'],
  ])('sums up to a fraction: %j', (marks, fraction, state) => {
    const mark = markRubric(rubric, marks);
    expect([formatExact(mark.fraction), mark.state]).toEqual([fraction, state]);
    expect(mark.rule).toEqual({ code: 'RUBRIC', details: marks });
  });

  it.each<[Record<string, string>]>([
    [{ facts: 'all' }],
    [{ facts: 'all', tone: 'all' }],
    [{ facts: 'all', tone: 'kind', style: 'x' }],
  ])('is not marked by halves: %j', (marks) => expect(() => markRubric(rubric, marks)).toThrow(RangeError));

  it.each<[Rubric, string[]]>([
    [rubric, []],
    [[], ['QUESTION.TOO_FEW_CRITERIA rubric']],
    [[{ id: 'a', content: 'A', levels: [level('x', '1')] }], ['QUESTION.TOO_FEW_LEVELS rubric.0.levels']],
    [
      [{ id: 'a', content: 'A', levels: [level('x', '1'), level('x', '0')] }],
      ['QUESTION.LEVEL_ID_REPEATED rubric.0.levels.1.id'],
    ],
    [[{ id: 'a', content: 'A', levels: [level('x', '0'), level('y', '0')] }], ['QUESTION.NO_POINTS rubric']],
    [[...rubric, ...rubric.slice(0, 1)], ['QUESTION.CRITERION_ID_REPEATED rubric.2.id']],
  ])('tells its author what is wrong (%#)', (broken, codes) => {
    const { problems } = essay.review({ ...report, rubric: broken });
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(codes);
    expect(fileUpload.review({ ...upload, rubric: broken }).problems).toEqual(problems);
  });
});

describe('an essay', () => {
  const gradeOf = (raw: unknown) => {
    const parsed = essay.readResponse(report, raw);
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
    return essay.grade(report, parsed.response);
  };

  it('waits for a person, unless there is nothing to read', () => {
    expect(gradeOf({ text: 'Once upon a time.' })).toMatchObject({ state: 'NEEDS_MARKING', fraction: null });
    for (const raw of [null, { text: '' }, { text: ' \n' }])
      expect(gradeOf(raw)).toMatchObject({ state: 'NOT_ANSWERED', fraction: { numerator: 0n } });
  });

  it('keeps the lines of its writer, and is summed up in one', () => {
    const text = ' One.\n\nTwo. ';
    expect(essay.readResponse(report, { text })).toEqual({ ok: true, response: { text } });
    expect(essay.summarise(report, { text }, String)).toBe('One. Two.');
    expect([...essay.summarise(report, { text: '👮'.repeat(300) }, String)]).toHaveLength(201);
  });

  it.each([7, {}, { text: 7 }, { text: 'x', more: 1 }, { text: 'x'.repeat(200_001) }])('refuses %#', (raw) =>
    expect(essay.readResponse(report, raw).ok).toBe(false),
  );

  it('can be written within its limits', () => {
    expect(essay.review({ ...report, mostWords: 49 }).problems).toMatchObject([
      { field: 'leastWords', code: 'QUESTION.WORDS_REVERSED' },
    ]);
  });
});

describe('files', () => {
  const file = { id: 'f1', name: 'Report.PDF', bytes: 1000 };
  const codes = (...files: unknown[]) => {
    const parsed = fileUpload.readResponse(upload, { files });
    return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
  };

  it('wait for a person, unless there is none', () => {
    expect(codes(file)).toEqual([]);
    expect(fileUpload.grade(upload, { files: [file] })).toMatchObject({
      state: 'NEEDS_MARKING',
      answered: true,
    });
    expect(fileUpload.grade(upload, { files: [] })).toMatchObject({ state: 'NOT_ANSWERED', answered: false });
    expect(fileUpload.summarise(upload, { files: [file, file] }, String)).toBe('Report.PDF; Report.PDF');
  });

  it.each<[unknown[], string]>([
    [[7], 'RESPONSE.SHAPE'],
    [[{ ...file, bytes: 0.5 }], 'RESPONSE.SHAPE'],
    [[{ ...file, bytes: 1001 }], 'RESPONSE.FILE_TOO_LARGE'],
    [[{ ...file, name: 'report.exe' }], 'RESPONSE.FILE_ENDING'],
    [[{ ...file, name: 'report' }], 'RESPONSE.FILE_ENDING'],
    [[file, file], 'RESPONSE.FILE_REPEATED'],
    [[file, file, file], 'RESPONSE.TOO_MANY_FILES'],
  ])('are refused: %j', (files, code) => expect(codes(...files)).toEqual([code]));

  it('neither kind shows rubric or notes', () => {
    for (const view of [essay.present(report, []), fileUpload.present(upload, [])])
      expect(JSON.stringify(view)).not.toMatch(/rubric|markers/i);
  });
});
