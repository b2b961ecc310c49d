import { exact } from '../../grading/decimal.js';
import { compare, divide, multiply, ratio, sum, zero, type Exact } from '../../grading/exact.js';
import { isNumber, plainDecimal, roundedDecimal } from '../decimal-text.js';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { refuseQuestion } from '../question-refusal.js';
import type { QtiItem } from './qti-item.js';
import { answersByRules } from './qti-rules.js';
import { attribute, deepElements, deepNamed, wordsIn } from './qti-tree.js';

/** What a value of a response is worth. `whole`: only all that is right, and nothing else, earns anything. */
export interface Scoring {
  readonly whole: boolean;
  readonly values: ReadonlyMap<string, Exact>;
  /** What any other value is worth. */
  readonly others: Exact;
  /** Values that differ in capital letters only are the same, unless they are here. */
  readonly caseSensitive: ReadonlySet<string>;
}

/** By the mapping where the processing uses it, or else by the correct response. Throws QuestionRefusal without either. */
export function scoringOf(item: QtiItem, identifier: string): Scoring {
  const mapping = childNamed(item.declaration(identifier), 'mapping');
  const entries = childrenNamed(mapping, 'mapEntry').map((entry) => [entry, figure(entry)] as const);
  const correct = item.correct(identifier);
  if (entries.length > 0 && (usesMapping(item, identifier) || correct.length === 0))
    return {
      whole: false,
      values: new Map(entries.map(([entry, value]) => [attribute(entry, 'mapKey'), value])),
      others: defaultOf(mapping),
      caseSensitive: new Set(
        entries
          .filter(([entry]) => attribute(entry, 'caseSensitive') !== 'false')
          .map(([entry]) => attribute(entry, 'mapKey')),
      ),
    };
  const byRules = scoringByRules(item, identifier, correct);
  if (byRules) return byRules;
  if (correct.length === 0)
    refuseQuestion(
      'QTI.NO_KEY',
      'Nothing says which response is right. Give the item a correct response or a mapping.',
      item.line,
    );
  const one = ratio(1n, 1n);
  return {
    whole: true,
    values: new Map(correct.map((value) => [value, one])),
    others: zero,
    caseSensitive: new Set(correct),
  };
}

/** One choice whose conditions say more than that the correct one earns the mark; undefined where they do not. */
function scoringByRules(item: QtiItem, identifier: string, correct: readonly string[]): Scoring | undefined {
  if (attribute(item.declaration(identifier), 'cardinality') !== 'single') {
    warnOfShares(item, identifier);
    return undefined;
  }
  const named = answersByRules(item, identifier).filter(({ value }) => value !== '*');
  const telling = named.filter(({ score }) => compare(score, zero) !== 0);
  if (telling.every(({ value }) => correct.includes(value))) return undefined;
  return {
    whole: false,
    values: new Map(named.toReversed().map(({ value, score }) => [value, score])),
    others: zero,
    caseSensitive: new Set(named.map(({ value }) => value)),
  };
}

/** Of several choices a condition may give any share for any set of them, which no list of fractions says. */
function warnOfShares(item: QtiItem, identifier: string): void {
  const scores = new Set(
    deepNamed(item.processing, 'responseCondition')
      .filter((one) =>
        deepNamed(one, 'variable').some((variable) => attribute(variable, 'identifier') === identifier),
      )
      .flatMap((one) => deepNamed(one, 'setOutcomeValue'))
      .filter((set) => /SCORE/i.test(attribute(set, 'identifier')))
      .flatMap((set) => deepNamed(set, 'baseValue').map(wordsIn))
      .filter((words) => Number(words) > 0),
  );
  if (scores.size > 1)
    item.warn(
      'QTI.SHARES_LEFT_OUT',
      'Rules that give a part of the mark for some of the choices were left out. Set the fractions by hand.',
    );
}

function defaultOf(mapping: XmlElement | undefined): Exact {
  const written = plainDecimal(attribute(mapping, 'defaultValue'));
  return written !== undefined && isNumber(written) ? exact(written) : zero;
}

/** Without processing of its own, a mapping is there to be used. */
function usesMapping(item: QtiItem, identifier: string): boolean {
  const { processing } = item;
  if (!processing) return true;
  const template = `${attribute(processing, 'template')} ${attribute(processing, 'templateLocation')}`;
  if (template.includes('map_response')) return true;
  if (template.includes('match_correct')) return false;
  const inside = deepElements(processing);
  const maps = inside.some((one) => MAPS.has(one.name) && attribute(one, 'identifier') === identifier);
  return maps || !deepNamed(processing, 'correct').some((one) => attribute(one, 'identifier') === identifier);
}

const MAPS: ReadonlySet<string> = new Set(['mapResponse', 'mapResponsePoint']);

export function figure(entry: XmlElement): Exact {
  const written = plainDecimal(attribute(entry, 'mappedValue'));
  if (written !== undefined && isNumber(written)) return exact(written);
  return refuseQuestion(
    'QTI.NUMBER_EXPECTED',
    'A mapped value is no number. Correct the mapping.',
    entry.line,
  );
}

export const largest = (values: Iterable<Exact>): Exact =>
  [...values].reduce((most, value) => (compare(value, most) > 0 ? value : most), zero);

export const sumOfRight = (values: Iterable<Exact>): Exact =>
  sum([...values].filter((value) => compare(value, zero) > 0));

/** A value of `most` as a share between -1 and 1, as decimal text. */
export function shareOf(value: Exact, most: Exact): string {
  if (compare(most, zero) === 0) return '0';
  const share = divide(value, most);
  const minusOne = ratio(-1n, 1n);
  const bounded =
    compare(share, minusOne) < 0 ? minusOne : compare(share, ratio(1n, 1n)) > 0 ? ratio(1n, 1n) : share;
  return roundedDecimal(bounded);
}

export const negative = (value: Exact): Exact => multiply(value, ratio(-1n, 1n));
