import type { CompletionChanges, ProgressCorrection } from '@gssr/enrolment';
import { groupedBy } from '@gssr/kernel';
import type { SqlRunner } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import { Questions } from '../question/questions.js';
import { Quizzes } from '../quiz/quizzes.js';
import { regradeAttempt, type RegradedAttempt, type Regrading } from './regrade-attempt.js';
import type { AttemptEffect } from './regraded-attempts.repository.js';
import { correctionOf } from './standing.js';
import {
  readAttempts,
  type AttemptScope,
  type StoredAttempt,
  type StoredItem,
} from './stored-attempts.repository.js';

/** The attempts of a batch graded anew, and what their quizzes count as then. */
export interface RegradedBatch {
  regraded: (RegradedAttempt & { stored: StoredItem[] })[];
  corrections: ProgressCorrection[];
}

/** Reads attempts and computes; writes nothing. */
@Injectable()
export class RegradeBatch {
  constructor(
    private readonly questions: Questions,
    private readonly quizzes: Quizzes,
  ) {}

  async compute(
    runner: SqlRunner,
    enrolmentIds: readonly string[],
    scope: AttemptScope,
    regradingOf: (activityId: string) => Regrading,
  ): Promise<RegradedBatch> {
    const attempts = await readAttempts(runner, enrolmentIds, scope);
    const batch: RegradedBatch = { regraded: [], corrections: [] };
    await this.questions.payloads(questionsOf(attempts));
    for (const together of groupedBy(
      attempts,
      ({ enrolmentId, activityId }) => enrolmentId + activityId,
    ).values())
      await this.computeQuiz(batch, together, regradingOf);
    return batch;
  }

  /** All attempts of one enrolment at one quiz: only together do they say what it counts as. */
  private async computeQuiz(
    batch: RegradedBatch,
    attempts: readonly StoredAttempt[],
    regradingOf: (activityId: string) => Regrading,
  ): Promise<void> {
    const [first] = attempts;
    const quiz = first && (await this.quizzes.byActivity(first.activityId));
    if (!quiz) throw new Error('An attempt belongs to a quiz that is not there.');
    const regraded: RegradedBatch['regraded'] = [];
    for (const attempt of attempts) {
      const stored = attempt.items;
      if (!stored) continue;
      const payloads = await this.questions.payloads(
        stored.map(({ questionVersionId }) => questionVersionId),
      );
      const result = regradeAttempt(attempt, stored, payloads, quiz, regradingOf(attempt.activityId));
      regraded.push({ ...result, stored });
    }
    batch.regraded.push(...regraded);
    const results = new Map(regraded.map(({ attempt, after }) => [attempt.id, after]));
    const after = attempts.map((attempt) => ({ ...attempt, ...results.get(attempt.id) }));
    batch.corrections.push(correctionOf(first, quiz, attempts, after));
  }
}

const questionsOf = (attempts: readonly StoredAttempt[]): string[] => [
  ...new Set(attempts.flatMap(({ items }) => items?.map(({ questionVersionId }) => questionVersionId) ?? [])),
];

/** Each completion that comes or goes stands with the attempt that brought it, and with no other of the enrolment. */
export function withCertificates(
  regraded: readonly RegradedAttempt[],
  changes: CompletionChanges,
): AttemptEffect[] {
  const told = new Set<string>();
  const effects = new Map<string, AttemptEffect>();
  const turning = regraded.toSorted((a, b) => Number(turnsResult(b)) - Number(turnsResult(a)));
  for (const each of turning) {
    const { id, enrolmentId } = each.attempt;
    const certificate = told.has(enrolmentId) ? null : (changes.get(enrolmentId) ?? null);
    told.add(enrolmentId);
    effects.set(id, { ...each, certificate });
  }
  return regraded.flatMap(({ attempt }) => effects.get(attempt.id) ?? []);
}

const turnsResult = ({ before, after }: RegradedAttempt): boolean => before.passed !== after.passed;
