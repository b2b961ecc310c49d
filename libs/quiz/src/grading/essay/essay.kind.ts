import { type FieldProblem, say } from '@gssr/kernel';
import { noKey } from '../key.js';
import type { Grade, Kind, Parsed, RichText } from '../kind.js';
import { gradeManual } from '../manual/manual.grade.js';
import { reviewRubric } from '../manual/rubric.js';
import { isBlank, read, refusal, refused, textsIn } from '../response.js';
import { problem } from '../review.js';
import { essaySchema, type EssayPayload } from './essay.payload.js';

/** The text as typed; empty when there is nothing but space. */
export interface EssayResponse {
  readonly text: string;
}

export interface EssayView {
  readonly kind: 'ESSAY';
  readonly stem: RichText;
  readonly leastWords: number | null;
  readonly mostWords: number | null;
}

const MAX_LENGTH = 200_000;
const SUMMARY_LENGTH = 200;

export const essay: Kind<'ESSAY', EssayPayload, EssayResponse, Grade, EssayView> = {
  kind: 'ESSAY',
  marking: 'MANUAL',
  schema: essaySchema,
  review: (payload) => ({
    problems: [...reviewRubric(payload.rubric), ...wordProblems(payload)],
    warnings: [],
  }),
  readResponse: (_, raw) => readEssay(raw),
  grade: ({ feedback }, { text }) => gradeManual(text !== '', feedback),
  arrangement: () => ({ ids: [], mayShuffle: false }),
  present: ({ kind, stem, leastWords, mostWords }) => ({ kind, stem, leastWords, mostWords }),
  summarise: (_, { text }) => shortened(text.replace(/\s+/g, ' ').trim()),
  key: noKey,
  answerLines: () => [],
  alternatives: () => [],
};

function readEssay(raw: unknown): Parsed<EssayResponse> {
  if (isBlank(raw)) return read({ text: '' });
  const found = textsIn(raw, ['text']);
  if (!found) return refused([shape]);
  if (found.text.length > MAX_LENGTH) return refused([tooLong]);
  return read({ text: found.text.trim() === '' ? '' : found.text });
}

/** By code points, so that no letter is cut in two. */
const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > SUMMARY_LENGTH ? `${letters.slice(0, SUMMARY_LENGTH).join('')}…` : text;
};

const wordProblems = ({ leastWords, mostWords }: EssayPayload): FieldProblem[] =>
  leastWords !== null && mostWords !== null && leastWords > mostWords
    ? [
        problem(
          'leastWords',
          'WORDS_REVERSED',
          say`Nobody can write at least ${leastWords} and at most ${mostWords} words. Swap them.`,
        ),
      ]
    : [];

const shape = refusal('text', 'SHAPE', 'Send the answer as a text named "text", and nothing else.');

const tooLong = refusal('text', 'TOO_LONG', say`Keep the answer within ${MAX_LENGTH} characters.`);
