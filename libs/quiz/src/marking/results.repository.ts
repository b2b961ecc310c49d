import type { SqlRunner } from '@gssr/platform';
import type { StandingAttempt } from '../regrade/standing.js';

/** All attempts of an enrolment at a quiz with their exact results, in the order in which they were made. */
export const readResults = (
  runner: SqlRunner,
  enrolmentId: string,
  activityId: string,
): Promise<StandingAttempt[]> =>
  runner.query(
    `SELECT id, state, score::text AS score, passed FROM attempt
     WHERE enrolment_id = $1 AND activity_id = $2 ORDER BY number`,
    [enrolmentId, activityId],
  );
