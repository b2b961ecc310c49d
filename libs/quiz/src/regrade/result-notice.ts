import type { CompletionChange } from '@gssr/enrolment';
import type { NewNotice, NoticeKind } from '@gssr/notification';

/** From which result to which other one, and what comes or goes with it. Scores in percent. */
export interface ResultChange {
  beforeScore: string | null;
  afterScore: string | null;
  beforePassed: boolean | null;
  afterPassed: boolean | null;
  certificate: CompletionChange | null;
}

/** What became of somebody's attempt after it had its result. */
export interface Concerned extends ResultChange {
  personId: string;
  enrolmentId: string;
  activityId: string;
}

/** Tells a person of it. `referenceId` is what brought it about: nobody is told of the same twice. */
export function noticeOf(kind: NoticeKind, referenceId: string, effect: Concerned): NewNotice {
  const { personId, enrolmentId, activityId, beforePassed, afterPassed, certificate } = effect;
  const turns = (beforePassed ?? false) !== (afterPassed ?? false);
  const passing = turns ? (afterPassed ? 'PASSED' : 'NOT_PASSED') : null;
  return {
    personId,
    kind,
    payload: { enrolmentId, activityId, passing, certificate },
    referenceId,
    reason: reasonOf(effect),
  };
}

const reasonOf = ({ beforeScore, afterScore, beforePassed, afterPassed, certificate }: Concerned): string =>
  [
    `score ${beforeScore ?? 'none'} to ${afterScore ?? 'none'}`,
    `passed ${String(beforePassed ?? false)} to ${String(afterPassed ?? false)}`,
    certificate ? `certificate ${certificate.toLowerCase()}` : '',
  ]
    .filter(Boolean)
    .join(', ');
