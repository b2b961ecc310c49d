import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatExact, toNumber } from '../decimal.js';
import { expertRanks, rankAgreement } from './agreement.js';
import { situationalJudgement as kind } from './situational-judgement.kind.js';
import type { Format, SituationalJudgementPayload } from './situational-judgement.payload.js';

const question = (
  format: Format,
  effectiveness: string[],
  votes: number[][] = [],
): SituationalJudgementPayload => ({
  kind: 'SITUATIONAL_JUDGEMENT',
  stem: 'What do you do?',
  format,
  options: effectiveness.map((value, index) => ({
    id: 'abcdefgh'[index] ?? '',
    content: `Do ${'abcdefgh'[index]}`,
    effectiveness: value,
    votes: votes[index] ?? [],
    feedback: `About ${'abcdefgh'[index]}`,
  })),
  scale: format === 'RATE' ? ['Bad', 'Fair', 'Good'] : [],
  feedback: null,
  shuffle: true,
});

const values = ['0.9', '0.6', '0.3', '0.1'];

/** Options to places, as `a:MOST b:LEAST`. */
const responseTo = (text: string) => ({
  judged: text
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ option: pair.split(':')[0], place: pair.split(':')[1] })),
});

function gradeOf(payload: SituationalJudgementPayload, text: string) {
  const parsed = kind.readResponse(payload, responseTo(text));
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return kind.grade(payload, parsed.response);
}

const rate = question(
  'RATE',
  ['0', '0'],
  [
    [0, 2, 8],
    [5, 5, 1],
  ],
);

describe('agreement with the experts', () => {
  it.each<[SituationalJudgementPayload, [string, string, string][]]>([
    [
      question('BEST', values),
      [
        ['a:BEST', '1', 'RIGHT'],
        ['b:BEST', '5/8', 'PARTLY_RIGHT'],
        ['d:BEST', '0', 'WRONG'],
        ['', '0', 'NOT_ANSWERED'],
      ],
    ],
    [
      question('MOST_LEAST', values),
      [
        ['a:MOST d:LEAST', '1', 'RIGHT'],
        ['d:LEAST b:MOST', '13/16', 'PARTLY_RIGHT'],
        ['a:MOST', '1/2', 'PARTLY_RIGHT'],
        ['d:MOST a:LEAST', '0', 'WRONG'],
        ['', '0', 'NOT_ANSWERED'],
      ],
    ],
    [
      question('RANK', values),
      [
        ['a:1 b:2 c:3 d:4', '1', 'RIGHT'],
        ['a:2 b:1 c:3 d:4', '9/10', 'PARTLY_RIGHT'],
        ['d:1 c:2 b:3 a:4', '0', 'WRONG'],
        ['', '0', 'NOT_ANSWERED'],
      ],
    ],
    [
      rate,
      [
        ['a:3 b:1', '1', 'RIGHT'],
        ['a:3 b:2', '1', 'RIGHT'],
        ['a:2 b:3', '9/40', 'PARTLY_RIGHT'],
        ['a:3', '1/2', 'PARTLY_RIGHT'],
        ['a:1', '0', 'WRONG'],
        ['', '0', 'NOT_ANSWERED'],
      ],
    ],
  ])('earns its share (%#)', (payload, rows) => {
    const earned = rows.map(([text]) => {
      const { fraction, state } = gradeOf(payload, text);
      return [text, formatExact(fraction), state];
    });
    expect(earned).toEqual(rows);
  });

  it('in ranks is Spearman’s correlation, mapped to 0 to 1', () => {
    const ranks = fc.integer({ min: 2, max: 8 }).chain((count) => {
      const all = Array.from({ length: count }, (_, index) => index + 1);
      const permuted = fc.shuffledSubarray(all, { minLength: count });
      return fc.tuple(permuted, permuted);
    });
    fc.assert(
      fc.property(ranks, ([given, experts]) => {
        const mean = (given.length + 1) / 2;
        const product = given.reduce(
          (sum, rank, index) => sum + (rank - mean) * ((experts[index] ?? 0) - mean),
          0,
        );
        const square = given.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
        expect(toNumber(rankAgreement(given, experts))).toBeCloseTo((product / square + 1) / 2, 10);
      }),
    );
  });

  it('ranks by effectiveness, in whatever order the options stand', () => {
    expect(expertRanks(question('RANK', ['0.3', '0.9', '1/3']).options)).toEqual([3, 1, 2]);
  });

  it('says what the experts hold, part by part', () => {
    expect(gradeOf(question('MOST_LEAST', values), 'b:MOST').parts).toMatchObject([
      { id: 'MOST', given: 'b', expected: 'a', feedback: 'About b', rule: { code: 'EXPERT_STANDING' } },
      { id: 'LEAST', given: null, expected: 'd', state: 'NOT_ANSWERED' },
    ]);
    expect(gradeOf(rate, 'a:2').parts).toMatchObject([
      { id: 'a', given: '2', expected: '3', rule: { code: 'EXPERT_CONSENSUS', details: { votes: '0 2 8' } } },
      { id: 'b', given: null, expected: '1', state: 'NOT_ANSWERED' },
    ]);
    const ranked = gradeOf(question('RANK', values), 'a:2 b:1 c:3 d:4');
    expect(ranked.parts.map(({ id, given, expected }) => [id, given, expected])).toEqual([
      ['a', '2', '1'],
      ['b', '1', '2'],
      ['c', '3', '3'],
      ['d', '4', '4'],
    ]);
    expect(ranked.rule).toEqual({ code: 'SPEARMAN', details: { ranks: '2 1 3 4', experts: '1 2 3 4' } });
  });
});

