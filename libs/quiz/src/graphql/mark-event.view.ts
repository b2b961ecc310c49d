import { exact, toNumber, type RubricMarks } from '../grading/index.js';
import type { MarkEvent, StandingMark } from '../mark/mark-event.js';
import type { MarkEventType } from './mark-event.types.js';
import type { RubricChoice } from './marking.types.js';

export const toMarkEvent = ({
  given,
  levels,
  before,
  after,
  weight,
  ...event
}: MarkEvent): MarkEventType => ({
  ...event,
  given: toShare(given),
  levels: toLevels(levels),
  before: before && toStanding(before),
  after: toStanding(after),
  weight: weight && { before: toNumber(exact(weight.before)), after: toNumber(exact(weight.after)) },
});

const toStanding = ({ state, fraction }: StandingMark): MarkEventType['after'] => ({
  state,
  fraction: toShare(fraction),
});

/** An exact figure as a number. */
export const toShare = (fraction: string | null): number | null =>
  fraction === null ? null : toNumber(exact(fraction));

export const toLevels = (levels: RubricMarks | null): RubricChoice[] =>
  Object.entries(levels ?? {}).map(([criterionId, levelId]) => ({ criterionId, levelId }));
