import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { numerical } from './numerical.kind.js';
import type { Accepts, NumericalPayload, Tolerance, Units } from './numerical.payload.js';

const question = (
  answers: readonly (readonly [Accepts, string])[],
  rest: Partial<NumericalPayload> = {},
): NumericalPayload => ({
  kind: 'NUMERICAL',
  stem: 'How many?',
  answers: answers.map(([accepts, fraction], index) => ({
    id: `a${index}`,
    accepts,
    fraction,
    feedback: `Because ${index}`,
  })),
  decimalMark: 'POINT',
  units: null,
  values: {},
  variants: [],
  feedback: null,
  ...rest,
});

const value = (text: string, type: Tolerance['type'] = 'NOMINAL', amount = '0'): Accepts => ({
  type: 'VALUE',
  value: text,
  tolerance: { type, amount },
});

function gradeOf(payload: NumericalPayload, text: string, unit: string | null = null) {
  const parsed = numerical.readResponse(payload, { text, unit });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return numerical.grade(payload, parsed.response);
}

const takes = (accepts: Accepts, text: string) => gradeOf(question([[accepts, '1']]), text).state === 'RIGHT';

describe('how far from the key an answer may be', () => {
  it.each<[Accepts, string[], string[]]>([
    [value('3.14'), ['3.14', '3.140', '314e-2'], ['3.1400001', '3', '3,14']],
    [value('10', 'NOMINAL', '0.1'), ['9.9', '10.1'], ['9.8999', '10.1001']],
    [value('-10', 'RELATIVE', '0.1'), ['-11', '-9'], ['-11.001', '-8.999', '10']],
    [value('0', 'RELATIVE', '0.1'), ['0'], ['0.01']],
    [value('10', 'GEOMETRIC', '0.25'), ['8', '12.5'], ['7.999', '12.501']],
    [value('-10', 'GEOMETRIC', '0.25'), ['-8', '-12.5'], ['-7.999', '8']],
    [{ type: 'RANGE', from: '1', to: '5' }, ['1', '5', '3.3'], ['0.999', '5.001']],
    [{ type: 'ANYTHING' }, ['0', '-1e9'], ['many']],
    [value('6.022e23', 'NOMINAL', '1e20'), ['6.0221e23', '6.021×10^23'], ['6.0231e23']],
  ])('%j', (accepts, inside, outside) => {
    expect(inside.filter((text) => !takes(accepts, text))).toEqual([]);
    expect(outside.filter((text) => takes(accepts, text))).toEqual([]);
  });
});

describe('marking a number', () => {
  const pi = question([
    [value('3.14'), '1'],
    [value('3', 'NOMINAL', '0.5'), '0.4'],
    [value('7'), '-0.5'],
  ]);

  it.each([
    ['3.14', '1', 'FIRST_MATCHING_ANSWER'],
    ['3.1', '2/5', 'FIRST_MATCHING_ANSWER'],
    ['7', '0', 'FIRST_MATCHING_ANSWER'],
    ['9', '0', 'NO_ANSWER_TAKES_IT'],
    ['3,14', '0', 'NOT_A_NUMBER'],
    ['pi', '0', 'NOT_A_NUMBER'],
    ['3.14 m', '0', 'NOT_A_NUMBER'],
  ])('%s earns %s: %s', (text, fraction, code) => {
    const grade = gradeOf(pi, text);
    expect([formatExact(grade.fraction), grade.rule.code, grade.answered]).toEqual([fraction, code, true]);
  });

  it('a blank is not answered', () => {
    for (const raw of [null, { text: ' ' }]) {
      const parsed = numerical.readResponse(pi, raw);
      expect(parsed).toEqual({ ok: true, response: { text: '', unit: null } });
    }
    expect(gradeOf(pi, '')).toMatchObject({ state: 'NOT_ANSWERED', answered: false, answerId: null });
  });

  it.each([
    7,
    [],
    {},
    { text: 3.14 },
    { text: '1', more: 1 },
    { text: '1'.repeat(201) },
    { text: '1', unit: 'm' },
  ])('refuses %j', (raw) => expect(numerical.readResponse(pi, raw).ok).toBe(false));
});

