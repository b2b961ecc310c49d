import type { UnitRule } from '../question.js';
import type { XmlElement } from '../reading/xml-tree.js';
import { decimalOf, valueOf } from './xml-fields.js';

export const UNIT_GRADINGS = ['OPTIONAL', 'OF_ANSWER', 'OF_WHOLE'] as const;
export const USUAL_UNIT_PENALTY = '0.1';

/** `showunits`: 0 is a field to type into, 1 and 2 are lists, 3 is no field at all. */
export function unitRuleOf(question: XmlElement): { unitRule?: UnitRule } {
  const grading = UNIT_GRADINGS[Number(valueOf(question, 'unitgradingtype') || '0')];
  if (valueOf(question, 'unitgradingtype') === '' || !grading) return {};
  const isChosen = ['1', '2'].includes(valueOf(question, 'showunits'));
  const penalty = decimalOf(question, 'unitpenalty') ?? USUAL_UNIT_PENALTY;
  return { unitRule: { entry: isChosen ? 'CHOSEN' : 'TYPED', grading, penalty } };
}
