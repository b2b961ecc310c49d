import { type FieldProblem, say } from '@gssr/kernel';
import { compare, one } from '../exact.js';
import { fractionOf } from '../fraction.js';
import type { Review } from '../kind.js';
import { missingFeedback, problem, repeatedIds, tooFew } from '../review.js';
import type { NumericalAnswer, NumericalPayload, Units } from './numerical.payload.js';
import { numericalVariants, reviewVariants } from './variants.js';
import { figure, intervalOf, type Interval } from './tolerance.js';

export function reviewNumerical(payload: NumericalPayload): Review {
  const { answers, units } = payload;
  const forms = formsOf(payload).map(({ answers: figures }) => hiddenBy(figures.map(intervalOf)));
  const full = forms.every((hidden) =>
    answers.some((answer, index) => hidden[index] === undefined && compare(fractionOf(answer), one) === 0),
  );
  return {
    problems: [
      ...tooFew(answers, 1, 'answers', 'Write at least one number to accept.'),
      ...repeatedIds(answers, 'answers', say`answer`),
      ...answers.flatMap(rangeProblems),
      ...(full || answers.length === 0 ? [] : [noFullMark]),
      ...(units ? unitProblems(units) : []),
      ...reviewVariants(payload),
    ],
    warnings: [...missingFeedback(answers, 'answers', say`answer`), ...unreachable(forms)],
  };
}

/** The question once for each set of figures: an attempt meets one of them. */
const formsOf = (payload: NumericalPayload): readonly NumericalPayload[] =>
  payload.variants.length === 0
    ? [payload]
    : payload.variants.map(({ id }) => numericalVariants.pick(payload, id));

function rangeProblems({ accepts }: NumericalAnswer, index: number): FieldProblem[] {
  if (accepts.type !== 'RANGE' || compare(figure(accepts.from), figure(accepts.to)) <= 0) return [];
  const message = say`The range begins at ${accepts.from} and ends before, at ${accepts.to}. Swap its ends.`;
  return [problem(`answers.${index}.accepts`, 'RANGE_REVERSED', message)];
}

function unitProblems({ list }: Units): FieldProblem[] {
  const names = list.map(({ name }) => name);
  return [
    ...tooFew(list, 1, 'units', 'List the units, beginning with the one of the key.', 'units.list'),
    ...names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [
            problem(
              `units.list.${index}.name`,
              'UNIT_REPEATED',
              say`The unit "${name}" is there twice. Remove one.`,
            ),
          ]
        : [],
    ),
    ...(list[0] && compare(figure(list[0].multiplier), one) !== 0 ? [firstUnit] : []),
  ];
}

/** For each answer the index of an earlier one that takes all its numbers. */
const hiddenBy = (intervals: readonly (Interval | null)[]): (number | undefined)[] =>
  intervals.map((interval, index) => {
    const earlier = intervals.slice(0, index).findIndex((other) => contains(other, interval));
    return earlier < 0 ? undefined : earlier;
  });

function contains(outer: Interval | null, inner: Interval | null): boolean {
  if (outer === null) return true;
  return inner !== null && compare(outer.from, inner.from) <= 0 && compare(inner.to, outer.to) <= 0;
}

/** An answer that some form can give is worth its place. */
const unreachable = ([first = [], ...others]: readonly (number | undefined)[][]): FieldProblem[] =>
  first.flatMap((earlier, index) =>
    earlier === undefined || others.some((hidden) => hidden[index] === undefined)
      ? []
      : [
          problem(
            `answers.${index}.accepts`,
            'ANSWER_UNREACHABLE',
            say`Answer ${earlier + 1} takes first whatever this one would take. Move this one up, or remove it.`,
          ),
        ],
  );

const noFullMark = problem(
  'answers',
  'NO_RIGHT_ANSWER',
  'No number earns the full mark. Give the right answer a fraction of 1, and put it before wider ones.',
);

const firstUnit = problem(
  'units.list.0.multiplier',
  'FIRST_UNIT_NOT_ONE',
  'The figures of the key are in the first unit. Give it the multiplier 1.',
);
