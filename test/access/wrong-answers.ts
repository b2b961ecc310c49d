import { gradeItem, isComplete, parseResponse, validatePayload, type QuestionKind } from '@gssr/quiz/grading';
import { rich } from '@gssr/test-support';
import fc from 'fast-check';
import { samples, SECRET, type Sample } from '../../libs/quiz/src/grading/testing/question.arbitrary.js';
import { SEED, TRIES, withText } from './every-kind.js';

/** Of each secret its kind and its place, so that one that is due is not taken for one that is not. */
const MARKED = new RegExp(`${SECRET} \\[([^\\]]+)\\]`, 'g');

/** What gives a key away beside words: figures that stand in keys and in nothing else. */
export const FIGURES = /0\.1234|98765|9753/;

/** A question of the kind that has every secret a question can have, and a complete answer that is not quite right. */
export function wronglyAnswered(kind: QuestionKind): Sample {
  for (const { payload, response } of fc.sample(samples[kind], { seed: SEED, numRuns: TRIES })) {
    const checked = validatePayload({ ...marked(withText(payload, kind), kind), ...triesOf(kind) });
    if (!checked.ok) continue;
    const read = parseResponse(checked.payload, response);
    if (!read.ok || !isComplete(checked.payload, read.response)) continue;
    const { state } = gradeItem(checked.payload, read.response);
    const tells = JSON.stringify(response).match(FIGURES) ?? JSON.stringify(response).includes(SECRET);
    if (state !== 'RIGHT' && !tells) return { payload: checked.payload, response };
  }
  throw new Error(`No sample of ${kind} can be answered wrongly.`);
}

const triesOf = (kind: QuestionKind): object => ({
  hints: [{ content: rich(`${SECRET} [${kind} hint]`), showCount: false }],
  penalty: '0.1234',
});

/** Each secret with the place at which it stands. */
function marked(value: object, place: string): object {
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [
      name,
      markedPart(part, `${place} ${name}`),
    ]),
  );
}

function markedPart(value: unknown, place: string): unknown {
  if (typeof value === 'string') return value.replaceAll(SECRET, `${SECRET} [${place}]`);
  if (Array.isArray(value)) return value.map((part, index) => markedPart(part, `${place} ${index}`));
  if (typeof value !== 'object' || value === null) return value;
  return marked(value, place);
}

/** The places of the secrets in a text, less what formatting adds to them: `ORDERING items 0 feedback`. */
export const secretsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(MARKED)].map(([, place = '']) => place.replace(/ 0 children 0 text$/, ''))),
];
