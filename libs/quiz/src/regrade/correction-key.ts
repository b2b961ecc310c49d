import { markingOf, type QuestionPayload } from '../grading/index.js';
import type { RegradeAction } from './regrade.js';

/**
 * How a key is written: the share of each option, texts, numbers, the choice for each slot, an order; WHOLE: as its author
 * wrote it; NONE: there is none.
 */
export type KeyForm = 'CHOICES' | 'TEXTS' | 'NUMBERS' | 'SLOTS' | 'ORDER' | 'WHOLE' | 'NONE';

/** One part of a key, or something to choose for it. */
export interface KeyEntry {
  id: string;
  /** Formatted text; null where there is only {@link KeyEntry.text}. */
  content: unknown;
  text: string | null;
  /** The share of an option or an answer, or the id of the choice that belongs here; null where neither is. */
  value: string | null;
  /** Of a number. */
  tolerance: string | null;
}

/** A key as people correct it. */
export interface CorrectionKey {
  form: KeyForm;
  entries: KeyEntry[];
  /** For slots: what may belong into them. */
  choices: KeyEntry[];
}

const entry = (id: string, more: Partial<KeyEntry>): KeyEntry => ({
  id,
  content: null,
  text: null,
  value: null,
  tolerance: null,
  ...more,
});

/** The key of a question in the form in which it can be corrected. */
export function correctionKey(payload: QuestionPayload): CorrectionKey {
  switch (payload.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
    case 'TRUE_FALSE':
      return keyOf(
        'CHOICES',
        payload.options.map(({ id, content, fraction }) => entry(id, { content, value: fraction })),
      );
    case 'SHORT_TEXT':
      return keyOf(
        'TEXTS',
        payload.answers.map(({ id, pattern, fraction }) => entry(id, { text: pattern, value: fraction })),
      );
    case 'NUMERICAL':
      return keyOf('NUMBERS', payload.answers.flatMap(numberEntry));
    case 'MATCHING':
      return keyOf('SLOTS', payload.stems.map(slotEntry), payload.choices.map(choiceEntry));
    case 'GAP_SELECT':
    case 'DRAG_TEXT':
      return keyOf(
        'SLOTS',
        payload.gaps.map(({ id, choice }) => entry(id, { text: id, value: choice })),
        payload.choices.map(({ id, content }) => entry(id, { text: content })),
      );
    case 'DRAG_IMAGE':
      return keyOf(
        'SLOTS',
        payload.zones.map(({ id, label, choice }) => entry(id, { text: label, value: choice })),
        payload.choices.map(choiceEntry),
      );
    case 'ORDERING':
      return keyOf(
        'ORDER',
        payload.items.map(({ id, content }) => entry(id, { content })),
      );
    default:
      return keyOf(markingOf(payload) === 'AUTOMATIC' ? 'WHOLE' : 'NONE', []);
  }
}

const keyOf = (form: KeyForm, entries: KeyEntry[], choices: KeyEntry[] = []): CorrectionKey => ({
  form,
  entries,
  choices,
});

const slotEntry = ({ id, content, choice }: { id: string; content: unknown; choice: string }): KeyEntry =>
  entry(id, { content, value: choice });

const choiceEntry = ({ id, content }: { id: string; content: unknown }): KeyEntry => entry(id, { content });

type NumericalAnswer = Extract<QuestionPayload, { kind: 'NUMERICAL' }>['answers'][number];

/** A range, or a tolerance that is no plain distance, has no line in a key: a new key leaves it where it is. */
export const isPlainNumber = ({ accepts }: NumericalAnswer): boolean =>
  accepts.type === 'VALUE' && accepts.tolerance.type === 'NOMINAL';

function numberEntry(answer: NumericalAnswer): KeyEntry[] {
  const { id, accepts, fraction } = answer;
  if (accepts.type !== 'VALUE' || !isPlainNumber(answer)) return [];
  return [entry(id, { text: accepts.value, value: fraction, tolerance: accepts.tolerance.amount })];
}

/** What can be done about a wrong key of this kind of question. */
export function actionsFor(payload: QuestionPayload): RegradeAction[] {
  if (markingOf(payload) === 'NONE') return [];
  const { form } = correctionKey(payload);
  const more: RegradeAction[] = ['SINGLE_CHOICE', 'SHORT_TEXT', 'NUMERICAL'].includes(payload.kind)
    ? ['ACCEPT_MORE']
    : [];
  return [...more, ...(form === 'NONE' ? [] : (['NEW_KEY'] as const)), 'FULL_CREDIT', 'DROP', 'NEW_WEIGHT'];
}
