import { say } from '@gssr/kernel';
import { exact } from '../../grading/decimal.js';
import { compare, zero, type Exact } from '../../grading/exact.js';
import { isNumber, middleOf, plainDecimal, sumOfDecimals } from '../decimal-text.js';
import { childrenNamed, elementsOf, type XmlElement } from '../reading/xml-tree.js';
import type { QtiItem } from './qti-item.js';
import { attribute, deepNamed, wordsIn } from './qti-tree.js';

/** One answer that a rule of the processing accepts. */
export interface AcceptedAnswer {
  /** What the response is compared with; `*` for everything else. */
  readonly value: string;
  /** Of a number; null where any number does. */
  readonly tolerance: string | null;
  readonly caseSensitive: boolean;
  readonly score: Exact;
  /** Identifier of the feedback that is shown. */
  readonly feedback: string | null;
}

/** The answers that conditions of the processing compare this response with, in their order; empty when none does. */
export function answersByRules(item: QtiItem, identifier: string): AcceptedAnswer[] {
  const conditions = deepNamed(item.processing, 'responseCondition').filter((condition) =>
    deepNamed(condition, 'variable').some((one) => attribute(one, 'identifier') === identifier),
  );
  return conditions.flatMap((condition) =>
    elementsOf(condition).flatMap((branch) => answersOfBranch(item, identifier, branch)),
  );
}

function answersOfBranch(item: QtiItem, identifier: string, branch: XmlElement): AcceptedAnswer[] {
  const outcome = outcomeOf(branch);
  if (branch.name === 'responseElse') {
    const says = outcome.feedback !== null || compare(outcome.score, zero) !== 0;
    return says ? [{ value: '*', tolerance: null, caseSensitive: false, ...outcome }] : [];
  }
  const [test] = elementsOf(branch).filter(({ name }) => name !== 'setOutcomeValue');
  return test ? comparisons(item, identifier, test).map((one) => ({ ...one, ...outcome })) : [];
}

function outcomeOf(branch: XmlElement): Pick<AcceptedAnswer, 'score' | 'feedback'> {
  let [score, feedback]: [Exact, string | null] = [zero, null];
  for (const set of childrenNamed(branch, 'setOutcomeValue')) {
    const [value] = deepNamed(set, 'baseValue');
    const words = wordsIn(value);
    if (!value) continue;
    if (attribute(value, 'baseType') === 'identifier') feedback = words;
    else if (/SCORE/i.test(attribute(set, 'identifier')) && isNumber(words))
      score = exact(plainDecimal(words) ?? '0');
  }
  return { score, feedback };
}

type Comparison = Pick<AcceptedAnswer, 'value' | 'tolerance' | 'caseSensitive'>;

function comparisons(item: QtiItem, identifier: string, test: XmlElement): Comparison[] {
  if (test.name === 'and') {
    const range = rangeOf(item, identifier, test);
    if (range) return [range];
  }
  if (test.name === 'or' || test.name === 'and')
    return elementsOf(test).flatMap((inner) => comparisons(item, identifier, inner));
  const isOurs = deepNamed(test, 'variable').some((one) => attribute(one, 'identifier') === identifier);
  if (!isOurs) return [];
  const values = comparedWith(item, test);
  const caseSensitive = attribute(test, 'caseSensitive') !== 'false';
  switch (test.name) {
    case 'equal':
      return values.map((value) => ({ ...numberOf(value, test), caseSensitive }));
    case 'equalRounded':
    case 'match':
    case 'stringMatch':
      return values.map((value) => ({ value: literal(value), tolerance: '0', caseSensitive }));
    case 'patternMatch':
      return [{ value: wildcardOf(attribute(test, 'pattern'), item), tolerance: '0', caseSensitive }];
    // What is left blank earns nothing here in any case.
    case 'isNull':
      return [];
    case 'not':
      if (elementsOf(test).every(({ name }) => name === 'isNull')) return [];
      return unread(item);
    default:
      return unread(item);
  }
}

function unread(item: QtiItem): Comparison[] {
  item.warn(
    'QTI.RULE_LEFT_OUT',
    'A rule that says which responses are right cannot be read and was left out. Add its answers by hand.',
  );
  return [];
}

const BOUNDS: Readonly<Record<string, 'low' | 'high' | undefined>> = {
  ...{ gte: 'low', gt: 'low' },
  ...{ lte: 'high', lt: 'high' },
};

/** Two bounds of one number are a distance from their middle. */
function rangeOf(item: QtiItem, identifier: string, test: XmlElement): Comparison | undefined {
  if (elementsOf(test).length !== 2) return undefined;
  const bounds = new Map(
    elementsOf(test).flatMap((one) => {
      const side = BOUNDS[one.name];
      const [first, second] = elementsOf(one);
      const value = wordsIn(second);
      return side &&
        attribute(first, 'identifier') === identifier &&
        second?.name === 'baseValue' &&
        isNumber(value)
        ? [[side, { value, strict: !one.name.endsWith('e') }] as const]
        : [];
    }),
  );
  const [low, high] = [bounds.get('low'), bounds.get('high')];
  const middle = low && high && middleOf(plainDecimal(low.value) ?? '', plainDecimal(high.value) ?? '');
  if (!middle) return undefined;
  if (low.strict || high.strict)
    item.warn(
      'QTI.BOUND_INCLUDED',
      'A bound of a range that does not belong to it counts as right. Change it by hand.',
    );
  return { value: middle.value, tolerance: middle.reach, caseSensitive: false };
}

function comparedWith(item: QtiItem, test: XmlElement): string[] {
  const written = deepNamed(test, 'baseValue').map(wordsIn);
  const correct = deepNamed(test, 'correct').flatMap((one) => item.correct(attribute(one, 'identifier')));
  return [...written, ...correct];
}

/** The bounds of a tolerance, which QTI writes as a distance or in percent, and may write for each side. */
function numberOf(value: string, test: XmlElement): Pick<Comparison, 'value' | 'tolerance'> {
  const mode = attribute(test, 'toleranceMode');
  const [below = '0', above = below] = attribute(test, 'tolerance').split(/\s+/).filter(isNumber);
  if (!isNumber(value) || mode === '' || mode === 'exact') return { value, tolerance: '0' };
  const reach = (figure: string) => (mode === 'relative' ? percentOf(value, figure) : figure);
  if (below === above) return { value, tolerance: reach(below) };
  const middle = middleOf(sumOfDecimals([value, `-${reach(below)}`]), sumOfDecimals([value, reach(above)]));
  return middle ? { value: middle.value, tolerance: middle.reach } : { value, tolerance: '0' };
}

const percentOf = (value: string, percent: string): string => {
  const amount = Math.abs(Number(value) * Number(percent)) / 100;
  return plainDecimal(amount.toPrecision(15)) ?? '0';
};

/** An asterisk stands for itself in QTI, and for anything here. */
export const literal = (text: string): string => text.replaceAll('*', '\\*');

const MADE_OF_WILDCARDS = /^(?:\.\*|\\.|[^\\.^$*+?()[\]{}|])*$/;

/** A pattern that says no more than a wildcard can. */
function wildcardOf(pattern: string, item: QtiItem): string {
  if (!MADE_OF_WILDCARDS.test(pattern)) {
    item.warn(
      'QTI.PATTERN',
      say`The pattern ${pattern.slice(0, 60)} was taken by the letter. Write wildcards (*) instead.`,
    );
    return literal(pattern);
  }
  return pattern.replace(/\.\*|\\(.)|\*/g, (found, character: string | undefined) =>
    found === '.*' ? '*' : literal(character ?? found),
  );
}
