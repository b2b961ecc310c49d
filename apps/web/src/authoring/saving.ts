/** What came of saving a draft. */
export type SaveOutcome<Value> =
  /** `key`: null when it had one already. */
  | { kind: 'saved'; key: string | null; hash: string }
  | { kind: 'invalid'; problems: readonly FieldMessage[] }
  /** Somebody else has saved meanwhile. */
  | { kind: 'conflict'; theirs: Value; hash: string };

export interface FieldMessage {
  field: string;
  message: string;
}
