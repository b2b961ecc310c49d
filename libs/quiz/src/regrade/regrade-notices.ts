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
    const concerned = await whomItConcerns(runner, regrade.id);
    await this.notices.add(
      runner,
      concerned.map((effect) => noticeOf('RESULT_CORRECTED', regrade.id, effect)),
    );
  }

  async undone(runner: SqlRunner, regrade: Regrade): Promise<void> {
    const concerned = await whomItConcerns(runner, regrade.id);
    await this.notices.add(
      runner,
      concerned.map((effect) => noticeOf('CORRECTION_UNDONE', regrade.id, turned(effect))),
    );
  }
}

/** Of each person the attempt with the weightiest change. A score counts as changed when it is shown as another one. */
const whomItConcerns = (runner: SqlRunner, regradeId: string): Promise<Concerned[]> =>
  runner.query(
    `SELECT DISTINCT ON (a.person_id) a.person_id AS "personId", a.enrolment_id AS "enrolmentId", a.activity_id AS "activityId",
       floor(before_score * 100) / 100 AS "beforeScore", floor(after_score * 100) / 100 AS "afterScore",
       before_passed AS "beforePassed", after_passed AS "afterPassed", certificate
     FROM regrade_effect e JOIN attempt a ON a.id = e.attempt_id
     WHERE regrade_id = $1 AND problem IS NULL AND (certificate IS NOT NULL OR before_passed IS DISTINCT FROM after_passed
       OR floor(before_score * 100) IS DISTINCT FROM floor(after_score * 100))
     ORDER BY a.person_id, certificate IS NULL, before_passed IS NOT DISTINCT FROM after_passed, a.id DESC`,
    [regradeId],
  );

const turned = (effect: Concerned): Concerned => ({
  ...effect,
  beforeScore: effect.afterScore,
  afterScore: effect.beforeScore,
  beforePassed: effect.afterPassed,
  afterPassed: effect.beforePassed,
  certificate: effect.certificate && (effect.certificate === 'COMES' ? 'GOES' : 'COMES'),
});
