import { say } from '@gssr/kernel';
import { z } from 'zod';
import type { RichText } from '../kind.js';
import {
  carried,
  flag,
  idOf,
  line,
  listOf,
  objectOf,
  optional,
  questionOf,
  required,
  shareText,
  wholeNumber,
} from '../shape.js';

/**
 * BEST: the most effective option. MOST_LEAST: the most and the least effective one. RANK: all from the most effective to the
 * least. RATE: each on a scale.
 */
export const FORMATS = ['BEST', 'MOST_LEAST', 'RANK', 'RATE'] as const;
export type Format = (typeof FORMATS)[number];

export interface JudgedOption {
  readonly id: string;
  readonly content: RichText;
  /** How effective experts hold it to be, from 0 to 1. Of no use for RATE. */
  readonly effectiveness: string;
  /** How many experts gave each point of the scale, in its order. Only for RATE. */
  readonly votes: readonly number[];
  readonly feedback: RichText;
}

/** A situation and what one could do in it; judged by the consensus of experts, so nearly right earns nearly all. */
export interface SituationalJudgementPayload {
  readonly kind: 'SITUATIONAL_JUDGEMENT';
  readonly stem: RichText;
  readonly format: Format;
  readonly options: readonly JudgedOption[];
  /** What the points of the scale are called, from one end to the other. Only for RATE. */
  readonly scale: readonly string[];
  readonly feedback: RichText;
  /** False keeps the author's order, where that does not tell the key. */
  readonly shuffle: boolean;
}

const option = objectOf(
  {
    id: idOf(say`option`),
    content: required('Write what one could do.'),
    effectiveness: shareText.default('0'),
    votes: listOf(wholeNumber(0, 10_000), say`votes`, 20).default([]),
    feedback: optional,
  },
  say`an option`,
);

export const situationalJudgementSchema: z.ZodType<SituationalJudgementPayload> = questionOf(
  'SITUATIONAL_JUDGEMENT',
  {
    format: z.enum(FORMATS, { error: carried(say`Choose the format: ${FORMATS.join(', ')}.`) }),
    options: listOf(option, say`options`, 20),
    scale: listOf(line('Name the point of the scale.'), say`points of the scale`, 20).default([]),
    shuffle: flag.default(true),
  },
);
