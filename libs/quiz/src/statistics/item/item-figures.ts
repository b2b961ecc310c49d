import { addUp, perDegreeOfFreedom, type ItemSums, type PartSums } from '../sums.js';

/** The figures of one item. Null where a figure cannot be had, above all where everybody has the same mark. */
export interface ItemFigures {
  /** Attempts that had the item. */
  n: number;
  /** Mean share of the item's mark, 1 being everything. */
  facility: number;
  /** Share of the item's mark. */
  standardDeviation: number | null;
  /** Percent of the quiz that the item is meant to decide. */
  intendedWeight: number | null;
  /** Percent of the spread of totals that the item decides; null when it works against the total, or was not in every attempt. */
  effectiveWeight: number | null;
  /** Correlation of the item with the rest of the attempt, percent from −100 to 100. */
  discriminationIndex: number | null;
  /** The discrimination in percent of what these marks and these totals could reach. */
  discriminativeEfficiency: number | null;
  /** Correlation of the item with the total that it is part of, from −1 to 1. */
  pointBiserial: number | null;
}

/** What an item's weights are measured against. */
export interface WholeQuiz {
  /** Attempts. */
  n: number;
  /** What could be earned, in marks; null when it is not the same for all attempts. */
  maximum: number | null;
  parts: readonly PartSums[];
}

/** Computes each item's figures, in the order of `items`. */
export function itemFigures(items: readonly ItemSums[], whole: WholeQuiz): ItemFigures[] {
  // Parts that not every attempt had do not make up the whole.
  const isWhole = whole.parts.every((part) => part.n === whole.n);
  const allWeights = whole.parts.reduce((sum, part) => sum + (weightOf(part) ?? 0), 0);
  return items.map((item) => ({
    n: item.n,
    facility: item.facility,
    standardDeviation: root(perDegreeOfFreedom(item.shareSquares, item.n)),
    intendedWeight:
      whole.maximum === null || item.weight === null ? null : (100 * item.weight) / whole.maximum,
    effectiveWeight: isWhole && item.n === whole.n ? percentOf(weightOf(item), allWeights) : null,
    discriminationIndex: percentOf(item.products, Math.sqrt(item.markSquares * item.restSquares)),
    discriminativeEfficiency: percentOf(item.products, item.sortedProducts),
    pointBiserial: pointBiserialOf(item),
  }));
}

/** The root of an item's covariance with the total; null when that is negative, or there is too little to tell. */
const weightOf = ({ n, markSquares, products }: PartSums): number | null => {
  const covariance = perDegreeOfFreedom(addUp(markSquares, products), n);
  return covariance === null || covariance < 0 ? null : Math.sqrt(covariance);
};

function pointBiserialOf({ markSquares, restSquares, products }: ItemSums): number | null {
  const totalSquares = addUp(markSquares, 2 * products, restSquares);
  const scale = Math.sqrt(markSquares * totalSquares);
  return scale > 0 ? addUp(markSquares, products) / scale : null;
}

const root = (value: number | null): number | null => (value === null ? null : Math.sqrt(value));

const percentOf = (part: number | null, whole: number): number | null =>
  part === null || !(whole > 0) ? null : (100 * part) / whole;
