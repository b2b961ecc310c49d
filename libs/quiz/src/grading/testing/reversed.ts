import type { QuestionPayload } from '../kinds.js';

const LISTS = ['options', 'stems', 'gaps', 'zones', 'choices', 'spots', 'parts', 'criteria'];

/** The same question with every list of parts the other way round, except where the order is the key. */
export const reversed = (payload: QuestionPayload): QuestionPayload =>
  Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      LISTS.includes(name) && Array.isArray(value) && payload.kind !== 'TRUE_FALSE'
        ? value.toReversed()
        : value,
    ]),
  ) as unknown as QuestionPayload;
