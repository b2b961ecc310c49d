import type { ItemSums, TotalSums } from '../sums.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Of equal values the value itself, so that they have no trace of a variance. */
const mean = (values: readonly number[]) =>
  values.every((value) => value === values[0]) ? (values[0] ?? 0) : sum(values) / values.length;
const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);

const powers = (values: readonly number[], exponent: number) =>
  sum(values.map((value) => (value - mean(values)) ** exponent));

const products = (a: readonly number[], b: readonly number[]) =>
  sum(a.map((value, index) => (value - mean(a)) * ((b[index] ?? 0) - mean(b))));

/** Rows are attempts, columns are items: the sums by their definitions, in memory and in two passes. */
export function sumsOfMarks(marks: readonly (readonly number[])[]): { totals: TotalSums; items: ItemSums[] } {
  const totals = marks.map(sum);
  const columns = (marks[0] ?? []).map((_, item) => marks.map((row) => row[item] ?? 0));
  return {
    totals: sumsOfTotals(totals, columns.length),
    items: columns.map((own) => sumsOfItem(own, totals)),
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

function sumsOfItem(own: readonly number[], totals: readonly number[]): ItemSums {
  const rest = totals.map((total, index) => total - (own[index] ?? 0));
  return {
    n: own.length,
    facility: mean(own),
    weight: 1,
    shareSquares: powers(own, 2),
    markSquares: powers(own, 2),
    restSquares: powers(rest, 2),
    products: products(own, rest),
    sortedProducts: products(ascending(own), ascending(rest)),
  };
}
