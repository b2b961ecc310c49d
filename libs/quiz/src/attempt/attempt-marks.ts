import {
  outcomeOf,
  passes,
  scoreOf,
  shownPercent,
  toDecimal,
  type Outcome,
  type QuestionPayload,
} from '../grading/index.js';
import type { GradableItem } from './attempt.js';
import type { AttemptResult, GradedItem } from './attempts.repository.js';

const SCORE_PLACES = 6;
const FRACTION_PLACES = 7;

/** The marks of an attempt, ready to be stored. */
export interface AttemptMarks {
  items: GradedItem[];
  /** Null while a person has to mark some of it. */
  result: AttemptResult | null;
}

/** What an attempt is worth now: the rules of its quiz, the corrections that hold, and what people gave by hand. Pure. */
export function marksOf(
  items: readonly GradableItem[],
  payloads: readonly QuestionPayload[],
  quiz: { passMark: number },
): AttemptMarks {
  const outcomes = items.map((item, index) => outcomeOfItem(item, payloads[index]));
  const { score } = scoreOf(outcomes);
  return {
    items: outcomes.map((outcome, index) => toStored(outcome, items[index])),
    result: score && { score: shownPercent(score, SCORE_PLACES), passed: passes(score, quiz.passMark) },
  };
}

function outcomeOfItem(item: GradableItem, payload: QuestionPayload | undefined): Outcome {
  if (!payload) throw new Error('An item has no question.');
  const { variant, response, weight, handFraction } = item;
  const correction = item.correction?.rule ?? null;
  return outcomeOf({ payload, variant, response, weight, handFraction, correction });
}

const toStored = ({ mark }: Outcome, item: GradableItem | undefined): GradedItem => ({
  state: mark.state,
  fraction: mark.fraction && toDecimal(mark.fraction, FRACTION_PLACES),
  correctionId: item?.correction?.id ?? null,
});
