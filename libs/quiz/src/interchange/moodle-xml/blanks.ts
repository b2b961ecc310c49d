import type { ImportProblem } from '../problem.js';
import { childNamed, elementsOf, type XmlElement } from '../reading/xml-tree.js';
import { trimBlanks } from '../text.js';
import { valueOf, wordsOf } from './xml-fields.js';

interface Filled {
  readonly question: XmlElement;
  readonly warnings: readonly ImportProblem[];
}

/** Types whose answers may stand there empty, as the form of the author offered them. */
const WITH_ANSWERS: ReadonlySet<string> = new Set(['multichoice', 'shortanswer', 'numerical', 'ordering']);

/** The question less answers, pairs and units in which nobody wrote anything, which Moodle passes over. */
export function withoutBlanks(question: XmlElement): Filled {
  const type = trimBlanks(question.attributes['type'] ?? '');
  const isEmpty = (child: XmlElement): boolean => {
    if (child.name === 'answer') return WITH_ANSWERS.has(type) && isBlank(child);
    if (child.name === 'subquestion') return isBlank(child) && wordsOf(childNamed(child, 'answer')) === '';
    return child.name === 'unit' && valueOf(child, 'unit_name') === '';
  };
  const filled = filter(question, isEmpty);
  const line = question.line;
  const warnings =
    filled === question ? [] : [{ code: 'MOODLE_XML.BLANKS_LEFT_OUT', message: LEFT_OUT, line }];
  return { question: filter(filled, isSilentHint), warnings };
}

const LEFT_OUT = 'Answers, pairs or units in which nothing is written were left out.';

const isBlank = (field: XmlElement): boolean => wordsOf(field) === '' && !childNamed(field, 'file');

/** A hint that neither says nor does anything. */
const isSilentHint = (child: XmlElement): boolean =>
  child.name === 'hint' &&
  isBlank(child) &&
  !['shownumcorrect', 'clearwrong', 'hintcontent'].some((name) => childNamed(child, name));

/** Looks at the children, and into the list of units. The same element when nothing goes. */
function filter(parent: XmlElement, isOut: (child: XmlElement) => boolean): XmlElement {
  const children = parent.children
    .filter((child) => typeof child === 'string' || !isOut(child))
    .map((child) => (typeof child !== 'string' && child.name === 'units' ? filter(child, isOut) : child));
  const same =
    children.length === parent.children.length && children.every((one, at) => one === parent.children[at]);
  return same || elementsOf(parent).length === 0 ? parent : { ...parent, children };
}
