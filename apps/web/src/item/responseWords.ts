import type { ItemResponse, QuestionParts } from '@gssr/contract';
import { plainText } from '../richText/plainText.js';
import { chosenIn } from './response.js';

/** What was answered, in the words of the question; empty for a blank. */
export function responseWords(item: QuestionParts, response: ItemResponse | null): string[] {
  if (item.__typename !== 'ChoiceView') return [];
  const chosen = chosenIn(response);
  return item.options.filter(({ id }) => chosen.includes(id)).map(({ content }) => plainText(content));
}
