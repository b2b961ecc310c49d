import { told } from '@gssr/kernel';
import { plainText, type RichText } from '@gssr/course';
import { as, InvalidInput, NotAvailable } from '@gssr/platform/graphql';
import {
  fileLimitsOf,
  markingOf,
  parseResponse,
  summariseResponse,
  type QuestionPayload,
} from '../grading/index.js';
import type { AnswerToMark } from '../marking/answer-to-mark.js';
import type { MarkRevision } from '../marking/change-mark.js';
import type { MarkResult } from '../marking/mark-answer.js';
import { rubricOf } from '../marking/marked-question.js';
import type { ClaimResult } from '../marking/marking-claims.js';
import type { MarkingFilter } from '../marking/queued-answer.js';
import type { Marking, NewMarking } from '../marking/marking.js';
import type {
  AnswerFileType,
  AnswerToMarkType,
  MarkingType,
  QuestionToMark,
} from './answer-to-mark.types.js';
import {
  AnswerClaimed,
  AnswerTaken,
  MarkingConflict,
  MarkingSubmitted,
  type ChangeMarkInput,
  type ClaimAnswerResult,
  type SubmitMarkingInput,
  type SubmitMarkingResult,
} from './marking-results.types.js';
import { toLevels, toMarkEvent, toShare } from './mark-event.view.js';
import type { MarkingFilterInput, RubricCriterion } from './marking.types.js';

const FIRST_WORDS = 80;

export const toFilter = (input: MarkingFilterInput | null): MarkingFilter => ({
  courseCode: input?.courseCode ?? null,
  activityId: input?.activityId ?? null,
  questionId: input?.questionId ?? null,
  attemptId: input?.attemptId ?? null,
  state: input?.state ?? 'OPEN',
  mine: input?.mine ?? false,
});

export const toNewMarking = ({ levels, comment, note, ...place }: SubmitMarkingInput): NewMarking => ({
  ...place,
  levels: Object.fromEntries(levels.map(({ criterionId, levelId }) => [criterionId, levelId])),
  comment: comment ?? null,
  note: note ?? null,
});

export const toRevision = ({ percent, comment, ...place }: ChangeMarkInput): MarkRevision => ({
  ...place,
  percent: percent ?? null,
  comment: comment ?? null,
});

/** The title of a question, or its first words. */
export function titleOf(title: string | null, { stem }: Pick<QuestionPayload, 'stem'>): string {
  if (title) return title;
  const letters = [...plainText((stem as RichText | null) ?? [])];
  return letters.length > FIRST_WORDS ? `${letters.slice(0, FIRST_WORDS).join('')}…` : letters.join('');
}

export const toMarking = ({ levels, fraction, markedAt, ...marking }: Marking): MarkingType => ({
  ...marking,
  levels: toLevels(levels),
  fraction: toShare(fraction),
  markedAt: new Date(markedAt),
});

type SeenAnswer = Omit<AnswerToMarkType, 'counts' | 'next' | 'quizTitle' | 'courseTitle'>;

/** An answer as its markers see it. */
export function toAnswerToMark(answer: AnswerToMark): SeenAnswer {
  const { payload, learner, history, handFraction, fraction, ...seen } = answer;
  const parsed = parseResponse(payload, answer.response);
  if (!parsed.ok) throw new Error('A stored answer does not fit its question.');
  const { response } = parsed;
  return {
    ...seen,
    question: toQuestion(answer),
    text: 'text' in response && markingOf(payload) === 'MANUAL' ? response.text : null,
    files: filesOf(answer),
    summary: summaryOf(payload, response),
    learner: learner && { name: learner.name, email: learner.email },
    byHand: handFraction !== null,
    fraction: toShare(fraction),
    history: history.map(toMarkEvent),
  };
}

const summaryOf = (payload: QuestionPayload, response: Parameters<typeof summariseResponse>[1]): string =>
  summariseResponse(payload, response, (content) => plainText((content as RichText | null) ?? []));

/** Empty for a question that the engine marks. */
export const toRubric = (payload: QuestionPayload): RubricCriterion[] =>
  (rubricOf(payload) ?? []) as RubricCriterion[];

function toQuestion({ payload, questionId, questionTitle }: AnswerToMark): QuestionToMark {
  return {
    id: questionId,
    kind: payload.kind,
    title: titleOf(questionTitle, payload),
    stem: payload.stem as RichText | null,
    rubric: toRubric(payload),
    markerNotes: ('markerNotes' in payload ? payload.markerNotes : null) as RichText | null,
    leastWords: 'leastWords' in payload ? payload.leastWords : null,
    mostWords: 'mostWords' in payload ? payload.mostWords : null,
  };
}

function filesOf({ payload, response }: AnswerToMark): AnswerFileType[] {
  if (!fileLimitsOf(payload)) return [];
  const files = (response as { files: { id: string; name: string; bytes: number }[] } | null)?.files ?? [];
  return files.map(({ id, name, bytes }) => ({ id, bytes, name, url: `/answer-files/${id}` }));
}

const REFUSALS = {
  OWN_ANSWER: 'This is your own answer. Somebody else has to mark it.',
  MARKED_BY_YOU: 'You have marked this answer already. The next marking is for somebody else.',
};

const notMarkable = (): NotAvailable =>
  as(NotAvailable, {
    code: 'MARKING.NOT_AVAILABLE',
    message: 'This answer does not wait for a marking. Go back to the list.',
  });

const refused = (reason: keyof typeof REFUSALS): NotAvailable =>
  as(NotAvailable, { code: `MARKING.${reason}`, message: REFUSALS[reason] });

export function toSubmitMarkingResult(result: MarkResult): typeof SubmitMarkingResult {
  switch (result.kind) {
    case 'marked':
      return as(MarkingSubmitted, { stage: result.stage, attemptGraded: result.attemptGraded });
    case 'conflict':
      return as(MarkingConflict, {
        code: 'MARKING.CONFLICT',
        message: 'Another marker has marked this answer in the meantime. Your marking was not saved.',
        version: result.version,
        stage: result.stage,
        standing: result.standing && toMarking(result.standing),
      });
    case 'refused':
      return refused(result.reason);
    case 'invalid':
      return as(InvalidInput, {
        code: 'INPUT.INVALID',
        ...told(result.problems[0] ?? 'Check the marking.'),
        fields: [...result.problems],
      });
    case 'not-available':
      return notMarkable();
  }
}

export function toClaimAnswerResult(result: ClaimResult): typeof ClaimAnswerResult {
  switch (result.kind) {
    case 'claimed':
      return as(AnswerClaimed, { until: result.until });
    case 'taken':
      return as(AnswerTaken, {
        code: 'MARKING.TAKEN',
        message: 'Another marker is at this answer. Go on with the next one.',
        until: result.until,
      });
    case 'refused':
      return refused(result.reason);
    case 'not-available':
      return notMarkable();
  }
}
