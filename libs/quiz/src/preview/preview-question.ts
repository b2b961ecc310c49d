import type { FieldProblem } from '@gssr/kernel';
import {
  drawOptionOrder,
  drawVariant,
  gradeItem,
  inVariant,
  parseResponse,
  toDecimal,
  type QuestionPayload,
} from '../grading/index.js';
import { REVIEW_PARTS } from '../quiz/quiz-rules.js';
import { reviewItem, type ItemReview } from '../review/item-review.js';
import { toPayload } from '../source/index.js';

/** A question as a learner would see it, and what an answer to it would earn. Nothing of it is stored. */
export interface QuestionPreview {
  /** What keeps the question from being used. */
  problems: readonly FieldProblem[];
  /** What its author should still look at. */
  warnings: readonly FieldProblem[];
  /** Null while there are problems. */
  shown: { payload: QuestionPayload; variant: string | null; optionOrder: string[] } | null;
  /** What is wrong with the answer. */
  responseProblems: readonly FieldProblem[];
  /** Null while nothing is answered. */
  result: ItemReview | null;
}

const FRACTION_PLACES = 7;
const EVERYTHING = new Set(REVIEW_PARTS);

/** `seed` decides variant and order, as in an attempt. Pure; never throws, whatever an author writes. */
export function previewQuestion(authored: unknown, seed: string, response: unknown): QuestionPreview {
  const read = toPayload(authored);
  if (!read.ok)
    return { problems: read.problems, warnings: [], shown: null, responseProblems: [], result: null };
  const { payload, warnings } = read;
  const variant = drawVariant(payload, seed, 0);
  const shown = { payload, variant, optionOrder: drawOptionOrder(payload, seed, 0, true) };
  return { problems: [], warnings, shown, ...answered(payload, variant, response) };
}

function answered(payload: QuestionPayload, variant: string | null, response: unknown) {
  if (response === null || response === undefined) return { responseProblems: [], result: null };
  const question = inVariant(payload, variant);
  const parsed = parseResponse(question, response);
  if (!parsed.ok) return { responseProblems: parsed.problems, result: null };
  const { state, fraction } = gradeItem(question, parsed.response);
  const item = {
    position: 0,
    questionVersionId: '',
    optionOrder: [],
    section: 0,
    page: 0,
    weight: '1',
    variant,
    response: parsed.response,
    revision: 1,
    savedAt: null,
    flagged: false,
    certainty: null,
    answeredAt: null,
    handFraction: null,
    state,
    fraction: fraction && toDecimal(fraction, FRACTION_PLACES),
    gradedBy: null,
    comments: [],
    levels: null,
    steps: [],
    correction: null,
  };
  return { responseProblems: [], result: reviewItem(item, payload, 'DEFERRED', EVERYTHING) };
}
