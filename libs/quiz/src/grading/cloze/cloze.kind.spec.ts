import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { cloze } from './cloze.kind.js';
import type { ClozePayload } from './cloze.payload.js';

const option = (id: string, fraction: string) => ({ id, content: id, fraction, feedback: `About ${id}` });

const raw = {
  kind: 'CLOZE',
  stem: 'Call [[name]] on [[number]], then [[step]].',
  parts: [
    {
      id: 'name',
      weight: '2',
      question: {
        kind: 'SHORT_TEXT',
        stem: 'Whom',
        answers: [
          { id: 'a', pattern: 'duty officer', fraction: '1', feedback: 'Yes' },
          { id: 'b', pattern: '*officer', fraction: '0.5', feedback: 'Nearly' },
        ],
      },
    },
    {
      id: 'number',
      question: {
        kind: 'NUMERICAL',
        stem: 'Number',
        answers: [{ id: 'a', accepts: { type: 'VALUE', value: '102' }, fraction: '1', feedback: 'Yes' }],
      },
    },
    {
      id: 'step',
      question: {
        kind: 'SINGLE_CHOICE',
        stem: 'Step',
        options: [option('wait', '1'), option('leave', '-1'), option('sing', '0')],
      },
    },
  ],
};

function valid(input: unknown): ClozePayload {
  const read = cloze.schema.safeParse(input);
  if (!read.success) throw new Error(JSON.stringify(read.error.issues));
  return read.data;
}

const payload = valid(raw);

const responseTo = (name: string | null, number: string | null, step: string | null) => ({
  parts: [
    { id: 'step', response: step === null ? null : { options: [step] } },
    { id: 'name', response: name === null ? null : { text: name } },
    ...(number === null ? [] : [{ id: 'number', response: { text: number } }]),
  ],
});

function gradeOf(...given: Parameters<typeof responseTo>) {
  const parsed = cloze.readResponse(payload, responseTo(...given));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return cloze.grade(payload, parsed.response);
}

describe('marking a cloze', () => {
  it.each<[...Parameters<typeof responseTo>, string, string]>([
    ['Duty officer', '102', 'wait', '1', 'RIGHT'],
    ['duty officer', null, null, '1/2', 'PARTLY_RIGHT'],
    ['an officer', '103', 'wait', '1/2', 'PARTLY_RIGHT'],
    [null, '102', 'leave', '0', 'WRONG'],
    [null, null, 'leave', '-1/4', 'WRONG'],
    [null, null, null, '0', 'NOT_ANSWERED'],
    ['', ' ', null, '0', 'NOT_ANSWERED'],
  ])('%s, %s, %s earn %s', (name, number, step, fraction, state) => {
    const grade = gradeOf(name, number, step);
    expect([formatExact(grade.fraction), grade.state]).toEqual([fraction, state]);
    expect(grade.answered).toBe(state !== 'NOT_ANSWERED');
  });

  it('says for each part what was given, what is right and which rule fired', () => {
    expect(gradeOf('an officer', null, 'leave').parts).toMatchObject([
      {
        id: 'name',
        state: 'PARTLY_RIGHT',
        given: 'an officer',
        expected: 'duty officer',
        feedback: 'Nearly',
        rule: { code: 'FIRST_MATCHING_PATTERN', details: { answer: 'b' } },
      },
      { id: 'number', state: 'NOT_ANSWERED', given: null, expected: '102', rule: { code: 'BLANK' } },
      { id: 'step', state: 'WRONG', given: 'leave', expected: 'wait', feedback: 'About leave' },
    ]);
    expect(
      formatExact(gradeOf(null, null, 'leave').parts[0]?.weight ?? { numerator: 0n, denominator: 1n }),
    ).toBe('2');
  });

  it('expects numbers as its course writes them', () => {
    const half = cloze.withDecimalMark?.(
      {
        ...payload,
        parts: payload.parts.map((part) =>
          part.question.kind === 'NUMERICAL'
            ? {
                ...part,
                question: {
                  ...part.question,
                  answers: part.question.answers.map((answer) => ({
                    ...answer,
                    accepts: {
                      type: 'VALUE' as const,
                      value: '0.5',
                      tolerance: { type: 'NOMINAL' as const, amount: '0' },
                    },
                  })),
                },
              }
            : part,
        ),
      },
      'COMMA',
    );
    if (!half) throw new Error('A cloze has parts in which numbers are typed.');
    const parsed = cloze.readResponse(half, responseTo(null, '0,5', null));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(cloze.grade(half, parsed.response).parts[1]).toMatchObject({ state: 'RIGHT', expected: '0,5' });
  });

  it('is summed up by part', () => {
    const parsed = cloze.readResponse(payload, responseTo('an officer', null, 'wait'));
    expect(parsed.ok && cloze.summarise(payload, parsed.response, String)).toBe(
      '[name] an officer; [step] wait',
    );
  });
});

