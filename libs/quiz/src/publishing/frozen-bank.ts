import type { SqlRunner } from '@gssr/platform';

/**
 * The question versions of a draft that is being published. All its quizzes share one, so that two parallel forms are
 * divided by the same figures although attempts are graded meanwhile.
 */
export class FrozenBank {
  private facilities: Promise<ReadonlyMap<string, number>> | undefined;

  /** `versions`: their ids by the keys of the items. */
  constructor(readonly versions: ReadonlyMap<string, string>) {}

  /** Mean share of the mark so far by version id, for those that somebody was asked. Read once. */
  facility(runner: SqlRunner): Promise<ReadonlyMap<string, number>> {
    this.facilities ??= readFacility(runner, [...this.versions.values()]);
    return this.facilities;
  }
}

async function readFacility(runner: SqlRunner, ids: string[]): Promise<Map<string, number>> {
  const rows = await runner.query<{ id: string; facility: number }[]>(
    `SELECT question_version_id AS id, avg(fraction)::float8 AS facility FROM attempt_item
     WHERE question_version_id = ANY ($1::uuid[]) AND fraction IS NOT NULL GROUP BY question_version_id`,
    [ids],
  );
  return new Map(rows.map(({ id, facility }) => [id, facility]));
}
