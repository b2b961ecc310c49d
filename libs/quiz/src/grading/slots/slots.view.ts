import type { RichText } from '../kind.js';
import type { SlotChoice, SlotQuestion } from './slots.js';
import type { SlotsResponse } from './slots.response.js';

/** A choice without anything that could tell where it belongs. */
export const shownChoice = ({ id, content }: SlotChoice): SlotChoice => ({ id, content });

/** `place → choice` for each that is filled. */
export function summariseSlots(
  { slots, choices }: SlotQuestion,
  { filled }: SlotsResponse,
  nameOf: (slot: string, index: number) => string,
  plainText: (content: RichText) => string,
): string {
  const contents = new Map(choices.map(({ id, content }) => [id, content]));
  const given = new Map(filled.map(({ slot, choice }) => [slot, choice]));
  return slots
    .flatMap(({ id }, index) => {
      const choice = given.get(id);
      return choice === undefined ? [] : [`${nameOf(id, index)} → ${plainText(contents.get(choice))}`];
    })
    .join('; ');
}
