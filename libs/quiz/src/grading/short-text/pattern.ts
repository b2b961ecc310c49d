import { fold } from './fold.js';
import type { Comparison } from './short-text.payload.js';

/** Literal texts with any text between them; a single one stands for itself alone. */
export type Pattern = readonly string[];

export const readPattern = (source: string, comparison: Comparison): Pattern =>
  source
    .trim()
    .split(/(?<!\\)\*+/)
    .map((literal) => fold(literal.replaceAll('\\*', '*'), comparison));

/** Whether a folded text is one that the pattern describes. Takes time in proportion to the text, whatever the pattern. */
export function matches(pattern: Pattern, text: string): boolean {
  const [first = '', ...rest] = pattern;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  return holdsInOrder(text.slice(first.length, text.length - last.length), rest);
}

/** The leftmost place is never worse than a later one, so there is nothing to try again. */
function holdsInOrder(text: string, literals: readonly string[]): boolean {
  let from = 0;
  for (const literal of literals) {
    const at = text.indexOf(literal, from);
    if (at < 0) return false;
    from = at + literal.length;
  }
  return true;
}

/** A character that nobody can type, so that only a wildcard takes it. */
const ANYTHING = '\u{10FFFF}';

/** Whether every text that `other` describes is one that `pattern` describes. */
export const covers = (pattern: Pattern, other: Pattern): boolean => matches(pattern, other.join(ANYTHING));
