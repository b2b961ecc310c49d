import type { ItemSums, TotalSums } from '../sums.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Of equal values the value itself, so that they have no trace of a variance. */
const mean = (values: readonly number[]) =>
  values.every((value) => value === values[0]) ? (values[0] ?? 0) : sum(values) / values.length;
/** Marks have fewer decimals, so that equal totals are equal. */
const settled = (value: number): number => Number(value.toFixed(9));
const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);

const powers = (values: readonly number[], exponent: number) =>
  sum(values.map((value) => (value - mean(values)) ** exponent));

const products = (a: readonly number[], b: readonly number[]) =>
  sum(a.map((value, index) => (value - mean(a)) * ((b[index] ?? 0) - mean(b))));

/**
 * Rows are attempts, columns are items, in marks of the items' maxima, which are one unless given: the sums by their
 * definitions, in memory and in two passes.
 */
export function sumsOfMarks(
  marks: readonly (readonly number[])[],
  maxima: readonly number[] = (marks[0] ?? []).map(() => 1),
): { totals: TotalSums; items: ItemSums[] } {
  const totals = marks.map((row) => settled(sum(row)));
  const columns = (marks[0] ?? []).map((_, item) => marks.map((row) => row[item] ?? 0));
  return {
    totals: sumsOfTotals(totals, sum(maxima)),
    items: columns.map((own, item) => sumsOfItem(own, totals, maxima[item] ?? 1)),
  };
}

function sumsOfTotals(totals: readonly number[], maximum: number): TotalSums {
  const sorted = ascending(totals);
  const middle = (totals.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return {
    n: totals.length,
    mean: totals.length === 0 ? null : mean(totals),
    median: low === undefined || high === undefined ? null : (low + high) / 2,
    power2: powers(totals, 2),
    power3: powers(totals, 3),
    power4: powers(totals, 4),
    maximum: totals.length === 0 ? null : maximum,
  };
}

function sumsOfItem(own: readonly number[], totals: readonly number[], weight: number): ItemSums {
  const shares = own.map((mark) => (weight === 0 ? 0 : mark / weight));
  const rest = totals.map((total, index) => settled(total - (own[index] ?? 0)));
  return {
    n: own.length,
    facility: mean(shares),
    weight,
    shareSquares: powers(shares, 2),
    markSquares: powers(own, 2),
    restSquares: powers(rest, 2),
    products: products(own, rest),
    sortedProducts: products(ascending(own), ascending(rest)),
  };
}
