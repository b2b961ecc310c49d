import type { SqlRunner } from '@gssr/platform';
import type { CompletionChange } from '@gssr/enrolment';
import { isDeepStrictEqual } from 'node:util';
import type { ResultChange } from './result-notice.js';
import { markChanges, resultChanges, type RegradedAttempt } from './regrade-attempt.js';
import type { ItemEffect } from './regrade.js';
import type { StoredItem } from './stored-attempts.repository.js';

/** Writes results and marks: one statement for the attempts, one for the items. */
export async function storeRegraded(
  runner: SqlRunner,
  regraded: readonly (RegradedAttempt & { stored: readonly StoredItem[] })[],
): Promise<void> {
  const results = regraded.filter(resultChanges);
  if (results.length > 0) {
    await runner.query(
      `UPDATE attempt SET state = next.state, score = next.score, passed = next.passed,
         graded_at = CASE WHEN next.state = 'GRADED' THEN coalesce(attempt.graded_at, now()) END
       FROM unnest($1::uuid[], $2::text[], $3::numeric[], $4::boolean[]) AS next (id, state, score, passed)
       WHERE attempt.id = next.id AND attempt.state IN ('GRADED', 'NEEDS_MARKING')`,
      [
        results.map(({ attempt }) => attempt.id),
        results.map(({ after }) => after.state),
        results.map(({ after }) => after.score),
        results.map(({ after }) => after.passed),
      ],
    );
  }
  const items = regraded.flatMap(changedItems);
  if (items.length === 0) return;
  await runner.query(
    `UPDATE attempt_item SET state = next.state, fraction = next.fraction, correction_id = next.correction, hand_fraction = next.hand
     FROM unnest($1::uuid[], $2::int[], $3::text[], $4::numeric[], $5::uuid[], $6::text[])
       AS next (attempt, position, state, fraction, correction, hand)
     WHERE attempt_item.attempt_id = next.attempt AND attempt_item.position = next.position`,
    [
      items.map(({ attemptId }) => attemptId),
      items.map(({ position }) => position),
      items.map(({ state }) => state),
      items.map(({ fraction }) => fraction),
      items.map(({ correctionId }) => correctionId),
      items.map(({ handFraction }) => handFraction),
    ],
  );
}

function changedItems({ attempt, items, stored }: RegradedAttempt & { stored: readonly StoredItem[] }) {
  return stored.flatMap((item, index) => {
    const next = items?.[index];
    const known = {
      state: item.state,
      fraction: item.fraction,
      correctionId: item.correctionId,
      handFraction: item.handFraction,
    };
    if (!next || isDeepStrictEqual(known, { ...next })) return [];
    return [{ ...next, attemptId: attempt.id, position: item.position }];
  });
}

export interface MarkCause {
  cause: 'REGRADE' | 'UNDO';
  regradeId: string;
  personId: string | null;
  reason: string | null;
}

/** Remembers every mark that changes. */
export async function recordMarks(
  runner: SqlRunner,
  regraded: readonly RegradedAttempt[],
  { cause, regradeId, personId, reason }: MarkCause,
): Promise<void> {
  const marks = regraded.flatMap(({ attempt, effects }) =>
    effects.map((effect) => ({ attemptId: attempt.id, ...effect })),
  );
  if (marks.length === 0) return;
  await runner.query(
    `INSERT INTO item_mark (id, attempt_id, position, cause, before_fraction, after_fraction, before_state, after_state, person_id,
       before_weight, after_weight, reason, regrade_id)
     SELECT gen_random_uuid(), attempt, position, $9, before_fraction, after_fraction, before_state, after_state, $10,
       before_weight, after_weight, $11, $12
     FROM unnest($1::uuid[], $2::int[], $3::numeric[], $4::numeric[], $5::text[], $6::text[], $7::text[], $8::text[])
       AS mark (attempt, position, before_fraction, after_fraction, before_state, after_state, before_weight, after_weight)`,
    [
      marks.map(({ attemptId }) => attemptId),
      marks.map(({ position }) => position),
      marks.map(({ before }) => before.fraction),
      marks.map(({ after }) => after.fraction),
      marks.map(({ before }) => before.state),
      marks.map(({ after }) => after.state),
      marks.map(({ weight }) => weight?.before ?? null),
      marks.map(({ weight }) => weight?.after ?? null),
      cause,
      personId,
      reason,
      regradeId,
    ],
  );
}

/** What a regrade does to an attempt, with the completion that comes or goes with it. */
export interface AttemptEffect extends RegradedAttempt {
  certificate: CompletionChange | null;
}

/**
 * Stores what was foreseen, or what was done: FORESEEN and APPLIED write the whole; what is APPLIED otherwise than it was
 * foreseen says so.
 */
