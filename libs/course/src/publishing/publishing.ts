import { AppError, newId, say } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActivityKinds } from '../activity-kind/activity-kinds.js';
import { checkDraft, type CourseDraft, type DraftProblem } from '../curriculum/index.js';

export interface Published {
  versionId: string;
  number: number;
}

interface DraftRow {
  id: string;
  courseId: string;
  number: number;
  source: CourseDraft;
}

/** Turns a draft into a version that never changes again. */
@Injectable()
export class Publishing {
  constructor(
    private readonly transactions: Transactions,
    private readonly kinds: ActivityKinds,
  ) {}

  /** Publishes the draft of this course, all of it or nothing, without another look at it. Throws COURSE.NO_DRAFT. */
  publish(courseCode: string): Promise<Published> {
    return this.transactions.run(async (manager) => {
      const draft = await this.lockDraft(manager, courseCode);
      if (!draft)
        throw new AppError(
          'COURSE.NO_DRAFT',
          say`Course ${courseCode} has no draft. Import or edit it first.`,
        );
      return this.freeze(manager, draft);
    });
  }

  /** The same for a draft that people have changed: one with errors is not published. Null when there is no draft. */
  publishChecked(courseCode: string): Promise<Published | { problems: DraftProblem[] } | null> {
    return this.transactions.run(async (manager) => {
      const draft = await this.lockDraft(manager, courseCode);
      if (!draft) return null;
      const problems = checkDraft(draft.source, this.kinds.drafts());
      return problems.some(({ severity }) => severity === 'error')
        ? { problems }
        : this.freeze(manager, draft);
    });
  }

  private async freeze(manager: EntityManager, draft: DraftRow): Promise<Published> {
    await this.freezeSections(manager, draft);
    await manager.query(
      `UPDATE course_version SET status = 'PUBLISHED', published_at = now() WHERE id = $1`,
      [draft.id],
    );
    return { versionId: draft.id, number: draft.number };
  }

  private async lockDraft(manager: EntityManager, code: string): Promise<DraftRow | null> {
    const [draft] = await manager.query<DraftRow[]>(
      `SELECT v.id, v.course_id AS "courseId", v.number, v.source FROM course_version v JOIN course ON course.id = v.course_id
       WHERE course.code = $1 AND v.status = 'DRAFT' FOR UPDATE OF v`,
      [code],
    );
    return draft ?? null;
  }

  private async freezeSections(manager: EntityManager, draft: DraftRow): Promise<void> {
    for (const [position, section] of draft.source.sections.entries()) {
      const sectionId = newId();
      await manager.query(
        'INSERT INTO section (id, course_version_id, position, title) VALUES ($1, $2, $3, $4)',
        [sectionId, draft.id, position, section.title],
      );
      await this.freezeActivities(manager, draft, sectionId, section.activities);
    }
  }

  private async freezeActivities(
    manager: EntityManager,
    draft: DraftRow,
    sectionId: string,
    activities: CourseDraft['sections'][number]['activities'],
  ): Promise<void> {
    for (const [position, { key, kind, title, minutes, required, content }] of activities.entries()) {
      const activityId = newId();
      await manager.query(
        `INSERT INTO activity (id, course_version_id, section_id, position, key, kind, title, minutes, required)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [activityId, draft.id, sectionId, position, key, kind, title, minutes, required],
      );
      const resources = draft.source.resources[kind];
      await this.kinds
        .get(kind)
        .freeze(manager, { courseId: draft.courseId, activityId, content, resources });
    }
  }
}
