import { Transactions } from '@gssr/platform';
import { Injectable } from '@nestjs/common';
import type { Outcome, PublishedActivity, PublishedSection, PublishedVersion } from './published-version.js';

interface VersionRow {
  id: string;
  courseId: string;
  code: string;
  number: number;
  publishedAt: Date;
  source: {
    language: string;
    title: string;
    summary: string;
    level: string;
    audience: string;
    outcomes: Outcome[];
    certificate: { validMonths: number | null } | null;
  };
  sections: { id: string; title: string; position: number }[];
  activities: (PublishedActivity & { sectionId: string })[];
}

export interface CurrentVersion {
  id: string;
  title: string;
}

/** Reads published versions. */
@Injectable()
export class PublishedCoursesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those of `ids` that are published; one statement. */
  async byIds(ids: readonly string[]): Promise<PublishedVersion[]> {
    const rows = await this.transactions.single.query<VersionRow[]>(
      `SELECT version.id, version.course_id AS "courseId", course.code, version.number, version.published_at AS "publishedAt",
         version.source - 'sections' - 'resources' AS source,
         (SELECT json_agg(json_build_object('id', id, 'title', title, 'position', position) ORDER BY position)
            FROM section WHERE course_version_id = version.id) AS sections,
         (SELECT json_agg(json_build_object('id', a.id, 'sectionId', a.section_id, 'key', a.key, 'kind', a.kind, 'title', a.title,
              'minutes', a.minutes, 'required', a.required) ORDER BY s.position, a.position)
            FROM activity a JOIN section s ON s.id = a.section_id WHERE a.course_version_id = version.id) AS activities
       FROM course_version version JOIN course ON course.id = version.course_id
       WHERE version.id = ANY ($1::uuid[]) AND version.status = 'PUBLISHED'`,
      [ids],
    );
    return rows.map(toVersion);
  }

  /** The newest published version of each course whose code or title matches, by title; `after` is exclusive. */
  async current(
    search: string | null,
    after: readonly string[] | null,
    limit: number,
  ): Promise<CurrentVersion[]> {
    return this.transactions.single.query<CurrentVersion[]>(
      `SELECT id, title FROM (
         SELECT DISTINCT ON (v.course_id) v.id, v.title, course.code FROM course_version v JOIN course ON course.id = v.course_id
         WHERE v.status = 'PUBLISHED' ORDER BY v.course_id, v.number DESC) AS current
       WHERE ($1::text IS NULL OR title ILIKE $1 OR code ILIKE $1) AND ($2::text IS NULL OR (title, id) > ($2, $3::uuid))
       ORDER BY title, id LIMIT $4`,
      [search === null ? null : `%${escapeLike(search)}%`, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** The id of the newest published version of a course, by its code. */
  async currentByCode(code: string): Promise<string | null> {
    const [row] = await this.transactions.single.query<{ id: string }[]>(
      `SELECT v.id FROM course_version v JOIN course ON course.id = v.course_id
       WHERE course.code = $1 AND v.status = 'PUBLISHED' ORDER BY v.number DESC LIMIT 1`,
      [code],
    );
    return row?.id ?? null;
  }

  /** The published version that an activity belongs to. */
  async versionOfActivity(activityId: string): Promise<string | null> {
    const [row] = await this.transactions.single.query<{ id: string }[]>(
      'SELECT course_version_id AS id FROM activity WHERE id = $1',
      [activityId],
    );
    return row?.id ?? null;
  }
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

function toVersion({ source, sections, activities, ...row }: VersionRow): PublishedVersion {
  const ordered = activities.map((activity, position) => ({ ...activity, position }));
  return {
    ...row,
    language: source.language,
    title: source.title,
    summary: source.summary,
    level: source.level,
    audience: source.audience,
    outcomes: source.outcomes,
    certificateValidMonths: source.certificate?.validMonths ?? null,
    minutes: ordered.reduce((sum, { minutes }) => sum + minutes, 0),
    sections: sections.map((section): PublishedSection => ({
      ...section,
      activities: ordered.filter(({ sectionId }) => sectionId === section.id),
    })),
    activities: ordered,
  };
}
