import { ActivityKinds, type FreezeContext, type PublishableKind } from '@gssr/course';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { quizDraftKind, rulesOf, type BankDraft, type QuizContent } from '../source/index.js';
import { freezeBank } from './freeze-bank.js';
import { freezePools } from './freeze-pools.js';
import type { FrozenBank } from './frozen-bank.js';

/** Makes the quiz a kind of activity. It counts when it is passed. */
@Injectable()
export class QuizKind implements PublishableKind, OnModuleInit {
  readonly kind = 'QUIZ';
  readonly completion = 'PASSED';
  readonly draft = quizDraftKind;

  /** By the bank of a draft as it was read for one publishing. */
  private readonly banks = new WeakMap<BankDraft, FrozenBank>();

  constructor(private readonly kinds: ActivityKinds) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async freeze(
    manager: EntityManager,
    { courseId, activityId, content, resources }: FreezeContext,
  ): Promise<void> {
    const quiz = content as QuizContent;
    const bank = resources as BankDraft;
    await manager.query('INSERT INTO quiz (activity_id, pass_mark, settings) VALUES ($1, $2, $3)', [
      activityId,
      quiz.passMark,
      JSON.stringify(rulesOf(quiz)),
    ]);
    await freezePools(manager, activityId, quiz, bank, await this.bankOf(manager, courseId, bank));
  }

  private async bankOf(manager: EntityManager, courseId: string, bank: BankDraft): Promise<FrozenBank> {
    const frozen = this.banks.get(bank) ?? (await freezeBank(manager, courseId, bank));
    this.banks.set(bank, frozen);
    return frozen;
  }
}
