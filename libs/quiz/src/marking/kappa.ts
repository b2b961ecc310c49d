/** What two markers gave for one answer, as points on the same scale. */
export type Pair = readonly [first: number, second: number];

/** How far two markers agree beyond what chance would give. */
export interface Agreement {
  /** Answers marked twice. */
  n: number;
  /** Share for which both gave the same, 0 to 1; null for none. */
  observed: number | null;
  /** Cohen's kappa; null when chance alone would agree everywhere, because both always gave one and the same. */
  kappa: number | null;
  /** The same with linear weights: a disagreement counts by its distance on the scale. */
  weightedKappa: number | null;
}

/**
 * Cohen's kappa, unweighted (Cohen 1960) and with linear weights (Cohen 1968). The categories are the points that occur;
 * equally spaced ones give the usual table of linear weights.
 */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const n = pairs.length;
  if (n === 0) return { n, observed: null, kappa: null, weightedKappa: null };
  const differs = ([first, second]: Pair): number => (first === second ? 0 : 1);
  const distance = ([first, second]: Pair): number => Math.abs(first - second);
  return {
    n,
    observed: 1 - mean(pairs.map(differs)),
    kappa: beyondChance(pairs, differs),
    weightedKappa: beyondChance(pairs, distance),
  };
}

/** One minus observed by expected disagreement, expected as if each marker gave the same marks to other answers. */
function beyondChance(pairs: readonly Pair[], disagreement: (pair: Pair) => number): number | null {
  const first = countsOf(pairs.map(([point]) => point));
  const second = countsOf(pairs.map(([, point]) => point));
  let expected = 0;
  for (const [one, ones] of first)
    for (const [other, others] of second) expected += ones * others * disagreement([one, other]);
  if (expected === 0) return null;
  return 1 - mean(pairs.map(disagreement)) / (expected / pairs.length ** 2);
}

function countsOf(points: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
  return counts;
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;
