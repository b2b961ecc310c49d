import { decodeCursor, pageSize, toPage, type Page, type PageRequest } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';

/** A course as those who write for it see it. */
export interface StudioCourse {
  code: string;
  /** Of the newest version, draft or published. */
  title: string;
  /** The newest published version; null for a course that nobody can take yet. */
  publishedNumber: number | null;
  /** True when there are changes that are not published. */
  hasDraft: boolean;
}

/** What instructors can write for. */
@Injectable()
export class Studio {
  constructor(private readonly transactions: Transactions) {}

  /** All courses by code, with and without a published version. One statement. */
  async courses(request: PageRequest): Promise<Page<StudioCourse>> {
    const size = pageSize(request);
    const [after] = decodeCursor(request.after, 1) ?? [null];
    const rows = await this.transactions.single.query<StudioCourse[]>(
      `SELECT course.code, newest.title, newest.status = 'DRAFT' AS "hasDraft",
         (SELECT max(number) FROM course_version v WHERE v.course_id = course.id AND v.status = 'PUBLISHED') AS "publishedNumber"
       FROM course JOIN LATERAL (
         SELECT title, status FROM course_version v WHERE v.course_id = course.id ORDER BY number DESC LIMIT 1) newest ON true
       WHERE $1::text IS NULL OR course.code > $1 ORDER BY course.code LIMIT $2`,
      [after, size + 1],
    );
    return toPage(
      rows,
      size,
      ({ code }) => [code],
      (row) => row,
    );
  }
}
