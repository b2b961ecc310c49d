import { say } from '@gssr/kernel';
import { z } from 'zod';
import type { RichText } from '../kind.js';
import { rubricSchema, type Rubric } from '../manual/rubric.js';
import { listOf, optional, questionOf, wholeNumber } from '../shape.js';

/** Files to hand in, marked by a person. */
export interface FileUploadPayload {
  readonly kind: 'FILE_UPLOAD';
  readonly stem: RichText;
  readonly rubric: Rubric;
  readonly mostFiles: number;
  readonly mostBytes: number;
  /** Endings of file names, in small letters and without the dot; empty for any. */
  readonly endings: readonly string[];
  /** For markers only. */
  readonly markerNotes: RichText;
  readonly feedback: RichText;
}

const MEBIBYTE = 1024 * 1024;

const ending = z
  .string({ error: 'Write the ending as text, for example "pdf".' })
  .regex(/^[a-z0-9]{1,10}$/, 'Write the ending in small letters and without the dot: "pdf".');

export const fileUploadSchema: z.ZodType<FileUploadPayload> = questionOf('FILE_UPLOAD', {
  rubric: rubricSchema,
  mostFiles: wholeNumber(1, 20).default(1),
  mostBytes: wholeNumber(1, 1024 * MEBIBYTE).default(10 * MEBIBYTE),
  endings: listOf(ending, say`endings`, 30).default([]),
  markerNotes: optional,
});
