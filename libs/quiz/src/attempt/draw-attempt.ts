import {
  drawOptionOrder,
  drawOrder,
  drawQuestions,
  drawVariant,
  type QuestionPayload,
} from '../grading/index.js';
import { pagesOf } from '../quiz/pages.js';
import type { QuizPool, QuizSettings } from '../quiz/quiz-settings.js';
import type { NewAttempt } from './attempts.repository.js';

/** A question that was drawn, in its place. */
export interface DrawnQuestion {
  questionVersionId: string;
  /** Its place in the draw, before the order was shuffled. */
  slot: number;
  section: number;
  page: number;
  weight: string;
}

/** Which questions an attempt asks, in which order. Pure. */
export function drawAttempt(
  quiz: QuizSettings,
  seed: string,
  lastSeen: ReadonlyMap<string, number>,
): DrawnQuestion[] {
  const pools = quiz.pools.map(({ questionVersionIds, drawCount }) => ({
    ids: questionVersionIds,
    count: drawCount,
  }));
  const drawn = drawQuestions(pools, seed, lastSeen);
  const poolOf = quiz.pools.flatMap((pool) => Array<QuizPool>(pool.drawCount).fill(pool));
  const placed = drawn.map((questionVersionId, index) => ({
    questionVersionId,
    slot: index,
    section: poolOf[index]?.section ?? 0,
    weight: poolOf[index]?.weight ?? '1',
  }));
  const order = quiz.shuffleQuestions
    ? drawOrder(
        placed.map(({ section }) => section),
        seed,
      )
    : placed.keys();
  const ordered = [...order].flatMap((index) => placed[index] ?? []);
  const pages = pagesOf(
    ordered.map(({ section }) => section),
    quiz.sections,
  );
  return ordered.map((question, position) => ({ ...question, page: pages[position] ?? 0 }));
}

/** The questions as the attempt keeps them: with the order of their options and their variants. */
export const arrangeItems = (
  drawn: readonly DrawnQuestion[],
  payloads: readonly QuestionPayload[],
  seed: string,
  shuffleOptions: boolean,
): NewAttempt['items'] =>
  payloads.flatMap((payload, position) => {
    const question = drawn[position];
    if (!question) return [];
    const optionOrder = drawOptionOrder(payload, seed, position, shuffleOptions);
    return [{ ...question, optionOrder, variant: drawVariant(payload, seed, position) }];
  });
