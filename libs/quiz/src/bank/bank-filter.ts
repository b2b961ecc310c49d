import { plainText, type RichText } from '@gssr/course';
import type { BankEntry } from './bank.js';

export interface BankFilter {
  category?: string | null;
  tags?: readonly string[] | null;
  outcome?: string | null;
  kind?: string | null;
  /** Words of the key, the title, the stem or the tags. */
  search?: string | null;
  /** Whether a quiz of the draft may draw it. */
  used?: boolean | null;
}

/** A value of a facet, and how many questions of the bank have it. */
export interface FacetCount {
  value: string;
  count: number;
}

export interface BankFacets {
  categories: FacetCount[];
  tags: FacetCount[];
  outcomes: FacetCount[];
  kinds: FacetCount[];
}

export const wordsOf = ({ item }: BankEntry): string => plainText(item.payload.stem as RichText);

/** Whether a question has all that is asked for. `quizzes` of the draft may draw it. */
export function isWanted(
  entry: BankEntry,
  { category, tags, outcome, kind, search, used }: BankFilter,
  quizzes: number,
): boolean {
  const { item } = entry;
  return (
    fits(category, entry.category) &&
    (tags ?? []).every((tag) => item.tags.includes(tag)) &&
    fits(outcome, item.outcome) &&
    fits(kind, item.payload.kind) &&
    fits(used, quizzes > 0) &&
    hasWords(entry, search ?? '')
  );
}

/** Nothing asked for fits everything. */
const fits = <T>(wanted: T | null | undefined, value: T | null): boolean =>
  wanted === null || wanted === undefined || wanted === value;

function hasWords(entry: BankEntry, search: string): boolean {
  const text = [entry.item.key, entry.item.title ?? '', wordsOf(entry), ...entry.item.tags].join(' ');
  const folded = folding(text);
  return folding(search)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

const folding = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en');

export const facetsOf = (entries: readonly BankEntry[]): BankFacets => ({
  categories: counted(entries.map(({ category }) => category)),
  tags: counted(entries.flatMap(({ item }) => item.tags)),
  outcomes: counted(entries.flatMap(({ item }) => item.outcome ?? [])),
  kinds: counted(entries.map(({ item }) => item.payload.kind)),
});

function counted(values: readonly string[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? -1 : 1));
}
