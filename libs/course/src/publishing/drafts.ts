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

interface EditedRow extends LatestRow {
  courseId: string;
  source: CourseDraft;
}

/** What a change makes of a draft, and what to tell its author; without a draft nothing is saved. */
export interface DraftEdit<R> {
  draft?: CourseDraft;
  result: R;
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

  /**
   * Changes the newest content of a course: its draft, or else a new one beside the published version. Changes at the same
   * time come one after the other, each seeing what the one before made. Null when there is no such course.
   */
  edit<R>(code: string, change: (draft: CourseDraft) => DraftEdit<R>): Promise<R | null> {
    return this.transactions.run((manager) => this.editWithin(manager, code, change));
  }

  /** The same within the caller's transaction. */
  async editWithin<R>(
    manager: EntityManager,
    code: string,
    change: (draft: CourseDraft) => DraftEdit<R>,
  ): Promise<R | null> {
    const latest = await this.lockLatest(manager, code);
    if (!latest) return null;
    const { draft, result } = change(latest.source);
    if (!draft) return result;
    const hash = contentHash(draft);
    if (hash === latest.contentHash) return result;
    if (latest.status === 'DRAFT') await this.update(manager, latest, draft, hash);
    else await this.insert(manager, latest.courseId, latest.number + 1, draft, hash);
    return result;
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

  /** The course first, as an import does; then the version, which may be on its way to being published. */
  private async lockLatest(manager: EntityManager, code: string): Promise<EditedRow | null> {
    await manager.query('SELECT id FROM course WHERE code = $1 FOR UPDATE', [code]);
    const [row] = await manager.query<EditedRow[]>(
      `SELECT v.id, v.course_id AS "courseId", v.number, v.status, v.content_hash AS "contentHash", v.source
       FROM course_version v JOIN course ON course.id = v.course_id WHERE course.code = $1 ORDER BY v.number DESC LIMIT 1 FOR UPDATE OF v`,
      [code],
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
