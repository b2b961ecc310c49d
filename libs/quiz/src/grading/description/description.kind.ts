import type { z } from 'zod';
import { noKey } from '../key.js';
import type { Grade, Kind, RichText } from '../kind.js';
import { notGraded } from '../mark.js';
import { isBlank, read, refusal, refused } from '../response.js';
import { questionOf } from '../shape.js';

/** A text between questions: nothing to answer, no mark, no weight. */
export interface DescriptionPayload {
  readonly kind: 'DESCRIPTION';
  readonly stem: RichText;
  readonly feedback: RichText;
}

export type DescriptionResponse = Readonly<Record<string, never>>;

export interface DescriptionView {
  readonly kind: 'DESCRIPTION';
  readonly stem: RichText;
}

const schema: z.ZodType<DescriptionPayload> = questionOf('DESCRIPTION', {});

export const description: Kind<
  'DESCRIPTION',
  DescriptionPayload,
  DescriptionResponse,
  Grade,
  DescriptionView
> = {
  kind: 'DESCRIPTION',
  marking: 'NONE',
  schema,
  review: () => ({ problems: [], warnings: [] }),
  readResponse: (_, raw) => (isBlank(raw) || isEmpty(raw) ? read({}) : refused([nothingToAnswer])),
  grade: ({ feedback }) => ({ ...notGraded, answered: false, parts: [], feedback, answerFeedback: null }),
  arrangement: () => ({ ids: [], mayShuffle: false }),
  present: ({ kind, stem }) => ({ kind, stem }),
  summarise: () => '',
  key: noKey,
  answerLines: () => [],
  alternatives: () => [],
};

const isEmpty = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && Object.keys(raw).length === 0;

const nothingToAnswer = refusal('', 'NOTHING_TO_ANSWER', 'This is a text to read. Send no answer to it.');
