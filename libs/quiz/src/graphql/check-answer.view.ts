import { as } from '@gssr/platform/graphql';
import type { CheckResult } from '../attempt/check-answer.js';
import { AnswerStanding, NotChecked, type CheckAnswerResult } from './check-answer.types.js';
import type { LiveItem } from './live-item.types.js';
import { attemptClosed, invalidAnswer, notAvailable, pageLeft } from './save-answer.view.js';

/** What came of pressing a button at a question, as the API says it. */
export function toCheckResult(result: CheckResult, position: number): typeof CheckAnswerResult {
  switch (result.kind) {
    case 'standing': {
      const { revision, savedAt, certainty } = result;
      const response = result.response as object | null;
      const live = result.live as LiveItem;
      return as(AnswerStanding, { position, revision, savedAt, certainty, response, live });
    }
    case 'not-checked':
      return as(NotChecked, {
        code: 'ATTEMPT.NOT_CHECKED',
        message:
          'This quiz says what your answers are worth when you hand it in. Your answer is kept until then.',
      });
    case 'page-left':
      return pageLeft();
    case 'closed':
      return attemptClosed(result);
    case 'invalid':
      return invalidAnswer(result.problems);
    case 'not-available':
      return notAvailable();
  }
}
