import { InvalidArgumentError } from '@gssr/kernel';
import { wholeQuiz, type StatisticsScope } from '../statistics/scope/statistics-scope.js';
import type { QuizStatisticsFilter } from './quiz-statistics.types.js';

/** What a database and a person both take for a time. */
const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(10_000, 0);

/** What a filter asks for; everything when there is none. Throws InvalidArgumentError for a time that is none. */
export function scopeOf(activityId: string, filter: QuizStatisticsFilter | null): StatisticsScope {
  if (!filter) return wholeQuiz(activityId);
  return {
    activityId,
    attempts: filter.attempts,
    versions: filter.allVersions ? 'all' : 'this',
    from: timeOf('from', filter.from),
    to: timeOf('to', filter.to),
  };
}

/** The scalar takes any text, and makes an invalid date of what is no time. */
function timeOf(field: string, given: Date | null | undefined): Date | null {
  if (!given) return null;
  const time = given.getTime();
  if (time >= EARLIEST && time < LATEST) return given;
  throw new InvalidArgumentError(field, 'write a time as 2026-01-31T12:00:00Z.');
}
