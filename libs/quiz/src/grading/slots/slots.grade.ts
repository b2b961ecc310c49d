import { one, zero } from '../exact.js';
import type { AutomaticGrade, PartGrade } from '../kind.js';
import { blank, marked, markOfParts, ruleOf } from '../mark.js';
import { isRightIn, type Slot, type SlotQuestion } from './slots.js';
import type { SlotsResponse } from './slots.response.js';

/** Every slot counts the same: the fraction is the right ones by all of them. */
export function gradeSlots(question: SlotQuestion, { filled }: SlotsResponse): AutomaticGrade {
  const given = new Map(filled.map(({ slot, choice }) => [slot, choice]));
  const parts = question.slots.map((slot) => gradeSlot(slot, given.get(slot.id) ?? null));
  return {
    ...markOfParts(parts),
    answered: filled.length > 0,
    parts,
    feedback: question.feedback,
    answerFeedback: null,
  };
}

/** Every slot is filled. */
export const fillsSlots = ({ slots }: SlotQuestion, { filled }: SlotsResponse): boolean =>
  filled.length === slots.length;

/** Only the slots that are filled rightly. */
export const rightlyFilled = ({ slots }: SlotQuestion, { filled }: SlotsResponse): SlotsResponse => ({
  filled: filled.filter(({ slot, choice }) =>
    slots.some((each) => each.id === slot && isRightIn(each, choice)),
  ),
});

const gradeSlot = (slot: Slot, given: string | null): PartGrade => ({
  ...(given === null ? blank : marked(isRightIn(slot, given) ? one : zero, ruleOf('RIGHT_CHOICE'))),
  id: slot.id,
  weight: one,
  given,
  expected: slot.choice,
  feedback: slot.feedback,
});
