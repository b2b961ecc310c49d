import type { StatisticsScope } from '../scope/statistics-scope.js';

/**
 * A way to tell people apart: by cohort, by language, by version. `sql` is an expression of type text over the row `attempt`
 * (id, person_id, enrolment_id, activity_id), null for who belongs to no group. It becomes part of a statement as it stands: a constant
 * of the program, never something that came in.
 */
export interface Grouping {
  readonly name: string;
  readonly sql: string;
}

/** By number of the course's version, for whether a translation or a correction elsewhere made a question harder. */
export const byVersion: Grouping = {
  name: 'version',
  sql: `(SELECT version.number::text FROM activity JOIN course_version version ON version.id = activity.course_version_id
         WHERE activity.id = attempt.activity_id)`,
};

/** The earlier and the later half of those who are compared, for whether the answers to a question have got about. */
export const byHalf: Grouping = {
  name: 'half',
  sql: `(CASE WHEN attempt.submitted_at <= (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY submitted_at) FROM chosen)
         THEN 'EARLIER' ELSE 'LATER' END)`,
};

/** Each person counts once, because the test is of independent observations. */
export type ComparedScope = StatisticsScope & { attempts: 'first' | 'highest' };
