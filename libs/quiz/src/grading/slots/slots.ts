import type { RichText } from '../kind.js';

/** Something that takes one choice: a stem to match, a gap in a text, a zone of an image. */
export interface Slot {
  readonly id: string;
  /** The choice that belongs here. */
  readonly choice: string;
  /** Choices that are right here as well: found out later, as a rule, and accepted for those who gave them. */
  readonly alsoRight?: readonly string[];
  readonly feedback: RichText;
}

export interface SlotChoice {
  readonly id: string;
  readonly content: RichText;
}

/** What the kinds with slots have in common, under whatever names their payloads have it. */
export interface SlotQuestion {
  readonly slots: readonly Slot[];
  readonly choices: readonly SlotChoice[];
  /** The choices that a slot takes, right or not. */
  offered(slot: Slot): readonly SlotChoice[];
  /** What a slot is called. */
  nameOf(slot: Slot): RichText;
  /** Whether one choice may stand in several slots. */
  mayRepeat(choice: SlotChoice): boolean;
  readonly feedback: RichText;
}

export const isRightIn = ({ choice, alsoRight = [] }: Slot, given: string): boolean =>
  given === choice || alsoRight.includes(given);
