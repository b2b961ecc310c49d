import { percentOfShare } from '../decimal-text.js';
import type {
  ChoiceAnswer,
  CombinedFeedback,
  FormattedText,
  Hint,
  ImportedFile,
  NumberAnswer,
  QuestionHead,
  TextAnswer,
  TextFormat,
} from '../question.js';
import { element, escapeXml, type Xml } from './xml-writing.js';

const FORMATS: Readonly<Record<TextFormat, string>> = {
  html: 'html',
  markdown: 'markdown',
  plain: 'plain_text',
  moodle: 'moodle_auto_format',
};

export const plainField = (text: string): Xml => element('text', {}, escapeXml(text));

/** `<name>` with its format, words and files. Where there is no text, the words are empty. */
export function textField(
  name: string,
  text: FormattedText | null,
  attributes: Readonly<Record<string, string>> = {},
  ...more: Xml[]
): Xml {
  const format = text ? FORMATS[text.format] : 'html';
  return element(name, { ...attributes, format }, plainField(text?.text ?? ''), ...filesOf(text), ...more);
}

const filesOf = (text: FormattedText | null): Xml[] => (text?.files ?? []).map(fileField);

export const fileField = ({ name, path, bytes }: ImportedFile): Xml =>
  element('file', { name, path, encoding: 'base64' }, Buffer.from(bytes).toString('base64'));

export const valueField = (name: string, value: string): Xml => element(name, {}, escapeXml(value));

/** A flag that is on by being there. */
export const presence = (name: string, on: boolean): Xml[] => (on ? [element(name, {})] : []);

export const hintField = ({ content, showCount, clearWrong }: Hint): Xml =>
  textField(
    'hint',
    content,
    {},
    ...presence('shownumcorrect', showCount),
    ...presence('clearwrong', clearWrong),
  );

export function headFields(head: QuestionHead): Xml[] {
  const { defaultMark, penalty, idnumber } = head;
  return [
    element('name', {}, plainField(head.name)),
    textField('questiontext', head.stem),
    textField('generalfeedback', head.generalFeedback),
    ...(defaultMark === null ? [] : [valueField('defaultgrade', defaultMark)]),
    ...(penalty === null ? [] : [valueField('penalty', penalty)]),
    valueField('hidden', '0'),
    valueField('idnumber', idnumber ?? ''),
    ...head.hints.map(hintField),
    ...(head.tags.length === 0
      ? []
      : [element('tags', {}, ...head.tags.map((tag) => element('tag', {}, plainField(tag))))]),
  ];
}

export const choiceField = ({ content, fraction, feedback }: ChoiceAnswer): Xml =>
  textField('answer', content, { fraction: percentOf(fraction) }, textField('feedback', feedback));

export const patternField = ({ pattern, fraction, feedback }: TextAnswer): Xml =>
  plainAnswer(pattern, fraction, textField('feedback', feedback));

export const numberField = ({ value, tolerance, fraction, feedback }: NumberAnswer): Xml =>
  plainAnswer(value, fraction, textField('feedback', feedback), valueField('tolerance', tolerance ?? '0'));

export const plainAnswer = (text: string, fraction: string, ...more: readonly Xml[]): Xml =>
  element(
    'answer',
    { fraction: percentOf(fraction), format: 'moodle_auto_format' },
    plainField(text),
    ...more,
  );

const percentOf = (fraction: string): string => percentOfShare(fraction) ?? '0';

export const combinedFields = ({ correct, partiallyCorrect, incorrect }: CombinedFeedback): Xml[] => [
  textField('correctfeedback', correct),
  textField('partiallycorrectfeedback', partiallyCorrect),
  textField('incorrectfeedback', incorrect),
];
