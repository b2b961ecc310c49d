import { type FieldProblem, say } from '@gssr/kernel';
import { compare, one } from '../exact.js';
import { fractionOf } from '../fraction.js';
import type { Review } from '../kind.js';
import { missingFeedback, problem, repeatedIds, tooFew } from '../review.js';
import { covers, readPattern, type Pattern } from './pattern.js';
import type { ShortTextPayload } from './short-text.payload.js';

export function reviewShortText(payload: ShortTextPayload): Review {
  const { answers, comparison } = payload;
  const hidden = hiddenBy(answers.map(({ pattern }) => readPattern(pattern, comparison)));
  const reachable = answers.filter((_, index) => hidden[index] === undefined);
  const full = reachable.some((answer) => compare(fractionOf(answer), one) === 0);
  return {
    problems: [
      ...tooFew(answers, 1, 'answers', 'Write at least one text to accept.'),
      ...repeatedIds(answers, 'answers', say`answer`),
      ...(full || answers.length === 0 ? [] : [noFullMark]),
    ],
    warnings: [...missingFeedback(answers, 'answers', say`answer`), ...unreachable(hidden)],
  };
}

/** For each pattern the index of an earlier one that takes all its texts. */
const hiddenBy = (patterns: readonly Pattern[]): (number | undefined)[] =>
  patterns.map((pattern, index) => {
    const earlier = patterns.slice(0, index).findIndex((other) => covers(other, pattern));
    return earlier < 0 ? undefined : earlier;
  });

const unreachable = (hidden: readonly (number | undefined)[]): FieldProblem[] =>
  hidden.flatMap((earlier, index) =>
    earlier === undefined
      ? []
      : [
          problem(
            `answers.${index}.pattern`,
            'ANSWER_UNREACHABLE',
            say`Answer ${earlier + 1} matches first whatever this one would match. Move this one up, or remove it.`,
          ),
        ],
  );

const noFullMark = problem(
  'answers',
  'NO_RIGHT_ANSWER',
  'No text earns the full mark. Give the right answer a fraction of 1, and put it before wider patterns.',
);
