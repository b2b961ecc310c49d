import { type FieldProblem, told, type Saying } from '@gssr/kernel';
import type { Parsed } from './kind.js';

export const refusal = (field: string, code: string, message: Saying): FieldProblem => ({
  field,
  code: `RESPONSE.${code}`,
  ...told(message),
});

export const refused = (problems: readonly FieldProblem[]) => ({ ok: false, problems }) as const;

export const read = <R>(response: R): Parsed<R> => ({ ok: true, response });

export const isBlank = (raw: unknown): raw is null | undefined => raw === null || raw === undefined;

/** The list named `name` when `raw` holds that and nothing else; undefined otherwise. Looks at no element. */
export function listIn(raw: unknown, name: string): unknown[] | undefined {
  if (!holdsOnly(raw, [name])) return undefined;
  const list = raw[name];
  return Array.isArray(list) ? list : undefined;
}

/** Each of `fields` as text when `raw` holds these and nothing else; undefined otherwise. */
export function textsIn<F extends string>(raw: unknown, fields: readonly F[]): Record<F, string> | undefined {
  return holdsOnly(raw, fields) && fields.every((field) => typeof raw[field] === 'string')
    ? (raw as Record<F, string>)
    : undefined;
}

// A regrade reads the same few fields thousands of times; a schema made for each reading costs a hundred times as much.
function holdsOnly(raw: unknown, fields: readonly string[]): raw is Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  return Object.keys(raw).length === fields.length && fields.every((field) => Object.hasOwn(raw, field));
}
