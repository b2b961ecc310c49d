import type { QuestionPayload } from '../grading/index.js';
import type { KeyChange } from './asked-change.js';
import { isPlainNumber } from './correction-key.js';
import { addedNumbers, addedTexts } from './written-answers.js';

/** The question with the key that is asked for, not checked yet; null when the change has nothing for this kind. */
export function newKey(payload: QuestionPayload, change: KeyChange): object | null {
  const { options, answers, numbers, slots, order } = change;
  switch (payload.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
    case 'TRUE_FALSE':
      return options ? { ...payload, options: withFractions(payload.options, options) } : null;
    case 'SHORT_TEXT':
      return answers ? { ...payload, answers: withTexts(payload.answers, answers) } : null;
    case 'NUMERICAL':
      return numbers ? { ...payload, answers: withNumbers(payload.answers, numbers) } : null;
    case 'MATCHING':
      return slots ? { ...payload, stems: withChoices(payload.stems, slots) } : null;
    case 'GAP_SELECT':
    case 'DRAG_TEXT':
      return slots ? { ...payload, gaps: withChoices(payload.gaps, slots) } : null;
    case 'DRAG_IMAGE':
      return slots ? { ...payload, zones: withChoices(payload.zones, slots) } : null;
    case 'ORDERING':
      return order ? { ...payload, items: inOrder(payload.items, order) } : null;
    default:
      return null;
  }
}

type TextAnswers = Extract<QuestionPayload, { kind: 'SHORT_TEXT' }>['answers'];

/** A text that was accepted before keeps what is said to who gives it. */
function withTexts(answers: TextAnswers, texts: NonNullable<KeyChange['answers']>): object[] {
  const feedback = new Map(answers.map((answer) => [answer.pattern, answer.feedback]));
  return addedTexts([], texts).map((text) => ({ ...text, feedback: feedback.get(text.pattern) ?? null }));
}

type NumericalAnswers = Extract<QuestionPayload, { kind: 'NUMERICAL' }>['answers'];

/** The new numbers count before whatever else was accepted: the first answer that fits gives the mark. */
function withNumbers(answers: NumericalAnswers, numbers: NonNullable<KeyChange['numbers']>): object[] {
  const kept = answers.filter((answer) => !isPlainNumber(answer));
  return [...addedNumbers(kept, numbers), ...kept];
}

/** What is not named keeps what it has. */
export const withFractions = <T extends { readonly id: string }>(
  entries: readonly T[],
  given: readonly { id: string; fraction: string }[],
): object[] => {
  const fractions = new Map(given.map(({ id, fraction }) => [id, fraction]));
  return entries.map((entry) => {
    const fraction = fractions.get(entry.id);
    return fraction === undefined ? entry : { ...entry, fraction };
  });
};

const withChoices = <T extends { readonly id: string }>(
  entries: readonly T[],
  given: readonly { id: string; choice: string }[],
): object[] => {
  const choices = new Map(given.map(({ id, choice }) => [id, choice]));
  return entries.map((entry) => {
    const choice = choices.get(entry.id);
    return choice === undefined ? entry : { ...entry, choice };
  });
};

const inOrder = <T extends { readonly id: string }>(entries: readonly T[], order: readonly string[]): T[] =>
  order.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
