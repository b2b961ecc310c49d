import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, regionProblems, type Point, type Region } from './region.js';

const polygon = (...points: [number, number][]): Region => ({
  type: 'POLYGON',
  points: points.map(([x, y]) => ({ x, y })),
});

const circle: Region = { type: 'CIRCLE', x: 10, y: 10, radius: 5 };
const rectangle: Region = { type: 'RECTANGLE', left: 2, top: 3, width: 4, height: 5 };
const arrow = polygon([0, 0], [10, 5], [0, 10], [3, 5]);

describe('what lies in a region', () => {
  it.each<[Region, [number, number][], [number, number][]]>([
    [
      circle,
      [
        [10, 10],
        [15, 10],
        [13, 14],
      ],
      [
        [14, 14],
        [16, 10],
      ],
    ],
    [
      rectangle,
      [
        [2, 3],
        [6, 8],
        [4, 5],
      ],
      [
        [1, 5],
        [7, 5],
        [4, 9],
        [4, 2],
      ],
    ],
    [
      arrow,
      [
        [5, 5],
        [10, 5],
        [0, 0],
        [3, 5],
        [5, 3],
        [1, 9],
      ],
      [
        [2, 5],
        [1, 5],
        [11, 5],
        [0, 5],
        [5, 2],
      ],
    ],
  ])('%j', (region, inside, outside) => {
    expect(inside.filter(([x, y]) => !contains(region, { x, y }))).toEqual([]);
    expect(outside.filter(([x, y]) => contains(region, { x, y }))).toEqual([]);
  });

  const pixel = fc.integer({ min: 0, max: 30 });
  const point = fc.record<Point>({ x: pixel, y: pixel });

  it('a rectangle drawn as a polygon holds the same, wherever its points begin and whichever way they go', () => {
    const sized = fc.record({
      left: pixel,
      top: pixel,
      width: fc.integer({ min: 1, max: 9 }),
      height: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(sized, point, fc.nat({ max: 3 }), fc.boolean(), (box, where, turns, reversed) => {
        const { left, top, width, height } = box;
        const corners: [number, number][] = [
          [left, top],
          [left + width, top],
          [left + width, top + height],
          [left, top + height],
        ];
        const turned = [...corners.slice(turns), ...corners.slice(0, turns)];
        const drawn = polygon(...(reversed ? turned.toReversed() : turned));
        expect(contains(drawn, where)).toBe(contains({ type: 'RECTANGLE', ...box }, where));
      }),
    );
  });
});

describe('what its author hears', () => {
  const image = { source: 'x', alt: 'x', width: 20, height: 15 };
  const codes = (region: Region) => regionProblems(region, image, 'r').map(({ code }) => code);

  it.each<[Region, string[]]>([
    [circle, []],
    [rectangle, []],
    [arrow, []],
    [polygon(), ['QUESTION.REGION_WITHOUT_AREA']],
    [polygon([0, 0], [5, 5]), ['QUESTION.REGION_WITHOUT_AREA']],
    [polygon([0, 0], [5, 5], [10, 10]), ['QUESTION.REGION_WITHOUT_AREA']],
    [polygon([0, 0], [5, 5], [0, 16]), ['QUESTION.REGION_OUTSIDE']],
    [{ ...circle, radius: 11 }, ['QUESTION.REGION_OUTSIDE']],
    [{ ...rectangle, width: 19 }, ['QUESTION.REGION_OUTSIDE']],
  ])('%j: %j', (region, expected) => expect(codes(region)).toEqual(expected));
});
