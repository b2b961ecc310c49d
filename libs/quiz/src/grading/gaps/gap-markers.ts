import { type FieldProblem, say } from '@gssr/kernel';
import type { RichText } from '../kind.js';
import { problem } from '../review.js';

const MARKER = /\[\[([^[\]]*)\]\]/g;

/** The ids in the `[[id]]` of a formatted text, as often as they stand there, in the order of the text. */
export const gapsIn = (content: RichText): string[] =>
  stringsIn(content).flatMap((text) => [...text.matchAll(MARKER)].map(([, id = '']) => id));

/** A text and its gaps fit together: every gap stands in the text once. `plural` is the field of the gaps. */
export function gapProblems(
  content: RichText,
  gaps: readonly { readonly id: string }[],
  plural: string,
): FieldProblem[] {
  const found = gapsIn(content);
  const known = new Set(gaps.map(({ id }) => id));
  const unknown = [...new Set(found)].filter((id) => !known.has(id));
  return [
    ...unknown.map((id) =>
      problem(
        'stem',
        'GAP_UNKNOWN',
        say`The text has a gap [[${id.slice(0, 64)}]] that is not described. Describe it, or remove it.`,
      ),
    ),
    ...gaps.flatMap(({ id }, index) =>
      placeProblems(found.filter((other) => other === id).length, id, `${plural}.${index}`),
    ),
  ];
}

function placeProblems(count: number, id: string, field: string): FieldProblem[] {
  if (count === 1) return [];
  return count === 0
    ? [
        problem(
          field,
          'GAP_MISSING',
          say`The text has no [[${id}]]. Write it, in one piece, where the gap is.`,
        ),
      ]
    : [
        problem(
          field,
          'GAP_REPEATED',
          say`The text has [[${id}]] ${count} times. Give every gap an id of its own.`,
        ),
      ];
}

/** Every text inside, in order, whatever the structure around it. */
function stringsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(stringsIn);
}
