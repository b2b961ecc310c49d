import { say } from '@gssr/kernel';
import type { CourseDraft } from './course-draft.js';
import { errorAt, problemsUnder, repeatedIndices, warningAt } from './draft-problem.js';
import { isWholeMark } from './fraction.js';
import type { Item, ItemOption, ItemPayload } from './item.js';
import type { DraftProblem, Path } from './problem.js';
import { plainText } from './rich-text.js';

interface FoundItem {
  item: Item<unknown>;
  path: Path;
}

/** What holds for every item of a course, in whatever kind of activity it stands. */
export function checkItems(draft: CourseDraft): DraftProblem[] {
  const found = findItems(draft, []);
  const outcomes = new Set(draft.outcomes.map(({ id }) => id));
  return [
    ...repeatedKeys(found),
    ...found.flatMap((one) => problemsUnder(one.path, checkItem(one, outcomes))),
    ...outcomesWithoutItem(draft, found),
  ];
}

function findItems(value: unknown, path: Path): FoundItem[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isItem(value)) return [{ item: value, path }];
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return steps.flatMap(([step, part]) => findItems(part, [...path, step]));
}

const isItem = (value: object): value is Item<unknown> =>
  'key' in value && 'tags' in value && 'payload' in value;

function repeatedKeys(found: readonly FoundItem[]): DraftProblem[] {
  return repeatedIndices(found.map(({ item }) => item.key)).flatMap((index) => {
    const repeat = found[index];
    if (!repeat) return [];
    const message = say`Another item of the course has the key "${repeat.item.key}" already.`;
    return [errorAt([...repeat.path, 'key'], message, 'Give this one a key of its own.')];
  });
}

const checkItem = (
  { item: { outcome, payload }, path }: FoundItem,
  outcomes: ReadonlySet<string>,
): DraftProblem[] => [
  ...(outcome === null || outcomes.has(outcome) ? [] : [unknownOutcome(['outcome'], outcome)]),
  ...(belongsToKind(path) ? [] : checkChoice(payload as ItemPayload)),
];

/** What a kind of activity keeps for the whole course may have questions of more kinds; it checks them itself. */
const belongsToKind = ([root]: Path): boolean => root === 'resources';

const checkChoice = (payload: ItemPayload): DraftProblem[] =>
  problemsUnder(['payload'], [...fractionProblems(payload), ...optionProblems(payload)]);

/** The problem of something that points at an outcome which the course does not have. */
export const unknownOutcome = (path: Path, id: string): DraftProblem =>
  errorAt(
    path,
    say`The course has no outcome "${id}".`,
    'Use an id from `outcomes` in course.yaml, or add it there.',
  );

function fractionProblems({ kind, options }: ItemPayload): DraftProblem[] {
  const fractions = options.map(({ fraction }) => Number(fraction));
  if (kind !== 'MULTIPLE_CHOICE') return fractions.some((fraction) => fraction === 1) ? [] : [NO_FULL_MARK];
  const total = fractions.filter((fraction) => fraction > 0).reduce((sum, fraction) => sum + fraction, 0);
  return isWholeMark(total) ? [] : [notWhole(total)];
}

const NO_FULL_MARK = errorAt(
  ['options'],
  'No option earns the full mark.',
  'Give the right one `correct: true`, or `fraction: 100`.',
);

const notWhole = (total: number): DraftProblem =>
  errorAt(
    ['options'],
    say`The right options add up to ${Number((total * 100).toFixed(2))} percent of the mark.`,
    'Change their fractions so that they add up to 100; write a third as 33.33333.',
  );

/** Options that nobody can tell apart. Paths start at the payload. */
export function alikeOptions(options: readonly Pick<ItemOption, 'content'>[]): DraftProblem[] {
  const texts = options.map(({ content }) => plainText(content));
  return repeatedIndices(texts).map((index) =>
    errorAt(
      ['options', index, 'content'],
      say`Two options read "${String(texts[index])}".`,
      'Reword one, or remove it.',
    ),
  );
}

function optionProblems({ options }: ItemPayload): DraftProblem[] {
  const silent = options.flatMap(({ feedback }, index) =>
    feedback === null || feedback.length === 0
      ? [errorAt(['options', index], 'This option has no feedback.', 'Write why it is right or is not.')]
      : [],
  );
  return [...alikeOptions(options), ...silent];
}

function outcomesWithoutItem({ outcomes }: CourseDraft, found: readonly FoundItem[]): DraftProblem[] {
  if (found.length === 0) return [];
  const asked = new Set(found.map(({ item }) => item.outcome));
  return outcomes.flatMap(({ id }, index) =>
    asked.has(id)
      ? []
      : [
          warningAt(
            ['outcomes', index],
            say`No item asks about the outcome ${id}.`,
            'Write one, or drop the outcome.',
          ),
        ],
  );
}
