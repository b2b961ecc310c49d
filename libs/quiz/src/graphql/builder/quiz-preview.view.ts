import type { FieldProblem } from '@gssr/kernel';
import type { PreviewedItem, QuizPreview } from '../../preview/preview-quiz.js';
import type { AttemptItemType } from '../attempt.types.js';
import type { ItemResult } from '../item-result.types.js';
import type { LiveItem } from '../live-item.types.js';
import { questionView } from '../question/question-view.js';
import type { QuizPreviewType } from './quiz-preview.types.js';

export const toQuizPreview = (title: string, { settings, items, result }: QuizPreview): QuizPreviewType => ({
  title,
  problems: [],
  passMark: settings.passMark,
  timeLimitMinutes: settings.timeLimitMinutes,
  navigation: settings.navigation,
  sections: [...settings.sections],
  items: items.map(toItem),
  score: result?.score ?? null,
  passed: result?.passed ?? null,
});

/** A quiz that cannot be asked as it is. */
export const unaskable = (
  title: string,
  passMark: number,
  problems: readonly FieldProblem[],
): QuizPreviewType => ({
  ...{ title, passMark, problems: [...problems] },
  ...{ timeLimitMinutes: null, navigation: 'FREE', sections: [], items: [], score: null, passed: null },
});

const toItem = (item: PreviewedItem): AttemptItemType => ({
  position: item.position,
  section: item.section,
  page: item.page,
  flagged: false,
  item: questionView(item.payload, item.variant, item.optionOrder),
  response: item.response as object | null,
  revision: 0,
  savedAt: null,
  certainty: item.certainty,
  asksCertainty: item.asksCertainty,
  live: item.live as LiveItem | null,
  result: item.result as ItemResult | null,
});
