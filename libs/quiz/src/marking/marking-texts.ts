import { type FieldProblem, say } from '@gssr/kernel';

const MOST_LETTERS = 4000;
const REASON_LENGTH = { least: 5, most: 500 };

/** A text without blanks around it; null for none. */
export const tidy = (text: string | null): string | null => text?.trim() || null;

/** What is wrong with the words of a marking. */
export function textProblems(given: { comment: string | null; note: string | null }): FieldProblem[] {
  return (['comment', 'note'] as const)
    .filter((field) => (given[field]?.length ?? 0) > MOST_LETTERS)
    .map((field) => ({
      field,
      code: 'MARKING.TEXT_TOO_LONG',
      ...say`Keep this within ${MOST_LETTERS} characters.`,
    }));
}

/** A mark that stood is changed for a reason, which stays with it. */
export function reasonProblems(reason: string): FieldProblem[] {
  const { length } = reason.trim();
  if (length >= REASON_LENGTH.least && length <= REASON_LENGTH.most) return [];
  const message = say`Say why in ${REASON_LENGTH.least} to ${REASON_LENGTH.most} characters. The reason stays in the history of the mark.`;
  return [{ field: 'reason', code: 'MARKING.REASON_LENGTH', ...message }];
}
