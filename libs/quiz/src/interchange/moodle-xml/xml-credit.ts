import type { Credit } from '../../grading/ordering/ordering.payload.js';
import type { ImportProblem } from '../problem.js';
import type { XmlElement } from '../reading/xml-tree.js';
import { valueOf } from './xml-fields.js';

/** What Moodle calls each way to earn partial credit. It has no name for the distance. */
export const CREDIT_NAMES: ReadonlyMap<string, Credit> = new Map<string, Credit>([
  ['ALL_OR_NOTHING', 'ALL_OR_NOTHING'],
  ['ABSOLUTE_POSITION', 'ABSOLUTE_POSITION'],
  ['RELATIVE_NEXT_EXCLUDE_LAST', 'NEXT_WITHOUT_LAST'],
  ['RELATIVE_NEXT_INCLUDE_LAST', 'NEXT_WITH_LAST'],
  ['RELATIVE_ONE_PREVIOUS_AND_NEXT', 'PREVIOUS_AND_NEXT'],
  ['RELATIVE_ALL_PREVIOUS_AND_NEXT', 'ALL_PREVIOUS_AND_NEXT'],
  ['LONGEST_ORDERED_SUBSET', 'LONGEST_ORDERED_SUBSET'],
  ['LONGEST_CONTIGUOUS_SUBSET', 'LONGEST_CONTIGUOUS_SUBSET'],
]);

export function creditOf(question: XmlElement): { credit?: Credit } {
  const credit = CREDIT_NAMES.get(valueOf(question, 'gradingtype'));
  return credit ? { credit } : {};
}

/** Moodle may show only some of the entries of an ordering. */
export function orderingWarnings(question: XmlElement): ImportProblem[] {
  const isOrdering = question.attributes['type']?.trim() === 'ordering';
  const selects = Number(valueOf(question, 'selecttype')) > 0 && Number(valueOf(question, 'selectcount')) > 0;
  const message = 'The question showed some of its entries only; here it shows all. Remove what is too much.';
  return isOrdering && selects
    ? [{ code: 'MOODLE_XML.SELECTION_LEFT_OUT', message, line: question.line }]
    : [];
}
