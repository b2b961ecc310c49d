import { exact, formatExact } from '../../grading/decimal.js';
import { divide, multiply, sum } from '../../grading/exact.js';
import type {
  ClozePart,
  ClozeQuestion,
  FormattedText,
  NumericalQuestion,
  ShortAnswerQuestion,
} from '../question.js';
import {
  addScore,
  baseValue,
  correctResponse,
  declaration,
  mapping,
  mapScore,
  modalFeedback,
  setOutcome,
  variable,
  type QtiParts,
  type QtiWriter,
} from './qti-writing.js';
import { element, escapeXml, type Xml } from './xml-writing.js';

/** An answer, its test, and what it earns of the part. */
interface Answer {
  readonly test: Xml | null;
  readonly fraction: string;
  readonly feedback: FormattedText | null;
  readonly example: string | null;
}

interface Field {
  readonly declarations: Xml[];
  readonly interaction: Xml;
  readonly rules: Xml[];
  readonly feedback: Xml[];
}

export function writeField(question: ShortAnswerQuestion | NumericalQuestion, writer: QtiWriter): QtiParts {
  if (question.kind === 'numerical' && question.units.length > 0) writer.lose('QTI.UNITS', 'Units');
  if (question.kind === 'numerical' && (question.variants ?? []).length > 0)
    writer.lose('QTI.VARIANTS', 'Other figures for other attempts');
  const { declarations, interaction, rules, feedback } = fieldOf(question, 'RESPONSE', '1', writer);
  return {
    declarations,
    body: `${writer.text(question.stem)}<p>${interaction}</p>`,
    rules,
    feedback,
  };
}

export function writeCloze(question: ClozeQuestion, writer: QtiWriter): QtiParts | null {
  const { parts, stem } = question;
  if (parts.some(({ kind }) => kind === 'multiple-choice')) return null;
  const total = sum(parts.map(({ weight }) => exact(weight)));
  const fields = parts.map((part, index) => {
    const share = formatExact(divide(exact(part.weight), total));
    return partField(part, `R${index + 1}`, share, writer);
  });
  const body = fields.reduce(
    (text, { interaction }, index) => text.replace(`{#${index + 1}}`, () => interaction),
    writer.text(stem),
  );
  return {
    declarations: fields.flatMap(({ declarations }) => declarations),
    body,
    rules: fields.flatMap(({ rules }) => rules),
    feedback: fields.flatMap(({ feedback }) => feedback),
  };
}

const partField = (part: ClozePart, identifier: string, share: string, writer: QtiWriter): Field =>
  'layout' in part ? listField(part, identifier, share, writer) : fieldOf(part, identifier, share, writer);

type FieldPart =
  | Pick<ShortAnswerQuestion, 'kind' | 'answers' | 'caseSensitive'>
  | Pick<NumericalQuestion, 'kind' | 'answers'>;

function fieldOf(part: FieldPart, identifier: string, share: string, writer: QtiWriter): Field {
  const isNumber = part.kind === 'numerical';
  const answers = isNumber
    ? part.answers.map((answer) => numberAnswer(answer, identifier))
    : part.answers.map((answer) => textAnswer(answer, part.caseSensitive, identifier, writer));
  const [best] = answers.filter(({ fraction, example }) => fraction === '1' && example !== null);
  return {
    declarations: [
      declaration(
        identifier,
        'single',
        isNumber ? 'float' : 'string',
        ...(best?.example ? [correctResponse([best.example])] : []),
      ),
      feedbackOutcome(identifier),
    ],
    interaction: element('qti-text-entry-interaction', { 'response-identifier': identifier }),
    ...chain(answers, identifier, share, writer),
  };
}

const feedbackOutcome = (identifier: string): Xml =>
  element('qti-outcome-declaration', {
    identifier: `FEEDBACK-${identifier}`,
    cardinality: 'single',
    'base-type': 'identifier',
  });

