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
 * Draws from every pool, in the order of the pools, no question twice. The order of ids in a pool does not matter. Where
 * pools overlap, one gives way to another, so the draw succeeds for every seed or for none.
 * Throws {@link PoolTooSmallError}, and RangeError for a count that is not a whole number.
 */
export function drawQuestions(pools: readonly Pool[], seed: string): string[] {
  const slots = slotsOf(pools, sourceOf(`${seed}/questions`));
  const taken = new Map<string, number>();
  slots.forEach((slot, index) => {
    if (!place(index, slots, taken, new Set())) throw tooSmall(pools, slots, slot.pool);
  });
  const drawn = new Map([...taken].map(([id, slot]) => [slot, id]));
  return slots.flatMap((_, index) => drawn.get(index) ?? []);
}

function slotsOf(pools: readonly Pool[], source: Source): Slot[] {
  return pools.flatMap(({ ids, count }, pool) => {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('Draw a whole number of questions.');
    // Sorted, because a database may return the same rows in another order when the draw is replayed.
    const candidates = shuffled([...new Set(ids)].sort(), source);
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
