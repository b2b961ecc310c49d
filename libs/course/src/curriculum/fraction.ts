const PLACES = 7;

/** A share of the mark as a decimal string of at most seven places: `1`, `0.5`, `-0.3333333`. */
export function formatFraction(share: number): string {
  const text = share.toFixed(PLACES).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

export const fractionOfPercent = (percent: number): string => formatFraction(percent / 100);

export const percentOfFraction = (fraction: string): number =>
  Number((Number(fraction) * 100).toFixed(PLACES - 2));

/** Fractions when options are only right or wrong. */
export type ShareRule = (correct: readonly boolean[]) => string[];

/** A right option earns everything, the others nothing. */
export const wholeMark: ShareRule = (correct) => correct.map((isRight) => (isRight ? '1' : '0'));

/** A right option earns its share of the mark, a wrong one costs as much. */
export const equalShares: ShareRule = (correct) => {
  const share = formatFraction(1 / Math.max(correct.filter(Boolean).length, 1));
  return correct.map((isRight) => (isRight ? share : `-${share}`));
};

// Room for shares that authors round: three times 33.33 % is meant to be the whole.
const ROUNDING = 0.0005;

export const isWholeMark = (total: number): boolean => Math.abs(total - 1) <= ROUNDING + Number.EPSILON;
