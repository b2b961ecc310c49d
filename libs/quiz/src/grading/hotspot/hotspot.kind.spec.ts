import { describe, expect, it } from '@jest/globals';
import { formatExact } from '../decimal.js';
import { hotspot } from './hotspot.kind.js';
import type { HotspotPayload, Spot } from './hotspot.payload.js';

const spot = (id: string, left: number, right: boolean): Spot => ({
  id,
  label: `The ${id}`,
  region: { type: 'RECTANGLE', left, top: 0, width: 10, height: 10 },
  right,
  feedback: `About ${id}`,
});

const room: HotspotPayload = {
  kind: 'HOTSPOT',
  stem: 'What is evidence?',
  image: { source: 'room', alt: 'A room', width: 100, height: 50 },
  spots: [spot('phone', 0, true), spot('knife', 20, true), spot('cup', 40, false), spot('table', 20, false)],
  mostPicks: 3,
  pickPenalty: '0.5',
  feedback: null,
};

function gradeOf(...picks: object[]) {
  const parsed = hotspot.readResponse(room, { picks });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return hotspot.grade(room, parsed.response);
}

const phone = { x: 5, y: 5 };
const wall = { x: 90, y: 40 };

describe('marking picks', () => {
  it.each<[object[], string, string]>([
    [[phone, { x: 25, y: 5 }], '1', 'RIGHT'],
    [[phone, { spot: 'knife' }], '1', 'RIGHT'],
    [[{ spot: 'phone' }], '1/2', 'PARTLY_RIGHT'],
    [[phone, phone, { spot: 'phone' }], '1/2', 'PARTLY_RIGHT'],
    [[phone, { spot: 'knife' }, wall], '3/4', 'PARTLY_RIGHT'],
    [[phone, { spot: 'cup' }], '1/4', 'PARTLY_RIGHT'],
    [[{ spot: 'table' }], '0', 'WRONG'],
    [[wall], '0', 'WRONG'],
    [[], '0', 'NOT_ANSWERED'],
  ])('%j earn %s', (picks, fraction, state) => {
    const grade = gradeOf(...picks);
    expect([formatExact(grade.fraction), grade.state, grade.answered]).toEqual([
      fraction,
      state,
      picks.length > 0,
    ]);
  });

  it('says what was found, and what was wrong with the rest', () => {
    const grade = gradeOf(phone, { spot: 'cup' });
    expect(grade.parts).toMatchObject([
      { id: 'phone', state: 'RIGHT', given: 'phone' },
      { id: 'knife', state: 'WRONG', given: null },
    ]);
    expect(grade.answerFeedback).toBe('About cup');
    expect(grade.rule.details).toEqual({ found: 1, of: 2, wrong: 1, pickPenalty: '0.5' });
  });

  it('is summed up by name or by point', () => {
    expect(hotspot.summarise(room, { picks: [{ spot: 'cup' }, phone] }, String)).toBe('The cup; (5, 5)');
  });

  it.each<[unknown, string]>([
    [7, 'RESPONSE.SHAPE'],
    [{ picks: [{ x: 1 }] }, 'RESPONSE.SHAPE'],
    [{ picks: [{ x: 0.5, y: 1 }] }, 'RESPONSE.SHAPE'],
    [{ picks: [{ x: 101, y: 1 }] }, 'RESPONSE.POINT_OUTSIDE'],
    [{ picks: [{ x: 1, y: -1 }] }, 'RESPONSE.POINT_OUTSIDE'],
    [{ picks: [{ spot: 'x' }] }, 'RESPONSE.SPOT_UNKNOWN'],
    [{ picks: [wall, wall, wall, wall] }, 'RESPONSE.TOO_MANY_PICKS'],
  ])('refuses %j', (raw, code) => {
    const parsed = hotspot.readResponse(room, raw);
    expect(!parsed.ok && parsed.problems[0]?.code).toBe(code);
  });
});

it('shows the names of all spots, shuffled, and no region', () => {
  expect(hotspot.arrangement(room).mustShuffle).toBe(true);
  const view = hotspot.present(room, ['cup', 'table', 'knife', 'phone']);
  expect(view.spots.map(({ label }) => label)).toEqual(['The cup', 'The table', 'The knife', 'The phone']);
  expect(JSON.stringify(view)).not.toMatch(/region|RECTANGLE|right|About/);
});

it.each<[Partial<HotspotPayload>, string[]]>([
  [{}, []],
  [{ spots: [] }, ['QUESTION.NO_RIGHT_SPOT']],
  [{ spots: [spot('cup', 0, false)] }, ['QUESTION.NO_RIGHT_SPOT']],
  [{ spots: [spot('phone', 0, true)] }, ['QUESTION.NO_WRONG_SPOT']],
  [{ mostPicks: 1 }, ['QUESTION.FULL_MARK_OUT_OF_REACH']],
  [{ spots: [...room.spots, spot('cup', 60, false)] }, ['QUESTION.SPOT_ID_REPEATED']],
  [{ spots: [...room.spots, spot('bed', 95, false)] }, ['QUESTION.REGION_OUTSIDE']],
])('tells its author what is wrong (%#)', (change, codes) => {
  expect(hotspot.review({ ...room, ...change }).problems.map(({ code }) => code)).toEqual(codes);
});
