import { newId } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contentHash, type CourseDraft } from '../curriculum/index.js';

export type SaveOutcome = 'unchanged' | 'new-course' | 'new-draft' | 'updated-draft';

export interface Saved {
  outcome: SaveOutcome;
  number: number;
}

interface LatestRow {
  id: string;
  number: number;
  status: 'DRAFT' | 'PUBLISHED';
  contentHash: string;
}

/** Drafts of courses: at most one a course, beside its published versions. */
@Injectable()
export class Drafts {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Saves a course as a draft. The same content as the newest version changes nothing; other content updates the draft,
   * or begins a new one beside the published version.
   */
  save(draft: CourseDraft): Promise<Saved> {
    return this.transactions.run(async (manager) => {
      const courseId = await this.ensureCourse(manager, draft.code);
      const latest = await this.latest(manager, courseId);
      const hash = contentHash(draft);
      if (latest && latest.contentHash === hash) return { outcome: 'unchanged', number: latest.number };
      if (latest?.status === 'DRAFT') return this.update(manager, latest, draft, hash);
      const number = (latest?.number ?? 0) + 1;
      await this.insert(manager, courseId, number, draft, hash);
      return { outcome: latest ? 'new-draft' : 'new-course', number };
    });
  }

  /** The newest content of a course, draft or published, as it was saved; null when there is no such course. */
  async newest(code: string): Promise<CourseDraft | null> {
    const [row] = await this.transactions.single.query<{ source: CourseDraft }[]>(
      `SELECT v.source FROM course_version v JOIN course ON course.id = v.course_id WHERE course.code = $1 ORDER BY v.number DESC LIMIT 1`,
      [code],
    );
    return row?.source ?? null;
  }

  /** Locks the course, so that two imports at once come one after the other. */
  private async ensureCourse(manager: EntityManager, code: string): Promise<string> {
    const [row] = await manager.query<{ id: string }[]>(
      'INSERT INTO course (id, code) VALUES ($1, $2) ON CONFLICT (code) DO UPDATE SET code = excluded.code RETURNING id',
      [newId(), code],
    );
    if (!row) throw new Error('An upsert returned no row.');
    return row.id;
  }

  private async latest(manager: EntityManager, courseId: string): Promise<LatestRow | null> {
    const [row] = await manager.query<LatestRow[]>(
      `SELECT id, number, status, content_hash AS "contentHash" FROM course_version WHERE course_id = $1 ORDER BY number DESC LIMIT 1`,
      [courseId],
    );
    return row ?? null;
  }

  private async update(
    manager: EntityManager,
    latest: LatestRow,
    draft: CourseDraft,
    hash: string,
  ): Promise<Saved> {
    await manager.query(
      'UPDATE course_version SET source = $2, content_hash = $3, title = $4 WHERE id = $1',
      [latest.id, JSON.stringify(draft), hash, draft.title],
    );
    return { outcome: 'updated-draft', number: latest.number };
  }

  private async insert(
    manager: EntityManager,
    courseId: string,
    number: number,
    draft: CourseDraft,
    hash: string,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO course_version (id, course_id, number, status, source, content_hash, title) VALUES ($1, $2, $3, 'DRAFT', $4, $5, $6)`,
      [newId(), courseId, number, JSON.stringify(draft), hash, draft.title],
    );
  }
}
