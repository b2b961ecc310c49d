import { say } from '@gssr/kernel';
import type { z } from 'zod';
import type { RichText } from '../kind.js';
import { flag, idOf, line, listOf, objectOf, optional, questionOf } from '../shape.js';
import { alsoRight } from '../slots/slots.shape.js';
import type { Slot, SlotChoice, SlotQuestion } from '../slots/slots.js';

/** A word or a phrase for gaps. A gap takes every choice of its own group. */
export interface GapChoice extends SlotChoice {
  readonly content: string;
  readonly group: string;
  /** Whether it may fill several gaps. */
  readonly reusable: boolean;
}

/** A text with gaps, `[[id]]` in its stem, and words to fill them. */
export interface GapsPayload<K extends string = string> {
  readonly kind: K;
  readonly stem: RichText;
  readonly gaps: readonly Slot[];
  readonly choices: readonly GapChoice[];
  readonly feedback: RichText;
}

const gap = objectOf(
  { id: idOf(say`gap`), choice: idOf(say`choice that belongs here`), alsoRight, feedback: optional },
  say`a gap`,
);

const choiceShape = (reusable: boolean) =>
  objectOf(
    {
      id: idOf(say`choice`),
      content: line('Write what the choice says.'),
      group: idOf(say`group`).default('1'),
      reusable: flag.default(reusable),
    },
    say`a choice`,
  );

/** `reusable`: what holds for a choice that does not say. */
export const gapsSchema = <K extends string>(kind: K, reusable: boolean) =>
  questionOf(kind, {
    gaps: listOf(gap, say`gaps`, 50),
    choices: listOf(choiceShape(reusable), say`choices`, 100),
  }) as z.ZodType<unknown> as z.ZodType<GapsPayload<K>>;

export function slotsOfGaps({ gaps, choices, feedback }: GapsPayload): SlotQuestion {
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  return {
    slots: gaps,
    choices,
    offered: (slot) => choices.filter(({ group }) => group === byId.get(slot.choice)?.group),
    nameOf: ({ id }) => id,
    mayRepeat: ({ id }) => byId.get(id)?.reusable === true,
    feedback,
  };
}
