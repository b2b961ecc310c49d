import {
  activitiesOf,
  errorAt,
  itemPassages,
  problemsUnder,
  repeatedIndices,
  walkRichText,
  warningAt,
  type ActivityDraft,
  type CourseDraft,
  type DraftProblem,
  type ItemDraft,
  type Passage,
} from '@gssr/course';
import type { QuestionKind } from '../grading/index.js';
import type { BankDraft } from './bank-draft.js';
import type { QuizContent } from './quiz-content.js';

/** The kinds that the pages can show. The engine marks more; one becomes playable by a line here, with its page. */
const PLAYABLE: ReadonlySet<string> = new Set<QuestionKind>([
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'TRUE_FALSE',
]);

/** What is wrong with a quiz of a draft. Paths start at the activity. */
export function validateQuiz(activity: ActivityDraft, course: CourseDraft): DraftProblem[] {
  const quiz = activity.content as QuizContent;
  const bank = course.resources[activity.kind] as BankDraft | undefined;
  return problemsUnder(['content'], [...drawProblems(quiz, bank), ...timeProblems(activity, quiz)]);
}

function drawProblems({ draw }: QuizContent, bank: BankDraft | undefined): DraftProblem[] {
  const repeated = repeatedIndices(draw.map(({ category }) => category)).map((index) =>
    errorAt(
      ['draw', index],
      `The category "${String(draw[index]?.category)}" is drawn from twice.`,
      'Add the counts up in one.',
    ),
  );
  return [...repeated, ...draw.flatMap((_, index) => poolProblems(draw, index, bank))];
}

function poolProblems(draw: QuizContent['draw'], index: number, bank: BankDraft | undefined): DraftProblem[] {
  const pool = draw[index];
  if (!pool) return [];
  const category = bank?.categories.find(({ key }) => key === pool.category);
  const path = ['draw', index];
  if (!category) {
    const remedy = 'Write the file in bank/, or use the `category` of one that is there.';
    return [errorAt([...path, 'category'], `The bank has no category "${pool.category}".`, remedy)];
  }
  const size = category.items.length;
  if (pool.count <= size) return [];
  const message = `The quiz draws ${pool.count} items from "${pool.category}", which has ${size}.`;
  return [errorAt([...path, 'count'], message, 'Draw fewer, or write more items.')];
}

function timeProblems({ minutes }: ActivityDraft, { timeLimitMinutes }: QuizContent): DraftProblem[] {
  if (timeLimitMinutes === null || timeLimitMinutes >= minutes) return [];
  const message = `The quiz says it takes ${minutes} minutes and ends after ${timeLimitMinutes}.`;
  return [warningAt(['timeLimitMinutes'], message, 'Give at least as much time as it takes.')];
}

/** What is wrong with the bank. Paths start at the bank. */
export function validateBank(resources: unknown, course: CourseDraft): DraftProblem[] {
  const { categories } = resources as BankDraft;
  const drawn = new Set(
    activitiesOf(course)
      .filter(({ kind }) => kind === 'QUIZ')
      .flatMap(({ content }) => (content as QuizContent).draw.map(({ category }) => category)),
  );
  return [
    ...repeatedIndices(categories.map(({ key }) => key)).map((index) =>
      errorAt(
        ['categories', index, 'key'],
        `Another file has the category "${String(categories[index]?.key)}" already.`,
        'Put the items of a category into one file.',
      ),
    ),
    ...categories.flatMap(({ key }, index) =>
      drawn.has(key)
        ? []
        : [
            warningAt(
              ['categories', index],
              `No quiz draws from the category "${key}".`,
              'Draw from it in course.yaml, or delete it.',
            ),
          ],
    ),
    ...categories.flatMap(({ items }, category) =>
      items.flatMap((item, index) =>
        problemsUnder(['categories', category, 'items', index], itemProblems(item)),
      ),
    ),
  ];
}

function itemProblems(item: ItemDraft): DraftProblem[] {
  // Before anything else, because the other checks know the playable kinds only.
  if (!PLAYABLE.has(item.payload.kind)) return [notPlayable(item.payload.kind)];
  const missing =
    item.outcome === null ? [errorAt(['key'], 'The item has no outcome.', 'Add `outcome:`.')] : [];
  return [...missing, ...itemPassages(item).flatMap(citations)];
}

const notPlayable = (kind: string): DraftProblem =>
  errorAt(
    ['payload', 'kind'],
    `Learners cannot be shown a question of the kind ${kind} yet.`,
    `Use one of these: ${[...PLAYABLE].join(', ')}.`,
  );

/** Only lessons list sources, so a citation in the bank leads nowhere. */
function citations({ text, path }: Passage): DraftProblem[] {
  const found: DraftProblem[] = [];
  walkRichText(text, (node, at) => {
    if (node.type === 'cite')
      found.push(
        errorAt([...path, ...at], 'An item of the bank cannot cite a source.', 'Name the source in words.'),
      );
  });
  return found;
}
