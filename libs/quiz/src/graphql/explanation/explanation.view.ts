import type { ExplainedAttempt, ExplainedItem } from '../../explanation/explain-attempt.js';
import type { GradeState, QuestionPayload } from '../../grading/index.js';
import { REVIEW_PARTS } from '../../quiz/quiz-rules.js';
import { reviewItem } from '../../review/item-review.js';
import type { ItemResult } from '../item-result.types.js';
import { questionView } from '../question/question-view.js';
import { toRubric } from '../marking.view.js';
import { toMarkEvent } from '../mark-event.view.js';
import type { AttemptExplanationType, ExplainedItemType, ExplainedMarkType } from './explanation.types.js';

const EVERYTHING = new Set(REVIEW_PARTS);

/** `payloads`: of the items, in their order. */
export const toExplanation = (
  attempt: ExplainedAttempt,
  payloads: readonly QuestionPayload[],
  place: { quizTitle: string; courseCode: string },
): AttemptExplanationType => ({
  ...attempt,
  ...place,
  attemptId: attempt.id,
  score: numberOf(attempt.score),
  replayedScore: numberOf(attempt.replayed?.score ?? null),
  items: attempt.items.flatMap((item, index) => {
    const payload = payloads[index];
    return payload ? [toItem(item, payload, attempt)] : [];
  }),
});

function toItem(item: ExplainedItem, payload: QuestionPayload, attempt: ExplainedAttempt): ExplainedItemType {
  const { response, savedAt, answeredAt, handFraction, history } = item;
  return {
    ...item,
    item: questionView(payload, item.variant, item.optionOrder),
    response: response as object | null,
    savedAt: dateOf(savedAt),
    answeredAt: dateOf(answeredAt),
    result: resultOf(item, payload, attempt),
    mark: toMark(item),
    byKey: handFraction === null ? null : toMark(item.byKey),
    corrected: item.correctionId !== null,
    parts: item.parts.map(({ id, weight, given, expected, ...mark }) => ({
      ...{ id, weight, given, expected },
      mark: toMark(mark),
    })),
    steps: item.steps.map(({ action, mark, ...step }) => ({
      ...step,
      isCheck: action === 'CHECK',
      mark: mark && toMark(mark),
    })),
    rubric: toRubric(payload),
    history: history.map(toMarkEvent),
  };
}

/** What a learner would see of it to whom everything may be shown. */
function resultOf(
  item: ExplainedItem,
  payload: QuestionPayload,
  { behaviour }: ExplainedAttempt,
): ItemResult | null {
  const shown = {
    ...item,
    state: (item.stored?.state ?? null) as GradeState | null,
    fraction: item.stored?.fraction ?? null,
    steps: item.takenSteps,
    gradedBy: item.correction,
    savedAt: null,
    answeredAt: null,
    ...{ section: 0, page: 0, revision: 0, flagged: false },
  };
  return reviewItem(shown, payload, behaviour, EVERYTHING) as ItemResult | null;
}

const toMark = ({ state, fraction, rule }: ExplainedItem['byKey']): ExplainedMarkType => ({
  state,
  fraction,
  rule: rule.code,
  details: Object.entries(rule.details).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value: String(value) }],
  ),
});

const numberOf = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));
const dateOf = (time: string | null): Date | null => (time === null ? null : new Date(time));