describe('units', () => {
  const units: Units = {
    entry: 'TYPED',
    grading: 'OF_ANSWER',
    penalty: '0.25',
    list: [
      { name: 'W', multiplier: '1' },
      { name: 'kW', multiplier: '0.001' },
    ],
  };
  const power = (change: Partial<Units> = {}) =>
    question(
      [
        [value('5500'), '1'],
        [value('5000', 'NOMINAL', '500'), '0.5'],
      ],
      { units: { ...units, ...change } },
    );

  it.each([
    ['5500 W', '1', true],
    ['5.5kW', '1', true],
    ['W5500', '1', true],
    ['5500', '3/4', false],
    ['5500 kg', '3/4', false],
    ['5500 kW', '3/4', false],
    ['5000 W', '1/2', true],
    ['5000', '3/8', false],
    ['5.5 W', '0', null],
    ['5.5 k W', '1', true],
    ['5.5e3 frogs', '3/4', false],
    ['frogs 5.5e3', '3/4', false],
    ['frogs', '0', null],
    ['5,5x10^3', '0', null],
    ['5.5x10^3 kg', '3/4', false],
  ])('typed: %s earns %s', (text, fraction, unitRight) => {
    const grade = gradeOf(power(), text);
    expect([formatExact(grade.fraction), grade.unitRight]).toEqual([fraction, unitRight]);
  });

  it('may cost a share of the whole mark, and never more than there is', () => {
    expect(formatExact(gradeOf(power({ grading: 'OF_WHOLE' }), '5000').fraction)).toBe('1/4');
    expect(formatExact(gradeOf(power({ grading: 'OF_WHOLE', penalty: '1' }), '5000').fraction)).toBe('0');
  });

  it('cost nothing where they are optional', () => {
    const grade = gradeOf(power({ grading: 'OPTIONAL' }), '5500');
    expect([formatExact(grade.fraction), grade.unitRight]).toEqual(['1', null]);
    expect(formatExact(gradeOf(power({ grading: 'OPTIONAL' }), '5.5 kW').fraction)).toBe('1');
  });

  it('are chosen from a list that does not begin with the one of the key', () => {
    const chosen = power({ entry: 'CHOSEN' });
    expect(formatExact(gradeOf(chosen, '5.5', 'kW').fraction)).toBe('1');
    expect(formatExact(gradeOf(chosen, '5500', null).fraction)).toBe('3/4');
    expect(numerical.isComplete?.(chosen, { text: '5', unit: 'kW' })).toBe(true);
    expect(numerical.isComplete?.(chosen, { text: '5', unit: null })).toBe(false);
    expect(numerical.readResponse(chosen, { text: '5', unit: 'MW' }).ok).toBe(false);
    const unchosen = { ok: true, response: { text: '5', unit: null } };
    expect(numerical.readResponse(chosen, { text: '5', unit: '' })).toEqual(unchosen);
    const reversed = power({ entry: 'CHOSEN', list: units.list.toReversed() });
    expect(numerical.present(chosen, []).units).toEqual(numerical.present(reversed, []).units);
    expect(numerical.summarise(chosen, { text: '5.5', unit: 'kW' }, String)).toBe('5.5 kW');
  });
});

