import { keyEntry, type KeyRules } from '../key.js';
import type { OrderingPayload } from './ordering.payload.js';

export const orderingKey: KeyRules<OrderingPayload> = {
  form: 'ORDER',
  entries: ({ items }) => items.map(({ id, content }) => keyEntry(id, content)),
  rewritten: (payload, { order }) =>
    order
      ? { ...payload, items: order.flatMap((id) => payload.items.find((item) => item.id === id) ?? []) }
      : null,
};
