import { PoolTooSmallError } from './draw.errors.js';
import { kindOf, type QuestionPayload } from './kinds.js';
import { shuffled, sourceOf, type Source } from './random.js';

/** Draw `count` of `ids`, for example from one category of the bank. */
export interface Pool {
  readonly ids: readonly string[];
  readonly count: number;
}

interface Slot {
  readonly pool: number;
  readonly candidates: readonly string[];
}

/**
 * The order in which one learner sees the options, from the attempt's seed and the item's position. The author's order when
 * `shuffle` is false, or the question or its kind forbids it; never the author's where that would tell the key.
 */
export function drawOptionOrder(
  payload: QuestionPayload,
  seed: string,
  position: number,
  shuffle: boolean,
): string[] {
  const { ids, mayShuffle, mustShuffle } = kindOf(payload).arrangement(payload);
  return mustShuffle || (shuffle && mayShuffle)
    ? shuffled(ids, sourceOf(`${seed}/options/${position}`))
    : [...ids];
}

/**
 * Which variant of a question one learner gets, from the attempt's seed and the item's position. Null for a question that has
 * but one form.
 */
export function drawVariant(payload: QuestionPayload, seed: string, position: number): string | null {
  // Sorted, so that the order in which an author lists them does not matter.
  const ids = [...(kindOf(payload).variants?.ids(payload) ?? [])].sort();
  return shuffled(ids, sourceOf(`${seed}/variant/${position}`))[0] ?? null;
}

/**
 * The order in which one learner gets the questions of an attempt, as indices: shuffled within each section. `sections` has
 * the section of each question.
 */
export function drawOrder(sections: readonly number[], seed: string): number[] {
  const indices = sections.map((_, index) => index);
  return [...new Set(sections)].flatMap((section) =>
    shuffled(
      indices.filter((index) => sections[index] === section),
      sourceOf(`${seed}/order/${section}`),
    ),
  );
}

/**
 * Draws from every pool, in the order of the pools, no question twice. Of a larger pool, the order of ids does not matter. Where
 * pools overlap, one gives way to another, so the draw succeeds for every seed or for none.
 * A pool that gives all it has keeps their order. `lastSeen` has when the learner saw a question last: those never seen are
 * drawn first, then those seen longest ago.
 * Throws {@link PoolTooSmallError}, and RangeError for a count that is not a whole number.
 */
export function drawQuestions(
  pools: readonly Pool[],
  seed: string,
  lastSeen: ReadonlyMap<string, number> = new Map(),
): string[] {
  const slots = slotsOf(pools, sourceOf(`${seed}/questions`), lastSeen);
  const taken = new Map<string, number>();
  for (const round of roundsOf(slots, pools, lastSeen)) placeAll(round, taken);
  const drawn = new Map([...taken].map(([id, slot]) => [slot, id]));
  const empty = slots.find((_, index) => !drawn.has(index));
  if (empty) throw tooSmall(pools, slots, empty.pool);
  return slots.flatMap((_, index) => drawn.get(index) ?? []);
}

/**
 * Which candidates may be taken, round by round. Pools that give all they have come first, so that no other disturbs their
 * order. Then the never seen are matched as far as they go, before any that was seen, and those seen longest ago before others:
 * a question that is matched once stays matched, so no later round costs an earlier one anything.
 */
function roundsOf(
  slots: readonly Slot[],
  pools: readonly Pool[],
  lastSeen: ReadonlyMap<string, number>,
): Slot[][] {
  const limited = (may: (id: string) => boolean): Slot[] =>
    slots.map((slot) =>
      slot.candidates.length === pools[slot.pool]?.count
        ? slot
        : { ...slot, candidates: slot.candidates.filter(may) },
    );
  const seenAt = (id: string): number => lastSeen.get(id) ?? 0;
  const times = [...new Set(slots.flatMap(({ candidates }) => candidates.map(seenAt)))].sort((a, b) => a - b);
  return [limited(() => false), ...times.map((time) => limited((id) => seenAt(id) <= time))];
}

function placeAll(slots: readonly Slot[], taken: Map<string, number>): void {
  const placed = new Set(taken.values());
  slots.forEach((_, index) => {
    if (!placed.has(index)) place(index, slots, taken, new Set());
  });
}

function slotsOf(pools: readonly Pool[], source: Source, lastSeen: ReadonlyMap<string, number>): Slot[] {
  return pools.flatMap(({ ids, count }, pool) => {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('Draw a whole number of questions.');
    // Sorted, because a database may return the same rows in another order when the draw is replayed.
    const mixed = shuffled([...new Set(ids)].sort(), source);
    const candidates =
      mixed.length === count
        ? [...new Set(ids)]
        : mixed.toSorted((a, b) => (lastSeen.get(a) ?? 0) - (lastSeen.get(b) ?? 0));
    if (candidates.length < count) throw new PoolTooSmallError(pool, count, candidates.length);
    return Array.from({ length: count }, () => ({ pool, candidates }));
  });
}

/** Kuhn's augmenting paths: a slot takes a free question, or one whose slot finds another. */
function place(
  index: number,
  slots: readonly Slot[],
  taken: Map<string, number>,
  tried: Set<string>,
): boolean {
  const candidates = slots[index]?.candidates ?? [];
  const id =
    candidates.find((candidate) => !taken.has(candidate)) ??
    candidates.find((candidate) => givesWay(candidate, slots, taken, tried));
  if (id === undefined) return false;
  taken.set(id, index);
  return true;
}

function givesWay(
  id: string,
  slots: readonly Slot[],
  taken: Map<string, number>,
  tried: Set<string>,
): boolean {
  const holder = taken.get(id);
  if (holder === undefined || tried.has(id)) return false;
  tried.add(id);
  return place(holder, slots, taken, tried);
}

function tooSmall(pools: readonly Pool[], slots: readonly Slot[], pool: number): PoolTooSmallError {
  const others = new Set(slots.filter((slot) => slot.pool !== pool).flatMap(({ candidates }) => candidates));
  const own = new Set(pools[pool]?.ids.filter((id) => !others.has(id)));
  return new PoolTooSmallError(pool, pools[pool]?.count ?? 0, own.size);
}
