import type { ItemResponse, QuestionParts } from '@gssr/contract';
import { plainText } from '../richText/plainText.js';
import { chosenIn } from './response.js';
import { reviewRows, valueWords } from './reviewRows.js';

/** What was answered, in the words of the question; empty for a blank. */
export function responseWords(view: QuestionParts, response: ItemResponse | null): string[] {
  if (view.__typename === 'ChoiceView') {
    const chosen = chosenIn(response);
    return view.options.filter(({ id }) => chosen.includes(id)).map(({ content }) => plainText(content));
  }
  return reviewRows(view, response).flatMap((row) => {
    if (row.given === null) return [];
    const words = valueWords(view, row, row.given);
    return [row.label ? `${row.label}: ${words}` : words];
  });
}
