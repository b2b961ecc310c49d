import type { FieldProblem } from '@gssr/kernel';
import { z } from 'zod';
import type { Parsed } from './kind.js';

export const refusal = (field: string, code: string, message: string): FieldProblem => ({
  field,
  code: `RESPONSE.${code}`,
  message,
});

export const refused = (problems: readonly FieldProblem[]) => ({ ok: false, problems }) as const;

export const read = <R>(response: R): Parsed<R> => ({ ok: true, response });

export const isBlank = (raw: unknown): raw is null | undefined => raw === null || raw === undefined;

/** The list named `name` when `raw` holds that and nothing else; undefined otherwise. Looks at no element. */
export function listIn(raw: unknown, name: string): unknown[] | undefined {
  return z.strictObject({ [name]: z.array(z.unknown()) }).safeParse(raw).data?.[name];
}

/** Each of `fields` as text when `raw` holds these and nothing else; undefined otherwise. */
export function textsIn<F extends string>(raw: unknown, fields: readonly F[]): Record<F, string> | undefined {
  const shape = Object.fromEntries(fields.map((field) => [field, z.string()]));
  const found = z.strictObject(shape).safeParse(raw);
  return found.success ? (found.data as Record<F, string>) : undefined;
}
