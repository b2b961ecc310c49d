import { ActivityKinds, type FreezeContext, type PublishableKind } from '@gssr/course';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lessonDraftKind } from '../source/index.js';

/** Makes the lesson a kind of activity. It counts when somebody has been through it. */
@Injectable()
export class LessonKind implements PublishableKind, OnModuleInit {
  readonly kind = 'LESSON';
  readonly completion = 'FINISHED';
  readonly draft = lessonDraftKind;

  constructor(private readonly kinds: ActivityKinds) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async freeze(manager: EntityManager, { activityId, content }: FreezeContext): Promise<void> {
    await manager.query('INSERT INTO lesson (activity_id, content) VALUES ($1, $2)', [
      activityId,
      JSON.stringify(content),
    ]);
  }
}
