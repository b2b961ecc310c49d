import type { z } from 'zod';
import type { RichText } from '../kind.js';
import { rubricSchema, type Rubric } from '../manual/rubric.js';
import { optional, questionOf, wholeNumber } from '../shape.js';

/** A text of many words, marked by a person. */
export interface EssayPayload {
  readonly kind: 'ESSAY';
  readonly stem: RichText;
  readonly rubric: Rubric;
  /** What the learner is asked to keep to; null for no limit. Too short or too long is for the marker to judge. */
  readonly leastWords: number | null;
  readonly mostWords: number | null;
  /** For markers only. */
  readonly markerNotes: RichText;
  readonly feedback: RichText;
}

const words = wholeNumber(1, 20_000).nullable().default(null);

export const essaySchema: z.ZodType<EssayPayload> = questionOf('ESSAY', {
  rubric: rubricSchema,
  leastWords: words,
  mostWords: words,
  markerNotes: optional,
});
