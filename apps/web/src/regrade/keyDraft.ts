import type { AuthoredQuestion, RegradeAction, StartRegradeInput } from '@gssr/contract';
import type { Json } from '../authoring/draft/json.js';
import type { QuestionToRegrade } from './regradeQuery.js';

type KeyChange = StartRegradeInput['change'];

/** A key, or that of a part, whose lines are corrected. */
export type KeyLines = Pick<QuestionToRegrade['key'], 'form' | 'entries' | 'choices'>;

/** One line of the key while it is being corrected. */
export interface KeyRow {
  id: string;
  text: string;
  tolerance: string;
  /** A share, or the id of a choice. */
  value: string;
}

export interface KeyDraft {
  rows: KeyRow[];
  /** The lines of each part, by its id, where parts take further answers. */
  parts: Record<string, KeyRow[]>;
  /** The whole question, where its key has no lines. */
  question: Json;
  weight: string;
}

let added = 0;

export const emptyRow = (): KeyRow => ({ id: `new-${(added += 1)}`, text: '', tolerance: '0', value: '1' });

/** Further answers begin empty; a new key begins with the one that holds. */
export function draftFor(action: RegradeAction, { question, key }: QuestionToRegrade): KeyDraft {
  const parts = Object.fromEntries(key.parts.map((part) => [part.id, rowsFor(action, part)]));
  return { rows: rowsFor(action, key), parts, question: question as Json, weight: '1' };
}

/** Forms in which further answers are written; in others they are chosen. */
const WRITTEN: readonly KeyLines['form'][] = ['TEXTS', 'NUMBERS'];

const rowsFor = (action: RegradeAction, { form, entries }: KeyLines): KeyRow[] =>
  action === 'ACCEPT_MORE' && WRITTEN.includes(form)
    ? [emptyRow()]
    : entries.map(({ id, text, tolerance, value }) => ({
        id,
        text: text ?? '',
        tolerance: tolerance ?? '0',
        value: value ?? '',
      }));

/** Whether the key is changed in the question's own editor: there it has ranges, parts and places. */
export const isWhole = (action: RegradeAction, form: QuestionToRegrade['key']['form']): boolean =>
  action === 'NEW_KEY' && (form === 'WHOLE' || form === 'NUMBERS');

/** What is sent of a draft. Lines that say nothing are left out. */
export function changeOf(
  action: RegradeAction,
  { key }: QuestionToRegrade,
  { rows, parts, question, weight }: KeyDraft,
): KeyChange {
  if (action === 'NEW_WEIGHT') return { weight: weight.trim() };
  if (action !== 'NEW_KEY' && action !== 'ACCEPT_MORE') return {};
  if (isWhole(action, key.form)) return { question: question as AuthoredQuestion };
  if (key.parts.length === 0) return linesOf(key, rows);
  const more = key.parts.map((part) => ({ id: part.id, ...linesOf(part, parts[part.id] ?? []) }));
  return { parts: more.filter(saysSomething) };
}

/** A part that takes no further answer is left as it is. */
const saysSomething = ({ options, answers, numbers }: KeyChange): boolean =>
  [options, answers, numbers].some((added) => (added?.length ?? 0) > 0);

function linesOf({ form }: KeyLines, rows: readonly KeyRow[]): KeyChange {
  const written = rows.filter(({ text }) => text.trim() !== '');
  switch (form) {
    case 'CHOICES':
      return { options: rows.map(({ id, value }) => ({ id, fraction: value.trim() })) };
    case 'TEXTS':
      return {
        answers: written.map(({ text, value }) => ({ pattern: text.trim(), fraction: value.trim() })),
      };
    case 'NUMBERS':
      return {
        numbers: written.map(({ text, tolerance, value }) => ({
          value: text.trim(),
          tolerance: tolerance.trim() || '0',
          fraction: value.trim(),
        })),
      };
    case 'SLOTS':
      return { slots: rows.map(({ id, value }) => ({ id, choice: value })) };
    case 'ORDER':
      return { order: rows.map(({ id }) => id) };
    case 'WHOLE':
    case 'NONE':
      return {};
  }
}

/** The rows with the one at `index` a place further up or down. */
export function moved(rows: readonly KeyRow[], index: number, by: -1 | 1): KeyRow[] {
  const row = rows[index];
  const rest = rows.filter((_, at) => at !== index);
  return row ? rest.toSpliced(index + by, 0, row) : [...rows];
}
