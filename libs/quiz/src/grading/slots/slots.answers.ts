import type { Alternative, PlainText } from '../answers.js';
import { isRightIn, type SlotQuestion } from './slots.js';

/** Every choice in every slot. */
export const slotAlternatives = (question: SlotQuestion, plainText: PlainText): Alternative[] =>
  question.slots.flatMap((slot) =>
    question.choices.map(({ id, content }) => ({
      ...{ partId: slot.id, part: plainText(question.nameOf(slot)) },
      ...{ optionId: id, label: plainText(content), fraction: isRightIn(slot, id) ? '1' : '0' },
    })),
  );
