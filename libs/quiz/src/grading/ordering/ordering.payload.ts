import { say } from '@gssr/kernel';
import { z } from 'zod';
import type { RichText } from '../kind.js';
import { carried, idOf, listOf, objectOf, optional, questionOf, required } from '../shape.js';

/** What earns partial credit. `ordering.credit.ts` says how much. */
export const CREDITS = [
  'ALL_OR_NOTHING',
  'ABSOLUTE_POSITION',
  'NEXT_WITHOUT_LAST',
  'NEXT_WITH_LAST',
  'PREVIOUS_AND_NEXT',
  'ALL_PREVIOUS_AND_NEXT',
  'LONGEST_ORDERED_SUBSET',
  'LONGEST_CONTIGUOUS_SUBSET',
  'DISTANCE',
] as const;

export type Credit = (typeof CREDITS)[number];

export interface OrderingItem {
  readonly id: string;
  readonly content: RichText;
  readonly feedback: RichText;
}

/** Items to bring into order. */
export interface OrderingPayload {
  readonly kind: 'ORDERING';
  readonly stem: RichText;
  /** In the right order. */
  readonly items: readonly OrderingItem[];
  readonly credit: Credit;
  readonly feedback: RichText;
}

const item = objectOf(
  { id: idOf(say`item`), content: required('Write what the item says.'), feedback: optional },
  say`an item`,
);

export const orderingSchema: z.ZodType<OrderingPayload> = questionOf('ORDERING', {
  items: listOf(item, say`items`, 50),
  credit: z
    .enum(CREDITS, { error: carried(say`Choose what earns credit: ${CREDITS.join(', ')}.`) })
    .default('ABSOLUTE_POSITION'),
});
