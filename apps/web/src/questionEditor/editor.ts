import type { Json } from './draft/json.js';

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

export type SaveOutcome =
  /** `key`: null when the question had one already. */
  | { kind: 'saved'; key: string | null; hash: string }
  | { kind: 'invalid'; problems: readonly { field: string; message: string }[] }
  /** Somebody else has saved meanwhile. */
  | { kind: 'conflict'; theirs: EditedQuestion; hash: string };

export const tagsOf = (text: string): string[] => [
  ...new Set(text.split(/[\s,;]+/).filter((tag) => tag !== '')),
];
