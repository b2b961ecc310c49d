import {
  markdownLine,
  ProblemList,
  readMarkdown,
  SourceText,
  type RichText,
  wholeAdvice,
} from '@gssr/course';
import { type FieldProblem, say } from '@gssr/kernel';
import { mapTexts, validatePayload, type QuestionPayload, type Validation } from '../grading/index.js';

/**
 * A payload as people write it: the same fields, and Markdown in place of every formatted text. Plain JSON.
 */
export type AuthoredPayload = { kind: string; [field: string]: unknown };

export const MAX_MARKDOWN = 20_000;

/**
 * Reads what somebody wrote: the payload with what may be left out, and what its author should still look at; or
 * everything that is wrong, each with its field, such as `options.2.content`. Never throws.
 */
export function toPayload(authored: unknown): Validation {
  const problems: FieldProblem[] = [];
  const raw = mapTexts(withoutEmptyHints(authored), (written, path) => {
    const field = path.join('.');
    if (isNothing(written)) return null;
    if (typeof written === 'string' && written.length <= MAX_MARKDOWN)
      return textOf(written, field, problems);
    problems.push(typeof written === 'string' ? tooLong(field) : notText(field));
    return null;
  });
  const validation = validatePayload(raw);
  if (problems.length === 0) return validation;
  const others = validation.ok ? [] : validation.problems;
  const known = new Set(problems.map(({ field }) => field));
  return { ok: false, problems: [...problems, ...others.filter(({ field }) => !known.has(field))] };
}

/** The payload as {@link toPayload} reads it back to the same. */
export const toAuthored = (payload: QuestionPayload): AuthoredPayload =>
  mapTexts(payload, (text) => (text === null ? null : markdownLine(text as RichText))) as AuthoredPayload;

/** Hints that were all taken out again are none: the hash of the question stays what it was before. */
function withoutEmptyHints(authored: unknown): unknown {
  if (typeof authored !== 'object' || authored === null || !('hints' in authored)) return authored;
  const { hints, ...others } = authored;
  return Array.isArray(hints) && hints.length === 0 ? others : authored;
}

/** Nothing written is no text, where a text may be missing, and a missing one where it may not. */
export const isNothing = (written: unknown): boolean =>
  written === undefined || written === null || (typeof written === 'string' && written.trim() === '');

function textOf(written: string, field: string, problems: FieldProblem[]): RichText {
  const read = readText(written, field);
  problems.push(...read.problems);
  return read.value;
}

/** What Markdown says, and what is wrong with it. */
export function readText(written: string, field: string): { value: RichText; problems: FieldProblem[] } {
  const found = new ProblemList();
  const { value } = readMarkdown(SourceText.of(field, written), found);
  const problems = found.sorted().map(({ line, ...problem }) => ({
    field,
    code: 'QUESTION.MARKDOWN',
    ...(written.includes('\n') ? say`Line ${line}: ${wholeAdvice(problem)}` : wholeAdvice(problem)),
  }));
  return { value, problems };
}

const notText = (field: string): FieldProblem => ({
  field,
  code: 'QUESTION.NOT_TEXT',
  message: 'Write it as text.',
});

const tooLong = (field: string): FieldProblem => ({
  field,
  code: 'QUESTION.TEXT_TOO_LONG',
  ...say`Keep it within ${MAX_MARKDOWN} characters.`,
});
