import { canonicalJson, type CourseDraft } from '@gssr/course';
import { createHash } from 'node:crypto';
import { questionHash } from '../question/question-hash.js';
import type { BankDraft, BankItemDraft } from '../source/index.js';
import { slugOf } from './slug.js';

/** A question and where it stands in the bank. */
export interface BankEntry {
  category: string;
  item: BankItemDraft;
}

export const bankOf = (draft: CourseDraft): BankDraft =>
  (draft.resources['QUIZ'] as BankDraft | undefined) ?? { categories: [] };

/** The same draft with another bank. */
export const withBank = (draft: CourseDraft, bank: BankDraft): CourseDraft => ({
  ...draft,
  resources: { ...draft.resources, QUIZ: bank },
});

export const entriesOf = ({ categories }: BankDraft): BankEntry[] =>
  categories.flatMap(({ key, items }) => items.map((item) => ({ category: key, item })));

/** What somebody must have seen who changes a question: its content, and its category. */
export const entryHash = ({ category, item }: BankEntry): string =>
  createHash('sha256')
    .update(canonicalJson([category, questionHash(item)]))
    .digest('hex');

/** Puts a question into a category: in its place when it is there already, at the end otherwise. */
export const placed = ({ categories }: BankDraft, { category, item }: BankEntry): BankDraft => ({
  categories: categories.map((one) => ({ ...one, items: itemsWith(one.items, item, one.key === category) })),
});

function itemsWith(items: BankItemDraft[], item: BankItemDraft, belongs: boolean): BankItemDraft[] {
  const index = items.findIndex(({ key }) => key === item.key);
  if (index === -1) return belongs ? [...items, item] : items;
  return belongs ? items.with(index, item) : items.toSpliced(index, 1);
}

const MAX_KEY = 60;

/** Where the studio begins something new, nothing old can have its address. */
const RESERVED = 'new';

/** A key that nothing of its sort in the course has, from the words that somebody would look for, or else from what it is. */
export function newKey(words: string, taken: ReadonlySet<string>, sort = 'question'): string {
  const base = slugOf(words, MAX_KEY - 6) || sort;
  if (!taken.has(base) && base !== RESERVED) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** The keys of all questions and checks of a course, wherever they stand. */
export function keysIn(value: unknown): Set<string> {
  const keys = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('payload' in part && 'key' in part && typeof part.key === 'string') keys.add(part.key);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(value);
  return keys;
}
