import { Drafts, plainLine, type CourseDraft, type DraftEdit } from '@gssr/course';
import type { FieldProblem } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import type { BankDraft } from '../source/index.js';
import { isStorable } from './storable.js';
import { bankOf, newKey, withBank } from './bank.js';

export type CategoryResult =
  | { kind: 'changed'; key: string }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  | { kind: 'not-available' };

/** Makes, renames and deletes categories of a bank in its draft. */
@Injectable()
export class ChangeCategories {
  constructor(private readonly drafts: Drafts) {}

  /** Makes a category, or gives the one with this key another title. */
  async save(courseCode: string, key: string | null, title: string): Promise<CategoryResult> {
    const result = await this.drafts.edit(courseCode, (draft) => saved(draft, key, plainLine(title)));
    return result ?? { kind: 'not-available' };
  }

  /** Only an empty one goes. */
  async remove(courseCode: string, key: string): Promise<CategoryResult> {
    const result = await this.drafts.edit(courseCode, (draft) => removed(draft, key));
    return result ?? { kind: 'not-available' };
  }
}

function saved(draft: CourseDraft, key: string | null, title: string): DraftEdit<CategoryResult> {
  const bank = bankOf(draft);
  if (title === '' || title.length > 120 || !isStorable(title))
    return invalid('title', 'CATEGORY_TITLE', 'Write a title within 120 characters.');
  if (key === null) {
    const made = newKey(title, new Set(bank.categories.map((category) => category.key)), 'category');
    return changed(draft, sorted([...bank.categories, { key: made, title, items: [] }]), made);
  }
  if (!bank.categories.some((category) => category.key === key)) return { result: { kind: 'not-available' } };
  const renamed = bank.categories.map((one) => (one.key === key ? { ...one, title } : one));
  return changed(draft, { categories: renamed }, key);
}

function removed(draft: CourseDraft, key: string): DraftEdit<CategoryResult> {
  const { categories } = bankOf(draft);
  const found = categories.find((category) => category.key === key);
  if (!found) return { result: { kind: 'not-available' } };
  if (found.items.length > 0)
    return invalid(
      'key',
      'CATEGORY_NOT_EMPTY',
      'Move its questions to another category, or delete them, first.',
    );
  return changed(draft, { categories: categories.filter((category) => category !== found) }, key);
}

const sorted = (categories: BankDraft['categories']): BankDraft => ({
  categories: categories.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
});

const changed = (draft: CourseDraft, bank: BankDraft, key: string): DraftEdit<CategoryResult> => ({
  draft: withBank(draft, bank),
  result: { kind: 'changed', key },
});

const invalid = (field: string, code: string, message: string): DraftEdit<CategoryResult> => ({
  result: { kind: 'invalid', problems: [{ field, code: `BANK.${code}`, message }] },
});
