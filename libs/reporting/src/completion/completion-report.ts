import { decodeCursor, isId, pageSize, toPage, type Page, type PageRequest } from '@gssr/kernel';
import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';

export type CompletionFilter = 'ALL' | 'IN_PROGRESS' | 'COMPLETED';

/** One person's way through a course. */
export interface CompletionRow {
  enrolmentId: string;
  personName: string;
  personEmail: string;
  versionNumber: number;
  status: 'ACTIVE' | 'COMPLETED';
  enrolledAt: Date;
  completedAt: Date | null;
  /** Required activities completed, and required activities. */
  done: number;
  total: number;
  /** Best score in a required quiz, percent of the maximum. */
  bestScore: number | null;
}

export interface CompletionQuery {
  courseCode: string;
  filter: CompletionFilter;
  search: string | null;
}

export interface CompletionTotals {
  total: number;
  completed: number;
}

const ROWS = `
  SELECT e.id AS "enrolmentId", p.name AS "personName", p.email AS "personEmail", v.number AS "versionNumber", e.status,
    e.enrolled_at AS "enrolledAt", e.completed_at AS "completedAt", progress.done, progress.total, progress.best_score::float8 AS "bestScore"
  FROM enrolment e
  JOIN course c ON c.id = e.course_id
  JOIN course_version v ON v.id = e.course_version_id
  JOIN person p ON p.id = e.person_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS total, count(*) FILTER (WHERE ap.state = 'COMPLETED')::int AS done, max(ap.best_score) AS best_score
    FROM activity a LEFT JOIN activity_progress ap ON ap.activity_id = a.id AND ap.enrolment_id = e.id
    WHERE a.course_version_id = e.course_version_id AND a.required) progress
  WHERE c.code = $1 AND ($2 = 'ALL' OR e.status = CASE $2 WHEN 'COMPLETED' THEN 'COMPLETED' ELSE 'ACTIVE' END)
    AND ($3::text IS NULL OR p.name ILIKE $3 OR p.email ILIKE $3)`;

/** Who has completed a course, for administrators. */
@Injectable()
export class CompletionReport {
  constructor(private readonly transactions: Transactions) {}

  /** By name. One statement, whatever the size of the page. */
  async page(query: CompletionQuery, request: PageRequest): Promise<Page<CompletionRow>> {
    const size = pageSize(request);
    const [name, id] = decodeCursor(request.after, 2) ?? [null, null];
    const rows = await this.transactions.single.query<CompletionRow[]>(
      `${ROWS} AND ($4::text IS NULL OR (p.name, e.id) > ($4, $5::uuid)) ORDER BY p.name, e.id LIMIT $6`,
      [...parameters(query), name ?? null, isId(id) ? id : null, size + 1],
    );
    return toPage(
      rows,
      size,
      (row) => [row.personName, row.enrolmentId],
      (row) => row,
    );
  }

  /** Of everybody in the course, whatever is searched for. */
  async totals(courseCode: string): Promise<CompletionTotals> {
    const [totals] = await this.transactions.single.query<CompletionTotals[]>(
      `SELECT count(*)::int AS total, count(*) FILTER (WHERE e.status = 'COMPLETED')::int AS completed
       FROM enrolment e JOIN course c ON c.id = e.course_id WHERE c.code = $1`,
      [courseCode],
    );
    return totals ?? { total: 0, completed: 0 };
  }

  /** Everybody, page by page, so that a large course needs no large memory. */
  async *all(query: CompletionQuery): AsyncGenerator<CompletionRow> {
    let after: string | null = null;
    do {
      const page: Page<CompletionRow> = await this.page(query, { first: 100, after });
      for (const { node } of page.edges) yield node;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
  }
}

const parameters = ({ courseCode, filter, search }: CompletionQuery): unknown[] => [
  courseCode,
  filter,
  search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null,
];
