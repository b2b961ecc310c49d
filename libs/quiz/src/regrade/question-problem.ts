import type { FieldProblem } from '@gssr/kernel';
import { isDeepStrictEqual } from 'node:util';
import { inVariant, presentItem } from '../grading/index.js';
import { kindOf, type QuestionPayload } from '../grading/kinds.js';

/**
 * Whether two payloads are the same question with perhaps another key: then all that a learner sees is equal, so answers that
 * were given to one fit the other. Null, or what to do about the first difference.
 */
export function questionProblem(asked: QuestionPayload, other: QuestionPayload): FieldProblem | null {
  if (asked.kind !== other.kind) return changed('kind');
  const variants = variantsOf(asked);
  if (!isDeepStrictEqual(variants, variantsOf(other))) return changed('variants');
  const { ids } = kindOf(asked).arrangement(asked);
  const sameIds = isDeepStrictEqual(ids.toSorted(), kindOf(other).arrangement(other).ids.toSorted());
  if (!sameIds) return changed('options');
  const looksSame = variants.every((variant) =>
    isDeepStrictEqual(
      presentItem(inVariant(asked, variant), ids),
      presentItem(inVariant(other, variant), ids),
    ),
  );
  return looksSame ? null : changed('stem');
}

function variantsOf(payload: QuestionPayload): (string | null)[] {
  const ids = kindOf(payload).variants?.ids(payload) ?? [];
  return ids.length === 0 ? [null] : [...ids];
}

const changed = (field: string): FieldProblem => ({
  field,
  code: 'REGRADE.QUESTION_CHANGED',
  message:
    'Change the key alone: the question stays as people have seen it, with the same kind, words and ids.',
});
