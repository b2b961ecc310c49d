import { compare, divide, multiply, one, sum, zero, type Exact } from './exact.js';
import type { GradeState, Mark, Marked, PartGrade, Rule } from './kind.js';

export const ruleOf = (code: string, details: Rule['details'] = {}): Rule => ({ code, details });

/** RIGHT from 1 upwards, WRONG from 0 downwards, PARTLY_RIGHT in between. */
export function stateOf(fraction: Exact): GradeState {
  if (compare(fraction, one) >= 0) return 'RIGHT';
  return compare(fraction, zero) > 0 ? 'PARTLY_RIGHT' : 'WRONG';
}

export const marked = (fraction: Exact, rule: Rule): Marked => ({ state: stateOf(fraction), fraction, rule });

export const blank: Marked = { state: 'NOT_ANSWERED', fraction: zero, rule: ruleOf('BLANK') };

export const needsMarking: Mark = {
  state: 'NEEDS_MARKING',
  fraction: null,
  rule: ruleOf('MARKED_BY_A_PERSON'),
};

export const notGraded: Mark = { state: 'NOT_GRADED', fraction: null, rule: ruleOf('NO_MARK') };

const WEIGHTED_PARTS = 'WEIGHTED_PARTS';

/** All parts by weight. A blank when none is answered; an unanswered part among answered ones earns nothing. */
export function markOfParts(parts: readonly PartGrade[]): Marked {
  if (parts.every(({ state }) => state === 'NOT_ANSWERED')) return blank;
  const right = parts.filter(({ state }) => state === 'RIGHT').length;
  return marked(weightedMean(parts), ruleOf(WEIGHTED_PARTS, { right, of: parts.length }));
}

/** Whether it was made by {@link markOfParts}, so that its parts add up to it. */
export const isMarkOfParts = ({ rule }: Mark): boolean => rule.code === WEIGHTED_PARTS;

export function weightedMean(parts: readonly PartGrade[]): Exact {
  const earned = parts.map(({ fraction, weight }) => multiply(fraction, weight));
  return divide(sum(earned), sum(parts.map(({ weight }) => weight)));
}
