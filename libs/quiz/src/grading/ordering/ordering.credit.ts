import type { Credit } from './ordering.payload.js';

/** What was earned of what there is to earn. `of` is above zero. */
export interface Earned {
  readonly points: number;
  readonly of: number;
}

/**
 * `given` holds for each place the right place of the item that stands there: 0, 1, 2, … when all is right. Two items or
 * more.
 */
export const CREDIT: Readonly<Record<Credit, (given: readonly number[]) => Earned>> = {
  ALL_OR_NOTHING: (given) => ({ points: inPlace(given) === given.length ? 1 : 0, of: 1 }),
  ABSOLUTE_POSITION: (given) => ({ points: inPlace(given), of: given.length }),
  /** An item earns when the one behind it is the right one. */
  NEXT_WITHOUT_LAST: (given) => ({ points: followers(given), of: given.length - 1 }),
  /** As before, and the last item earns when it is the last. */
  NEXT_WITH_LAST: (given) => ({ points: followers(given) + lastInPlace(given), of: given.length }),
  /** As before, and the same for the one in front of it. */
  PREVIOUS_AND_NEXT: (given) => ({
    points: 2 * followers(given) + firstInPlace(given) + lastInPlace(given),
    of: 2 * given.length,
  }),
  /** Every two items that are the right way round, whatever stands between them. */
  ALL_PREVIOUS_AND_NEXT: (given) => ({ points: pairs(given), of: (given.length * (given.length - 1)) / 2 }),
  /** The most items that could stay when the others are taken out. One alone is in no order. */
  LONGEST_ORDERED_SUBSET: (given) => ({ points: run(longestRising(given)), of: given.length }),
  /** The same for items that follow each other in the right order; others may stand between them. */
  LONGEST_CONTIGUOUS_SUBSET: (given) => ({ points: run(longestConsecutive(given)), of: given.length }),
  /** Each item loses one for every place that it is away from its own, of as many as it could be away. */
  DISTANCE: (given) => {
    const most = given.length - 1;
    const points = given.map((right, place) => most - Math.abs(right - place));
    return { points: points.reduce((sum, each) => sum + each, 0), of: most * given.length };
  },
};

/** For each place whether the item there is in its own. */
export const isInPlace = (right: number, place: number): boolean => right === place;

const inPlace = (given: readonly number[]): number => given.filter(isInPlace).length;

const followers = (given: readonly number[]): number =>
  given.filter((right, place) => given[place + 1] === right + 1).length;

const firstInPlace = (given: readonly number[]): number => (given[0] === 0 ? 1 : 0);

const lastInPlace = (given: readonly number[]): number => (given.at(-1) === given.length - 1 ? 1 : 0);

const pairs = (given: readonly number[]): number =>
  given.reduce(
    (sum, right, place) => sum + given.slice(place + 1).filter((later) => later > right).length,
    0,
  );

const run = (length: number): number => (length > 1 ? length : 0);

/** Patience sorting: `ends[n]` is the smallest end of a rising run of n + 1. */
function longestRising(given: readonly number[]): number {
  const ends: number[] = [];
  for (const right of given) {
    const at = ends.findIndex((end) => end > right);
    ends[at < 0 ? ends.length : at] = right;
  }
  return ends.length;
}

function longestConsecutive(given: readonly number[]): number {
  const lengths = new Map<number, number>();
  for (const right of given) lengths.set(right, (lengths.get(right - 1) ?? 0) + 1);
  return Math.max(...lengths.values());
}
