import { say } from '@gssr/kernel';
import { z } from 'zod';
import { standsFor } from '../contents.js';
import type { RichText } from '../kind.js';
import { carried, idOf, listOf, objectOf, questionOf, weightText } from '../shape.js';
import { partKindNames, partKindOf, type PartQuestion } from './part-kinds.js';

/** A question inside the text. Its own stem is the name of the field, for those who hear the page. */
export interface ClozePart {
  readonly id: string;
  /** What it counts for among the others; above zero. */
  readonly weight: string;
  readonly question: PartQuestion;
}

/** A text with a question in each `[[id]]` of its stem. */
export interface ClozePayload {
  readonly kind: 'CLOZE';
  readonly stem: RichText;
  readonly parts: readonly ClozePart[];
  readonly feedback: RichText;
}

/** Read by the part's own kind, whose problems keep their place. */
const reading = z.unknown().transform((raw, context): PartQuestion => {
  const kind = partKindOf(raw);
  const read = kind?.schema.safeParse(raw);
  if (read?.success) return read.data;
  const issues = read?.error.issues ?? [{ path: ['kind'], message: KIND }];
  for (const { path, message, ...more } of issues)
    context.addIssue({
      code: 'custom',
      path: [...path],
      message,
      params: { keys: 'keys' in more ? more.keys : undefined },
    });
  return z.NEVER;
});

const question = standsFor(reading, (raw) => partKindOf(raw)?.schema);

const KIND = carried(say`A part is of one of these kinds: ${partKindNames}.`);

const part = objectOf({ id: idOf(say`part`), weight: weightText.default('1'), question }, say`a part`);

export const clozeSchema: z.ZodType<ClozePayload> = questionOf('CLOZE', {
  parts: listOf(part, say`parts`, 50),
});
