import type { AttemptState, GradeState } from '@gssr/contract';
import type { StringKey } from '../i18n/keys.js';

export const stateNames: Record<GradeState, StringKey> = {
  NOT_ANSWERED: 'explanation:notAnswered',
  WRONG: 'explanation:wrong',
  PARTLY_RIGHT: 'explanation:partlyRight',
  RIGHT: 'explanation:right',
  NEEDS_MARKING: 'explanation:needsMarking',
  NOT_GRADED: 'explanation:notGraded',
};

export const attemptStates: Record<AttemptState, StringKey> = {
  IN_PROGRESS: 'explanation:inProgress',
  SUBMITTED: 'explanation:submitted',
  NEEDS_MARKING: 'explanation:waitsForMarker',
  GRADED: 'explanation:graded',
};
