import { markingOf, type QuestionPayload, type Rubric } from '../grading/index.js';

/** The rubric of a question that people mark; null for one that the engine marks, or nobody. */
export const rubricOf = (payload: QuestionPayload): Rubric | null =>
  markingOf(payload) === 'MANUAL' && 'rubric' in payload ? payload.rubric : null;
