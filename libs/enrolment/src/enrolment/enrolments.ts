import { decodeCursor, isId, newId, pageSize, toPage, type Page, type PageRequest } from '@gssr/kernel';
import { PublishedCourses } from '@gssr/course';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import * as repository from './enrolments.repository.js';
import type { EnrolmentRow } from './enrolments.repository.js';

/** Who takes which version of a course. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: PublishedCourses,
  ) {}

  /**
   * Enrols in the current version of a course. Doing it again returns the enrolment that there is. Null when this is
   * not a current published version.
   */
  async enrol(personId: string, versionId: string): Promise<(EnrolmentRow & { isNew: boolean }) | null> {
    const version = await this.courses.version(versionId);
    if (!version) return null;
    const enrolled = await repository.insertEnrolment(
      this.transactions.single,
      newId(),
      personId,
      version.courseId,
      version.id,
    );
    if (enrolled) return enrolled;
    const existing = (await this.inCourses(personId, [version.courseId])).get(version.courseId);
    return existing ? { ...existing, isNew: false } : null;
  }

  /** The person's own enrolment, or null: what belongs to others does not exist. */
  async own(id: string, personId: string): Promise<EnrolmentRow | null> {
    return isId(id) ? repository.findEnrolment(this.transactions.single, id, personId) : null;
  }

  /** Newest first. */
  async list(personId: string, request: PageRequest): Promise<Page<EnrolmentRow>> {
    const size = pageSize(request);
    const [before] = decodeCursor(request.after, 1) ?? [null];
    const rows = await repository.listEnrolments(
      this.transactions.single,
      personId,
      isId(before) ? before : null,
      size + 1,
    );
    await this.readVersions(rows);
    return toPage(
      rows,
      size,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** The person's enrolments by course id, for those courses that have one. */
  async inCourses(personId: string, courseIds: readonly string[]): Promise<Map<string, EnrolmentRow>> {
    const rows = await repository.enrolmentsInCourses(this.transactions.single, personId, courseIds);
    await this.readVersions(rows);
    return new Map(rows.map((row) => [row.courseId, row]));
  }

  /** At most one statement; what is asked of each enrolment next then finds its version there, instead of reading one each. */
  private async readVersions(rows: readonly EnrolmentRow[]): Promise<void> {
    await this.courses.versionsById(rows.map(({ versionId }) => versionId));
  }
}
