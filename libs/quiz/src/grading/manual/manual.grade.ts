import type { Grade, RichText } from '../kind.js';
import { blank, needsMarking } from '../mark.js';

/** What the engine can say about an answer that a person marks: whether there is one. A blank needs nobody. */
export const gradeManual = (answered: boolean, feedback: RichText): Grade => ({
  ...(answered ? needsMarking : blank),
  answered,
  parts: [],
  feedback,
  answerFeedback: null,
});
