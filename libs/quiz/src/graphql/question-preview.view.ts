import type { QuestionPreview } from '../preview/preview-question.js';
import type { ItemResult } from './item-result.types.js';
import { questionView } from './question/question-view.js';
import type { QuestionPreviewType } from './question-preview.types.js';

export const toQuestionPreview = ({
  problems,
  warnings,
  shown,
  responseProblems,
  result,
}: QuestionPreview): QuestionPreviewType => ({
  problems: [...problems],
  warnings: [...warnings],
  question: shown && questionView(shown.payload, shown.variant, shown.optionOrder),
  responseProblems: [...responseProblems],
  result: result as ItemResult | null,
});
