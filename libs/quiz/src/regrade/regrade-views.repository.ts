import type { CompletionChange } from '@gssr/enrolment';
import type { SqlRunner } from '@gssr/platform';
import type { QuestionPayload } from '../grading/index.js';
import { isNameless } from '../mark/blind-sql.js';
import type { ItemEffect } from './regrade.js';

export type EffectFilter =
  'ALL' | 'CHANGED' | 'PASSES_LOST' | 'PASSES_WON' | 'CERTIFICATES' | 'KEPT_BY_HAND' | 'PROBLEMS' | 'DIFFERS';

/** What a regrade does to an attempt, with whose it is. */
export interface EffectRow {
  attemptId: string;
  /** Null until the attempt is graded, where marking is blind; so are the address and the number. */
  personName: string | null;
  personEmail: string | null;
  attemptNumber: number | null;
  activityTitle: string;
  /** Percent of the maximum, cut to what is shown. */
  beforeScore: number | null;
  afterScore: number | null;
  beforePassed: boolean | null;
  afterPassed: boolean | null;
  items: ItemEffect[];
  changed: boolean;
  keptByHand: boolean;
  certificate: CompletionChange | null;
  differs: boolean;
  problem: string | null;
}

const FILTERS: Record<EffectFilter, string> = {
  ALL: 'TRUE',
  CHANGED: 'e.changed',
  PASSES_LOST: 'e.before_passed AND e.after_passed IS NOT TRUE',
  PASSES_WON: 'e.after_passed AND e.before_passed IS NOT TRUE',
  CERTIFICATES: 'e.certificate IS NOT NULL',
  KEPT_BY_HAND: 'e.kept_by_hand',
  PROBLEMS: 'e.problem IS NOT NULL',
  DIFFERS: 'e.differs',
};

/** By name, the nameless first; none of `viewerId`, who must not learn so what the own answers are worth. */
export const effectsAfter = (
  runner: SqlRunner,
  regradeId: string,
  viewerId: string,
  filter: EffectFilter,
  after: Pick<EffectRow, 'personName' | 'attemptId'> | null,
  limit: number,
): Promise<EffectRow[]> =>
  runner.query(
    `SELECT e.attempt_id AS "attemptId", known.name AS "personName", known.email AS "personEmail", CASE WHEN known.id IS NOT NULL THEN a.number END AS "attemptNumber",
       activity.title AS "activityTitle", (floor(e.before_score * 100) / 100)::float8 AS "beforeScore",
       (floor(e.after_score * 100) / 100)::float8 AS "afterScore", e.before_passed AS "beforePassed", e.after_passed AS "afterPassed",
       e.items, e.changed, e.kept_by_hand AS "keptByHand", e.certificate, e.differs, e.problem
     FROM regrade_effect e JOIN attempt a ON a.id = e.attempt_id JOIN quiz ON quiz.activity_id = a.activity_id
       JOIN activity ON activity.id = a.activity_id
       LEFT JOIN person known ON known.id = a.person_id AND NOT ${isNameless('a', 'quiz')}
     WHERE e.regrade_id = $1 AND a.person_id <> $5 AND ${FILTERS[filter]}
       AND ($3::uuid IS NULL OR (coalesce(known.name, ''), e.attempt_id) > ($2, $3))
     ORDER BY coalesce(known.name, ''), e.attempt_id LIMIT $4`,
    [regradeId, after?.personName ?? '', after?.attemptId ?? null, limit, viewerId],
  );

/** The words by which people know a regrade. */
export interface RegradeNames {
  id: string;
  questionKey: string;
  questionNumber: number;
  payload: QuestionPayload;
  /** The quiz's; null when it is about all of them. */
  activityTitle: string | null;
  courseCode: string;
  startedByName: string;
  appliedByName: string | null;
  undoneByName: string | null;
}

export const namesOf = (runner: SqlRunner, ids: readonly string[]): Promise<RegradeNames[]> =>
  runner.query(
    `SELECT r.id, q.key AS "questionKey", v.number AS "questionNumber", v.payload, activity.title AS "activityTitle",
       course.code AS "courseCode", starter.name AS "startedByName", applier.name AS "appliedByName", undoer.name AS "undoneByName"
     FROM regrade r JOIN question_version v ON v.id = r.question_version_id JOIN question q ON q.id = v.question_id
       JOIN course ON course.id = q.course_id JOIN person starter ON starter.id = r.started_by
       LEFT JOIN person applier ON applier.id = r.applied_by LEFT JOIN person undoer ON undoer.id = r.undone_by
       LEFT JOIN activity ON activity.id = r.activity_id
     WHERE r.id = ANY ($1::uuid[])`,
    [ids],
  );