/** The first test that holds counts; an answer without a test takes all others. */
function chain(
  answers: readonly Answer[],
  identifier: string,
  share: string,
  writer: QtiWriter,
): Pick<Field, 'rules' | 'feedback'> {
  const feedback: Xml[] = [];
  const branches: Xml[] = [];
  for (const answer of answers) {
    const name = `${identifier}-a${branches.length + 1}`;
    if (answer.feedback)
      feedback.push(modalFeedback(`FEEDBACK-${identifier}`, name, writer.text(answer.feedback)));
    const mark = writer.mark(formatExact(multiply(exact(answer.fraction), exact(share))));
    const outcome = [
      addScore(baseValue('float', mark)),
      ...(answer.feedback ? [setOutcome(`FEEDBACK-${identifier}`, baseValue('identifier', name))] : []),
    ];
    const branch =
      answer.test === null
        ? 'qti-response-else'
        : branches.length === 0
          ? 'qti-response-if'
          : 'qti-response-else-if';
    branches.push(element(branch, {}, ...(answer.test === null ? [] : [answer.test]), ...outcome));
    if (answer.test === null) break;
  }
  return { rules: [element('qti-response-condition', {}, ...branches)], feedback };
}

function numberAnswer(
  { value, tolerance, fraction, feedback }: NumericalQuestion['answers'][number],
  identifier: string,
): Answer {
  if (value === '*') return { test: null, fraction, feedback, example: null };
  const reach = tolerance ?? '0';
  const test = element(
    'qti-equal',
    reach === '0'
      ? { 'tolerance-mode': 'exact' }
      : { 'tolerance-mode': 'absolute', tolerance: `${reach} ${reach}` },
    variable(identifier),
    baseValue('float', value),
  );
  return { test, fraction, feedback, example: value };
}

function textAnswer(
  { pattern, fraction, feedback }: ShortAnswerQuestion['answers'][number],
  caseSensitive: boolean,
  identifier: string,
  writer: QtiWriter,
): Answer {
  if (pattern === '*') return { test: null, fraction, feedback, example: null };
  const pieces = pattern.split(/(?<!\\)\*+/).map((piece) => piece.replaceAll('\\*', '*'));
  const [only = ''] = pieces;
  if (pieces.length === 1) {
    const test = element(
      'qti-string-match',
      { 'case-sensitive': String(caseSensitive) },
      variable(identifier),
      baseValue('string', only),
    );
    return { test, fraction, feedback, example: only };
  }
  if (!caseSensitive)
    writer.lose('QTI.PATTERN_CASE', 'That capital letters do not count where there is a wildcard');
  const escaped = pieces.map((piece) =>
    piece.replace(/[\\.^$*+?()[\]{}|]/g, (character) => `\\${character}`),
  );
  const test = element('qti-pattern-match', { pattern: escaped.join('.*') }, variable(identifier));
  return { test, fraction, feedback, example: null };
}

function listField(
  { answers, shuffle }: Extract<ClozePart, { layout: string }>,
  identifier: string,
  share: string,
  writer: QtiWriter,
): Field {
  const options = answers.map(({ content, fraction }, index) => ({
    name: `o${index + 1}`,
    words: wordsOf(content, writer),
    mark: writer.mark(formatExact(multiply(exact(fraction), exact(share)))),
    fraction,
  }));
  if (answers.some(({ feedback }) => feedback !== null))
    writer.lose('QTI.LIST_FEEDBACK', 'Feedback on the words of a list');
  const best = options.find(({ fraction }) => fraction === '1');
  return {
    declarations: [
      declaration(
        identifier,
        'single',
        'identifier',
        ...(best ? [correctResponse([best.name])] : []),
        mapping(options.map(({ name, mark }) => [name, mark])),
      ),
    ],
    interaction: inlineChoice(identifier, shuffle, options),
    rules: [mapScore(identifier)],
    feedback: [],
  };
}

export const inlineChoice = (
  identifier: string,
  shuffle: boolean,
  options: readonly { readonly name: string; readonly words: string }[],
): Xml =>
  element(
    'qti-inline-choice-interaction',
    { 'response-identifier': identifier, shuffle: String(shuffle) },
    ...options.map(({ name, words }) => element('qti-inline-choice', { identifier: name }, escapeXml(words))),
  );

/** A list holds words alone. */
function wordsOf(content: FormattedText, writer: QtiWriter): string {
  const marked = writer.text(content);
  const words = marked
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (marked !== words && marked !== `<p>${words}</p>`)
    writer.lose('QTI.LIST_FORMAT', 'How the words of a list are formatted');
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
