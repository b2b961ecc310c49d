import type { PublishedVersion } from '@gssr/course';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProgressRow } from '../progress/progress.repository.js';

/** An enrolment that has just been completed, and what completed it. */
export interface CompletedEnrolment {
  enrolmentId: string;
  personId: string;
  version: PublishedVersion;
  /** Progress in every activity, as the rules saw it. */
  progress: ProgressRow[];
}

type Hook = (manager: EntityManager, completed: CompletedEnrolment) => Promise<void>;

/** What must happen in the very transaction that completes an enrolment. Libs to the right register here. */
@Injectable()
export class CompletionHooks {
  private readonly hooks: Hook[] = [];

  register(hook: Hook): void {
    this.hooks.push(hook);
  }

  async run(manager: EntityManager, completed: CompletedEnrolment): Promise<void> {
    for (const hook of this.hooks) await hook(manager, completed);
  }
}
