import type { Json } from '../authoring/draft/json.js';

/** Everything about a question that its author writes. */
export interface EditedQuestion {
  category: string;
  title: string;
  /** Empty: none. */
  outcome: string;
  /** Words with spaces between them. */
  tags: string;
  defaultMark: string;
  question: Json;
}

export const tagsOf = (text: string): string[] => [
  ...new Set(text.split(/[\s,;]+/).filter((tag) => tag !== '')),
];
