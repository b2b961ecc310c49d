import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Marking, MarkingRole } from '../marking/marking.js';
import type { StandingMark } from './mark-event.js';
import { markHistory, type MarkRecord } from './mark-history.js';

const WAITING: StandingMark = { state: 'NEEDS_MARKING', fraction: null };
const TURNS = ['FIRST', 'SECOND', 'FINAL'] as const;
const everything = () => true;

type Happening = 'TURN' | 'HAND' | 'REGRADE' | 'UNDO';
interface Told {
  kind: string;
  after: StandingMark;
}

const marking = (role: MarkingRole, number: number, at: string, fraction: string | null): Marking => ({
  ...{ number, role, markerId: role, markerName: `Marker ${number}`, levels: null, fraction },
  ...{ comment: `Comment ${number}`, note: null, reason: role === 'CHANGE' ? 'Again.' : null, markedAt: at },
});

/** A mark to which all this happens, a second apart, and what its history should say. The last turn settles it. */
function lived(first: StandingMark, happenings: readonly Happening[]): { record: MarkRecord; told: Told[] } {
  const start = Date.UTC(2026, 0, 1);
  const markings: Marking[] = [];
  const changes: MarkRecord['changes'][number][] = [];
  const told: Told[] = [{ kind: 'GRADED', after: first }];
  const turns = happenings.filter((each) => each === 'TURN').length;
  let now = first;
  happenings.forEach((happening, index) => {
    const at = new Date(start + 1000 * (index + 1)).toISOString();
    const before = now;
    const mark: StandingMark = { state: 'PARTLY_RIGHT', fraction: `0.${index + 1}000000` };
    if (happening === 'TURN') {
      const role = TURNS[markings.length] ?? 'FINAL';
      now = markings.length + 1 === turns ? mark : WAITING;
      markings.push(marking(role, markings.length + 1, at, '1/2'));
      told.push({ kind: role, after: now });
      return;
    }
    now = mark;
    if (happening === 'HAND') markings.push(marking('CHANGE', markings.length + 1, at, mark.fraction));
    const person = { personName: 'Somebody', reason: 'Again.', regradeId: null, weight: null };
    changes.push({ cause: happening, before, after: now, ...person, at });
    told.push({ kind: happening === 'HAND' ? 'CHANGE' : happening, after: now });
  });
  return { record: { firstGradedAt: new Date(start), markings, changes, now }, told };
}

const changes = fc.array(fc.constantFrom<Happening>('HAND', 'REGRADE', 'UNDO'), { maxLength: 6 });
const lives = fc.oneof(
  changes.map((happenings) => lived({ state: 'WRONG', fraction: '0.0000000' }, happenings)),
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), changes)
    .map(([turns, rest]) => lived(WAITING, [...Array<Happening>(turns).fill('TURN'), ...rest])),
);

describe('the history of a mark', () => {
  it('tells all that happened in its order, each with what stood before and after', () => {
    fc.assert(
      fc.property(lives, ({ record, told }) => {
        const history = markHistory(record, everything);
        expect(history.map(({ kind, after }) => ({ kind, after }))).toEqual(told);
        expect(history.map(({ before }) => before)).toEqual([null, ...told.slice(0, -1).map((e) => e.after)]);
        expect(history.at(-1)?.after).toEqual(record.now);
      }),
    );
  });

  it('begins when the engine first marks', () => {
    const { record } = lived(WAITING, []);
    expect(markHistory({ ...record, firstGradedAt: null }, everything)).toEqual([]);
    expect(markHistory(record, everything)).toMatchObject([{ kind: 'GRADED', at: record.firstGradedAt }]);
  });

  it('has a change by hand once, with what was said and who said it', () => {
    const { record } = lived({ state: 'WRONG', fraction: '0' }, ['REGRADE', 'HAND']);
    expect(markHistory(record, everything).slice(1)).toMatchObject([
      { kind: 'REGRADE', given: null, comment: null },
      { kind: 'CHANGE', given: '0.2000000', comment: 'Comment 1', personName: 'Somebody', reason: 'Again.' },
    ]);
  });

  it('keeps a marking that may not be seen, and all that it says', () => {
    const { record } = lived(WAITING, ['TURN', 'TURN']);
    const waiting = { ...record, markings: record.markings.slice(0, 1), now: WAITING };
    const history = markHistory(waiting, ({ role }) => role !== 'FIRST');
    expect(history).toMatchObject([{ kind: 'GRADED', after: WAITING }]);
    expect(JSON.stringify(history)).not.toContain('Comment');
  });
});
