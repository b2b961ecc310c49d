import { exact } from '../decimal.js';
import { add, compare, divide, one, ratio, zero, type Exact } from '../exact.js';
import type { JudgedOption } from './situational-judgement.payload.js';

export const effectivenessOf = ({ effectiveness }: JudgedOption): Exact => exact(effectiveness);

/** 1 for the most effective option, 0 for the least, and in proportion between them. Throws RangeError when all are alike. */
export function standing(options: readonly JudgedOption[], option: JudgedOption): Exact {
  const sorted = options.map(effectivenessOf).sort(compare);
  const [least = zero, most = zero] = [sorted[0], sorted.at(-1)];
  return divide(minus(effectivenessOf(option), least), minus(most, least));
}

export const complement = (value: Exact): Exact => minus(one, value);

/** The experts' rank of every option, 1 being the most effective, in the order of the options. */
export function expertRanks(options: readonly JudgedOption[]): number[] {
  const values = options.map(effectivenessOf);
  return values.map((value) => 1 + values.filter((other) => compare(other, value) > 0).length);
}

/**
 * Spearman's rank correlation, from -1 to 1, mapped to 0 to 1: one less the squared distances by the most that they can add
 * up to. Ranks without ties, two or more.
 */
export function rankAgreement(ranks: readonly number[], experts: readonly number[]): Exact {
  const count = BigInt(ranks.length);
  const squared = ranks.reduce((sum, rank, index) => sum + (rank - (experts[index] ?? 0)) ** 2, 0);
  return complement(ratio(3n * BigInt(squared), count * (count * count - 1n)));
}

/** How near one option stands to its rank, 1 at it and 0 as far off as it could be. For the parts. */
export function rankNearness(rank: number, expert: number, count: number): Exact {
  const farthest = Math.max(expert - 1, count - expert);
  return complement(ratio(BigInt(Math.abs(rank - expert)), BigInt(farthest)));
}

/** The experts who gave this point, by those who gave the point that most of them gave. */
export function consensus({ votes }: JudgedOption, point: number): Exact {
  return ratio(BigInt(votes[point - 1] ?? 0), BigInt(Math.max(...votes)));
}

const minus = (a: Exact, b: Exact): Exact => add(a, ratio(-b.numerator, b.denominator));
