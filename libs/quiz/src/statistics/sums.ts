/**
 * What a list of attempts' totals comes down to. Marks are weighted: an item is worth its weight, which
 * is one unless the author says otherwise. Powers are sums of (total − mean)^k, so that nothing cancels.
 */
export interface TotalSums {
  /** Attempts. */
  n: number;
  /** Null without attempts. */
  mean: number | null;
  median: number | null;
  power2: number;
  power3: number;
  power4: number;
  /** What could be earned; null without attempts, and when it is not the same for all attempts. */
  maximum: number | null;
}

/**
 * What the marks of one item come down to, with the rest of each attempt: its total without this item. All are sums of
 * products of differences to the mean over the attempts that had the item.
 */
export interface ItemSums {
  /** Attempts that had the item. */
  n: number;
  /** Mean share of the item's mark. */
  facility: number;
  /** What the item counts in the total; null where that is not the same in all attempts. */
  weight: number | null;
  /** Σ(share − facility)² */
  shareSquares: number;
  /** Σ(mark − mean)² */
  markSquares: number;
  /** Σ(rest − mean rest)² */
  restSquares: number;
  /** Σ(mark − mean)(rest − mean rest) */
  products: number;
  /** The same with both lists sorted: more cannot be reached with these marks and these rests. */
  sortedProducts: number;
}

/**
 * A part that every attempt has: a question, or a place in which each attempt has a question of its own. The parts of a quiz
 * are what its internal consistency is made of.
 */
export type PartSums = Pick<ItemSums, 'n' | 'markSquares' | 'products'>;

/** n − 1 in the denominator. Null for fewer than two. */
export const perDegreeOfFreedom = (sum: number, n: number): number | null => (n > 1 ? sum / (n - 1) : null);

/** Floats that should cancel leave a trace of this size of what they were made of. */
const TRACE = 1e-12;

/** Adds; exactly zero where the terms cancel but for rounding. */
export function addUp(...terms: readonly number[]): number {
  const sum = terms.reduce((total, term) => total + term, 0);
  const scale = terms.reduce((total, term) => total + Math.abs(term), 0);
  return Math.abs(sum) <= TRACE * scale ? 0 : sum;
}
