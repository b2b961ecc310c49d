import { Drafts, plainText, type CourseDraft, type DraftEdit, type RichText } from '@gssr/course';
import { type FieldProblem, say, told, type Saying } from '@gssr/kernel';
import { Injectable } from '@nestjs/common';
import { markingOf, type QuestionPayload } from '../grading/index.js';
import { isStorable } from './storable.js';
import { toPayload, type BankItemDraft } from '../source/index.js';
import { bankOf, entriesOf, entryHash, keysIn, newKey, placed, withBank, type BankEntry } from './bank.js';

export interface QuestionInput {
  courseCode: string;
  /** Null: a new question. */
  key: string | null;
  category: string;
  title: string | null;
  outcome: string | null;
  tags: readonly string[];
  /** A decimal or a ratio; null: one. */
  defaultMark: string | null;
  /** As people write it: {@link toPayload}. */
  question: unknown;
  /** Of what the author began with; null for a new question. */
  baseHash: string | null;
}

export type QuestionSaving =
  | { kind: 'saved'; entry: BankEntry; warnings: readonly FieldProblem[] }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  /** Somebody else saved it meanwhile: what stands there now. */
  | { kind: 'conflict'; entry: BankEntry }
  | { kind: 'not-available' };

const MAX_IN_CATEGORY = 500;

/** Saves one question of a course's bank in its draft. Others may save other questions at the same time. */
@Injectable()
export class SaveQuestion {
  constructor(private readonly drafts: Drafts) {}

  async save(input: QuestionInput): Promise<QuestionSaving> {
    // Read before the lock is taken, because reading is what takes time.
    const read = toPayload(input.question);
    const problems = [...factProblems(input), ...(read.ok ? [] : read.problems)];
    const saved = await this.drafts.edit(input.courseCode, (draft) =>
      change(draft, input, read.ok ? read.payload : null, problems),
    );
    if (!saved) return { kind: 'not-available' };
    return saved.kind === 'saved' && read.ok ? { ...saved, warnings: read.warnings } : saved;
  }
}

function change(
  draft: CourseDraft,
  input: QuestionInput,
  payload: QuestionPayload | null,
  known: readonly FieldProblem[],
): DraftEdit<QuestionSaving> {
  const bank = bankOf(draft);
  const before = entriesOf(bank).find(({ item }) => item.key === input.key);
  if (input.key !== null && !before) return { result: { kind: 'not-available' } };
  if (before && entryHash(before) !== input.baseHash) return { result: { kind: 'conflict', entry: before } };
  const problems = [...known, ...placeProblems(draft, input, payload)];
  if (problems.length > 0 || !payload) return { result: { kind: 'invalid', problems } };
  const item = itemOf(input, payload, input.key ?? keyFor(draft, input.title, payload));
  const entry = { category: input.category, item };
  return { draft: withBank(draft, placed(bank, entry)), result: { kind: 'saved', entry, warnings: [] } };
}

const keyFor = (draft: CourseDraft, title: string | null, { stem }: QuestionPayload): string =>
  newKey(title ?? plainText(stem as RichText), keysIn(draft));

const itemOf = (
  { outcome, tags, title, defaultMark }: QuestionInput,
  payload: QuestionPayload,
  key: string,
): BankItemDraft => ({
  key,
  outcome,
  tags: [...tags],
  payload,
  ...(title === null || title.trim() === '' ? {} : { title: title.replace(/\s+/g, ' ').trim() }),
  ...(defaultMark === null || defaultMark === '1' ? {} : { defaultMark }),
});

const problem = (field: string, code: string, message: Saying): FieldProblem => ({
  field,
  code: `BANK.${code}`,
  ...told(message),
});

/** What is wrong beside the question itself. */
function factProblems({ title, tags, defaultMark, question }: QuestionInput): FieldProblem[] {
  return [
    ...(isStorable(question)
      ? []
      : [problem('', 'UNSTORABLE', 'Remove the characters that cannot be seen.')]),
    ...((title ?? '').length > 120 || !isStorable(title ?? '')
      ? [problem('title', 'TITLE', 'Write the title within 120 characters, all of them visible.')]
      : []),
    ...(defaultMark === null || /^\d{1,6}(\.\d{1,6})?(\/[1-9]\d{0,5})?$/.test(defaultMark)
      ? []
      : [problem('defaultMark', 'MARK', 'Write the mark as a number of zero or more, such as 1 or 0.5.')]),
    ...tagProblems(tags),
  ];
}

export function tagProblems(tags: readonly string[]): FieldProblem[] {
  if (tags.length > 20) return [problem('tags', 'TOO_MANY_TAGS', 'Keep to 20 tags.')];
  const strange = tags.find((tag) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(tag) || tag.length > 40);
  if (strange === undefined) return [];
  const message = say`Write the tag "${strange.slice(0, 40)}" in small letters, digits and hyphens, within 40 characters.`;
  return [problem('tags', 'TAG', message)];
}

/** What does not fit the course. */
function placeProblems(
  draft: CourseDraft,
  { category, outcome, key }: QuestionInput,
  payload: QuestionPayload | null,
): FieldProblem[] {
  const found = bankOf(draft).categories.find((one) => one.key === category);
  const full = key === null && found && found.items.length >= MAX_IN_CATEGORY;
  const needsOutcome = payload !== null && markingOf(payload) !== 'NONE';
  return [
    ...(found ? [] : [problem('category', 'CATEGORY_UNKNOWN', 'Choose a category of the bank.')]),
    ...(full
      ? [
          problem(
            'category',
            'CATEGORY_FULL',
            say`This category has ${MAX_IN_CATEGORY} questions. Choose another.`,
          ),
        ]
      : []),
    ...(outcome === null && needsOutcome
      ? [problem('outcome', 'OUTCOME_MISSING', 'Choose the outcome that the question asks about.')]
      : []),
    ...(outcome === null || draft.outcomes.some(({ id }) => id === outcome)
      ? []
      : [problem('outcome', 'OUTCOME_UNKNOWN', 'Choose an outcome of this course.')]),
  ];
}
