import type { ItemResponse, QuestionParts } from '@gssr/contract';

export type ViewOf<Name extends QuestionParts['__typename']> = Extract<QuestionParts, { __typename: Name }>;

/** What every kind's answer is drawn from. */
export interface AnswerProps<View extends { stem: unknown } = QuestionParts> {
  view: View;
  response: ItemResponse | null;
  onChange: (response: ItemResponse) => void;
  /** Unique on the page: binds fields and their labels together. */
  name: string;
  disabled?: boolean;
}
