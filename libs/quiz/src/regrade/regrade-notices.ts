import { Notices } from '@gssr/notification';
import type { SqlRunner } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { Regrade } from './regrade.js';
import { noticeOf, type Concerned } from './result-notice.js';

/** Tells those whose result is another one, when all of a step is done. Nobody is told the same twice. */
@Injectable()
export class RegradeNotices {
  constructor(private readonly notices: Notices) {}

  async applied(runner: SqlRunner, regrade: Regrade): Promise<void> {
    const concerned = await whomItConcerns(runner, regrade.id, APPLIED);
    await this.notices.add(
      runner,
      concerned.map((effect) => noticeOf('RESULT_CORRECTED', regrade.id, effect)),
    );
  }

  async undone(runner: SqlRunner, regrade: Regrade): Promise<void> {
    const concerned = await whomItConcerns(runner, regrade.id, UNDONE);
    await this.notices.add(
      runner,
      concerned.map((effect) => noticeOf('CORRECTION_UNDONE', regrade.id, effect)),
    );
  }
}

/** What an effect changed when it was applied, as a `ResultChange`. */
const APPLIED = `jsonb_build_object('beforeScore', before_score, 'afterScore', after_score, 'beforePassed', before_passed,
  'afterPassed', after_passed, 'certificate', certificate)`;
const UNDONE = 'undone';

/** Of each person the attempt with the weightiest change. A score counts as changed when it is shown as another one. */
const whomItConcerns = (runner: SqlRunner, regradeId: string, change: string): Promise<Concerned[]> =>
  runner.query(
    `SELECT DISTINCT ON (a.person_id) a.person_id AS "personId", a.enrolment_id AS "enrolmentId", a.activity_id AS "activityId",
       floor(c."beforeScore" * 100) / 100 AS "beforeScore", floor(c."afterScore" * 100) / 100 AS "afterScore",
       c."beforePassed", c."afterPassed", c.certificate
     FROM regrade_effect e JOIN attempt a ON a.id = e.attempt_id, jsonb_to_record(${change})
       AS c ("beforeScore" numeric, "afterScore" numeric, "beforePassed" boolean, "afterPassed" boolean, certificate text)
     WHERE regrade_id = $1 AND problem IS NULL AND (c.certificate IS NOT NULL OR c."beforePassed" IS DISTINCT FROM c."afterPassed"
       OR floor(c."beforeScore" * 100) IS DISTINCT FROM floor(c."afterScore" * 100))
     ORDER BY a.person_id, c.certificate IS NULL, c."beforePassed" IS NOT DISTINCT FROM c."afterPassed", a.id DESC`,
    [regradeId],
  );
