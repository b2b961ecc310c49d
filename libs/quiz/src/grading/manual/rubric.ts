import { type FieldProblem, say } from '@gssr/kernel';
import { z } from 'zod';
import { exact } from '../decimal.js';
import { add, compare, divide, sum, zero, type Exact } from '../exact.js';
import type { Marked, RichText } from '../kind.js';
import { marked, ruleOf } from '../mark.js';
import { problem, repeatedIds, tooFew } from '../review.js';
import { idOf, listOf, objectOf, required } from '../shape.js';

export interface Level {
  readonly id: string;
  readonly content: RichText;
  /** Zero or more. */
  readonly points: string;
}

export interface Criterion {
  readonly id: string;
  readonly content: RichText;
  readonly levels: readonly Level[];
}

/** How a person marks: one level for every criterion. */
export type Rubric = readonly Criterion[];

/** Ids of the level chosen for each criterion, by the criterion's id. */
export type RubricMarks = Readonly<Record<string, string>>;

const points = z
  .string({ error: 'Write the points as text, for example "2".' })
  .regex(/^\d{1,4}(\.\d{1,4})?$/, 'Write points of zero or more, for example "2" or "0.5".');

const level = objectOf(
  { id: idOf(say`level`), content: required('Write what the level looks like.'), points },
  say`a level`,
);

const criterion = objectOf(
  {
    id: idOf(say`criterion`),
    content: required('Write what is looked at.'),
    levels: listOf(level, say`levels`, 20),
  },
  say`a criterion`,
);

export const rubricSchema = listOf(criterion, say`criteria`, 30);

/**
 * The points of the chosen levels by the most that there are. Throws RangeError unless every criterion has one of its own
 * levels, and nothing else is marked.
 */
export function markRubric(rubric: Rubric, marks: RubricMarks): Marked {
  const stray = Object.keys(marks).find((id) => !rubric.some((entry) => entry.id === id));
  if (stray !== undefined) throw new RangeError(`The rubric has no criterion ${stray.slice(0, 64)}.`);
  const earned = sum(rubric.map((entry) => pointsOf(chosenLevel(entry, marks))));
  const most = sum(rubric.map(mostPoints));
  return marked(divide(earned, most), ruleOf('RUBRIC', { ...marks }));
}

function chosenLevel({ id, levels }: Criterion, marks: RubricMarks): Level {
  const chosen = levels.find((entry) => Object.hasOwn(marks, id) && entry.id === marks[id]);
  if (!chosen) throw new RangeError(`Choose a level for the criterion ${id}.`);
  return chosen;
}

const pointsOf = ({ points: text }: Level): Exact => exact(text);

const mostPoints = ({ levels }: Criterion): Exact =>
  levels.map(pointsOf).reduce((most, each) => (compare(each, most) > 0 ? each : most), zero);

export const reviewRubric = (rubric: Rubric): FieldProblem[] => [
  ...tooFew(
    rubric,
    1,
    'criteria',
    'Write a criterion, so that every marker looks at the same things.',
    'rubric',
  ),
  ...repeatedIds(rubric, 'rubric', say`criterion`),
  ...rubric.flatMap(criterionProblems),
  ...(rubric.length > 0 && compare(rubric.map(mostPoints).reduce(add), zero) === 0 ? [noPoints] : []),
];

const criterionProblems = ({ levels }: Criterion, index: number): FieldProblem[] => [
  ...repeatedIds(levels, `rubric.${index}.levels`, say`level`),
  ...tooFew(levels, 2, 'levels', 'Give every criterion at least two levels.', `rubric.${index}.levels`),
];

const noPoints = problem(
  'rubric',
  'NO_POINTS',
  'No level has points. Give the best level of a criterion some.',
);
