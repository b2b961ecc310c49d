import type { CompletionKind } from '@gssr/course';

/** Where somebody is in an activity. Nothing recorded is NOT_STARTED. */
export type ProgressState = 'NOT_STARTED' | 'STARTED' | 'SUBMITTED' | 'FAILED' | 'COMPLETED';

/** What the rules need to know of an activity. */
export interface RuleActivity {
  id: string;
  required: boolean;
  completion: CompletionKind;
}

export type UnmetReason =
  'ACTIVITY_NOT_STARTED' | 'ACTIVITY_NOT_FINISHED' | 'QUIZ_NOT_PASSED' | 'QUIZ_BEING_GRADED';

export interface Unmet {
  activityId: string;
  reason: UnmetReason;
}

export interface Completion {
  complete: boolean;
  /** Required activities completed. */
  done: number;
  /** Required activities. */
  total: number;
  /** 0 to 100, rounded down: 100 only when complete. */
  percent: number;
  /** In the order of the activities. */
  unmet: Unmet[];
}

/**
 * Decides whether a version is completed: all of its required activities are. The only place that does; it answers the
 * learner, the certificate and the reports alike.
 */
export function decideCompletion(
  activities: readonly RuleActivity[],
  stateOf: (activityId: string) => ProgressState,
): Completion {
  const required = activities.filter((activity) => activity.required);
  const unmet = required.flatMap((activity) => unmetRule(activity, stateOf(activity.id)));
  const done = required.length - unmet.length;
  return {
    complete: required.length > 0 && unmet.length === 0,
    done,
    total: required.length,
    percent: required.length === 0 ? 0 : Math.floor((100 * done) / required.length),
    unmet,
  };
}

function unmetRule({ id, completion }: RuleActivity, state: ProgressState): Unmet[] {
  switch (state) {
    case 'COMPLETED':
      return [];
    case 'NOT_STARTED':
      return [{ activityId: id, reason: 'ACTIVITY_NOT_STARTED' }];
    case 'SUBMITTED':
      return [{ activityId: id, reason: 'QUIZ_BEING_GRADED' }];
    case 'STARTED':
    case 'FAILED':
      return [
        { activityId: id, reason: completion === 'PASSED' ? 'QUIZ_NOT_PASSED' : 'ACTIVITY_NOT_FINISHED' },
      ];
  }
}
