import { namelessFiles } from '../answer-file/nameless-files.js';
import type { AttemptState, AttemptStep } from '../attempt/attempt.js';
import type { QuestionPayload } from '../grading/index.js';
import type { MarkEvent } from '../mark/mark-event.js';
import { markHistory } from '../mark/mark-history.js';
import { areOpen, stageOf } from '../marking/decide-marking.js';
import type { Marking } from '../marking/marking.js';
import { needsSecondMarker } from '../marking/second-marker.js';
import type { MarkingRule } from '../quiz/quiz-rules.js';
import type { StoredAttempt, StoredItem } from './explained-attempt.repository.js';

/** Who asks. `id` is null for who runs the platform, from whom nothing is hidden. */
export interface Onlooker {
  id: string | null;
  /** How people mark the quiz. */
  marking: MarkingRule;
}

/** What an onlooker may know of what was given for an item. */
export interface SeenItem {
  response: unknown;
  steps: AttemptStep[];
  /** What markers say to the learner, in the order in which they marked. */
  comments: string[];
  /** Every mark it has had, oldest first. */
  history: MarkEvent[];
}

/** Whether an onlooker must not know whose attempt it is. */
export const isNameless = (state: AttemptState, { id, marking }: Onlooker): boolean =>
  id !== null && marking.blind && state !== 'GRADED';

/**
 * Leaves out what would open the eyes of a marker: names of files until a blind attempt is graded, and markings of others while
 * a second one is to be given without sight of the first.
 */
export function seenItem(
  item: StoredItem,
  payload: QuestionPayload,
  { id, state, firstGradedAt }: Pick<StoredAttempt, 'id' | 'state' | 'firstGradedAt'>,
  onlooker: Onlooker,
): SeenItem {
  const { markings, changes, handFraction } = item;
  const waits = state === 'NEEDS_MARKING' && item.state === 'NEEDS_MARKING' && handFraction === null;
  const needsSecond = needsSecondMarker(onlooker.marking, id, item.position);
  const open = onlooker.id === null || areOpen(stageOf(waits, markings), item, needsSecond);
  const sees = ({ markerId }: Marking): boolean => open || markerId === onlooker.id;
  const nameless = isNameless(state, onlooker);
  const shown = (response: unknown) => (nameless ? namelessFiles(payload, response) : response);
  return {
    response: shown(item.response),
    steps: item.steps.map((step) => ({ ...step, response: shown(step.response) })),
    comments: markings.filter(sees).flatMap(({ comment }) => comment ?? []),
    history: markHistory({ firstGradedAt, markings, changes, now: item }, sees),
  };
}
