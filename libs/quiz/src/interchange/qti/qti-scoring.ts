import { exact } from '../../grading/decimal.js';
import { compare, divide, multiply, ratio, sum, zero, type Exact } from '../../grading/exact.js';
import { isNumber, plainDecimal, roundedDecimal } from '../decimal-text.js';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { refuseQuestion } from '../question-refusal.js';
import type { QtiItem } from './qti-item.js';
import { attribute, deepElements, deepNamed } from './qti-tree.js';

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
