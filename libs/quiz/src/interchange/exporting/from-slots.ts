import { plainText, type RichText } from '@gssr/course';
import type { ClozePart, FormattedText, ImportedQuestion, QuestionHead } from '../question.js';
import { numberAnswers, shortAnswers } from './from-answers.js';
import { optionsOf, type PayloadOf } from './from-choices.js';
import type { TextWriter } from './text-writer.js';

export function matchingOf(
  { stems, choices }: PayloadOf<'MATCHING'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion {
  texts.loseFeedback(stems);
  texts.loseFurtherChoices(stems);
  const words = new Map(choices.map(({ id, content }) => [id, texts.plain(content)]));
  const used = new Set(stems.map(({ choice }) => choice));
  const asked = stems.map(({ content, choice }) => ({
    question: texts.text(content),
    answer: words.get(choice) ?? '',
  }));
  const others = choices.filter(({ id }) => !used.has(id));
  const distractors = others.map(({ id }) => ({ question: texts.text([]), answer: words.get(id) ?? '' }));
  // Stems keep their order here, and choices never do.
  return {
    ...head,
    kind: 'matching',
    pairs: [...asked, ...distractors],
    shuffle: false,
    combined: texts.none,
  };
}

export function gapsOf(
  payload: PayloadOf<'GAP_SELECT'> | PayloadOf<'DRAG_TEXT'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion {
  const { kind, gaps, choices } = payload;
  texts.loseFeedback(gaps);
  texts.loseFurtherChoices(gaps);
  if (kind === 'GAP_SELECT' && choices.some(({ reusable }) => !reusable))
    texts.lose('EXPORT.USED_ONCE', 'That a word of a list can be chosen once only');
  const numberOf = (id: string) => choices.findIndex((choice) => choice.id === id) + 1;
  const groups = [...new Set(choices.map(({ group }) => group))];
  const marks = new Map(gaps.map(({ id, choice }) => [id, `[[${numberOf(choice)}]]`]));
  return {
    ...head,
    kind: kind === 'GAP_SELECT' ? 'gap-select' : 'drag-into-text',
    stem: withMarks(head.stem, marks),
    choices: choices.map(({ content, group, reusable }) => ({
      text: content,
      group: String(groups.indexOf(group) + 1),
      infinite: kind === 'DRAG_TEXT' && reusable,
    })),
    shuffle: true,
    combined: texts.none,
  };
}

/** Each `[[id]]` is written as the format marks it. */
const withMarks = (stem: FormattedText, marks: ReadonlyMap<string, string>): FormattedText => ({
  ...stem,
  text: stem.text.replace(/\[\[([\w-]+)\]\]/g, (written, id: string) => marks.get(id) ?? written),
});

/** Parts are numbered as they stand in the text. */
export function clozeOf(
  { parts, stem }: PayloadOf<'CLOZE'>,
  head: QuestionHead,
  texts: TextWriter,
): ImportedQuestion | null {
  const text = JSON.stringify(stem);
  const inOrder = parts.toSorted((a, b) => text.indexOf(`[[${a.id}]]`) - text.indexOf(`[[${b.id}]]`));
  const marks = new Map(inOrder.map(({ id }, index) => [id, `{#${index + 1}}`]));
  return {
    ...head,
    kind: 'cloze',
    // A brace of the text begins no gap.
    stem: withMarks({ ...head.stem, text: head.stem.text.replaceAll('{', '&#123;') }, marks),
    parts: inOrder.map(({ weight, question }, index) => ({
      weight: wholeWeight(weight, texts),
      ...partOf(question, `Gap ${index + 1}`, texts),
    })),
  };
}

/** Cloze texts of Moodle's know whole numbers alone. */
function wholeWeight(weight: string, texts: TextWriter): string {
  if (/^[1-9]\d{0,3}$/.test(weight)) return weight;
  texts.lose('EXPORT.WEIGHTS', 'Weights of parts that are no whole numbers');
  return String(Math.max(1, Math.round(Number(texts.share(weight)))));
}

type PartQuestion = PayloadOf<'CLOZE'>['parts'][number]['question'];

function partOf(question: PartQuestion, name: string, texts: TextWriter) {
  if (plainText(question.stem as RichText) !== name)
    texts.lose('EXPORT.PART_NAMES', 'The names of the gaps, which are numbered instead');
  texts.loseFeedback([question]);
  if ((question.hints ?? []).length > 0) texts.lose('EXPORT.PART_HINTS', 'Hints of single gaps');
  switch (question.kind) {
    case 'SHORT_TEXT':
      return { kind: 'short-answer' as const, ...shortAnswers(question, texts) };
    case 'NUMERICAL':
      if (question.units) texts.lose('EXPORT.PART_UNITS', 'Units of a gap');
      return { kind: 'numerical' as const, answers: numberAnswers(question, texts) };
    default:
      return choicePart(question, texts);
  }
}

function choicePart(
  question: Extract<PartQuestion, { options: unknown }>,
  texts: TextWriter,
): Omit<Extract<ClozePart, { layout: string }>, 'weight'> {
  const isSingle = question.kind === 'SINGLE_CHOICE';
  return {
    kind: isSingle ? 'single-choice' : 'multiple-choice',
    layout: isSingle ? 'dropdown' : 'vertical',
    shuffle: question.shuffle,
    answers: optionsOf(question, texts),
  };
}
