import type { ItemFlag } from './itemFlags.js';
import type { Item } from './statisticsQuery.js';

/** A question with its number in the list by key, and with what is to be looked at. */
export interface RankedItem extends Item {
  place: number;
  flags: readonly ItemFlag[];
}

export const orders = ['weakest', 'strongest', 'hardest', 'easiest', 'key'] as const;
export type ItemOrder = (typeof orders)[number];

/** Figures that are not there come last. */
export function sorted(items: readonly RankedItem[], order: ItemOrder): RankedItem[] {
  const by = (figure: (item: RankedItem) => number | null, sign: 1 | -1) =>
    items.toSorted((a, b) => rank(figure(a), sign) - rank(figure(b), sign) || a.place - b.place);
  switch (order) {
    case 'weakest':
      return by(({ discriminationIndex }) => discriminationIndex, 1);
    case 'strongest':
      return by(({ discriminationIndex }) => discriminationIndex, -1);
    case 'hardest':
      return by(({ facility }) => facility, 1);
    case 'easiest':
      return by(({ facility }) => facility, -1);
    case 'key':
      return by(({ place }) => place, 1);
  }
}

const LAST = 1e9;
const rank = (figure: number | null, sign: 1 | -1): number => (figure === null ? LAST : sign * figure);
