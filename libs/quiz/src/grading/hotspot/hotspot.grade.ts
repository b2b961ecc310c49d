import { exact } from '../decimal.js';
import { add, compare, multiply, one, ratio, zero, type Exact } from '../exact.js';
import { contains } from '../image/region.js';
import type { AutomaticGrade, PartGrade } from '../kind.js';
import { blank, marked, ruleOf } from '../mark.js';
import type { HotspotPayload, Spot } from './hotspot.payload.js';
import type { HotspotResponse, Pick } from './hotspot.response.js';

/**
 * Every right spot that is found earns its share, every wrong pick costs the pick penalty's part of one, never below zero. A spot
 * counts once however often it is picked; a point outside every spot is a wrong pick.
 */
export function gradeHotspot(payload: HotspotPayload, { picks }: HotspotResponse): AutomaticGrade {
  const hits = picks.map((pick) => spotAt(payload.spots, pick));
  const picked = new Set(hits.flatMap((spot) => spot ?? []));
  const misses = hits.filter((spot) => !spot).length;
  const answered = picks.length > 0;
  return {
    ...(answered ? markOf(payload, [...picked], misses) : blank),
    answered,
    parts: payload.spots
      .filter(({ right }) => right)
      .map((spot) => gradeSpot(spot, picked.has(spot), answered)),
    feedback: payload.feedback,
    answerFeedback: [...picked].find(({ right }) => !right)?.feedback ?? null,
  };
}

/** Only the picks that found something. */
export const rightPicks = ({ spots }: HotspotPayload, { picks }: HotspotResponse): HotspotResponse => ({
  picks: picks.filter((pick) => spotAt(spots, pick)?.right),
});

/** Where spots overlap, the first one. */
const spotAt = (spots: readonly Spot[], pick: Pick): Spot | undefined =>
  spots.find((spot) => ('spot' in pick ? spot.id === pick.spot : contains(spot.region, pick)));

function markOf({ spots, pickPenalty }: HotspotPayload, picked: readonly Spot[], misses: number) {
  const of = spots.filter(({ right }) => right).length;
  const found = picked.filter(({ right }) => right).length;
  const wrong = picked.length - found + misses;
  const earned = add(whole(found), multiply(exact(pickPenalty), whole(-wrong)));
  const fraction = multiply(compare(earned, zero) < 0 ? zero : earned, ratio(1n, BigInt(of)));
  return marked(fraction, ruleOf('SPOTS_FOUND', { found, of, wrong, pickPenalty }));
}

const whole = (count: number): Exact => ratio(BigInt(count), 1n);

const gradeSpot = ({ id, feedback }: Spot, found: boolean, answered: boolean): PartGrade => ({
  ...(answered ? marked(found ? one : zero, ruleOf('FOUND')) : blank),
  id,
  weight: one,
  given: found ? id : null,
  expected: id,
  feedback,
});
