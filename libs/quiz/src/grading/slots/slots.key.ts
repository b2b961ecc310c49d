import { keyEntry, type KeyChange, type KeyRules } from '../key.js';
import { isRightIn, type Slot, type SlotQuestion } from './slots.js';

/**
 * Another key for slots: another choice in each, or one that is right as well. `withSlots` puts them back under the name that the
 * payload has for them.
 */
export const slotsKey = <P>(
  slotsOf: (payload: P) => SlotQuestion,
  withSlots: (payload: P, slots: readonly Slot[]) => object,
): KeyRules<P> => ({
  form: 'SLOTS',
  entries: (payload) => {
    const question = slotsOf(payload);
    return question.slots.map((slot) =>
      keyEntry(slot.id, question.nameOf(slot), { value: slot.choice, alsoRight: slot.alsoRight ?? [] }),
    );
  },
  choices: (payload) => slotsOf(payload).choices.map(({ id, content }) => keyEntry(id, content)),
  rewritten: (payload, { slots: asked }) =>
    asked
      ? withSlots(
          payload,
          slotsOf(payload).slots.map((slot) => withChoice(slot, asked)),
        )
      : null,
  extended: (payload, { slots: asked }) => {
    const { slots } = slotsOf(payload);
    const more = slots.map((slot) => withMore(slot, asked ?? []));
    return more.some((slot, index) => slot !== slots[index]) ? withSlots(payload, more) : null;
  },
});

type Asked = NonNullable<KeyChange['slots']>;

/** A slot whose choice stays keeps what else is right in it. */
function withChoice({ alsoRight, ...slot }: Slot, asked: Asked): Slot {
  const choice = asked.findLast(({ id }) => id === slot.id)?.choice ?? slot.choice;
  return choice === slot.choice && alsoRight ? { ...slot, alsoRight } : { ...slot, choice };
}

function withMore(slot: Slot, asked: Asked): Slot {
  const more = asked.filter(({ id, choice }) => id === slot.id && !isRightIn(slot, choice));
  return more.length === 0
    ? slot
    : { ...slot, alsoRight: [...new Set([...(slot.alsoRight ?? []), ...more.map(({ choice }) => choice)])] };
}
