import { say } from '@gssr/kernel';
import { compare, ratio, zero, type Exact } from '../../grading/exact.js';
import type { ClozePart, GapChoice, ImportedQuestion, NumberAnswer, TextAnswer } from '../question.js';
import { roundedDecimal } from '../decimal-text.js';
import { MOST_GAPS } from '../cloze/read-cloze.js';
import { refuseQuestion } from '../question-refusal.js';
import { childrenNamed, type XmlElement } from '../reading/xml-tree.js';
import { formatted } from '../text.js';
import { identifierOf } from './qti-choice.js';
import type { BareHead, QtiItem } from './qti-item.js';
import { answersByRules, literal, type AcceptedAnswer } from './qti-rules.js';
import { largest, scoringOf, shareOf } from './qti-scoring.js';
import { isAside } from './qti-stem.js';
import { attribute, wordsIn } from './qti-tree.js';

type Part =
  | Omit<Extract<ClozePart, { kind: 'short-answer' }>, 'weight'>
  | Omit<Extract<ClozePart, { kind: 'numerical' }>, 'weight'>
  | Omit<Extract<ClozePart, { layout: string }>, 'weight'>;

interface Gap {
  readonly part: Part;
  /** What the best answer is worth. */
  readonly most: Exact;
  readonly feedback: readonly string[];
}

/** Fields and lists within a text: one field is a question by itself, several are a cloze, lists of words are gaps. */
export function readInline(
  item: QtiItem,
  interactions: readonly XmlElement[],
  head: BareHead,
): ImportedQuestion {
  if (interactions.length > MOST_GAPS) refuseQuestion('QTI.TOO_MANY_GAPS', TOO_MANY_GAPS, item.line);
  const gaps = interactions.map((interaction) => gapOf(item, interaction));
  const common = {
    ...head,
    generalFeedback: item.generalFeedback(new Set(gaps.flatMap(({ feedback }) => feedback))),
  };
  const [only] = gaps;
  if (gaps.length === 1 && only && !('layout' in only.part))
    return alone(
      { ...common, defaultMark: head.defaultMark ?? markOf(only.most) },
      bodyOf(item, () => FIELD),
      only.part,
    );
  const lists = gaps.map(({ part }) => part);
  if (isGapSelect(lists, gaps)) return gapSelect(common, item, interactions, lists);
  let number = 0;
  return {
    ...common,
    kind: 'cloze',
    stem: bodyOf(item, () => `{#${(number += 1)}}`),
    parts: wholeWeights(gaps.map(({ most }) => most)).map((weight, index): ClozePart => ({
      weight,
      ...(gaps[index]?.part ?? never()),
    })),
  };
}

const LARGEST_WEIGHT = 1_000n;
const TOO_MANY_GAPS = say`The text has more than ${MOST_GAPS} gaps, which nobody can fill. Make several items of it.`;

/** What the parts are worth, by the smallest whole numbers that say the same; equal ones where none are small enough. */
function wholeWeights(marks: readonly Exact[]): string[] {
  const common = marks.reduce(
    (most, { denominator }) => (most * denominator) / divisor(most, denominator),
    1n,
  );
  const units = marks.map(({ numerator, denominator }) => (numerator * common) / denominator);
  const shared = units.reduce(divisor, 0n);
  const weights = units.map((unit) => (shared === 0n ? 1n : unit / shared));
  return weights.map((weight) => (weight > 0n && weight <= LARGEST_WEIGHT ? String(weight) : '1'));
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

const never = (): never => {
  throw new Error('There is a weight for each gap.');
};

const FIELD = '_____';

const markOf = (most: Exact): string | null => (compare(most, zero) > 0 ? roundedDecimal(most) : null);

const bodyOf = (item: QtiItem, place: () => string) =>
  item.html(item.body ?? item.root, (element) => {
    if (isAside(element)) return '';
    return element.name.endsWith('Interaction') ? place() : undefined;
  });

type Alone = BareHead & Pick<ImportedQuestion, 'generalFeedback'>;

/** The field at the end of a text needs no mark in it. */
function alone(
  head: Alone,
  body: ImportedQuestion['stem'],
  part: Exclude<Part, { layout: string }>,
): ImportedQuestion {
  const atEnd = new RegExp(`(?:<(p|div)>\\s*${FIELD}\\s*</\\1>|${FIELD})((?:\\s*</(?:p|div)>)*)$`);
  const stem = { ...body, text: body.text.replace(atEnd, '$2') };
  return part.kind === 'numerical' ? { ...head, stem, ...part, units: [] } : { ...head, stem, ...part };
}

function gapOf(item: QtiItem, interaction: XmlElement): Gap {
  const identifier = attribute(interaction, 'responseIdentifier');
  const byRules = answersByRules(item, identifier);
  if (interaction.name === 'inlineChoiceInteraction') return listOf(item, interaction, identifier, byRules);
  const answers = byRules.some(({ value }) => value !== '*') ? byRules : answersByKey(item, identifier);
  const most = largest(answers.map(({ score }) => score));
  const feedback = answers.flatMap((answer) => answer.feedback ?? []);
  const shared = (answer: AcceptedAnswer) => ({
    fraction: shareOf(answer.score, most),
    feedback: answer.feedback === null ? null : item.modalFeedback(answer.feedback),
  });
  const exact = answers.filter(({ caseSensitive, value }) => caseSensitive && value !== '*');
  const isNumeric = ['float', 'integer'].includes(item.baseType(identifier));
  if (
    !isNumeric &&
    exact.length > 0 &&
    answers.some(({ caseSensitive, value }) => !caseSensitive && value !== '*')
  )
    item.warn(
      'QTI.CASE_OF_ALL',
      'Capital letters counted in some answers only; here they count in all of them.',
    );
  const part: Part = isNumeric
    ? {
        kind: 'numerical',
        answers: answers.map((one): NumberAnswer => ({ ...numeric(one, item), ...shared(one) })),
      }
    : {
        kind: 'short-answer',
        caseSensitive: exact.length > 0,
        answers: answers.map((one): TextAnswer => ({ pattern: one.value, ...shared(one) })),
      };
  return { part, most, feedback };
}

const numeric = (
  { value, tolerance }: AcceptedAnswer,
  item: QtiItem,
): Pick<NumberAnswer, 'value' | 'tolerance'> => {
  if (value === '*') return { value, tolerance: null };
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value)) return { value, tolerance };
  return refuseQuestion(
    'QTI.NUMBER_EXPECTED',
    say`"${value.slice(0, 40)}" is no number. Correct the key.`,
    item.line,
  );
};

