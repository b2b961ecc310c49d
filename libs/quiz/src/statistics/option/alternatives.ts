import { plainText, type RichText } from '@gssr/course';
import {
  alternativesOf as alternatives,
  type Alternative,
  type QuestionPayload,
} from '../../grading/index.js';

/** Stands for whatever a learner gave for a part that may take several options. No id and no text is like it. */
export const ANSWERED = '\u0001answered';

/** What can be answered, part by part in the author's order; empty for kinds whose answers cannot be counted. */
export const alternativesOf = (payload: QuestionPayload): readonly Alternative[] =>
  alternatives(payload, (content) =>
    typeof content === 'string' ? content : plainText(content as RichText),
  );
