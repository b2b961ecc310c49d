import { type FieldProblem, told } from '@gssr/kernel';
import { as, InvalidInput, NotAvailable } from '@gssr/platform/graphql';
import type { SaveResult } from '../attempt/save-answer.js';
import { AnswerReceipt, AttemptClosed, PageLeft, type SaveAnswerResult } from './attempt-results.types.js';

/** What came of saving an answer, as the API says it. */
export function toSaveAnswerResult(result: SaveResult, position: number): typeof SaveAnswerResult {
  switch (result.kind) {
    case 'receipt':
      return as(AnswerReceipt, {
        position,
        revision: result.revision,
        savedAt: result.savedAt ?? new Date(),
        stored: result.stored,
        response: result.response as object,
        offline: result.answeredAt !== null,
        deadlineAt: result.deadlineAt,
        serverTime: result.serverTime,
      });
    case 'closed':
      return attemptClosed(result);
    case 'page-left':
      return pageLeft();
    case 'invalid':
      return invalidAnswer(result.problems);
    case 'not-available':
      return notAvailable();
  }
}

export const pageLeft = (): PageLeft =>
  as(PageLeft, {
    code: 'ATTEMPT.PAGE_LEFT',
    message:
      'You have left the page of this question. What you had answered there counts; go on with the page that is open.',
  });

export const invalidAnswer = (problems: readonly FieldProblem[]): InvalidInput =>
  as(InvalidInput, {
    code: 'INPUT.INVALID',
    ...told(problems[0] ?? 'Check the answer.'),
    fields: [...problems],
  });

export const attemptClosed = ({
  state,
  submittedAt,
}: Pick<AttemptClosed, 'state' | 'submittedAt'>): AttemptClosed =>
  as(AttemptClosed, {
    code: 'ATTEMPT.CLOSED',
    message: 'This attempt has been handed in or its time is over. Answers saved before that count.',
    state,
    submittedAt,
  });

export const notAvailable = (): NotAvailable =>
  as(NotAvailable, {
    code: 'ATTEMPT.NOT_AVAILABLE',
    message: 'This quiz or attempt is not part of a course that you take. Open it from your own pages.',
  });
