import { InvalidArgumentError } from '@gssr/kernel';
import { wholeQuiz, type StatisticsScope } from '../statistics/scope/statistics-scope.js';
import type { QuizStatisticsFilter } from './quiz-statistics.types.js';

/** What a database and a person both take for a time. */
const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(10_000, 0);

/** What a filter asks for; everything when there is none, but never what the reader has made. Throws InvalidArgumentError for a time that is none. */
export function scopeOf(
  activityId: string,
  filter: QuizStatisticsFilter | null,
  reader: { id: string },
): StatisticsScope {
  if (!filter) return wholeQuiz(activityId, reader.id);
  return {
    activityId,
    attempts: filter.attempts,
    versions: filter.allVersions ? 'all' : 'this',
    from: timeOf('from', filter.from),
    to: timeOf('to', filter.to),
    except: reader.id,
  };
}

/** Where the figures of exactly these attempts can be had as a file. */
export function fileUrl(
  { activityId, attempts, versions, from, to }: StatisticsScope,
  ending: 'csv' | 'xlsx',
): string {
  const query = new URLSearchParams({
    ...(attempts === 'all' ? {} : { attempts }),
    ...(versions === 'this' ? {} : { versions }),
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
  });
  return `/reports/quiz-statistics/${activityId}.${ending}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** Reads what {@link fileUrl} wrote. Throws InvalidArgumentError for a time that is none; other words mean nothing. */
export function filterOf(query: Readonly<Record<string, unknown>>): QuizStatisticsFilter {
  const time = (value: unknown): Date | null => (typeof value === 'string' && value ? new Date(value) : null);
  return {
    attempts: ATTEMPTS.find((choice) => choice === query['attempts']) ?? 'all',
    allVersions: query['versions'] === 'all',
    from: time(query['from']),
    to: time(query['to']),
  };
}

const ATTEMPTS = ['first', 'highest'] as const;

/** The scalar takes any text, and makes an invalid date of what is no time. */
function timeOf(field: string, given: Date | null | undefined): Date | null {
  if (!given) return null;
  const time = given.getTime();
  if (time >= EARLIEST && time < LATEST) return given;
  throw new InvalidArgumentError(field, 'write a time as 2026-01-31T12:00:00Z.');
}
