import { say } from '@gssr/kernel';
import type { z } from 'zod';
import type { RichText } from '../kind.js';
import { idOf, listOf, objectOf, optional, questionOf, required } from '../shape.js';
import { alsoRight } from '../slots/slots.shape.js';
import type { Slot, SlotChoice, SlotQuestion } from '../slots/slots.js';

/** What a choice is to be found for. */
export interface MatchingStem extends Slot {
  readonly content: RichText;
}

/** Pairs to find. A choice may belong to several stems, or to none. Stems keep their order, choices are always shuffled. */
export interface MatchingPayload {
  readonly kind: 'MATCHING';
  readonly stem: RichText;
  readonly stems: readonly MatchingStem[];
  readonly choices: readonly SlotChoice[];
  readonly feedback: RichText;
}

const stem = objectOf(
  {
    id: idOf(say`stem`),
    content: required('Write what is to be matched.'),
    choice: idOf(say`choice that belongs here`),
    alsoRight,
    feedback: optional,
  },
  say`a stem`,
);

const choice = objectOf(
  { id: idOf(say`choice`), content: required('Write what the choice says.') },
  say`a choice`,
);

export const matchingSchema: z.ZodType<MatchingPayload> = questionOf('MATCHING', {
  stems: listOf(stem, say`stems`, 50),
  choices: listOf(choice, say`choices`, 50),
});

export const slotsOfMatching = ({ stems, choices, feedback }: MatchingPayload): SlotQuestion => ({
  slots: stems,
  choices,
  offered: () => choices,
  nameOf: ({ content }: MatchingStem) => content,
  mayRepeat: () => true,
  feedback,
});
