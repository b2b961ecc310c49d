import type { Item } from '@gssr/course';
import type { QuestionPayload } from '../grading/index.js';

/** A question of the bank, of any kind. Its outcome is there once the draft has been checked. */
export type BankItemDraft = Item<QuestionPayload> & {
  /** For lists; without it the question's first words stand there. */
  title?: string;
  /** What it counts where a quiz does not say: a decimal or a ratio, as text. One without it. */
  defaultMark?: string;
};

export type CategoryDraft = { key: string; title: string; items: BankItemDraft[] };

/** The question bank of a course draft, sorted by the categories' keys: plain JSON. */
export type BankDraft = { categories: CategoryDraft[] };
