import { say } from '@gssr/kernel';
import {
  activitiesOf,
  alikeOptions,
  errorAt,
  problemsUnder,
  repeatedIndices,
  walkRichText,
  warningAt,
  type CourseDraft,
  type DraftProblem,
  type ItemOption,
  type Path,
  type RichText,
} from '@gssr/course';
import { markingOf, textsOf, validatePayload, type QuestionPayload } from '../grading/index.js';
import type { BankDraft, BankItemDraft } from './bank-draft.js';
import { drawsOf } from './draws.js';
import { draftProblems } from './field-problems.js';
import type { QuizContent } from './quiz-content.js';

/** What is wrong with the bank. Paths start at the bank. */
export function validateBank(resources: unknown, course: CourseDraft): DraftProblem[] {
  const bank = resources as BankDraft;
  return [
    ...repeatedCategories(bank),
    ...unusedCategories(bank, course),
    ...bank.categories.flatMap(({ items }, category) =>
      items.flatMap((item, index) =>
        problemsUnder(['categories', category, 'items', index], itemProblems(item)),
      ),
    ),
  ];
}

const repeatedCategories = ({ categories }: BankDraft): DraftProblem[] =>
  repeatedIndices(categories.map(({ key }) => key)).map((index) =>
    errorAt(
      ['categories', index, 'key'],
      say`Another file has the category "${String(categories[index]?.key)}" already.`,
      'Put the items of a category into one file.',
    ),
  );

function unusedCategories(bank: BankDraft, course: CourseDraft): DraftProblem[] {
  const drawn = new Set(
    activitiesOf(course)
      .filter(({ kind }) => kind === 'QUIZ')
      .flatMap(({ content }) => drawsOf(content as QuizContent, bank))
      .flatMap(({ candidates }) => candidates.map(({ key }) => key)),
  );
  return bank.categories.flatMap(({ key, items }, index) =>
    items.some((item) => drawn.has(item.key))
      ? []
      : [
          warningAt(
            ['categories', index],
            say`No quiz draws from the category "${key}".`,
            'Draw from it in course.yaml, or delete it.',
          ),
        ],
  );
}

/** What is wrong with one question of a bank; paths start at the item. */
function itemProblems({ outcome, payload }: BankItemDraft): DraftProblem[] {
  return [
    ...(outcome === null ? noOutcome(payload) : []),
    ...problemsUnder(['payload'], payloadProblems(payload)),
  ];
}

/** A text between questions asks about nothing. */
const noOutcome = (payload: QuestionPayload): DraftProblem[] =>
  markingOf(payload) === 'NONE'
    ? []
    : [errorAt(['key'], 'The item has no outcome.', 'Say which outcome of the course it asks about.')];

function payloadProblems(payload: QuestionPayload): DraftProblem[] {
  const validation = validatePayload(payload);
  if (!validation.ok) return draftProblems(validation.problems, 'error');
  const texts = textsOf(payload).flatMap(({ text, path }) => citations(text as RichText, path));
  return [...draftProblems(validation.warnings, 'warning'), ...alike(payload), ...texts];
}

const alike = (payload: QuestionPayload): DraftProblem[] =>
  'options' in payload ? alikeOptions(payload.options as readonly ItemOption[]) : [];

/** Only lessons list sources, so a citation in the bank leads nowhere. */
function citations(text: RichText, path: Path): DraftProblem[] {
  const found: DraftProblem[] = [];
  walkRichText(text, (node, at) => {
    if (node.type === 'cite')
      found.push(
        errorAt([...path, ...at], 'An item of the bank cannot cite a source.', 'Name the source in words.'),
      );
  });
  return found;
}
