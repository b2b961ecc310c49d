import { keyEntry, type KeyRules } from '../key.js';
import type { Slot, SlotQuestion } from './slots.js';

/** Another key for slots: another choice in each. `withSlots` puts them back under the name that the payload has for them. */
export const slotsKey = <P>(
  slotsOf: (payload: P) => SlotQuestion,
  withSlots: (payload: P, slots: readonly Slot[]) => object,
): KeyRules<P> => ({
  form: 'SLOTS',
  entries: (payload) => {
    const question = slotsOf(payload);
    return question.slots.map((slot) => keyEntry(slot.id, question.nameOf(slot), { value: slot.choice }));
  },
  choices: (payload) => slotsOf(payload).choices.map(({ id, content }) => keyEntry(id, content)),
  rewritten: (payload, { slots: asked }) =>
    asked
      ? withSlots(
          payload,
          slotsOf(payload).slots.map((slot) => ({
            ...slot,
            choice: asked.findLast(({ id }) => id === slot.id)?.choice ?? slot.choice,
          })),
        )
      : null,
});
