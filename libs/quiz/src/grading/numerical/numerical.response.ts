import { type FieldProblem, say } from '@gssr/kernel';
import { z } from 'zod';
import type { Parsed } from '../kind.js';
import { isBlank, read, refusal, refused } from '../response.js';
import type { NumericalPayload } from './numerical.payload.js';

/** The number as typed, with its unit when that is typed; empty for a blank. `unit` is a name from the list, or null. */
export interface NumericalResponse {
  readonly text: string;
  readonly unit: string | null;
}

const MAX_LENGTH = 200;
const envelope = z.strictObject({ text: z.string(), unit: z.string().nullable().default(null) });

/** Reads `{ text, unit? }`. A text that is no number is an answer, and a wrong one; an empty unit is none. */
export function readNumerical(payload: NumericalPayload, raw: unknown): Parsed<NumericalResponse> {
  if (isBlank(raw)) return read({ text: '', unit: null });
  const found = envelope.safeParse(raw);
  if (!found.success) return refused([shape]);
  const { text } = found.data;
  const unit = found.data.unit || null;
  const problems = [...(text.length > MAX_LENGTH ? [tooLong] : []), ...unitProblems(payload, unit)];
  return problems.length > 0 ? refused(problems) : read({ text: text.trim(), unit });
}

function unitProblems({ units }: NumericalPayload, unit: string | null): FieldProblem[] {
  if (unit === null) return [];
  const offered = units?.entry === 'CHOSEN' ? units.list : [];
  return offered.some(({ name }) => name === unit) ? [] : [unknownUnit];
}

const shape = refusal('text', 'SHAPE', 'Send the number as a text named "text", and its unit as "unit".');

const tooLong = refusal('text', 'TOO_LONG', say`Keep the answer within ${MAX_LENGTH} characters.`);

const unknownUnit = refusal(
  'unit',
  'UNIT_UNKNOWN',
  'The question does not offer this unit. Load it again and choose from its units.',
);
