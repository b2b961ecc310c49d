import type { GapQuestion, ImportedQuestion } from '../question.js';
import {
  choiceField,
  combinedFields,
  numberField,
  patternField,
  plainAnswer,
  plainField,
  presence,
  textField,
  valueField,
} from './moodle-xml-fields.js';
import { creditFields, markerFields, unitRuleFields, uploadFields } from './moodle-xml-extras.js';
import { element, type Xml } from './xml-writing.js';

/** Empty for a kind that Moodle does not have. */
export const MOODLE_TYPES: Readonly<Record<ImportedQuestion['kind'], string>> = {
  'single-choice': 'multichoice',
  'multiple-choice': 'multichoice',
  'true-false': 'truefalse',
  'short-answer': 'shortanswer',
  numerical: 'numerical',
  matching: 'matching',
  essay: 'essay',
  description: 'description',
  cloze: 'cloze',
  ordering: 'ordering',
  'gap-select': 'gapselect',
  'drag-into-text': 'ddwtos',
  'file-upload': 'essay',
  'drag-image': 'ddmarker',
  hotspot: '',
};

/** The fields that only this kind has. */
export function kindFields(question: ImportedQuestion): Xml[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return [
        valueField('single', String(question.kind === 'single-choice')),
        shuffleField(question.shuffle),
        ...combinedFields(question.combined),
        ...question.answers.map(choiceField),
      ];
    case 'true-false':
      return [
        plainAnswer('true', question.correct ? '1' : '0', textField('feedback', question.trueFeedback)),
        plainAnswer('false', question.correct ? '0' : '1', textField('feedback', question.falseFeedback)),
      ];
    case 'short-answer':
      return [
        valueField('usecase', question.caseSensitive ? '1' : '0'),
        ...question.answers.map(patternField),
      ];
    case 'numerical':
      return [...question.answers.map(numberField), ...unitFields(question)];
    case 'matching':
      return [
        shuffleField(question.shuffle),
        ...combinedFields(question.combined),
        ...question.pairs.map(pairField),
      ];
    case 'essay':
      return essayFields(question);
    case 'ordering':
      return [
        ...creditFields(question.credit),
        ...combinedFields(question.combined),
        ...question.items.map((item, index) => textField('answer', item, { fraction: String(index + 1) })),
      ];
    case 'gap-select':
    case 'drag-into-text':
      return gapFields(question);
    case 'file-upload':
      return uploadFields(question);
    case 'drag-image':
      return markerFields(question);
    default:
      return [];
  }
}

const shuffleField = (shuffle: boolean): Xml => valueField('shuffleanswers', String(shuffle));

const unitFields = ({ units, unitRule }: Extract<ImportedQuestion, { kind: 'numerical' }>): Xml[] =>
  units.length === 0
    ? []
    : [
        ...unitRuleFields(unitRule),
        element(
          'units',
          {},
          ...units.map(({ name, multiplier }) =>
            element('unit', {}, valueField('multiplier', multiplier), valueField('unit_name', name)),
          ),
        ),
      ];

const pairField = ({
  question,
  answer,
}: Extract<ImportedQuestion, { kind: 'matching' }>['pairs'][number]): Xml =>
  textField('subquestion', question, {}, element('answer', {}, plainField(answer)));

const essayFields = ({
  template,
  graderInfo,
  minWords,
  maxWords,
}: Extract<ImportedQuestion, { kind: 'essay' }>): Xml[] => [
  valueField('responseformat', 'editor'),
  valueField('minwordlimit', minWords === null ? '' : String(minWords)),
  valueField('maxwordlimit', maxWords === null ? '' : String(maxWords)),
  textField('graderinfo', graderInfo),
  textField('responsetemplate', template),
];

const gapFields = ({ kind, choices, shuffle, combined }: GapQuestion): Xml[] => [
  shuffleField(shuffle),
  ...combinedFields(combined),
  ...choices.map(({ text, group, infinite }) =>
    element(
      kind === 'gap-select' ? 'selectoption' : 'dragbox',
      {},
      plainField(text),
      valueField('group', group),
      ...presence('infinite', infinite),
    ),
  ),
];
