import type { SqlRunner } from '@gssr/platform';
import type { Regrade } from './regrade.js';
import type { Regrading } from './regrade-attempt.js';
import { quizzesAsking } from './regrades.repository.js';
import type { AttemptScope, CorrectionFilter } from './stored-attempts.repository.js';

/** What counts as given by hand for an item of the question. */
export type HandMarks = Regrading['handOf'];

export async function scopeOf(runner: SqlRunner, regrade: Regrade): Promise<AttemptScope> {
  const { id, questionVersionId, activityId } = regrade;
  const activityIds = activityId === null ? await quizzesAsking(runner, questionVersionId) : [activityId];
  return { questionVersionId, activityIds, regradeId: id };
}

const correctionIds = ({ corrections }: Regrade): string[] => corrections.flatMap(({ id }) => id ?? []);

/** The attempts that a step has still to do, whatever its cursor: what is done falls out of it. */
export function filterOf(regrade: Regrade): CorrectionFilter {
  const which = { APPLYING: 'PENDING', UNDOING: 'HELD' }[regrade.state as 'APPLYING' | 'UNDOING'] as
    'PENDING' | 'HELD' | undefined;
  return { which: which ?? 'ALL', correctionIds: correctionIds(regrade) };
}

/** Grading by the corrections that would hold, by quiz. */
export function foreseen(regrade: Regrade): (activityId: string) => Regrading {
  const everywhere = regrade.corrections.find(({ activityId }) => activityId === null);
  const own = new Map(regrade.corrections.map((planned) => [planned.activityId, planned]));
  return (activityId) => {
    const planned = own.get(activityId) ?? everywhere;
    return {
      questionVersionId: regrade.questionVersionId,
      correction: planned ? { id: regrade.id, rule: planned.rule } : null,
      handOf: ({ handFraction }) => (regrade.replacesHandMarks ? null : handFraction),
    };
  };
}

/** Grading by the corrections that hold. */
export const inPlace = ({ questionVersionId }: Regrade, handOf: HandMarks): Regrading => ({
  questionVersionId,
  correction: null,
  handOf,
});
