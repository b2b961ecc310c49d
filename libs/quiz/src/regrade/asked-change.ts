/** What somebody asks to be changed of a key. Which part is needed follows from the kind of the question. */
export interface KeyChange {
  /** Choices: the share of each option. */
  options?: readonly { id: string; fraction: string }[] | null;
  /** Short text. */
  answers?: readonly { pattern: string; fraction: string }[] | null;
  /** Numerical. */
  numbers?: readonly { value: string; tolerance: string; fraction: string }[] | null;
  /** Matching, gaps and zones of an image: the choice that belongs into each. */
  slots?: readonly { id: string; choice: string }[] | null;
  /** Ordering: the ids in the right order. */
  order?: readonly string[] | null;
  /** Any kind, for NEW_KEY: the question with its key as its author writes it. Only the key may differ from what was asked. */
  question?: unknown;
  /** For NEW_WEIGHT: what the question counts in the total, a decimal or a ratio above zero. */
  weight?: string | null;
}
