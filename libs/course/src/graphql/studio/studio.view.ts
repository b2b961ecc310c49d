import { as, NotAvailable } from '@gssr/platform/graphql';
import type { DraftProblem } from '../../curriculum/index.js';
import type { Published } from '../../publishing/publishing.js';
import { CourseHasProblems, CoursePublished, type PublishCourseResult } from './studio.types.js';

/** As many as somebody would read; the rest show once these are put right. */
const SHOWN = 100;

export function toPublishResult(
  outcome: Published | { problems: DraftProblem[] } | null,
): typeof PublishCourseResult {
  if (!outcome)
    return as(NotAvailable, {
      code: 'COURSE.NO_DRAFT',
      message: 'There is nothing to publish: the course has no changes.',
    });
  if ('number' in outcome) return as(CoursePublished, { number: outcome.number });
  const errors = outcome.problems.filter(({ severity }) => severity === 'error').slice(0, SHOWN);
  return as(CourseHasProblems, {
    code: 'COURSE.HAS_PROBLEMS',
    message: 'Nothing was published. Put right what is listed, and publish again.',
    problems: errors.map((problem) => ({ ...problem, path: problem.path.join('.') })),
  });
}
