import type { CourseDraft } from '@gssr/course';
import { bankOf, keysIn } from '../bank/bank.js';
import type { BankDraft, BankItemDraft, CategoryDraft } from '../source/index.js';
import { slugOf } from '../bank/slug.js';
import { withDecimalMark, type DecimalMark } from '../grading/index.js';
import { decimalMarkOf } from '../bank/decimal-mark.js';
import { sameContent, type PlannedQuestion } from './plan-import.js';
import type { AppliedRow } from './question-import.entity.js';

const LONGEST_KEY = 40;

/** What to do with a question that the bank has already, by its key. */
export type OnExisting = 'SKIP' | 'REPLACE' | 'NEW';

export interface MergeOptions {
  readonly onExisting: OnExisting;
  /** Numbers of questions to leave out. */
  readonly skip: readonly number[];
  /** Id of the outcome that new questions ask about; null leaves it to be chosen in the bank. */
  readonly outcome: string | null;
  /** Where the questions of a category of the file go, by the keys of categories of the bank; others get one of their own. */
  readonly categories: readonly { readonly from: readonly string[]; readonly to: string }[];
}

export interface Merged {
  readonly bank: BankDraft;
  readonly rows: readonly AppliedRow[];
}

interface Place {
  readonly category: CategoryDraft;
  readonly index: number;
}

/**
 * Brings planned questions into a bank. Nothing is removed, and the same questions a second time change nothing. Linear in
 * the size of both.
 */
export function mergeImport(
  course: CourseDraft,
  questions: readonly PlannedQuestion[],
  options: MergeOptions,
): Merged {
  return new Merger(course, options).merge(questions);
}

class Merger {
  private readonly categories: CategoryDraft[];
  private readonly places = new Map<string, Place>();
  private readonly taken: Set<string>;
  /** Keys that this very file has given away. */
  private readonly given = new Set<string>();
  private readonly skip: ReadonlySet<number>;
  private readonly byPath = new Map<string, CategoryDraft>();
  private readonly decimalMark: DecimalMark;

  constructor(
    course: CourseDraft,
    private readonly options: MergeOptions,
  ) {
    this.categories = bankOf(course).categories.map((category) => ({
      ...category,
      items: [...category.items],
    }));
    this.taken = keysIn(course);
    this.decimalMark = decimalMarkOf(course.language);
    this.skip = new Set(options.skip);
    for (const category of this.categories)
      category.items.forEach(({ key }, index) => this.places.set(key, { category, index }));
  }

  merge(questions: readonly PlannedQuestion[]): Merged {
    const rows = questions.map((question) => this.row(question));
    const categories = this.categories.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    return { bank: { categories }, rows };
  }

  private row({ number, item: planned, name, idnumber, category }: PlannedQuestion): AppliedRow {
    if (!planned) return { number, outcome: 'REFUSED', key: null, category: null };
    if (this.skip.has(number)) return { number, outcome: 'SKIPPED', key: null, category: null };
    // No format says how numbers are typed: that is the language's affair.
    const item = { ...planned, payload: withDecimalMark(planned.payload, this.decimalMark) };
    const key = this.keyOf(idnumber, name);
    const place = this.places.get(key);
    if (!place) return this.add(number, key, item, category);
    return this.meet(number, key, item, place, category);
  }

  private meet(
    number: number,
    key: string,
    item: NonNullable<PlannedQuestion['item']>,
    { category, index }: Place,
    path: readonly string[],
  ): AppliedRow {
    const there = category.items[index];
    const replaced: BankItemDraft = { ...item, key, outcome: there?.outcome ?? this.options.outcome };
    if (sameContent(there, replaced)) return { number, outcome: 'UNCHANGED', key, category: category.key };
    if (this.options.onExisting === 'SKIP')
      return { number, outcome: 'SKIPPED', key, category: category.key };
    if (this.options.onExisting === 'NEW') return this.addBeside(number, key, item, path);
    category.items[index] = replaced;
    return { number, outcome: 'REPLACED', key, category: category.key };
  }

  /** Under the next free key; one that brought the same before is found again. */
  private addBeside(
    number: number,
    base: string,
    item: NonNullable<PlannedQuestion['item']>,
    path: readonly string[],
  ): AppliedRow {
    for (let next = 2; ; next += 1) {
      const key = `${base}-${next}`;
      const place = this.places.get(key);
      const there = place?.category.items[place.index];
      if (there && sameContent(there, { ...item, key, outcome: there.outcome }))
        return { number, outcome: 'UNCHANGED', key, category: place.category.key };
      if (!this.taken.has(key)) return this.add(number, key, item, path);
    }
  }

  private add(
    number: number,
    key: string,
    item: NonNullable<PlannedQuestion['item']>,
    path: readonly string[],
  ): AppliedRow {
    const category = this.categoryOf(path);
    this.places.set(key, { category, index: category.items.length });
    this.taken.add(key);
    this.given.add(key);
    category.items.push({ ...item, key, outcome: this.options.outcome });
    return { number, outcome: 'ADDED', key, category: category.key };
  }

  /** The same question of the same file gets the same key each time, so that a second import finds it. */
  private keyOf(idnumber: string | null, name: string): string {
    const base = slugOf(idnumber ?? name, LONGEST_KEY) || 'question';
    const free = (key: string) => !this.given.has(key) && (!this.taken.has(key) || this.places.has(key));
    for (let next = 1; ; next += 1) {
      const key = next === 1 ? base : `${base}-${next}`;
      if (!free(key)) continue;
      this.given.add(key);
      return key;
    }
  }

  private categoryOf(path: readonly string[]): CategoryDraft {
    const address = JSON.stringify(path);
    const known = this.byPath.get(address);
    if (known) return known;
    const wanted = this.options.categories.find(({ from }) => JSON.stringify(from) === address)?.to;
    const title = path.join(' / ').replace(/\s+/g, ' ').trim().slice(0, 120) || 'Imported questions';
    const key = wanted ?? this.categoryKey(slugOf(path.join(' / '), LONGEST_KEY) || 'imported');
    const found = this.categories.find((category) => category.key === key);
    const category = found ?? { key, title, items: [] };
    if (!found) this.categories.push(category);
    this.byPath.set(address, category);
    return category;
  }

  /** Two categories of one file stay two, however alike their names are. */
  private categoryKey(base: string): string {
    const given = new Set([...this.byPath.values()].map(({ key }) => key));
    for (let next = 1; ; next += 1) {
      const key = next === 1 ? base : `${base}-${next}`;
      if (!given.has(key)) return key;
    }
  }
}
