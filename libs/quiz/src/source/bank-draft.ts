import type { ItemDraft } from '@gssr/course';

/** A question of the bank. Its outcome is there once the draft has been checked. */
export type BankItemDraft = ItemDraft;

export type CategoryDraft = { key: string; title: string; items: BankItemDraft[] };

/** The question bank of a course draft, sorted by the categories' keys: plain JSON. */
export type BankDraft = { categories: CategoryDraft[] };