describe('reading the parts', () => {
  const problems = (input: unknown) => {
    const parsed = cloze.readResponse(payload, input);
    return parsed.ok ? [] : parsed.problems.map(({ code, field }) => `${code} ${field}`);
  };

  it.each<[unknown, string[]]>([
    [null, []],
    [{ parts: [] }, []],
    [7, ['RESPONSE.SHAPE parts']],
    [{ parts: [7] }, ['RESPONSE.SHAPE parts.0']],
    [{ parts: [{ id: 'x', response: null }] }, ['RESPONSE.PART_UNKNOWN parts.0.id']],
    [{ parts: ['a', 'a'].map(() => ({ id: 'name' })) }, ['RESPONSE.PART_REPEATED parts.1.id']],
    [{ parts: [{ id: 'name', response: { text: 7 } }] }, ['RESPONSE.SHAPE parts.0.response.text']],
    [
      { parts: [{ id: 'number' }, { id: 'step', response: { options: ['x'] } }] },
      ['RESPONSE.OPTION_UNKNOWN parts.1.response.options.0'],
    ],
    [{ parts: [1, 2, 3, 4] }, ['RESPONSE.TOO_MANY_PARTS parts']],
  ])('%j', (input, expected) => expect(problems(input)).toEqual(expected));
});

describe('showing it', () => {
  it('orders the options of each part, and keeps every key', () => {
    expect(cloze.arrangement(payload)).toEqual({
      ids: ['step/wait', 'step/leave', 'step/sing'],
      mayShuffle: true,
    });
    const view = cloze.present(payload, ['step/sing', 'step/wait', 'step/leave']);
    expect(view.parts.map(({ id, question }) => [id, question])).toEqual([
      ['name', { kind: 'SHORT_TEXT', stem: 'Whom' }],
      ['number', { kind: 'NUMERICAL', stem: 'Number', values: {}, decimalMark: 'POINT', units: null }],
      [
        'step',
        {
          kind: 'SINGLE_CHOICE',
          stem: 'Step',
          options: ['sing', 'wait', 'leave'].map((id) => ({ id, content: id })),
        },
      ],
    ]);
    expect(() => cloze.present(payload, ['step/sing'])).toThrow(RangeError);
  });
});

describe('what its author hears', () => {
  const codes = (change: object) =>
    cloze.review({ ...payload, ...change }).problems.map(({ code, field }) => `${code} ${field}`);
  const [name, number] = payload.parts;
  if (!name || number?.question.kind !== 'NUMERICAL') throw new Error('The fixture is broken.');

  it('nothing about a good question', () => {
    expect(cloze.review(payload)).toEqual({ problems: [], warnings: [] });
  });

  it.each<[object, string[]]>([
    [{ stem: '', parts: [] }, ['QUESTION.TOO_FEW_PARTS parts']],
    [{ stem: '[[name]]', parts: [name, name] }, ['QUESTION.PART_ID_REPEATED parts.1.id']],
    [{ stem: '[[other]]', parts: [name] }, ['QUESTION.GAP_UNKNOWN stem', 'QUESTION.GAP_MISSING parts.0']],
    [
      { stem: '[[name]]', parts: [{ ...name, question: { ...name.question, answers: [] } }] },
      ['QUESTION.TOO_FEW_ANSWERS parts.0.question.answers'],
    ],
    [
      {
        stem: '[[number]]',
        parts: [
          {
            ...number,
            question: { ...number.question, variants: [{ id: '1', values: {}, answers: { a: '1' } }] },
          },
        ],
      },
      ['QUESTION.VARIANTS_IN_A_PART parts.0.question.variants'],
    ],
  ])('what is wrong (%#)', (change, expected) => expect(codes(change)).toEqual(expected));

  it.each<[unknown, (string | number)[]]>([
    [{ kind: 'CLOZE' }, ['parts', 0, 'question', 'kind']],
    [null, ['parts', 0, 'question', 'kind']],
    [{ kind: 'SHORT_TEXT', stem: 'S', answers: 7 }, ['parts', 0, 'question', 'answers']],
  ])('where a part is no question: %j', (question, path) => {
    const read = cloze.schema.safeParse({ ...raw, parts: [{ id: 'p', question }] });
    expect(read.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
