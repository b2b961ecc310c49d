import { isId, newId, type FieldProblem } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AttemptWithItems } from '../attempt/attempt.js';
import { claimMarkable } from '../attempt/attempts.repository.js';
import { formatExact, percent } from '../grading/index.js';
import { Questions } from '../question/questions.js';
import type { Answer } from './answer.js';
import { findAnswer } from './answers.repository.js';
import { stageOf, type MarkerInQuestion } from './decide-marking.js';
import { HandMark } from './hand-mark.js';
import { conflictOf, type MarkResult } from './mark-answer.js';
import { rubricOf } from './marked-question.js';
import { reasonProblems, textProblems, tidy } from './marking-texts.js';
import { insertItemMark, insertMarking } from './markings.repository.js';

/** A new mark for an answer whose mark stands already. */
export interface MarkRevision {
  attemptId: string;
  position: number;
  /** How many markings of the answer the marker knew of. */
  version: number;
  /** Percent of the mark, `62.5`; null gives the answer back to its key. */
  percent: string | null;
  comment: string | null;
  reason: string;
}

const PERCENT = /^\d{1,3}([.]\d{1,4})?$/;

/** Changes marks that stand: those that people gave, and those of the key. Nothing changes without a reason and a trace. */
@Injectable()
export class ChangeMark {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
    private readonly handMark: HandMark,
  ) {}

  async change(marker: MarkerInQuestion, revision: MarkRevision, requestId?: string): Promise<MarkResult> {
    if (!isId(revision.attemptId)) return { kind: 'not-available' };
    const problems = [
      ...percentProblems(revision.percent),
      ...reasonProblems(revision.reason),
      ...textProblems({ ...revision, note: null }),
    ];
    if (problems.length > 0) return { kind: 'invalid', problems };
    return this.transactions.run(async (manager) => {
      const attempt = await claimMarkable(manager, revision.attemptId);
      const answer = attempt && (await findAnswer(manager, revision.attemptId, revision.position));
      if (!answer || answer.state === 'NOT_GRADED') return { kind: 'not-available' };
      return this.changeClaimed(manager, marker, attempt, answer, revision);
    }, requestId);
  }

  private async changeClaimed(
    manager: EntityManager,
    marker: MarkerInQuestion,
    attempt: AttemptWithItems,
    answer: Answer,
    revision: MarkRevision,
  ): Promise<MarkResult> {
    if (answer.learner.id === marker.id) return { kind: 'refused', reason: 'OWN_ANSWER' };
    const stage = stageOf(answer.waiting, answer.markings);
    if (stage !== 'DONE') return { kind: 'not-available' };
    if (revision.version !== answer.markings.length) return conflictOf(answer, stage);
    if (revision.percent === null && !(await this.hasKey(answer)))
      return { kind: 'invalid', problems: [noKey] };
    const fraction = revision.percent === null ? null : formatExact(percent(revision.percent));
    const reason = revision.reason.trim();
    await insertMarking(manager, answer, {
      number: answer.markings.length + 1,
      role: 'CHANGE',
      markerId: marker.id,
      levels: null,
      fraction,
      comment: tidy(revision.comment),
      note: null,
      reason,
    });
    const cause = { id: newId(), personId: marker.id, reason };
    const attemptGraded = await this.handMark.give(manager, attempt, answer.position, fraction, cause);
    await insertItemMark(manager, newId(), answer, { personId: marker.id, reason });
    return { kind: 'marked', stage, attemptGraded };
  }

  /** Whether the engine has a mark of its own for the answer. */
  private async hasKey({ questionVersionId, handFraction }: Answer): Promise<boolean> {
    const [payload] = await this.questions.payloads([questionVersionId]);
    return handFraction !== null && payload !== undefined && rubricOf(payload) === null;
  }
}

function percentProblems(given: string | null): FieldProblem[] {
  if (given === null || (PERCENT.test(given) && Number(given) <= 100)) return [];
  const message = 'Write the share of the mark as a number from 0 to 100, for example 62.5.';
  return [{ field: 'percent', code: 'MARKING.PERCENT', message }];
}

const noKey: FieldProblem = {
  field: 'percent',
  code: 'MARKING.NO_KEY',
  message: 'There is no automatic mark to go back to. Give a mark instead.',
};
