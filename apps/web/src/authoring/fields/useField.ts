import { type Json, type Path, textAt, valueAt, withValue } from '../draft/json.js';
import { fieldId, useDraft } from '../draft/DraftContext.js';

/** One value of the question, tied to its field on the page. */
export function useField(path: Path) {
  const { draft, change, problemAt } = useDraft();
  return {
    id: fieldId(path),
    error: problemAt(path),
    value: valueAt(draft, path),
    text: textAt(draft, path),
    set: (value: Json) => change((known) => withValue(known, path, value)),
  };
}
