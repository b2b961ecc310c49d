import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatExact } from '../decimal.js';
import { compare, one, zero } from '../exact.js';
import { ordering } from './ordering.kind.js';
import { CREDITS, type Credit, type OrderingPayload } from './ordering.payload.js';

const question = (count: number, credit: Credit): OrderingPayload => ({
  kind: 'ORDERING',
  stem: 'What first?',
  items: Array.from({ length: count }, (_, index) => ({ id: `${index}`, content: index, feedback: null })),
  credit,
  feedback: 'Because.',
});

const gradeOf = (credit: Credit, order: string) =>
  ordering.grade(question(order.length, credit), { order: [...order] });

const fractionOf = (credit: Credit, order: string) => formatExact(gradeOf(credit, order).fraction);

describe('partial credit of an order', () => {
  it.each<[Credit, [string, string][]]>([
    [
      'ALL_OR_NOTHING',
      [
        ['0132', '0'],
        ['0123', '1'],
      ],
    ],
    [
      'ABSOLUTE_POSITION',
      [
        ['0132', '1/2'],
        ['1230', '0'],
      ],
    ],
    [
      'NEXT_WITHOUT_LAST',
      [
        ['1230', '2/3'],
        ['3210', '0'],
      ],
    ],
    [
      'NEXT_WITH_LAST',
      [
        ['3012', '1/2'],
        ['0213', '1/4'],
        ['3210', '0'],
      ],
    ],
    [
      'PREVIOUS_AND_NEXT',
      [
        ['1230', '1/2'],
        ['0213', '1/4'],
        ['3210', '0'],
      ],
    ],
    [
      'ALL_PREVIOUS_AND_NEXT',
      [
        ['0132', '5/6'],
        ['1230', '1/2'],
        ['3210', '0'],
      ],
    ],
    [
      'LONGEST_ORDERED_SUBSET',
      [
        ['1302', '1/2'],
        ['0213', '3/4'],
        ['3210', '0'],
      ],
    ],
    [
      'LONGEST_CONTIGUOUS_SUBSET',
      [
        ['0213', '1/2'],
        ['0312', '3/4'],
        ['1032', '1/2'],
        ['3210', '0'],
      ],
    ],
    [
      'DISTANCE',
      [
        ['0132', '5/6'],
        ['3210', '1/3'],
        ['2301', '1/3'],
      ],
    ],
  ])('%s', (credit, expected) => {
    expect(expected.map(([order]) => [order, fractionOf(credit, order)])).toEqual(expected);
  });

  const shuffledOrder = fc
    .integer({ min: 2, max: 9 })
    .chain((count) => fc.shuffledSubarray([...'012345678'.slice(0, count)], { minLength: count }));

  it('is between nothing and everything, and everything for the right order alone', () => {
    fc.assert(
      fc.property(shuffledOrder, fc.constantFrom(...CREDITS), (order, credit) => {
        const { fraction } = gradeOf(credit, order.join(''));
        expect(compare(fraction, zero)).toBeGreaterThanOrEqual(0);
        const isRight = order.join('') === order.toSorted().join('');
        expect(compare(fraction, one) === 0).toBe(isRight);
        expect(compare(fraction, one)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('finds the longest subset as trying all of them would', () => {
    const byTrying = (order: readonly string[]) => {
      const rising = Array.from({ length: 2 ** order.length }, (_, mask) =>
        order.filter((_item, index) => mask & (2 ** index)),
      ).filter((subset) => subset.every((id, index) => index === 0 || id > (subset[index - 1] ?? '')));
      const longest = Math.max(...rising.map(({ length }) => length));
      return longest > 1 ? longest : 0;
    };
    fc.assert(
      fc.property(shuffledOrder, (order) => {
        const { rule } = gradeOf('LONGEST_ORDERED_SUBSET', order.join(''));
        expect(rule.details['points']).toBe(byTrying(order));
      }),
      { numRuns: 50 },
    );
  });
});

describe('an order', () => {
  const four = question(4, 'DISTANCE');

  it('says which item is in its place', () => {
    expect(gradeOf('DISTANCE', '0213').parts).toMatchObject([
      { id: '0', state: 'RIGHT', given: '1', expected: '1' },
      { id: '1', state: 'WRONG', given: '3', expected: '2' },
      { id: '2', state: 'WRONG', given: '2', expected: '3' },
      { id: '3', state: 'RIGHT', given: '4', expected: '4' },
    ]);
    expect(gradeOf('DISTANCE', '0213').rule).toEqual({ code: 'DISTANCE', details: { points: 10, of: 12 } });
  });

  it.each([null, { order: [] }])('%j is not answered', (raw) => {
    const parsed = ordering.readResponse(four, raw);
    expect(parsed).toEqual({ ok: true, response: { order: [] } });
    expect(ordering.grade(four, { order: [] })).toMatchObject({ state: 'NOT_ANSWERED', answered: false });
  });

  it.each<[unknown, string]>([
    ['0123', 'RESPONSE.SHAPE'],
    [{ order: '0123' }, 'RESPONSE.SHAPE'],
    [{ order: ['0', '1'] }, 'RESPONSE.ORDER_INCOMPLETE'],
    [{ order: ['0', '1', '2', '2'] }, 'RESPONSE.ITEM_REPEATED'],
    [{ order: ['0', '1', '2', 3] }, 'RESPONSE.ITEM_UNKNOWN'],
  ])('refuses %j', (raw, code) => {
    const parsed = ordering.readResponse(four, raw);
    expect(!parsed.ok && parsed.problems[0]?.code).toBe(code);
  });

  it('is shown in the order drawn, and always shuffled', () => {
    expect(ordering.present(four, ['3', '1', '0', '2']).items.map(({ id }) => id)).toEqual([
      '3',
      '1',
      '0',
      '2',
    ]);
    expect(ordering.arrangement(four).mustShuffle).toBe(true);
    expect(ordering.summarise(four, { order: ['3', '1', '0', '2'] }, String)).toBe('3; 1; 0; 2');
  });

  it('tells its author what is wrong', () => {
    expect(ordering.review(four)).toEqual({ problems: [], warnings: [] });
    const codes = (items: OrderingPayload['items']) =>
      ordering.review({ ...four, items }).problems.map(({ code }) => code);
    expect(codes(four.items.slice(0, 1))).toEqual(['QUESTION.TOO_FEW_ITEMS']);
    expect(codes([...four.items, ...four.items.slice(0, 1)])).toEqual(['QUESTION.ITEM_ID_REPEATED']);
  });
});
