import { plainText, type RichText } from '@gssr/course';
import { isId } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { marksOf } from '../attempt/attempt-marks.js';
import type { AttemptResult, GradedItem } from '../attempt/attempts.repository.js';
import {
  explainOutcome,
  type Behaviour,
  type CorrectionRule,
  type Explanation,
  type QuestionPayload,
  type RubricMarks,
} from '../grading/index.js';
import type { AttemptStep } from '../attempt/attempt.js';
import type { MarkEvent } from '../mark/mark-event.js';
import { Questions } from '../question/questions.js';
import { Quizzes } from '../quiz/quizzes.js';
import { findStoredAttempt, type StoredAttempt, type StoredItem } from './explained-attempt.repository.js';
import { isNameless, seenItem, type SeenItem } from './seen-item.js';

/** A grade, and how it comes from what is stored. Plain JSON; it holds keys. */
export interface ExplainedAttempt extends Omit<StoredAttempt, 'items' | 'number'> {
  /** Null where it may tell whose attempt it is, which marking must not know. */
  number: number | null;
  behaviour: Behaviour;
  passMark: number;
  items: ExplainedItem[];
  /** What the attempt is worth now; null while a person has to mark some of it. */
  replayed: AttemptResult | null;
  /** Whether the replay gives the marks and the result that are stored. Null before grading. */
  agrees: boolean | null;
}

export interface ExplainedItem extends Explanation {
  position: number;
  questionKey: string;
  questionNumber: number;
  questionVersionId: string;
  optionOrder: string[];
  variant: string | null;
  certainty: number | null;
  handFraction: string | null;
  response: unknown;
  savedAt: string | null;
  /** When it was given, where that was offline: by its device, whose clock was set right by the server's. */
  answeredAt: string | null;
  comments: string[];
  levels: RubricMarks | null;
  /** The buttons that were pressed, as stored. */
  takenSteps: AttemptStep[];
  correctionId: string | null;
  correction: CorrectionRule | null;
  stored: { state: string; fraction: string | null } | null;
  agrees: boolean | null;
  /** Every mark it has had, oldest first. */
  history: MarkEvent[];
}

/** Says how a grade came about, from question, answer, steps, corrections and marks by hand as they are stored. */
@Injectable()
export class ExplainAttempt {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
  ) {}

  /**
   * Null when there is no such attempt, and when it is the viewer's own: who teaches and learns must not get a key before it is
   * due. One statement once the process knows quiz and questions. `viewerId` is null for who runs the platform.
   */
  async explain(attemptId: string, viewerId: string | null): Promise<ExplainedAttempt | null> {
    const stored = isId(attemptId)
      ? await findStoredAttempt(this.transactions.single, attemptId, viewerId)
      : null;
    if (!stored) return null;
    const quiz = await this.quizzes.byActivity(stored.activityId);
    if (!quiz) throw new Error('An attempt belongs to a quiz that is not there.');
    const payloads = await this.questions.payloads(stored.items.map((item) => item.questionVersionId));
    const marks = marksOf(stored.items, payloads, quiz);
    const onlooker = { id: viewerId, marking: quiz.marking };
    const items = stored.items.map((item, index) => {
      const payload = payloads[index];
      if (!payload) throw new Error('An item has no question.');
      const seen = { ...item, ...seenItem(item, payload, stored, onlooker) };
      return explainItem(seen, payload, quiz.behaviour, itemAgrees(item, marks.items[index]));
    });
    const { behaviour, passMark } = quiz;
    const replayed = marks.result;
    const number = isNameless(stored.state, onlooker) ? null : stored.number;
    return {
      ...stored,
      number,
      behaviour,
      passMark,
      items,
      replayed,
      agrees: agreement(stored, items, replayed),
    };
  }
}

function explainItem(
  item: StoredItem & SeenItem,
  payload: QuestionPayload,
  behaviour: Behaviour,
  agrees: boolean | null,
): ExplainedItem {
  const { state, fraction, correction, position, optionOrder, variant, certainty, handFraction } = item;
  const { questionKey, questionNumber, questionVersionId } = item;
  const { response, savedAt, answeredAt, comments, levels, history } = item;
  return {
    ...explainOutcome({ ...item, payload, behaviour, correction: correction?.rule ?? null }, toText),
    ...{ position, questionKey, questionNumber, questionVersionId, optionOrder, variant, certainty },
    ...{ handFraction, response, savedAt, answeredAt, comments, levels, history },
    takenSteps: item.steps,
    correctionId: correction?.id ?? null,
    correction: correction?.rule ?? null,
    stored: state && { state, fraction },
    agrees,
  };
}

const itemAgrees = ({ state, fraction }: StoredItem, now: GradedItem | undefined): boolean | null =>
  state === null ? null : now?.state === state && sameFigure(now.fraction, fraction);

function agreement(
  { state, score, passed }: StoredAttempt,
  items: readonly ExplainedItem[],
  replayed: AttemptResult | null,
): boolean | null {
  if (state !== 'GRADED' && state !== 'NEEDS_MARKING') return null;
  const result = sameFigure(replayed?.score ?? null, score) && (replayed?.passed ?? null) === passed;
  return result && items.every(({ agrees }) => agrees === true);
}

// Both are decimals of the same column, of which one may not have passed through it.
const sameFigure = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : Number(a) === Number(b);

const toText = (content: unknown): string =>
  typeof content === 'string' ? content : plainText((content as RichText | null) ?? []);
