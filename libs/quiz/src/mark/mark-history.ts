import type { Marking } from '../marking/marking.js';
import type { MarkEvent, StandingMark, StoredChange } from './mark-event.js';

/** All that is stored of the mark of one item. */
export interface MarkRecord {
  /** When the engine first marked it; null before that. */
  firstGradedAt: Date | null;
  /** In the order in which they were given. */
  markings: readonly Marking[];
  /** Oldest first. */
  changes: readonly StoredChange[];
  now: StandingMark;
}

/** What was told, where it was given, and what it changed; a change by hand is stored as both. */
interface Entry {
  event: Omit<MarkEvent, 'before' | 'after'>;
  marking: Marking | null;
  change: StoredChange | null;
}

/**
 * Every mark that an item has had, oldest first, with what stood before and after each. `sees`: which markings may be told;
 * the others leave no trace.
 */
export function markHistory(record: MarkRecord, sees: (marking: Marking) => boolean): MarkEvent[] {
  if (record.firstGradedAt === null) return [];
  const entries = [...turnsOf(record), ...changesOf(record)].sort(
    (one, other) => one.event.at.getTime() - other.event.at.getTime(),
  );
  const stands = [...entries.map(standsBefore), record.now];
  const graded = { ...BY_ENGINE, kind: 'GRADED', at: record.firstGradedAt } as const;
  return [
    { ...graded, before: null, after: stands[0] ?? record.now },
    ...entries.flatMap(({ event, marking, change }, index) => {
      const after = change?.after ?? stands[index + 1] ?? record.now;
      return marking && !sees(marking) ? [] : [{ ...event, before: stands[index] ?? null, after }];
    }),
  ];
}

/** Only what waits for a marking gets one in turn. */
const standsBefore = ({ change }: Entry): StandingMark =>
  change?.before ?? { state: 'NEEDS_MARKING', fraction: null };

const turnsOf = ({ markings }: MarkRecord): Entry[] =>
  markings
    .filter(({ role }) => role !== 'CHANGE')
    .map((marking) => ({ event: { ...givenBy(marking), kind: marking.role }, marking, change: null }));

function changesOf({ markings, changes }: MarkRecord): Entry[] {
  const byHand = markings.filter(({ role }) => role === 'CHANGE').values();
  return changes.map((change) => {
    const { cause, personName, reason, regradeId, weight, at } = change;
    const marking = cause === 'HAND' ? (byHand.next().value ?? null) : null;
    const kind = cause === 'HAND' ? 'CHANGE' : cause;
    const said = marking ? givenBy(marking) : BY_ENGINE;
    return {
      event: { ...said, kind, personName, reason, regradeId, weight, at: new Date(at) },
      marking,
      change,
    };
  });
}

const givenBy = ({ markerName, fraction, levels, comment, note, reason, markedAt }: Marking) => ({
  ...{ personName: markerName, given: fraction, levels, comment, note, reason },
  ...{ regradeId: null, weight: null, at: new Date(markedAt) },
});

const BY_ENGINE = {
  ...{ personName: null, given: null, levels: null, comment: null, note: null, reason: null },
  ...{ regradeId: null, weight: null },
};