describe('variants', () => {
  const sum = question([[value('0', 'RELATIVE', '0.01'), '1']], {
    variants: [
      { id: '1', values: { a: '2', b: '3' }, answers: { a0: '5' } },
      { id: '2', values: { a: '10', b: '90' }, answers: { a0: '100' } },
    ],
  });
  const variants = numerical.variants;
  if (!variants) throw new Error('A numerical question has variants.');

  it('give stem and key their own figures', () => {
    const second = variants.pick(sum, '2');
    expect(formatExact(gradeOf(second, '101').fraction)).toBe('1');
    expect(formatExact(gradeOf(second, '5').fraction)).toBe('0');
    expect(numerical.present(second, []).values).toEqual({ a: '10', b: '90' });
  });

  it('are picked before anything is shown or marked', () => {
    expect(variants.ids(sum)).toEqual(['1', '2']);
    expect(() => variants.pick(sum, '3')).toThrow(RangeError);
    expect(() => gradeOf(sum, '5')).toThrow(/variant/);
    expect(() => numerical.present(sum, [])).toThrow(/variant/);
  });

  it('are judged by their own figures, not by those they replace', () => {
    const forms = (figures: [string, string][]) =>
      question(
        [
          [value('0', 'NOMINAL', '1'), '0.5'],
          [value('0'), '1'],
        ],
        {
          variants: figures.map(([a0, a1], index) => ({ id: `v${index}`, values: {}, answers: { a0, a1 } })),
        },
      );
    expect(numerical.review(forms([['10', '20']]))).toMatchObject({ problems: [] });
    const hidden = numerical.review(forms([['10', '10.5']]));
    expect(hidden.problems).toMatchObject([{ code: 'QUESTION.NO_RIGHT_ANSWER' }]);
    expect(hidden.warnings.map(({ code }) => code)).toContain('QUESTION.ANSWER_UNREACHABLE');
    const sometimes = numerical.review(
      forms([
        ['10', '20'],
        ['10', '10.5'],
      ]),
    );
    expect(sometimes.problems).toMatchObject([{ code: 'QUESTION.NO_RIGHT_ANSWER' }]);
    expect(sometimes.warnings.map(({ code }) => code)).not.toContain('QUESTION.ANSWER_UNREACHABLE');
  });

  it.each<[object, string, string]>([
    [{ id: '1' }, 'variants.1.id', 'QUESTION.VARIANT_ID_REPEATED'],
    [{ answers: {} }, 'variants.1.answers.a0', 'QUESTION.VARIANT_INCOMPLETE'],
    [{ values: { a: '1' } }, 'variants.1.values.b', 'QUESTION.VARIANT_INCOMPLETE'],
    [{ answers: { a0: '1', a9: '1' } }, 'variants.1.answers.a9', 'QUESTION.VARIANT_STRAY'],
  ])('are complete: %j', (change, field, code) => {
    const [first, second] = sum.variants;
    const broken = { ...sum, variants: [first, { ...second, ...change }] as NumericalPayload['variants'] };
    expect(numerical.review(broken).problems).toMatchObject([{ field, code }]);
  });
});

describe('what its author hears', () => {
  const codes = (payload: NumericalPayload) => numerical.review(payload).problems.map(({ code }) => code);
  const units: Units = { entry: 'TYPED', grading: 'OPTIONAL', penalty: '0', list: [] };

  it('nothing about a good question', () => {
    const good = question([
      [value('3.14'), '1'],
      [{ type: 'ANYTHING' }, '0'],
    ]);
    expect(numerical.review(good)).toEqual({ problems: [], warnings: [] });
  });

  it.each<[NumericalPayload, string]>([
    [question([]), 'QUESTION.TOO_FEW_ANSWERS'],
    [question([[value('1'), '0.5']]), 'QUESTION.NO_RIGHT_ANSWER'],
    [
      question([
        [{ type: 'ANYTHING' }, '0'],
        [value('1'), '1'],
      ]),
      'QUESTION.NO_RIGHT_ANSWER',
    ],
    [
      question([
        [value('1', 'NOMINAL', '1'), '0.5'],
        [value('1'), '1'],
      ]),
      'QUESTION.NO_RIGHT_ANSWER',
    ],
    [question([[{ type: 'RANGE', from: '2', to: '1' }, '1']]), 'QUESTION.RANGE_REVERSED'],
    [question([[value('1'), '1']], { units }), 'QUESTION.TOO_FEW_UNITS'],
    [
      question([[value('1'), '1']], { units: { ...units, list: [{ name: 'kW', multiplier: '0.001' }] } }),
      'QUESTION.FIRST_UNIT_NOT_ONE',
    ],
    [
      question([[value('1'), '1']], {
        units: { ...units, list: ['W', 'W'].map((name) => ({ name, multiplier: '1' })) },
      }),
      'QUESTION.UNIT_REPEATED',
    ],
  ])('what is wrong (%#)', (payload, code) => expect(codes(payload)).toEqual([code]));

  it('which answer is never reached', () => {
    const { warnings } = numerical.review(
      question([
        [value('1'), '1'],
        [value('1'), '0.5'],
      ]),
    );
    expect(warnings).toMatchObject([{ field: 'answers.1.accepts', code: 'QUESTION.ANSWER_UNREACHABLE' }]);
  });
});
