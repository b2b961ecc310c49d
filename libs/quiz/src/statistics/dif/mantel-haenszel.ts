/** How two groups of equal ability did on one item. Counts of people. */
export interface Stratum {
  reference: Outcomes;
  focal: Outcomes;
}

/** `right` earned the whole mark, `wrong` less. */
export interface Outcomes {
  right: number;
  wrong: number;
}

/** How large the difference is by the rules of the Educational Testing Service: negligible, moderate, large. */
export type DifClass = 'A' | 'B' | 'C';

export interface MantelHaenszel {
  /** Odds of the reference group to those of the focal group, strata taken together; above 1 the item is harder for the focal group. */
  commonOddsRatio: number;
  /** With one degree of freedom and Yates' correction. */
  chiSquare: number;
  /** −2.35 ln(odds ratio), the unit of item difficulty: below zero the item is harder for the focal group. */
  delta: number;
  /** Standard error of delta, after Robins, Breslow and Greenland. */
  deltaError: number;
  class: DifClass;
}

const DELTA_PER_LOG_ODDS = -2.35;
/** Five percent, for a chi-square with one degree of freedom, and for a normal deviate on one side. */
const CRITICAL_CHI_SQUARE = 3.841459;
const CRITICAL_DEVIATE = 1.644854;
const MODERATE = 1;
const LARGE = 1.5;

/**
 * Whether people of equal ability and different groups do differently on an item. Null when the strata cannot tell: nobody to
 * compare, or all right or all wrong.
 */
export function mantelHaenszel(strata: readonly Stratum[]): MantelHaenszel | null {
  const tables = strata.map(tableOf).filter(({ reference, focal }) => reference > 0 && focal > 0);
  const products = (of: readonly Table[]) => ({
    agreeing: sumOf(of, ({ a, d, n }) => (a * d) / n),
    opposing: sumOf(of, ({ b, c, n }) => (b * c) / n),
  });
  const found = products(tables);
  if (found.agreeing === 0 && found.opposing === 0) return null;
  // Where one group is all right the ratio has no bound: half a person more in each cell, after Haldane and Anscombe.
  const estimated = found.agreeing === 0 || found.opposing === 0 ? tables.map(withHalves) : tables;
  const { agreeing, opposing } = products(estimated);
  const commonOddsRatio = agreeing / opposing;
  const delta = DELTA_PER_LOG_ODDS * Math.log(commonOddsRatio);
  const deltaError = Math.abs(DELTA_PER_LOG_ODDS) * Math.sqrt(logOddsVariance(estimated, agreeing, opposing));
  const chiSquare = chiSquareOf(tables);
  return { commonOddsRatio, chiSquare, delta, deltaError, class: classOf(delta, deltaError, chiSquare) };
}

/** A stratum as a table of two by two. */
interface Table {
  a: number;
  b: number;
  c: number;
  d: number;
  reference: number;
  focal: number;
  n: number;
}

function tableOf({ reference, focal }: Stratum): Table {
  const [a, b, c, d] = [reference.right, reference.wrong, focal.right, focal.wrong];
  return { a, b, c, d, reference: a + b, focal: c + d, n: a + b + c + d };
}

const withHalves = ({ a, b, c, d, reference, focal, n }: Table): Table => ({
  ...{ a: a + 0.5, b: b + 0.5, c: c + 0.5, d: d + 0.5 },
  ...{ reference: reference + 1, focal: focal + 1, n: n + 2 },
});

const sumOf = (tables: readonly Table[], term: (table: Table) => number): number =>
  tables.reduce((sum, table) => sum + term(table), 0);

function chiSquareOf(tables: readonly Table[]): number {
  const distance = Math.abs(sumOf(tables, ({ a, c, reference, n }) => a - (reference * (a + c)) / n));
  const variance = sumOf(
    tables,
    ({ a, b, c, d, reference, focal, n }) => (reference * focal * (a + c) * (b + d)) / (n * n * (n - 1)),
  );
  // The correction must not turn a difference that is smaller than itself into one.
  return Math.max(distance - 0.5, 0) ** 2 / variance;
}

function logOddsVariance(tables: readonly Table[], agreeing: number, opposing: number): number {
  const alike = sumOf(tables, ({ a, d, n }) => ((a + d) * a * d) / n ** 2);
  const mixed = sumOf(tables, ({ a, b, c, d, n }) => ((a + d) * b * c + (b + c) * a * d) / n ** 2);
  const unlike = sumOf(tables, ({ b, c, n }) => ((b + c) * b * c) / n ** 2);
  return alike / (2 * agreeing ** 2) + mixed / (2 * agreeing * opposing) + unlike / (2 * opposing ** 2);
}

function classOf(delta: number, deltaError: number, chiSquare: number): DifClass {
  const size = Math.abs(delta);
  if (size < MODERATE || chiSquare < CRITICAL_CHI_SQUARE) return 'A';
  const surelyMoreThanModerate = size - MODERATE > CRITICAL_DEVIATE * deltaError;
  return size >= LARGE && surelyMoreThanModerate ? 'C' : 'B';
}
