import { ActivityKinds, type FreezeContext, type PublishableKind } from '@gssr/course';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { rulesOf, type BankDraft, type QuizContent } from '../source/index.js';
import { freezeBank } from './freeze-bank.js';

/** Makes the quiz a kind of activity. It counts when it is passed. */
@Injectable()
export class QuizKind implements PublishableKind, OnModuleInit {
  readonly kind = 'QUIZ';
  readonly completion = 'PASSED';

  constructor(private readonly kinds: ActivityKinds) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async freeze(
    manager: EntityManager,
    { courseId, activityId, content, resources }: FreezeContext,
  ): Promise<void> {
    const quiz = content as QuizContent;
    const versionsByCategory = await freezeBank(manager, courseId, resources as BankDraft);
    await manager.query('INSERT INTO quiz (activity_id, pass_mark, settings) VALUES ($1, $2, $3)', [
      activityId,
      quiz.passMark,
      JSON.stringify(rulesOf(quiz)),
    ]);
    for (const [position, { category, count }] of quiz.draw.entries()) {
      await manager.query(
        `INSERT INTO quiz_pool (activity_id, position, category, draw_count, question_version_ids) VALUES ($1, $2, $3, $4, $5)`,
        [activityId, position, category, count, versionsByCategory.get(category) ?? []],
      );
    }
  }
}
