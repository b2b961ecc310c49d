import type { z } from 'zod';

/** What a schema stands for and cannot say by itself: formatted text, or something whose own schema depends on what is in it. */
type Content = 'TEXT' | ((raw: unknown) => z.core.$ZodType | undefined);

const known = new WeakMap<z.core.$ZodType, Content>();

/** For the parts in `shape.ts`, so that a kind that is made of them has nothing more to say. */
export function standsFor<T extends z.core.$ZodType>(schema: T, content: Content): T {
  known.set(schema, content);
  return schema;
}

export const contentOf = (schema: z.core.$ZodType): Content | undefined => known.get(schema);
