import type { SqlRunner } from '@gssr/platform';
import type { Allowance } from './personal-rules.js';

/** What, beside the attempts themselves, decides about a person's next attempt. */
export interface Standing {
  /** The database's clock. */
  now: Date;
  /** What was granted to the person; null for most. */
  allowance: Allowance | null;
  /** The number of the attempt in which a question was seen last, by question version. */
  lastSeen: ReadonlyMap<string, number>;
}

interface StandingRow {
  now: Date;
  allowance:
    (Omit<Allowance, 'opensAt' | 'closesAt'> & { opensAt: string | null; closesAt: string | null }) | null;
  lastSeen: Record<string, number> | null;
}

/** One statement. */
export async function readStanding(
  runner: SqlRunner,
  personId: string,
  enrolmentId: string,
  activityId: string,
): Promise<Standing> {
  const [row] = await runner.query<StandingRow[]>(
    `SELECT now() AS now,
       (SELECT json_build_object('extraMinutes', extra_minutes, 'extraAttempts', extra_attempts, 'opensAt', opens_at, 'closesAt', closes_at)
        FROM quiz_allowance WHERE activity_id = $1 AND person_id = $2 AND revoked_at IS NULL) AS allowance,
       (SELECT json_object_agg(question, number) FROM (
          SELECT item.question_version_id AS question, max(attempt.number) AS number
          FROM attempt JOIN attempt_item item ON item.attempt_id = attempt.id
          WHERE attempt.enrolment_id = $3 AND attempt.activity_id = $1 GROUP BY item.question_version_id) seen) AS "lastSeen"`,
    [activityId, personId, enrolmentId],
  );
  if (!row) throw new Error('A SELECT without FROM returned no row.');
  const { now, allowance, lastSeen } = row;
  return {
    now,
    allowance: allowance && withDates(allowance),
    lastSeen: new Map(Object.entries(lastSeen ?? {})),
  };
}

const withDates = ({ opensAt, closesAt, ...extra }: NonNullable<StandingRow['allowance']>): Allowance => ({
  ...extra,
  opensAt: opensAt === null ? null : new Date(opensAt),
  closesAt: closesAt === null ? null : new Date(closesAt),
});
