import { say } from '@gssr/kernel';
import type { ImportedQuestion } from '../question.js';
import { QuestionRefusal, refuseQuestion } from '../question-refusal.js';
import type { Reading } from '../fate-list.js';
import type { XmlElement } from '../reading/xml-tree.js';
import { cleanName, formatted } from '../text.js';
import { readAssociation, readGapMatch, readMatch } from './qti-association.js';
import { readChoice, readOrder } from './qti-choice.js';
import type { FindFile } from './qti-html.js';
import { readGraphicGapMatch, readHotspot, readSelectPoint } from './qti-image.js';
import { readInline } from './qti-inline.js';
import { QtiItem, type BareHead } from './qti-item.js';
import { stemOf, withoutAsides } from './qti-stem.js';
import { attribute, deepElements, withNamesOfQti2 } from './qti-tree.js';

/** Where an item stands in its package. */
export interface ItemPlace {
  readonly category: readonly string[];
  readonly tags: readonly string[];
  readonly findFile: FindFile;
}

type ReadInteraction = (item: QtiItem, interaction: XmlElement, head: BareHead) => ImportedQuestion;

/** The interactions that stand in a block of their own. */
const BLOCKS = new Map<string, ReadInteraction>([
  ['choiceInteraction', readChoice],
  ['orderInteraction', readOrder],
  ['matchInteraction', readMatch],
  ['associateInteraction', readAssociation],
  ['gapMatchInteraction', readGapMatch],
  ['hotspotInteraction', readHotspot],
  ['selectPointInteraction', readSelectPoint],
  ['graphicGapMatchInteraction', readGraphicGapMatch],
  ['extendedTextInteraction', readManual],
  ['uploadInteraction', readManual],
]);

const INLINE: ReadonlySet<string> = new Set(['textEntryInteraction', 'inlineChoiceInteraction']);

export const isItem = ({ name }: XmlElement): boolean =>
  name === 'assessmentItem' || name === 'qti-assessment-item';

export const nameOfItem = (root: XmlElement): string =>
  cleanName(root.attributes['title'] ?? '') || cleanName(root.attributes['identifier'] ?? '') || 'Question';

/** One item of QTI 2 or 3. Throws QuestionRefusal. */
export function readQtiItem(root: XmlElement, place: ItemPlace): Reading {
  const item = new QtiItem(withNamesOfQti2(root), place.findFile);
  const question = readKind(item, headOf(item, place));
  // An item without a prompt asks by its title.
  const stem = question.stem.text === '' ? formatted(question.name, 'plain') : question.stem;
  return { question: { ...question, stem }, warnings: item.warnings };
}

const headOf = ({ root, normalMaximum }: QtiItem, { category, tags }: ItemPlace): BareHead => ({
  name: nameOfItem(root),
  category,
  defaultMark: normalMaximum,
  penalty: null,
  hints: [],
  tags,
  idnumber: attribute(root, 'label') || attribute(root, 'identifier') || null,
});

/** An item that is made anew for each learner. */
const TEMPLATES: ReadonlySet<string> = new Set([
  'templateDeclaration',
  'templateProcessing',
  'printedVariable',
]);
const NO_TEMPLATE =
  'The item computes its figures anew for each learner, which cannot be imported. Write it with fixed figures.';
const STIMULUS_DROPPED = 'The text that several items share is not imported. Copy it into the question.';

function readKind(item: QtiItem, head: BareHead): ImportedQuestion {
  if (!item.body)
    return refuseQuestion('QTI.BODY_MISSING', 'The item has no body. Write what is asked.', item.line);
  if (deepElements(item.root).some(({ name }) => TEMPLATES.has(name)))
    return refuseQuestion('QTI.TEMPLATE', NO_TEMPLATE, item.line);
  if (deepElements(item.root).some(({ name }) => name === 'assessmentStimulusRef'))
    item.warn('QTI.STIMULUS_DROPPED', STIMULUS_DROPPED);
  const interactions = deepElements(item.body).filter(({ name }) => name.endsWith('Interaction'));
  const [first, ...more] = interactions;
  if (!first)
    return {
      ...head,
      kind: 'description',
      stem: item.html(item.body, withoutAsides),
      generalFeedback: item.generalFeedback(new Set()),
    };
  if (interactions.every(({ name }) => INLINE.has(name))) return readInline(item, interactions, head);
  const read = BLOCKS.get(first.name);
  if (!read) return refuseKind(first);
  if (more.length > 0)
    refuseQuestion(
      'QTI.SEVERAL_INTERACTIONS',
      say`The item asks ${interactions.length} things in blocks of their own. Make an item of each.`,
      item.line,
    );
  return read(item, first, head);
}

function refuseKind({ name, line }: XmlElement): never {
  const message = say`Items with a ${name.slice(0, 60)} cannot be imported. Rewrite it as a choice, a matching or a text.`;
  throw new QuestionRefusal({ code: 'IMPORT.KIND_UNSUPPORTED', ...message, line }, name);
}

/** What is marked by a person: a long text, or a file. */
function readManual(item: QtiItem, interaction: XmlElement, head: BareHead): ImportedQuestion {
  const common = {
    ...head,
    stem: stemOf(item, interaction),
    generalFeedback: item.generalFeedback(new Set()),
    graderInfo: item.markerNotes,
  };
  if (interaction.name === 'extendedTextInteraction')
    return { ...common, kind: 'essay', template: null, minWords: null, maxWords: null };
  return { ...common, kind: 'file-upload', mostFiles: null, mostBytes: null, endings: [] };
}
