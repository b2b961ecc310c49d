import type { ShownItem } from '../attempt/attempt.js';
import { disguised, type CorrectionRule, type Disguise, type QuestionPayload } from '../grading/index.js';
import type { ItemReview } from './item-review.js';

/** An item in the names by which its learner knows it, with what it takes to show it. */
export function learnersItem(
  item: ShownItem,
  payload: QuestionPayload,
): { item: ShownItem; disguise: Disguise } {
  const disguise = disguised(payload, item.optionOrder);
  const known = (rule: CorrectionRule): CorrectionRule => ({
    ...rule,
    payload: rule.payload && disguise.of(rule.payload),
  });
  const { gradedBy, correction } = item;
  return {
    disguise,
    item: {
      ...item,
      response: disguise.shown(item.response),
      steps: item.steps.map((step) => ({ ...step, response: disguise.shown(step.response) })),
      gradedBy: gradedBy && known(gradedBy),
      correction: correction && known(correction),
    },
  };
}

/** The right order of things to sort is the key: without it they come as they stood on the page. */
export function inPageOrder<R extends Pick<ItemReview, 'parts'>>(review: R, order: readonly string[]): R {
  if (review.parts.some(({ id, expected }) => expected !== null || !order.includes(id))) return review;
  const parts = review.parts.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return { ...review, parts };
}
