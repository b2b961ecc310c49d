import { say } from '@gssr/kernel';
import { writeCategoryPath } from '../category-path.js';
import type { ImportedQuestion } from '../question.js';
import { lossesOf, notWritten, type Exported, type ExportLoss } from './loss.js';
import { headFields, plainField } from './moodle-xml-fields.js';
import { kindFields, MOODLE_TYPES } from './moodle-xml-kinds.js';
import { textsOf } from './question-texts.js';
import { clozeText } from './write-cloze.js';
import { element, fitsIntoXml, type Xml } from './xml-writing.js';

/** Questions as Moodle XML in UTF-8. The importer reads back all that is not listed as lost. */
export function writeMoodleXml(questions: readonly ImportedQuestion[]): Exported {
  const elements: Xml[] = [];
  let category = writeCategoryPath([]);
  for (const question of questions) {
    if (MOODLE_TYPES[question.kind] === '') continue;
    const path = writeCategoryPath(question.category);
    if (path !== category)
      elements.push(element('question', { type: 'category' }, element('category', {}, plainField(path))));
    category = path;
    elements.push(questionElement(question));
  }
  const document = `<?xml version="1.0" encoding="UTF-8"?>\n${element('quiz', {}, '\n', ...elements.map((xml) => `${xml}\n`))}\n`;
  return { bytes: new TextEncoder().encode(document), losses: questions.flatMap(lossesInXml) };
}

function questionElement(question: ImportedQuestion): Xml {
  const head = question.kind === 'cloze' ? { ...question, stem: clozeText(question) } : question;
  return element(
    'question',
    { type: MOODLE_TYPES[question.kind] },
    ...headFields(head),
    ...kindFields(question),
  );
}

const lossesInXml = (question: ImportedQuestion): ExportLoss[] =>
  MOODLE_TYPES[question.kind] === ''
    ? notWritten(
        question,
        'MOODLE_XML.KIND',
        say`Moodle has no questions of the kind ${question.kind}.`,
      ).losses.slice()
    : lossesOfWritten(question);

const lossesOfWritten = (question: ImportedQuestion): ExportLoss[] =>
  lossesOf(question, [
    [
      'allOrNothing' in question,
      'MOODLE_XML.ALL_OR_NOTHING',
      'That only all right answers and no other earn anything',
    ],
    [
      question.kind === 'drag-image' && question.places.some(({ label }) => label !== ''),
      'MOODLE_XML.PLACE_NAMES',
      'The names of places on the picture',
    ],
    [
      question.kind === 'drag-image' && question.background.alt !== '',
      'MOODLE_XML.ALT',
      'What the picture shows, in words',
    ],
    [
      question.kind === 'ordering' && question.credit === 'DISTANCE',
      'MOODLE_XML.CREDIT',
      'Credit by how far an item is from its place',
    ],
    [
      question.kind === 'numerical' && (question.variants ?? []).length > 0,
      'MOODLE_XML.VARIANTS',
      'Other figures for other attempts',
    ],
    [
      !textsOf(question).every(({ text }) => fitsIntoXml(text)),
      'MOODLE_XML.CONTROL_CHARACTERS',
      'Control characters, which no XML may hold',
    ],
  ]);
