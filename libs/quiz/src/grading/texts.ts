import { z } from 'zod';
import { contentOf } from './contents.js';
import { findKind } from './kinds.js';

/** Steps from the root of a payload to a part of it. */
export type PayloadPath = readonly (string | number)[];

/** Gets each formatted text of a payload, and says what is to stand in its place. */
export type ChangeText = (text: unknown, path: PayloadPath) => unknown;

/**
 * A payload with each of its formatted texts changed; what else is in it stays as it is, right or wrong. The schema of the
 * kind says where the texts are. A payload of no known kind is returned as it came.
 */
export function mapTexts(payload: unknown, change: ChangeText): unknown {
  const schema = findKind(isObject(payload) ? payload.kind : undefined)?.schema;
  return schema ? within(schema, payload, change, []) : payload;
}

/** Every formatted text of a payload that is there, with its path. */
export function textsOf(payload: unknown): { text: unknown; path: PayloadPath }[] {
  const found: { text: unknown; path: PayloadPath }[] = [];
  mapTexts(payload, (text, path) => {
    if (text !== null && text !== undefined) found.push({ text, path });
    return text;
  });
  return found;
}

function within(schema: z.core.$ZodType, value: unknown, change: ChangeText, path: PayloadPath): unknown {
  const content = contentOf(schema);
  if (content === 'TEXT') return change(value, path);
  const inner = content ? content(value) : unwrapped(schema, value);
  if (inner) return within(inner, value, change, path);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((entry, index) => within(schema.element, entry, change, [...path, index]));
  if (schema instanceof z.ZodObject && isObject(value)) return object(shapeOf(schema), value, change, path);
  return value;
}

function object(
  shape: Shape,
  value: Readonly<Record<string, unknown>>,
  change: ChangeText,
  path: PayloadPath,
): unknown {
  const entries = Object.entries(value).map(([name, part]) => {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return [name, schema ? within(schema, part, change, [...path, name]) : part];
  });
  return Object.fromEntries(entries);
}

type Shape = Readonly<Record<string, z.ZodType | undefined>>;

const shapeOf = (schema: z.ZodObject): Shape => schema.shape;

/** The schema inside one that only adds a default or a choice. */
function unwrapped(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return schema.def.innerType;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schema.def.innerType;
  if (schema instanceof z.ZodPipe) return schema.def.in;
  if (!(schema instanceof z.ZodDiscriminatedUnion) || !isObject(value)) return undefined;
  const { discriminator, options } = schema.def;
  const named = (option: z.core.$ZodType) =>
    option instanceof z.ZodObject && shapeOf(option)[discriminator]?.safeParse(value[discriminator]).success;
  return options.find(named);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
