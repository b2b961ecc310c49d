import { mean } from '../blind-answers.js';
import { ratio, type Exact } from '../exact.js';
import { isRightIn, type SlotQuestion } from './slots.js';

/** Any of the offered choices in every slot, each as likely. */
export const guessedSlots = (question: SlotQuestion): Exact | null =>
  mean(
    question.slots.map((slot) => {
      const offered = question.offered(slot);
      const right = offered.filter(({ id }) => isRightIn(slot, id)).length;
      return ratio(BigInt(right), BigInt(Math.max(offered.length, 1)));
    }),
  );
