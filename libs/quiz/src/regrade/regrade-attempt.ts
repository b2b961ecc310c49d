import { isDeepStrictEqual } from 'node:util';
import type { GradableItem } from '../attempt/attempt.js';
import { marksOf, type AttemptMarks } from '../attempt/attempt-marks.js';
import type { GradedItem } from '../attempt/attempts.repository.js';
import { compare, exact, type CorrectionRule, type QuestionPayload } from '../grading/index.js';
import type { QuizSettings } from '../quiz/quiz-settings.js';
import type { ItemEffect, MarkThen, ResultThen } from './regrade.js';
import type { StoredAttempt, StoredItem } from './stored-attempts.repository.js';

/** How the items with the question are to be graded. */
export interface Regrading {
  questionVersionId: string;
  /** Null: by the correction that holds for the item already. */
  correction: { id: string; rule: CorrectionRule } | null;
  /** What counts as given by hand for an item of the question, exact; null when nothing does. */
  handOf: (item: StoredItem, attemptId: string) => string | null;
}

/** An attempt as it was and as it is to be. */
export interface RegradedAttempt {
  attempt: StoredAttempt;
  before: ResultThen;
  after: ResultThen;
  /** All items as they are to be stored, with the hand marks that stay; null when the attempt cannot be regraded. */
  items: (GradedItem & { handFraction: string | null })[] | null;
  effects: ItemEffect[];
  keptByHand: boolean;
  problem: string | null;
}

/** What an attempt is worth with the question graded anew. Pure; an attempt that cannot be graded keeps its marks and says why. */
export function regradeAttempt(
  attempt: StoredAttempt,
  stored: readonly StoredItem[],
  payloads: readonly QuestionPayload[],
  quiz: QuizSettings,
  regrading: Regrading,
): RegradedAttempt {
  const before: ResultThen = { state: attempt.state, score: attempt.score, passed: attempt.passed };
  const items = stored.map((item) => regraded(item, attempt.id, regrading));
  try {
    const marks = marksKeeping(items, stored, payloads, quiz, regrading);
    const after: ResultThen = marks.result
      ? { state: 'GRADED', ...marks.result }
      : { state: 'NEEDS_MARKING', score: null, passed: null };
    const graded = marks.items.map((mark, index) => ({
      ...mark,
      handFraction: items[index]?.handFraction ?? null,
    }));
    return {
      attempt,
      before,
      after,
      items: graded,
      effects: stored.flatMap((item, index) => effectOf(item, graded[index], weightOf(items[index] ?? item))),
      keptByHand: keepsHandMarks(items, payloads, quiz, regrading),
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const problem = error.message;
    return { attempt, before, after: before, items: null, effects: [], keptByHand: false, problem };
  }
}

/** Whether anything of the result is another one. */
export const resultChanges = ({ before, after }: Pick<RegradedAttempt, 'before' | 'after'>): boolean =>
  !isDeepStrictEqual(before, after);

function regraded(item: StoredItem, attemptId: string, { questionVersionId, correction, handOf }: Regrading) {
  // Another regrade that is at work on this quiz comes to its own question, with its own reason.
  if (item.questionVersionId !== questionVersionId) return { ...item, correction: item.gradedBy };
  return { ...item, handFraction: handOf(item, attemptId), correction: correction ?? item.correction };
}

/** The marks of all items; those of other questions as they stand, also where the program would grade them otherwise today. */
function marksKeeping(
  items: readonly GradableItem[],
  stored: readonly StoredItem[],
  payloads: readonly QuestionPayload[],
  quiz: QuizSettings,
  { questionVersionId }: Regrading,
): AttemptMarks {
  const anew = marksOf(items, payloads, quiz);
  const kept = stored.map((item, index) => {
    const isOther = item.questionVersionId !== questionVersionId && item.handFraction === null;
    return isOther && item.fraction !== null && item.fraction !== anew.items[index]?.fraction ? item : null;
  });
  if (kept.every((item) => item === null)) return anew;
  const standing = items.map((item, index) => ({
    ...item,
    handFraction: kept[index]?.fraction ?? item.handFraction,
  }));
  const marks = marksOf(standing, payloads, quiz);
  return { ...marks, items: marks.items.map((mark, index) => markOf(kept[index]) ?? mark) };
}

const markOf = (item: StoredItem | null | undefined): GradedItem | null =>
  item?.state ? { state: item.state, fraction: item.fraction, correctionId: item.correctionId } : null;

function effectOf(
  item: StoredItem,
  graded: (GradedItem & { handFraction: string | null }) | undefined,
  weightAfter: string,
): ItemEffect[] {
  if (!graded) return [];
  const before: MarkThen = { state: item.state, fraction: item.fraction, hand: item.handFraction };
  const after: MarkThen = { state: graded.state, fraction: graded.fraction, hand: graded.handFraction };
  const weights = weightChange(weightOf({ ...item, correction: item.gradedBy }), weightAfter);
  return markChanges({ before, after }) || weights.weight
    ? [{ position: item.position, before, after, ...weights }]
    : [];
}

const weightOf = ({ weight, correction }: Pick<GradableItem, 'weight' | 'correction'>): string =>
  correction?.rule.weight ?? weight;

const weightChange = (before: string, after: string): Pick<ItemEffect, 'weight'> =>
  compare(exact(before), exact(after)) === 0 ? {} : { weight: { before, after } };

/** Whether a mark, and not its weight alone, is another one. */
export const markChanges = ({ before, after }: Pick<ItemEffect, 'before' | 'after'>): boolean =>
  !isDeepStrictEqual(before, after);

/** Whether a mark given by hand is in the way of what the key says now. */
function keepsHandMarks(
  items: readonly GradableItem[],
  payloads: readonly QuestionPayload[],
  quiz: QuizSettings,
  { questionVersionId }: Regrading,
): boolean {
  const byHand = (item: GradableItem) =>
    item.questionVersionId === questionVersionId && item.handFraction !== null;
  if (!items.some(byHand)) return false;
  const bare = items.map((item) => (byHand(item) ? { ...item, handFraction: null } : item));
  const [kept, byKey] = [marksOf(items, payloads, quiz), marksOf(bare, payloads, quiz)];
  return items.some(
    (item, index) =>
      byHand(item) &&
      byKey.items[index]?.state !== 'NEEDS_MARKING' &&
      byKey.items[index]?.fraction !== kept.items[index]?.fraction,
  );
}
