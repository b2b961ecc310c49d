import { formatExact } from '../decimal.js';
import { compare, multiply, one, ratio, zero, type Exact } from '../exact.js';
import { markOf } from '../engine.js';
import type { Mark } from '../kind.js';
import { ruleOf } from '../mark.js';
import type { Try } from './replay.js';

/** From 1, not very, to 3, quite certain. */
export const LEAST_CERTAIN = 1;
export const MOST_CERTAIN = 3;

/** What a right answer earns, and what a wrong one costs, by its certainty: points of three. */
const POINTS: Readonly<Record<number, { readonly right: Exact; readonly wrong: Exact }>> = {
  1: { right: ratio(1n, 3n), wrong: zero },
  2: { right: ratio(2n, 3n), wrong: ratio(-2n, 3n) },
  3: { right: one, wrong: ratio(-2n, 1n) },
};

/** The mark that follows an answer and its certainty. Who does not say counts as least certain; a blank costs nothing. */
export function byCertainty({ grade, certainty }: Try): Mark {
  if (!grade.answered) return grade;
  const level = certainty ?? LEAST_CERTAIN;
  const points = POINTS[level];
  if (!points) throw new RangeError(`There is no certainty ${level}.`);
  const earned = markOf(grade);
  const details = {
    rule: grade.rule.code,
    earned: formatExact(earned),
    certainty: level,
    said: certainty !== null,
  };
  return {
    state: grade.state,
    fraction: compare(earned, zero) > 0 ? multiply(points.right, earned) : points.wrong,
    rule: ruleOf('CERTAINTY', details),
  };
}
