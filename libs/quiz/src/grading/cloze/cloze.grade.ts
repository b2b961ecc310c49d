import { exact } from '../decimal.js';
import type { AutomaticGrade, PartGrade } from '../kind.js';
import { markOfParts } from '../mark.js';
import type { ClozePart, ClozePayload } from './cloze.payload.js';
import type { ClozeResponse } from './cloze.response.js';
import { kindOfPart, type PartQuestion, type PartResponse } from './part-kinds.js';

/** Every part by its own kind, all of them by weight. A choice among them may pull the whole below zero. */
export function gradeCloze(payload: ClozePayload, { parts: responses }: ClozeResponse): AutomaticGrade {
  const given = new Map(responses.map(({ id, response }) => [id, response]));
  const parts = payload.parts.map((part) => gradePart(part, given.get(part.id)));
  const mark = markOfParts(parts);
  return {
    ...mark,
    answered: mark.state !== 'NOT_ANSWERED',
    parts,
    feedback: payload.feedback,
    answerFeedback: null,
  };
}

function gradePart({ id, weight, question }: ClozePart, response: PartResponse | undefined): PartGrade {
  const { state, fraction, rule, answered, answerFeedback } = response
    ? kindOfPart(question).grade(question, response)
    : blankOf(question);
  return {
    state,
    fraction,
    rule,
    id,
    weight: exact(weight),
    given: answered && response ? given(response) : null,
    expected: kindOfPart(question).expected?.(question) ?? null,
    feedback: answerFeedback ?? chosenFeedback(question, response) ?? question.feedback,
  };
}

/** Every part is answered in full. */
export const completesCloze = ({ parts }: ClozePayload, { parts: responses }: ClozeResponse): boolean =>
  parts.every(({ id, question }) => {
    const given = responses.find((entry) => entry.id === id)?.response;
    return given !== undefined && completes(question, given);
  });

function completes(question: PartQuestion, response: PartResponse): boolean {
  const kind = kindOfPart(question);
  return kind.isComplete?.(question, response) ?? kind.grade(question, response).answered;
}

/** Only the parts that are right. */
export const rightParts = (payload: ClozePayload, { parts }: ClozeResponse): ClozeResponse => ({
  parts: parts.filter(({ id, response }) => {
    const part = payload.parts.find((each) => each.id === id);
    return part !== undefined && gradePart(part, response).state === 'RIGHT';
  }),
});

function blankOf(question: PartQuestion): AutomaticGrade {
  const kind = kindOfPart(question);
  const parsed = kind.readResponse(question, null);
  if (!parsed.ok) throw new RangeError('A blank is an answer to every question.');
  return kind.grade(question, parsed.response);
}

const given = (response: PartResponse): string =>
  'options' in response
    ? response.options.join(' ')
    : [response.text, 'unit' in response ? response.unit : null].filter(Boolean).join(' ');

/** What the author wrote for the one option that was chosen. */
function chosenFeedback(question: PartQuestion, response: PartResponse | undefined): unknown {
  if (!response || !('options' in response) || !('options' in question)) return null;
  if (!kindOfPart(question).choosesOne) return null;
  return question.options.find(({ id }) => id === response.options[0])?.feedback ?? null;
}