function answersByKey(item: QtiItem, identifier: string): AcceptedAnswer[] {
  const { values, caseSensitive } = scoringOf(item, identifier);
  return [...values].map(([value, score]) => ({
    value: literal(value),
    tolerance: '0',
    caseSensitive: caseSensitive.has(value),
    score,
    feedback: null,
  }));
}

function listOf(
  item: QtiItem,
  interaction: XmlElement,
  identifier: string,
  byRules: readonly AcceptedAnswer[],
): Gap {
  const rules = byRules.filter(({ value }) => value !== '*');
  const values: ReadonlyMap<string, Exact> =
    rules.length > 0
      ? new Map(rules.map(({ value, score }) => [value, score]))
      : scoringOf(item, identifier).values;
  const most = largest(values.values());
  const feedbackOf = new Map(rules.map(({ value, feedback }) => [value, feedback]));
  const part: Part = {
    kind: 'single-choice',
    layout: 'dropdown',
    shuffle: attribute(interaction, 'shuffle') === 'true',
    answers: childrenNamed(interaction, 'inlineChoice').map((choice) => {
      const called = feedbackOf.get(identifierOf(choice)) ?? null;
      return {
        content: formatted(wordsIn(choice), 'plain'),
        fraction: shareOf(values.get(identifierOf(choice)) ?? zero, most),
        feedback: called === null ? null : item.modalFeedback(called),
      };
    }),
  };
  return { part, most, feedback: [...feedbackOf.values()].filter((one) => one !== null) };
}

type List = Extract<Part, { layout: string }>;

/** Lists with one right word each, all worth the same, and nothing said about the others. */
function isGapSelect(parts: readonly Part[], gaps: readonly Gap[]): parts is List[] {
  return (
    gaps.every(({ most }) => compare(most, gaps[0]?.most ?? ratio(1n, 1n)) === 0) &&
    parts.every(
      (part) =>
        'layout' in part &&
        part.answers.every(({ fraction, feedback }) => feedback === null && ['0', '1'].includes(fraction)) &&
        part.answers.filter(({ fraction }) => fraction === '1').length === 1,
    )
  );
}

/** Lists with the same words are one group. */
function gapSelect(
  head: Alone,
  item: QtiItem,
  interactions: readonly XmlElement[],
  lists: readonly List[],
): ImportedQuestion {
  const groups: string[] = [];
  const choices: GapChoice[] = [];
  const numbers = lists.map(({ answers }) => {
    const words = answers.map(({ content }) => content.text);
    const key = JSON.stringify(words);
    if (!groups.includes(key)) {
      groups.push(key);
      choices.push(...words.map((text) => ({ text, group: String(groups.length), infinite: false })));
    }
    const group = String(groups.indexOf(key) + 1);
    const right = answers.find(({ fraction }) => fraction === '1')?.content.text;
    return choices.findIndex((choice) => choice.group === group && choice.text === right) + 1;
  });
  let index = -1;
  return {
    ...head,
    kind: 'gap-select',
    stem: bodyOf(item, () => `[[${numbers[(index += 1)] ?? 0}]]`),
    choices,
    shuffle: interactions.some((one) => attribute(one, 'shuffle') === 'true'),
    combined: { correct: null, partiallyCorrect: null, incorrect: null },
  };
}
