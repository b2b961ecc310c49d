import type { FieldProblem } from '@gssr/kernel';
import { exact, type CorrectionRule, type KeyChange, type QuestionPayload } from '../grading/index.js';
import { changedKey } from './key-change.js';
import type { PlannedCorrection, RegradeAction } from './regrade.js';

/** A correction that holds now. */
export interface ActiveCorrection {
  id: string;
  activityId: string | null;
  rule: CorrectionRule;
}

export type RulePlan =
  { ok: true; corrections: PlannedCorrection[] } | { ok: false; problems: readonly FieldProblem[] };

/** What is asked for, of which question, in which quiz. */
export interface RegradeOrder {
  action: RegradeAction;
  change: KeyChange;
  asked: QuestionPayload;
  /** Null: every quiz that asks the question. */
  activityId: string | null;
}

const nothing: CorrectionRule = { payload: null, credit: 'AS_MARKED', weight: null };

/**
 * The corrections that will hold: each whole, so merged with the one in force in its place. `active` has the newest first. A
 * correction for every quiz comes with one for each quiz in which another rule holds now, so that it takes nothing away there.
 */
export function planRules(order: RegradeOrder, active: readonly ActiveCorrection[]): RulePlan {
  const corrections: PlannedCorrection[] = [];
  for (const { activityId, base } of placesOf(order, active)) {
    const merged = mergedRule(order, base?.rule ?? nothing);
    if (!merged.ok) return merged;
    corrections.push({ id: null, activityId, baseId: base?.id ?? null, rule: merged.rule });
  }
  return { ok: true, corrections };
}

interface Place {
  activityId: string | null;
  base: ActiveCorrection | undefined;
}

function placesOf({ activityId }: RegradeOrder, active: readonly ActiveCorrection[]): Place[] {
  const inForce = (id: string) =>
    active.find((entry) => entry.activityId === null || entry.activityId === id);
  if (activityId !== null) return [{ activityId, base: inForce(activityId) }];
  const own = new Set(active.flatMap((entry) => entry.activityId ?? []));
  const apart = [...own].filter((id) => inForce(id)?.activityId === id);
  return [
    { activityId: null, base: active.find((entry) => entry.activityId === null) },
    ...apart.map((id) => ({ activityId: id, base: inForce(id) })),
  ];
}

type Merged = { ok: true; rule: CorrectionRule } | { ok: false; problems: readonly FieldProblem[] };

function mergedRule({ action, change, asked }: RegradeOrder, base: CorrectionRule): Merged {
  switch (action) {
    case 'FULL_CREDIT':
      return { ok: true, rule: { ...base, credit: 'FULL' } };
    case 'DROP':
      return { ok: true, rule: { ...base, weight: '0' } };
    case 'NEW_WEIGHT':
      return isPositive(change.weight)
        ? { ok: true, rule: { ...base, weight: change.weight } }
        : { ok: false, problems: [weightProblem] };
    case 'ACCEPT_MORE':
    case 'NEW_KEY': {
      const changed = changedKey(action, asked, base.payload ?? asked, change);
      return changed.ok
        ? { ok: true, rule: { ...base, payload: changed.payload, credit: 'AS_MARKED' } }
        : changed;
    }
  }
}

function isPositive(weight: string | null | undefined): weight is string {
  try {
    return exact(weight ?? '').numerator > 0n;
  } catch {
    return false;
  }
}

const weightProblem: FieldProblem = {
  field: 'change.weight',
  code: 'REGRADE.WEIGHT',
  message:
    'Write a weight above zero, as a decimal or a ratio: "1", "0.5", "1/3". To count it no more, drop the question.',
};
