import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FileRefusal } from '../reading/file-refusal.js';
import { readCsv } from './read-csv.js';

const refusals = (csv: string) =>
  readCsv(csv).flatMap((fate) =>
    fate.fate === 'refused' ? fate.problems.map(({ code, line }) => `${code} ${line}`) : [],
  );

const HEAD = 'type,question,answer1,percent1,feedback1,tolerance1,match1,answer2,percent2,feedback2,match2';

describe('a table', () => {
  it('has hints, what a further try costs, and pictures in HTML', () => {
    const picture = 'data:image/png;base64,iVBORw0KGgo=';
    const [fate] = readCsv(
      [
        'type,question,answer1,percent1,answer2,format,penalty,hint1,hint2',
        `single,"<p>Who? <img src=""${picture}"" alt=""A door""></p>",a,100,b,html,33.33333,<p>Look</p>,Again`,
      ].join('\n'),
    );
    expect(fate).toMatchObject({
      fate: 'imported',
      question: {
        stem: { text: expect.stringContaining(picture) },
        penalty: expect.stringMatching(/^0\.3333/),
        hints: [{ content: { format: 'html', text: '<p>Look</p>' } }, { content: { text: 'Again' } }],
      },
    });
    expect(refusals('type,question,answer1,answer2,penalty\nsingle,Q,a,b,150\nsingle,Q,a,b,-1')).toEqual([
      'CSV.PERCENT_WRONG 2',
      'CSV.PERCENT_WRONG 3',
    ]);
  });

  it('has a question in each row', () => {
    const fates = readCsv(
      [
        `${HEAD},name,category,tags,mark`,
        'single,"Which, ""a"" or b?",a,100,Yes,,,b,-50,No,,N,Law/Evidence,"x, y",2',
        'numerical,Pi?,3.14,,,0.01',
        'matching,Match,a,,,,1,b,,,2',
        'truefalse,Blue?,FALSE,,Right,,,,,Wrong',
        'short,Say hi,hi',
      ].join('\n'),
    );
    expect(fates).toMatchObject([
      {
        line: 2,
        question: {
          kind: 'single-choice',
          name: 'N',
          category: ['Law', 'Evidence'],
          tags: ['x', 'y'],
          defaultMark: '2',
          stem: { format: 'plain', text: 'Which, "a" or b?' },
          answers: [{ fraction: '1', feedback: { text: 'Yes' } }, { fraction: '-0.5' }],
        },
      },
      { question: { kind: 'numerical', answers: [{ value: '3.14', tolerance: '0.01', fraction: '1' }] } },
      { question: { kind: 'matching', pairs: [{ question: { text: 'a' }, answer: '1' }, { answer: '2' }] } },
      {
        question: {
          kind: 'true-false',
          correct: false,
          trueFeedback: { text: 'Wrong' },
          falseFeedback: { text: 'Right' },
        },
      },
      { question: { kind: 'short-answer', answers: [{ pattern: 'hi', fraction: '1' }] } },
    ]);
  });

  it.each([';', '\t'])('may be separated by %j', (delimiter) => {
    expect(
      readCsv(['type', 'question'].join(delimiter) + '\n' + ['essay', 'a, b'].join(delimiter)),
    ).toMatchObject([{ fate: 'imported', question: { kind: 'essay', stem: { text: 'a, b' } } }]);
  });

  it.each([
    ['single,Q,a,100', 'CSV.TOO_FEW_ANSWERS 2'],
    ['single,Q,a,200,,,,b', 'CSV.PERCENT_WRONG 2'],
    ['numerical,Q,"3,14"', 'CSV.NUMBER_EXPECTED 2'],
    ['matching,Q,a,,,,1,b', 'CSV.PAIR_EXPECTED 2'],
    ['truefalse,Q,maybe', 'CSV.NO_KEY 2'],
    ['essay,', 'CSV.QUESTION_EMPTY 2'],
    ['hotspot,Q', 'IMPORT.KIND_UNSUPPORTED 2'],
  ])('refuses the row %s', (row, problem) => expect(refusals(`${HEAD}\n${row}`)).toEqual([problem]));

  it.each([
    ['type,name\nessay,Q', 'CSV.COLUMN_MISSING'],
    ['type,question\nessay,"Q', 'CSV.MALFORMED'],
  ])('is refused as a whole: %j', (csv, code) => {
    expect(() => readCsv(csv)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) }),
    );
  });

  it('never throws anything but a refusal, whatever it reads', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'",;\n\t ab1', 'type', 'question', 'essay'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, (csv) => {
        try {
          readCsv(csv);
        } catch (refusal) {
          expect(refusal).toBeInstanceOf(FileRefusal);
        }
      }),
    );
  });
});
