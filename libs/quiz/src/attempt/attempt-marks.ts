import {
  outcomeOf,
  passes,
  scoreOf,
  shownPercent,
  toDecimal,
  type Behaviour,
  type Outcome,
  type QuestionPayload,
} from '../grading/index.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
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

/** What of a quiz decides marks. */
type MarkingQuiz = Pick<QuizSettings, 'passMark' | 'behaviour'>;

/** What of an item decides its mark. */
type MarkableItem = Pick<
  GradableItem,
  'variant' | 'steps' | 'response' | 'certainty' | 'weight' | 'handFraction' | 'correction'
>;

/** What an attempt is worth now: the rules of its quiz, the corrections that hold, and what people gave by hand. Pure. */
export function marksOf(
  items: readonly MarkableItem[],
  payloads: readonly QuestionPayload[],
  quiz: MarkingQuiz,
): AttemptMarks {
  const outcomes = items.map((item, index) => outcomeOfItem(item, payloads[index], quiz.behaviour));
  const { score } = scoreOf(outcomes);
  return {
    items: outcomes.map((outcome, index) => toStored(outcome, items[index])),
    result: score && { score: shownPercent(score, SCORE_PLACES), passed: passes(score, quiz.passMark) },
  };
}

function outcomeOfItem(
  item: MarkableItem,
  payload: QuestionPayload | undefined,
  behaviour: Behaviour,
): Outcome {
  if (!payload) throw new Error('An item has no question.');
  return outcomeOf({ ...item, payload, behaviour, correction: item.correction?.rule ?? null });
}

const toStored = ({ mark }: Outcome, item: MarkableItem | undefined): GradedItem => ({
  state: mark.state,
  fraction: mark.fraction && toDecimal(mark.fraction, FRACTION_PLACES),
  correctionId: item?.correction?.id ?? null,
});
