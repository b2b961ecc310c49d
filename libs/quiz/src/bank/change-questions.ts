import { activitiesOf, Drafts, type CourseDraft, type DraftEdit } from '@gssr/course';
import { type FieldProblem, say, told, type Saying } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import type { BankDraft, BankItemDraft, QuizContent } from '../source/index.js';
import { partsOf } from '../source/index.js';
import { bankOf, entriesOf, keysIn, newKey, placed, withBank } from './bank.js';
import { tagProblems } from './save-question.js';

/** What to do with several questions at once: exactly one of these. */
export interface BulkChange {
  moveTo?: string | null;
  addTag?: string | null;
  removeTag?: string | null;
  outcome?: string | null;
  duplicate?: boolean | null;
  delete?: boolean | null;
}

export type BulkResult =
  | { kind: 'changed'; count: number }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  | { kind: 'not-available' };

/** Changes several questions of a bank in its draft: all of them, or none. */
@Injectable()
export class ChangeQuestions {
  constructor(private readonly drafts: Drafts) {}

  async change(courseCode: string, keys: readonly string[], change: BulkChange): Promise<BulkResult> {
    const result = await this.drafts.edit(courseCode, (draft) => changed(draft, new Set(keys), change));
    return result ?? { kind: 'not-available' };
  }
}

function changed(draft: CourseDraft, keys: ReadonlySet<string>, change: BulkChange): DraftEdit<BulkResult> {
  const problems = problemsOf(draft, keys, change);
  if (problems.length > 0) return { result: { kind: 'invalid', problems } };
  const bank = bankOf(draft);
  const count = entriesOf(bank).filter(({ item }) => keys.has(item.key)).length;
  return { draft: withBank(draft, apply(draft, bank, keys, change)), result: { kind: 'changed', count } };
}

function apply(
  draft: CourseDraft,
  bank: BankDraft,
  keys: ReadonlySet<string>,
  change: BulkChange,
): BankDraft {
  if (change.moveTo) return moved(bank, keys, change.moveTo);
  if (change.duplicate) return duplicated(draft, bank, keys);
  if (change.delete) return eachItem(bank, (item) => (keys.has(item.key) ? [] : [item]));
  return eachItem(bank, (item) => [keys.has(item.key) ? edited(item, change) : item]);
}

const eachItem = (
  { categories }: BankDraft,
  change: (item: BankItemDraft) => BankItemDraft[],
): BankDraft => ({
  categories: categories.map((category) => ({ ...category, items: category.items.flatMap(change) })),
});

const moved = (bank: BankDraft, keys: ReadonlySet<string>, category: string): BankDraft =>
  entriesOf(bank)
    .filter(({ item }) => keys.has(item.key))
    .reduce((changing, { item }) => placed(changing, { category, item }), bank);

function duplicated(draft: CourseDraft, bank: BankDraft, keys: ReadonlySet<string>): BankDraft {
  const taken = keysIn(draft);
  return eachItem(bank, (item) => {
    if (!keys.has(item.key)) return [item];
    const key = newKey(item.key, taken);
    taken.add(key);
    return [item, { ...structuredClone(item), key }];
  });
}

const edited = (item: BankItemDraft, { addTag, removeTag, outcome }: BulkChange): BankItemDraft => ({
  ...item,
  outcome: outcome ?? item.outcome,
  tags: [...new Set([...item.tags, ...(addTag ? [addTag] : [])])].filter((tag) => tag !== removeTag),
});

const problem = (field: string, code: string, message: Saying): FieldProblem => ({
  field,
  code: `BANK.${code}`,
  ...told(message),
});

function problemsOf(draft: CourseDraft, keys: ReadonlySet<string>, change: BulkChange): FieldProblem[] {
  const { moveTo, addTag, outcome } = change;
  const bank = bankOf(draft);
  return [
    ...(Object.values(change).filter(Boolean).length === 1
      ? []
      : [problem('change', 'ONE_CHANGE', 'Choose one thing to do with the questions.')]),
    ...(moveTo && !bank.categories.some(({ key }) => key === moveTo)
      ? [problem('moveTo', 'CATEGORY_UNKNOWN', 'Choose a category of the bank.')]
      : []),
    ...(addTag ? tagProblems([addTag]) : []),
    ...(outcome && !draft.outcomes.some(({ id }) => id === outcome)
      ? [problem('outcome', 'OUTCOME_UNKNOWN', 'Choose an outcome of this course.')]
      : []),
    ...(change.delete ? namedByQuizzes(draft, keys) : []),
  ];
}

/** A quiz that asks these very questions would miss them. */
const namedByQuizzes = (draft: CourseDraft, keys: ReadonlySet<string>): FieldProblem[] =>
  activitiesOf(draft)
    .filter(({ kind }) => kind === 'QUIZ')
    .flatMap(({ title, content }) =>
      partsOf(content as QuizContent)
        .flatMap(({ draw }) => draw)
        .flatMap((rule) => ('questions' in rule ? rule.questions : []))
        .filter((key) => keys.has(key))
        .map((key) =>
          problem(
            'keys',
            'QUESTION_NAMED',
            say`The quiz "${title}" asks for the question "${key}" by name. Take it out of the quiz first.`,
          ),
        ),
    );
