import { type Json, type Path, textAt, valueAt, withValue } from '../draft/json.js';
import { fieldId, useQuestion } from '../draft/QuestionContext.js';

/** One value of the question, tied to its field on the page. */
export function useField(path: Path) {
  const { question, change, problemAt } = useQuestion();
  return {
    id: fieldId(path),
    error: problemAt(path),
    value: valueAt(question, path),
    text: textAt(question, path),
    set: (value: Json) => change((known) => withValue(known, path, value)),
  };
}
