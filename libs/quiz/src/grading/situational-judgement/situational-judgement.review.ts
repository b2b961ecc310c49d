import { type FieldProblem, say } from '@gssr/kernel';
import { formatExact } from '../decimal.js';
import type { Review } from '../kind.js';
import { missingFeedback, problem, repeatedContents, repeatedIds, tooFew } from '../review.js';
import { effectivenessOf } from './agreement.js';
import type { SituationalJudgementPayload } from './situational-judgement.payload.js';

type Payload = SituationalJudgementPayload;

export function reviewJudgement(payload: Payload): Review {
  const { options, format } = payload;
  return {
    problems: [
      ...tooFew(options, 2, 'options', 'Give at least two options to judge.'),
      ...repeatedIds(options, 'options', say`option`),
      ...(format === 'RATE' ? ratingProblems(payload) : effectivenessProblems(payload)),
    ],
    warnings: [
      ...missingFeedback(options, 'options', say`option`),
      ...repeatedContents(options, ({ content }) => content, 'options', say`option`),
    ],
  };
}

function ratingProblems({ scale, options }: Payload): FieldProblem[] {
  return [
    ...tooFew(scale, 2, 'points', 'Name at least two points of the scale.', 'scale'),
    ...options.flatMap(({ votes }, index) => votesProblems(votes, scale.length, `options.${index}.votes`)),
  ];
}

function votesProblems(votes: readonly number[], points: number, field: string): FieldProblem[] {
  if (votes.length !== points) {
    const message = say`Say for each of the ${points} points of the scale how many experts gave it.`;
    return [problem(field, 'VOTES_INCOMPLETE', message)];
  }
  return votes.some((count) => count > 0)
    ? []
    : [problem(field, 'NO_VOTES', 'No expert judged this option. Enter their votes, or remove it.')];
}

function effectivenessProblems({ format, options, scale }: Payload): FieldProblem[] {
  const values = options.map((option) => formatExact(effectivenessOf(option)));
  const alike = options.length > 1 && new Set(values).size === 1;
  const ties = format === 'RANK' ? values.flatMap((value, index) => tie(values, value, index)) : [];
  return [...(alike ? [allAlike] : ties), ...(scale.length > 0 ? [strayScale] : [])];
}

const tie = (values: readonly string[], value: string, index: number): FieldProblem[] =>
  values.indexOf(value) < index
    ? [
        problem(
          `options.${index}.effectiveness`,
          'EFFECTIVENESS_TIED',
          'Another option is as effective, so neither has a rank. Give each a value of its own.',
        ),
      ]
    : [];

const allAlike = problem(
  'options',
  'EFFECTIVENESS_ALIKE',
  'All options are as effective, so there is nothing to judge. Enter what the experts said of each.',
);

const strayScale = problem(
  'scale',
  'SCALE_UNUSED',
  'Only RATE has a scale. Remove it, or change the format.',
);
