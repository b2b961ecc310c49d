import { say, sayAll, type FieldProblem } from '@gssr/kernel';
import { plainText, type RichText } from '@gssr/course';
import { canonicalJson } from '@gssr/course';
import type { ImportProblem, QuestionFate, toPayload as mapToPayload } from '../interchange/index.js';
import { toPayload } from '../interchange/index.js';
import { slugOf } from '../bank/slug.js';
import type { QuestionPayload } from '../grading/index.js';
import type { BankItemDraft } from '../source/index.js';

export type PlannedFate = 'TAKEN' | 'TAKEN_WITH_LOSSES' | 'REFUSED';

/** What will become of one question of a file: plain JSON, kept as the preview. */
export interface PlannedQuestion {
  readonly number: number;
  readonly line: number | null;
  readonly name: string;
  /** Of the engine; null for one that is refused. */
  readonly kind: QuestionPayload['kind'] | null;
  readonly category: readonly string[];
  readonly fate: PlannedFate;
  /** What is lost, or why it is refused; each says what to do. */
  readonly messages: readonly ImportProblem[];
  /** As it would stand in the bank, without its place. Null for one that is refused. */
  readonly item: Omit<BankItemDraft, 'key' | 'outcome'> | null;
  /** By which the file knows the question; null when it says none. */
  readonly idnumber: string | null;
}

export interface ImportPlan {
  readonly questions: readonly PlannedQuestion[];
  readonly pictures: ReturnType<typeof mapToPayload>['pictures'];
}

/** What a file would bring into a bank, question by question. Pure. */
export function planImport(fates: readonly QuestionFate[]): ImportPlan {
  const planned = fates.map(plan);
  return {
    questions: planned.map(({ question }) => question),
    pictures: planned.flatMap(({ pictures }) => pictures),
  };
}

type Planned = { readonly question: PlannedQuestion; readonly pictures: ImportPlan['pictures'] };

function plan(fate: QuestionFate): Planned {
  const { number, line } = fate;
  const refused = (
    name: string,
    category: readonly string[],
    messages: readonly ImportProblem[],
  ): Planned => ({
    question: {
      number,
      line,
      name,
      kind: null,
      category,
      fate: 'REFUSED',
      messages,
      item: null,
      idnumber: null,
    },
    pictures: [],
  });
  if (fate.fate === 'refused') return refused(fate.name, [], fate.problems);
  const { name, category, tags, defaultMark, idnumber } = fate.question;
  const mapping = toPayload(fate.question);
  const inField = (problems: readonly FieldProblem[]): ImportProblem[] =>
    problems.map(({ code, field, ...said }) => ({ code, ...say`${field}: ${sayAll(said)}`, line }));
  if (!mapping.ok) return refused(name, category, inField(mapping.problems));
  const losses = mapping.warnings.filter(({ code }) => code.startsWith('IMPORT.'));
  const messages = [...(fate.fate === 'imported' ? [] : fate.warnings), ...inField(losses)];
  const item = {
    tags: [...new Set(tags.map((tag) => slugOf(tag, LONGEST_TAG)).filter(Boolean))].slice(0, MOST_TAGS),
    payload: mapping.payload,
    ...titleOf(name, mapping.payload),
    ...(isMark(defaultMark) ? { defaultMark } : {}),
  };
  const state = messages.length === 0 ? 'TAKEN' : 'TAKEN_WITH_LOSSES';
  return {
    question: {
      number,
      line,
      name,
      kind: mapping.payload.kind,
      category,
      fate: state,
      messages,
      item,
      idnumber,
    },
    pictures: mapping.pictures,
  };
}

const MOST_TAGS = 20;
const LONGEST_TAG = 40;
const LONGEST_TITLE = 120;

/** A name that only repeats how the question begins says nothing new. */
function titleOf(name: string, { stem }: QuestionPayload): { title?: string } {
  const title = name
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TITLE);
  return title === '' || plainText(stem as RichText).startsWith(title.replace(/\.\.\.$/, '').trim())
    ? {}
    : { title };
}

const isMark = (mark: string | null): mark is string =>
  mark !== null && mark !== '1' && /^\d{1,6}(\.\d{1,6})?$/.test(mark);

export const sameContent = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
