import { type FieldProblem, say, told } from '@gssr/kernel';
import { z } from 'zod';
import type { Parsed } from '../kind.js';
import { MAX_ID_LENGTH } from '../shape.js';
import type { ChoicePayload } from './choice.payload.js';

/** Ids of the chosen options in the author's order, each once. Empty when nothing is chosen. */
export interface ChoiceResponse {
  readonly options: readonly string[];
}

const envelope = z.strictObject({ options: z.array(z.unknown()) });

/** Reads `{ options: [ids] }` with at most `limit` of them. Each check stands on the one before it, and the first that fails speaks. */
export function readChoice(payload: ChoicePayload, raw: unknown, limit: number): Parsed<ChoiceResponse> {
  if (raw === null || raw === undefined) return { ok: true, response: { options: [] } };
  const read = envelope.safeParse(raw);
  if (!read.success) return refused([shapeProblem]);
  const { options } = read.data;
  // Before any look at the elements, so that an enormous list costs nothing.
  if (options.length > payload.options.length) return refused([tooMany(payload.options.length)]);
  const problems = [...elementProblems(payload, options), ...countProblems(options, limit)];
  if (problems.length > 0) return refused(problems);
  return { ok: true, response: { options: idsOf(payload).filter((id) => options.includes(id)) } };
}

export const idsOf = (payload: ChoicePayload): string[] => payload.options.map(({ id }) => id);

const refused = (problems: FieldProblem[]) => ({ ok: false, problems }) as const;

const shapeProblem: FieldProblem = {
  field: 'options',
  code: 'RESPONSE.SHAPE',
  message: 'Send the ids of the chosen options as a list named "options", and nothing else.',
};

const tooMany = (limit: number): FieldProblem => ({
  field: 'options',
  code: 'RESPONSE.TOO_MANY_OPTIONS',
  ...(limit === 1 ? told('Choose one option only.') : say`Choose at most ${limit} options.`),
});

const countProblems = (options: readonly unknown[], limit: number): FieldProblem[] =>
  options.length > limit ? [tooMany(limit)] : [];

function elementProblems(payload: ChoicePayload, options: readonly unknown[]): FieldProblem[] {
  const known = new Set(idsOf(payload));
  return options.flatMap((option, index) => {
    const field = `options.${index}`;
    if (typeof option !== 'string' || option.length > MAX_ID_LENGTH) return [notAnId(field)];
    if (!known.has(option)) return [unknownOption(field, option)];
    return options.indexOf(option) < index ? [repeated(field, option)] : [];
  });
}

const notAnId = (field: string): FieldProblem => ({
  field,
  code: 'RESPONSE.SHAPE',
  ...say`Send an option id: a text of at most ${MAX_ID_LENGTH} characters.`,
});

const unknownOption = (field: string, id: string): FieldProblem => ({
  field,
  code: 'RESPONSE.OPTION_UNKNOWN',
  ...say`This question has no option "${id}". Load the question again and choose from its options.`,
});

const repeated = (field: string, id: string): FieldProblem => ({
  field,
  code: 'RESPONSE.OPTION_REPEATED',
  ...say`Option "${id}" is there twice. Send each option once.`,
});
