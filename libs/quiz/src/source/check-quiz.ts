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
import { drawProblems } from './check-draws.js';
import { formProblems } from './check-forms.js';
import { ruleProblems } from './check-rules.js';
import { drawsOf } from './draws.js';
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
  const draws = drawsOf(quiz, bank);
  return problemsUnder(
    ['content'],
    [
      ...drawProblems(draws, bank, course),
      ...formProblems(activity, draws, bank, course),
      ...ruleProblems(quiz, activity.minutes),
    ],
  );
}

/** What is wrong with the bank. Paths start at the bank. */
export function validateBank(resources: unknown, course: CourseDraft): DraftProblem[] {
  const bank = resources as BankDraft;
  const { categories } = bank;
  const drawn = new Set(
    activitiesOf(course)
      .filter(({ kind }) => kind === 'QUIZ')
      .flatMap(({ content }) => drawsOf(content as QuizContent, bank))
      .flatMap(({ candidates }) => candidates.map(({ key }) => key)),
  );
  return [
    ...repeatedIndices(categories.map(({ key }) => key)).map((index) =>
      errorAt(
        ['categories', index, 'key'],
        `Another file has the category "${String(categories[index]?.key)}" already.`,
        'Put the items of a category into one file.',
      ),
    ),
    ...categories.flatMap(({ key, items }, index) =>
      items.some((item) => drawn.has(item.key))
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