export async function storeEffects(
  runner: SqlRunner,
  regradeId: string,
  state: 'FORESEEN' | 'APPLIED',
  effects: readonly AttemptEffect[],
): Promise<void> {
  if (effects.length === 0) return;
  await runner.query(
    `INSERT INTO regrade_effect AS known (regrade_id, attempt_id, state, before_state, before_score, before_passed, after_state,
       after_score, after_passed, items, changed, kept_by_hand, certificate, problem, differs)
     SELECT $1, attempt, $2, before_state, before_score, before_passed, after_state, after_score, after_passed, items, changed, kept,
       certificate, problem, $2 = 'APPLIED'
     FROM unnest($3::uuid[], $4::text[], $5::numeric[], $6::boolean[], $7::text[], $8::numeric[], $9::boolean[], $10::jsonb[],
         $11::boolean[], $12::boolean[], $13::text[], $14::text[])
       AS effect (attempt, before_state, before_score, before_passed, after_state, after_score, after_passed, items, changed, kept,
         certificate, problem)
     ON CONFLICT (regrade_id, attempt_id) DO UPDATE SET state = excluded.state, before_state = excluded.before_state,
       before_score = excluded.before_score, before_passed = excluded.before_passed, after_state = excluded.after_state,
       after_score = excluded.after_score, after_passed = excluded.after_passed, items = excluded.items, changed = excluded.changed,
       kept_by_hand = excluded.kept_by_hand, certificate = excluded.certificate, problem = excluded.problem,
       differs = known.differs OR (known.before_state, known.before_score, known.after_state, known.after_score, known.after_passed,
         known.certificate, known.items) IS DISTINCT FROM (excluded.before_state, excluded.before_score, excluded.after_state,
         excluded.after_score, excluded.after_passed, excluded.certificate, excluded.items)`,
    [regradeId, state, ...columnsOf(effects)],
  );
}

/**
 * Notes what was undone. An attempt that was graded only after the regrade had no effect yet: it gets one, from what it would
 * have been without the correction to what it was with it.
 */
export async function storeUndone(
  runner: SqlRunner,
  regradeId: string,
  effects: readonly AttemptEffect[],
): Promise<void> {
  if (effects.length === 0) return;
  const applied = effects.map((effect) => ({
    ...effect,
    before: effect.after,
    after: effect.before,
    effects: effect.effects.map(turned),
    certificate: opposite(effect.certificate),
  }));
  await runner.query(
    `INSERT INTO regrade_effect (regrade_id, attempt_id, state, before_state, before_score, before_passed, after_state,
       after_score, after_passed, items, changed, kept_by_hand, certificate, problem, undone)
     SELECT $1, attempt, 'UNDONE', before_state, before_score, before_passed, after_state, after_score, after_passed, items, changed,
       kept, certificate, problem, undone
     FROM unnest($2::uuid[], $3::text[], $4::numeric[], $5::boolean[], $6::text[], $7::numeric[], $8::boolean[], $9::jsonb[],
         $10::boolean[], $11::boolean[], $12::text[], $13::text[], $14::jsonb[])
       AS effect (attempt, before_state, before_score, before_passed, after_state, after_score, after_passed, items, changed, kept,
         certificate, problem, undone)
     ON CONFLICT (regrade_id, attempt_id) DO UPDATE
       SET state = excluded.state, problem = excluded.problem, undone = excluded.undone`,
    [regradeId, ...columnsOf(applied), effects.map((effect) => JSON.stringify(changeOf(effect)))],
  );
}

const turned = ({ position, before, after, weight }: ItemEffect): ItemEffect => ({
  position,
  before: after,
  after: before,
  ...(weight ? { weight: { before: weight.after, after: weight.before } } : {}),
});

const changeOf = ({ before, after, certificate }: AttemptEffect): ResultChange => ({
  beforeScore: before.score,
  afterScore: after.score,
  beforePassed: before.passed,
  afterPassed: after.passed,
  certificate,
});

const opposite = (change: CompletionChange | null): CompletionChange | null =>
  change && (change === 'COMES' ? 'GOES' : 'COMES');

const columnsOf = (effects: readonly AttemptEffect[]): unknown[][] => [
  effects.map(({ attempt }) => attempt.id),
  effects.map(({ before }) => before.state),
  effects.map(({ before }) => before.score),
  effects.map(({ before }) => before.passed),
  effects.map(({ after }) => after.state),
  effects.map(({ after }) => after.score),
  effects.map(({ after }) => after.passed),
  effects.map((each) => JSON.stringify(each.effects)),
  effects.map((each) => resultChanges(each) || each.effects.some(markChanges)),
  effects.map(({ keptByHand }) => keptByHand),
  effects.map(({ certificate }) => certificate),
  effects.map(({ problem }) => problem),
];

/** What people had given by hand before the regrade, by attempt and position. */
export async function replacedHandMarks(
  runner: SqlRunner,
  regradeId: string,
  enrolmentIds: readonly string[],
  activityIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await runner.query<{ attemptId: string; position: number; hand: string }[]>(
    `SELECT attempt_id AS "attemptId", (item ->> 'position')::int AS position, item -> 'before' ->> 'hand' AS hand
     FROM attempt a JOIN regrade_effect e ON e.attempt_id = a.id AND e.regrade_id = $1 AND e.state = 'APPLIED',
       jsonb_array_elements(e.items) item
     WHERE a.enrolment_id = ANY ($2::uuid[]) AND a.activity_id = ANY ($3::uuid[])
       AND item -> 'before' ->> 'hand' IS NOT NULL AND item -> 'after' ->> 'hand' IS NULL`,
    [regradeId, enrolmentIds, activityIds],
  );
  return new Map(rows.map(({ attemptId, position, hand }) => [`${attemptId}/${position}`, hand]));
}
