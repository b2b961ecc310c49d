import { isId, type FieldProblem } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { inVariant, parseResponse } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import { attemptState, storeAnswer, type NewAnswer, type StoredAnswer } from './answers.repository.js';
import type { AttemptState } from './attempt.js';
import { AttemptQuestions } from './attempt-questions.js';

export type SaveResult =
  | ({ kind: 'receipt' } & StoredAnswer)
  | { kind: 'closed'; state: AttemptState; submittedAt: Date | null }
  | { kind: 'invalid'; problems: readonly FieldProblem[] }
  | { kind: 'not-available' };

/** As large as the column; no client counts that far. */
const MAX_REVISION = 2_147_483_647;

/** Stores answers, each with a receipt. The newest revision wins; a replay changes nothing. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
    private readonly attemptQuestions: AttemptQuestions,
  ) {}

  /** One statement once the process knows the attempt. */
  async save(answer: NewAnswer): Promise<SaveResult> {
    const problem = revisionProblem(answer.revision);
    if (problem) return { kind: 'invalid', problems: [problem] };
    const questions = isId(answer.attemptId)
      ? await this.attemptQuestions.of(answer.attemptId, answer.personId)
      : [];
    if (questions.length === 0) return { kind: 'not-available' };
    const question = questions[answer.position];
    if (!question) return { kind: 'invalid', problems: [positionProblem(questions.length)] };
    const [payload] = await this.questions.payloads([question.questionVersionId]);
    const parsed = payload && parseResponse(inVariant(payload, question.variant), answer.response);
    if (!parsed) return { kind: 'not-available' };
    if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems };
    return this.store({ ...answer, response: parsed.response });
  }

  private async store(answer: NewAnswer): Promise<SaveResult> {
    const stored = await storeAnswer(this.transactions.single, answer);
    if (stored) return { kind: 'receipt', ...stored };
    const state = await attemptState(this.transactions.single, answer.attemptId, answer.personId);
    return state ? { kind: 'closed', ...state } : { kind: 'not-available' };
  }
}

const revisionProblem = (revision: number): FieldProblem | null =>
  Number.isInteger(revision) && revision >= 1 && revision <= MAX_REVISION
    ? null
    : {
        field: 'revision',
        code: 'ATTEMPT.REVISION',
        message: 'Count the revisions of an answer from 1 upwards.',
      };

const positionProblem = (count: number): FieldProblem => ({
  field: 'position',
  code: 'ATTEMPT.POSITION',
  message: `This attempt has ${count} questions: use a position from 0 to ${count - 1}.`,
});