describe('reading a judgement', () => {
  it.each<[Format, unknown, string]>([
    ['BEST', 7, 'RESPONSE.SHAPE'],
    ['BEST', { judged: [{ option: 'a' }] }, 'RESPONSE.SHAPE'],
    ['BEST', responseTo('x:BEST'), 'RESPONSE.OPTION_UNKNOWN'],
    ['BEST', responseTo('a:MOST'), 'RESPONSE.PLACE_UNKNOWN'],
    ['BEST', responseTo('a:BEST b:BEST'), 'RESPONSE.PLACE_REPEATED'],
    ['MOST_LEAST', responseTo('a:MOST a:LEAST'), 'RESPONSE.OPTION_REPEATED'],
    ['RANK', responseTo('a:1 b:2'), 'RESPONSE.ORDER_INCOMPLETE'],
    ['RANK', responseTo('a:1 b:2 c:3 d:3'), 'RESPONSE.PLACE_REPEATED'],
    ['RANK', responseTo('a:0 b:2 c:3 d:4'), 'RESPONSE.PLACE_UNKNOWN'],
    ['RATE', responseTo('a:4'), 'RESPONSE.PLACE_UNKNOWN'],
    ['RATE', { judged: [1, 2, 3, 4, 5] }, 'RESPONSE.TOO_MANY_OPTIONS'],
  ])('%s refuses %j', (format, raw, code) => {
    const parsed = kind.readResponse(question(format, values), raw);
    expect(!parsed.ok && parsed.problems[0]?.code).toBe(code);
  });

  it('is summed up by place, or by option on a scale', () => {
    const most = question('MOST_LEAST', values);
    expect(
      kind.summarise(
        most,
        {
          judged: [
            { option: 'a', place: 'LEAST' },
            { option: 'b', place: 'MOST' },
          ],
        },
        String,
      ),
    ).toBe('MOST: Do b; LEAST: Do a');
    expect(kind.summarise(rate, { judged: [{ option: 'b', place: '3' }] }, String)).toBe('Do b: Good');
  });
});

it('shows the options in the order drawn, shuffled where that is what is asked', () => {
  const order = ['d', 'b', 'a', 'c'];
  expect(kind.present(question('BEST', values), order).options.map(({ id }) => id)).toEqual(order);
  expect(kind.arrangement({ ...question('RANK', values), shuffle: false }).mustShuffle).toBe(true);
  expect(kind.arrangement({ ...question('BEST', values), shuffle: false })).toMatchObject({
    mayShuffle: false,
    mustShuffle: false,
  });
});

describe('what its author hears', () => {
  it.each<[SituationalJudgementPayload, string[]]>([
    [question('BEST', values), []],
    [rate, []],
    [question('BEST', ['1']), ['QUESTION.TOO_FEW_OPTIONS options']],
    [question('BEST', ['0.5', '0.50']), ['QUESTION.EFFECTIVENESS_ALIKE options']],
    [question('BEST', ['0.5', '0.5', '1']), []],
    [question('RANK', ['0.5', '0.5', '1']), ['QUESTION.EFFECTIVENESS_TIED options.1.effectiveness']],
    [{ ...question('RANK', values), scale: ['x'] }, ['QUESTION.SCALE_UNUSED scale']],
    [
      { ...rate, scale: ['x'] },
      [
        'QUESTION.TOO_FEW_POINTS scale',
        'QUESTION.VOTES_INCOMPLETE options.0.votes',
        'QUESTION.VOTES_INCOMPLETE options.1.votes',
      ],
    ],
    [
      question(
        'RATE',
        ['0', '0'],
        [
          [0, 0, 0],
          [1, 0, 0],
        ],
      ),
      ['QUESTION.NO_VOTES options.0.votes'],
    ],
  ])('what is wrong (%#)', (payload, expected) => {
    expect(kind.review(payload).problems.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });
});
