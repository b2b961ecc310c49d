import type { ChoiceQuestion, ImportedQuestion, TrueFalseQuestion } from '../question.js';
import {
  correctResponse,
  declaration,
  mapping,
  mapScore,
  matchScore,
  setOutcome,
  variable,
  type QtiParts,
  type QtiWriter,
} from './qti-writing.js';
import { element, escapeXml, type Xml } from './xml-writing.js';

interface Option {
  readonly identifier: string;
  readonly content: Xml;
  readonly fraction: string;
  readonly feedback: ChoiceQuestion['answers'][number]['feedback'];
}

export function writeChoice(question: ChoiceQuestion, writer: QtiWriter): QtiParts {
  const options = question.answers.map(({ content, fraction, feedback }, index) => ({
    identifier: `o${index + 1}`,
    content: writer.text(content),
    fraction,
    feedback,
  }));
  return choice(question, writer, options, question.shuffle, question.allOrNothing === true);
}

export function writeTrueFalse(question: TrueFalseQuestion, writer: QtiWriter): QtiParts {
  const { correct, trueFeedback, falseFeedback } = question;
  const option = (
    identifier: string,
    word: string,
    right: boolean,
    feedback: Option['feedback'],
  ): Option => ({
    identifier,
    content: escapeXml(word),
    fraction: right ? '1' : '0',
    feedback,
  });
  const options = [
    option('true', 'True', correct, trueFeedback),
    option('false', 'False', !correct, falseFeedback),
  ];
  return choice(question, writer, options, false, false);
}

function choice(
  question: ImportedQuestion,
  writer: QtiWriter,
  options: readonly Option[],
  shuffle: boolean,
  allOrNothing: boolean,
): QtiParts {
  const isMultiple = question.kind === 'multiple-choice';
  const right = options.filter(({ fraction }) => Number(fraction) > 0);
  const best = isMultiple ? right : right.filter(({ fraction }) => fraction === '1').slice(0, 1);
  const entries = options.map(({ identifier, fraction }) => [identifier, writer.mark(fraction)] as const);
  const bounds: Record<string, string> = isMultiple
    ? { 'lower-bound': '0', 'upper-bound': writer.mostMark }
    : {};
  const key = correctResponse(best.map(({ identifier }) => identifier));
  const named = { 'response-identifier': 'RESPONSE', shuffle: String(shuffle) };
  return {
    declarations: [
      declaration(
        'RESPONSE',
        isMultiple ? 'multiple' : 'single',
        'identifier',
        ...(best.length > 0 ? [key] : []),
        ...(allOrNothing ? [] : [mapping(entries, bounds)]),
      ),
      element('qti-outcome-declaration', {
        identifier: 'FEEDBACK',
        cardinality: isMultiple ? 'multiple' : 'single',
        'base-type': 'identifier',
      }),
    ],
    body:
      writer.text(question.stem) +
      element(
        'qti-choice-interaction',
        { ...named, 'max-choices': isMultiple ? '0' : '1' },
        ...options.map((option) => simpleChoice(option, writer)),
      ),
    rules: [
      allOrNothing ? matchScore('RESPONSE', writer.mostMark) : mapScore('RESPONSE'),
      setOutcome('FEEDBACK', variable('RESPONSE')),
    ],
    feedback: [],
  };
}

const simpleChoice = ({ identifier, content, feedback }: Option, writer: QtiWriter): Xml =>
  element(
    'qti-simple-choice',
    { identifier },
    content,
    ...(feedback
      ? [
          element(
            'qti-feedback-block',
            { 'outcome-identifier': 'FEEDBACK', identifier, 'show-hide': 'show' },
            element('qti-content-body', {}, writer.text(feedback)),
          ),
        ]
      : []),
  );
