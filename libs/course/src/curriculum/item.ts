import type { RichText } from './rich-text.js';

export const ITEM_KINDS = {
  'single-choice': 'SINGLE_CHOICE',
  'multiple-choice': 'MULTIPLE_CHOICE',
  'true-false': 'TRUE_FALSE',
} as const;

export type ItemKindName = keyof typeof ITEM_KINDS;
export type ItemKind = (typeof ITEM_KINDS)[ItemKindName];

/** `id` is `a`, `b`, … in the author's order, or `true` and `false`. */
export type ItemOption = {
  id: string;
  content: RichText;
  /** Share of the mark from -1 to 1, as a decimal of at most seven places. */
  fraction: string;
  feedback: RichText | null;
};

/** A question as the grading engine takes it. It holds the key: never hand it to a learner. */
export type ItemPayload = {
  kind: ItemKind;
  stem: RichText;
  options: ItemOption[];
  feedback: RichText | null;
  shuffle: boolean;
};

/** A question of a course, with what its kind needs. */
export type Item<P> = {
  /** Unique in the course and stable over versions. */
  key: string;
  outcome: string | null;
  tags: string[];
  payload: P;
};

/** An inline check of a lesson, or a question of the bank that is as short. */
export type ItemDraft = Item<ItemPayload>;

/** An option of an item as written in YAML. */
export type OptionYaml = { text: string; correct?: boolean; fraction?: number; feedback: string };

/** An item as written in YAML, after the schema has been satisfied. */
export type ItemYaml = {
  key: string;
  kind: ItemKindName;
  outcome?: string;
  tags?: string[];
  stem: string;
  options?: OptionYaml[];
  correct?: boolean;
  feedbackTrue?: string;
  feedbackFalse?: string;
  feedback?: string;
  shuffle?: boolean;
};

export const optionId = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);
