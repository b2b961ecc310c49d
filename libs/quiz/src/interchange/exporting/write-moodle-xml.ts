import { writeCategoryPath } from '../category-path.js';
import type { ImportedQuestion } from '../question.js';
import { lossesOf, type Exported, type ExportLoss } from './loss.js';
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
  lossesOf(question, [
    [
      !textsOf(question).every(({ text }) => fitsIntoXml(text)),
      'MOODLE_XML.CONTROL_CHARACTERS',
      'Control characters, which no XML may hold',
    ],
  ]);
