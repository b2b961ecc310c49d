import type { ImportedFile, ImportedQuestion } from '../question.js';
import { lossesOf, notWritten, type ExportLoss, type WrittenQuestion } from './loss.js';
import { writeChoice, writeTrueFalse } from './qti-choices.js';
import { writeCloze, writeField } from './qti-fields.js';
import { writeDragImage, writeGaps, writeHotspot, writeMatching, writeOrdering } from './qti-pairs.js';
import {
  baseValue,
  declaration,
  modalFeedback,
  QtiWriter,
  setOutcome,
  type QtiParts,
} from './qti-writing.js';
import { hasCombinedFeedback, textsOf } from './question-texts.js';
import { element, fitsIntoXml, type Xml } from './xml-writing.js';

export interface QtiItemFile {
  readonly document: string;
  readonly files: readonly ImportedFile[];
}

/** One question as an item of QTI 3, and what of it QTI has no place for. */
export function writeQtiItem(question: ImportedQuestion, identifier: string): WrittenQuestion<QtiItemFile> {
  const writer = new QtiWriter(question);
  const parts = partsOf(question, writer);
  if (!parts)
    return notWritten(
      question,
      'QTI.CLOZE_MULTIPLE',
      'QTI has no gap in a text of which several options may be chosen.',
    );
  const document = `<?xml version="1.0" encoding="UTF-8"?>\n${itemElement(question, identifier, parts, writer)}\n`;
  const losses = [...writer.losses, ...lossesInQti(question)];
  return { written: { document, files: [...writer.files.values()] }, losses };
}

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

function itemElement(
  question: ImportedQuestion,
  identifier: string,
  parts: QtiParts,
  writer: QtiWriter,
): Xml {
  const general = question.generalFeedback && writer.text(question.generalFeedback);
  const outcome = (name: string, type: string, more: Record<string, string> = {}) =>
    element('qti-outcome-declaration', {
      identifier: name,
      cardinality: 'single',
      'base-type': type,
      ...more,
    });
  const rules = [
    ...parts.rules,
    ...(general === null ? [] : [setOutcome('GENERAL', baseValue('identifier', 'general'))]),
  ];
  return element(
    'qti-assessment-item',
    {
      xmlns: NAMESPACE,
      identifier,
      title: question.name,
      ...(question.idnumber === null ? {} : { label: question.idnumber }),
      adaptive: 'false',
      'time-dependent': 'false',
    },
    ...parts.declarations,
    outcome('SCORE', 'float', { 'normal-maximum': writer.mostMark }),
    ...(general === null ? [] : [outcome('GENERAL', 'identifier')]),
    element('qti-item-body', {}, parts.body),
    ...(rules.length > 0 ? [element('qti-response-processing', {}, ...rules)] : []),
    ...parts.feedback,
    ...(general === null ? [] : [modalFeedback('GENERAL', 'general', general)]),
  );
}

/** Null for what QTI cannot say. */
function partsOf(question: ImportedQuestion, writer: QtiWriter): QtiParts | null {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return writeChoice(question, writer);
    case 'true-false':
      return writeTrueFalse(question, writer);
    case 'short-answer':
    case 'numerical':
      return writeField(question, writer);
    case 'matching':
      return writeMatching(question, writer);
    case 'cloze':
      return writeCloze(question, writer);
    case 'gap-select':
    case 'drag-into-text':
      return writeGaps(question, writer);
    case 'ordering':
      return writeOrdering(question, writer);
    case 'drag-image':
      return writeDragImage(question, writer);
    case 'hotspot':
      return writeHotspot(question, writer);
    case 'description':
      return bodyAlone(writer.text(question.stem));
    case 'essay':
    case 'file-upload':
      return manual(question, writer);
  }
}

const bodyAlone = (body: Xml): QtiParts => ({ declarations: [], body, rules: [], feedback: [] });

function manual(
  question: Extract<ImportedQuestion, { kind: 'essay' | 'file-upload' }>,
  writer: QtiWriter,
): QtiParts {
  const isEssay = question.kind === 'essay';
  const notes = question.graderInfo
    ? element(
        'qti-rubric-block',
        { use: 'scoring', view: 'scorer' },
        element('qti-content-body', {}, writer.text(question.graderInfo)),
      )
    : '';
  const interaction = element(isEssay ? 'qti-extended-text-interaction' : 'qti-upload-interaction', {
    'response-identifier': 'RESPONSE',
  });
  return {
    ...bodyAlone(notes + writer.text(question.stem) + interaction),
    declarations: [declaration('RESPONSE', 'single', isEssay ? 'string' : 'file')],
  };
}

const lossesInQti = (question: ImportedQuestion): ExportLoss[] =>
  lossesOf(question, [
    [question.hints.length > 0, 'QTI.HINTS', 'Hints'],
    [
      question.penalty !== null && question.penalty !== '0.3333333',
      'QTI.PENALTY',
      'The penalty for further tries',
    ],
    [
      hasCombinedFeedback(question),
      'QTI.COMBINED_FEEDBACK',
      'Feedback on right, partly right and wrong responses',
    ],
    [
      question.kind === 'essay' &&
        [question.template, question.minWords, question.maxWords].some((part) => part !== null),
      'QTI.ESSAY',
      'Template and word limits',
    ],
    [
      question.kind === 'file-upload',
      'QTI.UPLOAD',
      'How many files, of which kinds and sizes, may be handed in',
    ],
    [
      !textsOf(question).every(({ text }) => fitsIntoXml(text)),
      'QTI.CONTROL_CHARACTERS',
      'Control characters, which no XML may hold',
    ],
  ]);
