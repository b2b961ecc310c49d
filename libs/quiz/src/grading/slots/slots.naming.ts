import type { Names } from '../names.js';
import type { SlotsResponse } from './slots.response.js';
import type { Slot } from './slots.js';

/** The slots keep their own ids. */
export const renamedKeys = <S extends Slot>(slots: readonly S[], names: Names): S[] =>
  slots.map((slot) => ({
    ...slot,
    choice: names.of(slot.choice),
    ...(slot.alsoRight ? { alsoRight: slot.alsoRight.map((id) => names.of(id)) } : {}),
  }));

export const renamedFilling = (_: unknown, { filled }: SlotsResponse, names: Names): SlotsResponse => ({
  filled: filled.map(({ slot, choice }) => ({ slot, choice: names.of(choice) })),
});
