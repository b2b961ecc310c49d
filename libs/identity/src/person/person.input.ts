import type { FieldProblem } from '@gssr/kernel';
import { z } from 'zod';

/** An address as we store and compare it. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

const visibleName = /^[^\p{C}<>]+$/u;

export const registrationSchema = z.object({
  name: z
    .string()
    .trim()
    .min(2, { error: 'Enter your full name as it should stand on your certificate.' })
    .max(120, { error: 'Use at most 120 characters.' })
    .regex(visibleName, { error: 'Use letters, spaces and ordinary punctuation only.' })
    .transform((name) => name.replace(/\s+/g, ' ')),
  email: z
    .string()
    .max(254, { error: 'Use at most 254 characters.' })
    .transform(normaliseEmail)
    .pipe(z.email({ error: 'Enter an address such as name@police.example.' })),
  password: z
    .string()
    .min(10, { error: 'Use at least 10 characters. Three or four unrelated words work well.' })
    .max(200, { error: 'Use at most 200 characters.' }),
});

/** One problem a field: the first thing to put right. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const byField = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    if (!byField.has(field))
      byField.set(field, { field, code: `FIELD.${issue.code.toUpperCase()}`, message: issue.message });
  }
  return [...byField.values()];
}
